"""Which language a text is written in, by its script or by its most frequent words.

A text in none of the languages known, or too short to tell, stays unknown: rules made for one
language are then not held against it. Left out: dialects, and languages mixed in one text.
"""

import re
from collections import Counter

from briefgen.language.frequent import FREQUENT
from briefgen.language.scripts import LETTERS, SCRIPTS
from briefgen.model import Problem
from briefgen.text.words import is_known

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH, _LEAST = 0.12, 0.07  # of all words
_LONG_WORDS = frozenset(("fi", "hu", "tr", "vi"))  # little of them is small words, so less will do
_FEW = 20
_ENOUGH_TO_TELL = 60
_MOST_WORDS = 3000
_OF_SCRIPT, _OF_KANA, _OF_LETTERS = 0.5, 0.05, 0.01
_SAME = {"nb": "no", "nn": "no"}  # both kinds of written Norwegian
_SCRIPTS = {code: re.compile(f"[{letters}]") for code, letters in SCRIPTS.items()}


def language_of(text: str, stated: str = "") -> str:
    """ISO 639-1 code, empty if unknown; what the page states is believed if the text is silent."""
    stated = _SAME.get(stated, stated)
    found = _WORD.findall(text[: 12 * _MOST_WORDS].lower())[:_MOST_WORDS]
    if script := _by_script("".join(found)):
        return script
    counts = Counter(found)
    shares = {
        language: sum(counts[word] for word in known) / len(found) if found else 0.0
        for language, known in FREQUENT.items()
    }
    order = sorted(shares, key=lambda language: (-shares[language], language != "en", language))
    best, second = order[0], order[1]
    clear = best == stated or (best in _LONG_WORDS and shares[best] >= 2 * shares[second])
    if len(found) >= _FEW and shares[best] >= (_LEAST if clear else _ENOUGH):
        return best
    return stated if len(found) < _FEW or stated not in FREQUENT else ""


def tell_language(name: str, text: str, language: str) -> tuple[Problem, ...]:
    """What readers of the brief should know when a file's language is not one we have words of."""
    if language and not is_known(language):
        what = (
            f"there are no word lists for its language ({language}), so its words count as they are"
        )
        advice = "Look whether it stands in the right topic."
        return (Problem(name, what, advice, "C04"),)
    if not language and len(_WORD.findall(text)) >= _ENOUGH_TO_TELL:
        what = "its language is none that briefgen knows; it is read as if it were English"
        advice = "Look at its date, quotes and figures before relying on them."
        return (Problem(name, what, advice, "C05"),)
    return ()


def _by_script(letters: str) -> str:
    """The language whose script most of the letters are; empty if it is one of many."""
    if letters.isascii() or not letters:
        return ""
    shares = {code: len(p.findall(letters)) / len(letters) for code, p in _SCRIPTS.items()}
    if shares["ja"] > _OF_KANA and shares["ja"] + shares["zh"] > _OF_SCRIPT:
        return "ja"
    best = max(shares, key=lambda code: (shares[code], code))
    if shares[best] < _OF_SCRIPT:
        return ""
    own = (code for code, marks in LETTERS.items() if _share(letters, marks) > _OF_LETTERS)
    return next(own, best) if best == "ar" else best


def _share(letters: str, marks: str) -> float:
    return sum(map(letters.count, marks)) / len(letters)
