"""Words that mark what matters in a report, and words that take weight from what they stand by.

By the classes of Edmundson 1969 (J. ACM 16(2)): bonus words are comparatives, superlatives, cause
and outcome; stigma words belittle, hedge or point back. English only: other languages go without.
"""

BONUS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        announced agreed approved ordered ruled banned declared signed resigned arrested charged
        killed died dead injured wounded missing evacuated collapsed destroyed attacked seized
        first largest worst highest lowest deadliest biggest more most record unprecedented
        because therefore result cause caused led after according warned confirmed
        """.split()
    )
}
STIGMA: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        hardly perhaps maybe probably possibly apparently somewhat rather merely fairly
        this these those such it they he she him her them
        meanwhile however incidentally also besides anyway
        """.split()
    )
}
