"""Names in which a weekday, a month or a date is no date; compiled for the project."""

_BEFORE = (
    "Black Good Super Palm Bloody Ash Cyber Easter Whit Holy Maundy Shrove Fat Giving Ruby "
    "Sheffield Man Girl Freaky Casual Spy Advent"
)
BEFORE_WEEKDAY: tuple[str, ...] = tuple(_BEFORE.split())
"""Words that make the weekday behind them a feast, a club or a shopping day."""

_AFTER = (
    "Times Telegraph Mail Mirror Express Herald Post World Sun Star Independent Tribune Standard "
    "Review Journal Gazette Courier Chronicle Observer "
    "Business Mass School Club Group Magazine People prayers prayer school roast worship lunch "
    "papers newspaper newspapers"
)
AFTER_WEEKDAY: tuple[str, ...] = tuple(_AFTER.split())
"""Words that make the weekday before them a paper's name or a habit."""

_PLACES = (
    "Museum Memorial Commission Committee Street Road Avenue Square Movement Brigade Brigades "
    "Stadium University Hospital Bridge Airport Park Boulevard Foundation Fund Coalition Group "
    "Party Alliance Palace Hall Station Prize Award Highway Dam School Division Martyrs Battalion"
)
AFTER_DATE: tuple[str, ...] = tuple(_PLACES.split())
"""Words that make the date before them the name of a place or body ("26 July Street")."""

_TITLES = "Mr Mrs Ms Miss Dr Sir Lady Lord Pastor Judge Captain Sgt Prof Brother Sister"
TITLES_BEFORE_NAME: tuple[str, ...] = tuple(_TITLES.split())
"""Titles that make the weekday or month behind them a surname."""

_NO_FIRST_NAMES = (
    "In Since Last Next This Early Late By From Until Till Mid During After Before Of And On To "
    "For Through Between The A An His Her Its Our Their But Or As At With No Not January February "
    "March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Then When While If It He She They We You I That "
    "These Those Some Many What Who One Two Police Officials"
)
NO_FIRST_NAMES: frozenset[str] = frozenset(_NO_FIRST_NAMES.split())
"""Capitalised words before "May" that are no first name or title of somebody called so."""
