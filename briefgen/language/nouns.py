"""What helps to find the noun that a number counts, without a parser: closed word lists.

A counted noun ends before the first word of ``BREAKS``; a plural ends it as well.
"""

_BREAKS = (
    "a an the this that these those his her its their our my your of in on at by to for from with "
    "without within into onto over under above below between among amid across along against "
    "about after before during since until till through throughout toward towards near per via "
    "than as and or but nor so yet if when while where who whom whose which what because although "
    "though however despite including excluding according is are was were be been being am has "
    "have had having do does did will would can could may might must shall should not no also "
    "only just even still already again ago later earlier away up down out off back ahead behind "
    "apart aside more fewer less each every both all any some such same it he she they we i "
    "you them him us me there here then now today yesterday tomorrow said says told say added "
    "remaining killed wounded injured dead missing left made came went took got gave found fled "
    "died deployed took began fell rose lost won held met left paid sold bought spent cost costs "
    "long tall wide high deep old young early late ever once twice nearly almost around instead "
    "worldwide nationwide overseas abroad alone too very well "
)
BREAKS: frozenset[str] = frozenset(_BREAKS.split())
"""Words that end a noun phrase, lower case."""

_PLURALS = (
    "people men women children troops police personnel staff crew cattle aircraft spacecraft sheep "
    "fish deer offspring lives wives wolves feet teeth mice media data criteria phenomena alumni "
    "servicemen servicewomen policemen spokesmen businessmen fishermen gunmen lawmen infantry "
    "cavalry militia"
)
PLURALS: frozenset[str] = frozenset(_PLURALS.split())
"""Plurals and collectives without a final s."""

_SINGULARS = (
    "sports news arms series species gas bus crisis business access process press congress class "
    "glass mass loss cross express goods means headquarters physics politics economics mathematics "
    "athletics always perhaps less focus campus virus status bonus census consensus chaos plus "
    "versus thus towards afterwards besides"
    "us is was has its this gross does"
)
SINGULARS: frozenset[str] = frozenset(_SINGULARS.split())
"""Words with a final s that do not end a counted noun."""

COMPOUND_PLURALS: tuple[str, ...] = ("people", "children", "women", "men")
"""Plurals that also end longer ones ("schoolchildren", "seamen")."""

_ONE_MEN = "specimen regimen abdomen acumen omen stamen semen bitumen lumen amen"
SINGULAR_MEN: frozenset[str] = frozenset(_ONE_MEN.split())
"""Singulars that end like one of ``COMPOUND_PLURALS``."""

_YEARLY = (
    "levels sales earnings prices results revenues revenue profits elections figures standards "
    "rates olympics taxes budget estimates forecasts totals census season accords"
)
YEARLY: frozenset[str] = frozenset(_YEARLY.split())
"""Nouns that four digits before them date and do not count ("10% of 2000 levels")."""

_POINTERS = "the these those both all"
POINTERS: frozenset[str] = frozenset(_POINTERS.split())
"""Words that make a small number point at what is known ("the two countries")."""

_LABELS = (
    "number no nos page pages chapter article section row room route highway interstate road "
    "flight phase step level unit resolution season episode volume version channel grade figure "
    "table game week day round part act bill rule protocol annex appendix paragraph clause gate "
    "platform pier lane exit apartment suite floor type model class category stage heat lap hole "
    "inning verse psalm title item size code zone sector district precinct ward block lot tier "
    "group pool division region area ref id serial mark zip case line"
)
LABELS: frozenset[str] = frozenset(_LABELS.split())
"""Words that make the number after them a name or label ("Resolution 2231", "page 5")."""

_CLAUSE_ENDS = (
    "after before while when since because although though whereas amid as but hours days weeks "
    "said says told according adding warning citing despite so unless until following"
)
CLAUSE_ENDS: frozenset[str] = frozenset(_CLAUSE_ENDS.split())
"""Words before which the words that say what is measured are cut."""

_VERBS = (
    "is are was were be been has have had will would can could may might must shall should did "
    "does do came went fled said says"
)
VERBS: frozenset[str] = frozenset(_VERBS.split())
"""Forms of verbs that end the noun phrase a measure describes ("1,400-kilometre border has")."""

_REPORTS = (
    "said says told tell added announced reported confirmed warned claimed denied stated wrote "
    "testified acknowledged disclosed spoke noted explained"
)
REPORTS: frozenset[str] = frozenset(_REPORTS.split())
"""Verbs whose subject speaks: a small number before them counts speakers, not facts."""

LIGHT_NOUNS: frozenset[str] = frozenset(
    [
        *("force", "forces", "personnel", "members", "workers", "units", "cases", "points"),
        *("seekers", "staff", "officers", "services", "vehicles", "doses", "plants", "systems"),
        *("candidates", "guards", "groups", "posts", "users", "claims"),
        *("transplants", "applications", "stations", "agents", "operators", "holders", "crossings"),
    ]
)
"""Counted nouns that say little without the noun before them ("security forces")."""

PEOPLE_NOUNS: frozenset[str] = frozenset(
    [
        *("officials", "diplomats", "officers", "lawmakers", "sources", "people", "aides"),
        *("witnesses", "residents", "analysts", "experts", "ministers", "spokesmen", "soldiers"),
        *("commanders", "advisers", "advisors", "executives", "lawyers", "doctors", "men", "women"),
        *("employees", "activists", "senators", "prosecutors", "researchers", "persons"),
    ]
)
"""Plurals that can be the speakers of a report ("two officials told ...")."""

CASUALTIES: frozenset[str] = frozenset(
    {"killed", "wounded", "injured", "dead", "missing", "hurt", "detained", "arrested", "displaced"}
)
"""Words that are counted without a noun ("107 killed")."""

_PREPOSITIONS = "in on at to for from with by that which"
PREPOSITIONS: frozenset[str] = frozenset(_PREPOSITIONS.split())
"""Words that end the noun phrase a measure describes."""

_LOOSE_ENDS = (
    "and or the a an of in on at to by for from with that which who its their his her has have had "
    "is was some about around nearly more than over up into between only"
)
LOOSE_ENDS: frozenset[str] = frozenset(_LOOSE_ENDS.split())
"""Words that do not end a phrase."""

_LOOSE_STARTS = (
    "and or of in on at to by for from with that which who has have had is was about around nearly "
    "than over up into between only where whose when as if"
)
LOOSE_STARTS: frozenset[str] = frozenset(_LOOSE_STARTS.split())
"""Words that do not begin a phrase."""

_TIMES_AFTER = "last next past annually monthly yearly daily weekly"
TIMES_AFTER: frozenset[str] = frozenset(_TIMES_AFTER.split())
"""Words that begin a time and not what a figure measures."""
