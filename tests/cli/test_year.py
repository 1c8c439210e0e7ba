"""A year of weeks, run one after the other: every article is in exactly one brief.

An article is of the week that holds its moment in the settings' zone, whatever the zone of its
page; one that states no zone is of the week of the day that its page states. Some come after their
brief.
"""

import json
import random
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

Run = Callable[..., Any]
WEEKS = {
    "Europe/Berlin": [date(2025, 12, 29) + timedelta(weeks=n) for n in range(55)],
    "America/New_York": [date(2026, 3, 2), date(2026, 3, 9), date(2026, 10, 26), date(2026, 11, 2)],
    "Asia/Dushanbe": [date(2024, 12, 23), date(2024, 12, 30), date(2026, 12, 28), date(2027, 1, 4)],
}
"""By zone: all 53 ISO weeks of 2026, with both clock changes, and two more; weeks of 167 and 169
hours in America; years' ends of 52 and 53 weeks where the day begins before Europe's."""
PAGE = """<html lang="en"><head><title>{title}</title>
<meta property="article:published_time" content="{stamp}"></head>
<body><article><h1>{title}</h1><p>{first}</p><p>{second}</p></article></body></html>
"""


def week(day: date) -> str:
    return "{}-W{:02}".format(*day.isocalendar())


def page(name: str, moment: datetime) -> str:
    """A page of words that no other page has, published at ``moment``."""
    chance = random.Random(name)
    words = ["".join(chance.choices("bdfgklmnprstaeiou", k=7)) for _ in range(60)]
    said = [
        f"The {' '.join(words[i : i + 10])} was closed by the council of {words[i].title()}."
        for i in range(0, 60, 10)
    ]
    return PAGE.format(
        title=f"{words[0].title()} closes the {words[1]}",
        stamp=moment.isoformat(),
        first=" ".join(said[:3]),
        second=" ".join(said[3:]),
    )


def moments(monday: date, zone: ZoneInfo) -> dict[str, datetime]:
    """Times at the edges of a week of ``zone``, each as a page of some time zone states it."""
    begin = datetime.combine(monday, time(), zone)
    end = datetime.combine(monday + timedelta(weeks=1), time(), zone)
    first, last = begin.astimezone(UTC), end.astimezone(UTC) - timedelta(minutes=1)
    return {
        "first, of Sunday or Monday in UTC": first,
        "first, here": begin,
        "first, in Lima": (first + timedelta(minutes=1)).astimezone(ZoneInfo("America/Lima")),
        "middle": begin + timedelta(days=3, hours=12),
        "no zone": datetime.combine(monday + timedelta(days=6), time(23, 59)),
        "last, here": last.astimezone(zone),
        "last, in Tokyo": last.astimezone(ZoneInfo("Asia/Tokyo")),
        "last, in Chatham": last.astimezone(ZoneInfo("Pacific/Chatham")),
        "late": last.astimezone(ZoneInfo("America/Los_Angeles")),
    }


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty inbox of a desk."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def told_in(label: str) -> list[tuple[str, str]]:
    """The sources of a brief, each with the week it is told for."""
    brief = json.loads(Path(f"output/{label}/brief.json").read_bytes())
    late = {line["article"]: line["label"] for line in brief["late"]}
    return [(s["name"], late.get(s["article"], label)) for s in brief["sources"]]


@pytest.mark.parametrize(("name", "mondays"), WEEKS.items())
def test_every_article_of_a_year_is_in_one_brief(
    run: Run, inbox: Path, name: str, mondays: list[date]
) -> None:
    zone = ZoneInfo(name)
    Path("briefgen.toml").write_text(f'[brief]\ninbox = "inbox"\nzone = "{name}"\n')
    found: Counter[tuple[str, str]] = Counter()
    of_week: dict[str, str] = {}
    waiting: list[tuple[str, datetime]] = []
    for monday in mondays:
        coming, waiting = waiting, []
        for kind, moment in moments(monday, zone).items():
            (waiting if kind == "late" else coming).append((f"{monday} {kind}.html", moment))
        for file, moment in coming:
            (inbox / file).write_text(page(file, moment))
            local = moment.astimezone(zone) if moment.tzinfo else moment
            of_week[file] = week(local.date())
        assert run("weekly", "--week", week(monday), "--format", "json").code == 0
        for path in inbox.iterdir():
            path.unlink()
        found.update(told_in(week(monday)))

    assert set(of_week.values()) == {week(monday) for monday in mondays}
    assert found == Counter(of_week.items())


def test_the_day_in_the_desk_s_zone_is_chosen_listed_printed_and_verified(
    run: Run, inbox: Path
) -> None:
    Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\nzone = "Asia/Dushanbe"\n')
    sunday = datetime(2026, 9, 13, 23, 30, tzinfo=ZoneInfo("America/Chicago"))
    (inbox / "a.html").write_text(page("a.html", sunday))

    made = run("weekly", "--format", "html,json")

    assert made.code == 0
    assert "2026-W38" in made.out
    assert "2026-09-14" in run("list").out
    shown = Path("output/2026-W38/index.html").read_text()
    assert "stated: meta; its page says 13 September 2026" in shown
    (source,) = json.loads(Path("output/2026-W38/brief.json").read_bytes())["sources"]
    assert source["published"]["moment"] == "2026-09-14T04:30:00Z"
    assert source["published"]["printed"] == "2026-09-13"
    assert run("verify", "output/2026-W38").code == 0
    assert "moment    2026-09-14 04:30 UTC" in run("inspect", inbox / "a.html").out
