"""Which language a text is written in, by its most frequent words.

Ten languages; a text that is in none of them, or too short to tell, stays unknown.
"""

import re
from collections import Counter

from briefgen.language.frequent import FREQUENT

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 0.12
_FEW = 20
_MOST_WORDS = 3000


def language_of(text: str, stated: str = "") -> str:
    """ISO 639-1 code, empty if unknown; what the page states is believed if the text is silent."""
    words = _WORD.findall(text[: 12 * _MOST_WORDS].lower())[:_MOST_WORDS]
    counts = Counter(words)
    shares = {
        language: sum(counts[word] for word in known) / len(words) if words else 0.0
        for language, known in FREQUENT.items()
    }
    best = max(shares, key=lambda language: (shares[language], language == "en", language))
    if len(words) >= _FEW and shares[best] >= _ENOUGH:
        return best
    return stated if len(words) < _FEW or stated not in FREQUENT else ""
