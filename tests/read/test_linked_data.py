import json

import pytest

from briefgen.read.linked_data import linked_data, types

ARTICLE = '{"@type": "NewsArticle", "headline": "Bridge opens early", "name": "x"}'


def headlines(*scripts: str) -> list[object]:
    return [thing.get("headline") for thing in linked_data(scripts).articles()]


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        f"[{ARTICLE}]",
        f'{{"@graph": [{{"@type": "WebSite"}}, {ARTICLE}]}}',
        f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}',
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        f"\ufeff{ARTICLE};",
        f'{{"@type": "WebSite"}}{ARTICLE}',
        ARTICLE.replace("}", ",}"),
        f"/* by hand */ {ARTICLE} // end",
        ARTICLE.replace('"', "&quot;"),
        ARTICLE.replace('"x"', '"said "no" twice"'),
        ARTICLE.replace('"NewsArticle"', '["Thing", "https://schema.org/NewsArticle"]'),
        ARTICLE[:-1],
    ],
)
def test_an_article_is_found_however_a_site_writes_it(script: str) -> None:
    assert headlines(script) == ["Bridge opens early"]


def test_what_looks_like_a_comment_inside_a_string_stays() -> None:
    script = '{"@type": "Article", "headline": "https://lune.example /* 1, ] */", /* a */}'

    assert headlines(script) == ["https://lune.example /* 1, ] */"]


def test_of_an_object_that_cannot_be_mended_the_fields_are_taken_by_their_keys() -> None:
    script = (
        '{"@type": "Article", "headline": "Bridge opens", "description": "said "no" twice", '
        '"datePublished": "2031-05-02", "author": [{"@type": "Person", "name": "Ida Voss"}]}'
    )

    (found,) = linked_data([script]).articles()

    assert (found["headline"], found["datePublished"]) == ("Bridge opens", "2031-05-02")
    assert found["author"] == "Ida Voss"


def test_a_pointer_is_followed_to_the_object_it_stands_for() -> None:
    data = linked_data(
        [
            '{"@graph": [{"@type": "Article", "headline": "Bridge", "author": {"@id": "#ida"}},'
            ' {"@type": "WebPage", "about": [{"@id": "#ida", "name": "Ida Voss"}]}]}'
        ]
    )
    (article,) = data.articles()

    assert data.followed(article["author"]) == {"@id": "#ida", "name": "Ida Voss"}
    assert data.followed({"@id": "#nobody"}) == {"@id": "#nobody"}
    assert data.followed("Ida Voss") == "Ida Voss"


@pytest.mark.parametrize("script", ["", "null", "5", '"x"', "[[]]", "{", "[" * 99_999, '{"a"'])
def test_what_states_nothing_is_empty_and_raises_nothing(script: str) -> None:
    assert linked_data([script]).articles() == []


def test_values_of_the_wrong_type_are_passed_over() -> None:
    assert types({"@type": 5}) == []
    assert types({"@type": ["Article", None, {}]}) == ["Article"]


def test_objects_and_depth_are_bounded() -> None:
    many = json.dumps([{"@type": "Article", "headline": str(n)} for n in range(20_000)])
    deep = '{"mainEntity":' * 400 + "1" + "}" * 400

    assert 0 < len(linked_data([many, many]).things) < 20_000
    assert len(linked_data([deep]).things) < 5_001


@pytest.mark.parametrize("piece", ['{"a":1,,', "/*", '"', "<!--", ",   ", '"author": [{ '])
def test_a_script_of_one_piece_over_and_over_states_nothing(piece: str) -> None:
    assert linked_data([piece * 50_000]).articles() == []


def test_quotes_that_never_close_are_passed_over_once() -> None:
    script = "x" + '\\"' * 200_000 + "/* " * 200_000

    assert not linked_data([script]).things
