"""Dates of headers and of running text."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefgen.model import Days
from briefgen.text.dates import read_date

_CASES: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases" / "dates.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("words", _CASES["headers"]["2021-07-08"])
def test_a_header_date_is_read_in_every_ordinary_form(words: str) -> None:
    assert read_date(words) == Days(date(2021, 7, 8), date(2021, 7, 8))


@pytest.mark.parametrize("words", _CASES["no_header_date"])
def test_words_that_are_no_single_complete_date_give_none(words: str) -> None:
    assert read_date(words) is None
