"""Whether a sentence leans on the one before it: whoever reads it alone asks who, what or where.

By its first word, as "But" or "They"; in English also by a pronoun that is the subject after an
opening phrase ("On Friday, he said"), after a quotation ("“Go,” she said") or of who says it ("The
port is open, he said"), by a "One" that is one of those just told of, by a phrase that links ("As a
result", ", however,"), by a person who is "its chief" or "his wife", and by what someone is said to
have said ("rejected that account"). In any language a quotation with no word beside it leans: who
speaks is told before. Left out: nouns that point back ("the man"), which mostly can be understood.
"""

import re

from briefgen.language.leaning import (
    ASIDES,
    LEANING,
    LINKS,
    OPENERS,
    PERSONS,
    SAYINGS,
    SUBJECTS,
    TIES,
)

QUOTES = ("“", '"', "«", "„", "‘")
"""What a quotation opens with; who speaks is told after it."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SUBJECT = "|".join(sorted(SUBJECTS))
_AFTER_PHRASE = re.compile(
    rf"\A(?:{'|'.join(sorted(OPENERS))})\b[^,“”\"]{{1,50}},\s{{1,3}}(?:{_SUBJECT})\b", re.IGNORECASE
)
_TOLD_BY = re.compile(
    rf",\s{{1,3}}(?:{_SUBJECT})\s{{1,3}}(?:also\s)?(?:said|says|told|added|adds|wrote|writes|argued|warned"
    r"|noted|explained|recalled|claimed|insisted|continued|stressed)\b"
)
_AFTER_QUOTE = re.compile(
    rf"[,?!.][”\"]\s{{1,3}}(?:(?:{_SUBJECT})\s{{1,3}}[a-z]{{2,20}}|[a-z]{{2,20}}\s{{1,3}}(?:{_SUBJECT}))\b"
)
_LINKED = re.compile(rf"\A(?:{LINKS})\b|\A[^,“”\"]{{1,60}}, (?:{LINKS}|{ASIDES}),", re.IGNORECASE)
_SAID_SO = re.compile(
    rf"\A[^“”\"]{{5,60}} (?:this|that|these|those) (?:{SAYINGS})\s?(?:[.,;]|and\b|as\b)"
)
_WHOSE = re.compile(
    rf"\A[A-Z][^,“”\"]{{1,60}}, (?:its|his|her|their) (?:\w{{1,20}} ){{0,3}}(?:{TIES})\b"
)
_ONE = re.compile(r"\AOne (?!hundred\b)(?:[a-z]{2,20}ed|was|is|has|had|said|says|told)\b")
_ALONE = re.compile(r"\A\s{0,3}[“\"«„‘][^“”\"«»]{1,2000}[”\"»’“][.,]?\s{0,3}\Z")

# "It is not clear whether", "There were no wounded", "This week": they point to nothing before.
_STANDS = re.compile(
    r"\A\W{0,3}(?:it (?:is|was|remains|remained|seems|seemed|appears|appeared|emerged|took|takes)"
    r" (?:(?:not|yet|still|also|now|only) ){0,2}(?:clear|unclear|known|unknown|immediately|possible"
    r"|likely|unlikely|expected|believed|thought|understood|reported|feared|hoped|that|the first"
    r"|the (?:\w{2,20}est|worst|most|least))\b"
    r"|there (?:is|was|are|were|has|have|had|will|may|remains|remain)\b"
    r"|(?:this|that|later this) (?:week|month|year|morning|afternoon|evening|night|weekend|spring"
    r"|summer|autumn|fall|winter)\b)",
    re.IGNORECASE,
)


def leans(text: str, language: str, opens: bool = False) -> bool:
    """Whether a sentence leans on the one before it.

    By its words never in a language that we have none of; a quotation alone leans in any.
    ``opens`` says that it opens its article: what points back there points to nothing, and only a
    pronoun for someone asks for a name.
    """
    first = _WORD.search(text)
    if first is None:
        return False
    if text.lstrip().startswith(QUOTES):
        if _ALONE.match(text):
            return not opens
        return language[:2] == "en" and bool(_AFTER_QUOTE.search(text))
    word = first[0].lower().replace("’", "'").split("'")[0]
    if language[:2] != "en":
        return not opens and word in LEANING.get(language[:2], frozenset())
    if word in (PERSONS if opens else LEANING["en"]):
        return not _STANDS.match(text)
    if any(link.match(text) for link in (_ONE, _WHOSE, _LINKED, _SAID_SO)):
        return not opens
    asks = _AFTER_PHRASE.match(text) or _TOLD_BY.search(text)
    return asks is not None and not _names_someone(text[first.end() : asks.end()])


def _names_someone(phrase: str) -> bool:
    """Whether a phrase has a name that a pronoun after it may stand for: two capitals in a row."""
    return bool(re.search(r"[A-Z][\w.'’-]{1,30} [A-Z][\w.'’-]{1,30}", phrase))
