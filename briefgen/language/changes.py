"""Words of change and of death: what makes "from 5 to 7" a move, and "seven" a toll."""

_CHANGES = (
    "rise rises rose risen rising increase increases increased increasing climb climbs climbed "
    "climbing jump jumps jumped jumping grow grows grew grown growing growth gain gains gained "
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined "
    "declining decrease decreased cut cuts cutting raise raises raised raising going lift lifts "
    "lifted reduce reduces reduced reducing narrow narrows narrowed widen widened slip slips "
    "slipped slide slid shrink shrinks shrank shrunk soar soared soaring surge surged swell "
    "swelled expand expands expanded extend extends extended double doubled doubles triple "
    "tripled go goes went gone move moves moved change changes changed revise revised upgrade "
    "upgraded lower lowers lowered boost boosted bring brings brought take takes took taken up "
    "down ease eased edge edged improve improved slow slowed tumble tumbled plunge plunged dip "
    "dipped push pushed switch switched shift shifted quadruple quadrupled rebound rebounded "
    "recover recovered halve halved hike hiked scale scaled return returned turn turned"
)
CHANGES: frozenset[str] = frozenset(_CHANGES.split())
"""Words that make "from N to M" a change and not a range, lower case."""

VERBS_OF_FATE: frozenset[str] = frozenset({"died", "drowned", "perished"})
"""Verbs for what befell people."""

_PARTICIPLES = "dead killed missing injured wounded hurt trapped detained arrested displaced"
FATES: frozenset[str] = VERBS_OF_FATE | frozenset(_PARTICIPLES.split())
"""Words for what befell people, as they follow their number."""

DIFFERENCES: frozenset[str] = frozenset("apart between difference gap margin".split())
"""Words by which a number is the distance of two others, and none of them."""

LEVELS: frozenset[str] = frozenset(
    (
        "level levels gauge reached reaches stood stands cleared blocked flooded "
        "advance advances advanced driven dug built laid paved "
        "burned burnt burning destroyed scorched spread covered"
    ).split()
)
"""Words that make a length one that changes, as a river's height does."""
