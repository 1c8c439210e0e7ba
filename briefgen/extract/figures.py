"""Find figures: a number, its unit, how sure the writer was, and what it measures.

Dates are masked first. Not figures, on purpose: dates, years, clock times, ordinals, scores,
numbers in names ("Resolution 2231"), phone and list numbers, addresses of the web, and small number
words that only point ("the two countries") or count the speakers of a report.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefgen.extract.as_of import days_of
from briefgen.extract.counted import counted_noun, measured_words
from briefgen.extract.ellipses import with_nouns_before
from briefgen.extract.foreign_counted import foreign_noun, foreign_times, foreign_words
from briefgen.extract.number_of import put_noun
from briefgen.extract.tolls import fate_words, toll_unit
from briefgen.language.changes import FATES
from briefgen.language.nouns import BREAKS, LABELS, PEOPLE_NOUNS, POINTERS, REPORTS, YEARLY
from briefgen.model import Article, Event, Figure, Interval, Sentence, Span
from briefgen.text.addresses import find_addresses
from briefgen.text.dates import find_mentions
from briefgen.text.measures import Quantity
from briefgen.text.nouns import is_plural
from briefgen.text.quantities import find_quantities

_REACH = 64
_LONGEST_PLAIN = 10
_ONE = Interval(1.0, 1.0)


def find_figures(article: Article, events: Sequence[Event]) -> tuple[Figure, ...]:
    """The figures of ``article`` in order; ``events`` are its own, for the days they speak of.

    ``as_of`` is as ``as_of.days_of`` tells; ``speaker`` is left empty.
    """
    text = article.text
    masks = [mention.span for mention in find_mentions(text) if not mention.counts]
    masks += find_addresses(text)
    foreign = article.language != "en"
    masks += foreign_times(text) if foreign else []
    masks.sort()
    figures: list[Figure] = []
    at = mask = 0
    sentences = article.sentences
    for quantity in find_quantities(text, article.language):
        while mask < len(masks) and masks[mask].end <= quantity.number.start:
            mask += 1
        if mask < len(masks) and masks[mask].start < quantity.number.end:
            continue
        while at + 1 < len(sentences) and sentences[at + 1].span.start <= quantity.number.start:
            at += 1
        if not sentences or not sentences[at].span.holds(quantity.span):
            continue
        if is_figure(text, quantity, sentences[at].span, foreign):
            figures.append(_figure(article, quantity, sentences[at], events))
    return tuple(figures) if foreign else with_nouns_before(text, figures)


def _figure(
    article: Article, quantity: Quantity, sentence: Sentence, events: Sequence[Event]
) -> Figure:
    text, within = article.text, sentence.span
    unit = f"{quantity.unit} per {quantity.per}" if quantity.per else quantity.unit
    foreign = article.language != "en"
    if not unit and foreign:
        noun = foreign_noun(text, quantity.span.end, within.end)
        unit = noun.of(text) if noun is not None else ""
    elif not unit:
        vague, several = quantity.form == "vague", quantity.value != _ONE
        noun = counted_noun(text, quantity.span.end, within.end, vague, several)
        unit = noun.of(text) if noun is not None else ""
        unit = unit or toll_unit(text, quantity.span, within)
        unit = unit or put_noun(text, within.start, quantity.span.start)
    if foreign:
        what = foreign_words(text, quantity.span, within)
    else:
        what = measured_words(text, quantity, within)
    what = what or fate_words(text, quantity.span, within)
    return Figure(
        article=article.id,
        span=quantity.span,
        text=quantity.span.of(text),
        value=quantity.value,
        unit=unit,
        kind=quantity.kind,
        hedge=quantity.hedge,
        what=what.of(text) if what is not None else "",
        what_span=what,
        as_of=days_of(article, quantity.span, sentence, events),
    )


def is_figure(text: str, quantity: Quantity, sentence: Span, foreign: bool = False) -> bool:
    """Whether a quantity is a figure of its sentence, and not a name, a score or a pointer."""
    start, end = quantity.span.start, quantity.span.end
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if quantity.form == "vague":
        return not before.endswith("-") and not after.startswith("-")
    if quantity.form == "fraction" and _ONE_IN.search(quantity.span.of(text)):
        return True
    if quantity.form in ("fraction", "all"):
        return _is_share(quantity, before, after)
    if quantity.form == "words":
        return not _is_pointer(text, quantity, sentence, before, after)
    if _is_quip(text, quantity, sentence):
        return False
    if after.startswith(")") and "(" not in before:
        return False
    if _is_year_of(text, quantity, after):
        return False
    if not quantity.unit and _SECTION.search(before):
        return False
    if _is_glued(text, quantity) or _is_name(text, quantity, sentence, before, after):
        return False
    return foreign or not _is_address(text, quantity, sentence)


def _is_year_of(text: str, quantity: Quantity, after: str) -> bool:
    """Whether four bare digits date the noun after them: "2000 levels", "1988 sales"."""
    if quantity.unit or quantity.scaled or not _YEAR.fullmatch(quantity.span.of(text)):
        return False
    noun = re.match(r"[ \u00a0]([a-z]{3,20})\b", after)
    return noun is not None and noun[1] in YEARLY


_SECTION = re.compile(
    r"\b(?:[Ss]ection|[Cc]hapter|[Aa]rticle|[Pp]aragraph|[Cc]lause|[Aa]ppendix|[Aa]nnex|[Tt]able"
    r"|[Vv]ersion|[Rr]ule|[Ff]igure)[ \u00a0]\Z"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ONE_IN = re.compile(r"[ \u00a0](?:in|out of)[ \u00a0]")
_OF_AFTER = re.compile(r"[ \u00a0](?:of|the|its|their|all|that|his|her)\b|[.,;)]?$|[.,;)]")
_BY_BEFORE = re.compile(r"\b(?:by|to|for|than|only|just|another|over)[ \u00a0]\Z", re.IGNORECASE)


def _is_share(quantity: Quantity, before: str, after: str) -> bool:
    """Whether a fraction is a share: "a third of", "by half"; not "a third term"."""
    if quantity.unit != "share":
        return True
    if re.search(r"\b(?:first|second|other|final|latter|bottom|top|last)[ \u00a0]\Z", before):
        return False
    return bool(quantity.hedge or _OF_AFTER.match(after) or _BY_BEFORE.search(before))


_LAST_WORD = re.compile(r"([^\W\d_][\w’'.&-]{0,40})[ \u00a0]\Z")


def _is_pointer(text: str, quantity: Quantity, sentence: Span, before: str, after: str) -> bool:
    """Whether a small number word only points, or counts those who speak."""
    low = quantity.value.low
    if low is None or low > 10 or quantity.value.high != low or quantity.unit or quantity.scaled:
        return False
    if low <= 1 or re.match(r"-[a-z]", after):
        return True
    lead = _LAST_WORD.search(before)
    if lead is not None and lead[1].lower() in POINTERS and not _ONE_OF.search(before):
        return True
    if toll_unit(text, quantity.span, sentence) or put_noun(
        text, sentence.start, quantity.span.start
    ):
        return False
    rest = text[quantity.span.end : min(sentence.end, quantity.span.end + 2 * _REACH)]
    if _counts_speakers(rest) or _TOLD_BY.search(before):
        return True
    noun = counted_noun(text, quantity.span.end, sentence.end)
    return noun is None and not quantity.hedge and re.match(r"[ \u00a0]of\b", after) is None


_ONE_OF = re.compile(r"\b[Oo]ne[ \u00a0]of[ \u00a0]the[ \u00a0]\Z")
_TOLD_BY = re.compile(r"\b(?:according to|told by|reported by)[ \u00a0]\Z", re.IGNORECASE)


def _counts_speakers(rest: str) -> bool:
    """Whether the number counts those who report: "two officials familiar with it told"."""
    words = re.findall(r"[A-Za-z]+", re.split(r"[”»\"]", rest)[0])[:14]
    people = next((n for n, word in enumerate(words[:4]) if word in PEOPLE_NOUNS), None)
    if people is None:
        return any(is_plural(noun) and verb in REPORTS for noun, verb in pairwise(words[:4]))
    for before, word in pairwise(words[people:]):
        if word in REPORTS:
            return True
        if word in FATES or (word in _STATES and before not in ("who", "that")):
            return False
    return False


_STATES = frozenset({"is", "are", "was", "were", "has", "have", "had", "remain", "remained"})


_ADVERB_LAST = re.compile(r"[ \u00a0](?:late|early|away|ago)(?=[.,;:!?”’\")]|\Z)")


def _is_quip(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Whether an adverb makes the noun a measure of time, which it is not: "34 lives late"."""
    if quantity.unit:
        return False
    noun = counted_noun(text, quantity.span.end, sentence.end)
    return noun is not None and _ADVERB_LAST.match(text, noun.end, sentence.end) is not None


_GLUED_BEFORE = re.compile(r"(?:[^\W\d_]|[^\W\d_][-–]|[\d][-–:/.,]|[/:.#§_^×*+=])\Z")
_GLUED_AFTER = re.compile(
    r"[^\W\d_]|[-–:/.,^×*]\d|[-–][A-Z]|(?:st|nd|rd|th)\b|[-–](?:plus|odd)?$|°?[A-Z]\b"
)


def _is_glued(text: str, quantity: Quantity) -> bool:
    """Whether the digits are part of a longer string: "F-16", "201st", "2-1", "v1.2", "3:1"."""
    start, end = quantity.span.start, quantity.span.end
    if quantity.kind == "money" and not text[start].isdigit():
        return False
    if quantity.unit == "share" and re.match(r"[-–]\d", text[end : end + 2]):
        return False
    if quantity.hedge:
        start = quantity.number.start
        before = text[max(0, start - 1) : start]
        return (bool(before.strip(" \u00a0$£€-")) and before.isalpha()) or _tail(
            text, quantity, end
        )
    if _GLUED_BEFORE.search(text[max(0, start - 2) : start]):
        return True
    return _tail(text, quantity, end) or _is_score(text, quantity)


def _tail(text: str, quantity: Quantity, end: int) -> bool:
    found = _GLUED_AFTER.match(text, end)
    return found is not None and not (quantity.glued or text[end - 1] == "+")


def _is_score(text: str, quantity: Quantity) -> bool:
    """Whether a range by a dash with no unit is a score or a label ("2-1", "5-4 decision")."""
    words = quantity.number.of(text)
    if quantity.unit or not re.fullmatch(r"\d{1,3}\s?[-–]\s?\d{1,3}", words):
        return False
    found = re.compile(r"[ \u00a0]([a-z]+)").match(text, quantity.span.end)
    return found is None or not is_plural(found[1])


def _is_address(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Whether a name follows with no noun to count: "22 Alder Street", "787 Skyliner"."""
    if not _is_bare(text, quantity):
        return False
    found = re.compile(r"[ \u00a0](?!(?:I|A)\b)[A-Z][\w.]{0,30}").match(text, quantity.span.end)
    if found is None:
        return False
    noun = counted_noun(text, quantity.span.end, sentence.end)
    return noun is None or not is_plural(noun.of(text).lower())


def _is_bare(text: str, quantity: Quantity) -> bool:
    """Whether there are digits and nothing else, so that they can be part of a name."""
    if quantity.unit or quantity.hedge or quantity.scaled or quantity.form != "digits":
        return False
    return not re.search(r"[.,]", quantity.number.of(text))


_PLACE_OPENS = re.compile(
    r"(?:In|At|Near|Outside|Around|Across|Off)[ \u00a0](?:[a-z]{1,20}[ \u00a0]){0,6}"
    r"(?:[A-Z][\w’'-]{1,30}[ \u00a0]){1,3}\Z"
)


def _is_name(text: str, quantity: Quantity, sentence: Span, before: str, after: str) -> bool:
    """Whether bare digits belong to a name or a label: "Game 7", "page 5", "(4)"."""
    if not _is_bare(text, quantity):
        return False
    number = quantity.number.of(text)
    if max(map(len, re.findall(r"\d+", number)), default=0) > _LONGEST_PLAIN:
        return True
    if number.count("-") > 1:
        return True
    if before.endswith("(") and after.startswith(")"):
        return True
    lead_in = text[max(sentence.start, quantity.span.start - 4) : quantity.span.start]
    at_start = not lead_in.strip(" \u00a0“\"'•·*–—-")
    if at_start and re.match(r"[.)]?\s[A-Z]|[.)]\s|$", after):
        return True
    if re.match(r"[’']s\b", after):
        return True
    lead = _LAST_WORD.search(before)
    if lead is None or quantity.value.high != quantity.value.low:
        return False
    word = lead[1]
    if word.lower().rstrip(".") in LABELS:
        return True
    if _PLACE_OPENS.match(text, sentence.start, quantity.span.start):
        return counted_noun(text, quantity.span.end, sentence.end) is None
    opens = sentence.start >= quantity.span.start - len(word) - 1
    return word.lower() != word and not opens and word.lower() not in BREAKS
