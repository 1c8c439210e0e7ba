"""Traits of a line by itself: its form, its letters, its voice, its marks, its standing."""

import re

import numpy as np

from briefgen.clean.line_facts import Columns, LinedPage
from briefgen.clean.phrases import plain_line
from briefgen.clean.prose import outside_quotes
from briefgen.language.offers import ORDERS, SAYING

REASONS = (
    *("button", "menu", "address", "time", "label", "byline", "contributors", "copyright"),
    *("cookies", "form", "appeal", "author note", "mark", "date line", "caption", "link"),
)
"""The reasons of a block by itself that are told one by one."""

_MARKS = ("|", "»", "›", "•", "·", "http", "@", "©", "/", "!", "?", ";", "%", "#")
_QUOTES = '“"«„'
_WE = frozenset(
    ("we", "our", "us", "ours", "i", "my", "me", "we're", "we've", "we'll", "i'm", "i've")
)
_YOU = frozenset(("you", "your", "yours", "you're", "you've", "you'll"))
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\d[:.]\d\d\b")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b")
_NEXT_SENTENCE = re.compile(r"[.!?…][\"”’')]{0,2}\s[\"“‘'(]{0,2}[A-ZÀ-ÞА-Я0-9]")
_CAPITALS_LABEL = re.compile(r"[^\W\d_a-z][^\W\d_a-z ]{3,40}\s?[:|]")
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[\w'-]+")
_LONG = 8


def form(page: LinedPage) -> Columns:
    """Length, ending and beginning."""
    sizes, texts = page.sizes, page.texts
    closed = page.closed
    firsts = [text[:1] for text in texts]
    lasts = [text[-1:] for text in texts]
    columns: Columns = {"length": np.log1p(sizes)}
    for size in (0, 1, 2, 3, 5, 8, 12, 18, 25, 40, 60, 100):
        columns[f"over {size} words"] = sizes > size
    columns |= {
        "closed": closed,
        "closed long": closed & (sizes >= _LONG),
        "open long": ~closed & (sizes >= 10),
        "ends in colon": [last == ":" for last in lasts],
        "ends in comma": [last == "," for last in lasts],
        "ends in dots": page.each(lambda text: text.endswith(("...", "…"))),
        "ends in question": [last == "?" for last in lasts],
        "ends in bracket": [last in ")]" for last in lasts],
        "begins in lower case": [first.islower() for first in firsts],
        "begins in digit": [first.isdigit() for first in firsts],
        "begins in dash": [first in "-–—•" for first in firsts],
        "begins in bracket": [first in "([" for first in firsts],
        "begins in quote": [first in '“"«„‘' for first in firsts],
    }
    return columns


def letters(page: LinedPage) -> Columns:
    """Capitals, digits, frequent words, sentences."""
    sizes = np.maximum(page.sizes, 1)
    texts = page.texts
    known = bool(page.language)
    frequent = page.frequent
    common = np.array([len([w for w in words if w in frequent]) for words in page.words])
    share = known * common / sizes
    capitals = np.minimum(1, page.capitals / sizes)
    digits = np.array([len(_DIGIT.findall(text)) / len(text) for text in texts])
    letters = np.array([len("".join(words)) for words in page.words]) / sizes
    more = [
        len(_NEXT_SENTENCE.findall(t)) if n > 5 else 0 for t, n in zip(texts, sizes, strict=True)
    ]
    sentences = np.array(more) + page.closed
    return {
        "language known": [known] * len(texts),
        "frequent": share,
        "frequent some": share >= 0.16,
        "frequent many": share >= 0.3,
        "frequent most": share >= 0.4,
        "frequent none": share == 0,
        "capitals": capitals,
        "capitals half": capitals > 0.5,
        "capitals most": capitals > 0.8,
        "all capitals": [text.isupper() for text in texts],
        "digits": digits,
        "digits many": digits > 0.1,
        "word length": letters / 7,
        "sentences": np.minimum(sentences, 5) / 3,
        "sentences two": sentences > 1,
        "sentences three": sentences > 2,
        "commas": np.minimum(1, np.array([text.count(",") for text in texts]) / sizes * 5),
    }


def voice(page: LinedPage) -> Columns:
    """Who speaks to whom, outside quotation marks."""
    sizes = page.sizes
    quoted = [any(mark in text for mark in _QUOTES) for text in page.texts]
    own = [
        frozenset(_WORDS.findall(outside_quotes(block.text)))
        if quote
        else plain_line(block.text).bag
        for block, quote in zip(page.blocks, quoted, strict=True)
    ]
    said = np.array([not SAYING.isdisjoint(words) for words in own])
    you = np.array([not _YOU.isdisjoint(words) for words in own])
    order = np.array([bool(words) and words[0] in ORDERS for words in page.words])
    return {
        "quotes": quoted,
        "told by a source": said,
        "told by a source long": said & (sizes > 12),
        "we": [not _WE.isdisjoint(words) for words in own],
        "you": you,
        "you short": you & (sizes < 30),
        "order": order,
        "order long": order & (sizes > 4),
        "past": [min(2, sum(w.endswith("ed") for w in words)) / 2 for words in page.words],
    }


def marks(page: LinedPage) -> Columns:
    """Dates, signs and links."""
    sizes = page.sizes
    digits = page.each(_DIGIT.search)

    def dated(form: re.Pattern[str]) -> list[bool]:
        return [
            has and form.search(text) is not None
            for has, text in zip(digits, page.texts, strict=True)
        ]

    year = np.array(dated(_YEAR))
    columns: Columns = {
        "year": year,
        "year short": year & (sizes < 15),
        "clock": dated(_CLOCK),
        "month": dated(_MONTH),
        "money": page.each(lambda text: "$" in text or "€" in text or "£" in text),
        "wide blank": page.each(lambda text: "\t" in text or "  " in text),
        "label in capitals": page.each(_CAPITALS_LABEL.match),
    }
    for mark in _MARKS:
        columns[f"sign {mark}"] = [mark in text for text in page.texts]
    linked = np.array([block.linked for block in page.blocks])
    columns |= {
        "linked": linked,
        "linked most": linked > 0.6,
        "linked some": linked > 0,
        "linked long": (linked > 0) & (linked < 0.5) & (sizes > 12),
    }
    return columns


def standing(page: LinedPage) -> Columns:
    """Headings, list items and blank lines."""
    heading = np.array([block.heading for block in page.blocks])
    item = np.array([block.item for block in page.blocks])
    gap = np.array([block.gap for block in page.blocks])
    below = np.append(gap[1:], 3)
    return {
        "first heading": heading == 1,
        "second heading": heading == 2,
        "lower heading": heading >= 3,
        "item": item,
        "item long": item & (page.sizes > 10),
        "item closed": item & page.closed,
        "no gap": gap == 0,
        "gap": gap == 1,
        "wide gap": gap >= 2,
        "no gap below": below == 0,
        "wide gap below": below >= 2,
    }


def reasons(page: LinedPage) -> Columns:
    """What the rules say of the block by itself."""
    given = page.reasons
    columns: Columns = {f"reason {name}": [reason == name for reason in given] for name in REASONS}
    bare = np.array([reason == "caption" for reason in given]) & (page.sizes <= _LONG)
    columns |= {
        "any reason": [bool(reason) for reason in given],
        "bare credit": bare,
        "prose": page.prose,
        "ends article": page.ends,
        "heads replies": page.replies,
        "heads appeal": page.appeals,
    }
    return columns
