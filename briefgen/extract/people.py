"""One name for one person across articles.

Names written alike, and names that are two spellings of one ("Zaitsev", "Zaytsev"), are one person
when the given names agree, or when one of them lacks a given name and the offices agree. Two people
of one surname in one article are never joined. Institutions and unnamed speakers keep their words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.spelling import fold, is_given, name_words, same_name_spelt, skeleton
from briefgen.language.names import PARTICLES
from briefgen.language.roles import INSTITUTION_NOUNS, OUTLET_WORDS, PERSON_PLURALS, ROLE_NOUNS
from briefgen.language.speech import DETERMINERS
from briefgen.model import Extract, Figure, Quote, Statement

_CLOSE_GIVEN = 0.75  # share of letter pairs two given names must have in common


@dataclass(frozen=True, slots=True)
class _Form:
    """A person as one article names them."""

    article: int
    name: str
    roles: tuple[str, ...]


def name_people(extracts: Sequence[Extract]) -> tuple[Extract, ...]:
    """The same extracts with ``person`` (and an empty ``role``) set alike in all of them."""
    forms = [form for at, one in enumerate(extracts) for form in _forms(at, one)]
    groups = _groups(forms)
    texts = [one.article.text for one in extracts]
    named: dict[tuple[int, str], str] = {}
    roles: dict[str, str] = {}
    for group in groups:
        name = _best_name(group, texts)
        for form in group:
            named[(form.article, form.name)] = name
        role = _best_role(group)
        if role:
            roles[name] = role
    return tuple(_renamed(one, at, named, roles) for at, one in enumerate(extracts))


def _forms(at: int, one: Extract) -> list[_Form]:
    """The people an article names, in order of their names."""
    roles: dict[str, list[str]] = {}
    spoken: Iterable[Quote | Statement | Figure] = (*one.quotes, *one.statements, *one.figures)
    for part in spoken:
        if part.person:
            role = part.role if isinstance(part, Quote) else ""
            roles.setdefault(part.person, []).extend([role] if role else [])
    return [
        _Form(at, name, tuple(sorted(dict.fromkeys(have))))
        for name, have in sorted(roles.items())
        if is_personal(name, bool(have))
    ]


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


def _groups(forms: Sequence[_Form]) -> list[list[_Form]]:
    """Forms of one person together, full names first."""
    groups: list[list[_Form]] = []
    for form in sorted(forms, key=lambda f: (-len(name_words(f.name)), f.name, f.article)):
        fits = [g for g in groups if any(_same(form, other) for other in g)]
        fits = [g for g in fits if not any(_apart(form, other) for other in g)]
        if len(fits) == 1:
            fits[0].append(form)
        else:
            groups.append([form])
    return groups


def _apart(one: _Form, other: _Form) -> bool:
    """Whether one article names both in full, and so tells them apart."""
    return one.article == other.article and one.name != other.name


def _same(one: _Form, other: _Form) -> bool:
    mine, theirs = name_words(one.name), name_words(other.name)
    last, also = mine[-1], theirs[-1]
    if fold(last) != fold(also) and not same_name_spelt(last, also):
        return False
    if len(mine) == 1 or len(theirs) == 1:
        bare = len(mine) == len(theirs) == 1 and fold(last) == fold(also)
        return bare or _share_office(one, other)
    first, second = mine[0], theirs[0]
    if fold(first) == fold(second) or same_name_spelt(first, second):
        return True
    return _likeness(first, second) >= _CLOSE_GIVEN and _share_office(one, other)


def _share_office(one: _Form, other: _Form) -> bool:
    """Whether the offices have a role noun in common, or one lacks an office."""
    mine = {w for r in one.roles for w in r.lower().split() if w in ROLE_NOUNS}
    theirs = {w for r in other.roles for w in r.lower().split() if w in ROLE_NOUNS}
    return bool(mine & theirs)


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
    return sorted(counts, key=lambda r: (-counts[r], -len(r), r))[0] if counts else ""


def _renamed(
    one: Extract, at: int, named: dict[tuple[int, str], str], roles: dict[str, str]
) -> Extract:
    def person(name: str) -> str:
        return named.get((at, name), _folded(name))

    quotes = tuple(
        replace(q, person=person(q.person), role=q.role or roles.get(person(q.person), ""))
        for q in one.quotes
    )
    return replace(
        one,
        quotes=quotes,
        statements=tuple(replace(s, person=person(s.person)) for s in one.statements),
        figures=tuple(replace(f, person=person(f.person)) for f in one.figures),
    )


def _folded(name: str) -> str:
    """A proper name with its article in one form: "the Taliban" and "The Taliban" are one."""
    first, _, rest = name.partition(" ")
    return f"The {rest}" if first == "the" and rest[:1].isupper() else name
