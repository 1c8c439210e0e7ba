"""Read numbers in running English text: digits, number words, fractions and vague counts.

"1,500" is 1500, "2.5 million" 2500000, "four thousand and two" 4002, "two-thirds" 0.667, "dozens"
24 or more. Points and spaces group thousands only where nothing else is possible ("1.500.000"), but
in other languages than English always ("4 500", "4.500"; "2,14" is 2.14). What the number measures
is the work of ``quantities``. Left out, on purpose: ordinals, Roman numerals, sums, number words of
other languages; ``locale`` is never asked: what a text means does not depend on the reader.
"""

import re
from dataclasses import dataclass

from briefgen.language.foreign_numbers import FOREIGN_SCALES
from briefgen.language.numbers import CARDINALS, FRACTIONS, SCALES, SIGNS, VAGUE
from briefgen.model import Interval, Span


@dataclass(frozen=True, slots=True)
class Number:
    """A number at ``span``; ``form`` is ``digits``, ``words``, ``fraction``, ``vague`` or ``all``.

    ``scaled`` is true when a scale word is part of it ("2.5 million"); of a fraction ("two-thirds",
    "half") the value is the part, of a vague count ("dozens") an interval with an open end.
    """

    span: Span
    value: Interval
    form: str
    scaled: bool = False

    @property
    def low(self) -> float:
        """The number itself, or the fewest a vague count can mean."""
        return self.value.low if self.value.low is not None else 0.0


_GAP = r"[ \u00a0]"
_WORDS = "|".join(sorted((*CARDINALS, "hundred", "thousand"), key=len, reverse=True))
_SCALE = "|".join(sorted((w for w in SCALES if w != "dozen"), key=len, reverse=True))
_VAGUE = "|".join(VAGUE)
_SIGNS = "".join(SIGNS)
_PARTS = "|".join(sorted(FRACTIONS, key=len, reverse=True))
_BEFORE_WORDS = ("a", "almost", "nearly", "virtually", "practically", "several", "many", "tens")
_OPENING = (*CARDINALS, *SCALES, *VAGUE, *FRACTIONS, *_BEFORE_WORDS)
_FIRSTS = "".join(sorted({word[0] for word in _OPENING}))
_DIGITS = (
    r"\d{1,3}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d{1,9})?"
    r"|\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?"
    r"|\d{1,3}(?:\.\d{3}){2,6}(?![\d.])(?:,\d{1,2}(?!\d))?"
    r"|\d{1,3}\.\d{3},\d{2}(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u202f]\d{3}){1,6}(?!\d)"
    r"|\d{1,3}(?: \d{3}){%s,6}(?!\d)"
    r"|\d{1,18}(?:\.\d{1,12})?|(?<![\w.])\.\d{1,12}"
)
# Of text in lower case: a pattern that asks for no case is several times slower.
_ATOMS = (
    r"(?!(?<=[a-z])[a-z])(?:"  # no letter within a word: most of a text is passed at one look
    rf"(?P<digits>(?=[\d.])(?:@))"
    rf"(?P<part>{_GAP}?[{_SIGNS}]|{_GAP}\d/\d(?![\d/])|{_GAP}and{_GAP}a{_GAP}half\b)?"
    rf"(?P<scale>(?:{_GAP}|-)?(?:{_SCALE})\b|{_GAP}dozen\b)?"
    rf"|(?P<sign>[{_SIGNS}])"
    rf"|\b(?=[{_FIRSTS}])"
    rf"(?:(?P<all>(?:almost|nearly|virtually|practically){_GAP}all\b(?!{_GAP}?[-–]))"
    rf"|(?P<half>(?P<three>three[ -])?(?P<half_of>half|quarters?)"
    rf"(?:{_GAP}(?:of{_GAP})?an?{_GAP}|{_GAP}|-)"
    rf"(?P<half_scale>million|billion|trillion|dozen)\b)"
    rf"|(?P<vague>(?:(?:(?:tens|hundreds){_GAP}of{_GAP})?(?:{_VAGUE})"
    rf"|(?:several|a{_GAP}few|many){_GAP}(?:hundred|thousand|million|billion|dozen))\b)"
    rf"|(?P<fraction>(?:an?|{_WORDS})(?:{_GAP}|-)(?:{_PARTS})\b"
    rf"|half\b(?={_GAP}(?:of|the|its|their|all|that|this|his|her)\b))"
    rf"|(?P<words>(?:an?{_GAP}(?=hundred|thousand|million|billion|trillion|dozen))?"
    rf"(?:{_WORDS}|{_SCALE}|dozen)\b"
    rf"(?:(?:{_GAP}|-|{_GAP}and{_GAP})(?:{_WORDS}|{_SCALE}|dozen)\b){{0,9}}"
    rf"(?P<and_half>{_GAP}and{_GAP}a{_GAP}half\b)?)))"
)
_ATOM = re.compile(_ATOMS.replace("@", _DIGITS % 2))
_SPACED_ATOM = re.compile(_ATOMS.replace("@", _DIGITS % 1))
_SPACE_GROUPS = re.compile(
    r"(?<![\d.,+] )(?<![\d.,+])\d{1,3}(?:[ \u00a0\u202f]\d{3}){2,6}(?![\d ]\d)"
)


_FOREIGN_SCALE = "|".join(sorted(FOREIGN_SCALES, key=len, reverse=True))
_FOREIGN_ATOM = re.compile(
    r"(?P<digits>\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,6}(?!\d)(?:,\d{1,9})?"
    r"|\d{1,3}(?:\.\d{3}){1,6}(?![\d.])(?:,\d{1,9})?|\d{1,18}(?:[,.]\d{1,9})?)"
    rf"(?P<scale>(?i:[ \u00a0\u202f](?:{_FOREIGN_SCALE})(?!\w)\.?))?"
)
_COMMA_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3}){1,6}(?![\d,])")
_POINT_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){1,6}(?![\d.])|\d,\d{1,2}(?!\d)")


def find_numbers(text: str, language: str = "en") -> tuple[Number, ...]:
    """All numbers in ``text``, in order, none overlapping another.

    In another ``language`` than English a comma is the decimal sign, unless the text itself groups
    thousands by commas. In English one space groups thousands ("4 500") only where the text groups
    millions so too, and nothing by commas.

    >>> [(n.span.of("about 2.5 million"), n.low) for n in find_numbers("about 2.5 million")]
    [('2.5 million', 2500000.0)]
    """
    if language != "en" and (_POINT_GROUPS.search(text) or not _COMMA_GROUPS.search(text)):
        return tuple(_read_foreign(found) for found in _FOREIGN_ATOM.finditer(text))
    spaced = _SPACE_GROUPS.search(text) is not None and not _COMMA_GROUPS.search(text)
    atom = _SPACED_ATOM if spaced else _ATOM
    numbers: list[Number] = []
    at = 0
    lowered = _lowered(text)
    while found := atom.search(lowered, at):
        number = _read(found)
        if number is not None:
            numbers.append(number)
        at = number.span.end if number is not None else found.end()
    return tuple(numbers)


def _lowered(text: str) -> str:
    """The text in lower case, one character for one."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower()[0] for c in text)


def _read(found: re.Match[str]) -> Number | None:
    span = Span(*found.span())
    if found["all"]:
        return Number(span, Interval(None, 1.0), "all")
    if found["half"]:
        one_part = SCALES[found["half_scale"]] / FRACTIONS[found["half_of"]]
        times = 3 if found["three"] else 1
        return Number(span, _exactly(times * one_part), "words", scaled=True)
    if found["vague"]:
        return Number(span, Interval(_vague(found["vague"]), None), "vague")
    if found["fraction"]:
        value = _fraction(found["fraction"])
        return Number(span, _exactly(value), "fraction") if value is not None else None
    if found["sign"]:
        return Number(span, _exactly(SIGNS[found["sign"]]), "fraction")
    if found["digits"]:
        return _digits(found)
    return _words(found)


def _read_foreign(found: re.Match[str]) -> Number:
    digits = re.sub(r"[ \u00a0\u202f]", "", found["digits"])
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,9})?", digits):
        digits = digits.replace(".", "")
    value, scale = float(digits.replace(",", ".")), found["scale"]
    if scale:
        value = _times(value, FOREIGN_SCALES[scale.strip(" .\u00a0\u202f").lower()])
    return Number(Span(*found.span()), _exactly(value), "digits", bool(scale))


def _exactly(value: float) -> Interval:
    return Interval(value, value)


def _vague(words: str) -> float:
    *before, last = re.split(r"[ \u00a0]", words)
    if last in VAGUE:
        times = {"tens": 10.0, "hundreds": 100.0}.get(before[0], 1.0) if before else 1.0
        return VAGUE[last] * times
    return 2 * SCALES[last]


def _fraction(words: str) -> float | None:
    """The value of "half", "a quarter", "two-thirds"; ``None`` where no part is meant."""
    count, _, part = words.replace("-", " ").replace("\u00a0", " ").rpartition(" ")
    parts = FRACTIONS[part]
    if not count:
        return 1 / parts
    several = part.endswith("s") or part == "halves"
    number = {"a": 1, "an": 1}.get(count) or CARDINALS.get(count, 0)
    if not 0 < number < 100 or several != (number > 1):
        return None
    return number / parts


def _digits(found: re.Match[str]) -> Number:
    value = read_digits(found["digits"])
    if found["part"]:
        value += _part(found["part"].strip(" \u00a0"))
    scale = found["scale"]
    if scale:
        value = _times(value, SCALES[scale.strip(" -\u00a0")])
    return Number(Span(*found.span()), _exactly(value), "digits", bool(scale))


def _times(value: float, scale: float) -> float:
    """``value * scale`` without the dust of binary fractions: 4.35 million is 4350000."""
    return round(value * scale, 6)


def _part(words: str) -> float:
    if words in SIGNS:
        return SIGNS[words]
    above, _, below = words.partition("/")
    return int(above) / int(below) if below and int(below) else 0.5


def read_digits(digits: str) -> float:
    """The number that ``digits`` print, grouped by commas, by spaces, or by points throughout.

    >>> read_digits("1,500.5"), read_digits("1.500.000"), read_digits("1.500,25")
    (1500.5, 1500000.0, 1500.25)
    """
    plain = re.sub(r"[ \u00a0\u202f]", "", digits)
    if plain.count(".") > 1 or re.fullmatch(r"\d{1,3}\.\d{3},\d{2}", plain):
        plain = plain.replace(".", "").replace(",", ".")
    return float(plain.replace(",", ""))


def _words(found: re.Match[str]) -> Number | None:
    """As many of the words from the first on as make one number ("two and three" is only "two")."""
    total, current, last, end = 0.0, 0.0, 0.0, 0
    scaled = False
    for word in re.finditer(r"[a-z]+", found["words"]):
        name = word[0]
        if name in ("a", "an"):
            continue
        if name == "and" and last < 100:
            break
        if name in CARDINALS:
            value = float(CARDINALS[name])
            if end and not _follows(last, value):
                break
            current, last, end = current + value, value, word.end()
        elif name in SCALES:
            last, scaled, end = SCALES[name], True, word.end()
            if last == SCALES["hundred"]:
                current = max(current, 1.0) * last
            else:
                total, current = total + max(current, 1.0) * last, 0.0
    if not end or found["words"].split()[0] in SCALES:
        return None
    value, start = total + current, found.start("words")
    if found["and_half"] and start + end == found.start("and_half"):
        return Number(Span(start, found.end()), _exactly(value + 0.5), "words", scaled)
    return Number(Span(start, start + end), _exactly(value), "words", scaled)


def _follows(last: float, value: float) -> bool:
    """Whether a word of ``value`` goes on after one of ``last`` ("twenty one", "hundred two")."""
    return (20 <= last < 100 and 0 < value < 10) or (last >= 100 and value > 0)
