"""Figures of one measured thing laid side by side: they agree, differ, or move in time.

Two figures are compared only when unit, the words for what is measured and the sentences around
them say that the same thing is measured, and when two voices gave them: two articles, or two
speakers in one. A figure that fits nowhere stands alone. Nothing is averaged or corrected.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, pairwise
from typing import Literal

from briefgen.compose.alike import Weights, bag, coverage, likeness, weigh
from briefgen.compose.apart import Traits, are_apart, is_history, read_traits
from briefgen.compose.order import by_day
from briefgen.compose.values import FIXED_KINDS, agree, point
from briefgen.language.changes import CHANGES
from briefgen.language.measured import NO_OWNERS
from briefgen.model import Article, Comparison, Days, Extract, Figure, Interval, Sentence

_SAME = 0.44
_SMALL = 10
_SAME_SMALL = 0.7
_SAME_SMALL_TOLL = 0.5
"""For small counts of what befell people: tolls begin small."""
_ANSWERS = 0.45
"""Added when one voice's bare number follows another's in the next sentence."""
_SHORT = 0.55
"""What it counts that a clause stands whole in the other's sentence, beside two that are alike."""
_NEARBY = 3
"""Sentences between two voices of one article that use the same words."""
_MUCH_ALIKE = 2
_NEAR = 0.1
"""Added for a word right beside both figures, and for a unit of two words ("dollars a tonne")."""
_BARE = 2
_LONGEST = 31
AT_ONCE = 4
"""Days between two figures of one time, so that a moving quantity can still be one number."""
_OLDEST = 100
"""Days: what a figure speaks of may last and may lie back to be compared within a brief."""
_FARTHEST = 5.0
"""Values further apart than this factor are of two things, whatever the words say."""


_FLAT = Weights(0, {})
_FEWEST_TO_TELL = 3
"""Articles from which a name of one alone says that its figure is of another place."""
_NAME = re.compile(r"\b[A-Z][\w’'-]{1,30}")
_CHANGING = bag(" ".join(CHANGES))
_NUMBERED = bag("number figure total estimate")
_HARMED = bag("dead injured missing cases")
"""What happened to people, told as a noun here ("31 dead") and as a verb there."""
MOST_MEASURED = 200
"""So many figures of one article are compared, the first ones: pairs grow with their square."""

_ANYBODY = bag("people men women families homes")
"""Stems of what is counted everywhere: two counts of people are not yet counts of one thing."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with the stems that say what is measured, and where it stands.

    ``common`` are those of ``core`` that are common words, ``context`` those of its sentence,
    ``local`` of its clause and ``beside`` those right before and after it. ``alone`` is one that
    stands for a place no other article names.
    """

    figure: Figure
    units: frozenset[str]
    core: frozenset[str]
    common: frozenset[str]
    context: frozenset[str]
    local: frozenset[str]
    beside: frozenset[str]
    traits: Traits
    place: int
    alone: bool = False


def compare_figures(extracts: Sequence[Extract]) -> tuple[Comparison, ...]:
    """The comparisons that the figures of one topic allow, those that differ first.

    Args:
        extracts: of the topic's leads, in any order.

    Returns:
        Comparisons of two or more figures from different articles or speakers.
    """
    extracts = by_day(extracts)
    lonely = _lonely_names(extracts)
    measured = [
        m
        for extract in extracts
        for m in islice(_measure(extract, lonely.get(extract.article.id)), MOST_MEASURED)
    ]
    weights = weigh(bag(s.text) for extract in extracts for s in extract.article.sentences)
    pairs = sorted(
        (-score, i, j)
        for j, other in enumerate(measured)
        for i, one in enumerate(measured[:j])
        if (score := _alike(one, other, weights)) >= _SAME
    )
    found = [c for group in _groups(pairs, measured) for c in _relate(group)]
    order = {"differ": 0, "move": 1, "agree": 2}
    return tuple(sorted(found, key=lambda c: order[c.relation]))


def measure_likeness(one: Measured, other: Measured, weights: Weights) -> float:
    """How surely figures of two articles measure one thing.

    Returns:
        0.0 (no sign of it, or barred) to 1.0.
    """
    return _alike(one, other, weights)


def _lonely_names(extracts: Sequence[Extract]) -> dict[str, frozenset[str]]:
    """For each article the names in its text that no other has, its headline and opening apart."""
    if len(extracts) < _FEWEST_TO_TELL:
        return {}
    words = {e.article.id: frozenset(_NAME.findall(e.article.text)) for e in extracts}
    counts = Counter(word for names in words.values() for word in names)
    lonely: dict[str, frozenset[str]] = {}
    for extract in extracts:
        article = extract.article
        opening = " ".join(s.text for s in article.sentences[:1])
        known = frozenset(_NAME.findall(f"{article.title} {opening}"))
        own = (n for n in words[article.id] - known if counts[n] == 1)
        lonely[article.id] = frozenset(n.lower() for n in own)
    return lonely


def _measure(extract: Extract, lonely: frozenset[str] | None = None) -> Iterable[Measured]:
    article = extract.article
    seen: set[tuple[str, Interval, str]] = set()
    for figure in extract.figures:
        key = (figure.what.lower(), figure.value, figure.person)
        sentence = article.sentence_at(figure.span.start)
        if key in seen or not _comparable(figure, article, sentence):
            continue
        seen.add(key)
        place = article.sentences.index(sentence)
        before = article.sentences[place - 1] if place else None
        lead = before.text if before and before.paragraph == sentence.paragraph else ""
        at = figure.span.start - sentence.span.start
        one = read_measure(figure, sentence.text, place, at, lead)
        givers = {w.lower() for w in f"{figure.speaker} {figure.person}".split()}
        traits = one.traits
        if _is_to_come(figure, article):
            traits = replace(traits, expected=True)
        alone = bool(lonely and (traits.places - givers) & lonely)
        yield replace(one, traits=traits, alone=alone)


def _is_to_come(figure: Figure, article: Article) -> bool:
    """Whether a figure speaks of days after its article, by more than a time zone."""
    if figure.as_of is None or article.published is None:
        return False
    return (figure.as_of.first - article.published.days.last).days > 1


def read_measure(
    figure: Figure, around: str, place: int = 0, at: int = -1, before: str = ""
) -> Measured:
    """A figure with the stems of its own words and of the words ``around`` it.

    Args:
        figure: to be compared.
        around: its sentence.
        place: of the sentence in its article.
        at: where the figure stands in ``around``; sought when it is not given.
        before: the sentence before, which tells what a bare number measures.
    """
    numbers = bag(figure.text) | bag(f"{figure.speaker} {figure.person}")
    counted = figure.kind == "count" and not _is_broken(figure)
    words = f"{figure.what} {figure.unit}" if counted else figure.what
    lower = " ".join(w for w in words.split() if w[0].islower() or around.startswith(w))
    befell = _befell(figure, around)
    start = max(0, around.find(figure.text)) if at < 0 else at
    share = figure.kind == "share"
    traits = read_traits(around, figure.text, start, start + len(figure.text), share)
    if not counted:
        words = f"{words} {' '.join(traits.owner)}"
    if not counted and figure.kind == "count":
        numbers |= bag(figure.unit)
    core = _worded((bag(words) | befell) - numbers)
    lead = _worded(bag(before)) if before and len(core - _NUMBERED) <= _BARE else frozenset()
    common = _worded((bag(lower) | befell) - numbers)
    return Measured(
        figure=figure,
        units=bag(figure.unit),
        core=core,
        common=common or lead,
        context=(_worded(bag(around)) | lead) - numbers,
        local=(_worded(bag(traits.clause)) | lead) - numbers,
        beside=_worded(bag(traits.beside)) - numbers,
        traits=traits,
        place=place,
    )


def _is_broken(figure: Figure) -> bool:
    """Whether a value is no whole number, so that its unit is a measure and no counted noun."""
    number = point(figure.value) or 0.0
    return number != int(number)


def _worded(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(stem for stem in stems if not stem[0].isdigit())


def _befell(figure: Figure, around: str) -> frozenset[str]:
    """What befell those counted, where it stands right before their number ("killed 19 people")."""
    if figure.kind != "count" or not bag(figure.unit) <= _ANYBODY:
        return frozenset()
    before, found, _ = around.partition(figure.text)
    return bag(" ".join(before.split()[-2:])) & _HARMED if found else frozenset()


def _comparable(figure: Figure, article: Article, sentence: Sentence) -> bool:
    """Whether a figure is a number of the news at hand: no age, no span of time, not long past."""
    if figure.kind in ("age", "duration") or point(figure.value) is None:
        return False
    if figure.kind in FIXED_KINDS or figure.as_of is None or article.published is None:
        return True
    days = figure.as_of
    start = figure.span.start - sentence.span.start
    end = start + len(figure.text)
    if is_history(days.last.year, sentence.text, start, end):
        return False
    recent = (article.published.anchor - days.last).days <= _OLDEST
    return recent and (days.last - days.first).days <= _LONGEST


def _may_compare(one: Measured, other: Measured) -> bool:
    together = _together(one, other)
    if not _same_kind(one, other) or are_apart(
        one.traits, other.traits, together, one.figure.value == other.figure.value
    ):
        return False
    if one.figure.article != other.figure.article and (one.alone or other.alone):
        return False
    a, b = point(one.figure.value), point(other.figure.value)
    if not a or not b or not 1 / _FARTHEST <= a / b <= _FARTHEST:
        return False
    if one.figure.kind == "count" and other.figure.kind == "count":
        befell = (_HARMED & one.core, _HARMED & other.core)
        if all(befell) and not befell[0] & befell[1]:
            return False
        named = one.units & other.units
        harmed = _HARMED & (one.units & other.context | other.units & one.context)
        harmed |= _fate(one, other) if one.units | other.units <= _ANYBODY else frozenset()
        return bool(named or harmed) or not one.units or not other.units
    return _same_unit(one, other) or _same_unit(other, one)


def _same_kind(one: Measured, other: Measured) -> bool:
    """Whether both are of one kind, or ``other`` is a bare number that answers ``one``."""
    if one.figure.kind == other.figure.kind:
        return True
    return other.figure.kind == "count" and not other.figure.unit and _answers(one, other)


def _same_unit(one: Measured, other: Measured) -> bool:
    """Whether the units are one, or what ``one`` leaves out stands beside it ("a tonne cost")."""
    more = other.units - one.units
    return (one.units <= other.units and more <= one.context) or not other.units


def _two_voices(one: Measured, other: Measured) -> bool:
    if one.figure.article != other.figure.article:
        return True
    named = bool(other.figure.person) or bool(other.core & _NUMBERED)
    near = _together(one, other) or (
        abs(one.place - other.place) <= _NEARBY
        and len((one.common & other.common) - _ANYBODY) >= _MUCH_ALIKE
    )
    return one.figure.person != other.figure.person and named and near


def _one_voice(one: Figure, other: Figure) -> bool:
    """Whether one name is the other's, in full or in part ("the union", "the doctors' union")."""
    a, b = _name_words(one.person), _name_words(other.person)
    return bool(a and b) and (a <= b or b <= a)


def _name_words(person: str) -> frozenset[str]:
    return frozenset(person.lower().replace("’", "'").split()) - {"the"}


def _together(one: Measured, other: Measured) -> bool:
    """Whether two figures stand in one sentence or in neighbours."""
    return one.figure.article == other.figure.article and abs(one.place - other.place) <= 1


def _alike(one: Measured, other: Measured, weights: Weights) -> float:
    """How surely two figures measure one thing, 0.0 to 1.0, rounded to 9 digits; 0.0 bars it."""
    if not _may_compare(one, other) or not _two_voices(one, other):
        return 0.0
    answers = _ANSWERS if _answers(one, other) else 0.0
    beside = _beside(one, other)
    shared = (one.common & other.local) | (other.common & one.local) | beside
    fate = _fate(one, other)
    plain = _says_as_little(one, other)
    if one.figure.kind != "count" or _is_broken(one.figure):
        shared |= one.core & other.core
    anybody = _ANYBODY - bag("homes") if one.units | other.units <= bag("people") else _ANYBODY
    if not answers and not plain and not shared - anybody and not _of_one_name(one, other):
        return 0.0
    left_out = _ANYBODY | _NUMBERED if fate else frozenset()
    a, b = one.core - left_out, other.core - left_out
    core = max(
        likeness(a, b, _FLAT),
        0.5 * coverage(a, other.context, _FLAT) + 0.5 * coverage(b, one.context, _FLAT),
    )
    if plain or (not one.core | other.core and _one_voice(one.figure, other.figure)):
        core = 1.0
    around = max(
        likeness(one.context, other.context, weights),
        _SHORT * coverage(one.local, other.context, weights),
        _SHORT * coverage(other.local, one.context, weights),
    )
    named = bool(one.common & other.common)
    bonus = _NEAR * bool(beside) + _NEAR * (len(one.units & other.units) > 1)
    score = min(1.0, 0.4 * core + 0.4 * around + 0.2 * named + bonus) + answers
    small = one.figure.kind == "count" and (point(one.figure.value) or 0) < _SMALL
    least = (_SAME_SMALL_TOLL if fate else _SAME_SMALL) if small else _SAME
    return round(score, 9) if score >= least else 0.0


def _beside(one: Measured, other: Measured) -> frozenset[str]:
    """The words right beside two counts of people that say who is counted ("employs 430")."""
    if one.figure.kind != "count" or not one.units & other.units <= _ANYBODY:
        return frozenset()
    return (
        (one.beside & other.beside) - _ANYBODY - _HARMED - _CHANGING if one.units else frozenset()
    )


def _of_one_name(one: Measured, other: Measured) -> bool:
    """Whether two counts of people that can be one number stand in sentences with one name."""
    names = one.traits.names & other.traits.names - NO_OWNERS
    return bool(names) and _agrees(one.figure, other.figure)


def _says_as_little(one: Measured, other: Measured) -> bool:
    """Whether the same small words say what both measure ("its value"), and no other words do."""
    words = one.figure.what.lower()
    return bool(words) and words == other.figure.what.lower() and not one.core | other.core


def _fate(one: Measured, other: Measured) -> frozenset[str]:
    """What befell the people whom one of two figures counts, and stands in the other's sentence."""
    return _HARMED & (one.common & other.context | other.common & one.context)


def _answers(one: Measured, other: Measured) -> bool:
    """Whether ``other`` is a second voice's bare number right after the first's."""
    near = one.figure.article == other.figure.article and 0 <= other.place - one.place <= 1
    bare = len(other.core) <= _BARE or bool(other.core & _NUMBERED)
    return near and bare and bool(one.core) and not (one.figure.unit and other.figure.unit)


def _groups(
    pairs: Sequence[tuple[float, int, int]], measured: Sequence[Measured]
) -> Iterable[list[Measured]]:
    """Figures joined pair by pair, the surest first; a group never holds two barred figures."""
    group_of: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for _, i, j in pairs:
        one, other = group_of.get(i), group_of.get(j)
        joined = [*(members[one] if one is not None else [i])]
        added = [*(members[other] if other is not None else [j])]
        if one is not None and one == other:
            continue
        if not all(
            _may_compare(measured[a], measured[b]) and _two_voices(measured[a], measured[b])
            for a in joined
            for b in added
        ):
            continue
        key = min(*joined, *added)
        for gone in (one, other):
            if gone is not None:
                members.pop(gone)
        members[key] = sorted(joined + added)
        group_of.update(dict.fromkeys(members[key], key))
    for key in sorted(members):
        yield [measured[i] for i in members[key]]


def _relate(group: Sequence[Measured]) -> Iterable[Comparison]:
    """What is to say of a group: voices that differ on a day, a move in time, voices that agree."""
    figures = [m.figure for m in group]
    fixed = figures[0].kind in FIXED_KINDS and not all(m.traits.changing for m in group)
    if fixed or len({f.article for f in figures}) == 1:
        yield from _differ(figures)
    else:
        for day in sorted({f.as_of for f in figures if f.as_of is not None}):
            yield from _differ([f for f in figures if f.as_of == day])
        yield from _move(figures)
    yield from _agree(figures)


def _differ(figures: Sequence[Figure]) -> Iterable[Comparison]:
    kept: list[Figure] = []
    for figure in figures:
        if not any(_agrees(figure, other) for other in kept):
            kept.append(figure)
    if len(kept) > 1:
        yield _compared("differ", kept)


def _agree(figures: Sequence[Figure]) -> Iterable[Comparison]:
    """Figures of several articles that can be one number at one time, the newest first."""
    left = sorted(figures, key=lambda f: _when(f.as_of), reverse=True)
    while left:
        newest = left[0]
        same = [f for f in figures if f in left and _agrees(f, newest) and _at_once(f, newest)]
        left = [f for f in left[1:] if f not in same]
        first = {f.article: f for f in reversed(same)}
        if len(first) > 1:
            yield _compared("agree", [f for f in same if first[f.article] is f])


def _at_once(one: Figure, other: Figure) -> bool:
    """Whether two figures speak of one time; exact ones that are equal may lie further apart."""
    if one.value == other.value and one.value.low == one.value.high:
        return True
    if one.as_of is None or other.as_of is None:
        return one.value == other.value
    return abs((one.as_of.last - other.as_of.last).days) <= AT_ONCE


def _move(figures: Sequence[Figure]) -> Iterable[Comparison]:
    """The values by day, and in a row of their own those of a voice that tells them otherwise."""
    best = _by_day(figures)
    rivals = [
        f
        for f in figures
        if f.person and f.as_of in best and not _agrees(f, best[f.as_of])
        if not _one_voice(f, best[f.as_of])
    ]
    rows: list[list[Figure]] = [[]]
    for figure in figures:
        home = next((i for i, f in enumerate(rivals, 1) if _one_voice(f, figure)), 0)
        rows.extend([] for _ in range(home - len(rows) + 1))
        rows[home].append(figure)
    for row in rows:
        yield from _moved(row)


def _by_day(figures: Sequence[Figure]) -> dict[Days, Figure]:
    """Of each day the figure whose voice is heard most, and that others bear out."""
    voices = Counter(f.person for f in figures)

    def heard(figure: Figure) -> int:
        seconded = (f for f in figures if f.article != figure.article and _agrees(f, figure))
        return voices[figure.person] + sum(_at_once(f, figure) for f in seconded)

    by_day: dict[Days, Figure] = {}
    for figure in figures:
        day = figure.as_of
        if day is not None and (day not in by_day or heard(figure) > heard(by_day[day])):
            by_day[day] = figure
    return by_day


def _moved(figures: Sequence[Figure]) -> Iterable[Comparison]:
    by_day = _by_day(figures)
    moving: list[Figure] = []
    for day in sorted(by_day, key=_when):
        if not moving or moving[-1].value != by_day[day].value:
            moving.append(by_day[day])
    if any(not _agrees(a, b) for a, b in pairwise(moving)):
        yield _compared("move", moving)


def _compared(
    relation: Literal["agree", "differ", "move"], figures: Sequence[Figure]
) -> Comparison:
    """A comparison under the first of its figures' words that say what is measured."""
    named = next((f for f in figures if f.what), figures[0])
    return Comparison(relation, named.what, named.unit, tuple(figures))


def _agrees(one: Figure, other: Figure) -> bool:
    return agree(one.value, other.value, one.hedge, other.hedge)


def _when(days: Days | None) -> tuple[date, date]:
    return (days.last, days.first) if days else (date.min, date.min)
