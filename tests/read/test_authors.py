import json
from typing import Any

import pytest
from lxml.html import document_fromstring

from briefgen.read.authors import byline
from briefgen.read.linked_data import linked_data

TITLE = "Bridge over the Sava opens early"
TEXT = "<p>" + "Orlen opened its only bridge over the Sava on Friday. " * 5 + "</p>"


def signed(stated: object = None, meta: dict[str, str] | None = None, body: str = "") -> str:
    page = f"<html><body>{body}</body></html>"
    article: dict[str, Any] = {"@type": "Article", "headline": TITLE, "author": stated}
    data = linked_data([json.dumps({"@graph": [article, VOSS]})])
    every = {name: [content] for name, content in (meta or {}).items()}
    return byline(document_fromstring(page), every, data, article, TITLE, "Karsava Post")


VOSS = {"@type": "Person", "@id": "#voss", "name": "Ida Voss"}


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ({"@type": "Person", "name": "Ida Voss"}, "Ida Voss"),
        ([{"name": "Ida Voss"}, {"name": ["Bo Ray"]}], "Ida Voss, Bo Ray"),
        ({"@id": "#voss"}, "Ida Voss"),
        ("Ida Voss and Bo Ray", "Ida Voss, Bo Ray"),
        ({"@type": "Organization", "name": "Stern Wire"}, "Stern Wire"),
        ([{"@type": "Organization", "name": "Stern Wire"}, VOSS], "Ida Voss"),
        ([5, None, {"name": {}}, {"@id": 7}], ""),
        ({"name": "admin"}, ""),
    ],
)
def test_authors_are_read_from_objects_lists_pointers_and_strings(
    stated: object, names: str
) -> None:
    assert signed(stated) == names


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (f"<h1>{TITLE}</h1><p>By <a href='/producers/ida'>Ida Voss</a></p>{TEXT}", "Ida Voss"),
        (f"<h1>{TITLE}</h1><span>By</span> <b>Ida Voss</b> and <b>Bo Ray</b>", "Ida Voss, Bo Ray"),
        (f"<h1>{TITLE}</h1><b class='art-author'><i>Ida Voss</i><i>Writer</i></b>", "Ida Voss"),
        (f"<div>{TITLE}</div><p>By Ida Voss</p>{TEXT}", "Ida Voss"),
        (f"<h1>{TITLE}</h1>{TEXT * 3}<a rel='author'>Ida Voss</a>", "Ida Voss"),
        (f"<h1>{TITLE}</h1>{TEXT * 3}<p>By Ida Voss</p>", ""),
        (f"<h1>{TITLE}</h1>{TEXT * 3}<a rel='author'>Bo Ray</a><a rel='author'>Ida Voss</a>", ""),
        (f"<nav><a href='/author/bo'>Bo Ray</a></nav><h1>{TITLE}</h1>{TEXT}", ""),
        (f"<h1>{TITLE}</h1><p class='byline'>Photo: Bo Ray</p>{TEXT}", ""),
    ],
)  # fmt: skip
def test_writers_are_read_beside_the_headline(body: str, names: str) -> None:
    assert signed(body=body) == names


def test_a_longer_list_that_holds_the_shorter_one_wins() -> None:
    body = f"<h1>{TITLE}</h1><p>By <a rel='author'>Ida Voss</a>, <a rel='author'>Bo Ray</a></p>"

    assert signed(VOSS, {"author": "Ida Voss"}, body) == "Ida Voss, Bo Ray"


def test_two_claims_that_agree_win_against_one() -> None:
    body = f"<h1>{TITLE}</h1><p>By <a rel='author'>Ida Voss</a></p>"

    assert signed({"name": "Cy Lind"}, {"author": "Cy Lind"}, body) == "Cy Lind"
    assert signed({"name": "Cy Lind"}, {"byl": "By Ida Voss"}, body) == "Ida Voss"


def test_a_handle_gives_way_to_the_name_the_page_prints() -> None:
    body = f"<h1>{TITLE}</h1><p>By Ida Voss</p>{TEXT}"

    assert (
        signed({"@type": "Person", "name": "idav"}, {"author": "Karsava Post"}, body) == "Ida Voss"
    )


def test_the_label_written_by_names_the_writer() -> None:
    meta = {"twitter:label1": "Written by", "twitter:data1": "Ida Voss"}

    assert signed(meta=meta) == "Ida Voss"
