"""Which language a text is written in, by its most frequent words.

Ten languages; a text that is in none of them, or too short to tell, counts as English.
"""

import re

from briefgen.language.frequent import FREQUENT

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 0.12
_MOST_WORDS = 3000


def language_of(text: str, stated: str = "") -> str:
    """ISO 639-1 code; ``stated`` is what the page says, believed when the text leaves it open."""
    words = _WORD.findall(text[: 12 * _MOST_WORDS].lower())[:_MOST_WORDS]
    shares = {
        language: sum(word in known for word in words) / len(words) if words else 0.0
        for language, known in FREQUENT.items()
    }
    best = max(shares, key=lambda language: (shares[language], language == "en", language))
    if len(words) >= 20 and shares[best] >= _ENOUGH:
        return best
    return stated or "en"
