"""The noun that a number counts, and the words that say what a figure measures.

Without a parser: a noun phrase ends at a function word or with its first plural, a clause at a
stop or a conjunction. All that is returned is a slice of the sentence.
"""

import re

from briefgen.extract.number_of import put_words
from briefgen.language.hedges import EXCEPTIONS
from briefgen.language.months import ENGLISH_WEEKDAYS
from briefgen.language.nouns import (
    BREAKS,
    CASUALTIES,
    CLAUSE_ENDS,
    LIGHT_NOUNS,
    LOOSE_ENDS,
    LOOSE_STARTS,
    PLURALS,
    PREPOSITIONS,
    REPORTS,
    TIMES_AFTER,
    VERBS,
)
from briefgen.language.numbers import CARDINALS
from briefgen.model import Span
from briefgen.text.measures import Quantity
from briefgen.text.nouns import is_plural

_MODIFIER_ENDS = CLAUSE_ENDS | VERBS | PREPOSITIONS
_GAP = r"[ \u00a0]"
_WORD = re.compile(
    r"[^\W\d_](?:[^\W_]|[’'.&-](?=[^\W_])){0,60}\.?(?:[’'](?=\s))?"
    r"|\d[\w.,]{0,40}(?:[-–]\w{1,30}){0,4}(?:%|\.(?=\s\w))?|\S"
)
_OF = re.compile(rf"[’”\"']?{_GAP}(?:of{_GAP})?(?:(?:the|its|their|his|her|all){_GAP})?")
_PLAIN_NEXT = re.compile(rf"{_GAP}([a-z]{{3,30}})\b")
_OF_THE = re.compile(rf"[’”\"']?{_GAP}(?:of{_GAP}(?:the|its|their|his|her|these|those){_GAP})?")
_MOST_WORDS = 12
_MOST_NOUN_WORDS = 6
_FARTHEST = 240


def counted_noun(
    text: str, start: int, end: int, vague: bool = False, several: bool = False
) -> Span | None:
    """The head noun counted by a number that ends at ``start``, looked for up to ``end``.

    The noun before it is kept where the head alone says little ("security forces"). A ``vague``
    number ("thousands of its fighters") may be joined by "of"; any by "of the". A number of
    ``several`` counts a plural, or a casualty ("107 killed"), or nothing that is named.

    >>> text = "1,000 Afar soldiers fled"
    >>> counted_noun(text, 5, len(text)).of(text)
    'soldiers'
    """
    modified = re.compile(r"-([a-z]{2,20})\b").match(text, start)
    if modified is not None and modified[1] not in BREAKS:
        return Span(modified.start(1), modified.end(1))
    lead = (_OF if vague else _OF_THE).match(text, start)
    if lead is None:
        return None
    words = _noun_words(text, lead.end(), end)
    if not words:
        return None
    if several and not is_plural(words[-1].of(text).lower()):
        named = words[0].of(text) in CASUALTIES or _is_abbreviation(text, words)
        return words[0] if named else None
    first = len(words) - 1
    while first and _head(text, words[first]) in LIGHT_NOUNS and _plain(text, words[first - 1]):
        first -= 1
    return Span(words[first].start, words[-1].end)


def _noun_words(text: str, start: int, end: int) -> list[Span]:
    """The words of the noun phrase from ``start`` on, up to its head."""
    words: list[Span] = []
    joint = 0
    for found in _WORD.finditer(text, start, end):
        word = found[0]
        lower = word.lower().rstrip(".")
        if not words and lower in CASUALTIES:
            noun = _PLAIN_NEXT.match(text, found.end(), end)
            if noun is not None and is_plural(noun[1]):
                return [Span(*noun.span(1))]
            return [Span(found.start(), found.start() + len(lower))]
        if words and _JOINT.match(text, words[-1].end) and words[-1].of(text)[0].isupper():
            if lower in ("and", "or"):
                joint = joint or len(words)
                continue
        elif words and text[words[-1].end : found.start()].strip(" \u00a0"):
            break
        if (
            not (word[0].isalpha() or word.isalnum())
            or lower in BREAKS
            or len(words) == _MOST_NOUN_WORDS
        ):
            break
        dotted = word.endswith(".") and (len(word) > 4 or is_plural(lower))
        words.append(Span(found.start(), found.end() - dotted))
        if dotted or (is_plural(lower) and not _goes_on(text, found.end(), end)):
            return words
    if joint:
        words = words[:joint]
    if words and (words[-1].of(text)[0].isupper() or words[-1].of(text).endswith(("ed", "ly"))):
        return [] if len(words) == 1 else words[:-1]
    return words


_JOINT = re.compile(rf"{_GAP}(?:and|or){_GAP}(?=[A-Z])")


def _is_abbreviation(text: str, words: list[Span]) -> bool:
    """Whether one short word before a stop is the abbreviation of a unit: "15.3 ppg,"."""
    word = words[0]
    short = len(words) == 1 and word.end - word.start <= 4 and word.of(text).islower()
    return short and text[word.end : word.end + 1] in ("", ",", ")", ";", ".")


def _goes_on(text: str, at: int, end: int) -> bool:
    """Whether the plural just read only qualifies the noun after it ("forces personnel")."""
    found = _WORD.search(text, at, end)
    if found is None or text[at : found.start()].strip(" \u00a0"):
        return False
    return found[0].lower() in LIGHT_NOUNS or found[0].lower() in PLURALS


def _head(text: str, word: Span) -> str:
    return word.of(text).lower()


def _plain(text: str, word: Span) -> bool:
    words = word.of(text)
    return words.islower() and not words.endswith(("ed", "ern", "ing"))


def measured_words(text: str, quantity: Quantity, sentence: Span) -> Span | None:
    """The words that say what ``quantity`` measures: after it, or, where nothing fits, before.

    A figure that only modifies its noun ("1,400-kilometre border") is followed by that noun phrase
    alone, a count by its clause, any other kind by "of" and its clause; at most twelve words, in
    the figure's ``sentence``. Of "two of the 18 trucks stayed" the two are "of the 18 trucks
    stayed", and the 18 only "trucks"; "all but 12 trucks" keeps its exception.
    """
    figure, kind = quantity.span, quantity.kind
    if quantity.hedge.lower() in EXCEPTIONS:
        noun = _after(text, figure.end, sentence.end, _OWN, modifier=True)
        return Span(figure.start, noun.end) if noun is not None else figure
    if quantity.whole:
        lead = _OWN if kind == "count" else _LEAD_OF
        noun = _after(text, figure.end, sentence.end, lead, modifier=True, noun=True)
        noun = noun or _after(text, figure.end, sentence.end, _LEADS.get(kind, _LEAD_OF))
        return noun if noun is not None else figure
    if quantity.part:
        return _after(text, figure.end, sentence.end, _GAPS)
    if quantity.glued or (kind in ("money", "share") and _leads_noun(text, figure.end)):
        after = _after(text, figure.end, sentence.end, _OWN, modifier=quantity.glued)
    else:
        after = _after(text, figure.end, sentence.end, _LEADS.get(kind, _LEAD_OF))
    if after is not None:
        return after
    put = put_words(text, max(sentence.start, figure.start - _FARTHEST), figure.start)
    if put is not None:
        return put
    before = _before(text, sentence.start, figure.start)
    if before is not None:
        return before
    return _after(text, figure.end, sentence.end, _LEADS["count"])


def _leads_noun(text: str, at: int) -> bool:
    """Whether a plain word follows that money or a share can belong to: "$85 billion merger"."""
    found = re.compile(rf"{_GAP}([a-z]{{3,30}})\b").match(text, at)
    return found is not None and found[1] not in BREAKS and found[1] not in TIMES_AFTER


_NUMBER_NEXT = re.compile(rf"{_GAP}(?:\d|(?i:{'|'.join(CARDINALS)})\b)")
_OTHERS_NEXT = re.compile(
    rf"{_GAP}(?:the(?:{_GAP}[\w’'-]{{1,30}}){{1,3}}|[a-z]{{3,20}}ing){_GAP}(?:\d|(?i:{'|'.join(CARDINALS)})\b)"
)
"""Another's number, or what else was done to how many: "and the rebels 12", "and killing 12"."""
_CLOSE = r"[’”\"']?"
_OWN = re.compile(rf"(?:-[a-z]{{2,20}})?{_CLOSE}{_GAP}(?:of{_GAP})?")
_GAPS = re.compile(_GAP)
_LEAD_OF = re.compile(rf"{_CLOSE}{_GAP}of{_GAP}")
_LEADS = {
    "count": re.compile(
        rf"(?:-[a-z]{{2,20}})?{_CLOSE}{_GAP}(?:of{_GAP})?"
        rf"(?!(?:and|or|in|on|at|from|to|by|since|later|for){_GAP})"
    ),
    "money": re.compile(
        rf"{_CLOSE}{_GAP}(?:of|for|worth{_GAP}of|in(?!{_GAP}(?:the|an?|its|this|that){_GAP})"
        rf"(?!{_GAP}(?!U\.?S\b|\w+(?:an|ish|ese)\b)[A-Z])){_GAP}"
    ),
    "duration": re.compile(rf"{_CLOSE}{_GAP}(?:of{_GAP}|(?=(?:after|before){_GAP}))"),
}


def _after(
    text: str,
    start: int,
    end: int,
    lead: re.Pattern[str],
    modifier: bool = False,
    noun: bool = False,
) -> Span | None:
    """The clause that follows ``lead``; its noun phrase with ``modifier``, its ``noun`` alone."""
    begin = lead.match(text, start)
    if begin is None:
        return None
    ends = _MODIFIER_ENDS if modifier else CLAUSE_ENDS
    counts = lead is _LEADS["count"]
    taken: list[re.Match[str]] = []
    for found in _WORD.finditer(text, begin.end(), end):
        lower = found[0].lower()
        if not (lower[0].isalnum() or lower in "%$£€") or (taken and lower in ends):
            break
        if lower in ("and", "or"):
            number_next = _NUMBER_NEXT.match(text, found.end()) is not None
            number_next = number_next or _OTHERS_NEXT.match(text, found.end()) is not None
            if len(taken) > 2 or (taken and number_next):
                break
        plural = bool(taken) and is_plural(taken[-1][0].lower())
        if plural and (noun or (counts and (lower[0].isdigit() or lower in CARDINALS))):
            break
        taken.append(found)
        if len(taken) == _MOST_WORDS:
            break
    while taken and taken[-1][0].lower() in LOOSE_ENDS:
        taken.pop()
    if not taken or all(word[0].lower().rstrip(".") in BREAKS for word in taken):
        return None
    return _trimmed(text, taken[0].start(), taken[-1].end())


def _before(text: str, start: int, end: int, back: int = 2) -> Span | None:
    """The clause that leads up to the figure, without the preposition that joins them.

    Of a clause with nothing else ("431, up from 286"), the one before it, at most ``back`` times;
    who said so is passed over.
    """
    if end - start > _FARTHEST:
        space = text.find(" ", end - _FARTHEST, end)
        start = space if space >= 0 else end - _FARTHEST
    end -= len(text[start:end]) - len(text[start:end].rstrip(" \u00a0(-–—,:"))
    clause = _BOUNDS.split(text[start:end])[-1]
    begin = end - len(clause)
    words = list(_WORD.finditer(text, begin, end))
    while words and words[-1][0].lower() in LOOSE_ENDS:
        words.pop()
    words = words[-_MOST_WORDS:] if back == 2 else words[:_MOST_WORDS]
    while words and _is_loose_start(words[0][0]):
        words.pop(0)
    while words and words[-1][0].lower() in LOOSE_ENDS:
        words.pop()
    told = back < 2 and any(word[0].lower() in REPORTS for word in words)
    if not told and any(word[0][0].isalpha() for word in words):
        first = words[0].start()
        signed = first > begin and text[first - 1] in "$£€"
        return _trimmed(text, first - signed, words[-1].end())
    return _before(text, start, begin, back - 1) if back and begin > start else None


_BOUNDS = re.compile(r"[,:](?!\d)|[;()—–“”\"]|\b(?:that|and|while|but|when)\b(?!['’])")


def _is_loose_start(word: str) -> bool:
    lower = word.lower()
    return lower in LOOSE_STARTS or lower in ENGLISH_WEEKDAYS or not word[0].isalnum()


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    end -= len(words) - len(words.rstrip(" \u00a0.,;:’'\"”"))
    return Span(start, end) if start < end else None
