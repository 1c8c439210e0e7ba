"""Words that tell whether what a sentence dates is to come or has been; compiled for the project.

The alternatives are pieces of patterns: every gap is one blank, every repeat bounded.
"""

AHEAD = (
    r"will|shall|won[’']t|[’']ll|plans?|planned|planning|intends?|aims?|hopes?|due|scheduled|"
    r"slated|set\sto|expected\sto|expects?\sto|going\sto|about\sto|upcoming|deadline|would|"
    r"(?:is|are)\sto|set\sfor|(?<!was\s)(?<!were\s)(?<!been\s)expected(?!\sto\shave)|"
    r"(?:may|might|should|must)(?!\s(?:not\s)?have)|no\slater\sthan|as\s(?:early|soon)\sas|"
    r"(?:prepar(?:es?|ing)|brac(?:es?|ing)|gear(?:s|ing)\sup)\sfor|"
    r"(?:forecast|predicted)\s(?:for|to)|(?:likely|poised|bound|ready|supposed|obliged)\sto|scheduled\sfor"
)
"""What puts the time behind it ahead."""

BEHIND = (
    r"said|told|says|announced|reported|was|were|had|has|have|did|began|took|held|came|went|"
    r"made|met|left|fled|fell|rose|shot|won|lost|sent|struck|broke|saw|found|spoke|wrote|gave|got|"
    r"flew|drew|grew|led|ran|sat|sank|shut|hit|cut|became|withdrew|shrank|brought|caught|dealt|"
    r"fought|paid|sold|bought|spent|stood|threw|tore|woke|swore|drove|[a-z]{2,20}(?<!e)ed|"
    r"[a-z]{1,18}(?:[gtrw]re|f[fl]|s)eed|fired"
)
"""What puts the time behind it in the past."""

MODAL_BEFORE_BE = (
    r"could|can|cannot|(?<!had\s)(?<!found\s)(?<!believed\s)(?<!thought\s)(?<!reported\s)"
    r"(?<!said\s)(?<!known\s)(?<!understood\s)(?<!appeared\s)(?<!seemed\s)(?<!proved\s)to"
)
"""What puts a time ahead only before a passive ("could be closed", "to be held")."""

BE_DONE = (
    r"(?:\s(?:to|not|also|now|then|only|[a-z]{2,12}ly)){0,2}\sbe(?:\s[a-z]{2,12}ly)?\s[a-z]{2,20}"
    r"(?:\sin)?(?:\s(?:and|or)\s[a-z]{2,18}ed\b)?"
)
"""The passive behind what puts a time ahead ("be reviewed and published"): no past."""

_DATED_ACTS = (
    "appear|meet|attend|return|report|testify|stand|begin|start|resume|reopen|leave|convene|"
    "gather|face|hold|sit|vote|sign|travel|visit|depart|launch"
)
TOLD_TO = (
    rf"(?:agreed|ordered|summoned|invited|scheduled|required|called|asked|told)"
    rf"(?:\s[\w’'-]{{1,20}}){{0,3}}?\sto\s(?:{_DATED_ACTS})"
)
"""A past verb that puts another act ahead ("was ordered to appear")."""

SET_FOR = (
    r"(?:called|scheduled|set|fixed|planned|slated|booked|organi[sz]ed|convened|billed|announced)"
    r"(?:\s[\w’'-]{1,20}){0,8}?\sfor"
)
PUT_OFF = (
    r"(?:adjourned|postponed|delayed|deferred|extended|remanded|rescheduled|suspended|moved|"
    r"pushed\sback|put\s(?:off|back)|brought\sforward)(?:\s[\w’'-]{1,20}){0,6}?\s(?:until|till|to|for)"
)
LASTS_UNTIL = (
    r"(?:has|have|is|are|remains?|stays?|runs?|lasts?|continues?|open|(?:told|asked|urged|advised|"
    r"ordered|agreed|due|set)\sto|to)(?:\s[\w’'-]{1,20}){0,8}?"
    r"\s(?:until|till|through)"
)
"""What stands right before a day that is to come: a date set, an act put off, an end."""

PRESENT = (
    r"begins|starts|opens|ends|reopens|resumes|closes|meets|returns|arrives|expires|"
    r"flies|heads|travels|convenes|departs|kicks\soff|gets\sunder\sway|goes\son\strial|"
    r"goes\sto\sthe\spolls|comes\sinto\s(?:force|effect)|stands\strial|takes\s(?:effect|office|place|over)"
)
"""Third persons of the present that tell of a schedule when a date follows."""

PRESENT_WITH_OBJECT = (
    r"enters|celebrates|unveils|appears|becomes|joins|heads|flies|departs|embarks|completes|turns"
)
"""Like ``PRESENT``, of verbs with an object or place behind them ("enters its second week")."""

PLANNABLE = (
    "talks talk meeting meetings vote votes election elections summit match game games hearing "
    "session strike strikes rally march visit trial conference ceremony funeral referendum poll "
    "polls ballot debate launch festival final race concert parade drill drills exercise exercises "
    "demonstration inauguration round budget event events runoff run-off polling deadline auction"
)
PLANNABLE_EVENTS: frozenset[str] = frozenset(PLANNABLE.split())
"""Nouns of what is put on a date: of these "on Friday will" speaks of the date."""

SOUTHERN = (
    r"Australian?s?|New\sZealand(?:ers?)?|South\sAfrican?s?|Argentin(?:a|e|ian)|Chile(?:an)?|"
    r"Uruguay(?:an)?|Paraguay(?:an)?|Zimbabwe(?:an)?|Botswana|Namibian?|Lesotho|Eswatini|"
    r"Mozambi(?:que|can)|Madagascar|Brazil(?:ian)?|Peru(?:vian)?|Bolivian?|Tasmanian?"
)
"""Countries and their people where summer is from December to February."""
