"""Find who says what: direct and indirect speech, sentence by sentence.

An attribution is a reporting verb (or "according to"), the words that name its source, and the
words it covers. Verbs of thought are left out, and so is any reading of the sense: the order of the
words, the marks between them and lists of verbs and nouns decide. Who a pronoun stands for is the
business of ``cast``.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from briefgen.extract.attributions import Attribution, Reading
from briefgen.extract.clauses import Stretch, Token, is_name_run, span_of, stretches
from briefgen.extract.coverage import Found, left_content, opens_content, right_content
from briefgen.extract.cues import Cue, agent_after, find_cues
from briefgen.extract.foreign import foreign_attributions
from briefgen.extract.leading import leads_up
from briefgen.extract.nouns import describe
from briefgen.extract.participles import is_seen, main_subject, participle_subject, shared_subject
from briefgen.extract.phrases import Range, is_person_noun, may_speak, skip_left
from briefgen.extract.sources import (
    comes_to_quote,
    possessive_source,
    possessor,
    source_after,
)
from briefgen.extract.subjects import is_coordinate, subject_after, subject_before
from briefgen.extract.told import told_outlet
from briefgen.language.attribution import WORDINGS
from briefgen.language.speech import (
    AUXILIARIES,
    IRREGULAR_PASTS,
    SAYING_BASES,
    SUBORDINATORS,
    TELLING_BASES,
    VERB_FORMS,
)
from briefgen.model import Article, Span, SpeakerRule
from briefgen.text.marks import in_own_marks, pair_marks

_AS = frozenset(["as"])
_ASIDE_TOKENS = 14
_PARTNER_TOKENS = 5
_TOLD_TOKENS = 12
_OPENER_TOKENS = 4
_CLAUSE_OPENERS = frozenset(["when", "while", "after", "as", "though", "although", "if", "since"])
_MOST_CUES = 30  # reporting verbs in one sentence; no sentence of news comes near


def find_speech(article: Article) -> tuple[Attribution, ...]:
    """Every attribution of ``article``, direct and indirect, in order of the reporting verbs.

    English, and what is plain in French, German and Spanish; other languages give none.
    """
    return read_speech(article).attributions


def read_speech(article: Article) -> Reading:
    """The article's quotations, stretches and attributions together."""
    quoted = in_own_marks(article.text, pair_marks(article.text))
    parts = stretches(article, quoted)
    found: list[Attribution] = []
    words = WORDINGS.get(article.language)
    for part in parts:
        if words is not None:
            found.extend(foreign_attributions(article.text, part, words))
        elif article.language in ("", "en"):
            found.extend(_attributions(article.text, part))
    return Reading(article, quoted, parts, tuple(found))


def _attributions(text: str, stretch: Stretch) -> list[Attribution]:
    tokens = stretch.tokens
    found: list[Found] = []
    for cue in islice(find_cues(tokens), _MOST_CUES):
        one = (
            _according(tokens, cue)
            if cue.verb == "according"
            else _with_subject(tokens, cue, found)
        )
        if one is not None:
            found.append(one)
    if found and found[0].cue.at == 0 and found[0].subject is None and found[0].cue.participle:
        found[0] = replace(found[0], subject=main_subject(tokens, found[0].cue), rule="shared")
    return [_attribution(text, stretch, found, at) for at in range(len(found))]


def _with_subject(tokens: Sequence[Token], cue: Cue, before: list[Found]) -> Found | None:
    """The verb at ``cue`` with its subject: after it, before it, or shared with an earlier verb."""
    at = cue.at
    agent = agent_after(tokens, at)
    if agent is not None:
        return _by_agent(tokens, cue, agent)
    owner = possessive_source(tokens, at)
    if owner is not None:
        apart = bool(before) and before[-1].cue.verb not in SAYING_BASES
        return Found(cue, owner, "possessive", min(at, owner[0]), False, True, apart)
    subject, rule = _own_subject(tokens, cue)
    leads = opens_content(tokens, at)
    if subject is not None:
        start = _start(tokens, cue, subject)
        after_speech = start > 0 and (
            tokens[start - 1].text in (",", "—", "–") or tokens[start - 1].kind == "quote"
        )
        beside_quote = start > 0 and _directly_after_quote(tokens, start)
        trails = (
            after_speech
            and (not cue.participle or (beside_quote and rule == "before"))
            and (rule == "after" or not leads or beside_quote or _is_inserted(tokens, at))
            and not (leads_up(tokens, start) and not beside_quote)
            and not _closes_subordinate(tokens, start, before)
        )
        goes_on = leads or not trails or _is_inserted(tokens, at)
        beside = is_coordinate(tokens, start) and not _is_partner(tokens, start, before)
        beside = beside or (rule == "participle" and is_seen(tokens, subject[0]))
        return Found(cue, subject, rule, start, trails, goes_on, beside)
    shared = shared_subject(tokens, cue, before)
    return Found(
        cue,
        shared,
        "shared" if shared else "",
        at,
        trails=_directly_after_quote(tokens, at),
        leads=True,
        beside=True,
    )


def _by_agent(tokens: Sequence[Token], cue: Cue, agent: int) -> Found | None:
    """A verb in the passive, whose speaker follows "by": what is denied stands before it."""
    subject = subject_after(tokens, agent - 1)
    if subject is None:
        return None
    quoted = any(t.kind == "quote" for t in tokens[cue.at + 1 : subject[1] + _PARTNER_TOKENS])
    if not quoted and not may_speak(tokens, *subject):
        return None
    leads = quoted or cue.verb == "reckon"
    return Found(cue, subject, "by", cue.at, not quoted, leads, True)


def _start(tokens: Sequence[Token], cue: Cue, subject: Range) -> int:
    """The first token of the words that attribute: "with" and "as" and asides are part of them."""
    start = min(subject[0], cue.at)
    if cue.participle:
        return start - 1 if start and tokens[start - 1].low == "with" else start
    if start > 1 and tokens[start - 1].low == "how" and tokens[start - 2].low in ("was", "is"):
        return start - 2  # "..." was how Olga Brask put it
    look = start
    while look > 0 and start - look < _ASIDE_TOKENS and tokens[look - 1].kind != "quote":
        token = tokens[look - 1]
        if token.kind == "mark" and token.text not in (",", "(", ")"):
            break
        if token.low in AUXILIARIES or token.low in VERB_FORMS or token.low in SUBORDINATORS - _AS:
            break
        look -= 1
    if look > 0 and look < start and tokens[look - 1].kind == "quote":
        quote = tokens[look - 1].quote
        if quote is not None and quote.ends_clause and tokens[look].text != ",":
            return look
    if start > 1 and tokens[start - 1].low == "as" and tokens[start - 2].text in (",", "—", "–"):
        return start - 1
    if start > 1 and tokens[start - 1].low == "as" and tokens[start - 2].kind == "quote":
        return start - 1
    return start


def _is_inserted(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma after the verb takes the sentence up again ("The plan, she said, is ...")."""
    at = _past_told(tokens, at)
    if at + 2 >= len(tokens) or tokens[at + 1].text != ",":
        return False
    after = tokens[at + 2]
    return after.kind == "word" and not (after.low.endswith("ing") and after.low in VERB_FORMS)


def _past_told(tokens: Sequence[Token], at: int) -> int:
    """The last token of the verb and whom it tells ("told the paper"), if a comma follows."""
    if VERB_FORMS.get(tokens[at].low) not in TELLING_BASES:
        return at
    end = at + 1
    while end < len(tokens) and end - at < _TOLD_TOKENS and tokens[end].kind == "word":
        end += 1
    return end - 1 if end < len(tokens) and tokens[end].text == "," else at


def _closes_subordinate(tokens: Sequence[Token], start: int, before: list[Found]) -> bool:
    """Whether the quote before is told in a clause of its own ("When Vell said it was "x," Orlen").

    The clause opens the sentence with a word of time or contrast, and its verb runs on to the quote
    with no comma or colon between.
    """
    quote = start - 1 if tokens[start - 1].kind == "quote" else start - 2
    if not before or quote < 1 or tokens[quote].kind != "quote" or tokens[quote - 1].kind == "mark":
        return False
    opener = before[-1].start
    opens = opener > 0 and tokens[opener - 1].low in _CLAUSE_OPENERS and opener <= _OPENER_TOKENS
    return opens and before[-1].cue.at < quote


def _is_partner(tokens: Sequence[Token], start: int, before: list[Found]) -> bool:
    """Whether "and" only joins the subject to the one before ("said Vell and its allies ask")."""
    if not before or tokens[start - 1].low not in ("and", "or"):
        return False
    between = tokens[before[-1].cue.at + 1 : start - 1]
    if not between or len(between) > _PARTNER_TOKENS:
        return False
    return all(
        t.kind == "word"
        and t.low not in AUXILIARIES
        and t.low not in VERB_FORMS
        and not (t.low.endswith("ed") and t.text == t.low)
        and t.low not in IRREGULAR_PASTS
        for t in between
    ) and any(t.name_part or is_person_noun(t.low) for t in between)


def _quote_comma(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at].text == "," and tokens[at - 1].kind == "quote"


def _directly_after_quote(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and (tokens[at - 1].kind == "quote" or _quote_comma(tokens, at - 1))


def _own_subject(tokens: Sequence[Token], cue: Cue) -> tuple[Range | None, SpeakerRule]:
    at = cue.at
    if cue.participle:
        return participle_subject(tokens, at)
    left = skip_left(tokens, at - 1)
    if _directly_after_quote(tokens, left + 1) or left < 0:
        after = subject_after(tokens, at)
        if after is not None:
            return after, "after"
    if tokens[at - 1].text == "," and tokens[at].low in ("said", "says"):
        after = subject_after(tokens, at)
        if after is not None and _ends_sentence(tokens, after):
            return after, "after"
    before = subject_before(tokens, at)
    if before is not None:
        return before, "before"
    return None, ""


def _ends_sentence(tokens: Sequence[Token], subject: Range) -> bool:
    """Whether a name after its verb closes the sentence or its office follows (", said Brask.")."""
    start, end = subject
    if not is_name_run(tokens, start, end) or end - start < 2:
        return False
    if end == len(tokens) or tokens[end].text == ".":
        return True
    return tokens[end].text == ","


def _according(tokens: Sequence[Token], cue: Cue) -> Found | None:
    source = source_after(tokens, cue.at)
    if source is None:
        return None
    first = cue.at - (1 if tokens[cue.at].low == "to" else 3)
    leads = first == 0 or comes_to_quote(tokens, source[1])
    trails = first > 0 and not (leads and tokens[first - 1].kind == "word")
    return Found(cue, source, "according to", first, trails, leads, True)


def _attribution(text: str, stretch: Stretch, found: list[Found], at: int) -> Attribution:
    tokens = stretch.tokens
    one = found[at]
    naming = possessor if one.rule == "possessive" else describe
    noun = naming(text, tokens, one.subject) if one.subject else None
    content: list[Span] = []
    if one.trails:
        content.extend(left_content(tokens, found, at))
    if one.leads:
        content.extend(right_content(tokens, found, at))
    cue = tokens[one.cue.at].span
    if one.cue.verb == "according":
        cue = span_of(tokens, one.start, one.cue.at + 1)
    return Attribution(
        stretch.index,
        noun,
        cue,
        cue.of(text),
        one.cue.verb,
        tuple(content),
        one.rule,
        told_outlet(text, tokens, one.cue.at, one.cue.verb),
        one.trails,
    )
