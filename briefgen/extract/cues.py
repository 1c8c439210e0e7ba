"""Find reporting verbs: forms of the listed verbs that are verbs where they stand.

"The report", "his claim" and "was called" are none; neither is a word inside quotation marks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefgen.extract.clauses import Token
from briefgen.extract.denying import calls_false
from briefgen.extract.phrases import is_clear_form, is_past, is_person_noun
from briefgen.extract.reckoning import reckons
from briefgen.extract.sources import names_source, possessive_source
from briefgen.language.measured import RECKONING
from briefgen.language.roles import DOCUMENT_NOUNS, INSTITUTION_NOUNS, PERSON_PLURALS
from briefgen.language.speech import (
    ADVERBS,
    AUXILIARIES,
    CARRYING_BASES,
    CONJUNCTIONS,
    DENYING_BASES,
    DETERMINERS,
    MODALS,
    NOUN_LIKE_BASES,
    PHRASE_CUES,
    PRONOUNS,
    SAYING_BASES,
    SPEECH_NOUNS,
    SUBORDINATORS,
    VERB_FORMS,
    WEAK_BASES,
)

_BE = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "get", "got", "isn't", "wasn't"]
)
_LOOK = 10
_LOOK_AGENT = 7
_LOOK_BACK = 9
_CUE_WORDS = frozenset(
    [
        *VERB_FORMS,
        *RECKONING,
        *SPEECH_NOUNS,
        "according",
        "words",
        *(first for first, _ in PHRASE_CUES),
    ]
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: the index of its token, its base, whether it is an "-ing" form."""

    at: int
    verb: str
    participle: bool


def find_cues(tokens: Sequence[Token]) -> Iterator[Cue]:
    """The reporting verbs of a stretch, in order.

    "According to" and "in the words of" have the base "according" and stand at their last word;
    "Orlen's claim" has the verb of the noun.
    """
    for at, token in enumerate(tokens):
        if token.low not in _CUE_WORDS and not token.low.endswith("ed"):
            continue
        if names_source(tokens, at):
            yield Cue(at + 1, "according", participle=False)
        elif reckons(tokens, at) and _is_verb(tokens, at, "reckon"):
            yield Cue(at, "reckon", participle=token.low.endswith("ing"))
        elif at + 1 < len(tokens) and (token.low, tokens[at + 1].low) in PHRASE_CUES:
            if _directly_quoted(tokens, at) or _has_speech(tokens, at):
                yield Cue(at, PHRASE_CUES[(token.low, tokens[at + 1].low)], participle=False)
        elif token.low in SPEECH_NOUNS and possessive_source(tokens, at) is not None:
            yield Cue(at, SPEECH_NOUNS[token.low], participle=False)
        elif _quoted_as(tokens, at) or _follows_quote(tokens, at):
            yield Cue(at, "say", participle=False)
        elif calls_false(tokens, at):
            yield Cue(at, "deny", participle=token.low == "calling")
        elif token.low in VERB_FORMS and (token.text == token.low or at == 0):
            verb = VERB_FORMS[token.low]
            if _is_verb(tokens, at, verb):
                yield Cue(at, verb, participle=token.low.endswith("ing") and token.low != verb)


def _is_verb(tokens: Sequence[Token], at: int, verb: str) -> bool:
    token = tokens[at]
    before = _before(tokens, at)
    if at == 0:
        return _opens_sentence(tokens, token)
    if before is None:
        return True
    if token.low == "blame" and before.low == "to":
        return False
    if _makes_noun(before):
        if before.possessive and before.capital:
            return token.low in ("say", "says", "said", "told")  # "Nurses at St Aldate's say"
        return token.low in ("said", "says") and before.low in ("that", "this")
    gerund = token.low.endswith("ing") and token.low != verb
    if (
        not gerund
        and _is_passive(tokens, at)
        and not (verb in ("say", "tell") and token.low == verb)
    ):
        return agent_after(tokens, at) is not None and _is_told_by(tokens, at, verb)
    infinitive = before.low == "to" and token.low == verb
    if infinitive and at > 1 and tokens[at - 2].low in _BE:
        return False  # "is to announce"
    if _is_reduced(tokens, at):
        return False
    if before.preposition and not gerund and not infinitive:
        return token.low in ("said", "says", "told", "wrote")
    if _is_noun_here(tokens, at, verb, before):
        return False
    if (
        verb in ("ask", "press")
        and before.text == ","
        and _next_low(tokens, at) in _ASIDE_AFTER_ASKED
    ):
        return False
    return verb not in WEAK_BASES or _has_speech(tokens, at)


_PRONOMINAL = frozenset(["another", "some", "many", "several", "both", "all", "one", "two", "most"])
_NOUN_NEXT = frozenset(["such", "same", "own", "latest", "prior", "previous"])
_NEVER_NOUNS = frozenset(["reckon", "calculate"])
_NAMING_VERBS = frozenset(["call", "label", "brand", "dub"])
_ASIDE_AFTER_ASKED = frozenset(["about", "if", "whether", "by", "why", "how", "what", "on", "for"])


def _makes_noun(before: Token) -> bool:
    """Whether the word before makes a noun of the next ("the report", "Orlen's claim")."""
    if before.possessive:
        return before.low not in ("it's", "that's")
    if before.text in _NOUN_NEXT:
        return True
    return before.low in DETERMINERS and before.low not in _PRONOMINAL


def _quoted_as(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low == "quoted" and _next_low(tokens, at) == "as"


def _follows_quote(tokens: Sequence[Token], at: int) -> bool:
    """Whether an unlisted verb stands where speech is attributed: "...!" Orlen barked."""
    token = tokens[at]
    if at < 1 or not token.low.endswith("ed") or token.text != token.low:
        return False
    before = tokens[at - 1]
    if before.quote is not None:
        apart = at < 2 or tokens[at - 2].kind != "word"
        spoken = before.quote.ends_clause and (apart or before.quote.asks)
        return token.low not in VERB_FORMS and spoken and _names_next(tokens, at)
    names = before.name_part or before.low in PRONOUNS or is_person_noun(before.low)
    if token.low in VERB_FORMS or not (names or before.low in DOCUMENT_NOUNS):
        return False
    start = at - 1
    while start > 0 and at - start < _LOOK and tokens[start - 1].kind == "word":
        if tokens[start - 1].low in AUXILIARIES or tokens[start - 1].low in VERB_FORMS:
            return False
        start -= 1
    quote = tokens[start - 1] if start else None
    if quote is None or quote.quote is None:
        return False
    return quote.quote.ends_clause


def _names_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody is named right after the verb ("...!" beamed Olga Brask)."""
    if at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    return after.name_part or after.low in DETERMINERS or is_person_noun(after.low)


def _before(tokens: Sequence[Token], at: int) -> Token | None:
    look = at - 1
    while look >= 0 and tokens[look].kind == "word" and tokens[look].low in ADVERBS:
        look -= 1
    return tokens[look] if look >= 0 else None


def _next_low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].low if at + 1 < len(tokens) else ""


def _opens_sentence(tokens: Sequence[Token], token: Token) -> bool:
    """A verb that opens the sentence speaks only in "Said Orlen: ..." and after a quote."""
    if token.text == token.low:
        return True
    if token.low.endswith("ing"):
        return any(t.kind == "quote" for t in tokens[1:_LOOK])
    if len(tokens) < 2 or not tokens[1].name_part or token.low not in VERB_FORMS:
        return False
    if token.low in _OPENING_VERBS:
        return True
    spoken = VERB_FORMS[token.low] in SAYING_BASES and is_clear_form(token.low)
    return spoken and any(t.text == ":" or t.kind == "quote" for t in tokens[2:_LOOK])


_OPENING_VERBS = frozenset(["said", "says", "added", "adds", "wrote", "writes", "asked", "tweeted"])


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    look = at - 1
    while (
        look >= 0
        and tokens[look].kind == "word"
        and (
            tokens[look].low in ADVERBS
            or tokens[look].low.endswith("ly")
            or tokens[look].low == "not"
        )
    ):
        look -= 1
    return look >= 0 and tokens[look].low in _BE


def _is_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma and a past form only describe the noun before: "the ban, announced on"."""
    if tokens[at - 1].text != "," or not tokens[at].low.endswith("ed"):
        return False
    after = _next_low(tokens, at)
    if after == "by":
        return True
    first = all(t.kind == "word" for t in tokens[max(0, at - 1 - _LOOK) : at - 1])
    closed = any(t.text == "," for t in tokens[at + 1 : at + _LOOK])
    return first and closed and after in ("on", "in", "at", "last", "after", "before")


def agent_after(tokens: Sequence[Token], at: int) -> int | None:
    """The first token of who does it, for a verb in the passive ("described by Brask as")."""
    if not _is_passive(tokens, at):
        return None
    for look in range(at + 1, min(len(tokens) - 1, at + _LOOK_AGENT)):
        token = tokens[look]
        if token.low == "by" and tokens[look + 1].kind == "word" and not tokens[look + 1].time:
            return look + 1
        if token.kind == "mark" or token.low in SUBORDINATORS or token.low in CONJUNCTIONS:
            break
    return None


def _is_told_by(tokens: Sequence[Token], at: int, verb: str) -> bool:
    """Whether a passive verb reports: with quoted speech, of what is denied or reckoned."""
    if verb in CARRYING_BASES:
        return False
    near = tokens[at + 1 : at + _LOOK]
    return verb in DENYING_BASES or verb == "reckon" or any(t.kind == "quote" for t in near)


def _is_noun_here(tokens: Sequence[Token], at: int, verb: str, before: Token) -> bool:
    """Whether a form that may be a noun ("claims", "report") is one."""
    low = tokens[at].low
    if low.endswith("ing") or (low.endswith("ed") and low != verb):
        return is_past(before)
    if before.low in MODALS or before.low in PRONOUNS or before.low in ("who", "which"):
        return False
    if low == verb and verb in _NEVER_NOUNS:
        return False
    if low == verb and verb not in ("read", "forecast"):
        people = before.name_part and before.low.endswith("s") and verb in SAYING_BASES
        return not (people or before.low in PERSON_PLURALS or before.low in ("and", "but", "or"))
    if verb not in NOUN_LIKE_BASES:
        return False
    if verb in _NAMING_VERBS and any(t.kind == "quote" for t in tokens[at + 1 : at + 8]):
        return False
    if not (before.capital or before.kind != "word" or is_person_noun(before.low)):
        return before.low not in INSTITUTION_NOUNS | DOCUMENT_NOUNS
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None:
        return before.kind != "quote" and not _directly_quoted(tokens, at)
    speaks = after.kind == "quote" or after.low in ("that", ":", "it", "him", "her", "them", "for")
    if after.text == "," and at + 2 < len(tokens) and tokens[at + 2].kind == "quote":
        speaks = True
    return not (speaks or _directly_quoted(tokens, at)) and not (
        low != verb and after.name_part and (before.name_part or before.low in PERSON_PLURALS)
    )


def _directly_quoted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation ends shortly before ("...," the sign reads.)."""
    return any(t.kind == "quote" for t in tokens[max(0, at - _LOOK_BACK) : at])


def _has_speech(tokens: Sequence[Token], at: int) -> bool:
    """Whether a weak verb has speech beside it: a quote or a "that"-clause near it."""
    if _directly_quoted(tokens, at):
        return True
    far = VERB_FORMS.get(tokens[at].low) in CARRYING_BASES
    for token in tokens[at + 1 : at + 1 + (_LOOK + _LOOK if far else _LOOK)]:
        if token.kind == "quote" or token.low == "that":
            return True
        if token.kind == "mark" and token.text in ".;":
            return False
    return False
