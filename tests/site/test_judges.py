"""The site before others' judges: the HTML validator, axe in a browser, and a reader who searches.

The reader's tests go through ``briefgen serve``, so its headers are in force.
"""

import importlib.util
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote

import judges
import pytest
from desks import HOSTILE, Place, load, renamed, week_of

from briefgen.jobs.serve import serve
from briefgen.jobs.site import Built
from briefgen.model import Brief
from briefgen.render import from_json
from briefgen.site import addresses

Site = tuple[Place, Built]
ROOT = Path(__file__).parents[2]
KINDS = (
    *("home", "brief", "first issued", "topic", "speaker", "outlet"),
    *("topics", "speakers", "outlets", "year", "search", "404"),
)


@pytest.fixture(scope="session")
def files(built: Site, weeks: tuple[Brief, ...]) -> dict[str, Path]:
    """One page of each kind."""
    site, label = built[0].site, weeks[1].period.label
    quotes = [entry.quote for topic in weeks[0].topics for entry in topic.quotes]
    person = next(quote.person for quote in quotes if quote.person)
    outlet = weeks[0].sources[0].outlet
    paths = {
        "home": "",
        "brief": addresses.brief(label),
        "first issued": addresses.edition(label, 0, 1),
        "topic": addresses.topic(weeks[0].topics[0].id),
        "speaker": addresses.speaker(person),
        "outlet": addresses.outlet(outlet),
        "topics": "topics/",
        "speakers": "speakers/",
        "outlets": "outlets/",
        "year": addresses.year(weeks[0].period.first.year),
        "search": "search/",
    }
    found = {name: site.resolve() / path / "index.html" for name, path in paths.items()}
    return found | {"404": site.resolve() / "404.html"}


def test_every_kind_of_page_is_valid_html(files: dict[str, Path]) -> None:
    assert set(files) == set(KINDS)
    faults = judges.html_faults(files)

    # CSP 3 has this word since 2022; the checker knows CSP 2.
    known = "Expecting source-expression but found \"'wasm-unsafe-eval'\"."
    faults["search"] = [fault for fault in faults["search"] if known not in fault]
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.fixture(scope="session")
def browsed(files: dict[str, Path]) -> dict[judges.View, judges.Seen]:
    return judges.browse(files, closely={"home", "topic", "search"})


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_for_everyone(
    kind: str, browsed: dict[judges.View, judges.Seen]
) -> None:
    seen = {view: one for view, one in browsed.items() if view.page == kind}

    assert len(seen) == 4
    for view, one in seen.items():
        assert one.violations == (), view
        assert one.overhang == 0, view
        assert all(asked.startswith("file:") for asked in one.requests), view


@contextmanager
def reader(place: Place) -> Iterator[tuple[Any, str, list[str]]]:
    """A browser's page on the served site, its address, and what went wrong."""
    if not judges.CHROMIUM.exists():
        judges.absent("Chromium", "apt-get install -y chromium")
    if importlib.util.find_spec("playwright") is None:
        judges.absent("Playwright", "pip install playwright")
    from playwright.sync_api import sync_playwright

    wrong: list[str] = []
    with serve(place.site, 0) as server, sync_playwright() as playwright:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        home = f"http://127.0.0.1:{server.server_port}/"
        browser = playwright.chromium.launch(executable_path=judges.CHROMIUM, args=judges.CALM)
        page = browser.new_page()
        page.on("console", lambda said: wrong.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request", lambda r: None if r.url.startswith(home) else wrong.append(f"asked {r.url}")
        )
        try:
            yield page, home, wrong
        finally:
            browser.close()
            server.shutdown()
            thread.join()


def test_a_reader_finds_a_sentence_and_its_source(built: Site, weeks: tuple[Brief, ...]) -> None:
    topic = weeks[0].topics[0]
    sentence = topic.summary[0].sentence.text
    speaker = next(e.quote.person for e in topic.quotes if e.quote.person)
    with reader(built[0]) as (page, home, wrong):
        page.goto(home)
        page.click("section.glance .lead a")
        page.click("#at-a-glance .cite >> nth=0")
        assert page.locator(":target").count() == 1

        page.goto(home)
        page.fill("#words", " ".join(sentence.split()[2:8]))
        page.press("#words", "Enter")
        page.wait_for_selector("#results a")
        page.select_option("#period", week_of(weeks[0]))
        page.select_option("#speaker", speaker)
        page.click("#results a >> nth=0")
        assert sentence in page.locator(":target").inner_text()

        page.click(":target .cite >> nth=0")
        assert page.locator("li:target b.outlet").count() == 1
        assert wrong == []


def test_a_phrase_of_an_earlier_year_is_found(desk: ModuleType, place: Place) -> None:
    bench = load(ROOT / "bench" / "site.py", "site_bench")
    place.write(*(from_json(bench.told_again(desk.first(), week, 99)) for week in (0, 30)))
    place.build()
    words = desk.first().topics[0].summary[0].sentence.text
    with reader(place) as (page, home, wrong):
        page.goto(f"{home}search/?q={quote(words)}&period=2021-07")
        page.wait_for_selector("#results a")
        page.click("#results a >> nth=0")
        assert "/2021/index.html#2021-W27" in page.url
        assert words in page.locator(":target").inner_text()
        assert wrong == []


def test_nothing_found_is_said_and_no_script_of_a_source_runs(
    place: Place, weeks: tuple[Brief, ...]
) -> None:
    place.write(renamed(weeks[0], 0, HOSTILE))
    place.build()
    with reader(place) as (page, home, wrong):
        page.goto(f"{home}search/?q=alert")
        page.wait_for_selector("#results a")
        assert HOSTILE in page.inner_text("#results")
        assert page.locator("#results script, #results img").count() == 0

        page.goto(f"{home}search/?q=zzzzqqq")
        page.locator("#state", has_text="Nothing found.").wait_for()
        assert wrong == []
