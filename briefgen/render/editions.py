"""The line at the top of a page that leads to the other editions of its brief.

It is set into the page as it was written, so that nothing else of a page once issued changes; taken
out again, the page is the very one that was issued.
"""

import re

from briefgen.model import Brief
from briefgen.render.layout import STANDARD, Layout
from briefgen.render.page import render

_OPENING, _CLOSING = "<!-- editions -->", "<!-- end of editions -->"
_LINE = re.compile(rf"{_OPENING}.*?{_CLOSING}\n", re.DOTALL)
_BODY = re.compile(r"<body\b[^>]*>\n?(<a class=\"skip\b.*\n)?")


def with_editions(
    page: str,
    brief: Brief,
    before: str = "",
    newest: int = 0,
    address: str = "",
    layout: Layout = STANDARD,
) -> str:
    """The page with its line, in place of one that it has.

    Args:
        page: what ``to_html`` made of ``brief``, with or without such a line.
        brief: the edition that the page shows.
        before: address of the edition that it corrects; empty where it corrects none.
        newest: number of the newest correction, where that is not this edition.
        address: where that one stands.
        layout: how the page is shown.

    Raises:
        RenderError: the template cannot be used.
    """
    bare = without_editions(page)
    said = render(
        "partials/editions.html",
        brief,
        layout,
        escape=True,
        before=before,
        newest=newest,
        address=address,
    )
    line = f"{_OPENING}{' '.join(said.split())}{_CLOSING}\n"
    body = _BODY.search(bare)
    place = body.end() if body else 0
    return bare[:place] + line + bare[place:]


def without_editions(page: str) -> str:
    r"""The page as it was issued.

    >>> without_editions("<body><!-- editions -->Corrected.<!-- end of editions -->\n<p>Said.")
    '<body><p>Said.'
    """
    return _LINE.sub("", page, count=1)
