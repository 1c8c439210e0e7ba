"""The preview of a site: what it sends, and what it does not."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from briefgen.errors import SourceError, UsageError
from briefgen.jobs.serve import file_at, serve


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site behind a link, as it is published, and something beside it."""
    site = tmp_path / ".editions" / "site-1"
    (site / "search").mkdir(parents=True)
    (site / ".site").mkdir()
    (site / "empty").mkdir()
    for name in ("index.html", "404.html", "search/index.html", ".site/manifest.json", "feed.xml"):
        (site / name).write_text(name, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (site / "out.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "site").symlink_to(Path(".editions") / "site-1")
    return tmp_path / "site"


@pytest.fixture
def port(folder: Path, loopback: None) -> Iterator[int]:
    with serve(folder, 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def ask(
    port: int, path: str, method: str = "GET", host: str = "127.0.0.1"
) -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", f"{host}:{port}")
    connection.endheaders()
    answer = connection.getresponse()
    said = answer.read().decode()
    connection.close()
    return answer, said


def test_a_page_comes_with_the_headers_of_a_real_server(port: int) -> None:
    answer, said = ask(port, "/")

    assert (answer.status, said) == (200, "index.html")
    assert answer.getheader("Content-Type") == "text/html; charset=utf-8"
    policy = answer.getheader("Content-Security-Policy") or ""
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert answer.getheader("Referrer-Policy") == "no-referrer"


def test_only_the_search_may_run_a_script(port: int) -> None:
    policy = ask(port, "/search/?q=a")[0].getheader("Content-Security-Policy") or ""

    assert "script-src 'self' 'wasm-unsafe-eval'" in policy


@pytest.mark.parametrize(
    "path",
    [
        "/nothing.html",
        "/empty/",
        "/search",
        "/.site/manifest.json",
        "/%2e%2e/secret.txt",
        "/../secret.txt",
        "/search/../../secret.txt",
        "/out.txt",
        "//etc/passwd",
        "/%00",
        "/a%5cb",
    ],
)
def test_nothing_else_is_sent(port: int, path: str) -> None:
    answer, said = ask(port, path)

    assert (answer.status, said) == (404, "404.html")


def test_a_head_has_no_body_and_other_methods_are_refused(port: int) -> None:
    assert ask(port, "/", "HEAD")[1] == ""
    assert ask(port, "/", "POST")[0].status == 501


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
def test_who_asks_for_another_host_is_refused(port: int, host: str) -> None:
    assert ask(port, "/", host=host)[0].status == 403


def test_without_a_site_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="briefgen site"), serve(tmp_path / "site", 0):
        pass


def test_a_port_that_is_taken_is_told(folder: Path) -> None:
    with (
        serve(folder, 0) as server,
        pytest.raises(UsageError, match="--port"),
        serve(folder, server.server_port),
    ):
        pass


def test_a_name_longer_than_any_file_is_not_there(folder: Path) -> None:
    assert file_at(folder, "/" + "a" * 5000) is None
