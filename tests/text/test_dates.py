"""Dates of headers, and what time words mean."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefgen.model import Days
from briefgen.text.dates import find_mentions, read_date, resolve

_CASES: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases" / "dates.json").read_text(encoding="utf-8")
)
_ANCHOR = date.fromisoformat(_CASES["days"]["anchor"])


@pytest.mark.parametrize("words", _CASES["headers"]["2021-07-08"])
def test_a_header_date_is_read_in_every_ordinary_form(words: str) -> None:
    assert read_date(words) == Days(date(2021, 7, 8), date(2021, 7, 8))


@pytest.mark.parametrize("words", _CASES["no_header_date"])
def test_words_that_are_no_single_complete_date_give_none(words: str) -> None:
    assert read_date(words) is None


@pytest.mark.parametrize(("words", "upcoming", "first", "last"), _CASES["days"]["cases"])
def test_time_words_mean_the_days_a_reader_would_take(
    words: str, upcoming: bool, first: str, last: str
) -> None:
    (mention,) = find_mentions(words)

    days, rule = resolve(mention, _ANCHOR, upcoming)

    assert days == Days(date.fromisoformat(first), date.fromisoformat(last))
    assert rule


@pytest.mark.parametrize("words", _CASES["unsettled"])
def test_what_nothing_settles_stays_unknown(words: str) -> None:
    (mention,) = find_mentions(words)

    assert resolve(mention, _ANCHOR, upcoming=False)[0] is None
