"""A correction: a numbered edition beside the brief that it corrects, which stands as it was."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.jobs import correct as correcting
from briefgen.render.editions import without_editions

Run = Callable[..., Any]
QUICK = ("--format", "html,json")
HOME = Path("output/2021-W27")
FIRST = HOME / "correction-1"
SECOND = HOME / "correction-2"

LATE = """Halden ferry repairs cost twice as much as planned

By Jon Arve, Sornby Echo

9 July 2021

HALDEN — The repairs of the Halden ferry cost 4 million crowns, twice as much as planned, the
company said on Friday.

"We found damage that no one had seen," company director Siri Holm said. "It had to be done."

About 900 passengers crossed on the first day, the company said.
"""
LATER = """Mayor of Kelmary opens a library

By Ane Holt

7 July 2021

KELMARY — The mayor of Kelmary opened a library with 8,000 books on Wednesday, the town said.
"""
NEXT = """Pellwick mine stays closed

By Ane Holt

14 July 2021

PELLWICK — The mine stays closed for another month, the owner said on Wednesday.
"""


@pytest.fixture
def desk(run: Run, inbox: Path) -> Path:
    """A desk whose brief of 2021-W27 is made, and to which an article of that week comes."""
    Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\n')
    (inbox / "next.txt").write_text(NEXT)
    assert run("weekly", "--week", "2021-W27", *QUICK).code == 0
    (inbox / "late.txt").write_text(LATE)
    return inbox


def correct(run: Run, *options: str) -> Any:
    done = run("weekly", "--week", "2021-W27", "--correct", *(options or QUICK))
    assert done.code == 0
    return done


def weekly(run: Run, week: int, *options: str) -> Any:
    done = run("weekly", "--week", f"2021-W{week}", *options, *QUICK)
    assert done.code == 0
    return done


def brief(folder: Path = HOME) -> Any:
    return json.loads((folder / "brief.json").read_bytes())


def names(folder: Path) -> set[str]:
    return {source["name"] for source in brief(folder)["sources"]}


def tree(folder: Path = HOME) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_correction_stands_beside_the_brief_which_leads_to_it(run: Run, desk: Path) -> None:
    before = tree()

    done = correct(run)

    assert done.paths == [f"{FIRST}/index.html", f"{FIRST}/brief.json"]
    assert "note       correction 1 of 27/2021: 1 article added, " in done.err
    assert (HOME / "brief.json").read_bytes() == before["brief.json"]
    page = (HOME / "index.html").read_text()
    assert without_editions(page).encode() == before["index.html"]
    new = set(page.splitlines()) - set(before["index.html"].decode().splitlines())
    assert len(new) == 1
    assert '<a href="correction-1/index.html">Correction 1 of 27/2021</a>' in new.pop()
    corrected = (FIRST / "index.html").read_text()
    assert "Correction 1 of 27/2021" in corrected
    assert '<a href="../index.html">27/2021 as first issued</a>' in corrected


def test_a_correction_says_what_changed(run: Run, desk: Path) -> None:
    correct(run)

    assert names(FIRST) == names(HOME) | {"late.txt"}
    change = brief(FIRST)["correction"]
    late = next(s for s in brief(FIRST)["sources"] if s["name"] == "late.txt")
    assert (change["number"], change["first_issued"]) == (1, "2021-07-12")
    assert change["articles"] == [late["article"]]
    assert change["withdrawn"] == []
    told = {figure["text"] for figure in change["added"]["figures"]}
    assert told == {"4 million crowns", "About 900"}
    for figure in change["added"]["figures"]:
        span = figure["span"]
        assert late["text"][span["start"] : span["end"]] == figure["text"]
    assert [q["person"] for q in change["added"]["quotes"]] == ["Siri Holm"]
    assert brief(HOME)["correction"] is None


def test_paper_of_the_old_edition_stays_and_the_new_one_has_its_own(run: Run, inbox: Path) -> None:
    run("weekly", inbox, "--week", "2021-W27")
    before = (HOME / "brief.pdf").read_bytes()
    (inbox / "late.txt").write_text(LATE)

    done = run("weekly", inbox, "--week", "2021-W27", "--correct")

    assert done.code == 0
    assert (HOME / "brief.pdf").read_bytes() == before
    assert (FIRST / "brief.pdf").read_bytes()[:5] == b"%PDF-"
    assert run("verify", HOME).code == 0


def test_where_nothing_changed_there_is_no_correction(run: Run, desk: Path) -> None:
    (desk / "late.txt").unlink()
    before = tree()

    done = correct(run)

    assert tree() == before
    assert done.paths == [f"{HOME}/index.html", f"{HOME}/brief.json"]
    assert "note       nothing to correct" in done.err


def test_a_correction_made_again_is_the_same_with_the_same_number(run: Run, desk: Path) -> None:
    shutil.copytree("output", "kept", symlinks=True)
    correct(run)
    before = tree()

    again = correct(run)
    assert "nothing to correct" in again.err
    assert tree() == before

    shutil.rmtree("output")
    Path("kept").rename("output")
    correct(run)
    assert tree() == before


def test_a_second_correction_corrects_the_first(run: Run, desk: Path) -> None:
    correct(run)
    first = tree(FIRST)
    (desk / "later.txt").write_text(LATER)
    run("forget", "bridge.txt")
    (desk / "bridge.txt").unlink()

    correct(run, "--issued", "2021-07-30", *QUICK)

    change = brief(SECOND)["correction"]
    assert change["number"] == 2
    assert [one["name"] for one in change["withdrawn"]] == ["bridge.txt"]
    assert "We found rust" in str(change["removed"]["quotes"])
    assert (FIRST / "brief.json").read_bytes() == first["brief.json"]
    assert 'href="correction-2/index.html">Correction 2' in (HOME / "index.html").read_text()
    page = (FIRST / "index.html").read_text()
    assert without_editions(page) == without_editions(first["index.html"].decode())
    assert 'href="../correction-2/index.html">Correction 2 of 27/2021' in page
    assert 'href="../index.html">27/2021 as first issued' in page
    page = (SECOND / "index.html").read_text()
    assert 'href="../correction-1/index.html">correction 1 of 27/2021' in page
    assert "Corrected <b>30 July 2021</b>" in page


def test_every_link_between_editions_leads_to_a_file(run: Run, inbox: Path) -> None:
    run("weekly", inbox, "--week", "2021-W27", *QUICK)
    (inbox / "late.txt").write_text(LATE)
    run("weekly", inbox, "--week", "2021-W27", "--correct", "--format", "json")
    (inbox / "later.txt").write_text(LATER)

    run("weekly", inbox, "--week", "2021-W27", "--correct", *QUICK)

    assert not (FIRST / "index.html").exists()
    assert 'href="../correction-1/brief.json"' in (SECOND / "index.html").read_text()
    assert 'href="correction-2/index.html"' in (HOME / "index.html").read_text()
    assert run("verify", HOME).code == 0


@pytest.mark.parametrize("inputs", [(), ("inbox",)])
def test_a_corrected_brief_stands_when_it_is_made_again(
    run: Run, desk: Path, inputs: tuple[str, ...]
) -> None:
    correct(run)
    before = tree()
    (desk / "later.txt").write_text(LATER)

    for _ in range(2):
        done = run("weekly", *inputs, "--week", "2021-W27", "--title", "Other", *QUICK)

        assert tree() == before
        assert done.paths == [f"{FIRST}/index.html", f"{FIRST}/brief.json"]
        assert "2021-W27 has been corrected and stands" in done.err
        assert "late       later.txt" in done.err


def test_what_a_correction_tells_is_not_told_late(run: Run, desk: Path) -> None:
    correct(run)
    (desk / "later.txt").write_text(LATER)

    weekly(run, 28)

    assert {late["label"] for late in brief(Path("output/2021-W28"))["late"]} == {"2021-W27"}
    assert names(Path("output/2021-W28")) == {"next.txt", "later.txt"}


def test_what_was_told_late_stays_told_there_when_its_week_is_corrected(
    run: Run, desk: Path
) -> None:
    weekly(run, 28)
    late = brief(Path("output/2021-W28"))["late"]

    correct(run)
    weekly(run, 28)

    assert len(late) == 1
    assert brief(Path("output/2021-W28"))["late"] == late
    assert "late.txt" in names(FIRST)


def test_the_next_brief_compares_with_the_correction(run: Run, desk: Path) -> None:
    weekly(run, 28)
    first = brief(Path("output/2021-W28"))

    correct(run)
    weekly(run, 28)

    again = brief(Path("output/2021-W28"))
    assert (first["last_label"], again["last_label"]) == ("2021-W27", "2021-W27, correction 1")
    assert first["made"]["last_brief"] != again["made"]["last_brief"]


def test_a_correction_tells_no_late_articles_of_other_weeks(run: Run, desk: Path) -> None:
    weekly(run, 28)
    weekly(run, 29)
    (desk / "other.txt").write_text(LATER)
    (desk / "more.txt").write_text(LATER.replace("7 July", "15 July").replace("Kelmary", "Orvik"))

    run("weekly", "--week", "2021-W28", "--correct", *QUICK)
    weekly(run, 30)

    assert names(Path("output/2021-W28/correction-1")) == {"next.txt", "late.txt", "more.txt"}
    assert {late["label"] for late in brief(Path("output/2021-W30"))["late"]} == {"2021-W27"}


def test_a_correction_uses_undated_articles_if_its_brief_does(run: Run, inbox: Path) -> None:
    undated = LATER.replace("7 July 2021\n", "").replace(" on Wednesday", "")
    (inbox / "undated.txt").write_text(undated)
    run("weekly", inbox, "--week", "2021-W27", "--include-undated", *QUICK)
    (inbox / "late.txt").write_text(LATE)
    (inbox / "new.txt").write_text(undated.replace("Kelmary", "Orvik"))

    run("weekly", inbox, "--week", "2021-W27", "--correct", *QUICK)

    assert names(FIRST) == names(HOME) | {"late.txt"}


def test_both_editions_are_verified(run: Run, desk: Path) -> None:
    correct(run)
    whole = run("verify", HOME)
    one = run("verify", FIRST)
    record = (FIRST / "brief.json").read_text()
    (FIRST / "brief.json").write_text(record.replace("4 million crowns", "5 million crowns"))
    harmed = run("verify", HOME)
    (FIRST / "brief.json").write_text(record)
    (HOME / "index.html").write_text("overwritten")
    page = run("verify", HOME)

    assert (whole.code, one.code) == (0, 0)
    assert "verified   2021-W27, correction 1" in whole.err
    assert harmed.code == 7
    assert "correction 1: what is corrected, added figure" in harmed.err
    assert page.code == 7
    assert "fault      index.html" in page.err


def test_what_a_correction_removes_is_verified_against_the_edition_before(
    run: Run, desk: Path
) -> None:
    run("forget", "bridge.txt")
    (desk / "bridge.txt").unlink()
    correct(run)
    assert run("verify", HOME, "--sources", "inbox").code == 7  # the first edition’s is gone
    whole = run("verify", FIRST)
    record = (FIRST / "brief.json").read_text()
    (FIRST / "brief.json").write_text(record.replace("We found rust", "We found gold"))

    harmed = run("verify", FIRST)

    assert whole.code == 0
    assert harmed.code == 7
    assert "what is corrected: it is not the difference of the two editions" in harmed.err


def test_why_asks_the_newest_edition_first(run: Run, desk: Path) -> None:
    run("forget", "bridge.txt")
    (desk / "bridge.txt").unlink()
    correct(run)

    assert "brief     2021-W27, correction 1, source" in run("why", "late.txt").out
    assert "brief     2021-W27, source" in run("why", "bridge").out
    assert "brief     2021-W27, source" in run("why", "ferry", "--brief", HOME).out


def test_a_report_as_json_names_the_correction(run: Run, desk: Path) -> None:
    report = json.loads(correct(run, "--json", *QUICK).out)

    assert report["correction"] == 1
    assert report["note"].startswith("correction 1 of 27/2021")


def test_a_damaged_edition_is_never_overwritten(run: Run, desk: Path) -> None:
    correct(run)
    (FIRST / "brief.json").write_text("{")
    before = tree()

    plain = run("weekly", "--week", "2021-W27", *QUICK)
    again = run("weekly", "--week", "2021-W27", "--correct", *QUICK)

    assert (plain.code, again.code) == (7, 7)
    assert tree() == before


@pytest.mark.parametrize("harmed", ["index.html", "brief.json", "inputs.json"])
def test_an_edition_that_is_not_as_it_was_written_is_not_made_good(
    run: Run, desk: Path, harmed: str
) -> None:
    (HOME / harmed).write_bytes((HOME / harmed).read_bytes() + b" \xff")
    before = tree()

    done = run("weekly", "--week", "2021-W27", "--correct", *QUICK)

    assert done.code == 7
    assert harmed in done.err
    assert tree() == before


def test_without_the_note_of_sums_there_is_a_correction_all_the_same(run: Run, desk: Path) -> None:
    (HOME / "inputs.json").unlink()

    correct(run)

    assert "correction-1/index.html" in (HOME / "index.html").read_text()
    assert not (HOME / "inputs.json").exists()


def test_paper_that_cannot_be_made_leaves_all_as_it_was(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen.errors import RenderError

    before = tree()
    told = RenderError("brief.pdf: no pango.", "Install it.")
    monkeypatch.setattr(correcting, "render", lambda *_: ({}, told))

    done = run("weekly", "--week", "2021-W27", "--correct")

    assert done.code == 5
    assert tree() == before


# Bad input.


def test_there_has_to_be_a_brief(run: Run, desk: Path) -> None:
    done = run("weekly", "--week", "2021-W20", "--correct", *QUICK)

    assert done.code == 4
    assert "output/2021-W20: there is no brief to correct." in done.err
    assert not Path("output/2021-W20").exists()


def test_there_has_to_be_a_record(run: Run, desk: Path) -> None:
    done = run("weekly", "--week", "2021-W27", "--correct", "--format", "html")

    assert done.code == 2
    assert "a correction needs brief.json" in done.err
