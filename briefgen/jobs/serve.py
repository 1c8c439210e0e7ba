"""Show a site on this machine, as a web server would: files of its folder, and nothing else.

No list of a folder, no file whose name begins with a dot, no link that leads out of the site. Who
asks must have asked for this machine by name, so that no page of another site reads this one.
"""

import http.server
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefgen.errors import SourceError, UsageError

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SEARCH_POLICY = f"{POLICY}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
"""For the one page that has a script: ``search/``."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".xml": "application/atom+xml; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
_HOSTS = ("127.0.0.1", "localhost")


@contextmanager
def serve(folder: Path, port: int) -> Iterator[http.server.ThreadingHTTPServer]:
    """A server of the site at ``folder``, on 127.0.0.1, which begins when it is told to.

    Raises:
        SourceError: no site stands there.
        UsageError: the port is taken, or not to be had.
    """
    if not (folder / "index.html").is_file():
        raise SourceError(f"{folder}: there is no site.", "Build it: briefgen site.")
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, folder))
    except OSError as error:
        raise UsageError(
            f"port {port} cannot be had ({error.strerror}).", "Name another with --port."
        ) from error
    with server:
        yield server


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers GET and HEAD from one folder."""

    protocol_version = "HTTP/1.1"
    server_version = "briefgen"
    sys_version = ""

    def __init__(self, folder: Path, *args: object) -> None:
        self.folder = folder
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Send a file."""
        with suppress(ConnectionError):  # who asked has gone
            self._answer(True)

    def do_HEAD(self) -> None:
        """Send the head of a file."""
        with suppress(ConnectionError):
            self._answer(False)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: it is a preview."""

    def _answer(self, body: bool) -> None:
        if self.headers.get("Host", "").rpartition(":")[0] not in _HOSTS:
            self._send(HTTPStatus.FORBIDDEN, b"Ask for 127.0.0.1 or localhost.\n", ".txt", body)
            return
        path = unquote(urlsplit(self.path).path)
        found = file_at(self.folder, path)
        try:
            if found is not None:
                self._send(HTTPStatus.OK, found.read_bytes(), found.suffix, body, path)
                return
            page = self.folder / "404.html"
            self._send(HTTPStatus.NOT_FOUND, page.read_bytes(), ".html", body)
        except OSError:
            self._send(HTTPStatus.NOT_FOUND, b"Not found.\n", ".txt", body)

    def _send(
        self, status: HTTPStatus, data: bytes, suffix: str, body: bool, path: str = ""
    ) -> None:
        self.send_response(status)
        guessed = mimetypes.types_map.get(suffix, "application/octet-stream")
        self.send_header("Content-Type", _TYPES.get(suffix, guessed))
        self.send_header("Content-Length", str(len(data)))
        # A worker takes its policy from its own answer, so the index has the policy of its page.
        scripted = path.startswith(("/search/", "/pagefind/"))
        self.send_header("Content-Security-Policy", SEARCH_POLICY if scripted else POLICY)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        if body:
            self.wfile.write(data)


def file_at(folder: Path, path: str) -> Path | None:
    """The file of the site that an address leads to, if it may be shown."""
    parts = [part for part in path.split("/") if part]
    if any(part.startswith(".") or "\0" in part or "\\" in part for part in parts):
        return None
    place = folder.joinpath(*parts)
    if path.endswith("/"):
        place = place / "index.html"
    try:
        inside = place.resolve().is_relative_to(folder.resolve())
        return place if inside and place.is_file() else None
    except OSError:
        return None
