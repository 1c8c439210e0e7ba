"""Our reading and cleaning, one file at a time, in the scorer's fields."""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # the code this bench stands beside

from serve import serve

from briefgen.clean import clean
from briefgen.model import Article, Problem
from briefgen.read import read


def predict(name: str, data: bytes, *, fast: bool = False) -> dict[str, Any]:
    """What our code makes of one file, in the scorer's fields."""
    raw = read(name, data, fast=fast)
    return fields(raw if isinstance(raw, Problem) else clean(raw))


def fields(article: Article | Problem) -> dict[str, Any]:
    """An article in the scorer's fields."""
    if isinstance(article, Problem):
        return {"text": "", "title": "", "date": None, "author": "", "outlet": "", "url": None}
    date = article.published.days.first.isoformat() if article.published else None
    return {
        "text": article.text,
        "title": article.title,
        "date": date,
        "author": article.byline,
        "outlet": article.outlet,
        "url": article.url or None,
    }


def _predict(name: str, text: str) -> dict[str, Any]:
    return predict(name, text.encode("utf-8", "surrogateescape"))


def _predict_fast(name: str, text: str) -> dict[str, Any]:
    return predict(name, text.encode("utf-8", "surrogateescape"), fast=True)


PAGES = {"briefgen": _predict, "briefgen fast": _predict_fast}
DUMPS = {"briefgen": _predict}
"""Each setting of ours that is measured, by name."""

if __name__ == "__main__":
    serve({"pages": PAGES, "dumps": DUMPS})
