"""inspect, why, verify, init, and the group they stand in."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
QUICK = ("--format", "html,json")


@pytest.fixture
def brief(run: Run, inbox: Path) -> Path:
    run("weekly", inbox, "--week", "2021-W27", *QUICK)
    return Path("output/2021-W27")


def test_inspect_shows_date_lines_and_findings(run: Run, inbox: Path) -> None:
    done = run("inspect", inbox / "ferry.txt")

    assert done.code == 0
    assert "title     Halden ferry returns to service" in done.out
    assert "date      2021-07-08 (rule: " in done.out
    assert "kept" in done.out
    assert "cut" in done.out
    assert "The engines were taken apart to the last bolt" in done.out
    assert "1,200" in done.out


LUND = """Mayor of Vell shuts the old bridge

Vell's mayor Dora Lund told Kest Wire on Monday that the bridge was "a danger to everybody in the
valley". The council met for three hours in the town hall that evening and heard from engineers.

"We will close it in June," she said. "Nobody will be left without a road."
"""


def test_inspect_tells_how_each_speaker_was_found(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lund.txt").write_text(LUND, encoding="utf-8")

    out = run("inspect", tmp_path / "lund.txt").out

    told, said = out.split("quotes: 2\n")[1].split("\nstatements")[0].split("  Dora Lund, ")[1:]
    assert "    told to  Kest Wire\n" in told
    assert "the subject of the verb that leads up to the words (rule: before)" in told
    assert "told to" not in said
    assert "    speaker  “she” at " in said
    assert ", who is Dora Lund\n    cue      “said”\n" in said
    assert "(rule: after)" in said


def test_inspect_prints_the_same_as_json(run: Run, inbox: Path) -> None:
    found = json.loads(run("inspect", inbox / "ferry.txt", "--json").out)

    assert found["found"]["article"]["title"] == "Halden ferry returns to service"
    assert {line["fate"] for line in found["lines"]} <= {"kept", "changed", "cut"}


def test_inspect_as_json_holds_all_that_leads_back_to_the_file(run: Run, inbox: Path) -> None:
    found = json.loads(run("inspect", inbox / "ferry.txt", "--json").out)

    article, raw = found["found"]["article"], found["raw"]
    text = raw["text"]
    for edit in reversed(article["edits"]):
        span = edit["span"]
        assert edit["reason"]
        text = text[: span["start"]] + edit["replacement"] + text[span["end"] :]
    assert text == article["text"]
    assert article["published"]["rule"]
    assert article["published"]["words"] in raw["text"]
    assert raw["sha256"] == article["id"]
    fields = "title outlet family byline agency url language published problems shared sentences"
    assert set(fields.split()) <= set(article)
    assert {"media_type", "encoding", "page", "problems"} <= set(raw)


def test_inspect_names_each_warning_and_each_kind_of_cut(run: Run, inbox: Path) -> None:
    ferry = (inbox / "ferry.txt").read_text(encoding="utf-8")
    quoted = "".join(f"> {line}\n" for line in ferry.split("\n"))
    (inbox / "quoted.txt").write_bytes(quoted.encode() + "> “Café”\n".encode("cp1252"))

    out = run("inspect", inbox / "quoted.txt").out

    assert "warning   R11 the encoding is a guess" in out
    assert "changed (quote mark) > " in out
    assert "kind      text/plain" in out


@pytest.mark.parametrize("name", ["none.txt", "."])
def test_inspect_of_what_cannot_be_read_is_told(run: Run, name: str) -> None:
    done = run("inspect", name)

    assert done.code == 4
    assert done.err.startswith("briefgen: ")


def test_inspect_of_a_link_to_nothing_says_what_weekly_says(run: Run) -> None:
    Path("link.txt").symlink_to("nowhere.txt")

    done = run("inspect", "link.txt")

    assert done.code == 4
    assert done.err == run("weekly", "link.txt").err
    assert "link.txt: no such file or folder" in done.err


def test_a_brief_is_verified(run: Run, brief: Path) -> None:
    done = run("verify", brief)

    assert done.code == 0, done.err
    assert "verified   2021-W27" in done.err
    assert done.out == ""


def test_a_brief_is_verified_by_its_record_too(run: Run, brief: Path) -> None:
    assert run("verify", brief / "brief.json").code == 0


def test_sources_that_moved_are_found_by_their_sum(run: Run, brief: Path, inbox: Path) -> None:
    inbox.rename("elsewhere")
    (Path("elsewhere") / "ferry.txt").rename("elsewhere/other name.txt")

    assert run("verify", brief).code == 7
    assert run("verify", brief, "--sources", "elsewhere").code == 0


def test_a_missing_source_is_named(run: Run, brief: Path, inbox: Path) -> None:
    (inbox / "ferry.txt").unlink()

    done = run("verify", brief)

    assert done.code == 7
    assert "ferry.txt: cannot be read (No such file or directory)" in done.err


def test_one_character_flipped_in_a_source_is_found_and_named(
    run: Run, brief: Path, inbox: Path
) -> None:
    path = inbox / "ferry.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("last bolt", "lost bolt"), "utf-8")

    done = run("verify", brief)

    assert done.code == 7
    assert "ferry.txt: the file has other bytes" in done.err
    assert "no longer in ferry.txt: “The engines were taken apart to the last bolt" in done.err


def test_one_character_flipped_in_a_quote_of_the_brief_is_found_and_named(
    run: Run, brief: Path
) -> None:
    path = brief / "brief.json"
    path.write_bytes(path.read_bytes().replace(b"last bolt", b"lost bolt", 1))

    done = run("verify", brief, "--json")

    assert done.code == 7
    faults = json.loads(done.out)["faults"]
    assert any("lost bolt" in fault["what"] for fault in faults)
    assert any(fault["item"] == "brief.json" for fault in faults)


def test_one_character_flipped_in_the_page_is_found(run: Run, brief: Path) -> None:
    path = brief / "index.html"
    path.write_bytes(path.read_bytes().replace(b"last bolt", b"lost bolt"))

    done = run("verify", brief)

    assert done.code == 7
    assert "index.html: its bytes are not those written" in done.err


def test_every_flipped_byte_of_the_record_is_found(run: Run, brief: Path) -> None:
    path = brief / "brief.json"
    whole = path.read_bytes()
    for place in range(7, len(whole), len(whole) // 12):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])

        assert run("verify", brief).code == 7, place


def test_a_folder_without_a_brief_is_told(run: Run, tmp_path: Path) -> None:
    done = run("verify", tmp_path)

    assert done.code == 4
    assert "Name the folder of a brief" in done.err


def test_init_makes_a_place_that_works(
    run: Run, monkeypatch: pytest.MonkeyPatch, inbox: Path
) -> None:
    done = run("init", "mine")

    assert done.code == 0
    assert done.paths == ["mine", "mine/inbox", "mine/output", "mine/briefgen.toml"]
    (inbox / "ferry.txt").rename("mine/inbox/ferry.txt")
    monkeypatch.chdir("mine")
    assert run("weekly", *QUICK).paths[0] == "output/2021-W27/index.html"


def test_init_touches_nothing_that_is_there(run: Run) -> None:
    Path("briefgen.toml").write_text("# mine\n", encoding="utf-8")

    done = run("init")

    assert done.paths == ["inbox", "output"]
    assert Path("briefgen.toml").read_text(encoding="utf-8") == "# mine\n"


def test_init_where_nothing_can_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    assert run("init", "file/mine").code == 2


def test_a_misspelt_command_is_told_with_the_nearest(run: Run) -> None:
    done = run("wekly")

    assert done.code == 2
    assert done.err == "briefgen: no command called 'wekly'. Did you mean 'weekly'?\n"


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.startswith("briefgen 0.")


def test_alone_it_lists_its_commands(run: Run) -> None:
    done = run()

    assert "weekly" in done.out + done.err


def test_why_names_the_articles_it_stands_with_and_the_words_they_share(
    run: Run, inbox: Path
) -> None:
    ferry = (inbox / "ferry.txt").read_text(encoding="utf-8")
    (inbox / "again.txt").write_text(
        "Repaired ferry sails to Orsk\n\nBy Ane Holt, Orsk Daily\n\n9 July 2021\n\n"
        "The Halden ferry sailed again on Thursday after six weeks of repairs to its engines.\n\n"
        "The harbour office counted 1,200 passengers between Halden and Orsk.\n",
        encoding="utf-8",
    )
    (inbox / "copy.txt").write_text(ferry.replace("Mira Lorne", "our staff"), encoding="utf-8")
    run("weekly", inbox, "--week", "2021-W27", *QUICK)

    joined = run("why", "again")
    copy = run("why", inbox / "copy.txt").out + run("why", inbox / "ferry.txt").out

    assert joined.code == 0
    assert "brief     2021-W27, source [" in joined.out
    assert "joined    0." in joined.out
    assert "ferry" in joined.out.split("joined")[1]
    assert "copy of   [" in copy
    assert "the same text" in copy


def test_why_names_the_phrase_of_a_topic_of_the_settings(run: Run, inbox: Path) -> None:
    Path("briefgen.toml").write_text('[[topic]]\nname = "Roads"\nmatch = ["bridge"]\n')
    run("weekly", inbox, "--week", "2021-W27", *QUICK)

    out = run("why", "bridge.txt").out

    assert "topic     Roads: Council shuts Orsk bridge for inspection" in out
    assert "match     'bridge' in its headline" in out


def test_why_tells_of_what_was_left_out_set_aside_or_outside(run: Run, inbox: Path) -> None:
    (inbox / "empty.txt").write_bytes(b"")
    (inbox / "undated.txt").write_text(
        "The comet is back\n\nA comet passed over the hills, the observatory said.\n"
    )
    run("daily", inbox, "--day", "2021-07-09", *QUICK)

    assert "set aside the file is empty" in run("why", "empty.txt").out
    assert "left out  undated" in run("why", "undated.txt").out
    assert "outside   published 2021-07-08" in run("why", inbox / "ferry.txt").out


def test_why_names_the_nearest_other_of_an_article_that_stands_alone(run: Run, inbox: Path) -> None:
    (inbox / "ferry.txt").unlink()
    for day, thing in enumerate(("comet", "quarry", "orchid"), start=5):
        (inbox / f"{thing}.txt").write_text(
            f"A {thing} draws crowds in Tarn\n\nBy Ane Holt, Tarn Echo\n\n{day} July 2021\n\n"
            f"Visitors came from far away for the {thing}, and the town council was glad of it.\n"
        )
    run("weekly", inbox, "--week", "2021-W27", *QUICK)

    out = run("why", "bridge.txt").out

    assert "one report" in out
    assert "alone     0." in out
    assert "with [" in out.split("alone")[1]


def test_why_as_json_holds_the_topic(run: Run, brief: Path) -> None:
    found = json.loads(run("why", "ferry", "--brief", brief, "--json").out)

    assert found["name"] == "ferry.txt"
    assert found["number"] in (1, 2)
    assert found["article"] in str(found["topic"]["origins"])


@pytest.mark.parametrize(
    ("article", "code", "said"),
    [
        ("comet", 4, "comet: no brief knows an article of that name"),
        (".txt", 2, ".txt: several articles are called so: "),
        ("ferri.txt", 4, "Did you mean 'ferry.txt'?"),
    ],
)
def test_why_of_a_name_that_is_none_says_what_to_do(
    run: Run, brief: Path, article: str, code: int, said: str
) -> None:
    done = run("why", article)

    assert done.code == code
    assert said in done.err


def test_why_without_a_brief_says_how_to_make_one(run: Run) -> None:
    done = run("why", "ferry.txt")

    assert done.code == 4
    assert "Make one with `briefgen weekly`." in done.err
