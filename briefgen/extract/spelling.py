"""Take names apart and compare them: short and full forms, and spellings of one name.

Judges names written differently ("Zaitsev", "Zaytsev"); whether they are one person is for the
caller to settle by given name or office.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from briefgen.language.names import FEMALE_NAMES, HONORIFICS, MALE_NAMES
from briefgen.language.roles import SHORT_TITLES

_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])

_RULES = (
    ("shch", "sh"),
    ("tsch", "ch"),
    ("tch", "ch"),
    ("kh", "h"),
    ("zh", "z"),
    ("dzh", "j"),
    ("dj", "j"),
    ("ph", "f"),
    ("ks", "x"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("w", "v"),
    ("q", "k"),
    ("ck", "k"),
    ("ts", "z"),
    ("tz", "z"),
    ("y", "i"),
    ("j", "i"),
    ("ie", "e"),
    ("ii", "i"),
    ("ei", "ai"),
    ("'", ""),
    ("-", ""),
)
_LEAST = 4  # letters: shorter names are alike by chance


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """The name with the letters folded that transliterations waver between.

    >>> skeleton("Zaitsev") == skeleton("Zaytsev")
    True
    >>> skeleton("Brask") == skeleton("Brusk")
    False
    """
    flat = unicodedata.normalize("NFKD", name.lower().replace("’", "'"))
    flat = "".join(c for c in flat if not unicodedata.combining(c))
    for old, new in _RULES:
        flat = flat.replace(old, new)
    letters: list[str] = []
    for letter in flat:
        if not letters or letters[-1] != letter:
            letters.append(letter)
    return "".join(letters)


def same_name_spelt(one: str, other: str) -> bool:
    """Whether two single names, four letters or more, are spellings of one."""
    if min(len(one), len(other)) < _LEAST:
        return False
    return skeleton(one) == skeleton(other)


def spelling_key(name: str) -> str:
    """What a single name shares with its other spellings, and with no other name.

    >>> spelling_key("Zaitsev") == spelling_key("Zaytsev"), spelling_key("Anna") == "ana"
    (True, False)
    """
    return f"~{skeleton(name)}" if len(name) >= _LEAST else fold(name)


@lru_cache(maxsize=8192)
def name_words(words: str) -> tuple[str, ...]:
    """The words of a name without honorific, title, suffix and possessive."""
    parts = [w.strip(".,") if len(w) > 2 else w for w in words.split()]
    parts = [w.removesuffix("'s").removesuffix("’s").rstrip("'’") for w in parts]
    while len(parts) > 1 and (
        parts[0].lower().rstrip(".") in SHORT_TITLES or parts[0].lower() in HONORIFICS
    ):
        parts.pop(0)
    while len(parts) > 1 and parts[-1].lower() in _SUFFIXES:
        parts.pop()
    return tuple(p for p in parts if p)


@lru_cache(maxsize=8192)
def fold(words: str) -> str:
    """Lower case without accents, for comparing."""
    flat = unicodedata.normalize("NFKD", words.lower().replace("’", "'"))
    return "".join(c for c in flat if not unicodedata.combining(c))


def is_given(word: str) -> bool:
    """Whether the word is a known given name, or opens with one and a hyphen.

    >>> is_given("André"), is_given("Jean-Louis"), is_given("Vell")
    (True, True, False)
    """
    return bool(given_gender(word))


@lru_cache(maxsize=8192)
def given_gender(word: str) -> str:
    """``male`` or ``female`` for a known given name, else empty."""
    low = fold(word)
    for form in (low, low.partition("-")[0]):
        if form in MALE_NAMES:
            return "male"
        if form in FEMALE_NAMES:
            return "female"
    return ""


def last_name(name: str) -> str:
    """The folded last word of a name; empty for an empty name."""
    parts = name_words(name)
    return fold(parts[-1]) if parts else ""


def may_mean(asked: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a shorter or equal form ``asked`` can stand for the name ``full``."""
    if not asked or not full:
        return False
    if len(asked) == 1:
        return fold(asked[0]) == fold(full[-1]) or same_name_spelt(asked[0], full[-1])
    if tuple(map(fold, asked)) == tuple(map(fold, full[-len(asked) :])):
        return True  # "Le Pen"
    last = fold(asked[-1]) == fold(full[-1]) or same_name_spelt(asked[-1], full[-1])
    first = fold(asked[0]) == fold(full[0]) or same_name_spelt(asked[0], full[0])
    return last and (first or _initials(asked[0], full[0]))


def _initials(one: str, other: str) -> bool:
    return len(one.strip(".")) == 1 and fold(one)[0] == fold(other)[0]
