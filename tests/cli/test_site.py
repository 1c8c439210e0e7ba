"""The commands site and weekly with a site, from outside."""

import json
from pathlib import Path

import pytest

from briefgen.cli.main import main


@pytest.fixture
def desk(inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk with a settings file, whose inbox is the small one, and a brief."""
    desk = tmp_path / "desk"
    desk.mkdir()
    text = f'[brief]\ninbox = "{inbox}"\n[render]\nformats = ["html", "json"]\n'
    (desk / "briefgen.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(desk)
    return desk


def settings(desk: Path, more: str) -> None:
    file = desk / "briefgen.toml"
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")


def test_the_site_is_built_where_the_settings_say(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(desk, '[site]\nfolder = "pages"\ntitle = "All briefs"\n')
    assert main(["weekly", "--quiet"]) == 0
    capsys.readouterr()

    assert main(["site"]) == 0

    out, err = capsys.readouterr()
    assert out == "pages/index.html\n"
    assert "1 briefs" not in err
    assert "1 brief," in err
    assert "All briefs" in (desk / "pages" / "index.html").read_text(encoding="utf-8")


def test_weekly_makes_no_site_unless_it_is_told_to(desk: Path) -> None:
    assert main(["weekly", "--quiet"]) == 0

    assert not (desk / "site").exists()


def test_weekly_brings_the_site_up_to_date_where_it_is_told_to(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(desk, "[site]\nbuild = true\n")

    assert main(["weekly"]) == 0

    assert (desk / "site" / "index.html").is_file()
    out, err = capsys.readouterr()
    assert "site       1 brief," in err
    assert "site" not in out


def test_a_brief_that_goes_elsewhere_leaves_the_site_as_it_is(desk: Path) -> None:
    settings(desk, "[site]\nbuild = true\n")

    assert main(["weekly", "--quiet", "--output", "elsewhere"]) == 0

    assert not (desk / "site").exists()


def test_a_site_that_fails_is_no_second_report(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(desk, '[site]\nbuild = true\nhidden = ["Grain"]\n')

    assert main(["weekly", "--quiet", "--json"]) == 2

    assert json.loads(capsys.readouterr().out)["topics"] > 0


def test_a_site_that_fails_leaves_the_brief_and_is_told(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings(desk, '[site]\nbuild = true\nhidden = ["Grain"]\n')

    assert main(["weekly", "--quiet"]) == 2

    out, err = capsys.readouterr()
    assert out.strip().endswith("brief.json")
    assert "hidden names 'Grain', and no topic has that name" in err


def test_the_report_of_a_site_as_json(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["weekly", "--quiet"])
    main(["site"])
    capsys.readouterr()

    assert main(["site", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["briefs"] == 1
    assert told["made"] == 0
    assert told["taken"] > 5
    assert told["folder"] == "site"


def test_serve_says_what_it_needs(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve"]) == 4

    assert "there is no site. Build it: briefgen site." in capsys.readouterr().err
