"""Feeds of briefs and topics, and the sitemap."""

import json
from dataclasses import replace
from pathlib import Path

import feedparser
import lxml.etree
import pytest
from desks import Place, renamed

from briefgen.jobs.site import Built
from briefgen.model import Brief
from briefgen.site import addresses


def test_every_atom_feed_is_well_formed(built: tuple[Place, Built]) -> None:
    found = {name: data for name, data in built[0].files().items() if name.endswith("feed.xml")}

    assert len(found) > 3
    for name, data in found.items():
        feed = feedparser.parse(data)
        assert not feed.bozo, name
        assert feed.version == "atom10"
        assert feed.entries
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)
        assert feed.feed.id.startswith("urn:uuid:")


def test_entries_are_dated_by_issue_and_a_correction_is_one_of_them(
    built: tuple[Place, Built], weeks: tuple[Brief, ...]
) -> None:
    feed = feedparser.parse(built[0].files()["feed.xml"])

    told = [(entry.updated[:10], entry.title) for entry in feed.entries]
    days = sorted([*(b.issued for b in weeks), weeks[1].issued.replace(day=20)], reverse=True)
    assert [day for day, _ in told] == [day.isoformat() for day in days]
    assert [title.startswith("Correction 1 of") for _, title in told] == [False, True, False, False]
    first = feed.entries[2]
    assert first.summary.startswith("Corrected.")
    assert first.link.endswith("/first-issued/index.html")


def test_the_json_feed_tells_the_same_as_the_atom_feed(built: tuple[Place, Built]) -> None:
    files = built[0].files()
    for name in [name for name in files if name.endswith("feed.json")]:
        said = json.loads(files[name])
        atom = feedparser.parse(files[name.replace(".json", ".xml")])
        assert said["version"] == "https://jsonfeed.org/version/1.1"
        assert [item["id"] for item in said["items"]] == [entry.id for entry in atom.entries]


def test_ids_stay_wherever_the_site_is_served(
    built: tuple[Place, Built], place: Place, weeks: tuple[Brief, ...]
) -> None:
    place.write(weeks[0])
    place.at("https://desk.example/briefs/")
    place.build()

    here = feedparser.parse(place.files()["feed.xml"])
    there = feedparser.parse(built[0].files()["feed.xml"])
    assert here.entries[0].id in {entry.id for entry in there.entries}
    link = f"https://desk.example/briefs/briefs/{weeks[0].period.label}/index.html"
    assert here.entries[0].link == link


def test_the_sitemap_names_every_page_where_the_address_is_known(
    built: tuple[Place, Built], place: Place, weeks: tuple[Brief, ...]
) -> None:
    assert "sitemap.xml" not in built[0].files()
    place.write(weeks[0])
    place.at("https://desk.example/briefs")
    place.build()

    files = place.files()
    tree = lxml.etree.fromstring(files["sitemap.xml"])
    told = {loc.text for loc in tree.iter("{*}loc")}
    pages = {f"https://desk.example/briefs/{n}" for n in files if n.endswith("index.html")}
    assert told == pages
    assert 'href="/briefs/index.html"' in place.pages()["404.html"]


@pytest.mark.parametrize("words", ["A & B <c> ]]>", "bell\ufffe", "\u202eback"])
def test_any_headline_makes_a_well_formed_feed(
    words: str, place: Place, weeks: tuple[Brief, ...]
) -> None:
    brief = renamed(replace(weeks[0], title=words), 0, words)
    place.write(brief)
    place.build()

    path = f"{addresses.topic(brief.topics[0].id)}feed.xml"
    feed = feedparser.parse(place.files()[path])
    assert not feed.bozo
    assert Path(path).name == "feed.xml"
