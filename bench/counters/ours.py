"""Our figures in the scorer's words."""

import re
from typing import Any

from briefgen.model import Figure
from briefgen.text.hedging import hedge_sense

_QUALIFIERS = {"about": "~", "over": ">", "under": "<"}
_DOZENS = 24.0, 12.0, 120.0
_PART = re.compile(r"out of|\bin\b|[/½⅓⅔¼¾⅕⅛]")
_CURRENCIES = {
    "CAD": "canadian dollar",
    "MYR": "malaysian ringgit",
    "MXN": "mexican peso",
    "ILS": "shekel",
    "DKK": "danish krone",
    "BTC": "bitcoin",
    "TRY": "turkish lira",
    "LKR": "sri lankan rupee",
    "CRC": "costa rican colón",
    "GEL": "georgian lari",
    "LAK": "lao kip",
    "NLG": "netherlands guilde",
}


def prediction(figure: Figure) -> dict[str, Any]:
    """A figure in the scorer's words: percentages as printed, open ends as a qualifier."""
    low, high = figure.value.low, figure.value.high
    sense = hedge_sense(figure.hedge)
    percent = figure.kind == "share" and _is_percent(figure.text.lower())
    ends = [end * (100 if percent else 1) for end in (low, high) if end is not None]
    if high is None and low is not None and sense != "over":
        vague, fewest, most = _DOZENS
        ends = [fewest, most] if low == vague else [low, low * 10]
    unit = "percentage" if percent else "" if figure.kind == "share" else figure.unit
    if figure.kind == "age":
        unit = f"{figure.unit} of age"
    return {
        "value": sorted(set(ends)),
        "unit": _CURRENCIES.get(unit, unit),
        "start": figure.span.start,
        "end": figure.span.end,
        "qualifier": _QUALIFIERS.get(sense, "="),
    }


def _is_percent(text: str) -> bool:
    """Whether a share is printed in hundredths, or is the bare end of a range that is."""
    if any(sign in text for sign in ("%", "cent", "pc", "pct")):
        return True
    return any(sign.isdigit() for sign in text) and _PART.search(text) is None
