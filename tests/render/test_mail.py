"""The mail: all that is told, in any program for mail, with nothing loaded."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html as pages

from briefgen.compose.part import only_topics
from briefgen.errors import RenderError
from briefgen.model import Brief
from briefgen.render import Layout, Profile, to_html, to_text
from briefgen.render.colours import NIGHT, contrast
from briefgen.render.mail import Where, subject_of, to_mail, to_mail_text
from briefgen.render.notes import Notes
from briefgen.render.odd import odd_briefs

SITE = "https://intranet.example/briefs/2021-W27/"
HOSTILE = '<script>alert(1)</script><img src="https://x.example/a.png">"\'&amp;</td></table>'


def text_of(mail: str) -> str:
    body = pages.document_fromstring(mail).body
    return " ".join(body.text_content().split())


def links(mail: str) -> list[str]:
    return [str(href) for href in pages.document_fromstring(mail).xpath("//@href")]


def labelled(brief: Brief) -> Brief:
    """The brief with its topics named by settings: T1, T2, ..."""
    topics = tuple(replace(t, label=f"T{n}") for n, t in enumerate(brief.topics, 1))
    return replace(brief, topics=topics)


def write(folder: Path, name: str, text: str) -> Layout:
    (folder / name).write_text(text, encoding="utf-8")
    return Layout(templates=folder)


def test_the_mail_tells_what_the_first_pages_do(follow_up: Brief) -> None:
    told = text_of(to_mail(follow_up, Where()))
    budget = Notes(follow_up).budget

    shown = [pick.sentence.text for pick in budget.glance]
    shown += [key.figure.text for key in budget.keys]
    shown += [topic.name.text for topic in (*follow_up.topics, *follow_up.also_noted)]
    for share in budget.open.values():
        shown += [pick.sentence.text for run in share.runs for pick in run]
        shown += [text for entry in share.quotes for text in entry.quote.texts]
        shown += [s.text for d in share.disputes for s in (d.claim, *d.against)]
        shown += [f.text for c in share.comparisons for f in c.figures]
    shown += [source.title for source in follow_up.sources]
    shown += [move.after.text for change in follow_up.changes for move in change.figures]
    assert len(shown) > 50
    for words in shown:
        assert " ".join(words.split()) in told
    assert follow_up.marking in told


@pytest.mark.parametrize("case", odd_briefs())
@pytest.mark.parametrize("where", [Where(attached=True), Where(SITE, SITE + "brief.pdf")])
def test_odd_briefs_can_be_sent_and_load_nothing(case: str, where: Where) -> None:
    brief = odd_briefs()[case]

    mail = to_mail(brief, where)

    found = pages.document_fromstring(mail)
    assert not found.xpath("//img | //script | //link | //svg | //@src | //@background")
    assert not re.search(r"url\(|@import|@font-face|var\(", mail)
    assert all(re.match(r"https?://|mailto:", href) for href in links(mail))
    assert to_mail_text(brief, where).startswith(to_text(brief))


def test_a_citation_leads_to_its_note_on_the_intranet_or_nowhere(first: Brief) -> None:
    led = [href for href in links(to_mail(first, Where(SITE))) if "#source-" in href]
    sources = {source.url for source in first.sources if source.url}

    assert {f"{SITE}#source-{source.number}" for source in first.sources} == set(led)
    assert set(links(to_mail(first, Where()))) == sources
    assert "[3] 10 Jul" in text_of(to_mail(first, Where()))


def test_the_places_are_named_where_they_are(first: Brief) -> None:
    attached = Where(SITE, attached=True, leave="leave@desk.example")
    linked = Where(SITE, SITE + "brief.pdf")

    for mail in (text_of(to_mail(first, attached)), to_mail_text(first, attached)):
        assert "The PDF is attached." in mail
        assert "leave@desk.example" in mail
    assert SITE in to_mail_text(first, attached)
    assert SITE + "brief.pdf" in links(to_mail(first, linked))
    assert SITE + "brief.pdf" in to_mail_text(first, linked)
    for mail in (text_of(to_mail(first, linked)), to_mail_text(first, linked)):
        assert "attached" not in mail
    assert "PDF" not in text_of(to_mail(first, Where()))


def test_a_mail_that_is_a_link_says_no_more(first: Brief) -> None:
    where = Where(SITE, whole=False)

    page, text = to_mail(first, where), to_mail_text(first, where)

    assert set(links(page)) == {SITE}
    for told in (text_of(page), text):
        assert first.title in told
        assert "5–11 July 2021" in told
        assert not any(p.sentence.text in told for p in first.glance)


def test_style_stands_in_the_elements_and_the_dark_in_a_sheet(first: Brief) -> None:
    mail = to_mail(first, Where(SITE), Layout(accent="#7a2020"))
    night = Layout(accent="#7a2020").accent_at_night
    found = pages.document_fromstring(mail)

    assert all("#7a2020" in str(h.get("style")) for h in found.xpath("//h1 | //h2"))
    assert "background-color: #ffffff" in str(found.body.get("style"))
    (sheet,) = found.xpath("//style")
    assert "prefers-color-scheme: dark" in sheet.text
    colours = re.findall(r"[^-]color: (#\w{6}) !important", sheet.text)
    assert night in colours
    assert all(contrast(colour, NIGHT) >= 7 for colour in colours)
    assert found.xpath('//meta[@name="color-scheme"]/@content') == ["light dark"]


def test_every_colour_by_day_can_be_read_on_white(first: Brief) -> None:
    found = pages.document_fromstring(to_mail(first, Where(SITE)))
    styles = " ".join(str(style) for style in found.xpath("//@style"))

    colours = set(re.findall(r"(?<!-)color: (#\w{6})", styles))

    assert len(colours) > 2
    assert all(contrast(colour, "#ffffff") >= 4.5 for colour in colours)


def test_words_of_a_source_are_no_markup(first: Brief) -> None:
    source = replace(first.sources[0], title=HOSTILE, outlet=HOSTILE, url="javascript:alert(1)")
    name = replace(first.topics[0].name, text=HOSTILE)
    topic = replace(first.topics[0], name=name, label=HOSTILE)
    brief = replace(
        first,
        title=HOSTILE,
        marking=HOSTILE,
        sources=(source, *first.sources[1:]),
        topics=(topic, *first.topics[1:]),
        without_articles=(HOSTILE,),
    )

    mail = to_mail(brief, Where(SITE, leave="leave@desk.example"))

    assert text_of(mail).count("<script>alert(1)</script>") > 5
    assert not pages.document_fromstring(mail).xpath("//script | //img")
    assert not any("javascript" in href for href in links(mail))


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ('<img src="https://x.example/a.png">', "<img> has no place"),
        ("<script>1</script>", "<script> has no place"),
        ('<link rel="icon" href="https://x.example/a.png">', "<link> has no place"),
        ('<td background="https://x.example/a.png">', 'background="…"> has no place'),
        ('<p onclick="x()">', 'onclick="…"> has no place'),
        ('<a href="javascript:alert(1)">x</a>', "no address of the web"),
        ('<a href="file:///etc/passwd">x</a>', "no address of the web"),
        ('<p style="background: url(https://x.example/a.png)">', "loads something"),
        ("<style data-css-inline='keep'>@import 'x';</style>", "loads something"),
    ],
)
def test_a_template_that_loads_something_is_refused(
    tmp_path: Path, first: Brief, part: str, said: str
) -> None:
    extended = '{% extends "shipped:mail.html" %}{% block foot %}<table><tr>PART</table>'
    layout = write(tmp_path, "mail.html", extended.replace("PART", part) + "{% endblock %}")

    with pytest.raises(RenderError, match=re.escape(said)):
        to_mail(first, Where(SITE), layout)


def test_a_style_sheet_of_elsewhere_is_left_out(tmp_path: Path, first: Brief) -> None:
    sheet = '<link rel="stylesheet" href="https://x.example/a.css">'
    own = '{% extends "shipped:mail.html" %}{% block foot %}' + sheet + "{% endblock %}"

    assert "x.example" not in to_mail(first, Where(), write(tmp_path, "mail.html", own))


def test_a_style_of_one_s_own_is_inlined(tmp_path: Path, first: Brief) -> None:
    own = '{% include "shipped:mail.css" %} h1 { letter-spacing: 3px; }'

    mail = to_mail(first, Where(), write(tmp_path, "mail.css", own))

    (head,) = pages.document_fromstring(mail).xpath("//h1")
    assert "letter-spacing: 3px" in head.get("style")


def test_a_subject_is_our_own_words(first: Brief) -> None:
    corrected = odd_briefs()["a correction"]

    assert subject_of(first) == "Velmar Weekly Situation Brief, No. 2021-W27, 5–11 July 2021"
    assert subject_of(first, trial=True).startswith("Test: Velmar")
    assert subject_of(first, Layout(language="de")).endswith("Nr.\u00a02021-W27, 5.–11. Juli 2021")
    assert "Correction 1 of 2021-W27" in subject_of(corrected)


@pytest.mark.parametrize("language", ["de", "fr", "ru"])
def test_the_brief_s_own_words_are_of_the_reader_s_language(first: Brief, language: str) -> None:
    where, layout = (
        Where(SITE, attached=True, leave="leave@desk.example"),
        Layout(language=language),
    )

    mail = to_mail(first, where, layout)

    assert f'<html lang="{language}"' in mail
    for words in ("At a glance", "This brief", "attached", "For no more mail", "Key figures"):
        assert words not in mail
        assert words not in to_mail_text(first, where, layout)
    assert "Test" not in subject_of(first, layout, trial=True)
    assert subject_of(first, layout, trial=True).endswith(subject_of(first, layout))


def test_the_same_brief_is_the_same_mail(follow_up: Brief) -> None:
    assert to_mail(follow_up, Where(SITE)) == to_mail(follow_up, Where(SITE))


@pytest.mark.parametrize("names", [("T1",), ("T2", "T3"), ("T2",), ("none",)])
def test_a_part_of_a_brief_can_be_shown_in_every_way(
    follow_up: Brief, names: tuple[str, ...]
) -> None:
    brief = labelled(follow_up)
    part = only_topics(brief, names)
    others = [topic for topic in brief.topics if topic.label not in names]

    page, mail = to_html(part), to_mail(part, Where(SITE))

    for told in (text_of(page), text_of(mail), to_text(part), to_mail_text(part, Where())):
        for topic in part.topics:
            assert topic.name.text in told
        assert not any(topic.name.text in told for topic in others)
    for source in part.sources:
        assert f'id="source-{source.number}"' in page
    cited = {int(n) for n in re.findall(r"#source-(\d+)", mail)}
    assert cited == {source.number for source in part.sources}


def test_a_part_that_cites_an_article_of_another_goes_to_paper(follow_up: Brief) -> None:
    from briefgen.render import to_json, to_pdf

    part = only_topics(labelled(follow_up), ("T3",))

    assert to_pdf(to_html(part), part, to_json(part)).startswith(b"%PDF-")


def test_a_part_whose_topics_have_no_article_says_so(follow_up: Brief) -> None:
    empty = only_topics(follow_up, follow_up.without_articles)

    for told in (text_of(to_mail(empty, Where())), to_text(empty)):
        assert f"No article of the period on: {follow_up.without_articles[0]}." in told
        assert "fit to be told" not in told


@pytest.mark.parametrize("profile", ["one-page", "standard"])
def test_what_a_mail_leaves_out_is_counted(profile: Profile, follow_up: Brief) -> None:
    layout = Layout(profile=profile)
    budget = Notes(follow_up, profile).budget
    figures = len(follow_up.key_figures) - len(budget.keys)
    dates = len(follow_up.upcoming) - len(budget.upcoming)

    assert figures + dates
    for told in (text_of(to_mail(follow_up, Where(), layout)), to_text(follow_up, layout)):
        assert not figures or f"{figures} more key figure" in told
        assert not dates or f"{dates} more date" in told
        assert "Key figures" in told or "KEY FIGURES" in told


def test_an_address_in_capitals_stops_no_mail(first: Brief) -> None:
    source = replace(first.sources[0], url="HTTPS://A.example/x")
    odd = replace(first.sources[1], url="https://a.example/a\u00a0b")

    mail = to_mail(replace(first, sources=(source, odd, *first.sources[2:])), Where())

    assert "HTTPS://A.example/x" in mail
    assert "a\u00a0b" not in mail
