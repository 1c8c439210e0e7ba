import pytest
from lxml.html import document_fromstring

from briefgen.read.shown import shown_outlet


def shown(head: str, body: str) -> str:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return shown_outlet(document_fromstring(page), "Bridge opens early")


@pytest.mark.parametrize(
    ("head", "body", "name"),
    [
        ("<title>Bridge opens early – The Karsava Post</title>", "", "The Karsava Post"),
        ("<title>Bridge opens early | Sport | Karsava Post</title>", "", "Karsava Post"),
        ("<title>Bridge opens early | News</title>", "", ""),
        ("<title>Bridge opens early</title>", "", ""),
        (
            "",
            "<header><a href='/'>The Karsava Post</a></header>"
            "<footer><p>© 2031 Karsava Post, 4 Pier Road.</p></footer>",
            "The Karsava Post",
        ),
        ("", "<header><a href='/'>Start</a></header><footer><p>© Lune Holding</p></footer>", ""),
        ("", "<p>The Karsava Post</p>", ""),
    ],
)
def test_the_outlet_is_shown_behind_the_title_or_in_two_places(
    head: str, body: str, name: str
) -> None:
    assert shown(head, body) == name
