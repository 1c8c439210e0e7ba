"""Words by which somebody rejects what another says, and by which he points back at it."""

DENYING_STEMS = frozenset({"deni", "reject", "dismiss", "refut", "disput", "contradict", "rebut"})
"""Stems of the verbs that reject outright; a plain "said it was not" rejects only what it names."""

CLAIM_NOUNS = frozenset(
    """
    account accus alleg assert charg claim comment complaint estim figur post remark report reproach
    statement suggest tweet version
    """.split()
)
"""Stems of nouns that name what was said before: "denied the accusation"."""

FALSE_STEMS = frozenset("fals untru invent baseless wrong nonsens fabric lie unfound".split())
"""Stems of what a claim is called by who rejects it: "dismissed the report as false"."""

CALLING = frozenset("called calls calling branded labelled labeled termed".split())
"""Verbs that give a report a name, mostly a bad one."""

FALSEHOODS = frozenset(
    """
    lie lies false untrue nonsense rubbish baseless unfounded fabrication fabrications fiction
    absurd groundless ridiculous laughable fantasy fake invention slander libel rumour rumor
    propaganda disinformation
    """.split()
)
"""What somebody calls a report that he denies: "called it a lie"."""

UNTRUE = (
    r"(?:that|this|it|the\s[a-z]{4,12})\s(?:is|was|were|are)\s(?:\w{4,12}ly\s)?"
    rf"(?:not\strue|(?:an?\s)?(?:{'|'.join(sorted(FALSEHOODS))}))\b"
)
"""A pattern of saying so of what was said before: "that was simply untrue"."""

SPEAKING_STEMS = frozenset("spokesman spokeswoman spokesperson chief head deputi".split())
"""Stems of the roles that speak for an office."""

ADMITTING_STEMS = frozenset({"admit", "confirm", "acknowledg", "conced"})
"""Stems of the verbs by which somebody grants what he denied."""

_DENIED = "deny reject dismiss refute dispute contradict rebut refuse"

TURNS: dict[str, frozenset[str]] = {
    "not": frozenset(
        [
            *"not no never neither nor without unlikely false untrue".split(),
            *(f for verb in _DENIED.split() for f in (verb, f"{verb}s", f"{verb}ed", f"{verb}d")),
            *"denies denied denying rejecting dismisses disputes disputed".split(),
        ]
    ),
    "up": frozenset("rise rises rose risen rising up climbed increased grew gained more".split()),
    "down": frozenset("fall falls fell fallen falling down dropped decreased shrank fewer".split()),
}
"""Words that part two like sentences: one negates, or things go the other way."""
