"""What the sentence of a figure says of it beyond the words for what it measures.

A part and its whole, one more and those before it, what is expected and what is, the new of a week
and all so far, a distance of two numbers, and the owners and places named beside it.
"""

import re
from dataclasses import dataclass, replace

from briefgen.language.changes import CHANGES, DIFFERENCES, LEVELS
from briefgen.language.measured import (
    COMMON_IN_NAMES,
    EXPECTED,
    FURTHER,
    LATELY,
    NO_OWNERS,
    NO_PLACES,
    OPPOSED,
    ORDINALS,
    PREPOSITIONS,
    WANTED,
)
from briefgen.language.numbers import CARDINALS
from briefgen.language.speech import VERB_FORMS

_NAME = r"[A-Z][\w’'-]{1,30}(?:\s(?:of\s)?[A-Z][\w’'-]{1,30}){0,4}"
_OWNER = re.compile(rf"({_NAME})(?:\s(?:of|in)\s{_NAME})?,?(?:\s[a-z]{{2,12}}){{0,3}}\s\Z")
_NAMES = re.compile(r"\b[A-Z][\w’'-]{1,30}")
_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]f|[Ff]or)\s(?:the\s[a-z]{{3,20}}\sof\s)?({_NAME})"
)
_FRAME = re.compile(
    rf"\s*(?:In|At|Off|Near|Outside|Around|Across)\s(?:[a-z]{{2,20}}\s){{0,4}}({_NAME})"
)
_OF_THEM = re.compile(
    r"\b(?:of|among)\s(?:whom|which|these|those|them)\s(?:[\w.-]{1,12}\s){0,2}\Z|\bincluding\s\Z"
)
_OF_WHOLE = re.compile(r"(?:\s[a-z]{3,20})?\s(?:out\s)?of\s(?:the|its|their|these|those)\s\d")
_HELD = re.compile(
    r"\b(records|details|data|names|numbers|accounts|passwords|files|addresses|wages|salaries)"
    r"\s(?:of|on|about)\s\Z"
)
_PEOPLE_OF = re.compile(r"\s([A-Z][a-z]{3,20})\s[a-z]{3,20}s?\b")
_FORESEEN = re.compile(
    r"\bhad\s(?:been\s)?(?:expected|forecast|predicted|hoped|projected)\b|\bthan\sexpected\b|\b[Ee]xit\spoll\b"
)
_BEFORE = re.compile(r"\b(?:from|against|compared\s(?:with|to)|versus|than)\s\Z")
_EARLIER = re.compile(
    r"(?:\s[a-z]{2,20}){0,2}\s(?:an?|one|two|three|the)\s(?:day|week|month|year)s?\s(?:earlier|before|ago)\b"
)
_OF_THE = re.compile(r"\s*Of\s(?:the|its|their|these|those|all)\s[^,;]{1,60},")
_DOING = re.compile(
    r"(?:\s[a-z]{3,20}){0,1}\sto\s(?!the\b|an?\b|its\b|their\b|his\b|her\b|this\b|that\b)[a-z]{2,20}\s(?:[a-z]|by\b)"
)
_TALLY = re.compile(r"(?:\s(?:votes|seats|goals|points))?\s?(?:to|-|–)\s?\d")
_CAPACITY = re.compile(
    r"\b(?:(?:certified|licensed|built|designed|meant|intended|laid\sout|equipped|room|space)"
    r"\s(?:for|to\s[a-z]{2,12})|can\s[a-z]{2,12}|capacity\sof)\s(?:[a-z]{2,9}\s){0,2}\Z"
)
_OF_WHAT = re.compile(r"\sof\s(?:what|whom|which)\b")
_OF_THESE = re.compile(r"\sof\s(?:the|them|those|these)\b")
_SITE = re.compile(
    rf"(?:\sof\s(?:them|the\s[a-z]{{3,20}}))?\s(?:in|at|from)\s(?:the\s[a-z\s]{{2,30}}\s)?({_NAME})"
)
_AMONG = re.compile(r"\b(?:is|are|was|were)\samong\b")
_WINDOW = re.compile(
    r"\b(?:in|over|during|within)\s(?:a|the|one|that)\s(?:last\s|past\s|single\s)?(?:day|night|week|month)\b"
)
_WILL = re.compile(r"\bwill\s(?:reach|rise|fall|be|cost|need|take)\s(?:[a-z]{2,9}\s){0,3}\Z")
_WITH = re.compile(
    r"\b([A-Za-z]{2,9}|\d{1,3})\s(?:[a-z]{3,20}\s){0,2}([a-z]{4,20}s),?\s(?:with|which\shave)\s\Z"
)
_CUT = re.compile(r"[,;:](?=\s(?!which|who|where))|[—–(]|\s(?:and|but|while|whereas)\s")
_WORD = re.compile(r"[a-z]{2,20}", re.IGNORECASE)
_ONE_MORE = re.compile(
    rf"(?:\b[Aa]\s(?:{'|'.join(ORDINALS)})|\b(?:[Aa]nother|[Aa]\sfurther|[Aa]dditional))\s[a-z]"
)
_MORE = re.compile(r"\smore\s[a-z]")
_RATE = re.compile(
    r"(?:\s[a-z]{3,20}){0,2}\s(?:a|per|each)\s(second|minute|hour|day|night|week|month|year)\b"
)
NUMBER = re.compile(rf"\d|\b(?:{'|'.join(sorted(CARDINALS))})\b", re.IGNORECASE)
_WHOLE = re.compile(r"(?:\d|[a-z]{2})\sof\s(?:the|its|their|our)\s\Z")
_BETWEEN = re.compile(r"\s(?:[a-z]{2,20}\s){0,2}(?:stand|lie|separate)s?\b")
_REACH = 90
_WIDE = 300
"""Characters on each side of a figure that are read for its traits, at most."""
_SOON = 40
"""Characters behind a figure within which it may be told as one of a day or week."""
_BESIDE = 3
_NEAR, _NEXT = 6, 3
"""Words before a figure and behind it that tell most of its traits."""
_AFTER_DATELINE = re.compile(r"\s[—–-]\s\Z")


@dataclass(frozen=True, slots=True)
class Traits:
    """What the sentence says of a figure that the words for what it measures do not.

    ``clause`` are the words between its neighbours, ``beside`` the nearest of them; ``owner`` the
    words of the name right before it, ``places`` the names of places in the clause, ``frame``
    those that open the sentence ("In Orsa, 12 ...") and ``names`` all of the sentence.
    ``held`` is what of those counted is meant ("records of 3 million"), ``foreseen`` what had been
    expected, ``capacity`` what a thing is made for, ``doing`` a count of those who do something
    ("3,000 to go home"), ``tally`` a vote ("131 to 104"), ``before`` what a number was before
    another, and ``site`` the place right behind it ("58 in Orsa").
    """

    clause: str = ""
    beside: str = ""
    owner: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    frame: frozenset[str] = frozenset()
    site: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    held: str = ""
    holder: tuple[str, str] = ("", "")
    part: bool = False
    whole: bool = False
    further: bool = False
    expected: bool = False
    foreseen: bool = False
    capacity: bool = False
    doing: bool = False
    tally: bool = False
    wanted: bool = False
    rate: str = ""
    lately: bool = False
    distance: bool = False
    changing: bool = False
    before: bool = False
    state: frozenset[str] = frozenset()

    @property
    def where(self) -> frozenset[str]:
        """All names by which the figure is placed."""
        return self.site | self.places | self.frame | self.owner


def read_traits(sentence: str, text: str, start: int, end: int, share: bool = False) -> Traits:
    """The traits of the figure ``text`` at ``[start, end)`` of its sentence.

    A ``share`` is of a whole in any case.

    >>> t = read_traits("Another ship with 19 crew sank.", "19", 18, 20)
    >>> t.further, t.part
    (True, False)
    """
    frame = _FRAME.match(sentence[:_WIDE])
    opening = sentence[:_WIDE] if start < _WIDE else ""
    cut = max(0, start - _WIDE)
    sentence, start, end = sentence[cut : end + _WIDE], start - cut, end - cut
    clause, at = _clause(sentence, start, end)
    before, after = clause[:at], clause[at + len(text) :]
    lead = sentence[max(0, start - _REACH) : start]
    words = {w.lower() for w in _WORD.findall(clause)}
    of_the = _OF_THE.match(opening)
    traits = Traits(
        clause=clause,
        beside=" ".join((*before.split()[-_BESIDE:], *after.split()[:_BESIDE])),
        names=names_in(" ".join(_NAMES.findall(sentence))),
        places=frozenset(w for m in _PLACE.finditer(clause) for w in names_in(m[1]) - NO_PLACES),
        frame=names_in(frame[1]) - NO_PLACES if frame else frozenset(),
        owner=_owner(lead, start) or _people_of(after),
        part=bool(of_the and of_the.end() <= start and not cut) or _is_part(lead, after, share),
        further=bool(_ONE_MORE.match(opening)) or _is_further(before, after),
        changing=not words.isdisjoint(CHANGES | LEVELS),
        state=frozenset(OPPOSED[w] for w in words if w in OPPOSED),
    )
    return _with_neighbours(traits, lead, before, after)


def _with_neighbours(traits: Traits, lead: str, before: str, after: str) -> Traits:
    """The traits with those that the nearest words tell; ``before`` is the clause's own lead."""
    near = [w.lower() for w in _WORD.findall(before)][-_NEAR:]
    following = [w.lower() for w in _WORD.findall(after)][:_NEXT]
    held, holder = _HELD.search(lead), _WITH.search(lead)
    rate, site = _RATE.match(after), _SITE.match(after)
    lately = not LATELY.isdisjoint((*near[-2:], *following[:2]))
    return replace(
        traits,
        held=held[1] if held else "",
        holder=(holder[1].lower(), holder[2]) if holder else ("", ""),
        site=names_in(site[1]) - NO_PLACES if site else frozenset(),
        whole=bool(_WHOLE.search(lead)),
        expected=not EXPECTED.isdisjoint(near) or bool(_WILL.search(lead)),
        foreseen=bool(_FORESEEN.search(lead)),
        capacity=bool(_CAPACITY.search(lead)),
        doing=bool(_DOING.match(after)),
        tally=bool(_TALLY.match(after)),
        wanted=not WANTED.isdisjoint(near),
        rate=rate[1] if rate else "",
        lately=lately or bool(_WINDOW.search(after[:_SOON])),
        distance="apart" in following
        or bool(_BETWEEN.match(after))
        or not DIFFERENCES.isdisjoint(near[-3:]),
        before=bool(_BEFORE.search(lead) or _EARLIER.match(after)),
    )


def _is_further(before: str, after: str) -> bool:
    """Whether the words beside a figure say that it is one more, or so many others."""
    near = [w.lower() for w in _WORD.findall(before)][-_NEAR:]
    following = [w.lower() for w in _WORD.findall(after)][:1]
    told = _ONE_MORE.search(before) or _MORE.match(after)
    return told is not None or not FURTHER.isdisjoint((*near, *following))


def _is_part(lead: str, after: str, share: bool) -> bool:
    """Whether the words beside a figure say that it is a part; of a ``share`` they all do."""
    if _OF_THEM.search(lead) or _OF_WHAT.match(after):
        return True
    told = _OF_THESE.match(after) or _AMONG.search(after[:_SOON]) or _OF_WHOLE.match(after)
    return not share and told is not None


def _people_of(after: str) -> frozenset[str]:
    """The country or place of those counted ("35 Belvari soldiers")."""
    found = _PEOPLE_OF.match(after)
    return names_in(found[1]) - NO_OWNERS if found else frozenset()


def _clause(sentence: str, start: int, end: int) -> tuple[str, int]:
    """The figure's clause where its sentence has digits elsewhere, and the figure's place in it."""
    left, right = 0, len(sentence)
    for cut in _CUT.finditer(sentence):
        if cut.end() <= start and NUMBER.search(sentence, left, cut.start()):
            left = cut.end()
        elif cut.start() >= end and NUMBER.search(sentence, cut.end()):
            right = cut.start()
            break
    return sentence[left:right], start - left


def names_in(words: str) -> frozenset[str]:
    """The names among ``words``, in small letters: what has a capital."""
    return frozenset(
        w.lower().removesuffix("’s").removesuffix("'s") for w in words.split() if w[0].isupper()
    )


def _owner(lead: str, start: int) -> frozenset[str]:
    """The name whose number follows ("Civic Renewal won 44"), if no place and no speaker has it."""
    found = _OWNER.search(lead)
    if found is None:
        return frozenset()
    ahead = lead[: found.start()]
    opens = (not ahead and start <= _REACH) or _AFTER_DATELINE.search(ahead) is not None
    before = [w.lower() for w in ahead.split()[-2:]]
    between = {w.lower() for w in _WORD.findall(lead[found.end(1) :])}
    placed = [word for word in before if word != "the"][-1:]
    if (opens and " " not in found[1]) or not PREPOSITIONS.isdisjoint(placed):
        return frozenset()
    if not between.isdisjoint(VERB_FORMS):
        return frozenset()
    return names_in(found[1]) - NO_OWNERS - COMMON_IN_NAMES
