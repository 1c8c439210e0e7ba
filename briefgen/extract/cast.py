"""Who is who in one article: full names, offices, and whom a pronoun or "the president" means.

People alone; institutions keep the words they are written with. Where two people fit equally well
nobody is named: silence costs less than a wrong name.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from briefgen.extract.clauses import Stretch
from briefgen.extract.leading import first_subject
from briefgen.extract.named import Mention, find_mentions
from briefgen.extract.nouns import gender_of
from briefgen.extract.phrases import is_person_noun
from briefgen.extract.spelling import fold, last_name, may_mean, name_words, spelling_key
from briefgen.language.attribution import PRONOUNS_ABROAD
from briefgen.language.roles import ROLE_NOUNS
from briefgen.language.speech import POSSESSIVES, PRONOUNS


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


_NEAR = 1  # stretches that "it" looks back
_FAR = 9  # stretches that "he" looks back to who spoke or acted
_NAMED = 3  # stretches that "he" looks back to who is only named


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of an article, the stretches in which each is named, and its subjects.

    ``pronouns`` holds the gender of the pronoun that is a stretch's subject, else it is empty;
    ``first_named`` the stretch in which a person is first named. ``by_last`` holds the people by
    the key of their last names.
    """

    people: tuple[Person, ...]
    named_in: tuple[tuple[Person, ...], ...]
    subjects: tuple[Person | None, ...]
    pronouns: tuple[str, ...]
    first_named: Mapping[Person, int]
    by_last: Mapping[str, Sequence[Person]]

    def named(self, words: str) -> Person | None:
        """The one person whom the name ``words`` can mean; ``None`` if nobody or two."""
        parts = name_words(words)
        fits = self._fitting(words)
        exact = [p for p in fits if fold(p.name) == " ".join(fold(w) for w in parts)]
        gender = gender_of(words.split())
        if len(fits) > 1 and gender:
            fits = [p for p in fits if p.gender in ("", gender)] or fits
        if len(exact) == 1:
            return exact[0]
        return fits[0] if len(fits) == 1 else None

    def bearer(self, words: str) -> Person | None:
        """The person whom ``words`` mean; the surname alone, as written, if two people fit."""
        one = self.named(words)
        if one is not None:
            return one
        fits = self._fitting(words)
        if len(fits) < 2:
            return None
        genders = {gender_of(words.split()) or p.gender for p in fits}
        plain = words.removesuffix("'s").removesuffix("’s").rstrip("'’")
        return Person(plain, genders.pop() if len(genders) == 1 else "", ())

    def _fitting(self, words: str) -> list[Person]:
        parts = name_words(words)
        alike = self.by_last.get(spelling_key(parts[-1]), ()) if parts else ()
        return [p for p in alike if may_mean(parts, name_words(p.name))]

    def _of_gender(self, person: Person, gender: str) -> Person | None:
        """The person, or the one of that gender among those who share the surname."""
        if person.gender not in ("", gender):
            return None
        fits = self._fitting(person.name)
        fits = [] if person in fits else fits
        if person.gender or not fits:
            return person
        sure = [p for p in fits if p.gender == gender]
        if len(sure) == 1:
            return sure[0]
        return person if any(p.gender in ("", gender) for p in fits) else None

    def by_office(
        self, words: str, stretch: int, recent: Sequence[tuple[int, Person]]
    ) -> Person | None:
        """The one person, named before, who holds the office that "the president" names.

        Of several it is the one who spoke last, if no other was named since.
        """
        fits = list(islice((p for p in self.people if self._holds(p, words, stretch)), 2))
        if len(fits) > 1 and recent and self._holds(recent[0][1], words, stretch):
            at, last = recent[0]
            since = [p for p in chain(*self.named_in[at : at + _NAMED]) if p != last]
            return None if any(self._holds(p, words, stretch) for p in since) else last
        return fits[0] if len(fits) == 1 else None

    def _holds(self, person: Person, words: str, stretch: int) -> bool:
        """Whether a person of the article, named up to ``stretch``, holds the office."""
        before = self.first_named.get(person, 0) <= stretch
        return before and any(holds_office(words, role) for role in person.roles)

    def by_pronoun(
        self, pronoun: str, stretch: int, recent: Sequence[tuple[int, Person]]
    ) -> Person | None:
        """Whom "he", "she", "it" or "they" in ``stretch`` means.

        Args:
            pronoun: as written.
            stretch: index of its sentence.
            recent: who spoke or was subject before and in which stretch, the latest first.
        """
        low = pronoun.lower()
        gender = PRONOUNS.get(low) or POSSESSIVES.get(low) or PRONOUNS_ABROAD.get(low, "")
        if gender in ("thing", "plural"):
            near = (p for at, p in recent if stretch - at <= _NEAR and p.gender == gender)
            return next(near, None)
        if gender not in ("male", "female"):
            return None
        for back in range(stretch, max(-1, stretch - _FAR), -1):
            spoke = (self._of_gender(p, gender) for at, p in recent if at == back)
            found = next((p for p in spoke if p is not None), None)
            if found is not None:
                return found
            if stretch - _NAMED <= back < stretch and self.pronouns[back] != gender:
                fits = [p for p in self.named_in[back] if p.gender in ("", gender)]
                if len(fits) == 1:
                    return self._of_gender(fits[0], gender)
        return None


def holds_office(words: str, role: str) -> bool:
    """Whether ``words`` name an office with "the", all of them told by ``role``.

    >>> holds_office("the Vellian president", "President of Vellia")
    True
    """
    parts = [w.lower() for w in words.split()]
    if len(parts) < 2 or parts[0] != "the" or parts[-1] not in ROLE_NOUNS:
        return False
    asked = [fold(w.removesuffix("'s").removesuffix("’s")) for w in words.split()[1:]]
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
    mentions = find_mentions(text, stretches)
    people = _people(mentions)
    by_last: dict[str, list[Person]] = {}
    for one in people:
        by_last.setdefault(spelling_key(name_words(one.name)[-1]), []).append(one)
    cast = Cast(people, (), (), (), {}, by_last)
    by_stretch: list[list[Person]] = [[] for _ in stretches]
    starts: list[dict[int, Person]] = [{} for _ in stretches]
    for mention in mentions:
        person = cast.bearer(mention.words)
        if person is not None:
            if person not in by_stretch[mention.stretch]:
                by_stretch[mention.stretch].append(person)
            for at in range(mention.start, mention.end):
                starts[mention.stretch][at] = person
    subjects = [_subject(stretch, starts[stretch.index]) for stretch in stretches]
    return Cast(
        people,
        tuple(tuple(p) for p in by_stretch),
        tuple(subject for subject, _ in subjects),
        tuple(pronoun for _, pronoun in subjects),
        {p: at for at in range(len(by_stretch) - 1, -1, -1) for p in by_stretch[at]},
        by_last,
    )


def _subject(stretch: Stretch, named: dict[int, Person]) -> tuple[Person | None, str]:
    """The person who is a sentence's first subject, and the gender of a pronoun that is."""
    tokens = stretch.tokens
    found = first_subject(tokens, len(tokens))
    if found is None:
        return None, ""
    start, end = found
    if end - start == 1 and tokens[start].low in PRONOUNS:
        return None, PRONOUNS[tokens[start].low]
    if named.get(end - 1) is not None:
        return named[end - 1], ""
    if is_person_noun(tokens[end - 1].low) and end < len(tokens) and tokens[end].text == ",":
        return named.get(end + 1), ""  # "One local woman, Karen Lund, ..."
    joint = next((at for at in range(start, end) if tokens[at].low in ("of", "from")), end)
    return named.get(joint - 1) if joint > start else None, ""


def _people(mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """One person for each full name; short and other spellings fold into it."""
    forms: list[list[Mention]] = []
    by_last: dict[str, list[list[Mention]]] = {}
    for mention in mentions:
        parts = name_words(mention.words)
        if not mention.sure or len(parts) < 2:
            continue
        alike = by_last.setdefault(spelling_key(parts[-1]), [])
        home = next((f for f in alike if may_mean(parts, name_words(f[0].words))), None)
        if home is None:
            alike.append([mention])
            forms.append(alike[-1])
        else:
            home.append(mention)
    for mention in mentions:  # a surname alone, with an office or honorific and no full name
        parts = name_words(mention.words)
        if mention.sure and len(parts) == 1 and spelling_key(parts[0]) not in by_last:
            forms.append([mention])
            by_last[spelling_key(parts[0])] = [forms[-1]]
    named: dict[str, list[Mention]] = {}
    for mention in mentions:
        named.setdefault(spelling_key(name_words(mention.words)[-1]), []).append(mention)
    borne = Counter(last_name(form[0].words) for form in forms)
    return tuple(_person(form, named, borne) for form in forms)


def _person(
    form: list[Mention], named: Mapping[str, Sequence[Mention]], borne: Mapping[str, int]
) -> Person:
    """The person of a full name's mentions, and of the surname alone if no other bears it."""
    spelt = Counter(" ".join(name_words(mention.words)) for mention in form)
    name = sorted(spelt, key=lambda n: (-len(n.split()), -spelt[n], n))[0]
    also = named.get(spelling_key(name_words(name)[-1]), ()) if borne[last_name(name)] == 1 else ()
    roles = tuple(dict.fromkeys(m.role for m in [*form, *also] if m.role))
    gender = next((g for m in [*form, *also] if (g := gender_of(m.words.split()))), "")
    words = [w for role in roles for w in role.lower().split()]
    told = next((ROLE_NOUNS[w] for w in words if ROLE_NOUNS.get(w)), "")
    return Person(name, gender or told, roles)
