"""Cases of dates in text, and how what a system found in one is judged."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from briefgen.extract.events import find_events
from briefgen.model import Article, Days, Published
from briefgen.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words of a text, the days they mean (``None``: nothing settles them), precision and rule."""

    words: str
    days: Days | None
    precision: str
    rule: str


@dataclass(frozen=True, slots=True)
class Case:
    """A text of the day ``published`` and all dates in it."""

    kind: str
    published: date
    text: str
    dates: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Days that a system read from ``words``; empty words where it does not tell them."""

    words: str
    days: Days


def cases_of(path: Path) -> list[Case]:
    """The cases of a JSON file: those under "in_text", and those still open, if it has any."""
    held = json.loads(path.read_text("utf-8"))
    rows = [*held["in_text"], *held.get("in_text_open", ())]
    return [
        Case(
            kind,
            date.fromisoformat(published),
            text,
            tuple(Wanted(words, days_of(days), *rest) for words, days, *rest in dates),
        )
        for kind, published, text, dates in rows
    ]


def days_of(words: str | None) -> Days | None:
    """The days of "2026-09-17", "2026-09", "2026", "2026-W38", or from one to another by "/"."""
    if words is None:
        return None
    first, _, last = words.partition("/")
    if last:
        return Days(_one(first).first, _one(last).last)
    return _one(first)


def _one(words: str) -> Days:
    if "W" in words:
        monday = date.fromisocalendar(int(words[:4]), int(words[-2:]), 1)
        return Days(monday, monday + timedelta(6))
    if len(words) == 4:
        return Days(date(int(words), 1, 1), date(int(words), 12, 31))
    if len(words) == 7:
        first = date.fromisoformat(f"{words}-01")
        return Days(first, (first + timedelta(31)).replace(day=1) - timedelta(1))
    day = date.fromisoformat(words)
    return Days(day, day)


def ours(case: Case) -> list[Found]:
    """What our resolver settles in the text of a case."""
    article = article_of("case", case.text, case.published)
    return [Found(event.text, event.days) for event in find_events(article) if event.days]


def article_of(name: str, text: str, published: date) -> Article:
    """An article of nothing but its text and day."""
    known = Published(Days(published, published), "bench", "", published)
    parts = (name, f"{name}.txt", "text/plain", "", text, sentences(name, text))
    return Article(*parts, published=known)


def judge(case: Case, found: Sequence[Found], within: bool) -> Counter[str]:
    """How many of a case's dates are ``right``, ``none`` (left open) and ``wrong``.

    A case without a date counts once: right where nothing was found. What was found besides the
    dates wanted is wrong. ``within``: a day that lies in the days wanted is right too.
    """
    count: Counter[str] = Counter()
    rest = list(found)
    for wanted in case.dates:
        its = [one for one in rest if _same_words(one.words, wanted.words)]
        rest = [one for one in rest if one not in its or not one.words]
        count[_verdict(wanted.days, its, within)] += 1
    if not case.dates:
        count["wrong" if found else "right"] += 1
    else:
        count["wrong"] += sum(bool(one.words) for one in rest)
    return count


def _verdict(days: Days | None, found: Sequence[Found], within: bool) -> str:
    if not found or days is None:
        return "wrong" if found else "right" if days is None else "none"
    for one in found:
        held = one.days.first in days and one.days.last in days
        if one.days != days and not (within and held):
            return "wrong"
    return "right"


def _same_words(one: str, other: str) -> bool:
    """Whether two readings are of the same place; words that are not told can be of any."""
    one, other = one.lower(), other.lower()
    return one in other or other in one
