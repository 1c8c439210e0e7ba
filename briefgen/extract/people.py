"""One name for one person across articles.

Names written alike, and names that are two spellings of one ("Zaitsev", "Zaytsev"), are one person
when the given names agree, or when one of them lacks a given name and the offices agree. A surname
alone goes to the one person of that surname unless title or office speak against it, an office
alone ("the governor") to the one person of the article who holds it elsewhere. Two people of one
surname in one article are never joined. Institutions and unnamed speakers keep their words.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from briefgen.extract.cast import holds_office
from briefgen.extract.nouns import gender_of
from briefgen.extract.spelling import fold, is_given, name_words, same_name_spelt, skeleton
from briefgen.language.names import HONORIFICS, NOT_NAMES, PARTICLES
from briefgen.language.roles import INSTITUTION_NOUNS, OUTLET_WORDS, PERSON_PLURALS, ROLE_NOUNS
from briefgen.language.speech import DETERMINERS
from briefgen.model import Extract, Figure, Quote, Statement

_Part = TypeVar("_Part", Statement, Figure)

_CLOSE_GIVEN = 0.75  # share of letter pairs two given names must have in common


@dataclass(frozen=True, slots=True)
class _Form:
    """A person as one article names them; ``gender`` and ``titled`` as title and words tell."""

    article: int
    name: str
    roles: tuple[str, ...]
    gender: str = ""
    titled: bool = False


def name_people(extracts: Sequence[Extract]) -> tuple[Extract, ...]:
    """The same extracts with ``person`` set alike in all of them.

    A quote's ``role`` is the fullest that the person has anywhere, if its own article prints it.
    """
    forms = [form for at, one in enumerate(extracts) for form in _forms(at, one)]
    texts = [one.article.text for one in extracts]
    groups = _groups(forms, texts)
    named: dict[tuple[int, str], str] = {}
    roles: dict[str, str] = {}
    for group in groups:
        name = _best_name(group, texts)
        for form in group:
            named[(form.article, form.name)] = name
        role = _best_role(group)
        if role:
            roles[name] = role
    named |= _offices(extracts, groups, named)
    return tuple(_renamed(one, at, named, roles) for at, one in enumerate(extracts))


def _spoken(one: Extract) -> Iterable[Quote | Statement | Figure]:
    return (*one.quotes, *one.statements, *one.figures)


def _forms(at: int, one: Extract) -> list[_Form]:
    """The people an article names, in order of their names."""
    roles: dict[str, list[str]] = {}
    written: dict[str, list[str]] = {}
    for part in _spoken(one):
        if part.person:
            role = part.role if isinstance(part, Quote) else ""
            roles.setdefault(part.person, []).extend([role] if role else [])
            written.setdefault(part.person, []).append(part.speaker)
    found: list[_Form] = []
    for name, have in sorted(roles.items()):
        titles = [w for w in written[name] if w.split(" ")[0].lower() in HONORIFICS]
        bare = len(name_words(name)) == 1 and name[:1].isupper() and name.lower() not in NOT_NAMES
        if is_personal(name, bool(have or titles or bare)):
            told = (g for w in [*written[name], name] if (g := gender_of(w.split())))
            form = _Form(at, name, tuple(sorted(dict.fromkeys(have))), next(told, ""), bool(titles))
            found.append(form)
    return found


def is_personal(name: str, has_role: bool) -> bool:
    """Whether the words are a person's name and no institution, country or phrase.

    >>> is_personal("Olga Brask", False), is_personal("the Brask ministry", False)
    (True, False)
    """
    words = name_words(name)
    lows = [w.lower() for w in words]
    if not words or lows[0] in DETERMINERS or lows[0][0].isdigit():
        return False
    if any(w in INSTITUTION_NOUNS or w in OUTLET_WORDS or w in PERSON_PLURALS for w in lows):
        return False
    if not all(w[0].isupper() or w in PARTICLES for w in words) or len(words) > 5:
        return False
    if lows[-1] in ROLE_NOUNS:
        return False
    return has_role or (is_given(lows[0]) and len(words) > 1)


def _groups(forms: Sequence[_Form], texts: Sequence[str]) -> list[list[_Form]]:
    """Forms of one person together, full names first."""
    groups: list[list[_Form]] = []
    bare: list[_Form] = []
    for form in sorted(forms, key=lambda f: (-len(name_words(f.name)), f.name, f.article)):
        fits = [g for g in groups if any(_same(form, other) for other in g)]
        fits = [g for g in fits if not any(_apart(form, other) for other in g)]
        if len(fits) == 1:
            fits[0].append(form)
        elif len(name_words(form.name)) == 1:
            bare.append(form)
        else:
            groups.append([form])
    full = len(groups)
    for form in bare:
        fits = [g for g in groups[:full] if _may_be(form, g, texts)]
        if len(fits) == 1:
            fits[0].append(form)
        else:
            groups.append([form])
    return groups


def _may_be(form: _Form, group: Sequence[_Form], texts: Sequence[str]) -> bool:
    """Whether a surname alone can stand for the person of ``group``."""
    last = name_words(form.name)[-1]
    if not all(_spelt_alike(last, name_words(other.name)[-1]) for other in group):
        return False
    if any(_apart(form, other) for other in group):
        return False
    genders = {other.gender for other in group} - {""}
    if form.gender and genders and form.gender not in genders:
        return False
    offices = {w for other in group for w in _offices_of(other)}
    if form.roles and offices and not offices & _offices_of(form):
        return False
    place = re.compile(rf"\b(?:in|near|from|of|to) {re.escape(last)}\b(?! (?:and|or)\b)")
    return form.titled or bool(form.roles) or not place.search(texts[form.article])


def _spelt_alike(one: str, other: str) -> bool:
    return fold(one) == fold(other) or same_name_spelt(one, other)


def _apart(one: _Form, other: _Form) -> bool:
    """Whether one article names both in full, and so tells them apart."""
    return one.article == other.article and one.name != other.name


def _same(one: _Form, other: _Form) -> bool:
    mine, theirs = name_words(one.name), name_words(other.name)
    last, also = mine[-1], theirs[-1]
    if not _spelt_alike(last, also):
        return False
    if len(mine) == 1 or len(theirs) == 1:
        bare = len(mine) == len(theirs) == 1 and fold(last) == fold(also)
        return bare or _share_office(one, other)
    first, second = mine[0], theirs[0]
    if _spelt_alike(first, second):
        return True
    return _likeness(first, second) >= _CLOSE_GIVEN and _share_office(one, other)


def _share_office(one: _Form, other: _Form) -> bool:
    """Whether the offices have a role noun in common."""
    return bool(_offices_of(one) & _offices_of(other))


def _offices_of(form: _Form) -> set[str]:
    return {w for r in form.roles for w in r.lower().split() if w in ROLE_NOUNS}


def _offices(
    extracts: Sequence[Extract],
    groups: Sequence[Sequence[_Form]],
    named: dict[tuple[int, str], str],
) -> dict[tuple[int, str], str]:
    """Whom "the governor" means in an article: its one person who holds that office elsewhere."""
    found: dict[tuple[int, str], str] = {}
    for at, one in enumerate(extracts):
        asked = sorted({p.person for p in _spoken(one) if p.person.lower().startswith("the ")})
        for words in asked:
            holders = {
                named[(group[0].article, group[0].name)]
                for group in groups
                if any(holds_office(words, role) for form in group for role in form.roles)
                and _is_named(group, one.article.text)
            }
            if len(holders) == 1:
                found[(at, words)] = holders.pop()
    return found


def _is_named(group: Sequence[_Form], text: str) -> bool:
    lasts = {name_words(form.name)[-1] for form in group}
    return any(re.search(rf"\b{re.escape(last)}\b", text) for last in sorted(lasts))


def _likeness(one: str, other: str) -> float:
    """Share of letter pairs in common (Dice): 0.0 (none) to 1.0 (all)."""
    first, second = _pairs(skeleton(one)), _pairs(skeleton(other))
    total = len(first) + len(second)
    return 2 * len(first & second) / total if total else 0.0


def _pairs(word: str) -> set[str]:
    return {word[i : i + 2] for i in range(len(word) - 1)}


def _best_name(group: Sequence[_Form], texts: Sequence[str]) -> str:
    """The commonest of the full forms, counted over all texts; the first by alphabet if even."""
    names = sorted({form.name for form in group})
    full = [n for n in names if len(name_words(n)) > 1] or names
    counts = {n: sum(text.count(n) for text in texts) for n in full}
    return sorted(full, key=lambda n: (-counts[n], n))[0]


def _best_role(group: Sequence[_Form]) -> str:
    counts: dict[str, int] = {}
    for form in group:
        for role in form.roles:
            counts[role] = counts.get(role, 0) + 1
    return sorted(counts, key=lambda r: (_is_bare(r), -counts[r], -len(r), r))[0] if counts else ""


def _is_bare(role: str) -> bool:
    """Whether the office leaves out whose it is, as "its spokesman" does without "its"."""
    words = role.split()
    return role == role.lower() and not any(w in _TIES or "'" in w or "’" in w for w in words)


_TIES = frozenset(["the", "a", "an", "of", "for", "at", "in"])


def _renamed(
    one: Extract, at: int, named: dict[tuple[int, str], str], roles: dict[str, str]
) -> Extract:
    def person(name: str) -> str:
        return named.get((at, name), _folded(name))

    def role(words: str, name: str) -> str:
        best = roles.get(name, "")
        if best not in one.article.text:
            return words
        fuller = _is_bare(words) and set(words.split()) <= set(best.lower().split())
        return best if fuller or not words else words

    if not any(part.person for part in _spoken(one)):
        return one
    quotes = tuple(
        replace(q, person=person(q.person), role=role(q.role, person(q.person))) for q in one.quotes
    )
    return replace(
        one,
        quotes=quotes,
        statements=tuple(_by(person(s.person), s) for s in one.statements),
        figures=tuple(_by(person(f.person), f) for f in one.figures),
    )


def _by(person: str, part: _Part) -> _Part:
    """A part under the name of its speaker; it is the same object if that is its name already."""
    return part if part.person == person else replace(part, person=person)


def _folded(name: str) -> str:
    """A proper name with its article in one form: "the Taliban" and "The Taliban" are one."""
    first, _, rest = name.partition(" ")
    return f"The {rest}" if first == "the" and rest[:1].isupper() else name
