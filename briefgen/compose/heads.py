"""The noun that a figure is the number of: "reserves" of "foreign reserves came to $11 billion".

Without a parser: of the words that say what is measured, the last noun before the figure or the
first behind it, and the noun that "of" hangs on; verbs, names and small words are none. Where
nothing but a verb tells, the verb is it ("the bank said it had sold").
"""

import re

from briefgen.compose.alike import bag
from briefgen.extract.phrases import is_clear_form
from briefgen.language.changes import CHANGES, LEVELS
from briefgen.language.measured import PREPOSITIONS
from briefgen.language.nouns import BREAKS
from briefgen.language.speech import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    IRREGULAR_PASTS,
    PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    VERB_FORMS,
)
from briefgen.model import Figure

_WORD = re.compile(r"[^\W\d_][\w’'-]{0,30}|[^\w\s]")
NUMBERED = bag("number figure total estimate count tally")
"""Stems of nouns that only say that a number follows."""
PLAIN = bag(
    "price rate cost level value share sum index output sales exports imports spending income"
)
"""Stems of nouns that many things have: two prices are not yet one."""
SCALES = frozenset(["per", "cent", "percent", "hundred", "thousand", "million", "billion", "worth"])
_SMALL = BREAKS | AUXILIARIES | ADVERBS | CONJUNCTIONS | SUBORDINATORS | PREPOSITIONS
_ACTS = CHANGES | LEVELS | IRREGULAR_PASTS | frozenset(filter(is_clear_form, VERB_FORMS))


def heads(figure: Figure) -> frozenset[str]:
    """The stems of the nouns that say of what a figure is the number; none where no words tell."""
    words = _WORD.findall(figure.what)
    behind = figure.what_span is not None and figure.what_span.start >= figure.span.end
    words = _phrase(words) if behind else _opened(words)
    nouns = [word for word in words if _is_noun(word)]
    joined = (words[at - 1] for at, word in enumerate(words) if at and word in ("of", "for"))
    named = [*nouns[-1:], *(word for word in joined if _is_noun(word))]
    if behind and not named:
        named = words[:1]
    unit = bag(figure.unit) if figure.kind != "share" else frozenset()
    givers = bag(f"{figure.speaker} {figure.person}")
    found = bag(" ".join(named)) - unit - NUMBERED - givers
    if found or any(word.lower() in PRONOUNS or word == "them" for word in words):
        return found
    return bag(" ".join(word for word in words if _is_act(word))) - givers


def _opened(words: list[str]) -> list[str]:
    """The words, the first in small letters where a noun and no name opens the sentence."""
    noun = len(words) > 1 and words[1] in PREPOSITIONS
    return [words[0].lower(), *words[1:]] if noun else words


def _phrase(words: list[str]) -> list[str]:
    """The first noun phrase of words that follow a figure."""
    nouns = [at for at, word in enumerate(words) if _is_noun(word)]
    end = next((at for at in range(min(nouns, default=0), len(words)) if at not in nouns), None)
    return words[:end]


def _is_noun(word: str) -> bool:
    """Whether a word may be a common noun: no name, no verb, no adverb, no small word."""
    small = word in _SMALL or word in TIME_WORDS or word in SCALES
    if not word[0].isalpha() or word != word.lower() or small:
        return False
    return word not in _ACTS and not word.endswith(("ly", "ed", "ing"))


def _is_act(word: str) -> bool:
    """Whether a word is a verb that says what was done, and not only that a number changed."""
    return word.lower() in _ACTS - CHANGES - LEVELS
