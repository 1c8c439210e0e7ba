"""Words by which somebody rejects what another says, and by which he points back at it."""

DENYING_STEMS = frozenset({"deni", "reject", "dismiss", "refut", "disput", "contradict", "rebut"})
"""Stems of the verbs that reject outright; a plain "said it was not" rejects only what it names."""

CLAIM_NOUNS = frozenset(
    """
    accus alleg assert charg claim comment complaint estim figur post remark report reproach
    statement suggest tweet
    """.split()
)
"""Stems of nouns that name what was said before: "denied the accusation"."""
