"""Run the search for quotes over a data file and write predictions in the scorer's format.

    python bench/quotes.py DATA.jsonl [--predictions OUT.jsonl] [--sample N] [--json]

DATA holds one JSON object a line with ``id`` and ``text``, paragraphs apart by blank lines; with
``score_quotes.py`` beside it, its table is printed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefgen.extract.quotes import find_quotes
from briefgen.model import Article
from briefgen.text.sentences import sentences


def article_of(name: str, text: str) -> Article:
    return Article(name, name, "text/plain", "", text, sentences(name, text))


def predict(name: str, text: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = []
    for quote in find_quotes(article_of(name, text)):
        for span in quote.spans:
            entry: dict[str, Any] = {"start": span.start, "end": span.end}
            entry["speaker"] = quote.speaker or None
            if quote.speaker_span is not None:
                entry["speaker_start"] = quote.speaker_span.start
                entry["speaker_end"] = quote.speaker_span.end
            if quote.person:
                entry["name"] = quote.person
            entry["rule"] = quote.rule
            found.append(entry)
    return {"id": name, "quotes": found}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--sample", type=int, default=0, help="every k-th document, N in all")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    lines = [line for line in options.data.read_text("utf-8").splitlines() if line.strip()]
    if options.sample:
        lines = lines[:: max(1, len(lines) // options.sample)][: options.sample]
    with tempfile.TemporaryDirectory() as folder:
        out = options.predictions or Path(folder) / "predictions.jsonl"
        gold = Path(folder) / "gold.jsonl"
        gold.write_text("\n".join(lines) + "\n", "utf-8")
        began = time.process_time()
        records = [json.loads(line) for line in lines]
        found = [predict(record["id"], record["text"]) for record in records]
        spent = time.process_time() - began
        out.write_text("".join(json.dumps(f, ensure_ascii=False) + "\n" for f in found), "utf-8")
        print(
            f"{len(records)} documents, {len(records) / max(spent, 1e-9):.0f} a second", flush=True
        )
        scorer = options.data.resolve().parent / "score_quotes.py"
        if not scorer.is_file():
            print("no score_quotes.py beside the data: not scored")
            return 0
        call = [sys.executable, str(scorer), str(gold), str(out)]
        call += ["--json"] if options.json else []
        call += ["--errors", str(options.errors)] if options.errors else []
        return subprocess.run(call, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
