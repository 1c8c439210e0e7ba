"""briefgen turns a pile of articles into a dated situation brief."""

__version__ = "0.1.0"
