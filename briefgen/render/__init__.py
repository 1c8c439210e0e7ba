"""From a Brief to what a reader opens: an HTML page, a PDF, plain text, a mail, ``brief.json``.

Everything here is a function of the brief and the templates; no clock, no network. WeasyPrint is
imported only when a PDF is asked for.
"""

from briefgen.render.editions import with_editions
from briefgen.render.layout import STANDARD, Layout, Profile
from briefgen.render.page import to_html
from briefgen.render.paper import to_pdf
from briefgen.render.plain import to_text
from briefgen.render.record import from_json, schema, to_json

__all__ = [
    "STANDARD",
    "Layout",
    "Profile",
    "from_json",
    "schema",
    "to_html",
    "to_json",
    "to_pdf",
    "to_text",
    "with_editions",
]
