"""Quotes with their speakers, over articles whose quotes are known, beside textacy.

Usage: python bench/quotes.py DATA [--plain] [--sample N] [--predictions OUT.jsonl] [--errors N]
       [--peers] [--peers-venv DIR] [--peer PYTHON] [--json]

DATA is JSON lines with id, set and text, paragraphs apart by blank lines. ``score_quotes.py``
beside it judges and ``variants.py`` writes the same texts with other marks; without the scorer
predictions are only written. The rows: every quote with its best guess of a speaker; as a brief has
it, silent where nobody is sure; the same on each style of marks; and, last, the speed of quotes and
figures together: of all that is extracted, with the sentences, dates and statements too. With
``--plain`` only as a brief has it. With ``--peers`` textacy reads the same texts in a venv of its
own that is made once; ``--peer`` takes a Python that has what ``quoters/peers.txt`` pins. Speed is
by CPU time of one core, from the text on; machines differ and are shared, so look at the ratio to
textacy's.
"""

import argparse
import importlib.util
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from peers.venv import peers_python

from briefgen.extract import extract
from briefgen.extract.quotes import find_quotes
from briefgen.model import Article
from briefgen.text.sentences import sentences

_HERE = Path(__file__).resolve().parent
_PEERS = _HERE.parent / ".venv-quoters"
_STYLES = ("straight", "curly", "guillemet", "low", "single")
_BRIEF, _BOTH = "as in a brief", "quotes and figures together"
_COLUMNS: Mapping[str, str] = {
    "exact": "exact F1",
    "recall_part": "part R",
    "nonquote_fp_rate": "nonquotes",
    "speaker_acc": "speaker",
    "speaker_prec": "precision",
    "speaker_given": "named",
    "attributed_F1": "attributed",
    "pronoun_name_acc_checked": "pronouns",
}

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Run:
    """What one system found in the texts of ``records``, in CPU ``seconds``."""

    system: str
    records: Sequence[Record]
    predictions: Sequence[Record] = field(repr=False)
    seconds: float

    @property
    def speed(self) -> float:
        """Texts a second."""
        return len(self.records) / max(self.seconds, 1e-9)


def main() -> None:
    options = parse()
    records = chosen(options.data, options.sample)
    runs = list(runs_of(options, records))
    brief = next(run for run in runs if run.system == _BRIEF)
    if options.predictions:
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in brief.predictions)
        options.predictions.write_text("".join(lines), "utf-8")
    scorer = beside(options.data, "score_quotes")
    results = [judged(scorer, run) for run in runs]
    if options.json:
        print(json.dumps(results, indent=1))
        return
    print("\n\n".join([*tables(results), speeds(runs)]) if scorer else speeds(runs))
    if scorer and options.errors:
        print(errors(scorer, brief, options.errors))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge quotes and their speakers.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--plain", action="store_true", help="as a brief has it, and no more")
    parser.add_argument("--sample", type=int, default=0, help="every k-th text, N in all")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--errors", type=int, default=0, help="so many mistakes of each kind")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--peers-venv", type=Path, default=_PEERS)
    parser.add_argument("--peer", type=Path, metavar="PYTHON")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def chosen(data: Path, sample: int) -> list[Record]:
    lines = [line for line in data.read_text("utf-8").splitlines() if line.strip()]
    if sample:
        lines = lines[:: max(1, len(lines) // sample)][:sample]
    return [json.loads(line) for line in lines]


def beside(data: Path, name: str) -> ModuleType | None:
    """The module ``name`` that lies beside the data, if one does."""
    path = data.resolve().parent / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if not path.is_file() or spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def runs_of(options: argparse.Namespace, records: Sequence[Record]) -> Iterator[Run]:
    if not options.plain:
        yield run("best guess", records, partial(quotes, best_guess=True))
    yield run(_BRIEF, records, quotes)
    if not options.plain:
        variants = beside(options.data, "variants")
        for style in _STYLES if variants else ():
            yield run(style, list(restyled(variants, records, style)), quotes)
        yield run(_BOTH, records, everything)
    if options.peers or options.peer:
        yield peer(options, records)


def run(system: str, records: Sequence[Record], find: Callable[[Article], Any]) -> Run:
    find(article_of("warm", records[0]["text"]))
    started = time.process_time()
    found = [find(article_of(record["id"], record["text"])) for record in records]
    seconds = time.process_time() - started
    rows = zip(records, found, strict=True)
    return Run(system, records, [{"id": r["id"], "quotes": quotes} for r, quotes in rows], seconds)


def article_of(name: str, text: str) -> Article:
    return Article(name, name, "text/plain", "", text, sentences(name, text), language="en")


def quotes(article: Article, best_guess: bool = False) -> list[Record]:
    """The quotes of an article in the scorer's format, each piece of a split one by itself."""
    found: list[Record] = []
    for quote in find_quotes(article, best_guess):
        for span in quote.spans:
            entry: Record = {"start": span.start, "end": span.end, "rule": quote.rule}
            entry["speaker"] = quote.speaker or None
            if quote.speaker_span is not None:
                entry["speaker_start"] = quote.speaker_span.start
                entry["speaker_end"] = quote.speaker_span.end
            if quote.person:
                entry["name"] = quote.person
            found.append(entry)
    return found


def everything(article: Article) -> list[Record]:
    extract(article)
    return []


def restyled(variants: ModuleType, records: Sequence[Record], style: str) -> Iterator[Record]:
    """The texts with the marks of ``style``; those with two single marks as one are left out."""
    for record in records:
        if "''" not in record["text"] and "``" not in record["text"]:
            yield record | {"text": variants.rewrite(record["text"], style)}


def peer(options: argparse.Namespace, records: Sequence[Record]) -> Run:
    python = options.peer or peers_python(options.peers_venv, _HERE / "quoters" / "peers.txt")
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "texts.json", Path(folder) / "found.json"
        given.write_text(json.dumps([record["text"] for record in records]), "utf-8")
        subprocess.run([python, _HERE / "quoters" / "peers.py", given, found], check=True)
        made = json.loads(found.read_text("utf-8"))
    rows = zip(records, made["quotes"], strict=True)
    predictions = [{"id": r["id"], "quotes": quotes} for r, quotes in rows]
    return Run("textacy, by paragraph", records, predictions, made["seconds"])


def judged(scorer: ModuleType | None, run: Run) -> Record:
    """The scorer's report on each set of texts and on all of them."""
    result = {"system": run.system, "texts": len(run.records), "seconds": run.seconds, "sets": {}}
    if scorer is None or run.system == _BOTH:
        return result
    counts: dict[str, Counter[str]] = {"ALL": Counter()}
    for record, prediction in zip(run.records, run.predictions, strict=True):
        one: Counter[str] = Counter(docs=1)
        scorer.score_doc(record, prediction, one)
        counts["ALL"].update(one)
        counts.setdefault(record["set"], Counter()).update(one)
    result["sets"] = {name: scorer.report(count) for name, count in counts.items()}
    return result


def tables(results: Sequence[Record]) -> Iterator[str]:
    """A table for all texts and one for each set, a row for each system."""
    for name in results[0]["sets"]:
        lines = [f"{name:<28}" + "".join(f"{head:>11}" for head in _COLUMNS.values())]
        for result in results:
            if name in result["sets"]:
                lines.append(f"{result['system']:<28}" + "".join(cells(result["sets"][name])))
        yield "\n".join(lines)


def cells(report: Record) -> Iterator[str]:
    for measure in _COLUMNS:
        value = report.get(measure, "")
        value = value["F1"] if isinstance(value, dict) else str(value).partition(" ")[0]
        yield f"{value:>11}"


def speeds(runs: Sequence[Run]) -> str:
    lines = [f"{'texts a second':<28}"]
    slowest = runs[-1].speed if runs[-1].system.startswith("textacy") else None
    for one in runs:
        times = f"{one.speed / slowest:>10.0f} times textacy" if slowest else ""
        lines.append(f"{one.system:<28}{one.speed:>11.1f}{times}")
    return "\n".join(lines)


def errors(scorer: ModuleType, run: Run, most: int) -> str:
    found: list[tuple[str, ...]] = []
    for record, prediction in zip(run.records, run.predictions, strict=True):
        scorer.score_doc(record, prediction, Counter(), found)
    random.Random(1).shuffle(found)
    shown = [e for kind in ("FN", "FP", "SPK") for e in [x for x in found if x[0] == kind][:most]]
    return "\n".join(" | ".join(map(str, e)).replace("\n", "⏎") for e in shown)


if __name__ == "__main__":
    main()
