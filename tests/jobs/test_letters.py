"""What the readers of a group get: all or some topics, in their dress, not too large."""

from dataclasses import replace
from hashlib import sha256

import pytest

from briefgen.deliver.letter import write_letter
from briefgen.errors import SendError, UsageError
from briefgen.jobs.letters import brief_for, parts_for
from briefgen.model import Brief, Group, Reader, Sender
from briefgen.render.odd import odd_briefs
from briefgen.settings import RenderSettings

PAPER = b"%PDF-1.7 as it stands beside the page"
SENDER = Sender("briefs@desk.example", site="https://intranet.example/briefs/")
SHOWN = RenderSettings()


@pytest.fixture
def brief() -> Brief:
    return odd_briefs()["a brief with all there can be"]


def test_a_group_of_no_special_wish_gets_the_paper_that_stands(brief: Brief) -> None:
    parts = parts_for(brief, Group("all"), SHOWN, SENDER, PAPER)

    assert parts.pdf == PAPER
    assert parts.pdf_name == "2021-W27.pdf"
    assert parts.link == "https://intranet.example/briefs/2021-W27/"
    assert (parts.label, parts.edition, parts.issued) == ("2021-W27", "2021-W27", brief.issued)
    assert (parts.language, parts.title) == ("en", "Situation brief")
    assert parts.link in parts.html
    assert parts.link in parts.text
    assert "The PDF is attached." in parts.html


@pytest.mark.parametrize(
    "group", [Group("de", language="de"), Group("full", profile="full"), Group("f", ("Ferries",))]
)
def test_a_group_of_its_own_dress_or_topics_gets_a_paper_of_its_own(
    brief: Brief, group: Group
) -> None:
    parts = parts_for(brief, group, SHOWN, SENDER, PAPER)

    assert parts.pdf is not None
    assert parts.pdf != PAPER
    assert parts.pdf.startswith(b"%PDF-")
    assert parts == parts_for(brief, group, SHOWN, SENDER, PAPER)
    assert parts.language == (group.language or "en")


def test_a_group_of_some_topics_gets_those_and_is_told_so(brief: Brief) -> None:
    group = Group("f", ("Ferries",), parts="page")

    parts = parts_for(brief, group, SHOWN, SENDER, PAPER)

    assert parts.subject.startswith("Situation brief: Ferries, No. 2021-W27")
    assert brief_for(brief, group).also_noted == ()
    assert "Union denies" not in parts.text
    assert "Also noted" in parts_for(brief, Group("all", parts="page"), SHOWN, SENDER).html
    assert "Also noted" not in parts.html


def test_a_page_has_no_paper_and_a_link_no_more_than_a_link(brief: Brief) -> None:
    page = parts_for(brief, Group("g", parts="page"), SHOWN, SENDER, PAPER)
    link = parts_for(brief, Group("g", parts="link"), SHOWN, SENDER, PAPER)

    assert (page.pdf, link.pdf, page.pdf_name) == (None, None, "")
    assert "At a glance" in page.html
    assert "At a glance" not in link.html
    assert link.link in link.html


def test_a_paper_too_large_to_be_attached_becomes_a_link(brief: Brief) -> None:
    tight = replace(SENDER, largest=100_000)

    parts = parts_for(brief, Group("g"), SHOWN, tight, b"x" * 90_000)
    assert parts_for(brief, Group("g"), SHOWN, tight, b"x" * 90_000, trial=True).trial
    letter = write_letter(parts, Reader("a@x.example"), tight)

    assert parts.pdf is None
    assert "https://intranet.example/briefs/2021-W27/brief.pdf" in parts.html
    assert "https://intranet.example/briefs/2021-W27/brief.pdf" in parts.text
    assert "attached" not in parts.html
    assert letter.pdf == ""
    assert parts_for(brief, Group("g"), SHOWN, tight, b"x" * 9_000).pdf is not None


def test_what_becomes_a_link_needs_a_site(brief: Brief) -> None:
    nowhere = replace(SENDER, site="", largest=100_000)

    with pytest.raises(SendError, match=r"larger than \[mail\] largest .*names no site"):
        parts_for(brief, Group("g"), SHOWN, nowhere, b"x" * 90_000)
    with pytest.raises(SendError, match=r"the group 'g' gets a link, and \[mail\] names no site"):
        parts_for(brief, Group("g", parts="link"), SHOWN, nowhere)
    assert parts_for(brief, Group("g"), SHOWN, nowhere, PAPER).link == ""


@pytest.mark.parametrize(
    "site", ["javascript:alert(1)", "file:///srv", "https://a.example/?b", "x"]
)
def test_a_site_is_an_address_of_the_web(brief: Brief, site: str) -> None:
    with pytest.raises(SendError, match="no address of the web"):
        parts_for(brief, Group("g", parts="page"), SHOWN, replace(SENDER, site=site))


def test_a_correction_leads_to_its_own_page() -> None:
    corrected = odd_briefs()["a correction"]

    parts = parts_for(corrected, Group("g", parts="page"), SHOWN, SENDER)

    assert parts.link == "https://intranet.example/briefs/2021-W27/correction-1/"
    assert parts.edition == "2021-W27, correction 1"
    assert parts.subject.startswith("Situation brief, Correction 1 of 2021-W27")


def test_a_trial_says_so(brief: Brief) -> None:
    true = parts_for(brief, Group("g", parts="page"), SHOWN, SENDER)
    trial = parts_for(brief, Group("g", parts="page"), SHOWN, SENDER, trial=True)
    reader = Reader("a@x.example")

    assert trial.subject == f"Test: {true.subject}"
    one, other = write_letter(trial, reader, SENDER), write_letter(true, reader, SENDER)
    assert one.message_id != other.message_id


def test_a_language_without_labels_is_refused(brief: Brief) -> None:
    with pytest.raises(UsageError):
        parts_for(brief, Group("g", language="tlh", parts="page"), SHOWN, SENDER)


def test_a_letter_carries_the_very_paper(brief: Brief) -> None:
    parts = parts_for(brief, Group("g"), SHOWN, SENDER, PAPER)

    assert write_letter(parts, Reader("a@x.example"), SENDER).pdf == sha256(PAPER).hexdigest()
