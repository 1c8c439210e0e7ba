"""Words by which a denial points back at what it denies."""

CLAIM_NOUNS: tuple[str, ...] = (
    "accusation",
    "allegation",
    "assertion",
    "charge",
    "claim",
    "comment",
    "estimate",
    "figure",
    "post",
    "remark",
    "report",
    "statement",
    "suggestion",
    "the tally",
    "tweet",
)
