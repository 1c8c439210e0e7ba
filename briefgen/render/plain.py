"""The brief as plain text, for the text part of a mail and for terminals."""

from briefgen.model import Brief
from briefgen.render.layout import STANDARD, Layout
from briefgen.render.page import render


def to_text(brief: Brief, layout: Layout = STANDARD) -> str:
    """The brief as text: first page, topics with their sentences, and the source notes.

    Raises:
        RenderError: the template cannot be used.
    """
    return render("plain.txt", brief, layout, escape=False)
