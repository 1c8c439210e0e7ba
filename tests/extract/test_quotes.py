"""Quotes are found whole, with who said them, and nothing else is taken for one."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from briefgen.extract import extract, name_people
from briefgen.extract.quotes import find_quotes
from briefgen.model import Article, Quote
from briefgen.text.sentences import sentences

_CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "quotes.json").read_text(encoding="utf-8")
)["quotes"]


def _article(text: str, language: str = "en") -> Article:
    return Article("a", "a.txt", "text/plain", "", text, sentences("a", text), language=language)


def _param(case: dict[str, Any]) -> Any:
    """A case under its label; one with ``xfail``, the reason, is known to fail."""
    known = [pytest.mark.xfail(strict=True, reason=case["xfail"])] if "xfail" in case else []
    return pytest.param(case, id=case["label"], marks=known)


@pytest.mark.parametrize("case", [_param(case) for case in _CASES])
def test_quotes_are_found_with_their_speakers(case: dict[str, Any]) -> None:
    found = find_quotes(_article(case["text"], case.get("language", "en")))

    assert [" // ".join(q.texts) for q in found] == [q["text"] for q in case["quotes"]]
    for quote, gold in zip(found, case["quotes"], strict=True):
        told = {key: getattr(quote, key) for key in gold if key != "text"}
        assert told == {key: value for key, value in gold.items() if key != "text"}


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“", "‘’", "''''", "‘‘’’"])
def test_every_style_of_marks_finds_the_same_quote(marks: str) -> None:
    half = len(marks) // 2
    text = f"{marks[:half]}The bridge will open in May,{marks[half:]} Olga Brask said."

    (quote,) = find_quotes(_article(text))

    assert quote.texts == ("The bridge will open in May,",)
    assert quote.person == "Olga Brask"


def test_every_piece_is_a_slice_of_the_article() -> None:
    article = _article("“We waited,” Olga Brask said. “Nobody came to the bridge.”")

    quotes = find_quotes(article)

    assert all(
        s.of(article.text) == t for q in quotes for s, t in zip(q.spans, q.texts, strict=True)
    )
    assert all(q.speaker_span and q.speaker_span.of(article.text) == q.speaker for q in quotes)


@pytest.mark.parametrize(
    "text",
    [
        '"' * 20_000,
        "“" * 20_000,
        "‘a s’ a " * 5_000,
        "said " * 10_000,
        "Olga, the mayor, " * 4_000 + "said.",
        "Olga Brask " * 8_000 + "said “no”.",
        "“no,” he said, adding " * 3_000,
        "“no” " * 8_000,
        "according to " * 8_000,
        "was described by the mayor as “no”, which Olga, who told the paper, " * 2_000,
        "“no,” the mayor said. “no,” he said. “no,” it said. " * 2_000,
        "Olga Brask of the union, its head, " * 4_000,
        "U.S." * 15_000,
        "a-" * 30_000,
    ],
    ids=lambda text: f"{text[:12]!r}",
)
def test_hostile_input_takes_linear_time(text: str) -> None:
    began = time.process_time()

    extract(Article("a", "a.txt", "text/plain", "", text, _whole(text)))

    assert time.process_time() - began < 8


@pytest.mark.parametrize("language", ["fr", "de", "es"])
def test_hostile_input_of_other_languages_takes_linear_time(language: str) -> None:
    text = "« non », a dit Olga, la maire, selon lui " * 4_000
    began = time.process_time()

    extract(Article("a", "a.txt", "text/plain", "", text, _whole(text), language=language))

    assert time.process_time() - began < 8


def _whole(text: str) -> tuple[Any, ...]:
    from briefgen.model import Sentence, Span

    return (Sentence("a", Span(0, len(text)), text, 0),)


def _fits(quote: Quote, gold: dict[str, Any]) -> bool:
    words = " ".join(" ".join(quote.texts).split())
    return gold["text"].rstrip(".,") in words and quote.speaker == gold["as_written"]


def test_the_seeds_full_quotes_have_their_speakers(shared: Path) -> None:
    gold = json.loads((shared / "gold" / "content.json").read_text("utf-8"))["articles"]
    pages = json.loads((shared / "gold" / "clean.json").read_text("utf-8"))["seeds"]
    found = name_people([extract(_article("\n\n".join(page["body"]))) for page in pages])

    for page, one in zip(pages, found, strict=True):
        for quote in gold[page["file"]]["quotes"]:
            if quote["kind"] != "full":
                continue
            (match,) = [q for q in one.quotes if _fits(q, quote)]
            assert match.person == quote["speaker"]
            assert (match.role or None, match.cue) == (quote["role"], quote["cue"])
            assert (match.via or None, match.kind) == (quote["via"], "full")
