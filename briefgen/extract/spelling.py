"""Tell whether two spellings can be one name put into Latin letters twice.

Judges names written differently ("Zaitsev", "Zaytsev"); whether they are one person is for the
caller to settle by given name or office.
"""

import unicodedata
from functools import lru_cache

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
