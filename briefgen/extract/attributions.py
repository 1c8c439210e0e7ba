"""The nouns of the search for speech: an attribution, and an article read for them."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from briefgen.extract.clauses import Stretch
from briefgen.extract.nouns import Noun
from briefgen.language.speech import CARRYING_BASES
from briefgen.model import Article, Span, SpeakerRule
from briefgen.text.marks import Quoted


@dataclass(frozen=True, slots=True)
class Attribution:
    """A reporting verb, its source and what it covers.

    ``source`` names the speaker as written (``None``: no words do), ``content`` the words said,
    told or claimed, in order; ``via`` is the outlet that was told, ``stretch`` the index of the
    sentence, ``rule`` how the source was found. ``verb`` is the base of the cue.
    """

    stretch: int
    noun: Noun | None
    cue: Span
    cue_words: str
    verb: str
    content: tuple[Span, ...]
    rule: SpeakerRule
    via: str = ""
    trails: bool = False

    @property
    def source(self) -> Span | None:
        """The words that name the speaker."""
        return self.noun.span if self.noun else None

    @property
    def source_words(self) -> str:
        """Those words; empty if there are none."""
        return self.noun.words if self.noun else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article taken apart for the search for speech."""

    article: Article
    quoted: tuple[Quoted, ...]
    stretches: tuple[Stretch, ...]
    attributions: tuple[Attribution, ...]

    def of_stretch(self, index: int) -> tuple[Attribution, ...]:
        """The attributions of one stretch, in order of their verbs."""
        first = bisect_left(self.attributions, index, key=lambda a: a.stretch)
        last = bisect_right(self.attributions, index, key=lambda a: a.stretch)
        return self.attributions[first:last]


def carries(attribution: Attribution) -> bool:
    """Whether the verb is one of an outlet that prints what others say."""
    return attribution.verb in CARRYING_BASES
