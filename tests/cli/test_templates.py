"""A brief of one's own: settings, logo, and the commands for templates."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from briefgen.render import Profile
from briefgen.settings import PROFILES

Run = Callable[..., Any]
QUICK = ("--format", "html,json", "--week", "2021-W27", "--quiet")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'
PAGE, RECORD = Path("output/2021-W27/index.html"), Path("output/2021-W27/brief.json")


def settings(**render: str) -> None:
    lines = [f"{name} = {json.dumps(value)}" for name, value in render.items()]
    text = "\n".join(['[brief]\ninbox = "inbox"', "[render]", *lines])
    Path("briefgen.toml").write_text(text, encoding="utf-8")


def test_the_profiles_of_settings_and_layout_are_the_same() -> None:
    assert get_args(Profile) == PROFILES


@pytest.mark.parametrize("render", [{"accent": "#7A2020"}, {"logo": "l.svg"}])
def test_a_change_of_dress_writes_the_page_anew_and_not_the_record(
    run: Run, inbox: Path, render: dict[str, str]
) -> None:
    settings()
    assert run("weekly", *QUICK).code == 0
    page, record = PAGE.read_bytes(), RECORD.read_bytes()
    Path("l.svg").write_text(LOGO)
    settings(**render)

    assert run("weekly", *QUICK).code == 0

    assert PAGE.read_bytes() != page
    assert RECORD.read_bytes() == record
    assert run("verify", PAGE.parent).code == 0
    settings()
    assert run("weekly", *QUICK).code == 0
    assert PAGE.read_bytes() == page


def test_a_logo_with_other_bytes_is_another_dress(run: Run, inbox: Path) -> None:
    settings(logo="l.svg")
    Path("l.svg").write_text(LOGO)
    run("weekly", *QUICK)
    page = PAGE.read_bytes()
    Path("l.svg").write_text(LOGO.replace("9", "8"))

    run("weekly", *QUICK)

    assert PAGE.read_bytes() != page


@pytest.mark.parametrize("option", [("--profile", "full"), ("--language", "en-GB")])
@pytest.mark.parametrize("command", ["weekly", "daily", "monthly", "brief"])
def test_options_go_over_the_settings(
    run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch, command: str, option: tuple[str, str]
) -> None:
    shown = []
    drawn = "briefgen.jobs.files.to_html"
    monkeypatch.setattr(drawn, lambda _, layout: shown.append(layout) or "<html>")
    settings(profile="one-page", language="en-US")
    days = ("--since", "2021-07-05", "--until", "2021-07-11") if command == "brief" else ()

    assert run(command, *days, "--format", "html", *option).code == 0

    expected = {"profile": "one-page", "language": "en-US"} | {option[0][2:]: option[1]}
    assert {name: getattr(shown[0], name) for name in expected} == expected


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--profile", "ful"), "no profile called 'ful'. Did you mean 'full'?"),
        (("--language", "xx"), "no labels in the language 'xx'."),
    ],
)
def test_an_option_that_does_not_exist_names_the_nearest(
    run: Run, inbox: Path, args: tuple[str, str], said: str
) -> None:
    done = run("weekly", inbox, *args)

    assert (done.code, said in done.err) == (2, True)


@pytest.mark.parametrize(
    ("render", "said"),
    [
        ({"accent": "#ff8800"}, "its contrast on white is 2.39:1, and text needs 4.5:1. The near"),
        ({"accent": "#ff8800"}, "The nearest shade that has it is #b46000."),
        ({"accent": "#777777"}, "is 4.47:1"),
        ({"accent": "red"}, "write a colour as #rrggbb"),
        ({"accent": "#1b4f72;}"}, "write a colour as #rrggbb"),
        ({"profile": "ful"}, "Did you mean 'full'?"),
        ({"language": "xx"}, "no labels in the language 'xx'."),
        ({"logo": "none.svg"}, "none.svg: there is no such logo."),
        ({"logo": "inbox"}, "inbox: there is no such logo."),
        ({"logo": "inbox/ferry.txt"}, "no SVG, PNG or JPEG"),
    ],
)
def test_a_dress_that_cannot_be_is_refused_and_nothing_is_lost(
    run: Run, inbox: Path, render: dict[str, str], said: str
) -> None:
    settings()
    run("weekly", *QUICK)
    page = PAGE.read_bytes()
    settings(**render)

    done = run("weekly", *QUICK)

    assert done.code == 2
    assert said in done.err
    assert PAGE.read_bytes() == page
    doctor = run("doctor")
    assert doctor.code == 2
    assert doctor.out.count("fault") == 1


@pytest.mark.parametrize("logo", ["art/l.svg", "mine/l.svg"])
def test_a_backup_keeps_the_logo(run: Run, inbox: Path, tmp_path: Path, logo: str) -> None:
    Path("art").mkdir()
    Path("mine").mkdir()
    Path(logo).write_text(LOGO)
    settings(logo=logo, templates="mine")
    assert run("weekly", *QUICK).code == 0
    page = PAGE.read_bytes()
    assert run("backup", "desk.tar").code == 0
    Path(logo).write_text("another")

    assert run("restore", "desk.tar").code == 0

    assert Path(logo).read_text() == LOGO
    assert run("weekly", *QUICK).code == 0
    assert PAGE.read_bytes() == page


def test_labels_of_ones_own_make_a_language(run: Run, inbox: Path) -> None:
    settings(templates="mine", language="la")
    assert run("weekly", *QUICK).code == 2
    Path("mine/labels").mkdir(parents=True)
    Path("mine/labels/la.po").write_text('msgid ""\nmsgstr "Content-Type: text/plain\\n"\n')

    assert run("weekly", *QUICK).code == 0
    assert run("templates", "check").code == 0


def test_templates_are_listed(run: Run, inbox: Path) -> None:
    settings(templates="mine")
    Path("mine").mkdir()
    Path("mine/brief.html").write_text("{# Ours. #}")

    lines = run("templates", "list").out.splitlines()
    told = json.loads(run("templates", "list", "--json").out)

    assert "own      brief.html                 Ours" in lines
    assert any(line.startswith("shipped  partials/quote.html") for line in lines)
    assert [one["name"] for one in told if one["hides"]] == ["brief.html"]
    assert len(told) == len(lines)


def test_a_template_is_copied_and_never_over_another(run: Run, inbox: Path) -> None:
    settings(templates="mine")

    done = run("templates", "copy", "partials/quote.html")

    assert (done.code, done.out) == (0, "mine/partials/quote.html\n")
    Path("mine/partials/quote.html").write_text("ours")
    again = run("templates", "copy", "partials/quote.html")
    assert again.code == 2
    assert "is there already" in again.err
    assert Path("mine/partials/quote.html").read_text() == "ours"


def test_a_copy_may_go_elsewhere_and_says_what_makes_it_count(run: Run, inbox: Path) -> None:
    done = run("templates", "copy", "brief.html", "--to", "ours", "--extend")

    assert done.code == 0
    assert 'templates = "ours"' in done.err
    assert '{% extends "shipped:brief.html" %}' in Path("ours/brief.html").read_text()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("brief.html",), "the settings name no folder of templates"),
        (("brief.htm", "--to", "x"), "Did you mean 'brief.html'?"),
        (("../pyproject.toml", "--to", "x"), "no shipped template called"),
        (("plain.txt", "--to", "x", "--extend"), "has no blocks to build on"),
        (("plain.txt", "--to", "inbox/ferry.txt"), "cannot be written"),
    ],
)
def test_a_copy_that_cannot_be_is_refused(
    run: Run, inbox: Path, args: tuple[str, ...], said: str
) -> None:
    done = run("templates", "copy", *args)

    assert (done.code, said in done.err) == (2, True)
    assert not Path("x").exists()


def test_templates_are_checked_on_the_newest_brief_or_on_one_that_is_named(
    run: Run, inbox: Path
) -> None:
    settings(templates="mine")
    Path("mine/partials").mkdir(parents=True)
    for week in ("2021-W27", "2021-W28"):
        run("weekly", "--format", "html,json", "--week", week)
    assert run("templates", "check").code == 0
    Path("mine/partials/method.html").write_text(
        "{% if brief.topics and 'Orsk' in brief.topics[0].name.text %}\n{{ brief.x }}{% endif %}"
    )

    newest, named = run("templates", "check"), run("templates", "check", "--brief", "2021-W27")

    assert (newest.code, named.code) == (0, 5)
    assert "mine/partials/method.html: line 2" in named.out
    assert "(on the brief 2021-W27)" in named.out
    assert "the brief 2021-W28" in json.loads(run("templates", "check", "--json").out)["tried_on"]


def test_a_brief_to_try_on_has_to_be_there(run: Run, inbox: Path) -> None:
    settings()
    run("weekly", *QUICK)

    for label in ("2021-W26", "../output/2021-W27", "."):
        done = run("templates", "check", "--brief", label)
        assert (done.code, f"no brief called '{label}'" in done.err) == (4, True)


def test_a_warning_of_the_check_is_one_of_the_doctor_too(run: Run, inbox: Path) -> None:
    settings(templates="mine")
    Path("mine").mkdir()
    Path("mine/quotation.html").write_text("x")

    check, doctor = run("templates", "check"), run("doctor")

    said = "no shipped template has that name"
    assert (check.code, said in check.out) == (0, True)
    assert (doctor.code, said in doctor.out) == (0, True)


def test_a_misspelt_command_names_the_nearest(run: Run) -> None:
    done = run("templates", "lst")

    assert (done.code, "Did you mean 'list'?" in done.err) == (2, True)
