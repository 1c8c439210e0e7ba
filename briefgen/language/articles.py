"""Articles of the languages that we read most: "the" and "a", which begin no name of a person."""

ARTICLES = frozenset(
    "a an the le la les un une der die das den ein eine el los las il lo gli o os as".split()
)
