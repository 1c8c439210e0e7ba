"""Who is who in one article: full names, offices, and whom a pronoun or "the president" means.

People alone; institutions keep the words they are written with. Where two people fit equally well
nobody is named: silence costs less than a wrong name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.extract.clauses import Stretch, Token, span_of
from briefgen.extract.nouns import gender_of, is_person_name, name_start, role_after
from briefgen.extract.phrases import is_person_noun
from briefgen.extract.spelling import fold, last_name, may_mean, name_words, same_name_spelt
from briefgen.extract.subjects import first_subject
from briefgen.language.names import NOT_NAMES, PARTICLES
from briefgen.language.roles import INSTITUTION_NOUNS, ROLE_MODIFIERS, ROLE_NOUNS
from briefgen.language.speech import DETERMINERS, PRONOUNS, VERB_FORMS


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the article: ``name`` in its fullest form, ``roles`` as written."""

    name: str
    gender: str
    roles: tuple[str, ...]

    @property
    def last(self) -> str:
        """The last word of the name, folded."""
        return last_name(self.name)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a person: token range, words, office beside them."""

    stretch: int
    start: int
    end: int
    words: str
    role: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of an article, the stretches in which each is named, and its subjects."""

    people: tuple[Person, ...]
    named_in: tuple[tuple[Person, ...], ...]
    subjects: tuple[Person | None, ...]

    def named(self, words: str) -> Person | None:
        """The one person whom the name ``words`` can mean; ``None`` if nobody or two."""
        parts = name_words(words)
        if not parts:
            return None
        fits = [p for p in self.people if may_mean(parts, name_words(p.name))]
        exact = [p for p in fits if fold(p.name) == " ".join(fold(w) for w in parts)]
        gender = gender_of(words.split())
        if len(fits) > 1 and gender:
            fits = [p for p in fits if p.gender in ("", gender)] or fits
        if len(exact) == 1:
            return exact[0]
        return fits[0] if len(fits) == 1 else None

    def by_office(self, words: str) -> Person | None:
        """The one person who holds the office that "the president" or "the minister" names."""
        parts = [w.lower() for w in words.split()]
        if len(parts) < 2 or parts[0] != "the" or parts[-1] not in ROLE_NOUNS:
            return None
        asked = [fold(w.removesuffix("'s").removesuffix("’s")) for w in words.split()[1:]]
        fits = [p for p in self.people if any(_holds(asked, role) for role in p.roles)]
        return fits[0] if len(fits) == 1 else None

    def by_pronoun(
        self, pronoun: str, stretch: int, recent: Sequence[Person | None]
    ) -> Person | None:
        """Whom "he" or "she" in ``stretch`` means.

        Args:
            pronoun: as written.
            stretch: index of its sentence.
            recent: who spoke or was subject before, the latest first, ``None`` for others.
        """
        gender = PRONOUNS.get(pronoun.lower(), "")
        if gender not in ("male", "female"):
            return None
        for person in recent:
            if person is not None and person.gender in ("", gender):
                return person
        for back in range(stretch - 1, max(-1, stretch - 4), -1):
            fits = [p for p in self.named_in[back] if p.gender in ("", gender)]
            if fits:
                return fits[0] if len(fits) == 1 else None
        return None


def _holds(asked: list[str], role: str) -> bool:
    """Whether the words of an office all stand in ``role`` ("vellian", "president of Vell")."""
    have = [fold(w.strip(",.").removesuffix("'s").removesuffix("’s")) for w in role.split()]
    if asked[-1] not in have:
        return False
    if ("prime" in have) != ("prime" in asked):
        return False
    if asked == ["president"] and "vice" in have:
        return False
    return all(any(w == h or (len(w) > 3 and h[:4] == w[:4]) for h in have) for w in asked[:-1])


def find_cast(text: str, stretches: Sequence[Stretch]) -> Cast:
    """The people of an article."""
    mentions = [m for stretch in stretches for m in _mentions(text, stretch)]
    people = _people(mentions)
    cast = Cast(people, (), ())
    by_stretch: list[list[Person]] = [[] for _ in stretches]
    at: dict[tuple[int, int], Person] = {}
    for mention in mentions:
        person = cast.named(mention.words)
        if person is not None:
            if person not in by_stretch[mention.stretch]:
                by_stretch[mention.stretch].append(person)
            at[(mention.stretch, mention.end)] = person
    subjects: list[Person | None] = []
    for stretch in stretches:
        found = first_subject(stretch.tokens, len(stretch.tokens))
        subjects.append(at.get((stretch.index, found[1])) if found else None)
    return Cast(people, tuple(tuple(p) for p in by_stretch), tuple(subjects))


def _mentions(text: str, stretch: Stretch) -> Iterator[Mention]:
    tokens = stretch.tokens
    at = 0
    while at < len(tokens):
        if not tokens[at].name_part:
            at += 1
            continue
        end = at + 1
        while (
            end < len(tokens)
            and not tokens[end - 1].possessive
            and (tokens[end].name_part or _particle_inside(tokens, end))
        ):
            end += 1
        mention = _mention(text, stretch, at, end)
        if mention is not None:
            yield mention
        at = end


def _particle_inside(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in PARTICLES and at + 1 < len(tokens) and tokens[at + 1].name_part


def _mention(text: str, stretch: Stretch, start: int, end: int) -> Mention | None:
    tokens = stretch.tokens
    while start < end - 1 and _opens_only(tokens[start]):
        start += 1
    first = name_start(tokens, start, end)
    if first is None:
        first = start
    first = min(first, end - 1)
    if tokens[first].low.removesuffix("'s") in NOT_NAMES or end - first > 5:
        return None
    role = _role_left(text, tokens, first) or role_after(text, tokens, end)
    words = span_of(tokens, first, end).of(text)
    sure = bool(role) or is_person_name(tokens, first, end)
    if any(t.low.removesuffix("'s") in INSTITUTION_NOUNS for t in tokens[first:end]):
        return None
    if not sure and end - first > 1:
        sure = _speaks(tokens, first, end)
    return Mention(stretch.index, first, end, words, role, sure)


def _opens_only(token: Token) -> bool:
    """A capital that only the start of the sentence gives ("When Orlen ...")."""
    return token.low in NOT_NAMES or token.low in DETERMINERS or token.preposition


def _speaks(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb of speech, an age or "who" beside the name shows that a person bears it."""
    if start > 0 and tokens[start - 1].low in _SPEAKING:
        return True
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return end < len(tokens) and tokens[end].low in _SPEAKING
    after = tokens[end + 1]
    closed = end + 2 < len(tokens) and tokens[end + 2].text == ","
    aged = after.text.isdigit() and len(after.text) == 2 and closed
    return after.low in ("who", "whose") or aged


_SPEAKING = frozenset(["said", "says", "told", "wrote", "added", "asked"])


def _role_left(text: str, tokens: Sequence[Token], first: int) -> str:
    """The office that stands right before a name, leftwards as far as it goes."""
    at = first
    if at == 0 or not is_person_noun(tokens[at - 1].low):
        return ""
    while at > 0 and first - at < 8 and _in_role(tokens, at - 1):
        at -= 1
    while at < first and (tokens[at].low in DETERMINERS or tokens[at].low in ("and", "of")):
        at += 1
    return span_of(tokens, at, first).of(text) if at < first else ""


def _in_role(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.preposition or token.time or token.low in PRONOUNS:
        return False
    if token.low in DETERMINERS or token.low in ("and", "that", "as", "when", "but"):
        return False
    if token.capital or is_person_noun(token.low) or token.low in ROLE_MODIFIERS:
        return True
    return token.low in INSTITUTION_NOUNS or not (
        token.low in VERB_FORMS or token.low.endswith(("ed", "ly", "ing"))
    )


def _people(mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """One person for each full name; short and other spellings fold into it."""
    forms: list[list[Mention]] = []
    for mention in mentions:
        if not mention.sure or len(name_words(mention.words)) < 2:
            continue
        parts = name_words(mention.words)
        home = next(
            (f for f in forms if may_mean(parts, name_words(f[0].words)) and len(parts) > 1), None
        )
        if home is None:
            forms.append([mention])
        else:
            home.append(mention)
    lasts = {last_name(f[0].words) for f in forms}
    for mention in mentions:  # a surname alone, with an office or honorific and no full name
        parts = name_words(mention.words)
        if mention.sure and len(parts) == 1 and not any(_spelt(parts[0], last) for last in lasts):
            forms.append([mention])
            lasts.add(fold(parts[0]))
    return tuple(_person(form, mentions, forms) for form in forms)


def _spelt(one: str, last: str) -> bool:
    return fold(one) == last or same_name_spelt(one, last)


def _person(form: list[Mention], mentions: Sequence[Mention], forms: list[list[Mention]]) -> Person:
    spelt: dict[str, int] = {}
    for mention in form:
        name = " ".join(name_words(mention.words))
        spelt[name] = spelt.get(name, 0) + 1
    name = sorted(spelt, key=lambda n: (-len(n.split()), -spelt[n], n))[0]
    last = last_name(name)
    alone = sum(last_name(f[0].words) == last for f in forms) == 1
    also = [m for m in mentions if alone and _spelt(name_words(m.words)[-1], last)] if alone else []
    roles = tuple(dict.fromkeys(m.role for m in [*form, *also] if m.role))
    gender = next((g for m in [*form, *also] if (g := gender_of(m.words.split()))), "")
    words = [w for role in roles for w in role.lower().split()]
    told = next((ROLE_NOUNS[w] for w in words if ROLE_NOUNS.get(w)), "")
    return Person(name, gender or told, roles)
