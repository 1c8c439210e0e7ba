"""Tell plural nouns from other words, by their look."""

from briefgen.language.nouns import COMPOUND_PLURALS, PLURALS, SINGULAR_MEN, SINGULARS


def is_plural(word: str) -> bool:
    """Whether a lower-case ``word`` has the look of an English plural noun.

    >>> [word for word in ("troops", "people", "various", "crisis", "class") if is_plural(word)]
    ['troops', 'people']
    """
    if word in PLURALS or (word.endswith(COMPOUND_PLURALS) and word not in SINGULAR_MEN):
        return True
    if not word.endswith("s") or word in SINGULARS or len(word) < 4:
        return False
    return not word.endswith(("ss", "ous", "’s", "'s", "less"))
