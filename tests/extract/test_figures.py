"""Figures are found whole, say what they measure, and nothing else is taken for one."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefgen.extract.events import find_events
from briefgen.extract.figures import find_figures
from briefgen.model import Article, Days, Figure, Published, Sentence, Span

_CASES: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases" / "figures.json").read_text(encoding="utf-8")
)
_DAY = date(2021, 7, 9)


def _article(text: str, published: bool = True, language: str = "en") -> Article:
    known = Published(Days(_DAY, _DAY), "header", "July 9, 2021", _DAY) if published else None
    whole = Sentence("a", Span(0, len(text)), text, 0)
    return Article(
        "a", "a.txt", "text/plain", "Title", text, (whole,), published=known, language=language
    )


def _figures(text: str, published: bool = True) -> tuple[Figure, ...]:
    article = _article(text, published)
    return find_figures(article, find_events(article))


@pytest.mark.parametrize(("text", "expected"), _CASES["figures"])
def test_a_figure_has_its_value_unit_and_what_it_measures(
    text: str, expected: list[list[Any]]
) -> None:
    found = [[f.text, f.value.low, f.value.high, f.unit, f.what] for f in _figures(text)]

    assert found == expected


@pytest.mark.parametrize(("language", "text", "expected"), _CASES["foreign"])
def test_figures_of_other_languages_keep_value_and_unit(
    language: str, text: str, expected: list[list[Any]]
) -> None:
    found = find_figures(_article(text, language=language), ())

    assert [[f.text, f.value.low, f.value.high, f.unit] for f in found] == expected
    assert all(f.what_span is None or f.what_span.of(text) == f.what for f in found)


@pytest.mark.parametrize("text", _CASES["not_figures"])
def test_dates_names_scores_and_pointers_are_no_figures(text: str) -> None:
    assert [figure.text for figure in _figures(text)] == []


@pytest.mark.parametrize("text", [case[0] for case in _CASES["figures"]])
def test_every_part_of_a_figure_is_a_slice(text: str) -> None:
    for figure in _figures(text):
        assert figure.span.of(text) == figure.text
        assert figure.what_span is not None
        assert figure.what_span.of(text) == figure.what


def test_a_figure_speaks_of_the_day_named_beside_it() -> None:
    (figure,) = _figures("On Thursday, Karsava moved 20,000 troops.")

    assert figure.as_of == Days(date(2021, 7, 8), date(2021, 7, 8))


def test_a_figure_speaks_of_the_day_of_publication_where_no_day_is_named() -> None:
    (figure,) = _figures("Karsava has 20,000 troops.")

    assert figure.as_of == Days(_DAY, _DAY)


def test_a_far_off_deadline_does_not_date_a_figure() -> None:
    text = "He has set a Sept. 11 deadline, with about 600 troops left."

    (figure,) = _figures(text)

    assert figure.as_of == Days(_DAY, _DAY)


def test_without_any_date_the_days_stay_unknown() -> None:
    (figure,) = _figures("Karsava has 20,000 troops.", published=False)

    assert figure.as_of is None


_HOSTILE = {
    "digits": ("7", 30_000),
    "groups": ("1,", 15_000),
    "signs": ("$", 30_000),
    "scales": ("million ", 8_000),
    "hyphens": ("20-", 15_000),
    "worded hyphens": ("two-", 10_000),
    "halves": ("half a ", 8_000),
    "coins": ("3 dollars 50 cents ", 3_000),
    "brackets": ("over 5 miles (8 km) ", 3_000),
    "bare counts": ("4 lots from 5 ", 4_000),
    "hedges": ("more than about ", 6_000),
}
_LONGEST = 60  # seconds: some hundred times what any takes, and far below what a square would


@pytest.mark.parametrize("name", _HOSTILE)
def test_hostile_strings_end(name: str) -> None:
    words, times = _HOSTILE[name]
    script = (
        "from briefgen.extract.events import find_events\n"
        "from briefgen.extract.figures import find_figures\n"
        "from briefgen.model import Article\n"
        "from briefgen.text.sentences import sentences\n"
        f"text = {words!r} * {times}\n"
        "article = Article('a', 'a', 'text/plain', '', text, sentences('a', text))\n"
        "print(len(find_figures(article, find_events(article))))\n"
    )
    call = [sys.executable, "-c", script]

    done = subprocess.run(call, capture_output=True, text=True, timeout=_LONGEST, check=True)

    assert int(done.stdout) >= 0
