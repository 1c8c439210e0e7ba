"""Find the office told beside a name: before it, after it and a comma, or before it and a comma.

Only what can be an office counts: "the former mayor of Vell", and not a clause that happens to
stand there ("Brask, women say, ...") or a title that belongs to the next name.
"""

from collections.abc import Sequence
from itertools import pairwise

from briefgen.extract.clauses import Token, span_of
from briefgen.extract.phrases import Range, is_past, is_person_noun
from briefgen.language.roles import (
    INSTITUTION_NOUNS,
    PERSON_PLURALS,
    ROLE_MODIFIERS,
    ROLE_NOUNS,
)
from briefgen.language.speech import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PASTS,
    PRONOUNS,
    SUBORDINATORS,
    VERB_FORMS,
)

_LONGEST_AFTER = 14  # words of an office after a name
_LONGEST_BEFORE = 8  # words of an office right before a name
_EMPTY = frozenset(["its", "their", "his", "her", "our", "my", "one", "another"])
_RANKS = frozenset(["general", "emeritus", "elect", "designate", "pro", "emerita"])
_PLURAL_TITLES = frozenset(["sens", "reps", "govs"])
_NO_OFFICE = frozenset(["than", "if", "how", "about", "like", "so", "include", "includes"])
_ENDS_OFFICE = DETERMINERS | CONJUNCTIONS | SUBORDINATORS | _NO_OFFICE
_AFTER_OFFICE = _RANKS | ROLE_MODIFIERS


def bare_role(role: str) -> str:
    """The office without "its", "one" or the "A" of a sentence's start, which say nothing alone.

    >>> bare_role("its spokeswoman"), bare_role("the mayor of Vell")
    ('spokeswoman', 'the mayor of Vell')
    """
    first, _, rest = role.partition(" ")
    return rest if rest and (first.lower() in _EMPTY or first in ("A", "An")) else role


def office_before(tokens: Sequence[Token], start: int) -> Range | None:
    """The office set before a name and a comma ("its spokeswoman, Olga Brask, said")."""
    if start < 2 or tokens[start - 1].text != ",":
        return None
    first = start - 1
    while first > 0 and tokens[first - 1].kind == "word" and start - first < 10:
        first -= 1
    words = tokens[first : start - 1]
    if not words or any(is_past(t) for t in words):
        return None
    noun = _before_place(words)
    if noun is None or not is_person_noun(words[noun].low) or words[noun].low in PERSON_PLURALS:
        return None
    if not (words[0].low in DETERMINERS or words[0].possessive):
        return None
    return (first, start - 1)


def _before_place(words: Sequence[Token]) -> int | None:
    """The noun of an office: the last word, or the one before "of" and a place's name."""
    end = len(words) - 1
    while end > 0 and words[end].name_part and not is_person_noun(words[end].low):
        end -= 1
    return end - 1 if end and words[end].low == "of" else len(words) - 1


def role_after(text: str, tokens: Sequence[Token], end: int) -> str:
    """The office told after the name and a comma ("Orlen, the mayor of Vell,")."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return ""
    at = end + 1
    if tokens[at].text[0].isdigit() and at + 1 < len(tokens) and tokens[at + 1].text == ",":
        at += 2
    first = at
    while at < len(tokens) and tokens[at].kind == "word" and at - first < _LONGEST_AFTER:
        if tokens[at].low in SUBORDINATORS:
            break
        at += 1
    if not _is_office(tokens[first:at]):
        return ""
    if at < len(tokens) and tokens[at].kind == "quote":
        return ""
    return span_of(tokens, first, at).of(text)


def _is_office(words: Sequence[Token]) -> bool:
    """Whether the words are an office and no clause: its noun comes first, and no verb is in it."""
    at = next((at for at, token in enumerate(words) if is_person_noun(token.low)), None)
    if at is None or is_past(words[0]) or any(t.preposition for t in words[:at]):
        return False
    opens = words[0].low in DETERMINERS or words[0].possessive
    if not opens and at > _LATEST_NOUN:
        return False
    if is_plural(words[at].low) or words[-1].preposition:
        return False
    return not _titles_another(words) and not any(_is_verb(t) for t in words)


_LATEST_NOUN = 4  # words before the noun of an office that opens without an article


def is_plural(low: str) -> bool:
    """Whether an office is that of several ("Sens.", "rivals")."""
    return low in PERSON_PLURALS or low.rstrip(".") in _PLURAL_TITLES


def _titles_another(words: Sequence[Token]) -> bool:
    """Whether a name follows the noun right away ("the party picked Mayor Olga Brask")."""
    return any(
        is_person_noun(one.low)
        and other.name_part
        and not one.possessive
        and not is_person_noun(other.low)
        and other.low not in _AFTER_OFFICE
        for one, other in pairwise(words)
    )


def _is_verb(token: Token) -> bool:
    """Whether the word is an auxiliary or a past form that is no adjective's."""
    if token.capital:
        return False
    return token.low in AUXILIARIES or token.low in IRREGULAR_PASTS


def role_right_before(text: str, tokens: Sequence[Token], first: int) -> str:
    """The office that stands right before a name, leftwards as far as it goes."""
    at = first
    if at == 0 or not is_person_noun(tokens[at - 1].low):
        return ""
    while at > 0 and first - at < _LONGEST_BEFORE and _in_role(tokens, at - 1, first):
        at -= 1
    while at < first and _opens_nothing(tokens[at]):
        at += 1
    return span_of(tokens, at, first).of(text) if at < first else ""


def _opens_nothing(token: Token) -> bool:
    return token.low in DETERMINERS or token.low in ("and", "of") or token.low in _NO_OFFICE


def _in_role(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether the word belongs to the office whose words go on from ``at + 1`` to ``first``."""
    token = tokens[at]
    if token.kind != "word" or token.preposition or token.time or token.low in PRONOUNS:
        return False
    if token.low in _ENDS_OFFICE:
        return False
    if token.capital or token.low in ROLE_MODIFIERS or token.low in ROLE_NOUNS:
        return True
    if token.low in VERB_FORMS or token.low.endswith(("ed", "ly", "ing")):
        return token.low in INSTITUTION_NOUNS
    # A common noun is part of an office in small letters ("energy minister"), while before one
    # with a capital it is the verb or the object of the sentence ("defeat Senator Brask").
    return not any(t.capital for t in tokens[at + 1 : first])
