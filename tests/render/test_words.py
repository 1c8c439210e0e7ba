"""Addresses as they are printed."""

import pytest

from briefgen.render.words import address, bare


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example/b",
        "https:a.example",
        "https://",
        "https://user:word@a.example/",
        "https://a.example/ b",
        "https://a.example/\u202egpj",
        'https://a.example/"onclick="x',
        "https://[::1",
        "https://a.example:x/",
        "",
    ],
)
def test_no_link_is_made_of_what_is_no_plain_web_address(url: str) -> None:
    assert address(url) == ""
    assert bare(url) == ""


def test_a_host_in_look_alike_letters_is_shown_for_what_it_is() -> None:
    assert bare("https://оstrey.example/a") == "xn--strey-iye.example/a"
    assert bare("HTTPS://a.example/Путь") == "a.example/Путь"
