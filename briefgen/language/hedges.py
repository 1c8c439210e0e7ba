"""Words that say how sure or how wide a number is, and what they make of it.

A hedge is ``about`` (the number stands, roughly), ``over`` (the number or more), ``under`` (the
number or less) or ``exact`` (kept with the number, changes nothing).
"""

from collections.abc import Mapping

_BEFORE = """
about|about|around|nearly|almost|some|roughly|approximately|approx.|circa|close to|~|hardly|\
an estimated|estimated|just about|only about|at around|at about|barely|in the region of|near|\
more or less|only around|only some|only roughly|only nearly|as much as about|some about
over|more than|over|at least|above|no fewer than|no less than|not less than|in excess of|>|\
over the age of|above the age of|\
upwards of|exceeding|a minimum of|minimum of|well over|just over|just above|slightly more than|\
a little over|well above|a little more than|much more than|far more than|greater than|north of|\
larger than|higher than|longer than|slightly over|slightly above|no fewer|only over|as few as|\
starting from
under|up to|as many as|as much as|less than|fewer than|under|below|no more than|not more than|<|\
at most|a maximum of|maximum of|just under|just below|slightly less than|slightly under|sub-|\
slightly below|well under|well below|a little under|a little less than|lower than|nearly up to|\
smaller than|shorter than|under the age of|below the age of
exact|only|just|exactly|as soon as|as early as|as late as|as long as|as high as|as low as|\
as little as|a total of|all but|all except|all bar|everyone but|everybody but
"""

_AFTER = """
about|or so|more or less
over|or more|or above|or higher|at least|and above|and more|or greater|or longer|plus|+
under|or less|or fewer|or below|at most|or lower|or under|tops
"""


def _senses(lines: str) -> dict[str, str]:
    return {
        hedge: line.split("|")[0]
        for line in lines.strip().splitlines()
        for hedge in line.split("|")[1:]
    }


HEDGES_BEFORE: Mapping[str, str] = _senses(_BEFORE)
"""A hedge that stands before its number, lower case -> what it makes of the number."""

HEDGES_AFTER: Mapping[str, str] = _senses(_AFTER)
"""A hedge that stands after its number, lower case -> what it makes of the number."""

EXCEPTIONS: frozenset[str] = frozenset(
    {"all but", "all except", "all bar", "everyone but", "everybody but"}
)
"""Hedges that make the number an exception: what is told holds for the rest, lower case."""

BEFORE_OVER: frozenset[str] = frozenset(
    [
        *("complaint", "complaints", "dispute", "disputes", "row", "quarrel", "fight", "battle"),
        *("protest", "protests", "concern", "concerns", "fears", "worries", "anger", "alarm"),
        *("lawsuit", "suit", "charges", "debate", "clash", "clashes", "control", "questions"),
        *("victory", "win", "lead", "advantage", "vote", "strike", "talks", "inquiry"),
    ]
)
"""Nouns after which "over" is about something, and not more than it."""
