"""The sample inbox against its gold, counted; the floors only rise."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from across import RELATIONS, paired, score_comparisons, score_disputes

from briefgen import pipeline
from briefgen.jobs.articles import take
from briefgen.jobs.gather import gather
from briefgen.model import Brief, Extract, Figure, Period, Quote
from briefgen.settings import Settings

ROOT = Path(__file__).parents[2]
GOLD: dict[str, Any] = json.loads((ROOT / "tests/quality/sample_inbox.json").read_text())
FILES: dict[str, dict[str, Any]] = GOLD["files"]


def fold(text: str) -> str:
    return " ".join(text.split())


def bare(text: str) -> str:
    return fold(text).strip(" ,.;:“”\"'‘’«»")


def report(capsys: pytest.CaptureFixture[str], line: str) -> None:
    with capsys.disabled():
        print(f"\n  sample inbox: {line}", end="")


def brief_of(extracts: tuple[Extract, ...], first: str, until: str) -> Brief:
    period = Period("period", "test", date.fromisoformat(first), date.fromisoformat(until))
    return pipeline.build(extracts, period, Settings(), period.until, include_undated=False)


@pytest.fixture(scope="module")
def settled() -> tuple[Extract, ...]:
    return pipeline.settle(take(gather([ROOT / "seeds"])).extracts)


@pytest.fixture(scope="module")
def found(settled: tuple[Extract, ...]) -> dict[str, Extract]:
    return {e.article.name: e for e in settled}


@pytest.fixture(scope="module")
def whole(settled: tuple[Extract, ...]) -> Brief:
    return brief_of(settled, "2026-08-31", "2026-09-21")


def test_every_file_is_read(found: dict[str, Extract]) -> None:
    assert sorted(found) == sorted(FILES)


def test_body_stays_and_chrome_goes(
    found: dict[str, Extract], capsys: pytest.CaptureFixture[str]
) -> None:
    lost, leaked, bodies, chrome = [], [], 0, 0
    for name, gold in FILES.items():
        text = fold(found[name].article.text)
        bodies += len(gold["body_must"])
        chrome += len(gold["chrome_must_not"])
        lost += [(name, s[:60]) for s in gold["body_must"] if fold(s) not in text]
        leaked += [(name, s[:60]) for s in gold["chrome_must_not"] if fold(s) in text]

    report(capsys, f"body lost {len(lost)} of {bodies}, chrome leaked {len(leaked)} of {chrome}")
    assert (lost, leaked) == ([], [])


def test_title_outlet_language_and_date(
    found: dict[str, Extract], capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = []
    for name, gold in FILES.items():
        article = found[name].article
        published = article.published
        told = (article.title, article.outlet or "", article.language)
        if told != (gold["title"], gold["outlet"] or "", gold["language"]):
            wrong.append((name, told))
        stated = gold.get("header_date") or gold["date"]
        if stated:
            if not published or published.days.first.isoformat() != stated:
                wrong.append((name, published and str(published.days)))
        elif published:
            first, last = gold["inferred"]
            days = published.days
            if not first <= days.first.isoformat() <= days.last.isoformat() <= last:
                wrong.append((name, str(days)))

    report(capsys, f"wrong titles, outlets, languages or dates {len(wrong)}")
    assert wrong == []


def test_quotes_have_their_speakers(
    found: dict[str, Extract], capsys: pytest.CaptureFixture[str]
) -> None:
    total = spans = right = 0
    missed = []
    for name, gold in FILES.items():
        for quote in gold["quotes"]:
            total += 1
            same = [q for q in found[name].quotes if bare(q.texts[0]) == bare(quote["text"])]
            spans += bool(same)
            hit = any(_speaks(q, quote) for q in same)
            right += hit
            if not hit:
                told = [(q.speaker, q.person) for q in same]
                missed.append((name, quote["text"][:40], quote["speaker"], told))

    report(capsys, f"quotes found {spans} of {total}, speaker right {right}")
    assert right / total >= 0.95, missed


def _speaks(quote: Quote, gold: dict[str, Any]) -> bool:
    """Whether the person told is the gold's, in any spelling, or names it in part ("the union")."""
    told = set(_words(quote.person))
    return any(told and told <= set(_words(name)) for name in _spellings(gold["speaker"]))


def _words(name: str) -> list[str]:
    return [w for w in name.lower().replace("’", "'").split() if w not in ("the", "a", "an")]


def _spellings(name: str) -> list[str]:
    groups = [group["spellings"] for group in GOLD["across"]["same_speaker"]]
    return next((group for group in groups if name in group), [name])


def test_traps_are_neither_quotes_nor_figures(found: dict[str, Extract]) -> None:
    for name, gold in FILES.items():
        texts = {bare(t) for q in found[name].quotes for t in q.texts}
        assert not texts & {bare(t) for t in gold.get("not_quotes", [])}, name


def test_figures_are_found(found: dict[str, Extract], capsys: pytest.CaptureFixture[str]) -> None:
    total = right = 0
    missed = []
    for name, gold in FILES.items():
        for figure in gold["figures"]:
            total += 1
            hit = any(_is(f, figure) for f in found[name].figures)
            right += hit
            if not hit:
                missed.append((name, figure["surface"], figure["low"], figure["high"]))

    report(capsys, f"figures with their value {right} of {total}")
    assert right / total >= 0.96, missed


def _is(figure: Figure, gold: dict[str, Any]) -> bool:
    low, high = figure.value.low, figure.value.high
    same = _near(low, gold["low"]) and _near(high, gold["high"])
    one, other = figure.text.lower(), gold["surface"].lower()
    return same and (one in other or other in one)


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1.0, abs(one))


@pytest.mark.parametrize("week", ["W36", "W37", "W38", "all"])
def test_topics_hold_together(found: dict[str, Extract], week: str) -> None:
    first, until = {
        "W36": ("2026-08-31", "2026-09-07"),
        "W37": ("2026-09-07", "2026-09-14"),
        "W38": ("2026-09-14", "2026-09-21"),
        "all": ("2026-08-31", "2026-09-21"),
    }[week]
    brief = brief_of(tuple(found.values()), first, until)
    names = {e.article.id: name for name, e in found.items()}

    told = sorted(sorted(names[a] for a in t.articles) for t in (*brief.topics, *brief.also_noted))

    # Words are compared within a language: the report in French is a topic of its own.
    gold: dict[tuple[str, str], list[str]] = {}
    for key, files in GOLD["topics"].items():
        for name in files:
            if found[name].article.id in {source.article for source in brief.sources}:
                gold.setdefault((key, found[name].article.language), []).append(name)
    assert told == sorted(sorted(files) for files in gold.values())


FLOORS = {"agree": (1.0, 0.92), "differ": (1.0, 1.0), "move": (1.0, 0.94)}
"""Precision and recall of the comparisons; they only rise."""


@pytest.mark.parametrize("relation", RELATIONS)
def test_comparisons_are_found_and_true(
    whole: Brief, relation: str, capsys: pytest.CaptureFixture[str]
) -> None:
    score = score_comparisons(whole, relation, GOLD["across"][relation])

    report(capsys, f"{relation}: {score}")
    assert score.precision >= FLOORS[relation][0], score.wrong
    assert score.recall >= FLOORS[relation][1], score.missed


def test_figures_of_two_things_are_never_compared(whole: Brief) -> None:
    assert paired(whole, GOLD["across"]["never_paired"]) == []


def test_copies_are_one_origin(whole: Brief) -> None:
    names = {s.article: s.name for s in whole.sources}
    told = [
        ([names[a] for a in o.articles], o.how)
        for t in (*whole.topics, *whole.also_noted)
        for o in t.origins
        if len(o.articles) > 1
    ]

    gold = [[copy["lead"], *copy["copies"]] for copy in GOLD["across"]["copies"]]
    assert [files for files, _ in told] == gold
    for copy, (_, how) in zip(GOLD["across"]["copies"], told, strict=True):
        assert how.endswith(copy["how"])


def test_claims_stand_beside_what_is_said_against_them(
    whole: Brief, capsys: pytest.CaptureFixture[str]
) -> None:
    score = score_disputes(whole, GOLD["across"]["disputed"])

    report(capsys, f"disputes: {score}")
    assert score.precision == 1.0, score.wrong
    assert score.recall >= 0.93, score.missed
