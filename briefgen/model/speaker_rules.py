"""How the speaker of a quote was found: the rules by name, each in plain words."""

from collections.abc import Mapping
from typing import Literal

SpeakerRule = Literal[
    "",
    "after",
    "before",
    "shared",
    "participle",
    "possessive",
    "by",
    "according to",
    "colon",
    "signature",
    "next sentence",
    "same paragraph",
    "subject before",
    "paragraph before",
    "runs on",
    "guess",
]

RULE_WORDS: Mapping[str, str] = {
    "": "no words beside it tell who speaks",
    "after": "the speaker is named after the words, beside the verb",
    "before": "the speaker is the subject of the verb that leads up to the words",
    "shared": "the verb has no subject of its own and takes the one of the verb before",
    "participle": "the words hang on an “-ing” form whose subject is the speaker",
    "possessive": "the words belong to a claim, promise or call that is the speaker's",
    "by": "the verb is in the passive and “by” names the speaker",
    "according to": "“according to” names the speaker",
    "colon": "a name or a subject and a colon stand before the words",
    "signature": "a dash and a name stand behind the words",
    "next sentence": "the next sentence says nothing but who spoke",
    "same paragraph": "the paragraph goes on with whoever spoke last in it",
    "subject before": "the sentence before has the speaker as its subject",
    "paragraph before": "the paragraph is all quotation and goes on from the one before",
    "runs on": "the quotation runs on over several pieces with one speaker",
    "guess": "nothing tells, and the nearest who speaks is guessed; never in a brief",
}
"""What each rule rests on, for a person who asks why this name stands here."""
