"""By whom a figure is told, held against marked attributions of whole articles."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from briefgen.extract import extract
from briefgen.model import Article, Extract, Figure
from briefgen.text.sentences import sentences

Row = dict[str, Any]
Source = tuple[int, int] | None


def source_table(rows: Sequence[Row]) -> str:
    """How many figures of the articles are given the marked source.

    A figure belongs to the first attribution whose words hold it. A source is right where its words
    and the marked ones share the last word of either. ``silent`` are figures of a marked source
    that are given none, ``invented`` those outside all marked words that are given one.
    """
    counts = Counter(kind for row in rows if row.get("attributions") for kind in _judged(row))
    marked = counts["right"] + counts["wrong"] + counts["silent"]
    plain = counts["plain"] + counts["invented"]
    named = counts["right"] + counts["wrong"]
    return (
        f"figures of a marked source {marked}: right {_share(counts['right'], marked)}, "
        f"silent {_share(counts['silent'], marked)}; right when named "
        f"{_share(counts['right'], named)}\n"
        f"figures of no marked source {plain}: invented {_share(counts['invented'], plain)}"
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.1f} %"


def _judged(row: Row) -> Iterator[str]:
    text = row["text"]
    article = Article(row["id"], row["id"], "text/plain", "", text, sentences(row["id"], text))
    found: Extract = extract(article)
    for figure in found.figures:
        held = [source for contents, source, _ in row["attributions"] if _holds(contents, figure)]
        marked = [source for source in held if source]
        if not held:
            yield "invented" if figure.speaker else "plain"
        elif marked:
            yield _kind(figure.speaker, [text[start:end] for start, end in marked])


def _holds(contents: Sequence[Sequence[int]] | None, figure: Figure) -> bool:
    span = figure.span
    return any(start <= span.start and span.end <= end for start, end in contents or ())


def _kind(speaker: str, marked: Sequence[str]) -> str:
    if not speaker:
        return "silent"
    said = _words(speaker)
    right = any(said[-1] in words or words[-1] in said for words in map(_words, marked) if words)
    return "right" if said and right else "wrong"


def _words(text: str) -> list[str]:
    words = [word.strip(".,’'\"“”").removesuffix("'s").lower() for word in text.split()]
    return [word for word in words if word]
