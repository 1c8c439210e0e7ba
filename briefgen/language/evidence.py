"""Words of what a figure is taken from where nobody speaks: polls, records, counts.

Collected from grammar and everyday news prose; closed lists.
"""

POLLS: frozenset[str] = frozenset(["poll", "polls", "polling", "survey", "surveys"])
"""Nouns of asking many: "in a June poll" names a source, "in a report" mostly only a place."""

EVIDENCE: frozenset[str] = POLLS | frozenset(
    """
    study studies report reports data figures statistics estimate estimates filing filings record
    records document documents census analysis analyses review audit research index tally tallies
    count counts projection projections forecast forecasts results tests images footage numbers
    paper papers assessment inquiry investigation email emails slide chart files accounts average
    model database ledger register inventory disclosures minutes receipts invoices
    """.split()
)
"""Nouns of what can show a figure."""

EVIDENCE_VERBS: tuple[str, ...] = (
    *("show", "shows", "showed", "showing", "find", "finds", "found", "finding", "indicate"),
    *("indicates", "indicated", "indicating", "suggest", "suggests", "suggested", "suggesting"),
    *("reveal", "reveals", "revealed", "put", "puts", "putting", "estimate", "estimates"),
    *("estimated", "project", "projects", "projected", "recorded"),
)
"""What ``EVIDENCE`` does with a figure; of "a poll showing 45 percent" too."""

AFTER_EVIDENCE: frozenset[str] = frozenset(
    """
    by from of for in on at with to into about among conducted released published taken
    commissioned carried made obtained compiled out last this that which also now has have had
    earlier later
    """.split()
)
"""Words that may follow such a noun where it is the head of its phrase ("a poll by the party")."""

BEFORE_EVIDENCE: frozenset[str] = frozenset(
    ["but", "and", "that", "while", "as", "because", "although", "though", "so", "yet", "since"]
)
"""Words before which a clause has ended, so that what follows is its own subject."""

RECKONINGS: frozenset[str] = frozenset(
    ["estimate", "estimates", "count", "counts", "account", "accounts", "tally", "reckoning"]
)
"""Nouns of "by one estimate", "by official counts"."""
