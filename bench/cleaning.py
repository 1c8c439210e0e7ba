"""Bench of reading and cleaning: our code over pages and dumps with gold text.

Usage: bench/cleaning.py DATA [--predictions OUT.jsonl] [--limit N] [--where KEY=VALUE] [--peers]

DATA is JSON lines (plain or .xz) with id, format and input, or a JSON file with "seeds" that names
files beside it. Predictions have the fields id, text, title, date, author, outlet (and for seeds
paragraphs and url). Left out: scoring, which is done by the scorer that comes with the data.
"""

import argparse
import json
import lzma
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefgen.clean import clean
from briefgen.model import Article, Problem
from briefgen.read import read

_SUFFIX = {"html": ".html", "markdown": ".md", "text": ".txt"}


def items(data: Path) -> Iterator[tuple[str, str, bytes]]:
    """Id, file name and bytes of each item."""
    if data.suffix == ".json":
        folder = data.parent.parent / "seeds"
        for seed in json.loads(data.read_text(encoding="utf-8"))["seeds"]:
            yield seed["id"], seed["file"], (folder / seed["file"]).read_bytes()
        return
    whole = data.read_bytes()
    text = (lzma.decompress(whole) if data.suffix == ".xz" else whole).decode("utf-8")
    for line in text.split("\n"):
        if line.strip():
            row = json.loads(line)
            yield row["id"], f"item{_SUFFIX[row['format']]}", row["input"].encode()


def predict(name: str, data: bytes) -> dict[str, Any]:
    """What our code makes of one file, in the scorer's fields."""
    raw = read(name, data)
    article = raw if isinstance(raw, Problem) else clean(raw)
    if isinstance(article, Problem):
        return {"text": "", "title": "", "date": None, "author": "", "outlet": "", "url": None}
    return _fields(article)


def _fields(article: Article) -> dict[str, Any]:
    date = article.published.days.first.isoformat() if article.published else None
    return {
        "text": article.text,
        "title": article.title,
        "date": date,
        "author": article.byline,
        "outlet": article.outlet,
        "url": article.url or None,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--only", choices=("html", "text"))
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    chosen = list(items(options.data))
    if options.only:
        chosen = [
            item for item in chosen if (item[1].endswith(".html")) == (options.only == "html")
        ]
    if options.limit and options.limit < len(chosen):
        chosen = random.Random(7).sample(chosen, options.limit)
    rows, begun = [], time.process_time()
    for ident, name, data in chosen:
        rows.append({"id": ident, **predict(name, data)})
    spent = time.process_time() - begun
    if options.predictions:
        lines = (json.dumps(row, ensure_ascii=False) for row in rows)
        options.predictions.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    report = {
        "items": len(rows),
        "empty": sum(not row["text"] for row in rows),
        "undated": sum(row["date"] is None for row in rows),
        "items_a_second": round(len(rows) / spent, 1) if spent else None,
    }
    print(json.dumps(report) if options.json else report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
