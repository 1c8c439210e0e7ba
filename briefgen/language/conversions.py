"""Units of one dimension, each with its size in the first (BIPM SI brochure; NIST SP 811)."""

from collections.abc import Mapping

_DIMENSIONS: Mapping[str, Mapping[str, float]] = {
    "length": {
        "metre": 1.0,
        "kilometre": 1000.0,
        "foot": 0.3048,
        "mile": 1609.344,
        "yard": 0.9144,
        "inch": 0.0254,
        "centimetre": 0.01,
        "millimetre": 0.001,
        "nautical mile": 1852.0,
    },
    "area": {
        "square metre": 1.0,
        "square kilometre": 1e6,
        "hectare": 1e4,
        "acre": 4046.8564224,
        "square mile": 2589988.110336,
        "square foot": 0.09290304,
    },
    "mass": {
        "kilogram": 1.0,
        "tonne": 1000.0,
        "ton": 1000.0,  # of news mostly the metric one
        "gram": 0.001,
        "pound": 0.45359237,
        "ounce": 0.028349523125,
    },
    "speed": {
        "kilometre per hour": 1.0,
        "mile per hour": 1.609344,
        "knot": 1.852,
        "metre per second": 3.6,
    },
}

CONVERSIONS: Mapping[str, tuple[str, float]] = {
    unit: (dimension, factor)
    for dimension, units in _DIMENSIONS.items()
    for unit, factor in units.items()
}
"""Unit, as figures name it -> its dimension, and its size in the dimension's first unit."""
