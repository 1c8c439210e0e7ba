"""The outlet's name: what markup and page call it, and what its address spells, held together.

Many sites state their host ("lunepost.example") or initials for a name. Of all the names a page
gives, the one is taken that most sources share and that fits the host; a host that the page's own
words spell out ("Lune Post") gives the name. Left out: any table of outlets.
"""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from briefgen.language.mastheads import JOINING, SECTIONS
from briefgen.language.outlets import SECOND_LEVELS
from briefgen.read.linked_data import LinkedData, Thing
from briefgen.read.shown import shown_names

_META: Mapping[str, float] = {
    "og:site_name": 3.0,
    "og:site:name": 3.0,
    "application-name": 2.0,
    "apple-mobile-web-app-title": 1.5,
    "publisher": 1.5,
    "dc.publisher": 1.5,
    "article:publisher": 1.0,
    "copyright": 1.0,
    "author": 0.5,
    "source": 1.0,
    "dc.source": 1.0,
    "parsely-site": 1.0,
    "cre": 1.0,
    "twitter:app:name:iphone": 0.5,
    "al:ios:app_name": 0.5,
}
_PUBLISHER, _SITE, _ALSO = 3.0, 2.0, 1.0
_EQUAL, _PART, _INITIALS = 2.5, 1.0, 1.5
_HOST_LIKE = 0.5
_ENOUGH = 2.0
_MOTTO = re.compile(r"\s(?:[|»·•–—:]|-{1,2}|::|//)\s|\s?\|\s?|:\s")
_LEGAL = re.compile(
    r",?\s(?:Inc|Ltd|LLC|Limited|GmbH|AG|SA|S\.A|Corp|Co|plc|PLC|KG|AB|A/S|B\.V|BV|SpA|S\.p\.A"
    r"|All Rights)\b.{0,80}$"
)
_NOTICE = re.compile(
    r"^(?:©|\(c\)|copyright)?\s{0,3}(?:©\s?)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s)?", re.I
)
_HOST = re.compile(
    r"^(?:https?://)?(?:www\.)?([\w-]{1,60}(?:\.[\w-]{1,60}){0,3}\.[a-z]{2,12})/?$", re.I
)
_BESIDE = re.compile(r"\s\([^()]{1,40}\)$")
_LONGEST, _MOST_WORDS = 50, 7
_LEAST_LABEL, _MOST_TEXTS, _LONGEST_TEXT = 5, 4000, 300
_FOLDED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "æ": "ae", "å": "aa", "œ": "oe"}


def publisher(
    tree: Any,  # noqa: ANN401 (lxml has no types)
    meta: Mapping[str, Sequence[str]],
    data: LinkedData,
    article: Thing,
    title: str,
    url: str,
) -> str:
    """The outlet's name; empty if nothing tells it.

    Args:
        tree: the parsed page.
        meta: the contents of each named meta element, names in lower case.
        data: what the page states in JSON-LD.
        article: that of its objects which describes the article.
        title: the headline.
        url: the page's address; empty if unknown.
    """
    label = _label(url)
    told = (*_stated(data, article), *_in_meta(meta), *shown_names(tree, title))
    names = [
        (text, weight)
        for name, weight in told
        if (text := _plain(name, label)) and key_of(text) != key_of(title)
    ]
    best = _best(names, label)
    if len(label) >= _LEAST_LABEL and (not best or _host(best) or _is_short(best)):
        spelled = _spelled(label, tree)
        branded = _host(best) and best != best.lower()
        if spelled and (not best or _host(best) or _shortens(best, spelled)):
            return best if branded and spelled.isalpha() else spelled
    return _without_ending(best)


def _stated(data: LinkedData, article: Thing) -> Iterator[tuple[str, float]]:
    """What JSON-LD calls the publisher, the site, and the newspaper as a firm."""
    for key in ("publisher", "sourceOrganization", "copyrightHolder", "provider", "isPartOf"):
        weight = _PUBLISHER if key == "publisher" else _ALSO
        values = article.get(key)
        for value in islice(values if isinstance(values, list) else [values], 4):
            yield from _names_of(data.followed(value), weight)
    for thing in islice(data.of_kind("WebSite", "NewsMediaOrganization"), 6):
        yield from _names_of(thing, _SITE)


def _names_of(thing: object, weight: float) -> Iterator[tuple[str, float]]:
    if isinstance(thing, str):
        yield thing, weight
    elif isinstance(thing, dict):
        for key, share in (("name", 1.0), ("alternateName", 0.4), ("legalName", 0.4)):
            names = thing.get(key)
            for name in islice(names if isinstance(names, list) else [names], 4):
                if isinstance(name, str):
                    yield name, weight * share


def _in_meta(meta: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, float]]:
    for key, weight in _META.items():
        for content in islice(meta.get(key, ()), 1):
            yield content, weight


def _plain(name: str, label: str) -> str:
    """A name without notices, legal forms and mottoes; empty if it is made like none."""
    text = " ".join(html.unescape(name[:300]).split()).strip(" .,|-–—·®™")
    text = (
        _BESIDE.sub("", _LEGAL.sub("", _NOTICE.sub("", text)))
        .replace("®", "")
        .replace("™", "")
        .strip(" .,")
    )
    host = _HOST.match(text)
    if host:
        return host[1] if _registered(host[1]) == label or not label else ""
    cut = [part.strip() for part in _MOTTO.split(text) if part.strip()]
    if len(cut) > 1:
        text = next((part for part in cut if label and _fit(key_of(part), part, label)), cut[0])
    words = text.split()
    if not 1 < len(text) <= _LONGEST or not words or len(words) > _MOST_WORDS:
        return ""
    if (
        text.startswith(("@", "http", "#"))
        or ">" in text
        or not any(letter.isalpha() for letter in text)
    ):
        return ""
    return "" if all(word.lower() in SECTIONS for word in words) else text


def _best(names: Sequence[tuple[str, float]], label: str) -> str:
    """The name that its sources and its likeness to the host's label speak for most."""
    groups: dict[str, list[tuple[str, float]]] = {}
    for text, weight in names:
        groups.setdefault(_registered(text) if _host(text) else key_of(text), []).append(
            (text, weight)
        )
    scores: dict[str, float] = {}
    for key, group in groups.items():
        forms = [text for text, _ in group if not _host(text)]
        weight = sum(weight for _, weight in group)
        fit = max((_fit(key, text, label) for text in forms), default=0.0)
        scores[key] = weight + fit if forms else weight * _HOST_LIKE
    key = max(scores, key=lambda key: (scores[key], key), default="")
    enough = bool(key) and (scores[key] >= _ENOUGH or all(_host(text) for text, _ in groups[key]))
    return _form(groups[key]) if enough else ""


def _form(group: Sequence[tuple[str, float]]) -> str:
    """The form of a name to show: no host, not in capitals alone, the one most sources use."""
    weights: dict[str, float] = {}
    for text, weight in group:
        weights[text] = weights.get(text, 0.0) + weight
    shouted = {text for text in weights if text.isupper() or text.islower()}
    return max(weights, key=lambda t: (not _host(t), t not in shouted, weights[t], t))


def _fit(key: str, text: str, label: str) -> float:
    """What the likeness of a name to the host's label says for it."""
    folded = key_of(_folded(text))
    if not label:
        return 0.0
    if label in (key, folded, f"the{folded}"):
        return _EQUAL
    initials = "".join(word[0] for word in _folded(text).split()).lower()
    if len(label) > 1 and label in (initials, initials.removeprefix("t")):
        return _INITIALS
    alike = min(len(label), len(folded)) > 3 and (label in folded or folded in label)
    return _PART if alike else 0.0


def _spelled(label: str, tree: Any) -> str:  # noqa: ANN401
    """The host's label as the page's own words spell it: "Lune Post" for lunepost."""
    letters = "".join(rf"{re.escape(letter)}[\s'’-]{{0,2}}" for letter in label[:-1])
    pattern = re.compile(rf"(?<![\w@/.#-]){letters}{re.escape(label[-1])}(?![\w@-]|\.\w)", re.I)
    found: Counter[str] = Counter()
    for text in islice(_texts(tree), _MOST_TEXTS):
        folded, back = _folding(text)
        for match in islice(pattern.finditer(folded), 3):
            found[text[back[match.start()] : back[match.end() - 1] + 1]] += 1
    fair = {form: n for form, n in found.items() if _all_capital(form)}
    return max(fair, key=lambda form: (not form.isupper(), fair[form], form), default="")


def _all_capital(form: str) -> bool:
    """Whether all words but the small ones inside a name begin with a capital."""
    words = form.split()
    return words[0][0].isupper() and all(w[0].isupper() or w.lower() in JOINING for w in words)


def _texts(tree: Any) -> Iterator[str]:  # noqa: ANN401
    """The short texts of a page, and those that are read out for its pictures and links."""
    for element in tree.iter("title", "meta", "img", "a", "p", "span", "div", "li", "svg", "small"):
        for text in (
            element.get("alt"), element.get("title"), element.get("aria-label"),
            element.get("content"), element.text,
        ):  # fmt: skip
            if text and len(text) < _LONGEST_TEXT:
                yield " ".join(text.split())


def _folding(text: str) -> tuple[str, Sequence[int]]:
    """The text in plain small letters, and where each of them stood."""
    if text.isascii():
        return text.lower(), range(len(text))
    folded: list[str] = []
    back: list[int] = []
    for place, letter in enumerate(text):
        plain = _folded(letter).lower()
        folded.append(plain)
        back += [place] * len(plain)
    return "".join(folded), back


def _folded(text: str) -> str:
    """Letters without accents; umlauts as two letters, the way hosts spell them."""
    if text.isascii():
        return text
    two = "".join(_FOLDED.get(letter.lower(), letter) for letter in text)
    apart = unicodedata.normalize("NFD", two)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _host(name: str) -> bool:
    return bool(_HOST.match(name))


def _is_short(name: str) -> bool:
    return len(name) <= 5 and name.isupper()


def _without_ending(name: str) -> str:
    """A host whose label the site writes in capitals, as these capitals: "LPN" of "LPN.example"."""
    host = _HOST.match(name)
    label = host[1].split(".")[-2] if host else ""
    return label if label.isupper() else name


def _shortens(short: str, name: str) -> bool:
    """Whether the letters of ``short`` come in their order in ``name``, the first one first."""
    if not _is_short(short) or " " not in name or name[0].upper() != short[0]:
        return False
    rest = iter(name.upper())
    return all(letter in rest for letter in short)


def _label(url: str) -> str:
    """The label that the owner of an address registered, without hyphens: "lunepost"."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return _registered(host)


def _registered(host: str) -> str:
    found = _HOST.match(host)
    labels = (found[1] if found else host).lower().split(".")
    if len(labels) >= 3 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVELS:
        labels = labels[:-1]
    return labels[-2].replace("-", "") if len(labels) >= 2 else ""


def key_of(name: str) -> str:
    """Letters and digits alone, in lower case, without a leading article."""
    key = re.sub(r"[\W_]+", "", name).lower()
    return key.removeprefix("the") or key
