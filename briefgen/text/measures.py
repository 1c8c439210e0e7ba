"""Measure a number: its sign, its currency or unit, and what it is per.

"HK$5bn" is 5000000000 HKD, "60km/h" 60 kilometres per hour, "63 cents per share" 63 cents
each, "42 years old" an age. Left out, on purpose: converting one unit into another.
"""

import re
from dataclasses import dataclass, replace

from briefgen.language.currencies import (
    ASCII_POUND,
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
)
from briefgen.language.foreign_numbers import FOREIGN_CURRENCIES, FOREIGN_PERCENT, FOREIGN_UNITS
from briefgen.language.nouns import BREAKS
from briefgen.language.numbers import GLUED_SCALES
from briefgen.language.units import PERCENT_WORDS, UNIT_SYMBOLS, UNIT_WORDS
from briefgen.model import Interval, Span
from briefgen.text.nouns import is_plural
from briefgen.text.numbers import Number


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as printed with all that belongs to it; ``span`` covers hedge to unit.

    ``number`` is the span of the number words alone. ``unit`` is empty for a bare count, ``share``
    for a fraction of one (then ``value`` is 0 to 1 and beyond), a currency code for ``money``.
    ``sense`` is what ``hedge`` makes of it: ``about``, ``over``, ``under``, ``exact`` or empty.
    ``glued`` is true for a modifier ("20-year"), ``changes`` for one end of "from 4 to 5", ``part``
    and ``whole`` for the first and the second number of "two of the 18".
    """

    span: Span
    number: Span
    value: Interval
    form: str
    unit: str = ""
    kind: str = "count"
    hedge: str = ""
    sense: str = ""
    scaled: bool = False
    glued: bool = False
    changes: bool = False
    part: bool = False
    whole: bool = False
    per: str = ""


_GAP = r"[ \u00a0]"
_SIGN = "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True))
_CODE = "|".join(sorted(CURRENCY_CODES))
_CURRENCY_BEFORE = re.compile(
    rf"(?:(?<![A-Za-z])(?P<code>{_CODE})|(?P<sign>(?<![A-Za-z])(?:{_SIGN})|[$£€¥₹₽₩₪₺₴]))"
    rf"{_GAP}?(?P<minus>[-−])?\Z"
)
_MINUS_BEFORE = re.compile(rf"(?:(?<![\w)\]%.–−-])[-−]|\b[Mm]inus{_GAP}|\bnegative{_GAP})\Z")
_NOUNS = re.compile(
    rf"{_GAP}(?P<of>of{_GAP}(?:its|the|their|his|her|them){_GAP})?"
    r"(?P<words>[A-Za-z]{1,30}(?: [a-z]{1,30}){0,4})"
)
_CURRENCY_OF = re.compile(rf"{_GAP}(?:USD?|U\.S\.|Canadian|Australian)(?!\w)")
_GLUED_SCALE = re.compile(r"(?:mln|mil|mn|mm|bln|bn|trn|tn|[kKmMbBtT])(?![A-Za-z²³0-9/])")
_NEXT_WORDS = re.compile(
    rf"(?P<join>{_GAP}?-?{_GAP}?)(?P<words>[%°º℃℉¢€£$]{_GAP}?[CF]?\b|[%°º¢€£$¥₹₽₩₪₺₴₱₦₫₾₸₡₭฿元円]|"
    rf"(?:U\.S\.|[A-Za-zµμ²³]+)[A-Za-z0-9²³/.]*(?:(?:{_GAP}|-)[A-Za-z²³]+){{0,3}})"
)
_PER = re.compile(
    rf"{_GAP}?(?:{_GAP}per{_GAP}|{_GAP}an?{_GAP}|{_GAP}each{_GAP}|/{_GAP}?)"
    r"(?P<per>share|barrel|month|year|week|day|hour|ounce|person|tonne|ton|litre|liter|gallon|"
    r"game|bbl|oz|pound|kilogram|head|minute|second|millisecond|night|bushel|dozen|lb|kg|kilo|"
    r"kilogramme|tray|loaf|bottle|sack|bag)\b"
    rf"(?!{_GAP}(?:ago|earlier|later|before|after|from{_GAP}now)\b)"
)
_OLD = re.compile(rf"(?:{_GAP}|-)(?:old|of{_GAP}age)\b")


def measured(text: str, number: Number, language: str = "en") -> Quantity:
    """``number`` with its sign and its unit, as they stand around it in ``text``."""
    start, end, value = number.span.start, number.span.end, number.value
    form = number.form
    quantity = Quantity(Span(start, end), number.span, value, form, scaled=number.scaled)
    if form in ("fraction", "all"):
        quantity = replace(quantity, unit="share", kind="share")
    if form == "all":
        return replace(quantity, hedge=re.split(r"\s", number.span.of(text))[0], sense="under")
    before = text[max(0, start - 12) : start]
    money = _CURRENCY_BEFORE.search(before)
    if money and money["sign"] == ASCII_POUND and not _is_amount(text, number):
        money = None
    if money is not None and form in ("digits", "vague", "words"):
        code = money["code"] or CURRENCY_SIGNS[money["sign"]]
        quantity = _scaled(text, quantity, money=True)
        start -= len(before) - money.start()
        if money["minus"]:
            quantity = replace(quantity, value=_negative(quantity.value))
        quantity = replace(quantity, unit="CNY" if code == "RMB" else code, kind="money")
        quantity = replace(quantity, span=Span(start, quantity.span.end))
        before = text[max(0, start - 12) : start]
        quantity = _with_repeated_currency(text, quantity)
    else:
        foreign = _with_foreign_unit(text, quantity) if language != "en" else None
        quantity = foreign or _with_unit(text, quantity)
    minus = _MINUS_BEFORE.search(before)
    if minus is not None and (form == "digits" or minus[0][-1] in " \u00a0"):
        start -= len(before) - minus.start()
        quantity = replace(
            quantity, span=Span(start, quantity.span.end), value=_negative(quantity.value)
        )
    return with_per(text, quantity)


def _is_amount(text: str, number: Number) -> bool:
    """Whether digits look like a sum and not like a version: "PS2.7m", "PS21,700", not "PS5"."""
    grouped = re.search(r"\d[.,]\d", number.span.of(text)) is not None
    return number.scaled or grouped or _GLUED_SCALE.match(text, number.span.end) is not None


def _negative(value: Interval) -> Interval:
    low, high = value.low, value.high
    return Interval(None if high is None else -high, None if low is None else -low)


def scaled_by(value: Interval, factor: float) -> Interval:
    """Both ends of ``value`` times ``factor``, without the dust of binary fractions."""
    return Interval(
        None if value.low is None else round(value.low * factor, 9),
        None if value.high is None else round(value.high * factor, 9),
    )


def _scaled(text: str, quantity: Quantity, money: bool) -> Quantity:
    """The number times the scale letters glued to it ("37m", "$5bn"), if there are any."""
    found = _GLUED_SCALE.match(text, quantity.span.end)
    if found is None or quantity.form != "digits" or quantity.scaled:
        return quantity
    if not money and found[0] in ("b", "B", "t", "T", "M", "mm", "mil", "K"):
        return quantity
    if not money and found[0] == "m" and not _counts(text, found.end()):
        return quantity
    span = Span(quantity.span.start, found.end())
    value = scaled_by(quantity.value, GLUED_SCALES[found[0]])
    return replace(quantity, span=span, number=span, value=value, scaled=True)


def _counts(text: str, at: int) -> bool:
    """Whether a noun in the plural follows, so that the "m" of "37m people" is million."""
    found = _NOUNS.match(text, at)
    if found is None:
        return False
    words = found["words"].split()
    joints = BREAKS - {"and"}
    before = next((n for n, word in enumerate(words) if word in joints), len(words))
    return bool(found["of"]) or any(is_plural(word) for word in words[:before])


def _with_repeated_currency(text: str, quantity: Quantity) -> Quantity:
    """A word after the number that is part of the currency: "$76 US", "$5 Canadian"."""
    found = _CURRENCY_OF.match(text, quantity.span.end)
    if found is None or text[found.end() : found.end() + 1] == "-":
        return quantity
    words = found[0].strip(" \u00a0")
    unit = {"Canadian": "CAD", "Australian": "AUD"}.get(words, "USD")
    return replace(quantity, unit=unit, span=Span(quantity.span.start, found.end()))


_OF_UNIT = re.compile(rf"{_GAP}of{_GAP}([a-z]{{2,20}})\b")


def _vague_of(text: str, quantity: Quantity) -> Quantity:
    """A vague count of a measure: "millions of dollars", "hundreds of kilometres"."""
    found = _OF_UNIT.match(text, quantity.span.end)
    named = _named(quantity, found[1], " ", "") if found is not None else None
    if found is None or named is None:
        return quantity
    return replace(named, span=Span(quantity.span.start, found.end()))


def _with_unit(text: str, quantity: Quantity) -> Quantity:
    if quantity.form == "vague":
        quantity = _vague_of(text, quantity)
        if quantity.unit:
            return quantity
    quantity = _scaled(text, quantity, money=False)
    end = quantity.span.end
    found = _NEXT_WORDS.match(text, end)
    if found is None:
        return quantity
    start = found.start("words")
    for length in range(len(found["words"]), 0, -1):
        words = found["words"][:length]
        following = text[start + length : start + length + 1]
        if following.isalnum() and words[-1].isalnum():
            continue
        named = _named(quantity, words.rstrip(".") or words, found["join"], following)
        if named is not None:
            stop = start + len(words.rstrip(".") or words)
            named = replace(named, span=Span(quantity.span.start, stop), glued="-" in found["join"])
            return _aged(text, named)
    return quantity


_FOREIGN_UNIT = re.compile(
    r"[ \u00a0\u202f](?:de[ \u00a0]|d[’'])?(?P<unit>"
    + "|".join(
        sorted({*FOREIGN_UNITS, *FOREIGN_CURRENCIES, *FOREIGN_PERCENT}, key=len, reverse=True)
    )
    + r")(?!\w)",
    re.IGNORECASE,
)


def _with_foreign_unit(text: str, quantity: Quantity) -> Quantity | None:
    """The quantity in the unit that words of another language name after it, if any do."""
    found = _FOREIGN_UNIT.match(text, quantity.span.end)
    if found is None:
        return None
    word = found["unit"].lower()
    quantity = replace(quantity, span=Span(quantity.span.start, found.end()))
    if word in FOREIGN_PERCENT:
        return replace(quantity, value=scaled_by(quantity.value, 0.01), unit="share", kind="share")
    if word in FOREIGN_CURRENCIES:
        return replace(quantity, unit=FOREIGN_CURRENCIES[word], kind="money")
    unit, kind = FOREIGN_UNITS[word]
    return replace(quantity, unit=unit, kind=kind)


_CODE_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "million": 1e6, "billion": 1e9}
_SCALED_CODE = re.compile(
    rf"(?P<first>k|M|bn|mn)?(?P<code>{_CODE})(?P<last> (?:million|billion|mn|bn))?"
)


def _scaled_code(words: str) -> tuple[str, float] | None:
    """The currency and scale of "MEUR" or "USD million", written as one."""
    found = _SCALED_CODE.fullmatch(words)
    if found is None or bool(found["first"]) == bool(found["last"]):
        return None
    return found["code"], _CODE_SCALES[(found["first"] or found["last"]).strip().lower()]


def _named(quantity: Quantity, words: str, join: str, following: str) -> Quantity | None:
    """The quantity in the unit that ``words`` name, or ``None`` if they name none."""
    spaced = words.replace("\u00a0", " ")
    lower = spaced.lower()
    if lower in PERCENT_WORDS:
        return replace(quantity, value=scaled_by(quantity.value, 0.01), unit="share", kind="share")
    if quantity.form in ("fraction", "all") and quantity.value != Interval(0.5, 0.5):
        return None
    if lower == "$" and following.isdigit():
        return None
    if lower in CURRENCY_WORDS and not (lower == "p" and join):
        return replace(quantity, unit=CURRENCY_WORDS[lower], kind="money")
    if spaced in CURRENCY_CODES:
        return replace(quantity, unit=spaced, kind="money")
    coded = _scaled_code(spaced)
    if coded is not None and not quantity.scaled:
        value = scaled_by(quantity.value, coded[1])
        return replace(quantity, unit=coded[0], kind="money", value=value, scaled=True)
    if lower in ("pounds", "pound"):
        mass = "-" in join or quantity.value.low is None
        unit, kind = ("pound", "mass") if mass else ("GBP", "money")
        return replace(quantity, unit=unit, kind=kind)
    if lower in UNIT_WORDS:
        unit, kind = UNIT_WORDS[lower]
        return replace(quantity, unit=unit, kind=kind)
    if words in UNIT_SYMBOLS and _is_symbol(quantity, words, join, following):
        unit, kind = UNIT_SYMBOLS[words]
        return replace(quantity, unit=unit, kind=kind)
    return None


_NEVER_APART = frozenset({"in", "s", "A", "K", "l", "h", "um", "PS", "pm", "ms"})


def _is_symbol(quantity: Quantity, words: str, join: str, following: str) -> bool:
    """Whether a unit's letters are that unit here: "5 in" and "3 A" mostly are not."""
    if quantity.form != "digits":
        return False
    if words in ("C", "F", "t"):
        return not join or not following.isalnum()
    return words not in _NEVER_APART or not join


def _aged(text: str, quantity: Quantity) -> Quantity:
    """An age, where "old" or "of age" follows a duration."""
    found = _OLD.match(text, quantity.span.end) if quantity.kind == "duration" else None
    if found is None:
        return quantity
    return replace(quantity, kind="age", span=Span(quantity.span.start, found.end()))


def with_per(text: str, quantity: Quantity) -> Quantity:
    """The quantity with what it is for one of: "$3 a barrel", "63 cents per share"."""
    if quantity.kind not in ("money", "mass", "volume", "length", "share", "power"):
        return quantity
    found = _PER.match(text, quantity.span.end)
    if found is None or (quantity.kind != "money" and found[0].lstrip(" \u00a0")[:2] == "a "):
        return quantity
    fast = quantity.kind == "length" and found["per"] in ("second", "minute", "hour")
    quantity = replace(quantity, kind="speed" if fast else quantity.kind, per=found["per"])
    return replace(quantity, span=Span(quantity.span.start, found.end()))
