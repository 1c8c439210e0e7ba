"""Words that tell two figures apart: one is expected, of late, one more, or of the other state.

The lists are our own, from what news says beside its figures.
"""

EXPECTED = frozenset(
    """
    expects expect expected forecast forecasts would could might may should plans planned hopes
    aims target targets proposed predicts if whether unless
    """.split()
)
WANTED = frozenset(
    """
    ask asks asked asking demand demands demanded demanding want wants wanted wanting seek seeks
    sought seeking
    """.split()
)
RECKONING: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("put puts putting".split(), ("at",)),
    **dict.fromkeys("estimate estimates estimated estimating".split(), ("at",)),
    **dict.fromkeys("value values valued valuing".split(), ("at",)),
    **dict.fromkeys("give gives gave given giving".split(), ("as",)),
    **dict.fromkeys("speak speaks spoke talk talks talked".split(), ("of",)),
    **dict.fromkeys("count counts counted counting tallied registered".split(), ("",)),
    **dict.fromkeys("expect expects expected expecting".split(), ("", "of", "at")),
    **dict.fromkeys("project projects projected projecting".split(), ("", "of", "at")),
}
"""Verbs that report a number, each with what stands between: "puts it at", "counted"."""
NUMBER_NOUNS = frozenset(
    """
    age casualties cost count dead deaths depth figure length losses number price size sum toll
    total turnout value width
    """.split()
)
"""What is given as a number: "gave the exact count as 431" reports one, "gave it as 40 left" none.
"""
FURTHER = frozenset("another additional further extra neighbouring other".split())
ORDINALS = ("second", "third", "fourth", "fifth", "sixth")
"""After "a": one more of its kind."""
LATELY = frozenset("new newly daily fresh overnight".split())

OPPOSED: dict[str, str] = {
    **dict.fromkeys("open opened reopen reopened opening".split(), "open"),
    **dict.fromkeys("closed closes close shut shuts".split(), "closed"),
    **dict.fromkeys("arrived delivered given".split(), "come"),
    **dict.fromkeys("promised ordered due".split(), "due"),
}
"""States that exclude each other, by the words that tell them."""

_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february march april may june july august september october november december"
_NO_NAMES = "the a an in on at of some only most more about over it they he she we its"
NO_OWNERS = frozenset([*_DAYS.split(), *_MONTHS.split(), *_NO_NAMES.split()])
COMMON_IN_NAMES = frozenset(
    """
    party bank union ministry minister office board company league front movement group alliance
    bloc association society council university institute agency federation committee
    """.split()
)
"""What names have in common with those of others: "the Reed Party", "the Hill Party"."""

NO_PLACES = frozenset([*_DAYS.split(), *_MONTHS.split(), "the"])
TIMES = frozenset("second minute hour day night week month year".split())
"""Lengths of time that a rate is for: "8 million a day" is not what was lost so far."""
PREPOSITIONS = frozenset("of in at on near from by to for since with".split())
