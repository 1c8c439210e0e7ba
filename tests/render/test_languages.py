"""The same brief in each language of labels: no label left in English, every source verbatim."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import lxml.html
import pikepdf
import pytest
from babel.messages.pofile import read_po

from briefgen.model import Brief, Days, Period
from briefgen.render import Layout, to_html, to_json, to_pdf, to_text
from briefgen.render.labels import languages, load
from briefgen.render.labels.catalogs import SHIPPED

OTHERS = tuple(language for language in languages() if language != "en")
SHOWN = ("title", "aria-label", "alt", "content", "data-running", "data-brief", "data-label")
UNSPOKEN = ("viewport", "color-scheme", "generator", "dcterms.created", "dcterms.modified")
YEAR = 2021


def labels_of(tree: lxml.html.HtmlElement, language: str) -> Iterator[str]:
    """Every text and attribute of a page that is not marked as of another language."""
    for element in tree.iter("*"):
        if element.tag == "style" or (
            element.tag == "meta" and element.get("name") != "description"
        ):
            continue
        spoken = next(a.get("lang") for a in (element, *element.iterancestors()) if a.get("lang"))
        if spoken == language:
            yield from (element.get(name) for name in SHOWN if element.get(name))
            yield from (t for t in (element.text, *(c.tail for c in element)) if t)


def english(language: str) -> tuple[set[str], set[str]]:
    """Texts that a page in ``language`` must not hold: in whole, and within others."""
    whole, within = set(), set()
    catalog = read_po(BytesIO((SHIPPED / f"{language}.po").read_bytes()), locale=language)
    for message in catalog:
        asked = (message.id,) if isinstance(message.id, str) else message.id
        said = (message.string,) if isinstance(message.string, str) else message.string
        for words in asked:
            if words and words not in said:
                whole.add(words.strip(":."))
                pieces = re.split(r"%\(\w+\)s", words)
                within |= {p.strip() for p in pieces if len(p.split()) > 2}
    return whole, within


@pytest.fixture(scope="module", params=OTHERS)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def briefs(first: Brief, follow_up: Brief, quiet: Brief) -> tuple[Brief, ...]:
    return (first, follow_up, quiet, replace(quiet, left_out=(), problems=()))


def test_no_label_of_a_page_is_left_in_english(language: str, briefs: tuple[Brief, ...]) -> None:
    whole, within = english(language)
    assert len(within) > 50

    for brief in briefs:
        tree = lxml.html.document_fromstring(to_html(brief, Layout("full", language)))
        shown = [" ".join(text.split()) for text in labels_of(tree, language)]

        assert tree.get("lang") == language
        assert len(shown) > 30
        assert not tree.xpath("//span[@lang='en'][not(ancestor::bdi)]")
        assert [text for text in shown if text.strip(" ·:,.()") in whole] == []
        assert [text for text in shown if any(piece in text for piece in within)] == []


def test_no_label_of_the_plain_text_is_left_in_english(
    language: str, briefs: tuple[Brief, ...]
) -> None:
    whole, within = english(language)

    for brief in briefs:
        lines = to_text(brief, Layout(language=language)).splitlines()

        assert not {line.strip(" -:.").lower() for line in lines} & {w.lower() for w in whole}
        assert [line for line in lines if any(piece in line for piece in within)] == []


def test_words_of_the_sources_stand_verbatim_in_every_language(
    language: str, follow_up: Brief
) -> None:
    tree = lxml.html.document_fromstring(to_html(follow_up, Layout("full", language)))
    text = " ".join(tree.text_content().split())
    topics = follow_up.topics
    said = [pick.sentence.text for topic in topics for pick in topic.summary]
    said += [words for topic in topics for entry in topic.quotes for words in entry.quote.texts]
    said += [figure.text for topic in topics for figure in topic.figures]

    assert len(said) > 25
    assert [words for words in said if " ".join(words.split()) not in text] == []


def test_words_of_the_sources_carry_their_own_language(language: str, follow_up: Brief) -> None:
    tree = lxml.html.document_fromstring(to_html(follow_up, Layout(language=language)))
    picks = {pick.sentence.text for topic in follow_up.topics for pick in topic.summary}
    labels = [" ".join(text.split()) for text in labels_of(tree, language)]

    assert len(picks) >= 5
    assert [text for text in labels if any(words in text for words in picks)] == []


def test_the_pdf_of_a_language_says_so_and_is_fit_for_archives_and_screen_readers(
    language: str, follow_up: Brief
) -> None:
    validation = pytest.importorskip("page", reason="page-validation is not installed")

    html = to_html(follow_up, Layout(language=language))
    paper = to_pdf(html, follow_up, to_json(follow_up))

    with pikepdf.open(BytesIO(paper)) as pdf:
        assert str(pdf.Root.Lang) == language
        heads = [str(item.title) for item in pdf.open_outline().root[0].children]
        assert heads[0] == load(language).gettext("At a glance")
    for profile in ("3a", "ua1"):
        report = validation.validate_pdf_bytes(paper, profile=profile)
        assert [str(failure) for failure in report.failures] == []
        assert report.is_compliant


@pytest.mark.parametrize(
    ("language", "days", "words"),
    [
        ("de", (7, 9, 7, 9), "9. Juli 2021"),
        ("de", (7, 5, 7, 11), "5.–11. Juli 2021"),
        ("de", (6, 28, 7, 4), "28. Juni – 4. Juli 2021"),
        ("de", (7, 1, 7, 31), "Juli 2021"),
        ("fr", (7, 9, 7, 9), "9 juillet 2021"),
        ("fr", (7, 1, 7, 1), "1er juillet 2021"),
        ("fr", (7, 1, 7, 4), "1er–4 juillet 2021"),
        ("fr", (6, 28, 7, 1), "28 juin – 1er juillet 2021"),
        ("fr", (7, 11, 7, 21), "11–21 juillet 2021"),
        ("ru", (7, 9, 7, 9), "9 июля 2021\u00a0г."),
        ("ru", (7, 5, 7, 11), "5—11 июля 2021\u00a0г."),
        ("ru", (6, 28, 7, 4), "28 июня — 4 июля 2021\u00a0г."),
        ("ru", (7, 1, 7, 31), "июль 2021\u00a0г."),
        ("en-US", (7, 5, 7, 11), "July 5–11, 2021"),
        ("de-AT", (1, 9, 1, 9), "9. Jänner 2021"),
    ],
)
def test_days_are_said_as_each_language_says_them(
    language: str, days: tuple[int, int, int, int], words: str
) -> None:
    first, last = date(YEAR, *days[:2]), date(YEAR, *days[2:])

    assert load(language).days(Days(first, last)) == words


@pytest.mark.parametrize(
    ("language", "day", "other_year", "number", "turn", "listed"),
    [
        ("de", "9. Juli", "9. Juli 2020", "1.200", "Woche 3", "a, b und c"),
        ("fr", "9 juil.", "9 juil. 2020", "1\u00a0200", "semaine 3", "a, b et c"),
        ("ru", "9 июл.", "9 июл. 2020\u00a0г.", "1\u00a0200", "неделя\u00a03", "a, b и c"),
    ],
)
def test_short_days_numbers_turns_and_lists_follow_the_language(
    language: str, day: str, other_year: str, number: str, turn: str, listed: str
) -> None:
    labels = load(language)
    week = Period("weekly", "2021-W27", date(YEAR, 7, 5), date(YEAR, 7, 12))

    assert labels.short_day(date(YEAR, 7, 9), week) == day
    assert labels.short_day(date(YEAR - 1, 7, 9), week) == other_year
    assert labels.number(1200) == number
    assert labels.turn(3, "weekly") == turn
    assert labels.and_list(["a", "b", "c"]) == listed
