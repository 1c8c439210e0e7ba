"""Name the person behind each attribution, and the outlet it was given to.

Goes through the article in order, for a pronoun means whoever spoke or acted last.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.extract.attributions import Attribution, Reading, carries
from briefgen.extract.cast import Cast, Person
from briefgen.extract.nouns import Noun
from briefgen.extract.told import outlet_name
from briefgen.language.roles import (
    INSTITUTION_NOUNS,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    PERSON_PLURALS,
    ROLE_NOUNS,
)
from briefgen.language.speech import PREPOSITIONS
from briefgen.model import Span

_BACK = 8  # stretches
_BODIES = INSTITUTION_NOUNS | OUTLET_WORDS
_NEW = frozenset(["a", "an", "one", "another"])
_NEW_ABROAD = {"un": "male", "une": "female", "una": "female", "ein": "male", "eine": "female"}


@dataclass(frozen=True, slots=True)
class Named:
    """What is known of an attribution beyond its own words."""

    person: Person | None
    via: str


def name_sources(reading: Reading, cast: Cast) -> tuple[Named, ...]:
    """The person and the outlet of each attribution, in order."""
    people: list[Person | None] = []
    for one in reading.attributions:
        person = None
        if one.noun is not None:
            recent = recent_people(reading, cast, one.stretch, one.noun.whole.start, people)
            person = person_of(one.noun, cast, one.stretch, recent)
        people.append(person)
    own = [_own_outlet(reading, at) for at in range(len(people))]
    return tuple(
        Named(person, own[at] or _carried_outlet(reading, people, own, at))
        for at, person in enumerate(people)
    )


def person_of(
    noun: Noun, cast: Cast, stretch: int, recent: Sequence[tuple[int, Person]]
) -> Person | None:
    """The person whom ``noun`` names, if one does."""
    if noun.kind == "pronoun":
        return cast.by_pronoun(noun.words, stretch, recent)
    if noun.kind == "phrase":
        return cast.by_office(noun.words, stretch, recent) or unnamed(noun)
    return cast.bearer(noun.words) or unnamed(noun)


def unnamed(noun: Noun) -> Person | None:
    """Somebody or something without a person's name, for the pronouns that follow.

    A new person ("a boy"), people ("two officials") or a body ("the ministry"); ``None`` for words
    that may stand for somebody named before ("the senator").
    """
    words = [w.lower() for w in noun.words.split()]
    head = next((w for w in reversed(words[: _head_end(words)]) if w.isalpha()), "")
    if noun.kind == "phrase" and head in ROLE_NOUNS:
        return Person(noun.words, ROLE_NOUNS[head], ()) if words[0] in _NEW else None
    if words[0] in _NEW_ABROAD:
        return Person(noun.words, _NEW_ABROAD[words[0]], ())
    if head in PERSON_PLURALS:
        return Person(noun.words, "plural", ())
    return Person(noun.words, "thing", ()) if any(w in _BODIES for w in words) else None


def _head_end(words: Sequence[str]) -> int:
    """How many words stand before "of", "in" and the like: the last of them is the noun."""
    return next((at for at, word in enumerate(words) if at and word in PREPOSITIONS), len(words))


def recent_people(
    reading: Reading, cast: Cast, stretch: int, before: int, found: Sequence[Person | None]
) -> list[tuple[int, Person]]:
    """Who spoke or was subject before the character ``before``, the latest first, and where."""
    recent: list[tuple[int, Person]] = []
    at = len(found) - 1
    for index in range(stretch, max(-1, stretch - _BACK - 1), -1):
        while at >= 0 and reading.attributions[at].stretch > index:
            at -= 1
        spoke: list[tuple[int, Person]] = []
        look = at
        while look >= 0 and reading.attributions[look].stretch == index:
            one, who = reading.attributions[look], found[look]
            if who is not None and one.noun is not None and one.noun.whole.end <= before:
                spoke.append((index, who))
            look -= 1
        subject = cast.subjects[index]
        acts = index < stretch or reading.stretches[index].span.start < before
        acted = [(index, subject)] if subject is not None and acts else []
        recent.extend([*spoke, *acted] if index == stretch else [*acted, *reversed(spoke)])
    return recent


def _own_outlet(reading: Reading, at: int) -> str:
    """The outlet told in the sentence itself; "the broadcaster" is the one named before."""
    one = reading.attributions[at]
    via = one.via or _outlet_beside(reading, at)
    if via.split(" ")[-1].lower() not in OUTLET_NOUNS or any(w[0].isupper() for w in via.split()):
        return via
    for earlier in range(at - 1, -1, -1):
        before = reading.attributions[earlier]
        if one.stretch - before.stretch > _BACK:
            break
        if before.via and any(w[0].isupper() for w in before.via.split()):
            return before.via
    return via


def _outlet_beside(reading: Reading, at: int) -> str:
    """The outlet of "according to the agency", and the one that printed the document quoted."""
    one = reading.attributions[at]
    for other in reading.of_stretch(one.stretch):
        if other is one or other.noun is None or one.verb == "according" or carries(one):
            continue
        after = other.verb == "according" or (carries(other) and other.trails)
        if after and other.cue.start > one.cue.start:
            return _outlet_words(reading, other)
        if carries(other) and other.cue.start < one.cue.start and one.rule == "participle":
            return _outlet_words(reading, other)
    return ""


def _outlet_words(reading: Reading, one: Attribution) -> str:
    if one.noun is None:
        return ""
    tokens = reading.stretches[one.stretch].tokens
    start = reading.stretches[one.stretch].token_at(one.noun.whole.start)
    found = outlet_name(tokens, start)
    if found is None:
        return ""
    return Span(tokens[found[0]].start, tokens[found[1] - 1].end).of(reading.article.text)


def _carried_outlet(
    reading: Reading, people: Sequence[Person | None], own: Sequence[str], at: int
) -> str:
    """The outlet told in the sentence right before, when the same person goes on being quoted."""
    one = reading.attributions[at]
    if not one.trails or people[at] is None:
        return ""
    for earlier in range(at - 1, -1, -1):
        before = reading.attributions[earlier]
        if before.stretch < one.stretch - 1:
            break
        if before.stretch < one.stretch and own[earlier] and people[earlier] == people[at]:
            return own[earlier]
    return ""
