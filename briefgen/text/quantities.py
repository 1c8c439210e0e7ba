"""Read quantities: a number with its hedge, its currency or unit, and its other end.

"more than $3 billion" is at least 3000000000 USD, "nearly 1,500-kilometer" 1500 kilometres,
"5-10 %" a share of 0.05 to 0.1, "$10 to $15 billion" one interval with the scale shared. What a
bare number counts is for the reader of the sentence.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.language.changes import CHANGES
from briefgen.language.foreign_numbers import FOREIGN_AND, FOREIGN_HEDGES, FOREIGN_TO
from briefgen.model import Interval, Span
from briefgen.text.amounts import apart, converted, is_coins_of, with_coins
from briefgen.text.hedging import hedged, hedged_by
from briefgen.text.measures import Quantity, measured, scaled_by
from briefgen.text.numbers import find_numbers
from briefgen.text.unlisted import unlisted

_GAP = r"[ \u00a0]"
_LINK = re.compile(
    rf"-to-|{_GAP}?[-–—]{_GAP}?|{_GAP}(?:to|and|or|of|in|out{_GAP}of|up{_GAP}to)"
    rf"(?:{_GAP}up{_GAP}to|{_GAP}every)?{_GAP}"
)
_REACH = 32


def find_quantities(text: str, language: str = "en") -> tuple[Quantity, ...]:
    """All quantities in ``text``, in order; the two ends of a range are one.

    ``language`` is the code of the text's own ("en", "fr"); of others than English only digits are
    read.

    >>> [(q.span.of("up to 70%"), q.value.high, q.unit) for q in find_quantities("up to 70%")]
    [('up to 70%', 0.7, 'share')]
    """
    plain = [measured(text, number, language) for number in find_numbers(text, language)]
    if language != "en":
        ranges = _join_foreign(text, plain)
        return tuple(hedged_by(text, one, _FOREIGN_HEDGE, FOREIGN_HEDGES) for one in ranges)
    found = [hedged(text, quantity) for quantity in _join(text, unlisted(text, apart(text, plain)))]
    return tuple(converted(text, found))


_FOREIGN_HEDGE = re.compile(
    r"(?<!\w)(?P<words>"
    + "|".join(re.escape(hedge) for hedge in sorted(FOREIGN_HEDGES, key=len, reverse=True))
    + r")[ \u00a0\u202f]\Z",
    re.IGNORECASE,
)
_DASH = re.compile(r"[ \u00a0\u202f]?[-–—][ \u00a0\u202f]?")


def _join_foreign(text: str, plain: Sequence[Quantity]) -> list[Quantity]:
    """Ranges of another language made one: "de 300 à 350 mètres", "zwischen 5 und 7"."""
    joined: list[Quantity] = []
    for other in plain:
        if joined:
            one, shared = _share(joined[-1], other)
            between = text[one.span.end : other.span.start]
            lead = text[max(0, one.span.start - _REACH) : one.span.start].lower()
            word = between.strip(" \u00a0\u202f").lower()
            opens = FOREIGN_AND.get(word)
            links = (
                word in FOREIGN_TO
                or (opens is not None and lead.rstrip().endswith((opens, "entre")))
                or _DASH.fullmatch(between) is not None
            )
            low, high = one.value.low, shared.value.high
            if links and one.unit == shared.unit and low is not None and low < (high or low):
                joined[-1] = _range(one, shared)
                continue
        joined.append(other)
    return joined


def _join(text: str, plain: Sequence[Quantity]) -> list[Quantity]:
    """Ranges made one, and what one end leaves unsaid (scale, currency, unit) taken over."""
    joined: list[Quantity] = []
    for quantity in plain:
        before = joined[-1] if joined else None
        if before is not None and _is_part(text, before, quantity):
            unit, kind = before.unit or quantity.unit, before.kind
            if not before.unit and quantity.unit and quantity.unit != "share":
                kind = quantity.kind
            elif not before.unit:
                unit = ""
            joined[-1] = replace(before, part=True, unit=unit, kind=kind)
            joined.append(replace(quantity, whole=True))
            continue
        if before is not None and is_coins_of(text, before, quantity):
            joined[-1] = with_coins(before, quantity)
            continue
        link = _link(text, before, quantity) if before is not None else ""
        if before is None or not link:
            joined.append(quantity)
            continue
        if link in ("of", "in", "out of"):
            part = _part(before, quantity, link)
            joined[-1:] = [before, quantity] if part is None else [part]
            continue
        one, other = _share(before, quantity)
        lead = text[max(0, one.span.start - 3 * _REACH) : one.span.start]
        if _is_range(text, lead, link, one, other):
            joined[-1] = _range(one, other)
        else:
            changes = link == "to" and re.search(r"\bfrom ", lead) is not None
            joined[-1] = replace(one, changes=changes or one.changes)
            joined.append(replace(other, changes=changes))
    return joined


_OF_THE = re.compile(
    rf"{_GAP}of{_GAP}(?:the|its|their|his|her|these|those|our|all){_GAP}"
    rf"(?:(?:about|some|roughly|nearly|more{_GAP}than|over|estimated|remaining|original){_GAP})?"
)


def _is_part(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether the two are the part and the whole of "two of the 18 trucks"."""
    between = text[one.span.end : max(one.span.end, other.span.start)]
    return len(between) < 2 * _REACH and not other.glued and _OF_THE.fullmatch(between) is not None


def _part(one: Quantity, other: Quantity, link: str) -> Quantity | None:
    """The share that "nine out of 10" or "one in three" is, or ``None`` for "two in 2 cities"."""
    part, whole = one.value.low, other.value.low
    plain = not (one.unit or other.unit or one.scaled or one.form == "vague")
    if not plain or not part or not whole or not part < whole or part % 1 or whole % 1:
        return None
    if link != "out of" and not ((part == 1 and whole <= 20) or whole in (10, 100)):
        return None
    share = Interval(part / whole, part / whole)
    return replace(_range(one, other), value=share, form="fraction", unit="share", kind="share")


def _link(text: str, one: Quantity, other: Quantity) -> str:
    """The word or dash between two quantities that stand side by side, else nothing."""
    if one.span.end > other.span.start or other.span.start - one.span.end > 12:
        return ""
    between = text[one.span.end : other.span.start]
    found = _LINK.fullmatch(between)
    if found is None:
        return ""
    word = found[0].replace("\u00a0", " ").strip(" ")
    return _LINKS.get(word, word)


_LINKS = {
    **{"–": "-", "—": "-", "-to-": "-", "to up to": "to"},
    **{"out of every": "out of", "in every": "out of"},
}


def _share(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Both ends with the unit and the scale that only one of them prints."""
    if not one.unit and other.unit:
        value = scaled_by(one.value, 0.01) if other.unit == "share" else one.value
        if other.unit != "share" or other.form == "digits":
            one = replace(one, unit=other.unit, kind=other.kind, value=value)
    elif one.unit and not other.unit and one.kind == "money":
        other = replace(other, unit=one.unit, kind=one.kind)
    same = one.unit == other.unit and one.form == other.form
    if same and other.scaled and not one.scaled and other.value.low and one.value.low:
        factor = _scale_of(other)
        if one.value.low < 1000 and one.value.low * factor <= other.value.low:
            one = replace(one, value=scaled_by(one.value, factor), scaled=True)
    return one, other


def _scale_of(quantity: Quantity) -> float:
    low = abs(quantity.value.low or 0.0)
    return next((scale for scale in (1e12, 1e9, 1e6, 1e3, 1e2) if low >= scale), 1.0)


_NEAR = 1e-6  # "20 or 30" stand beside each other on a round scale, "25 or 40" do not
_RANGE_BEFORE = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|run|runs|ran|vary|varies|varied|anywhere|between)\b[^.;]{0,24}\Z"
)


def _is_range(text: str, lead: str, link: str, one: Quantity, other: Quantity) -> bool:
    low, high = one.value.low, other.value.low
    if low is None or high is None or low >= high or "vague" in (one.form, other.form):
        return False
    if one.unit != other.unit or (one.form == "fraction") != (other.form == "fraction"):
        return False
    if link == "and":
        return re.search(rf"\b[Bb]etween{_GAP}(?:US|HK)?\Z", lead) is not None
    if link == "or":
        return high <= 2 * low and abs(low / (high - low) % 1) < _NEAR
    if link == "to" and re.search(rf"\b[Ff]rom{_GAP}\Z", lead):
        return _RANGE_BEFORE.search(lead) is not None or not _is_change(lead)
    return True


def _is_change(lead: str) -> bool:
    """Whether a verb of the clause makes "from 4 to 5" two figures, before and after."""
    clause = re.split(r"[;.](?!\d)", lead)[-1]
    return any(word in CHANGES for word in re.findall(r"[a-z]+", clause.lower()))


def _range(one: Quantity, other: Quantity) -> Quantity:
    return replace(
        other,
        span=Span(one.span.start, other.span.end),
        number=Span(one.number.start, other.number.end),
        value=Interval(one.value.low, other.value.high),
    )
