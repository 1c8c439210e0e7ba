"""Late articles: each is told in one issue, and a past brief is made again as it was."""

import json
import random
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
QUICK = ("--format", "html,json")
PAGE = """{title}

By Ane Holt, {outlet}

{day} July 2021

ORSK — {first}

{second}
"""


def article(name: str, day: int, outlet: str = "Orsk Daily") -> str:
    """An article of words that those of other names have not."""
    return PAGE.format(
        title=f"{name} tickets stay valid after repairs",
        outlet=outlet,
        day=day,
        first=f"Tickets for the {name} line bought in spring stay valid until autumn, {name} said.",
        second=f"The {name} company has sold {day * 100} of them since April, it said.",
    )


LATE = article("Sornby", 6)


@pytest.fixture
def desk(run: Run, inbox: Path) -> Path:
    """A desk whose inbox holds two articles of 2021-W27 and one of each week after."""
    Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\n')
    (inbox / "w28.txt").write_text(article("Pellwick", 14))
    (inbox / "w29.txt").write_text(article("Kelmary", 21))
    (inbox / "w30.txt").write_text(article("Ostrene", 28))
    return inbox


def make(run: Run, week: int, *options: str) -> Any:
    done = run("weekly", "--week", f"2021-W{week}", *options, *QUICK)
    assert done.code == 0
    return done


def record(week: int) -> bytes:
    return Path(f"output/2021-W{week}/brief.json").read_bytes()


def told(week: int) -> tuple[set[str], set[str]]:
    """The names of the articles that a brief tells as its own, and of those it tells late."""
    brief = json.loads(record(week))
    late = {one["article"] for one in brief["late"]}
    sources = {(s["name"], s["article"] in late) for s in brief["sources"]}
    return {n for n, is_late in sources if not is_late}, {n for n, is_late in sources if is_late}


W27 = {"ferry.txt", "bridge.txt"}


def test_a_late_article_is_told_again_when_its_issue_is_made_again(run: Run, desk: Path) -> None:
    make(run, 27)
    (desk / "late.txt").write_text(LATE)
    make(run, 28)
    before = record(28)
    make(run, 29)

    make(run, 28)

    assert told(28) == ({"w28.txt"}, {"late.txt"})
    assert record(28) == before
    assert told(29) == ({"w29.txt"}, set())


def test_the_week_of_an_article_told_late_is_made_again_without_it(run: Run, desk: Path) -> None:
    make(run, 27)
    before = record(27)
    (desk / "late.txt").write_text(LATE)
    make(run, 28)
    after = record(28)

    again = make(run, 27)
    make(run, 28)

    assert told(27) == (W27, set())
    assert record(27) == before
    assert record(28) == after
    assert "late       late.txt: 2021-07-06, outlet unknown: Sornby tickets" in again.err
    assert "told in 2021-W28" in again.err


@pytest.mark.parametrize("again", [27, 28])
def test_an_article_that_comes_when_later_weeks_are_told_waits_for_the_next(
    run: Run, desk: Path, again: int
) -> None:
    for week in (27, 28, 29):
        make(run, week)
    before = record(again)
    (desk / "late.txt").write_text(LATE)

    done = make(run, again)
    make(run, 30)
    make(run, again)

    assert record(again) == before
    assert "late.txt" in done.err
    assert told(30) == ({"w30.txt"}, {"late.txt"})


def test_a_week_told_out_of_turn_leaves_what_a_later_one_told_late(run: Run, desk: Path) -> None:
    make(run, 27)
    (desk / "late.txt").write_text(LATE)
    make(run, 29)

    make(run, 28)

    assert told(28) == ({"w28.txt"}, set())
    assert told(29) == ({"w29.txt"}, {"late.txt"})


def test_the_newest_week_made_again_takes_what_has_come_since(run: Run, desk: Path) -> None:
    make(run, 27)
    make(run, 28)
    (desk / "late.txt").write_text(LATE)
    (desk / "more.txt").write_text(article("Elsmark", 15))

    make(run, 28)

    assert told(28) == ({"w28.txt", "more.txt"}, {"late.txt"})


def test_a_past_week_is_made_again_from_the_articles_it_was_made_from(run: Run, desk: Path) -> None:
    for path in ("w28.txt", "w29.txt", "w30.txt"):
        (desk / path).rename(desk.parent / path)
    (desk / "undated.txt").write_text(article("Garrow", 1).replace("1 July 2021", ""))
    (desk / "empty.txt").write_bytes(b"")
    make(run, 27)
    before = Path("output/2021-W27/brief.json").read_bytes()
    for path in desk.iterdir():
        path.unlink()
    (desk.parent / "w28.txt").rename(desk / "w28.txt")
    (desk / "undated2.txt").write_text(article("Brask", 1).replace("1 July 2021", ""))
    (desk / "empty2.txt").write_bytes(b"\n")
    make(run, 28)

    make(run, 27)

    assert record(27) == before
    assert [one["name"] for one in json.loads(record(28))["left_out"]] == ["undated2.txt"]


def test_what_was_set_aside_stands_in_the_brief_when_the_inbox_is_emptied(
    run: Run, desk: Path
) -> None:
    (desk / "empty.txt").write_bytes(b"")
    make(run, 27)
    before = record(27)
    (desk / "empty.txt").unlink()

    make(run, 27)

    assert record(27) == before


def test_an_undated_article_that_is_used_is_used_once(run: Run, desk: Path) -> None:
    (desk / "undated.txt").write_text(article("Garrow", 1).replace("1 July 2021", ""))

    make(run, 27, "--include-undated")
    before = record(27)
    make(run, 28, "--include-undated")
    make(run, 27, "--include-undated")

    assert told(27) == (W27 | {"undated.txt"}, set())
    assert told(28) == ({"w28.txt"}, set())
    assert record(27) == before


def test_a_daily_series_beside_a_weekly_one_tells_its_own(run: Run, desk: Path) -> None:
    make(run, 27)
    (desk / "late.txt").write_text(LATE)
    run("daily", "--day", "2021-07-06", *QUICK)
    run("daily", "--day", "2021-07-07", *QUICK)
    make(run, 28)

    daily = json.loads(Path("output/2021-07-06/brief.json").read_bytes())
    assert [s["name"] for s in daily["sources"]] == ["late.txt"]
    assert json.loads(Path("output/2021-07-07/brief.json").read_bytes())["late"] == []
    assert told(28) == ({"w28.txt"}, {"late.txt"})


def test_periods_with_days_in_common_each_tell_their_own(run: Run, desk: Path) -> None:
    for first, last in (("2021-07-05", "2021-07-11"), ("2021-07-01", "2021-07-31")):
        run("brief", "--since", first, "--until", last, *QUICK)

    week = json.loads(Path("output/2021-07-05--2021-07-11/brief.json").read_bytes())
    month = json.loads(Path("output/2021-07-01--2021-07-31/brief.json").read_bytes())
    assert {s["name"] for s in week["sources"]} == W27
    assert {s["name"] for s in month["sources"]} == W27 | {"w28.txt", "w29.txt", "w30.txt"}


def test_a_brief_of_another_series_over_the_same_days_is_not_replaced(run: Run, desk: Path) -> None:
    week = run("weekly", "--ending", "2021-07-08", *QUICK)
    before = Path("output/2021-07-02--2021-07-08/brief.json").read_bytes()
    other = run("brief", "--since", "2021-07-02", "--until", "2021-07-08", *QUICK)

    assert week.code == 0
    assert other.code == 2
    assert "a brief of another series stands there (weekly)" in other.err
    assert Path("output/2021-07-02--2021-07-08/brief.json").read_bytes() == before


def test_a_brief_whose_folder_was_removed_is_made_of_all_that_no_other_tells(
    run: Run, desk: Path
) -> None:
    make(run, 27)
    (desk / "late.txt").write_text(LATE)
    make(run, 28)
    (desk / "more.txt").write_text(article("Elsmark", 7))
    Path("output/2021-W27").unlink()

    make(run, 27)

    assert told(27) == (W27 | {"more.txt"}, set())


@pytest.mark.parametrize("what", ["settings", "template", "issued", "title"])
def test_a_past_brief_follows_what_is_asked_of_it(run: Run, desk: Path, what: str) -> None:
    for week in (27, 28):
        make(run, week)
    before = record(27), Path("output/2021-W27/index.html").read_bytes()
    (desk / "late.txt").write_text(LATE)
    options = {"issued": ("--issued", "2021-08-01"), "title": ("--title", "Other")}.get(what, ())
    if what == "settings":
        Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\n[summary]\nwords = 20\n')
    if what == "template":
        (Path("own") / "partials").mkdir(parents=True)
        Path("own/partials/glance.html").write_text("<p>Mine</p>")
        Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\n[render]\ntemplates = "own"\n')

    make(run, 27, *options)

    assert (record(27), Path("output/2021-W27/index.html").read_bytes()) != before
    assert told(27) == (W27, set())


def test_a_late_copy_is_told_late_once(run: Run, desk: Path) -> None:
    ferry = (desk / "ferry.txt").read_text()
    make(run, 27)
    (desk / "copy.txt").write_text(ferry.replace("The Halden Post", "Sornby Echo"))
    (desk / "same.txt").write_text(ferry)

    make(run, 28)
    make(run, 29)

    assert told(28) == ({"w28.txt"}, {"copy.txt"})
    assert told(29) == ({"w29.txt"}, set())


def test_a_late_article_that_is_forgotten_leaves_its_brief(run: Run, desk: Path) -> None:
    make(run, 27)
    (desk / "late.txt").write_text(LATE)
    make(run, 28)
    (desk / "late.txt").unlink()
    run("retry", "late.txt")
    make(run, 28)
    kept = told(28)
    run("forget", "late.txt")

    make(run, 28)

    assert kept == ({"w28.txt"}, {"late.txt"})
    assert told(28) == ({"w28.txt"}, set())


def test_a_brief_whose_record_is_damaged_is_told_of(run: Run, desk: Path) -> None:
    make(run, 27)
    Path("output/2021-W27/brief.json").write_text("{")

    done = make(run, 28)

    assert "2021-W27/brief.json: passed over" in done.err


def test_why_says_that_an_article_is_told_late(run: Run, desk: Path) -> None:
    make(run, 27)
    (desk / "late.txt").write_text(LATE)
    make(run, 28)

    done = run("why", "late.txt")

    assert done.code == 0
    assert "brief     2021-W28, source [2]" in done.out
    assert "late      published in 2021-W27, whose brief was made without it" in done.out


def test_what_is_odd_about_a_late_article_stands_in_the_annex(run: Run, desk: Path) -> None:
    make(run, 27)
    (desk / "late.txt").write_bytes(LATE.encode() + "“Café” – the end.\n".encode("cp1252"))

    done = make(run, 28)

    problems = [p["where"] for p in json.loads(record(28))["problems"]]
    assert problems == ["late.txt"]
    assert "warning    late.txt" in done.err


# A run that makes nothing.


@pytest.mark.parametrize("harm", ["gone", "damaged"])
def test_the_note_of_raw_files_is_part_of_what_stands(run: Run, desk: Path, harm: str) -> None:
    make(run, 27)
    inputs = Path("output/2021-W27/inputs.json")
    before = inputs.read_bytes()
    inputs.unlink() if harm == "gone" else inputs.write_text("{}")

    make(run, 27)

    assert inputs.read_bytes() == before


def test_a_moved_inbox_is_noted(run: Run, inbox: Path) -> None:
    run("weekly", inbox, "--week", "2021-W27", *QUICK)
    inbox.rename("moved")

    run("weekly", "moved", "--week", "2021-W27", *QUICK)

    assert run("verify", "output/2021-W27").code == 0


def test_a_file_that_changes_while_its_brief_is_made_is_read_by_the_next_run(
    run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen import pipeline

    ferry, build = inbox / "ferry.txt", pipeline.build

    def slow(*given: Any) -> Any:
        ferry.write_text(ferry.read_text().replace("40,000", "41,000"))
        return build(*given)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(pipeline, "build", slow)
        run("weekly", inbox, "--week", "2021-W27", *QUICK)

    run("weekly", inbox, "--week", "2021-W27", *QUICK)

    assert b"41,000" in record(27)


# Any order of coming, making and making again.


def words(name: str) -> list[str]:
    chance = random.Random(name)
    return ["".join(chance.choices("bdfgklmnprstaeiou", k=7)) for _ in range(30)]


def odd_page(name: str, day: date) -> str:
    """A text of words that no other has; ``day`` stands below its headline."""
    said = words(name)
    lines = [
        f"The {' '.join(said[i : i + 10])} was closed by the council." for i in range(0, 30, 10)
    ]
    when = f"{day.day} {day:%B} {day.year}"
    return f"{said[0].title()} closes the {said[1]}\n\nBy Ane Holt\n\n{when}\n\n{' '.join(lines)}\n"


def corrected(week: int) -> set[str]:
    """The names of the articles that the newest correction of a brief tells as its own."""
    folders = sorted(Path(f"output/2021-W{week}").glob("correction-*"), key=lambda p: len(p.name))
    if not folders:
        return set()
    brief = json.loads((folders[-1] / "brief.json").read_bytes())
    late = {one["article"] for one in brief["late"]}
    return {source["name"] for source in brief["sources"] if source["article"] not in late}


@pytest.mark.parametrize("inputs", [(), ("inbox",)])
@pytest.mark.parametrize("correcting", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_each_article_is_told_once_whatever_the_order(
    run: Run, tmp_path: Path, inputs: tuple[str, ...], correcting: bool, seed: int
) -> None:
    Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\n')
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    chance = random.Random(seed)
    first = date.fromisocalendar(2021, 27, 1)
    came: dict[str, int] = {}
    made: list[int] = []

    def come(week: int) -> None:
        day = first + timedelta(weeks=week - 27, days=chance.randrange(7))
        name = f"{len(came):02} of {week}.txt"
        (inbox / name).write_text(odd_page(f"{seed} {name}", day))
        came[name] = week

    def issue(week: int, *options: str) -> None:
        done = run("weekly", *inputs, "--week", f"2021-W{week}", *options, "--format", "json")
        assert done.code == 0

    for week in range(27, 35):
        come(week)
        for _ in range(chance.randrange(3)):
            come(chance.randint(27, week))
        issue(week)
        made.append(week)
        for again in chance.sample(made, k=min(2, len(made))):
            before = record(again)
            issue(again)
            assert again == week or correcting or record(again) == before
        if correcting:
            issue(chance.choice(made), "--correct")

    issue(35)
    found = Counter(name for week in [*made, 35] for part in told(week) for name in part)
    extra = {name for week in made for name in corrected(week)} - set(found)
    assert found + Counter(extra) == Counter(list(came))
    for week in made:
        assert {came[name] for name in told(week)[0] | corrected(week)} == {week}
