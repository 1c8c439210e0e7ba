"""The whole site as it lies in its folder: links, addresses, what it shows and what it must not."""

import gzip
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest
from desks import HOSTILE, Place, corrected, load, renamed, with_topics

from briefgen.errors import RenderError, UsageError
from briefgen.jobs import building
from briefgen.jobs import site as job
from briefgen.jobs.site import Built
from briefgen.model import (
    Brief,
    Change,
    Correction,
    Headline,
    Late,
    LeftOut,
    Problem,
    SourceBefore,
    Thread,
    Topic,
)
from briefgen.render import from_json
from briefgen.site import addresses

Site = tuple[Place, Built]
ROOT = Path(__file__).parents[2]


def links(page: str) -> Iterator[str]:
    for element in lxml.html.fromstring(page).iter():
        for name in ("href", "src", "action"):
            if isinstance(element.tag, str) and element.get(name) is not None:
                yield element.get(name, "")


def ids(page: str) -> list[str]:
    return lxml.html.fromstring(page).xpath("//@id")


def walk(place: Place) -> tuple[int, list[tuple[str, str]]]:
    """How many links inside a site there are, and those that lead nowhere."""
    files, pages = place.files(), place.pages()
    held = {name: set(ids(page)) for name, page in pages.items()}
    walked, broken = 0, []
    for name, page in pages.items():
        for link in links(page):
            parts = urlsplit(link)
            if parts.scheme or not (parts.path or parts.fragment):
                continue
            way = f"/{Path(name).parent.as_posix()}/{unquote(parts.path)}"
            rooted = parts.path.startswith("/")
            target = os.path.normpath(parts.path if rooted else way).lstrip("/")
            target = target if parts.path else name
            lost = parts.fragment and parts.fragment not in held.get(target, {parts.fragment})
            if target not in files or lost:
                broken.append((name, link))
            walked += 1
    return walked, broken


def test_every_link_inside_leads_to_a_file_and_a_place_in_it(built: Site) -> None:
    walked, broken = walk(built[0])

    assert broken == []
    assert walked > 1000
    assert len(built[0].pages()) > 25


@pytest.fixture
def years(desk: ModuleType, place: Place) -> tuple[Place, list[Brief]]:
    """Two briefs of one year and one of the next, of the same topics."""
    bench = load(ROOT / "bench" / "site.py", "site_bench")
    briefs = [from_json(bench.told_again(desk.first(), week, 99)) for week in (0, 1, 30)]
    place.write(*briefs)
    place.build()
    return place, briefs


def test_what_goes_on_for_years_has_a_page_a_year(years: tuple[Place, list[Brief]]) -> None:
    place, briefs = years
    pages = place.pages()
    folder = addresses.topic(briefs[0].topics[0].id)
    newest = lxml.html.fromstring(pages[f"{folder}index.html"])
    before = lxml.html.fromstring(pages[f"{folder}2021/index.html"])

    assert walk(place)[1] == []
    assert newest.xpath("//section[@class='topic']/@id") == [briefs[2].period.label]
    labels = [brief.period.label for brief in briefs]
    assert before.xpath("//section[@class='topic']/@id") == [labels[1], labels[0]]
    # An address of long ago still leads to its week.
    assert [newest.xpath(f"//li[@id='{label}']/a/@href") for label in labels[:2]] == [
        [f"2021/index.html#{label}"] for label in labels[:2]
    ]
    found = [name for name in pages if re.fullmatch(r"speakers/[^/]+/2021/index.html", name)]
    assert found
    assert "archive/2021/index.html" in pages


def test_a_page_of_an_earlier_year_stays_as_it_is(years: tuple[Place, list[Brief]]) -> None:
    place, briefs = years
    folder = addresses.topic(briefs[0].topics[0].id)
    old = [f"{folder}2021/index.html", "archive/2021/index.html"]
    kept = {name: (place.site / name).stat().st_ino for name in old}
    bench = load(ROOT / "bench" / "site.py", "site_bench")
    place.write(from_json(bench.told_again(briefs[0], 31, 99)))
    place.build()

    assert {name: (place.site / name).stat().st_ino for name in old} == kept


def test_no_id_stands_twice_on_a_page(built: Site) -> None:
    for name, page in built[0].pages().items():
        found = ids(page)
        assert len(found) == len(set(found)), name


def test_links_lead_out_by_http_only_and_nothing_is_loaded(built: Site) -> None:
    for name, page in built[0].pages().items():
        tree = lxml.html.fromstring(page)
        assert {urlsplit(link).scheme for link in links(page)} <= {"", "http", "https"}
        assert not tree.xpath("//*[@src and not(self::script)] | //link[@rel='stylesheet']")
        scripts = [script.get("src") for script in tree.iter("script")]
        assert scripts == (["search.js"] if name == "search/index.html" else [])
        policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy[0].startswith("default-src 'none'"), name
        assert ("script-src" in policy[0]) == bool(scripts)


def test_every_page_has_the_handling_mark(built: Site) -> None:
    for name, page in built[0].pages().items():
        text = lxml.html.fromstring(page).text_content()
        assert "For the desk" in text or "For internal use" in text, name


def test_a_brief_leads_to_its_neighbours_and_files(built: Site, weeks: tuple[Brief, ...]) -> None:
    place, _ = built
    labels = [brief.period.label for brief in weeks]
    tree = lxml.html.fromstring(place.pages()[f"briefs/{labels[1]}/index.html"])

    assert tree.xpath("//a[@rel='prev']/@href") == [f"../../briefs/{labels[0]}/index.html"]
    assert tree.xpath("//a[@rel='next']/@href") == [f"../../briefs/{labels[2]}/index.html"]
    assert place.files()[f"briefs/{labels[1]}/brief.pdf"] == b"%PDF"
    record = (place.output / labels[1] / "correction-1" / "brief.json").read_bytes()
    assert place.files()[f"briefs/{labels[1]}/brief.json"] == record


def test_the_newest_edition_is_the_page_and_the_first_one_can_be_reached(
    built: Site, weeks: tuple[Brief, ...]
) -> None:
    pages, label = built[0].pages(), weeks[1].period.label
    newest = lxml.html.fromstring(pages[f"briefs/{label}/index.html"])
    first = lxml.html.fromstring(pages[f"briefs/{label}/first-issued/index.html"])

    assert "Correction 1" in newest.xpath("//p[@class='issue']")[0].text_content()
    way = newest.xpath("//aside[@class='editions']//a/@href")
    assert way == [f"../../briefs/{label}/first-issued/index.html"]
    kept = lxml.html.fromstring(pages[f"briefs/{label}/correction-1/index.html"])
    assert kept.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../index.html"]
    assert f"briefs/{label}/correction-1/brief.pdf" in built[0].files()
    back = first.xpath("//aside[@class='editions']//a/@href")
    assert back == [f"../../../briefs/{label}/index.html"]


def test_a_renamed_topic_keeps_its_address_and_tells_its_old_name(
    built: Site, weeks: tuple[Brief, ...]
) -> None:
    topic = weeks[0].topics[0]
    page = built[0].pages()[f"{addresses.topic(topic.id)}index.html"]
    tree = lxml.html.fromstring(page)

    assert tree.xpath("//h1")[0].text_content() == "Tarsin falls at last"
    assert topic.name.text in tree.xpath("string(//main/p[@class='own'][2])")
    sections = tree.xpath("//section[@class='topic']/@id")
    assert sections == [brief.period.label for brief in reversed(weeks)]


def test_every_sentence_of_a_topic_stands_on_its_page(
    built: Site, weeks: tuple[Brief, ...]
) -> None:
    pages = built[0].pages()
    for topic in weeks[0].topics:
        tree = lxml.html.fromstring(pages[f"{addresses.topic(topic.id)}index.html"])
        text = tree.text_content()
        assert all(pick.sentence.text in text for pick in topic.summary)
        assert all(part in text for entry in topic.quotes for part in entry.quote.texts)
        assert all(figure.text in text for figure in topic.figures)


def test_an_id_of_an_older_edition_leads_to_the_one_it_has_now(
    place: Place, weeks: tuple[Brief, ...]
) -> None:
    brief = weeks[0]
    old = brief.topics[0].id

    def other(topic: Topic) -> Topic:
        return replace(topic, id="fedcba9876") if topic.id == old else topic

    change = with_topics(corrected(brief), other)
    keys = (
        replace(k, topic="fedcba9876" if k.topic == old else k.topic) for k in brief.key_figures
    )
    place.write(brief, replace(change, key_figures=tuple(keys)))
    place.build()

    page = lxml.html.fromstring(place.pages()[f"topics/{old}/index.html"])
    leads = page.xpath("//meta[@http-equiv='refresh']/@content")
    assert leads == ["0; url=../../topics/fedcba9876/index.html"]


def test_hostile_words_stay_text(place: Place, weeks: tuple[Brief, ...]) -> None:
    brief = renamed(weeks[0], 0, f"{HOSTILE} \u202e")
    bad = [replace(s, outlet=HOSTILE, url="javascript:alert(1)") for s in brief.sources]

    def spoken(topic: Topic) -> Topic:
        quotes = [
            replace(entry, quote=replace(entry.quote, person=f"Eve {HOSTILE}"))
            for entry in topic.quotes
        ]
        return replace(topic, quotes=tuple(quotes))

    place.write(with_topics(replace(brief, title=HOSTILE, sources=tuple(bad)), spoken))
    place.build()

    pages = place.pages()
    assert sum(HOSTILE in lxml.html.fromstring(page).text_content() for page in pages.values()) > 5
    for name, page in pages.items():
        tree = lxml.html.fromstring(page)
        assert not tree.xpath("//img | //@onerror"), name
        assert [s.text for s in tree.iter("script")] in ([], [None]), name
        assert not [link for link in links(page) if link.startswith("javascript")], name
    assert all(re.fullmatch(r"[\w./-]+", name) for name in place.files())


@pytest.fixture
def secret(weeks: tuple[Brief, ...]) -> Brief:
    """A brief whose first topic is the reader's own, with an article left out and one late."""

    def label(topic: Topic) -> Topic:
        return replace(topic, label="Zanzibar") if topic.id == weeks[1].topics[0].id else topic

    return with_topics(weeks[1], label)


def words_of(brief: Brief, topic: Topic) -> set[str]:
    """Words that stand in the articles of a topic and in no other one of the brief."""
    said = {True: "", False: ""}
    for source in brief.sources:
        said[source.article in topic.articles] += f"{source!r}\n"
    words = set(re.findall(r"[^\W\d_]{5,}", said[True]))
    return {word for word in words if word.lower() not in said[False].lower()}


def whole(files: dict[str, bytes]) -> str:
    """All that a site says, that of the search index too; Pagefind's own programs are left out."""
    said = []
    for name, data in files.items():
        if name.startswith("pagefind/") and name.endswith((".js", ".pagefind")):
            continue
        packed = name.startswith("pagefind/") and data[:2] == b"\x1f\x8b"
        said.append((gzip.decompress(data) if packed else data).decode("utf-8", "replace"))
    return "\n".join(said)


def test_a_hidden_topic_is_nowhere_in_the_site(place: Place, secret: Brief) -> None:
    topic = secret.topics[0]
    telling = words_of(secret, topic) | {"Zanzibar", topic.id, topic.name.text}
    place.write(secret)
    place.build()
    before = whole(place.files())
    assert sum(word in before for word in telling) > len(telling) / 2

    place.hide("Zanzibar")
    place.build()

    after = whole(place.files())
    ours = (ROOT / "templates").rglob("*.*")
    own = " ".join(path.read_text("utf-8") for path in ours).lower()
    assert len(telling) > 50
    leaked = [w for w in telling if w in after and w.lower() not in own]
    assert [(w, after[after.index(w) - 60 : after.index(w) + 60]) for w in leaked] == []
    assert secret.topics[1].name.text in after
    assert f"briefs/{secret.period.label}/brief.pdf" not in place.files()


def test_what_could_be_of_a_hidden_topic_goes_with_it(place: Place, secret: Brief) -> None:
    """Articles left out, told late or withdrawn are of no topic; quiet topics are not told."""
    word = "Quagga"
    source = replace(secret.sources[-1], number=99, article="9" * 64, title=word, text=f"{word}.")
    gone = SourceBefore("8" * 64, f"{word}.txt", word, word, word, "en", None)
    quiet = Thread("0123456789", "Zanzibar", (), (word,), (), (), (word,), True, 1)
    change = Change("quiet", "0123456789", word)
    told = replace(
        secret,
        sources=(*secret.sources, source),
        late=(Late(source.article, "2021-W20", None),),
        left_out=(LeftOut("7" * 64, f"{word}.txt", word, word, "too short"),),
        problems=(Problem(f"{word}.txt", word, word, "R01"),),
        correction=Correction(1, secret.issued, withdrawn=(gone,)),
        quiet=(quiet,),
        changes=(*secret.changes, change),
    )
    place.write(secret, told)
    place.build()
    assert whole(place.files()).count(word) > 10

    place.hide("Zanzibar")
    place.build()

    assert word not in whole(place.files())


def test_a_name_that_no_topic_has_is_not_hidden_in_silence(place: Place, secret: Brief) -> None:
    place.write(secret)
    place.settings = replace(
        place.settings, site=replace(place.settings.site, hidden=("Zanzibarr",))
    )

    with pytest.raises(UsageError, match=r"no topic has that name\. Did you mean 'Zanzibar'"):
        place.build()


def test_a_name_stays_hidden_when_its_table_has_gone(place: Place, secret: Brief) -> None:
    place.write(secret)
    place.settings = replace(
        place.settings, site=replace(place.settings.site, hidden=("Zanzibar",))
    )

    place.build()

    assert secret.topics[0].name.text not in whole(place.files())


def test_the_same_briefs_give_the_same_bytes_anywhere_and_by_any_way(
    built: Site, place: Place, weeks: tuple[Brief, ...]
) -> None:
    one, two, three = weeks
    for briefs in (
        (three,),
        (two,),
        (renamed(three, 0, "Tarsin falls at last"), one, corrected(two)),
    ):
        place.write(*briefs)
        place.build()

    here, there = place.files(), built[0].files()
    assert sorted(here) == sorted(there)
    assert [name for name in here if here[name] != there[name]] == []


def test_what_has_not_changed_is_taken_over(place: Place, weeks: tuple[Brief, ...]) -> None:
    place.write(*weeks[:2])
    first = place.build()
    page = f"briefs/{weeks[0].period.label}/index.html"
    kept = (place.site / page).stat().st_ino

    again = place.build()
    place.write(weeks[2])
    more = place.build()

    assert (again.made, again.taken) == (0, first.made)
    assert (place.site / page).stat().st_ino == kept
    assert more.taken > len(weeks)


def test_a_file_that_was_spoiled_is_made_anew(place: Place, weeks: tuple[Brief, ...]) -> None:
    place.write(weeks[0])
    place.build()
    whole = place.files()
    (place.site / "index.html").write_text("spoiled", encoding="utf-8")

    place.build()

    assert place.files() == whole


@pytest.mark.parametrize("fault", [KeyboardInterrupt, RenderError, OSError])
def test_a_build_that_ends_half_way_leaves_the_old_site(
    fault: type[BaseException],
    place: Place,
    weeks: tuple[Brief, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place.write(weeks[0])
    place.build()
    old = place.files()
    place.write(weeks[1])
    put, count = building.Work.put, iter(range(100))

    def broken(work: building.Work, page: building.Page) -> None:
        if next(count) == 12:
            raise fault("no more")
        put(work, page)

    with monkeypatch.context() as patched:
        patched.setattr(building.Work, "put", broken)
        with pytest.raises((fault, RenderError)):
            place.build()
    assert place.files() == old

    place.build()
    assert len(place.files()) > len(old)
    assert len(list((place.site.parent / ".editions").iterdir())) == 1


def test_a_folder_that_is_not_ours_is_moved_aside(place: Place, weeks: tuple[Brief, ...]) -> None:
    place.site.mkdir()
    (place.site / "mine.txt").write_text("mine", encoding="utf-8")
    place.write(weeks[0])

    built = place.build()

    assert built.moved is not None
    assert (built.moved / "mine.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("where", ["output", "output/site", ".", ""])
def test_a_site_is_refused_where_briefs_stand(where: str, place: Place) -> None:
    folder = place.output.parent / where if where else Path()
    place.settings = replace(place.settings, site=replace(place.settings.site, folder=folder))

    with pytest.raises(UsageError, match="site"):
        place.build()


def test_a_brief_that_cannot_be_read_is_told_and_passed_over(
    place: Place, weeks: tuple[Brief, ...]
) -> None:
    place.write(*weeks[:2])
    record = place.output / weeks[0].period.label / "brief.json"
    record.write_bytes(record.read_bytes()[:-40])

    built = place.build()

    assert [problem.where for problem in built.problems] == [f"{weeks[0].period.label}/brief.json"]
    assert built.briefs == 1


def test_without_briefs_there_is_a_site_that_says_so(place: Place) -> None:
    place.build()

    assert "There is no brief yet." in place.pages()["index.html"]


def test_without_pagefind_the_site_is_built_and_says_so(
    place: Place, weeks: tuple[Brief, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.site.index.available", lambda: False)
    place.write(weeks[0])

    built = place.build()

    assert not built.search
    assert "built without search" in place.pages()["search/index.html"]
    assert not [name for name in place.files() if name.startswith("pagefind/")]
    assert list(job.missing())


def test_labels_are_those_of_the_settings(place: Place, weeks: tuple[Brief, ...]) -> None:
    render = replace(place.settings.render, language="de")
    place.settings = replace(place.settings, render=render)
    place.write(weeks[0])
    place.build()

    tree = lxml.html.fromstring(place.pages()["index.html"])
    assert tree.get("lang") == "de"
    assert "Themen" in tree.xpath("string(//nav)")


def test_a_headline_in_the_middle_of_words_of_another_language_is_marked(
    place: Place, weeks: tuple[Brief, ...]
) -> None:
    brief = renamed(weeks[0], 0, "Eau")
    article = brief.topics[0].name.article
    sources = [replace(s, language="fr") if s.article == article else s for s in brief.sources]
    place.write(replace(brief, sources=tuple(sources)))
    place.build()

    tree = lxml.html.fromstring(place.pages()["topics/index.html"])
    assert tree.xpath("//bdi[@lang='fr']/text()") == ["Eau"]
    assert Headline(article, "Eau") == brief.topics[0].name
