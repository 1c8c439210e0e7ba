"""No word or number of a brief can be forged, in one place or in all, and still be verified.

The brief is that of the sample inbox's last week; each case changes one field of one part of it.
"""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from briefgen.compose.verify import Fault, verify
from briefgen.jobs.articles import take_one
from briefgen.jobs.period import week
from briefgen.jobs.verify import by_search
from briefgen.model import Brief, Extract, Problem, Source
from briefgen.pipeline import build, localise, settle
from briefgen.render import from_json
from briefgen.settings import Settings

Reread = Callable[[Source], Extract | Problem]
NOBODY = "0" * 64
DAYS = {"first": "2001-01-01", "last": "2001-01-01"}
NUMBER = {"low": 7.5, "high": 7.5}

PARTS: list[tuple[str, str, Any]] = [
    *(("topics.*.quotes.0.quote", *change) for change in [
        ("texts", ["I resign"]), ("spans", []), ("speaker", "Nobody Ever"),
        ("speaker_span", None), ("person", "Nobody Ever"), ("cue", "shouted"),
        ("via", "Nowhere Times"), ("kind", "fragment"), ("rule", "a guess"),
    ]),
    *(("topics.*.figures.0", *change) for change in [
        ("text", "7.5"), ("value", NUMBER), ("unit", "barrels"), ("kind", "money"),
        ("hedge", "at least"), ("what", "forged barrels"), ("what_span", None),
        ("speaker", "Nobody Ever"), ("person", "Nobody Ever"), ("as_of", DAYS),
    ]),
    *(("topics.*.timeline.0", *change) for change in [
        ("text", "on a day"), ("days", DAYS), ("days", None), ("rule", "a guess"),
        ("upcoming", True),
    ]),
    *(("topics.*.comparisons.0.figures.0", *change) for change in [
        ("value", NUMBER), ("as_of", DAYS), ("speaker", "Nobody Ever"),
    ]),
    *(("topics.*.disputes.0.claim", *change) for change in [
        ("text", "All is well"), ("stance", "denies"), ("speaker", "Nobody Ever"),
        ("person", "Nobody Ever"), ("cue", "shouted"),
    ]),
    ("topics.*.summary.0.sentence", "text", "All is well."),
    ("topics.*.summary.0.sentence", "paragraph", 99),
    ("key_figures.0.figure", "value", NUMBER),
    ("upcoming.0", "days", DAYS),
    ("upcoming.*.also.0", "text", "All is well."),
    ("changes.*.figures.0.after", "value", NUMBER),
    ("changes.*.quotes.0.quote", "cue", "shouted"),
    ("changes.*.turns.0.after", "text", "All is well"),
]  # fmt: skip
"""Where a part stands, the field, what it is made to say."""

FIELDS: list[tuple[str, str, Any]] = [
    *(("sources.1", *change) for change in [
        ("title", "Forged"), ("outlet", "Forged Times"), ("outlet", ""), ("family", "forged"),
        ("byline", "Nobody Ever"), ("agency", "Forged Press"), ("url", "https://forged.example/"),
        ("language", "fr"), ("text", "Forged."), ("published", None), ("number", 99),
        ("copy_of", 1), ("quotes", []), ("figures", []), ("events", []), ("statements", []),
        ("article", NOBODY),
    ]),
    ("sources.1.published", "days", DAYS),
    ("sources.1.published", "inferred", True),
    ("sources.1.published", "rule", "a guess"),
    ("sources.1.published", "moment", "0001-01-01T00:00:00Z"),
    ("sources.1.published", "printed", "2001-01-01"),
    ("topics.0.quotes.0.quote", "role", "Forged Chief"),
    ("topics.0.name", "text", "Forged"),
    ("topics.0.name", "article", NOBODY),
    ("also_noted.0.name", "article", NOBODY),
    ("topics.*.comparisons.0", "what", "forged barrels"),
    ("topics.*.comparisons.0", "unit", "barrels"),
    ("key_figures.0", "topic", "forged"),
    ("changes.0", "name", "Forged"),
]  # fmt: skip


@pytest.fixture(scope="module")
def brief(root: Path) -> Brief:
    paths = sorted((root / "seeds").iterdir())
    read = [take_one(path.name, path.read_bytes()) for path in paths]
    found = [one for one in read if isinstance(one, Extract)]
    extracts = settle(localise(found, Settings().brief.zone))
    last = None
    for label in ("2026-W37", "2026-W38"):
        period = week(label)
        last = build(extracts, period, Settings(), period.until, last)
    assert last is not None
    return last


@pytest.fixture(scope="module")
def reread(root: Path) -> Reread:
    return cache(by_search([root / "seeds"]))


@pytest.fixture(scope="module")
def record(brief: Brief) -> bytes:
    return msgspec.json.encode(brief)


def found(value: Any, path: list[str]) -> Any:
    """What stands at ``path``; "*" is the first element that has the rest. None if nothing does."""
    for at, step in enumerate(path):
        if step == "*":
            return next((f for one in value if (f := found(one, path[at + 1 :])) is not None), None)
        try:
            value = value[int(step)] if isinstance(value, list) else value[step]
        except IndexError:
            return None
    return value


def likes_of(value: Any, part: Any) -> Iterator[dict[str, Any]]:
    """Every object in ``value`` that equals ``part``."""
    if value == part:
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from likes_of(one, part)


def faults_of(data: dict[str, Any], reread: Reread) -> tuple[Fault, ...]:
    return verify(from_json(msgspec.json.encode(data)), reread)


def test_the_brief_as_made_has_no_fault(brief: Brief, reread: Reread) -> None:
    assert verify(brief, reread) == ()


def test_a_brief_of_pages_read_fast_has_no_fault(tmp_path: Path) -> None:
    text = "".join(
        f"<p>{words}</p>"
        for words in (
            "The town of Vessa shut its cable car on 12 May 2031 after a rope frayed at its end.",
            "The town will check both of its cabins and every metre of rope, it said on Monday.",
            "About 900 people ride the cable car on a Sunday, the town said in its report.",
            "The line opens again on the first day of June if the rope holds, the mayor said.",
        )
    )
    box = "<div class='photo-box'><div>Lune Shuts Its Port</div></div>"
    page = f"<html><body><div class='article-body'>{text}{box}</div></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    thorough, fast = (take_one("a.html", page.encode(), fast) for fast in (False, True))
    assert isinstance(thorough, Extract)
    assert isinstance(fast, Extract)
    assert thorough.article.text != fast.article.text

    brief = build(
        [fast], week("2031-W20"), Settings(), week("2031-W20").until, include_undated=True
    )

    assert brief.sources
    assert verify(brief, by_search([tmp_path])) == ()


@pytest.mark.parametrize(("path", "field", "value"), PARTS + FIELDS)
def test_a_forgery_is_found(
    record: bytes, reread: Reread, path: str, field: str, value: object
) -> None:
    data = msgspec.json.decode(record)
    part = found(data, path.split("."))
    assert part[field] != value
    part[field] = value

    assert faults_of(data, reread)


@pytest.mark.parametrize(("path", "field", "value"), PARTS)
def test_a_forgery_is_found_when_every_place_tells_the_same_lie(
    record: bytes, reread: Reread, path: str, field: str, value: object
) -> None:
    data = msgspec.json.decode(record)
    part = dict(found(data, path.split(".")))
    for one in list(likes_of(data, part)):
        one[field] = value

    assert faults_of(data, reread)


def test_words_added_to_a_quote_are_found(record: bytes, reread: Reread) -> None:
    data = msgspec.json.decode(record)
    quote = found(data, ["topics", "*", "quotes", "0", "quote"])
    quote["texts"].append("I resign")

    faults = faults_of(data, reread)

    assert any("quote 1" in f.item and "I resign" in f.what for f in faults)


def test_a_moment_forged_onto_an_inferred_date_is_found(record: bytes, reread: Reread) -> None:
    data = msgspec.json.decode(record)
    dates = [source["published"] for source in data["sources"]]
    inferred = next(when for when in dates if when and when["inferred"])
    inferred["moment"] = "0001-01-01T00:00:00Z"
    data["zone"] = "America/New_York"

    told = [fault.what for fault in faults_of(data, reread)]

    assert "its published is not what the file gives" in told


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "", "../../etc/hostname"])
def test_a_zone_that_does_not_exist_is_told(record: bytes, reread: Reread, zone: str) -> None:
    data = msgspec.json.decode(record)
    data["zone"] = zone

    assert "time zone" in [fault.item for fault in faults_of(data, reread)]


def test_another_zone_than_the_brief_was_made_for_is_found(record: bytes, reread: Reread) -> None:
    data = msgspec.json.decode(record)
    data["zone"] = "America/New_York"

    assert "its published is not what the file gives" in [
        fault.what for fault in faults_of(data, reread)
    ]
