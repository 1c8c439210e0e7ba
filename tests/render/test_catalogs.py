"""Each shipped catalog says every label, in full and with the same values."""

import re
from io import BytesIO

import pytest
from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from fontTools.ttLib import TTFont

from briefgen.render.faces import FONTS
from briefgen.render.labels import languages, load
from briefgen.render.labels.catalogs import SHIPPED
from briefgen.render.labels.gather import gather, update
from briefgen.render.page import shipped_templates

CATALOGS = tuple(language for language in languages() if language != "en")


def catalog(language: str) -> Catalog:
    return read_po(BytesIO((SHIPPED / f"{language}.po").read_bytes()), locale=language)


def parts(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def values(text: str) -> list[str]:
    return sorted(re.findall(r"%\(\w+\)s|%%|%|</?\w+[^>]*>", text))


@pytest.fixture(scope="module")
def texts() -> Catalog:
    return gather(shipped_templates(), SHIPPED.parent)


def test_german_french_and_russian_are_shipped() -> None:
    assert languages() == ("de", "en", "fr", "ru")


@pytest.mark.parametrize("language", CATALOGS)
def test_a_catalog_holds_the_texts_there_are_and_no_others(language: str, texts: Catalog) -> None:
    path = SHIPPED / f"{language}.po"

    assert len(texts) > 200
    # python -m briefgen.render.labels.gather LANGUAGE
    assert path.read_text(encoding="utf-8") == update(path, texts)


@pytest.mark.parametrize("language", CATALOGS)
def test_every_label_is_translated_with_all_its_forms_and_values(language: str) -> None:
    found = catalog(language)
    messages: list[Message] = [message for message in found if message.id]

    assert not [m.id for m in messages if m.fuzzy]
    for message in messages:
        said, asked = parts(message.string), parts(message.id)
        assert len(said) == (1 if len(asked) == 1 else found.num_plurals), message.id
        for words in said:
            assert words.strip() == words
            assert words, message.id
            assert values(words) == values(asked[-1]), message.id


@pytest.mark.parametrize("language", CATALOGS)
def test_the_printed_fonts_have_every_character_of_a_catalog(language: str) -> None:
    labels = load(language)
    said = {c for m in catalog(language) if m.id for words in parts(m.string) for c in words}
    said |= set(labels.number(1_234_567))

    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        with TTFont(FONTS / name) as font:
            assert {c for c in said if ord(c) not in font.getBestCmap()} == set()


@pytest.mark.parametrize("language", CATALOGS)
def test_french_alone_puts_a_space_before_a_colon(language: str) -> None:
    said = [words for m in catalog(language) if m.id for words in parts(m.string)]
    loose = [w for w in said if re.search(r" [:;?!»]|« ", w)]
    tight = [w for w in said if re.search(r"[^\s\u00a0(][:;?!](?:\s|$)", w)]

    assert loose == []
    assert (tight == []) == (language == "fr")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 статей"),
        (1, "1 статья"),
        (2, "2 статьи"),
        (5, "5 статей"),
        (11, "11 статей"),
        (21, "21 статья"),
        (22, "22 статьи"),
        (112, "112 статей"),
    ],
)
def test_russian_counts_have_their_three_forms(count: int, words: str) -> None:
    said = load("ru").ngettext("%(num)s article", "%(num)s articles", count)

    assert said % {"num": count} == words


def test_french_counts_nought_as_one() -> None:
    french = load("fr")
    said = [french.ngettext("%(num)s outlet", "%(num)s outlets", n) for n in (0, 1, 2)]

    assert said == ["%(num)s média", "%(num)s média", "%(num)s médias"]
