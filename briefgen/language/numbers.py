"""English number words: cardinals, scales, fractions and words for an unknown many."""

from collections.abc import Mapping

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

CARDINALS: Mapping[str, int] = {
    **{word: number for number, word in enumerate(_ONES.split())},
    **{word: number * 10 for number, word in enumerate(_TENS.split(), start=2)},
}
"""Number words below a hundred -> the number."""

SCALES: Mapping[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "trn": 1e12,
    "tn": 1e12,
    "dozen": 12,
}
"""Words after a number that multiply it."""

GLUED_SCALES: Mapping[str, float] = {
    "k": 1e3,
    "K": 1e3,
    "m": 1e6,
    "M": 1e6,
    "mn": 1e6,
    "mm": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "b": 1e9,
    "B": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "t": 1e12,
    "T": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}
"""Letters glued to the digits of money or a count ("37m", "$5bn", "25k")."""

FRACTIONS: Mapping[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
}
"""Words for one part of so many."""

SIGNS: Mapping[str, float] = {
    "½": 1 / 2,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 1 / 4,
    "¾": 3 / 4,
    "⅕": 1 / 5,
    "⅛": 1 / 8,
}
"""Fractions of one sign."""

VAGUE: Mapping[str, float] = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}
"""A plural for an unknown many -> the fewest it can mean."""
