"""Find who says what in French, German, Spanish and Russian, if the words beside a quote tell it.

Covers a verb that follows its quote ("...", a déclaré Brask), a name before its verb, a pronoun
joined to the verb ("dit-il"), and "according to". Less is read than in English, on purpose: where
the words do not tell plainly, the speaker stays unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.extract.attributions import Attribution
from briefgen.extract.clauses import Stretch, Token, span_of
from briefgen.extract.nouns import Noun
from briefgen.extract.phrases import is_edge
from briefgen.language.attribution import Wording
from briefgen.model import Span, SpeakerRule

_MOST_WORDS = 12  # of a phrase that names a speaker
_MOST_CUES = 30  # reporting verbs in one sentence


@dataclass(frozen=True, slots=True)
class _Cue:
    """A reporting verb: its first and last token, its base, and a pronoun joined to it."""

    first: int
    last: int
    base: str
    pronoun: Span | None


def foreign_attributions(text: str, stretch: Stretch, words: Wording) -> list[Attribution]:
    """The attributions of a stretch whose speaker its own words name, in order."""
    found: list[Attribution] = []
    after = 0
    for cue in _cues(stretch.tokens, words):
        if cue.first < after or len(found) >= _MOST_CUES:
            continue
        one = _attribution(text, stretch, cue, words)
        if one is not None:
            found.append(one)
            after = cue.last + 1
    return found


def _cues(tokens: Sequence[Token], words: Wording) -> list[_Cue]:
    found: list[_Cue] = []
    for at, token in enumerate(tokens):
        if token.kind != "word" or (token.text != token.low and at):
            continue
        verb, joined = _joined(token, words)
        if token.low in words.according:
            found.append(_Cue(at, at, "according", None))
        elif joined is not None and verb in words.verbs:
            found.append(_Cue(at, at, words.verbs[verb], joined))
        elif joined is not None and at + 1 < len(tokens) and tokens[at + 1].low in words.verbs:
            found.append(_Cue(at, at + 1, words.verbs[tokens[at + 1].low], joined))
        elif token.low in words.verbs and not _after_article(tokens, at, words):
            first = at
            while first > 0 and tokens[first - 1].low in words.auxiliaries:
                first -= 1
            found.append(_Cue(first, at, words.verbs[token.low], None))
    return found


def _joined(token: Token, words: Wording) -> tuple[str, Span | None]:
    """The verb and the pronoun of "dit-il" and "a-t-il"."""
    verb, _, pronoun = token.low.rpartition("-")
    if verb and pronoun in words.pronouns:
        return verb.removesuffix("-t"), Span(token.end - len(pronoun), token.end)
    return token.low, None


def _after_article(tokens: Sequence[Token], at: int, words: Wording) -> bool:
    """Whether an article or preposition makes a noun of the word ("le dit", "par écrit")."""
    before = tokens[at - 1].low if at else ""
    return before in words.articles - words.auxiliaries or before in words.prepositions


def _attribution(text: str, stretch: Stretch, cue: _Cue, words: Wording) -> Attribution | None:
    tokens = stretch.tokens
    said = _speech_end(tokens, cue.first)
    trails = said > 0 and tokens[said - 1].kind == "quote"
    noun = _noun(text, tokens, cue, words, trails)
    if noun is None:
        return None
    content = _content(tokens, cue, noun, words, trails)
    if not content:
        return None
    span = span_of(tokens, cue.first, cue.last + 1)
    rule: SpeakerRule = (
        "according to" if cue.base == "according" else "after" if trails else "before"
    )
    return Attribution(
        stretch.index, noun, span, span.of(text), cue.base, content, rule, trails=trails
    )


def _speech_end(tokens: Sequence[Token], verb: int) -> int:
    """Where the words before a verb end, the comma and the dash that part them left out."""
    while verb > 0 and tokens[verb - 1].text in (",", "—", "–", "-"):
        verb -= 1
    return verb


def _noun(
    text: str, tokens: Sequence[Token], cue: _Cue, words: Wording, trails: bool
) -> Noun | None:
    """Who speaks: the joined pronoun, the words after a verb that trails, else those before it."""
    if cue.pronoun is not None:
        return Noun(cue.pronoun, cue.pronoun.of(text), "pronoun", "", cue.pronoun)
    if trails or cue.base == "according":
        noun = _described(text, tokens, cue.last + 1, words)
        return noun if noun is None or trails or _is_closed(tokens, noun) else None
    end = cue.first
    if end > 0 and tokens[end - 1].low in words.pronouns:
        span = tokens[end - 1].span
        return Noun(span, span.of(text), "pronoun", "", span)
    start = _group_start(tokens, end)
    if start == end and start > 1:  # "Olga Brask, présidente du syndicat, conteste"
        start = _group_start(tokens, start - 1)
        if start > 1 and tokens[start - 1].text == ",":
            start = _group_start(tokens, start - 1)
    noun = _described(text, tokens, start, words) if start < end else None
    beside = noun is not None and (
        noun.whole.end == tokens[end - 1].end or tokens[end - 1].text == ","
    )
    return noun if beside and tokens[start].low not in words.prepositions else None


def _is_closed(tokens: Sequence[Token], noun: Noun) -> bool:
    """Whether a mark ends the phrase, so that no verb of the sentence can be part of it."""
    after = next((t for t in tokens if t.start >= noun.whole.end), None)
    return after is None or after.kind == "mark" or noun.kind in ("person", "pronoun")


def _group_start(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > 0 and not is_edge(tokens[start - 1]):
        start -= 1
    return start


def _described(text: str, tokens: Sequence[Token], start: int, words: Wording) -> Noun | None:
    """The person or body that the words from ``start`` on name, with the office beside it."""
    end = _phrase_end(tokens, start, words)
    if end == start:
        return None
    if end - start == 1 and tokens[start].low in words.pronouns:
        span = tokens[start].span
        return Noun(span, span.of(text), "pronoun", "", span)
    whole = span_of(tokens, start, end)
    first = _name_from(tokens, start, end, words)
    if first is not None and end - first >= 2:
        role = span_of(tokens, start, first).of(text) if first > start else ""
        span = span_of(tokens, first, end)
        role = role or _office_after(text, tokens, end, words)
        return Noun(span, span.of(text), "person", role, whole)
    named = _name_beside(tokens, end, words)
    if named is not None and _is_office(tokens[start:end], words):
        span = span_of(tokens, *named)
        joint = span_of(tokens, start, named[1])
        return Noun(span, span.of(text), "person", whole.of(text), joint)
    if first == start:
        return Noun(whole, whole.of(text), "name", "", whole)
    spoken = start > 1 and tokens[start].low in words.articles and _follows_speech(tokens, start)
    if _is_office(tokens[start:end], words) or spoken:
        return Noun(whole, whole.of(text), "phrase", "", whole)
    return None


def _follows_speech(tokens: Sequence[Token], start: int) -> bool:
    """Whether only a verb stands between a quote and the words at ``start``."""
    return any(t.kind == "quote" for t in tokens[max(0, start - 4) : start - 1])


def _phrase_end(tokens: Sequence[Token], start: int, words: Wording) -> int:
    """Where the phrase ends: at a mark, a verb, or a preposition that leads to where and when."""
    end = start
    while end < len(tokens) and end - start < _MOST_WORDS and tokens[end].kind == "word":
        low = tokens[end].low
        if end > start and (low in words.prepositions or low in words.openers):
            break
        if end - start > 1 and low in words.articles and all(t.capital for t in tokens[start:end]):
            break  # "Olga Brask der Zeitung"
        if low in words.verbs or low in words.auxiliaries or _joined(tokens[end], words)[1]:
            break
        if words.capital_nouns and tokens[end].text == low and _is_past_noun(tokens, start, end):
            break
        end += 1
    return end


def _is_past_noun(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun with its capital stands before a small word that ties nothing to it."""
    small = tokens[end].low in ("von", "des", "der", "für", "und", "de", "van")
    return not small and any(t.capital for t in tokens[max(start, end - 1) : end])


def _name_from(tokens: Sequence[Token], start: int, end: int, words: Wording) -> int | None:
    """Where the proper name that ends the phrase starts."""
    first = end
    while first > start and tokens[first - 1].capital and not _is_title(tokens[first - 1], words):
        first -= 1
    if words.middle_names and first > start:
        longest = 3 if tokens[end - 2].low.endswith(words.middle_names) else 2
        return max(first, end - longest)  # an office and its place stand before
    plain = (
        first == start
        or tokens[first - 1].low in words.offices
        or _is_title(tokens[first - 1], words)
    )
    return first if first < end and plain else None


def _is_title(token: Token, words: Wording) -> bool:
    low = token.low
    return low in words.offices or any(
        low.endswith(office) for office in _ENDINGS if office in words.offices
    )


_ENDINGS = ("minister", "ministerin", "sprecher", "sprecherin", "chef", "chefin", "ministerium")


def _is_office(tokens: Sequence[Token], words: Wording) -> bool:
    bare = [t.low.rpartition("'")[2] for t in tokens]
    return any(
        low in words.offices or _is_title(t, words) for low, t in zip(bare, tokens, strict=True)
    )


def _name_beside(tokens: Sequence[Token], end: int, words: Wording) -> tuple[int, int] | None:
    """The name set after an office and a comma ("la ministre de la santé, Olga Brask,")."""
    if end >= len(tokens) or tokens[end].text != ",":
        return None
    last = end + 1
    while last < len(tokens) and tokens[last].capital and last - end <= _MOST_WORDS:
        last += 1
    return (end + 1, last) if 2 <= last - end - 1 <= 4 else None


def _office_after(text: str, tokens: Sequence[Token], end: int, words: Wording) -> str:
    """The office told after a name and a comma ("Olga Brask, marchande de pain,")."""
    if end >= len(tokens) or tokens[end].text != ",":
        return ""
    last = end + 1
    while last < len(tokens) and last - end <= _MOST_WORDS and tokens[last].kind == "word":
        last += 1
    if last == end + 1 or not _is_office(tokens[end + 1 : min(last, end + 4)], words):
        return ""
    return span_of(tokens, end + 1, last).of(text)


def _content(
    tokens: Sequence[Token], cue: _Cue, noun: Noun, words: Wording, trails: bool
) -> tuple[Span, ...]:
    """The words said: the quote before a verb that trails, else all that follows it."""
    if trails:
        last = _speech_end(tokens, cue.first)
        left = (span_of(tokens, 0, last),) if last else ()
        quote = next((t for t in tokens[cue.last + 1 :] if t.kind == "quote"), None)
        return (*left, quote.span) if quote is not None else left
    start = cue.last + 1
    while start < len(tokens) and (
        tokens[start].start < noun.whole.end or tokens[start].text == ","
    ):
        start += 1
    if start >= len(tokens):
        return ()
    return (span_of(tokens, start, len(tokens)),)
