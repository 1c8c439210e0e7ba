"""The commands that make a brief: what they write, what they say, how they end."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.errors import RenderError
from briefgen.jobs.lock import locked
from briefgen.model import Article, Problem, RawDocument

Run = Callable[..., Any]
QUICK = ("--format", "html,json")


def test_a_week_is_written_and_its_paths_printed(run: Run, inbox: Path, tmp_path: Path) -> None:
    done = run("weekly", inbox, "--week", "2021-W27")

    assert done.code == 0
    assert done.paths == [f"output/2021-W27/{n}" for n in ("index.html", "brief.pdf", "brief.json")]
    assert (tmp_path / "output/2021-W27/brief.pdf").read_bytes().startswith(b"%PDF")
    page = (tmp_path / "output/2021-W27/index.html").read_text(encoding="utf-8")
    assert "The engines were taken apart to the last bolt" in page
    assert "We found rust where there should be none" in page


def test_every_file_is_named_with_its_fate(run: Run, inbox: Path) -> None:
    (inbox / "empty.txt").write_bytes(b"")

    done = run("weekly", inbox, "--ending", "2021-07-08", *QUICK)

    lines = done.err.splitlines()
    assert any(line.startswith("used       ferry.txt: 2021-07-08") for line in lines)
    assert any(line.startswith("outside    bridge.txt: 2021-07-09") for line in lines)
    assert any(line.startswith("set aside  empty.txt: the file is empty") for line in lines)
    assert str(inbox) not in done.err


def test_quiet_says_nothing_but_the_paths(run: Run, inbox: Path) -> None:
    done = run("weekly", inbox, "--quiet", *QUICK)

    assert done.err == ""
    assert len(done.paths) == 2


def test_timings_name_each_step_and_stand_in_the_report_only_when_asked_for(
    run: Run, inbox: Path
) -> None:
    told = run("weekly", inbox, "--quiet", "--timings", *QUICK)
    asked = json.loads(run("weekly", inbox, "--json", "--timings", "--title", "T", *QUICK).out)
    plain = json.loads(run("weekly", inbox, "--json", *QUICK).out)

    steps = [
        "reading",
        "cleaning",
        "finding",
        "settling",
        "grouping",
        "summaries",
        "page",
        "in all",
    ]
    assert [s for s in steps if f"\n{s} " in f"\n{told.err}"] == steps
    assert asked["cpu_seconds"].keys() >= {"settling", "composing", "page"}
    assert "cpu_seconds" not in plain


def test_with_no_period_the_newest_week_is_made_and_the_run_says_so(run: Run, inbox: Path) -> None:
    done = run("weekly", inbox, *QUICK)

    assert done.code == 0
    assert "period     2021-W27: the newest week with articles" in done.err


@pytest.mark.parametrize(
    ("command", "label"),
    [
        (("daily", "--day", "2021-07-09"), "2021-07-09"),
        (("daily",), "2021-07-09"),
        (("monthly", "--month", "2021-07"), "2021-07"),
        (("monthly",), "2021-07"),
        (("brief", "--since", "2021-07-01", "--until", "2021-10-08"), "2021-07-01--2021-10-08"),
        (("weekly", "--since", "2021-07-01", "--until", "2021-07-31"), "2021-07-01--2021-07-31"),
        (("weekly", "--ending", "2021-07-09"), "2021-07-03--2021-07-09"),
    ],
)
def test_every_kind_of_period_has_its_folder(
    run: Run, inbox: Path, command: tuple[str, ...], label: str
) -> None:
    done = run(*command, inbox, *QUICK)

    assert done.code == 0, done.err
    assert done.paths[0] == f"output/{label}/index.html"


def test_a_quiet_week_gets_its_brief_and_the_run_says_so(
    run: Run, inbox: Path, tmp_path: Path
) -> None:
    done = run("weekly", inbox, "--week", "2020-W01")

    assert done.code == 0
    assert "quiet      no article in 2020-W01; those at hand run from 2021-07-08" in done.err
    assert (tmp_path / "output/2020-W01/brief.pdf").is_file()
    record = json.loads((tmp_path / "output/2020-W01/brief.json").read_bytes())
    assert record["corpus"]["articles"] == 0


def test_the_title_the_output_and_the_day_of_issue_are_taken(run: Run, inbox: Path) -> None:
    done = run(
        "weekly", inbox, "--title", "Coast", "--output", "out", "--issued", "2021-07-20", *QUICK
    )

    record = json.loads(Path("out/2021-W27/brief.json").read_bytes())
    assert done.paths[0] == "out/2021-W27/index.html"
    assert (record["title"], record["issued"]) == ("Coast", "2021-07-20")


def test_the_day_of_issue_is_the_day_after_the_period(run: Run, inbox: Path) -> None:
    run("weekly", inbox, *QUICK)

    assert json.loads(Path("output/2021-W27/brief.json").read_bytes())["issued"] == "2021-07-12"


def test_the_settings_of_the_folder_are_used(run: Run, inbox: Path) -> None:
    Path("briefgen.toml").write_text(
        '[brief]\ninbox = "inbox"\ntitle = "Ours"\n[render]\nformats = ["json"]\n', encoding="utf-8"
    )

    done = run("weekly")

    assert done.paths == ["output/2021-W27/brief.json"]
    assert json.loads(Path(done.paths[0]).read_bytes())["title"] == "Ours"


def test_a_limit_reads_only_the_first_files(run: Run, inbox: Path) -> None:
    done = run("weekly", inbox, "--limit", "1", *QUICK)

    assert "read 1, used 1," in done.err
    assert "ferry.txt" not in done.err


def test_the_report_is_json_with_every_file(run: Run, inbox: Path) -> None:
    (inbox / "empty.txt").write_bytes(b"")

    done = run("weekly", inbox, "--json", *QUICK)

    report = json.loads(done.out)
    assert report["period"] == "2021-W27"
    assert {f["file"]: f["fate"] for f in report["files"]} == {
        "bridge.txt": "used",
        "ferry.txt": "used",
        "empty.txt": "set aside",
    }
    assert report["written"] == ["output/2021-W27/index.html", "output/2021-W27/brief.json"]


def test_strict_ends_in_3_with_the_brief_written(run: Run, inbox: Path) -> None:
    (inbox / "empty.txt").write_bytes(b"")

    done = run("weekly", inbox, "--strict", *QUICK)

    assert done.code == 3
    assert Path(done.paths[0]).is_file()


def test_strict_forgives_a_clean_run(run: Run, inbox: Path) -> None:
    assert run("weekly", inbox, "--strict", *QUICK).code == 0


def test_the_next_week_compares_with_the_last(run: Run, inbox: Path) -> None:
    run("weekly", inbox, "--week", "2021-W27", *QUICK)
    run("daily", inbox, "--day", "2021-07-09", *QUICK)

    run("weekly", inbox, "--week", "2021-W28", *QUICK)

    assert json.loads(Path("output/2021-W28/brief.json").read_bytes())["last_label"] == "2021-W27"


def test_a_damaged_last_brief_is_passed_over_and_told(run: Run, inbox: Path) -> None:
    run("weekly", inbox, "--week", "2021-W27", *QUICK)
    path = Path("output/2021-W27/brief.json")
    path.write_bytes(path.read_bytes().replace(b'"title": "', b'"titel": "', 1))

    done = run("weekly", inbox, "--week", "2021-W28", *QUICK)

    assert done.code == 0
    assert "2021-W27/brief.json: passed over as the last brief" in done.err


def test_the_same_run_again_leaves_the_brief_alone(run: Run, inbox: Path) -> None:
    run("weekly", inbox, *QUICK)
    before = Path("output/2021-W27/index.html").stat().st_ino

    run("weekly", inbox, *QUICK)

    assert Path("output/2021-W27/index.html").stat().st_ino == before


@pytest.mark.parametrize("output", ["output", "."])
def test_an_output_folder_inside_the_input_changes_nothing(
    run: Run, inbox: Path, output: str
) -> None:
    first = run("weekly", ".", "--output", output, *QUICK)
    before = {path: Path(path).read_bytes() for path in first.paths}

    second = run("weekly", ".", "--output", output, *QUICK)

    assert (second.code, second.err) == (first.code, first.err)
    assert {path: Path(path).read_bytes() for path in second.paths} == before


def test_it_works_with_stdin_closed(run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdin", closed)

    assert run("weekly", inbox, *QUICK).code == 0


def test_no_path_of_this_machine_reaches_the_brief(run: Run, inbox: Path, tmp_path: Path) -> None:
    (inbox / "bad.txt").write_bytes(b"")
    run("weekly", inbox, *QUICK)

    for name in ("index.html", "brief.json"):
        assert str(tmp_path) not in Path(f"output/2021-W27/{name}").read_text(encoding="utf-8")


# Bad input: each a clear message and the documented exit code.


def test_a_missing_folder(run: Run) -> None:
    done = run("weekly", "nowhere")

    assert done.code == 4
    assert done.err == (
        "briefgen: nowhere: no such file or folder. Name the folder that holds the articles.\n"
    )
    assert not Path("output").exists()


def test_a_missing_inbox_of_the_settings(run: Run) -> None:
    Path("briefgen.toml").write_text('[brief]\ninbox = "mail"\n', encoding="utf-8")

    done = run("weekly")

    assert done.code == 4
    assert "mail: no such file or folder" in done.err


def test_a_folder_that_is_not_set_up(run: Run) -> None:
    done = run("weekly")

    assert done.code == 4
    assert done.err == (
        "briefgen: no INPUT named, and no briefgen.toml in this folder. "
        "Name the folder that holds the articles, or run `briefgen init`.\n"
    )
    assert not Path("output").exists()


def test_an_empty_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()

    done = run("weekly", "inbox")

    assert done.code == 4
    assert "inbox: no file in it. Put articles there" in done.err
    assert not Path("output/2021-W27").exists()


def test_nothing_that_can_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "a.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0" * 40)

    done = run("weekly", "inbox")

    assert done.code == 4
    assert "none of 1 files could be read (a.txt: " in done.err


def test_a_binary_file_named_txt_is_set_aside(run: Run, inbox: Path) -> None:
    (inbox / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0" * 40)

    done = run("weekly", inbox, *QUICK)

    assert done.code == 0
    assert "set aside  photo.txt: " in done.err
    assert "used 2" in done.err


def test_two_files_with_the_same_bytes_are_read_once(run: Run, inbox: Path) -> None:
    (inbox / "ferry again.txt").write_bytes((inbox / "ferry.txt").read_bytes())

    done = run("weekly", inbox, *QUICK)

    assert done.code == 0
    assert "set aside  ferry.txt: the same bytes as ferry again.txt" in done.err
    assert "used 2" in done.err


def test_a_file_that_cannot_be_read_hides_no_other_with_its_bytes(run: Run, inbox: Path) -> None:
    (inbox / "0.pdf").write_bytes((inbox / "ferry.txt").read_bytes())

    done = run("weekly", inbox, *QUICK)

    assert done.code == 0
    assert "set aside  0.pdf: no reader for this kind of file" in done.err
    assert "used 2" in done.err


def test_a_file_of_an_unknown_kind_is_told(run: Run, inbox: Path) -> None:
    (inbox / "sheet.xlsx").write_bytes(b"PK\3\4")

    done = run("weekly", inbox, *QUICK)

    assert done.code == 0
    assert "set aside  sheet.xlsx: no reader for this kind of file" in done.err


@pytest.mark.parametrize("output", ["file/output", "/proc/briefgen", "file"])
def test_an_unwritable_output_folder(run: Run, inbox: Path, tmp_path: Path, output: str) -> None:
    (tmp_path / "file").write_bytes(b"")

    done = run("weekly", inbox, "--output", output, *QUICK)

    assert done.code == 5
    assert f"briefgen: {output}: cannot be written (" in done.err


def test_pango_missing(run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_pango(*_: object) -> bytes:
        raise RenderError("no PDF: pango is missing.", "Install it: apt-get install -y libpango")

    monkeypatch.setattr("briefgen.jobs.files.to_pdf", no_pango)

    done = run("weekly", inbox)

    assert done.code == 5
    assert done.paths == ["output/2021-W27/index.html", "output/2021-W27/brief.json"]
    assert all(Path(path).is_file() for path in done.paths)
    assert "apt-get install -y libpango" in done.err


def test_one_article_that_breaks_briefgen_stops_nothing(
    run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen.clean import clean

    def break_on_bridge(raw: RawDocument) -> Article | Problem:
        if raw.name == "bridge.txt":
            raise ZeroDivisionError
        return clean(raw)

    monkeypatch.setattr("briefgen.jobs.articles.clean", break_on_bridge)

    done = run("weekly", inbox, *QUICK)

    assert done.code == 0
    assert "set aside  bridge.txt: briefgen failed on this file (ZeroDivisionError)" in done.err
    with pytest.raises(ZeroDivisionError):
        run("weekly", inbox, "--debug", *QUICK)


def test_another_run_in_the_same_folder(run: Run, inbox: Path, tmp_path: Path) -> None:
    with locked(tmp_path / "output"):
        done = run("weekly", inbox, *QUICK)

    assert done.code == 8
    assert "another run" in done.err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--summariser", "lexrnk"), "no summariser called 'lexrnk'. Did you mean 'lexrank'?"),
        (("--week", "2021-W54"), "no week called '2021-W54'. Write it as 2021-W27."),
        (("--wek", "2021-W27"), "No such option '--wek'. Did you mean '--week'?"),
        (("--ending", "9 July"), "'9 July' is not a day. Write it as 2021-07-09."),
        (("--format", "html,pfd"), "no format called 'pfd'. Did you mean 'pdf'?"),
        (("--since", "2021-07-01"), "--since and --until go together."),
        (("--week", "2021-W27", "--ending", "2021-07-09"), "name two periods."),
        (("--week", "2021-W27", "--until", "2021-07-09"), "--week and --until name two periods."),
        (("--week", "2021-W27", "--since", "2021-07-09"), "--week and --since name two periods."),
        (("--since", "2021-07-01", "--until", "9999-12-31"), "9999-12-31 is at the edge of"),
        (("--ending", "0001-01-01"), "0001-01-01 is at the edge of the calendar."),
        (("--settings", "none.toml"), "none.toml: cannot be read"),
        (("--limit", "0"), "0 is not in the range"),
    ],
)
def test_what_is_not_known_is_told_with_the_nearest_name(
    run: Run, inbox: Path, args: tuple[str, ...], said: str
) -> None:
    done = run("weekly", inbox, *args)

    assert done.code == 2
    assert done.err.startswith("briefgen: ")
    assert said in done.err
    assert done.out == ""


def test_an_unknown_setting(run: Run, inbox: Path) -> None:
    Path("briefgen.toml").write_text("[summary]\nmethd = 'lsa'\n", encoding="utf-8")

    done = run("weekly", inbox)

    assert done.code == 2
    assert "briefgen.toml: [summary] has no setting 'methd'. Did you mean 'method'?" in done.err


def test_a_folder_of_templates_that_is_not_there(run: Run, inbox: Path) -> None:
    Path("briefgen.toml").write_text("[render]\ntemplates = 'ours'\n", encoding="utf-8")

    done = run("weekly", inbox)

    assert done.code == 2
    assert "ours: no such folder of templates" in done.err


def test_an_error_is_json_too_when_json_was_asked_for(run: Run) -> None:
    done = run("weekly", "nowhere", "--json")

    assert json.loads(done.out)["exit_code"] == 4


def test_an_internal_error_has_no_traceback(
    run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.pipeline.build", lambda *_: 1 / 0)

    done = run("weekly", inbox)

    assert done.code == 1
    assert "internal error (ZeroDivisionError" in done.err


@pytest.mark.parametrize(("method", "told"), [("kl", "first 1000"), ("lsa", "the longest")])
def test_a_summariser_that_others_do_better_than_is_used_with_a_warning(
    run: Run, inbox: Path, method: str, told: str
) -> None:
    done = run("weekly", inbox, "--summariser", method, *QUICK)

    assert done.code == 0
    (line,) = (x for x in done.err.splitlines() if x.startswith("warning    [summary] method"))
    assert told in line
