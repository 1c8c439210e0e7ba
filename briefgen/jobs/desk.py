"""The desk: an inbox that is emptied and filled, and a store that keeps what was ever in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from briefgen.errors import SourceError, UsageError
from briefgen.jobs.articles import Taken, jailed, take
from briefgen.jobs.gather import gather
from briefgen.jobs.jail import Jail
from briefgen.jobs.lock import locked
from briefgen.jobs.memory import Memory, remembering
from briefgen.model import Days, Period, Problem
from briefgen.pipeline import Told
from briefgen.settings import Settings
from briefgen.store import Held

BEFORE, AFTER = timedelta(days=31), timedelta(days=7)
"""How far from a period an article may lie that still tells who and what those in it speak of."""


def with_desk(
    taken: Taken,
    memory: Memory,
    jail: Jail,
    choose: Callable[[Sequence[Days]], tuple[Period, str]],
    told: Callable[[Period], tuple[Told, frozenset[Problem]]],
    zone: tzinfo,
) -> Taken:
    """The articles of the desk in and around one period, read now or in earlier runs.

    So are those of earlier periods, however long ago, that came too late for their brief. What was
    set aside stays set aside when its file leaves the inbox, until a brief has told of it.

    Args:
        taken: what the inbox held.
        memory: the desk's.
        jail: where articles are read.
        choose: the period, from the days of all articles of the desk, and why this one.
        told: what the other briefs of a period's series have shown and set aside.
        zone: whose days the briefs cover.

    Raises:
        SourceError: there is none at all.
    """
    memory.look_again(jail)
    memory.keep()
    held = tuple(memory.store.articles(memory.version, zone))
    _check_any(held, taken.problems)
    gone = _gone(one for one in held if one.state == "new")
    chosen = choose([Days(one.first, one.last) for one in held if one.first and one.last])
    shown, told_aside = told(chosen[0])
    near = {
        one.sha256: taken.read.get(one.sha256, memory.stored(one))
        for one in held
        if one.state == "read" and (_is_near(one, chosen[0]) or _is_late(one, shown))
    }
    problems = _with_held((*taken.problems, *gone), held, told_aside)
    return replace(taken, read=near, problems=problems, chosen=chosen)


def _check_any(held: Sequence[Held], problems: Sequence[Problem]) -> None:
    if any(one.state == "read" for one in held):
        return
    aside = "; ".join(f"{p.where}: {p.what}" for p in problems[:3])
    raise SourceError(
        f"no article in the inbox or the store{f' ({aside})' if aside else ''}.",
        "Put articles into the inbox: .txt, .md or saved .html.",
    )


def _gone(unread: Iterable[Held]) -> tuple[Problem, ...]:
    """What cannot be read anew since the copy in the store is gone, or is damaged."""
    what = "the store has lost its copy, and nothing that was found in it can be used"
    advice = "Put the file into the inbox again, or forget it."
    return tuple(Problem(one.name, what, advice, "G10") for one in unread)


def _with_held(
    problems: Sequence[Problem], held: Sequence[Held], told: frozenset[Problem]
) -> tuple[Problem, ...]:
    """The problems of the inbox, and of the store those that no other brief has told."""
    aside = [
        Problem(one.name, one.detail, one.advice, one.kind)
        for one in held
        if one.state == "set aside"
    ]
    untold = (problem for problem in aside if problem not in told and problem not in problems)
    return tuple(sorted((*problems, *untold), key=lambda p: (p.where, p.code, p.what)))


def _is_near(held: Held, period: Period) -> bool:
    """Whether an article is of a period, near it, or of unknown date."""
    if held.last is None:
        return True
    return period.first - BEFORE <= held.last < period.until + AFTER


def _is_late(held: Held, told: Told) -> bool:
    return held.last is not None and held.sha256 not in told.articles and told.covers(held.last)


@dataclass(frozen=True, slots=True)
class Added:
    """What was taken in: articles by name, new ones among them, and what was set aside."""

    articles: tuple[str, ...]
    new: tuple[str, ...]
    problems: tuple[Problem, ...]


def add(
    paths: Sequence[Path], settings: Settings, debug: bool = False, jobs: int | None = None
) -> Added:
    """Take articles into the store of a desk ahead of its brief, read by so many workers at most.

    Raises:
        SourceError: a path is missing, or holds no file.
        LockedError: another run writes to the store.
        StoreError: the store cannot be used.
    """
    fast, folder = settings.reading.fast, settings.brief.store
    gathered = gather(paths, settings.brief.output)
    with locked(folder), remembering(folder, fast, desk=True) as memory:
        before = memory.store.names()
        with jailed(fast, jobs, debug) as jail:
            taken = take(gathered, jail, memory=memory)
        memory.keep()
        names = memory.store.names()
    found = sorted((names[sha256], sha256) for sha256 in taken.paths)
    new = tuple(name for name, sha256 in found if sha256 not in before)
    return Added(tuple(name for name, _ in found), new, taken.problems)


def listed(settings: Settings) -> tuple[Held, ...]:
    """Every article of the desk, by date.

    Raises:
        StoreError: the store cannot be used.
    """
    with remembering(settings.brief.store, settings.reading.fast, desk=True) as memory:
        zone = ZoneInfo(settings.brief.zone)
        return tuple(memory.store.articles(memory.version, zone))


def search(words: str, settings: Settings, limit: int) -> tuple[tuple[Held, str], ...]:
    """Articles of the desk that hold all the words, the best first, with a piece of each.

    Raises:
        StoreError: the store cannot be used.
    """
    with remembering(settings.brief.store, settings.reading.fast, desk=True) as memory:
        zone = ZoneInfo(settings.brief.zone)
        return tuple(memory.store.search(words, memory.version, limit, zone))


def forget(article: str, settings: Settings) -> Held:
    """Remove one article from the store, with its bytes.

    Raises:
        SourceError: the desk has no such article.
        UsageError: several go by that name.
    """
    with _writing(settings) as memory:
        held = _one(article, memory)
        with memory.store.writing():
            memory.store.forget(held.sha256)
    return held


def retry(article: str, settings: Settings) -> Held:
    """Read one article anew and say what became of it.

    Raises:
        SourceError: the desk has no such article.
        UsageError: several go by that name.
    """
    with _writing(settings) as memory:
        held = _one(article, memory)
        with jailed(settings.reading.fast) as jail:
            memory.retry(held, jail)
        return _one(held.sha256, memory).in_zone(ZoneInfo(settings.brief.zone))


def show(article: str, settings: Settings) -> tuple[Held, bytes | None]:
    """One article of the desk, and its raw bytes if they are whole.

    Raises:
        SourceError: the desk has no such article.
        UsageError: several go by that name.
    """
    with remembering(settings.brief.store, settings.reading.fast, desk=True) as memory:
        held = _one(article, memory).in_zone(ZoneInfo(settings.brief.zone))
        return held, memory.store.raw.get(held.sha256)


@contextmanager
def _writing(settings: Settings) -> Iterator[Memory]:
    """The memory of a desk, locked against other runs."""
    folder = settings.brief.store
    with locked(folder), remembering(folder, settings.reading.fast, desk=True) as memory:
        yield memory


def _one(article: str, memory: Memory) -> Held:
    """The article of that name, of a part of it, or of the start of its sha256."""
    known = tuple(memory.store.articles(memory.version))
    ways = (
        [held for held in known if held.name == article],
        [held for held in known if len(article) >= 6 and held.sha256.startswith(article)],
        [held for held in known if article.lower() in held.name.lower()],
    )
    found = next((way for way in ways if way), [])
    if not found:
        raise SourceError(
            f"{article}: the store holds no article of that name.", "`briefgen list` names them."
        )
    if len(found) > 1:
        names = ", ".join(f"{held.name} ({held.sha256[:8]})" for held in found[:8])
        raise UsageError(
            f"{article}: several articles are called so: {names}.",
            "Name one by the start of its sha256.",
        )
    return found[0]
