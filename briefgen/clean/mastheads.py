"""The outlet's name as the page itself prints it: candidates from its head, weighed by evidence.

A masthead stands in the first lines, is made like a name, and comes back: in photo credits, in
what people "told" it, in the appeals and small print around the text. No single cue decides.
Left out: outlets named only in a logo, and names in scripts without capitals.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.clean.blocks import Block
from briefgen.language.chrome import BUTTONS
from briefgen.language.credits import AGENCIES
from briefgen.language.mastheads import JOINING, SECTIONS, TRADE

_CUTS = re.compile(r"\s{1,3}[|•·–—»›>]\s{1,3}|\s{1,3}-{1,2}\s{1,3}|\t|\s{2,20}|\s?\\?\|\s?|\s/\s")
_LONGEST = 45
_MOST_WORDS = 6
_HEAD = 10
_NEAR = 6
_LEAST, _ENOUGH, _PLENTY = 2.0, 2.5, 3.0
_TOP, _HIGH, _LOW = 1.5, 1.0, 0.5
_OF_TRADE = 1.5
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NO_NAME = re.compile(r"[.,:;?!…)]$|, |: |[a-z]{3}\. |^[(\"“'‘«@#]|\b(?:19|20)\d\d\b")
_TOLD = re.compile(
    r"\b(?:told|tells|informed|interview (?:with|to)|(?:affirmé|déclaré|confié|assuré|expliqué) à"
    r"|sagte|dijo a|disse a|ha detto a)(?: the| The)? ?$"
)
_CREDIT = re.compile(r"(?:[/|]|\bfor|\bvia)(?: the| The)? ?$")
_CREDIT_END = re.compile(r"[.)\]]{0,2}$")
_BYLINE = re.compile(r"^(?:By|BY|Words|Text)[: ].{2,60}(?:\bfor|/|,|\bof|\|)(?: the)? ?$")
_EDGES = " .,:;!?|·•–—-*_\"“”'‘’"
_CUES: Mapping[str, float] = {
    "told": 1.5,
    "credit": 1.5,
    "byline": 2.0,
    "own": 1.0,
    "again": 0.5,
    "dateline": 1.0,
}
_OWN = frozenset(("our", "my", "your", "the"))
_PASSED = frozenset(("button", "label", "cookies", "form", "mark", "time", "address", "link"))


@dataclass(frozen=True, slots=True)
class Masthead:
    """A name that the page prints of its outlet, and how much speaks for it."""

    name: str
    score: float

    @property
    def sure(self) -> bool:
        """Whether there is evidence enough to read captions and appeals by it."""
        return self.score >= _ENOUGH


NONE = Masthead("", 0.0)


def find_masthead(
    blocks: Sequence[Block], reasons: Sequence[str], start: int, end: int
) -> Masthead:
    """The name with the most evidence, or ``NONE``.

    Args:
        blocks: the blocks of the page.
        reasons: why each is furniture by itself; empty where it may be text.
        start: number of the first block of the text, as far as it is known.
        end: number behind the last block of the text.
    """
    found = _candidates(blocks, reasons, start)
    best = NONE
    for name, (weight, at) in sorted(found.items()):
        shown = _as_printed(name, blocks)
        cues = _cues(shown, at, blocks, reasons, start, end)
        score = weight + sum(_CUES[cue] for cue in cues)
        if "dateline" in cues and weight < _HIGH:
            continue  # a wire service named in the dateline, not the outlet
        if score > best.score and score >= _needed(shown, weight):
            best = Masthead(shown, score)
    return best


def _needed(name: str, weight: float) -> float:
    """How much must speak for a name: less if it heads the page, more for one word alone."""
    if " " not in name and weight < _TOP:
        return _PLENTY
    return _LEAST if weight > _TOP else _ENOUGH


def short_forms(name: str) -> tuple[str, ...]:
    """What a text calls an outlet after its article: "Post" and "Lune Post" of "The Lune Post"."""
    words = bare(name).split()
    tails = [" ".join(words[number:]) for number in range(len(words))]
    heads = [words[0]] if len(words) > 1 else []
    return tuple(form for form in (*tails, *heads) if len(form) > 3)


@lru_cache(maxsize=256)
def pattern_of(name: str) -> re.Pattern[str]:
    """Finds a name in full, or its short forms behind "the"."""
    short = "|".join(re.escape(form) for form in short_forms(name))
    full = rf"(?:[Tt]he )?{re.escape(bare(name))}"
    shorter = rf"|(?:[Tt]he |[LlDd]['’])(?:{short})" if short else ""
    return re.compile(rf"(?<![\w@#])(?:{full}{shorter})(?!\w)")


def is_masthead(line: str, key: str) -> bool:
    """Whether a line is the outlet's own: its name, and then at most its sections or its motto.

    ``key`` is the name's letters and digits in lower case.
    """
    cut = parts(line)
    named = [part for part in cut[:2] if re.sub(r"[\W_]+", "", part).lower() == key]
    return bool(named) and (len(cut) > 2 or line.startswith(named[0][:1]) or len(cut) == 1)


def bare(name: str) -> str:
    """A name without its article."""
    return re.sub(r"^(?:The |Le |La |El |Il |Der |Die |Das |L['’])", "", name)


def parts(line: str) -> list[str]:
    """The parts of a line that bars, dots, dashes and wide blanks set apart."""
    return [part.strip(" *_[]") for part in _CUTS.split(line) if part.strip(_EDGES)]


def is_name(text: str) -> bool:
    """Whether ``text`` is made like an outlet's name: capitals, few words, no section alone."""
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or len(text) > _LONGEST or text.lower() in BUTTONS:
        return False
    if text in AGENCIES or words[0] in ("By", "BY") or _NO_NAME.search(text):
        return False
    lower = [word.lower().strip(".,") for word in words]
    if not all(_opens_name(word) or word in JOINING for word in words):
        return False
    if lower[0] in JOINING and lower[0] not in ("the", "le", "la", "el", "die", "der", "das"):
        return False
    return sum(map(len, lower)) > 2 and not is_section(text)


def is_section(text: str) -> bool:
    """Whether all words that tell something are names of sections, menus and services."""
    words = (word.strip(".,") for word in text.lower().split())
    return all(word in SECTIONS for word in words if word not in JOINING and word not in _OWN)


def _opens_name(word: str) -> bool:
    letters = word.lstrip("&'’")
    if word == "&":
        return True
    return bool(letters) and (letters[0].isupper() or (letters[0].isdigit() and len(letters) < 3))


def _candidates(
    blocks: Sequence[Block], reasons: Sequence[str], start: int
) -> dict[str, tuple[float, int]]:
    """Names in the page's head, with what their place and make say for them, and where."""
    found: dict[str, tuple[float, int]] = {}
    rank = 0
    for number, block in enumerate(blocks[: start + 1]):
        if len(block.words) > 25 or reasons[number] in _PASSED or number == start > 0:
            continue
        dated = bool(_YEAR.search(block.text))
        if rank < _HEAD or (dated and number >= start - _NEAR):
            for name, weight in _in_line(block.text, rank, dated):
                if weight > found.get(name, (0.0, 0))[0]:
                    found[name] = (weight, number)
        rank += 1
    for number, block in enumerate(blocks):
        if start <= number and (name := _own_name(block.text)):
            found.setdefault(name, (_LEAST, number))
    return _merged(found)


def _in_line(line: str, rank: int, dated: bool) -> Iterator[tuple[str, float]]:
    """The names that open a line of the head: alone, or before what a bar sets apart."""
    cut = parts(line)
    place = _TOP if rank == 0 else _HIGH if rank < 4 else _LOW
    if dated:
        place = _HIGH if _of_trade(cut[0]) and len(cut) > 1 else 0.0
    for name in cut[: 2 if len(cut) == 2 else 1]:
        if not place or not is_name(name):
            continue
        weight = place + _OF_TRADE * _of_trade(name)
        weight += 0.5 * (name.isupper() and len(cut) == 1 and " " in name)
        weight += 0.5 * (rank == 0 and len(cut) > 1)
        yield name, weight


def _of_trade(name: str) -> bool:
    words = name.lower().split()
    return len(words) > 1 and any(word in TRADE for word in words)


def _own_name(text: str) -> str:
    """The outlet that a line of small print opens with: "The Gazette, in your hand"."""
    found = re.match(r"(The [^\W\d_a-z]\w{2,20})(?:,| is | has | costs )", text)
    return found[1] if found and len(text) < 160 and _of_trade(found[1]) else ""


def _merged(found: dict[str, tuple[float, int]]) -> dict[str, tuple[float, int]]:
    """Candidates without the initials and the short forms of other candidates."""
    initials = {"".join(w[0] for w in name.split() if w[0].isupper()): name for name in found}
    out = dict(found)
    for name in sorted(found):
        longer = initials.get(name, "")
        if longer and longer != name and name in out and longer in out:
            out[longer] = (out[longer][0] + out.pop(name)[0], out[longer][1])
    for name in sorted(out):
        if any(other != name and bare(name) in short_forms(other) for other in out):
            del out[name]
    return out


def _cues(
    name: str, at: int, blocks: Sequence[Block], reasons: Sequence[str], start: int, end: int
) -> set[str]:
    """The kinds of places, besides the line it was read from, in which the page has the name."""
    cues: set[str] = set()
    pattern = pattern_of(name)
    tail = bare(name).split()[-1]
    head = bare(name).split()[0]
    for number, block in enumerate(blocks):
        if (
            number == at
            or reasons[number] == "cookies"
            or (tail not in block.text and head not in block.text)
        ):
            continue
        outside = bool(reasons[number]) or not start <= number < end
        for found in pattern.finditer(block.text[:3000]):
            before, after = block.text[: found.start()][-90:], block.text[found.end() :]
            cues.add(_cue(before, after, number == start, outside, " " in bare(name)))
    cues.discard("")
    if " " not in bare(name):
        cues.discard("again")
    return cues


def _cue(before: str, after: str, first: bool, outside: bool, several: bool) -> str:
    if _TOLD.search(before):
        return "told" if several else "again"
    if _CREDIT.search(before) and _CREDIT_END.match(after) and len(after) < 3:
        return "byline" if _BYLINE.match(before) else "credit"
    if first and before.endswith("(") and after.startswith(")"):
        return "dateline"
    if not outside:
        return "again"
    return "own" if len(before.split()) + len(after.split()) > 2 else "again"


def _as_printed(name: str, blocks: Sequence[Block]) -> str:
    """A name in capitals as the page prints it elsewhere, or with capitals at its words only."""
    if not name.isupper() or " " not in name:
        return name
    pattern = re.compile(rf"(?i)(?<!\w){re.escape(name)}(?!\w)")
    for block in blocks:
        for found in pattern.finditer(block.text[:3000]):
            if not found[0].isupper() and found[0][0].isupper():
                return found[0]
    return " ".join(_word(word, number) for number, word in enumerate(name.split()))


def _word(word: str, number: int) -> str:
    if number and word.lower() in JOINING:
        return word.lower()
    if len(word) < 4 and not set("AEIOUY") & set(word):
        return word
    return "".join(
        part.capitalize() if number == 0 or len(part) > 1 else part
        for number, part in enumerate(re.split(r"(?<=['’])", word))
    )
