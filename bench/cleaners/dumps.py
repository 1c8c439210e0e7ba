"""The peers on text dumps: page libraries over wrapped lines, and rules known from the literature.

Runs in the peers' venv (peers.txt). No maintained cleaner of plain text is known to us; these are
what one would otherwise reach for. All but the page libraries' own work is in ``lines``.
"""

from html import escape
from typing import Any

from lines import c4_lines, first_date, first_title, plain_lines, window
from serve import serve


def _page(lines: list[str]) -> str:
    """Lines as a page of paragraphs, for libraries that read nothing else."""
    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>"


def _window(text: str) -> dict[str, Any]:
    lines = plain_lines(text)
    return {
        "text": "\n".join(window(lines)),
        "title": first_title(text),
        "date": first_date("\n".join(lines)),
    }


def _trafilatura(text: str) -> dict[str, Any]:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(_page(plain_lines(text)), include_comments=False)
    return {"text": "" if found is None else found.text}


def _justext(text: str) -> dict[str, Any]:
    from justext import get_stoplist, justext

    parts = justext(_page(plain_lines(text)), get_stoplist("English"))
    return {"text": "\n".join(part.text for part in parts if not part.is_boilerplate)}


def _htmldate(text: str) -> dict[str, Any]:
    from htmldate import find_date

    return {"date": find_date(_page(plain_lines(text)), original_date=True)}


DUMPS = {
    "trafilatura": lambda name, text: _trafilatura(text),
    "jusText": lambda name, text: _justext(text),
    "C4 line rules": lambda name, text: {"text": "\n".join(c4_lines(plain_lines(text)))},
    "window of prose": lambda name, text: _window(text),
    "htmldate": lambda name, text: _htmldate(text),
}

if __name__ == "__main__":
    serve({"dumps": DUMPS})
