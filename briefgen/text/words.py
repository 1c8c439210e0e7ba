"""Text to words and to stems: the units that grouping, summarising and comparing count.

Two readings of one text: ``words`` as sumy would cut them, ``stems`` of what the text is about.
Left out: numbers as values and dates, which have modules of their own.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from importlib import import_module
from itertools import chain, pairwise

from briefgen.language.stopwords import stop_words

SNOWBALL = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
}
"""Language code to nltk's Snowball stemmer; English has Porter's."""
SUMYS = {"cs": "czech", "sk": "czech", "uk": "ukrainian"}
"""Language code to sumy's own stemmer; other languages have none. Greek and Polish would need
packages of their own: their words are taken as they are."""
REMEMBERED = 1 << 16
"""Pieces whose words are kept, within sentences and at their ends: of news 13 MB each."""
LONG = 2000
"""Characters from which a sentence is none, and its pieces are not worth keeping."""

_TOKEN = re.compile(r"[^\W_]+")
_LETTER = re.compile(r"[^\W\d_]")
# Thai to Myanmar, Khmer, kana, Chinese characters: scripts that set no blanks between words.
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{1,4000}"
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['-])*\Z")
_BETWEEN = re.compile(r"[\s,;:?!@#$%&*()\[\]{}<>\"“”‘’«»„`\u2012-\u2015]+")
# What may follow the last mark of a sentence.
_BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_CLOSING = "])}>\"'»”’" + _BLANKS
_LAST_STOP = re.compile(r"\.[\])}>\"'»”’ ]{0,20}\s{0,20}\Z")
_CONTRACTED = re.compile(r"(?:n't|N'T)\Z")
_ENDING = re.compile(r"(?:'(?:s|S|m|M|d|D|ll|LL|re|RE|ve|VE)?)\Z")
# Where the rules of nltk's tokenizer act on one another, and only it knows the answer.
_ENTANGLED = re.compile(
    r"[:,][\d:,]|\.\.|--| \S|_|'[a-z]{0,2}'|(?:\A|\W)'|\"\S{0,40}\"\S|[\])}>\"'»”’\s]{21}\Z"
    r"|\b(?:cannot|gimme|gonna|gotta|lemme|wanna|d'ye|more'n|'tis|'twas)",
    re.IGNORECASE,
)


def words(text: str) -> tuple[str, ...]:
    """The words of a sentence as sumy's own tokenizer finds them: letters, ``'`` and ``-`` only.

    nltk's rules look across a blank at the end of a sentence only, so what stands between blanks is
    cut by itself and remembered; nltk's tokenizer is asked about the few pieces where its rules act
    on one another (sumy's own would cut the sentence up again and needs a download). A script
    without blanks between words is read as pairs of neighbouring characters.
    """
    if not text.isascii() and _UNSPACED.search(text):
        return tuple(part for word in _TOKEN.findall(text) for part in _parts(word))
    start = text.rfind(" ", 0, len(text.rstrip(_CLOSING))) + 1
    within: Callable[[str], tuple[str, ...]] = _words_within
    at_end: Callable[[str], tuple[str, ...]] = _words_at_end
    if len(text) > LONG:
        within, at_end = _words_within.__wrapped__, _words_at_end.__wrapped__
    return (*chain.from_iterable(map(within, text[:start].split(" "))), *at_end(text[start:]))


@lru_cache(REMEMBERED)
def _words_within(piece: str) -> tuple[str, ...]:
    """The words of what stands between two blanks, not at the end of its sentence."""
    if not _LETTER.search(piece):
        return ()
    if _ENTANGLED.search(piece):
        return _only_words(_nltk()(f"x {piece} x")[1:-1])
    return _cut(piece)


@lru_cache(REMEMBERED)
def _words_at_end(piece: str) -> tuple[str, ...]:
    """The words of the last piece of a sentence, with the marks that close it."""
    if not _LETTER.search(piece):
        return ()
    if _ENTANGLED.search(piece):
        return _only_words(_nltk()(f"x {piece}")[1:])
    last = _LAST_STOP.search(piece)
    return _cut(piece[: last.start()] if last else piece)


def _cut(piece: str) -> tuple[str, ...]:
    return _only_words(part for word in _BETWEEN.split(piece) for part in _uncontracted(word))


def _only_words(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in found if _WORD.match(word))


def _uncontracted(word: str) -> tuple[str, ...]:
    """A word without a genitive or a short verb at its end; "n't" is a word of its own."""
    if len(word) > 3 and _CONTRACTED.search(word):
        return word[:-3], word[-3:]
    ending = _ENDING.search(word)
    return (word[: ending.start()],) if ending and ending.start() else (word,)


def stems(text: str, language: str = "en") -> tuple[str, ...]:
    """The content words of a text in order: lower case, stop words out, stemmed.

    Numbers count as words. ``language`` is an ISO 639-1 code; with one that has no stemmer the
    words stay whole, with one that has no stop words all of them stay. A script without blanks
    between words is read as pairs of neighbouring characters.
    """
    code = language.lower()[:2]
    stem, stop = stemmer(code), _stop_stems(code)
    tokens = _TOKEN.findall(text.lower())
    if _UNSPACED.search(text):
        tokens = [part for token in tokens for part in _parts(token)]
    return tuple(word for word in map(stem, tokens) if word not in stop)


def length(text: str) -> int:
    """The words of a text as a reader counts them: what stands between blanks.

    In a script without blanks two characters count as a word.
    """
    unspaced = sum(len(run) for run in _UNSPACED.findall(text))
    return len(_UNSPACED.sub(" ", text).split()) + (unspaced + 1) // 2


def is_known(language: str) -> bool:
    """Whether there are stop words or a stemmer for an ISO 639-1 code."""
    code = language.lower()[:2]
    return bool(stop_words(code)) or code == "en" or code in SNOWBALL or code in SUMYS


def bigrams(stems: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The pairs of neighbours in a run of stems."""
    return tuple(pairwise(stems))


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """The stemming function of a language; it remembers each word, of which a corpus has few."""
    code = language.lower()[:2]
    stem: Callable[[str], str]
    if code == "en":
        from nltk.stem.porter import PorterStemmer

        porter = PorterStemmer()
        return cache(lambda word: str(porter.stem(word)) if len(word) > 3 else word)
    if code in SNOWBALL:
        from nltk.stem.snowball import SnowballStemmer

        stem = SnowballStemmer(SNOWBALL[code]).stem
        return cache(stem)
    if code in SUMYS:
        stem = import_module(f"sumy.nlp.stemmers.{SUMYS[code]}").stem_word
        # The Czech one warns of a word without case, as a number is, and leaves it as it is.
        return cache(lambda word: stem(word) if word.islower() or word.isupper() else word)
    return str


@cache
def _stop_stems(language: str) -> frozenset[str]:
    stem = stemmer(language)
    parts = (part for word in stop_words(language) for part in _TOKEN.findall(word))
    return frozenset(stem(part) for part in parts)


def _parts(token: str) -> list[str]:
    """A token as it is, or the pairs of neighbours in it where its script sets no blanks."""
    if not _UNSPACED.search(token) or len(token) < 2:
        return [token]
    return ["".join(pair) for pair in pairwise(token)]


@cache
def _nltk() -> Callable[[str], list[str]]:
    from nltk.tokenize import NLTKWordTokenizer

    tokenize: Callable[[str], list[str]] = NLTKWordTokenizer().tokenize
    return tokenize
