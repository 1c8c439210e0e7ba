"""The nouns of a brief, all frozen: what one room hands to the next.

Offsets are half-open and count code points of the article's clean text. Shares are fractions
(two-thirds is 0.667), money is in whole currency units, durations and lengths in the unit named.
``None`` stands only where "unknown" is a true answer. What can be checked is checked when a value
is made: a sentence, quote or figure whose words are not the slice of its article is a ValueError.
"""

from briefgen.model.article import (
    Article,
    Doubt,
    Edit,
    PageData,
    PageDate,
    Published,
    RawDocument,
    Sentence,
)
from briefgen.model.basics import Days, Interval, Problem, Span
from briefgen.model.brief import (
    Brief,
    Corpus,
    Correction,
    KeyFigure,
    Late,
    LeftOut,
    Made,
    Passages,
    Period,
    Source,
    SourceBefore,
)
from briefgen.model.extract import Event, Extract, Figure, Quote, Statement
from briefgen.model.mail import Group, Letter, Parts, Reader, Sender
from briefgen.model.series import (
    Change,
    FigureMove,
    OldFigure,
    OldStatement,
    Thread,
    Turn,
)
from briefgen.model.speaker_rules import RULE_WORDS, SpeakerRule
from briefgen.model.topic import (
    Comparison,
    Dispute,
    Headline,
    Link,
    Match,
    Origin,
    Pick,
    QuoteEntry,
    Telling,
    Topic,
)

__all__ = [
    "RULE_WORDS",
    "Article",
    "Brief",
    "Change",
    "Comparison",
    "Corpus",
    "Correction",
    "Days",
    "Dispute",
    "Doubt",
    "Edit",
    "Event",
    "Extract",
    "Figure",
    "FigureMove",
    "Group",
    "Headline",
    "Interval",
    "KeyFigure",
    "Late",
    "LeftOut",
    "Letter",
    "Link",
    "Made",
    "Match",
    "OldFigure",
    "OldStatement",
    "Origin",
    "PageData",
    "PageDate",
    "Parts",
    "Passages",
    "Period",
    "Pick",
    "Problem",
    "Published",
    "Quote",
    "QuoteEntry",
    "RawDocument",
    "Reader",
    "Sender",
    "Sentence",
    "Source",
    "SourceBefore",
    "Span",
    "SpeakerRule",
    "Statement",
    "Telling",
    "Thread",
    "Topic",
    "Turn",
]
