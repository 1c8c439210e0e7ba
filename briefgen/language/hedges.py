"""Words that say how sure or how wide a number is, and what they make of it.

A hedge is ``about`` (the number stands, roughly), ``over`` (the number or more), ``under`` (the
number or less) or ``exact`` (kept with the number, changes nothing).
"""

from collections.abc import Mapping

_BEFORE = """
about|about|around|nearly|almost|some|roughly|approximately|approx.|circa|close to|~|hardly|\
an estimated|estimated|just about|only about|barely|in the region of|near|\
more or less|only around|only some|only roughly|only nearly|as much as about|some about|≈|\
in the order of|on the order of|of the order of|in the neighbourhood of|c.|ca.|\
in the neighborhood of|an estimated about
over|more than|over|at least|above|no fewer than|no less than|not less than|in excess of|>|\
over the age of|above the age of|\
upwards of|exceeding|a minimum of|minimum of|well over|just over|just above|slightly more than|\
a little over|well above|a little more than|much more than|far more than|greater than|north of|\
larger than|higher than|longer than|slightly over|slightly above|no fewer|only over|as few as|\
starting from|upward of|at the very least|a bit more than|a bit over|a touch over|a shade over|≥|\
little more than|exceeds|exceed|exceeded|comfortably over|comfortably above
under|up to|as many as|as much as|less than|fewer than|under|below|no more than|not more than|<|\
at most|a maximum of|maximum of|just under|just below|slightly less than|slightly under|sub-|\
slightly below|well under|well below|a little under|a little less than|lower than|nearly up to|\
smaller than|shorter than|under the age of|below the age of|just shy of|just short of|≤|\
a bit under|a bit less than|a touch under|a shade under|not quite|anything up to|a touch below|\
a shade below|little less than|comfortably under|comfortably below
exact|only|just|exactly|as soon as|as early as|as late as|as long as|as high as|as low as|\
as little as|a total of|all but|all except|all bar|everyone but|everybody but|\
an average of|averaging|averaged|perhaps|maybe|possibly|probably|virtually|practically
"""

_AFTER = """
about|or so|more or less|or thereabouts|give or take
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

HEDGES_JOINED: Mapping[str, str] = {"odd": "about", "plus": "over", "some": "about"}
"""A hedge joined to its number by a hyphen ("30-odd", "60-plus") -> what it makes of the number."""

HEDGE_LEADS: tuple[str, ...] = (
    *("an average of", "averaging", "averaged", "a total of", "an estimated"),
    *("somewhere", "anywhere", "perhaps", "maybe", "possibly", "probably"),
    *("well", "only", "just", "still", "now", "already", "currently"),
)
"""Words that go before a hedge and belong to it ("somewhere around"), lower case."""

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
        *("hand", "hands", "handed", "handing", "turn", "turned", "take", "took", "taken", "sign"),
        *("signed", "pass", "passed", "give", "gave", "bring", "brought", "carry", "carried"),
        *("victory", "win", "lead", "advantage", "vote", "strike", "talks", "inquiry"),
    ]
)
"""Nouns after which "over" is about something, and not more than it."""

BEFORE_ABOUT: frozenset[str] = frozenset(
    [
        *("talk", "talks", "talked", "talking", "concern", "concerns", "concerned", "worry"),
        *("worries", "worried", "question", "questions", "doubts", "information", "complain"),
        *("complained", "complaint", "complaints", "debate", "debates", "discussion", "rumours"),
        *("discussions", "rumors", "fears", "anxious", "story", "stories", "something", "joked"),
        *("anything", "nothing", "everything", "boast", "boasted", "book", "film", "documentary"),
    ]
)
"""Words after which "about" tells the topic, and not roughly how many."""

BEFORE_AROUND: frozenset[str] = frozenset(
    [
        *("revolve", "revolves", "revolved", "revolving", "centre", "centres", "centred"),
        *("center", "centers", "centered", "wrapped", "built"),
    ]
)
"""Words after which "around" tells a centre, and not roughly how many."""
