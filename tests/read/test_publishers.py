import json

import pytest
from lxml.html import document_fromstring

from briefgen.read.linked_data import linked_data
from briefgen.read.publishers import publisher

TITLE = "Bridge opens early"
URL = "https://www.karsava-post.example/a"


def outlet(meta: dict[str, str], stated: object = None, page: str = "", url: str = URL) -> str:
    article = {"@type": "Article", "publisher": stated}
    data = linked_data([json.dumps(article)])
    tree = document_fromstring(f"<html><head>{page or '<title>x</title>'}</html>")
    return publisher(tree, {k: [v] for k, v in meta.items()}, data, article, TITLE, url)


@pytest.mark.parametrize(
    ("meta", "stated", "name"),
    [
        ({"og:site_name": "The Karsava Post"}, {"name": "Karsava Post"}, "The Karsava Post"),
        ({}, {"@type": "Organization", "name": "The Karsava Post"}, "The Karsava Post"),
        ({}, "The Karsava Post", "The Karsava Post"),
        ({}, [{"name": "The Karsava Post Ltd."}], "The Karsava Post"),
        ({"og:site_name": "Karsava Post | News of the river"}, None, "Karsava Post"),
        ({"og:site_name": "KARSAVA POST", "application-name": "Karsava Post"}, None,
         "Karsava Post"),
        ({"og:site_name": "@karsavapost", "publisher": "https://faces.example/kp"}, None, ""),
        ({"og:site_name": "The Karsava Post®"}, {"name": "Karsava Post (KP)"}, "The Karsava Post"),
        ({"og:site_name": "Home > Karsava Post"}, None, ""),
        ({"og:site_name": "Karsava-Post.example"}, None, "Karsava-Post.example"),
        ({"og:site_name": "News"}, {"name": 5}, ""),
        ({"og:site_name": TITLE}, None, ""),
        ({"application-name": "KP", "og:site_name": "karsava-post.example"},
         {"name": "Karsava Post"}, "Karsava Post"),
        ({"og:site_name": "KPX.example"}, None, ""),
    ],
)  # fmt: skip
def test_the_name_that_sources_share_and_the_host_fits_is_taken(
    meta: dict[str, str], stated: object, name: str
) -> None:
    assert outlet(meta, stated) == name


@pytest.mark.parametrize(
    ("meta", "page", "url", "name"),
    [
        ({"og:site_name": "karsava-post.example"}, "<body><img alt='Karsava Post'>", URL,
         "Karsava Post"),
        ({"og:site_name": "KP"}, "<body><p>Read the Karsava Post on paper.", URL, "Karsava Post"),
        ({"og:site_name": "karsava-post.example"}, "<body><p>The karsava post office", URL,
         "karsava-post.example"),
        ({"og:site_name": "luener-bote.example"}, "<body><p>Der Lüner Bote liest mit.",
         "https://www.luener-bote.example/a", "Lüner Bote"),
        ({"og:site_name": "LRS.example"}, "", "https://lrs.example/a", "LRS"),
        ({"og:site_name": "Evening Lamp"}, "<body><p>Karsava Post", URL, "Evening Lamp"),
    ],
)  # fmt: skip
def test_a_host_that_the_page_spells_out_gives_the_name(
    meta: dict[str, str], page: str, url: str, name: str
) -> None:
    assert outlet(meta, page=page, url=url) == name


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("<title>Bridge opens early – The Karsava Post</title>", "The Karsava Post"),
        ("<title>Bridge opens early | Sport | Karsava Post</title>", "Karsava Post"),
        ("<title>Bridge opens early | News</title>", ""),
        ("<title>Bridge opens early</title>", ""),
        (
            "<body><header><a href='/'>The Karsava Post</a></header>"
            "<footer><p>© 2031 Karsava Post, 4 Pier Road.</p></footer>",
            "The Karsava Post",
        ),
        ("<body><header><a href='/'>Start</a></header><footer><p>© Lune Holding</p></footer>", ""),
        ("<body><p>The Karsava Post</p>", ""),
    ],
)
def test_the_outlet_is_shown_behind_the_title_or_in_two_places(page: str, name: str) -> None:
    assert outlet({}, page=page, url="") == name
