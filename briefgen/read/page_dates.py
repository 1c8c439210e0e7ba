"""The dates that a page's markup gives for its publication, the most trusted first.

Read are JSON-LD, meta elements, elements marked as the date of publication, and the lines printed
around the headline that may hold a date (what those say is judged where lines are judged). Left
out: dates of changes, of comments and of other articles, and any date that is only in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefgen.language.date_labels import PUBLISHED_LABELS
from briefgen.model import PageDate
from briefgen.read.page_lines import dated_lines
from briefgen.text.written_dates import find_dates, may_hold_date

_LONGEST = 120
_SIGNS = re.compile(r"[^a-z]+")
_NOT_PUBLISHED = re.compile(
    r"publisher|modif|updat|expir|revis|valid|until|image|video|copyright|accessed|event|birth|start|end"
)
_PUBLISHED_META = re.compile(r"publish|pubdate|pubtime|publication|issued|posted|dateoriginal")
_DATED_META = re.compile(
    r"(?:dc|dcterms|sailthru|citation|article|og)?(?:date|datecreated|created|creationdate|onlinedate"
    r"|datesubmitted)$"
)
_SCRIPTED = re.compile(
    r"\\?\"(?:datePublished|publishedDate|published_at|publishedAt|publishDate|pubDate)\\?\"\s{0,3}:"
    r"\s{0,3}\\?\"(\d{4}-\d\d-\d\d[^\"\\]{0,40})"
)
_LABELLED = re.compile(rf"(?i)(?<![^\W_])(?:{PUBLISHED_LABELS})(?![^\W\d_])")
_MOST_SCRIPT = 200_000
_COMMENT = re.compile(r"comment|reply|citation|references", re.IGNORECASE)
_MARKED = (
    "//*[contains(@itemprop,'datePublished') or contains(@property,'datePublished') or @pubdate"
    " or (self::abbr and contains(@class,'published')) or contains(@class,'dt-published')]"
)
_MOST_MARKED = 40
_MONTH_FIRST = re.compile(r"(?i)^en[-_](?:us|ph)$")


def page_dates(
    tree: Any,  # noqa: ANN401 (lxml has no types)
    articles: Sequence[Mapping[str, Any]],
    title: str,
) -> tuple[PageDate, ...]:
    """The dates of publication that a page states.

    Args:
        tree: the parsed page.
        articles: its JSON-LD objects that describe an article.
        title: its headline, as far as known.

    Returns:
        Each with the rule that found it and its words as the page has them. The lines around the
        headline ("date line", "line above") and those farther down that speak of publication
        ("labelled date") are given whole.
    """
    found = [*_linked(articles), *_meta(tree), *_marked(tree)]
    found = found or list(_scripts(tree))
    lines = dated_lines(tree, title)
    found += [PageDate("date line", line) for line in lines.under]
    found += [PageDate("line above", line) for line in lines.above]
    found += [PageDate("labelled date", line) for line in lines.far if _LABELLED.search(line)]
    return tuple(dict.fromkeys(found))


def day_first(tree: Any) -> bool | None:  # noqa: ANN401
    """Whether the country or language a page is in writes 03/04/2031 with the day first."""
    locale = (tree.get("lang") or "").strip()
    if len(locale) < 4:
        stated = tree.xpath("//meta[@property='og:locale']/@content")[:1]
        locale = str(stated[0]).strip() if stated else locale
    if _MONTH_FIRST.match(locale):
        return False
    return True if locale and not re.match(r"(?i)en$", locale) else None


def _dated(rule: str, words: object) -> Iterator[PageDate]:
    """The words with their rule, if they hold a date."""
    if isinstance(words, str):
        line = " ".join(words[: 2 * _LONGEST].split())[:_LONGEST]
        if may_hold_date(line) and find_dates(line):
            yield PageDate(rule, line)


def _linked(articles: Sequence[Mapping[str, Any]]) -> Iterator[PageDate]:
    for article in articles:
        for date in _dated("JSON-LD", article.get("datePublished")):
            yield date
            return


def _meta(tree: Any) -> Iterator[PageDate]:  # noqa: ANN401
    """The meta elements whose name speaks of publication, then those that just say "date"."""
    plain: list[PageDate] = []
    sure: list[PageDate] = []
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or ""
        name = _SIGNS.sub("", name.lower())
        if not name or _NOT_PUBLISHED.search(name):
            continue
        if _PUBLISHED_META.search(name):
            sure += _dated("meta", element.get("content"))
        elif _DATED_META.match(name):
            plain += _dated("meta", element.get("content"))
    yield from (*sure[:1], *plain[:1])


def _marked(tree: Any) -> Iterator[PageDate]:  # noqa: ANN401
    """The first element marked as the date of publication, outside of comments and references.

    Those that say so in the words of schema.org count before those with an older mark.
    """
    elements = tree.xpath(_MARKED)[:_MOST_MARKED]
    for element in sorted(elements, key=lambda one: "datePublished" not in _schema(one)):
        if _is_of_another(element):
            continue
        words = element.get("datetime") or element.get("content") or element.get("title")
        dates = list(_dated("marked date", words or " ".join(element.itertext())))
        if dates:
            yield dates[0]
            return


def _schema(element: Any) -> str:  # noqa: ANN401
    return f"{element.get('itemprop') or ''} {element.get('property') or ''}"


def _is_of_another(element: Any) -> bool:  # noqa: ANN401
    """Whether an element belongs to a comment or to a work that the article refers to."""
    if "dateModified" in _schema(element):
        return True
    for around in element.iterancestors():
        for name in ("itemprop", "itemtype", "class", "id"):
            if around.tag not in ("body", "html") and _COMMENT.search(around.get(name) or ""):
                return True
    return False


def _scripts(tree: Any) -> Iterator[PageDate]:  # noqa: ANN401
    """The date of publication in a page's scripts, where they hold no other."""
    found = {
        words[1]
        for script in tree.iter("script")
        for words in _SCRIPTED.finditer((script.text or "")[:_MOST_SCRIPT])
    }
    if len({words[:10] for words in found}) == 1:
        yield from _dated("page data", min(found))
