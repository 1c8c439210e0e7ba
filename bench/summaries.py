"""Summaries of clusters of articles against written ones.

Usage: python bench/summaries.py DATA [--sets a,b] [--method lexrank] [--limit N]
       [--predictions OUT.jsonl] [--peers] [--json]

DATA holds one JSON object a line: set, id, budget (words), docs (id, title, text, date), refs. The
scorer ``score_summ.py`` beside DATA judges (it needs rouge-score). Prints ROUGE-1/2/L F1, also over
the clusters of four articles and more; the greatest cosine between two sentences of one summary;
the mean over its sentences of the highest share of stem pairs found in another (redundancy); the
share of the words asked for that is used; seconds of CPU. With ``--peers`` the same for sumy's own
algorithms, each given the same sentences and filling the budget with the best rated that fit; for
what articles open with, the first one's and of all in turn; and for the greedy oracle. KL gets 60
sentences: it takes cubic time.
"""

import argparse
import importlib.util
import json
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from briefgen.language.stopwords import stop_words
from briefgen.model import Article, Days, Published, Sentence
from briefgen.summarise import SUMMARISERS, summarise
from briefgen.text.sentences import sentences
from briefgen.text.similarity import products, weights
from briefgen.text.words import bigrams, stemmer, stems, words

Summary = Sequence[Sentence]
System = Callable[[Mapping[str, Any], Sequence[Article]], Summary]

SUMYS = {
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
}
AIMS = (
    ("multinews", "r1f", 1.03, ()),
    ("multinews", "r2f", 1.15, ()),
    ("multinews 4+", "r2f", 1.3, ("sumy lexrank",)),
    ("allsides", "r1f", 1.0, ()),
)
"""Set, score, least ratio to the best of the peers; no peers are all of sumy's algorithms."""
LIMITS = {"redundancy": 0.11, "near": 0.25}
MET = ("NOT MET", "met")
MANY = 4
"""Articles of a cluster from which it is a large one."""


def main() -> None:
    options = parse()
    scorer = load_scorer(options.data.parent / "score_summ.py")
    rows = [json.loads(line) for line in options.data.read_text("utf-8").splitlines()]
    sets = options.sets.split(",") if options.sets else None
    rows = [row for row in rows if sets is None or row["set"] in sets][: options.limit]
    articles = {row["id"]: [article(doc) for doc in row["docs"]] for row in rows}
    results = []
    for name, system in systems(options.method, options.peers).items():
        started = time.process_time()
        made = {row["id"]: system(row, articles[row["id"]]) for row in rows}
        seconds = time.process_time() - started
        results.append(judge(scorer, rows, articles, name, made) | {"seconds": round(seconds, 2)})
        if options.predictions and name == options.method:
            lines = (
                json.dumps({"id": id_, "summary": [s.text for s in summary]}) + "\n"
                for id_, summary in made.items()
            )
            options.predictions.write_text("".join(lines), "utf-8")
    print(json.dumps(results, indent=1) if options.json else table(results))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge summaries of clusters of articles.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", default="")
    parser.add_argument("--method", choices=SUMMARISERS, default="lexrank")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def article(doc: Mapping[str, Any]) -> Article:
    day = date.fromisoformat(doc["date"][:10]) if doc.get("date") else None
    published = Published(Days(day, day), "data", doc["date"], day) if day else None
    text = "\n\n".join(line.strip() for line in doc["text"].split("\n") if line.strip())
    return Article(
        doc["id"],
        doc["id"],
        "text/plain",
        doc.get("title") or "",
        text,
        sentences(doc["id"], text),
        published=published,
    )


def systems(method: str, peers: bool) -> dict[str, System]:
    def ours(row: Mapping[str, Any], articles: Sequence[Article]) -> Summary:
        return [pick.sentence for pick in summarise(articles, row["budget"], method)]

    found: dict[str, System] = {method: ours}
    if peers:
        for name in SUMYS:
            found[f"sumy {name}"] = sumys(name)
        found |= {"first article": opening, "openings": openings, "oracle": oracle}
    return found


def fitting(articles: Sequence[Article]) -> list[Sentence]:
    return [s for a in articles for s in a.sentences if 4 <= length(s) <= 120]


def sumys(name: str) -> System:
    """One of sumy's algorithms as it comes, but for the words: its own need a download."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as Sumys

    class Words:
        to_words = staticmethod(words)

    module, kind = SUMYS[name]
    made = getattr(importlib.import_module(f"sumy.summarizers.{module}"), kind)

    def system(row: Mapping[str, Any], articles: Sequence[Article]) -> Summary:
        found = fitting(articles)[: 60 if name == "kl" else None]
        ranked: list[int] = []

        def keep(infos: Sequence[Any]) -> Sequence[Any]:
            ranked.extend(info.order for info in infos)
            return infos

        summariser = made(stemmer("en"))
        summariser.stop_words = stop_words("en")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document = ObjectDocumentModel([Paragraph([Sumys(s.text, Words) for s in found])])
            summariser(document, keep)
        return fill((found[number] for number in ranked), row["budget"])

    return system


def opening(row: Mapping[str, Any], articles: Sequence[Article]) -> Summary:
    """The first article from its beginning."""
    return fill(fitting(articles), row["budget"])


def openings(row: Mapping[str, Any], articles: Sequence[Article]) -> Summary:
    """The first sentences of each article in turn."""
    found = [fitting([one]) for one in articles]
    longest = max(map(len, found), default=0)
    return fill((own[i] for i in range(longest) for own in found if i < len(own)), row["budget"])


def oracle(row: Mapping[str, Any], articles: Sequence[Article]) -> Summary:
    """Sentence after sentence the one that raises ROUGE-1 and ROUGE-2 together most."""
    found = fitting(articles)
    own = [rouge_words(s.text) for s in found]
    wanted = [rouge_words(ref) for ref in row["refs"]]
    chosen: list[int] = []
    reached, left = 0.0, row["budget"]
    while True:
        gains = [
            (overlap([w for j in (*chosen, i) for w in own[j]], wanted), -i)
            for i, sentence in enumerate(found)
            if i not in chosen and length(sentence) <= left
        ]
        if not gains or max(gains)[0] <= reached:
            return [found[i] for i in chosen]
        reached, best = max(gains)
        chosen.append(-best)
        left -= length(found[-best])


def rouge_words(text: str) -> list[str]:
    from rouge_score.tokenizers import DefaultTokenizer

    found: list[str] = DefaultTokenizer(use_stemmer=True).tokenize(text)
    return found


def overlap(made: Sequence[str], wanted: Sequence[Sequence[str]]) -> float:
    """ROUGE-1 plus ROUGE-2 F1, over the references on average."""
    total = 0.0
    for ref in wanted:
        for one, other in ((made, ref), (bigrams(tuple(made)), bigrams(tuple(ref)))):
            shared = sum((Counter(one) & Counter(other)).values())
            total += 2 * shared / max(1, len(one) + len(other))
    return total / max(1, len(wanted))


def fill(found: Iterable[Sentence], budget: int) -> Summary:
    chosen = []
    for sentence in found:
        if 4 <= length(sentence) <= budget:
            chosen.append(sentence)
            budget -= length(sentence)
    return chosen


def length(sentence: Sentence) -> int:
    return len(sentence.text.split())


def judge(
    scorer: ModuleType,
    rows: Sequence[Mapping[str, Any]],
    articles: Mapping[str, Sequence[Article]],
    name: str,
    made: Mapping[str, Summary],
) -> dict[str, Any]:
    texts = {id_: [s.text for s in summary] for id_, summary in made.items()}
    scores = scorer.score(rows, texts)
    for set_ in list(scores):
        large = [r for r in rows if r["set"] == set_ and len(r["docs"]) >= MANY]
        if large and len(large) < scores[set_]["n"]:
            scores[f"{set_} {MANY}+"] = scorer.score(large, texts)[set_]
    for set_, score in scores.items():
        ids = [r["id"] for r in rows if set_ in (r["set"], f"{r['set']} {MANY}+")]
        if set_.endswith("+"):
            ids = [i for i in ids if len(articles[i]) >= MANY]
        score["near"] = max(nearest(articles[i], made[i]) for i in ids)
        score["redundancy"] = sum(redundancy(made[i]) for i in ids) / len(ids)
        used = [sum(map(length, made[r["id"]])) / r["budget"] for r in rows if r["id"] in ids]
        score["used"] = sum(used) / len(used)
    return {"system": name, "scores": scores}


def nearest(articles: Sequence[Article], summary: Summary) -> float:
    """The greatest cosine between two sentences of a summary, words weighed over all articles."""
    every = fitting(articles)
    place = {s: number for number, s in enumerate(every)}
    rows = weights([Counter(stems(s.text)) for s in every])
    alike = products([rows[place[s]] for s in summary if s in place])
    return max((float(alike[i, j]) for i in range(len(alike)) for j in range(i)), default=0.0)


def redundancy(summary: Summary) -> float:
    """Mean over the sentences of the highest share of their stem pairs found in another one."""
    pairs = [set(bigrams(stems(s.text))) for s in summary]
    shares = [
        max(len(one & other) / len(one) for k, other in enumerate(pairs) if k != i)
        for i, one in enumerate(pairs)
        if one and len(pairs) > 1
    ]
    return sum(shares) / len(shares) if shares else 0.0


def table(results: Sequence[Mapping[str, Any]]) -> str:
    lines = ["system           set               R1     R2     RL  used  over  near  redun       s"]
    for result in results:
        lines += [
            f"{result['system']:16s} {name:13s} {100 * s['r1f']:6.2f} {100 * s['r2f']:6.2f} "
            f"{100 * s['rlf']:6.2f} {s['used']:5.2f} {s['over']:5.2f} {s['near']:5.2f} "
            f"{s['redundancy']:6.3f} {result['seconds']:7.2f}"
            for name, s in result["scores"].items()
        ]
    return "\n".join([*lines, *aims(results)])


def aims(results: Sequence[Mapping[str, Any]]) -> list[str]:
    """What is aimed at, as a ratio to sumy's scores or as a limit, and whether it is met."""
    ours = results[0]["scores"]
    sumy = {r["system"]: r["scores"] for r in results if r["system"].startswith("sumy ")}
    lines = []
    for set_, key, least, peers in AIMS if sumy else ():
        if set_ in ours:
            most, name = max((sumy[peer][set_][key], peer) for peer in peers or sumy)
            ratio, score = ours[set_][key] / most, f"{set_} {key[:2].upper()}"
            lines.append(f"{score} {ratio:.3f} x {name}, at least {least}: {MET[ratio >= least]}")
    return lines + [
        f"{set_} {key} {score[key]:.3f}, at most {most}: {MET[bool(score[key] <= most)]}"
        for set_, score in ours.items()
        for key, most in LIMITS.items()
    ]


def load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
