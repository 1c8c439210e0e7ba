"""What a figure measures: its own words, its clause and its sentence, and where it stands."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.compose.alike import bag
from briefgen.compose.apart import is_history
from briefgen.compose.heads import NUMBERED, heads
from briefgen.compose.traits import Traits, names_in, read_traits
from briefgen.compose.values import FIXED_KINDS, dimension, point
from briefgen.language.measured import TIMES
from briefgen.model import Article, Extract, Figure, Interval, Sentence

BARE = 2
_LONGEST = 31
_OLDEST = 100
"""Days: what a figure speaks of may last and may lie back to be compared within a brief."""
_EARLY = 90
"""Characters from the start of its sentence on that a figure may be told of the one before."""
_FEWEST_TO_TELL = 3
"""Articles from which a name of one alone says that its figure is of another place."""
_NAME = re.compile(r"\b[A-Z][\w’'-]{1,30}")
_ITS = re.compile(
    r"\b(?:it\s(?:has|had|have)\s(?:now\s|already\s)?(?:lost|lifted|raised|cut)\s[^.;,:]{0,20}"
    r"|its\s(?:own\s)?(?:loss(?:es)?|dead|casualties|stake|holding|shares?|profits?|debts?)\b"
    r"[^.;,:]{0,30})\Z"
)
"""A number of who speaks: "said it had lost 21", "put its losses at 12"."""
_LIVES = re.compile(r"\blives\sof\s(?:[a-z]{2,9}\s){0,3}\Z")
_CLAUSE = 200
"""Characters before a figure that are read for what it is told of."""
_SINCE_IT = re.compile(r"\b[Ss]ince\s[^,;.]{3,60},\s(?:in\s)?(?:which|when|where)\b[^;.]*\Z")
"""What is told of an earlier one: "the worst since Bertil, which killed 846"."""
DEAD, MISSING = bag("dead"), bag("missing")
HARMED = bag("dead injured missing cases")
"""What happened to people, told as a noun here ("31 dead") and as a verb there."""
ANYBODY = bag("people men women families homes")
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
    heads: frozenset[str]
    sentence: frozenset[str]
    traits: Traits
    place: int
    alone: bool = False


def lonely_names(extracts: Sequence[Extract]) -> dict[str, frozenset[str]]:
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


def measure(extract: Extract, lonely: frozenset[str] | None = None) -> Iterable[Measured]:
    """The figures of an article that can be compared, each once; ``lonely`` are its own names."""
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
        at = figure.span.start - sentence.span.start
        near = figure.kind == "count" or at < _EARLY
        follows = near and before is not None and before.paragraph == sentence.paragraph
        lead = before.text if before is not None and follows else ""
        one = read_measure(figure, sentence.text, place, at, lead)
        year = article.published.anchor.year if article.published else 0
        if one.traits.changing and is_history(year, sentence.text[:at]):
            continue
        givers = {w.lower() for w in f"{figure.speaker} {figure.person}".split()}
        traits = one.traits
        if not traits.owner and _ITS.search(sentence.text, max(0, at - _CLAUSE), at):
            traits = replace(traits, owner=names_in(figure.person))
        if _is_to_come(figure, article):
            traits = replace(traits, expected=True)
        places = traits.places - givers
        alone = bool(lonely and places and places <= lonely)
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
    counted = figure.kind == "count" and not is_broken(figure)
    words = f"{figure.what} {figure.unit}" if counted else figure.what
    lower = " ".join(w for w in words.split() if w[0].islower() or around.startswith(w))
    befell = _befell(figure, around)
    start = max(0, around.find(figure.text)) if at < 0 else at
    share = figure.kind == "share"
    traits = read_traits(around, figure.text, start, start + len(figure.text), share)
    if not counted:
        words = f"{words} {' '.join(traits.owner)}"
    if figure.unit or figure.kind != "count":
        traits = replace(traits, site=frozenset())
    if not counted and figure.kind == "count":
        numbers |= bag(figure.unit)
    if figure.unit.partition(" per ")[2] in TIMES:
        traits = replace(traits, rate=figure.unit.partition(" per ")[2])
    core = _worded((bag(words) | befell) - numbers, around)
    lead = _worded(bag(before), before) if len(core - NUMBERED) <= BARE else frozenset()
    common = _worded((bag(lower) | befell) - numbers, around)
    return Measured(
        figure=figure,
        units=DEAD if figure.unit == "lives" else bag(dimension(figure.unit)),
        core=core,
        common=common or lead,
        context=(_worded(bag(around), around) | lead) - numbers,
        local=(_worded(bag(traits.clause), around) | lead) - numbers,
        beside=_worded(bag(traits.beside), around) - numbers,
        heads=heads(figure),
        sentence=bag(around),
        traits=traits,
        place=place,
    )


def is_broken(figure: Figure) -> bool:
    """Whether a value is no whole number, so that its unit is a measure and no counted noun."""
    number = point(figure.value) or 0.0
    return number != int(number)


def _worded(stems: frozenset[str], around: str) -> frozenset[str]:
    """The stems that are no number; to have "missed lessons" is not to be missing."""
    left_out = MISSING if "missing" not in around else frozenset[str]()
    return frozenset(stem for stem in stems - left_out if not stem[0].isdigit())


def _befell(figure: Figure, around: str) -> frozenset[str]:
    """What befell those counted, where it stands right before their number ("killed 19 people")."""
    before, found, _ = around.partition(figure.text)
    if figure.unit == "lives" or (figure.kind == "count" and found and _LIVES.search(before)):
        return DEAD
    if figure.kind != "count" or not bag(figure.unit) <= ANYBODY:
        return frozenset()
    return bag(" ".join(before.split()[-2:])) & HARMED if found else frozenset()


def _comparable(figure: Figure, article: Article, sentence: Sentence) -> bool:
    """Whether a figure is a number of the news at hand: no age, no span of time, not long past."""
    if figure.kind in ("age", "duration") or point(figure.value) is None:
        return False
    at = figure.span.start - sentence.span.start
    if _SINCE_IT.search(sentence.text[max(0, at - _CLAUSE) : at]):
        return False
    if figure.as_of is None or article.published is None:
        return True
    days = figure.as_of
    start = figure.span.start - sentence.span.start
    if figure.kind in FIXED_KINDS:
        return True
    end = start + len(figure.text)
    if is_history(days.last.year, sentence.text, start, end):
        return False
    recent = (article.published.anchor - days.last).days <= _OLDEST
    return recent and (days.last - days.first).days <= _LONGEST
