"""Make quotes of the words between quotation marks, each with its speaker.

Titles, nicknames and scare quotes are none. A quote cut by its attribution ("...," she said.
"...") is one quote with two spans, and so is speech over several paragraphs.
"""

import re
from collections.abc import Sequence

from briefgen.extract.attributions import Reading
from briefgen.extract.cast import Cast, Person, find_cast
from briefgen.extract.guesses import guess_speakers
from briefgen.extract.nouns import Noun
from briefgen.extract.offices import bare_role
from briefgen.extract.persons import Named, name_sources, person_of, recent_people
from briefgen.extract.placed import UNSAID, Placed, Speaker, place
from briefgen.extract.speakers import find_speakers
from briefgen.extract.speech import read_speech
from briefgen.language.roles import NAMING_WORDS, TERMING_WORDS
from briefgen.language.speech import (
    DETERMINERS,
    FINITE_VERBS,
    SAYING_BASES,
    SMALL_WORDS,
    VERB_FORMS,
)
from briefgen.model import Article, Quote

_WORDS = re.compile(r"[^\W_][\w'’.-]{0,60}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FULL_WORDS = 5
_TAIL = 16  # tokens of an attribution between two pieces of one quote


def find_quotes(article: Article, best_guess: bool = False) -> tuple[Quote, ...]:
    """The quotes of ``article``, in order of their first words.

    Args:
        article: with its sentences.
        best_guess: whether a quote whose speaker no rule tells gets the likeliest one.
    """
    reading = read_speech(article)
    cast = find_cast(article.text, reading.stretches)
    return quotes_of(reading, cast, name_sources(reading, cast), best_guess)


def quotes_of(
    reading: Reading, cast: Cast, named: Sequence[Named], best_guess: bool = False
) -> tuple[Quote, ...]:
    """The quotes of an article that is already read for speech; ``find_quotes`` has the rest."""
    placed = place(reading)
    speakers = find_speakers(reading, placed)
    shown = guess_speakers(reading, placed, speakers) if best_guess else speakers
    quotes: list[Quote] = []
    last: Placed | None = None
    for at, quote in enumerate(placed):
        kind = kind_of(reading.article, quote, speakers[at])
        if kind == "none":
            continue
        one = _quote(reading, cast, quote, shown[at], named, kind)
        if last is not None and quotes and _continues(quotes[-1], last, quote, speakers[at], one):
            quotes[-1] = _joined(quotes[-1], one)
        else:
            quotes.append(one)
        last = quote
    return tuple(quotes)


def kind_of(article: Article, quote: Placed, speaker: Speaker) -> str:
    """``full``, ``fragment`` or ``none`` (no speech)."""
    inner = quote.quoted.inner.of(article.text).strip()
    words = _WORDS.findall(inner)
    if not words or speaker is UNSAID or _is_reference(quote):
        return "none"
    if speaker.noun is None:
        return "full" if _is_speech_by_itself(article, quote, words) else "none"
    if _is_named_thing(quote, words):
        return "none"
    if len(words) >= _FULL_WORDS:
        return "full"
    if quote.opens and inner[-1:] in ".,!?…—" and (inner[-1:] != "," or quote.after):
        return "full"
    if quote.opens and inner[:1].isupper() and quote.after and quote.after[0].text == ",":
        return "full"  # French and British copy set the comma behind the mark
    if quote.before and quote.before[-1].text in ",:" and inner[:1].isupper() and len(words) > 1:
        return "full"
    return "fragment"


def _is_reference(quote: Placed) -> bool:
    """Whether a dash, an outlet and a day stand behind it, as in a list of sources."""
    after = quote.after
    if not after or after[0].text not in ("—", "–", "-", "--"):
        return False
    dated = any(t.time and t.capital for t in after[1:])
    return dated and any(_YEAR.fullmatch(t.text) for t in after[1:])


def _is_speech_by_itself(article: Article, quote: Placed, words: Sequence[str]) -> bool:
    """Whether words with no known speaker are speech: a clause, or a sentence of their own."""
    if _is_name(words):
        return False
    if article.language not in ("", "en"):
        return len(words) >= _FULL_WORDS
    if quote.opens and quote.alone and quote.quoted.ends_clause:
        return len(words) > 2
    return len(words) > _FULL_WORDS and _has_verb(words)


def _has_verb(words: Sequence[str]) -> bool:
    return any(w.lower().replace("’", "'") in FINITE_VERBS or w.endswith("ed") for w in words)


def _is_name(words: Sequence[str]) -> bool:
    """Whether every long word has a capital, as titles have."""
    big = [w for w in words if w.lower() not in SMALL_WORDS]
    return bool(big) and all(w[0].isupper() or w[0].isdigit() for w in big)


def _is_named_thing(quote: Placed, words: Sequence[str]) -> bool:
    """Whether the marks set off a title, a nickname or a term and no speech."""
    if quote.opens:
        return False
    beside = quote.before[-1]
    before = beside.low if beside.kind == "word" else ""
    earlier = quote.before[-2].low if len(quote.before) > 1 else ""
    if beside.text in (":", ",") and quote.quoted.ends_clause and len(quote.before) > 1:
        verb = VERB_FORMS.get(quote.before[-2].low, "")
        if verb in SAYING_BASES:
            return False
    after = quote.after[0] if quote.after else None
    inline = after is not None and after.kind == "word"
    capital = _is_name(words) and len(words) <= 8
    if before in TERMING_WORDS or (before == "as" and earlier in ("known", "nicknamed")):
        return len(words) <= _FULL_WORDS
    if not capital:
        return before in DETERMINERS and inline and len(words) <= 2 and _is_plain(quote)
    if before in NAMING_WORDS or beside.preposition or before in DETERMINERS:
        return True
    return len(words) > 1 and (inline or beside.text not in (":", ","))


def _is_plain(quote: Placed) -> bool:
    """Whether no word but the article ties the quoted term to its sentence ("the "X" star")."""
    return not any(t.low == "that" for t in quote.before[-6:])


def _quote(
    reading: Reading,
    cast: Cast,
    quote: Placed,
    speaker: Speaker,
    named: Sequence[Named],
    kind: str,
) -> Quote:
    inner = quote.quoted.inner
    noun = speaker.noun
    person: Person | None = None
    via = ""
    if speaker.attribution is not None:
        person, via = named[speaker.attribution].person, named[speaker.attribution].via
    elif noun is not None:
        pairs = zip(reading.attributions, named, strict=True)
        known = [n.person for a, n in pairs if a.cue.start < noun.span.start]
        recent = recent_people(reading, cast, quote.stretch.index, noun.whole.start, known)
        person = person_of(noun, cast, quote.stretch.index, recent)
    return Quote(
        reading.article.id,
        (inner,),
        (inner.of(reading.article.text),),
        "full" if kind == "full" else "fragment",
        noun.words if noun else "",
        noun.span if noun else None,
        person_name(noun, person),
        _role(noun, person),
        speaker.cue,
        via,
        speaker.rule,
    )


def person_name(noun: Noun | None, person: Person | None) -> str:
    """The name of who speaks: the person's, else the words, empty for a pronoun nobody fits."""
    if person is not None:
        return person.name
    if noun is None or noun.kind == "pronoun":
        return ""
    return noun.words


def _role(noun: Noun | None, person: Person | None) -> str:
    """The office as written beside the name, or where the person is named elsewhere."""
    told = bare_role(noun.role) if noun is not None else ""
    if noun is not None and told and told == noun.role:
        return told
    known = person.roles if person is not None else ()
    return next((role for role in known if told in role), told or next(iter(known), ""))


def _continues(before: Quote, last: Placed, quote: Placed, speaker: Speaker, one: Quote) -> bool:
    """Whether the words go on a quote that its attribution or a new paragraph had cut."""
    if before.speaker_span is None or speaker.noun is None:
        return False
    pronoun = speaker.noun.kind == "pronoun" and one.person not in ("", speaker.noun.words)
    same = speaker.noun.span == before.speaker_span or (pronoun and one.person == before.person)
    if not last.quoted.closed:
        return same or speaker.rule == "runs on"
    if before.kind != "full" or one.kind != "full" or not same:
        return False
    if last.stretch.index == quote.stretch.index:
        tail = quote.stretch.tokens[last.at + 1 : quote.at]
        joins = bool(tail) and len(tail) <= _TAIL and tail[-1].text == ","
        return joins and (last.opens or len(before.spans) > 1)
    beside = quote.stretch.index == last.stretch.index + 1
    return beside and speaker.rule == "same paragraph" and quote.opens and last.opens


def _joined(one: Quote, other: Quote) -> Quote:
    return Quote(
        one.article,
        (*one.spans, *other.spans),
        (*one.texts, *other.texts),
        one.kind,
        one.speaker,
        one.speaker_span,
        one.person,
        one.role,
        one.cue,
        one.via,
        one.rule,
    )
