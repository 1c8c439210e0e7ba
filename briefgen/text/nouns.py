"""Tell plural nouns from other words, by their look."""

from briefgen.language.nouns import PLURALS, SINGULARS


def is_plural(word: str) -> bool:
    """Whether a lower-case ``word`` has the look of an English plural noun.

    >>> [word for word in ("troops", "people", "various", "crisis", "class") if is_plural(word)]
    ['troops', 'people']
    """
    if word in PLURALS:
        return True
    if not word.endswith("s") or word in SINGULARS or len(word) < 4:
        return False
    return not word.endswith(("ss", "ous", "’s", "'s", "less"))
