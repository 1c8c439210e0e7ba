"""A year of weeks, run one after the other: every article is in exactly one brief.

An article is of the week that holds the day its page states, in the page's own time zone. Here some
come a week before their brief is made, some after it.
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
ZONE = ZoneInfo("Europe/Berlin")
MONDAYS = [date(2025, 12, 29) + timedelta(weeks=n) for n in range(55)]
"""All 53 ISO weeks of 2026, with both clock changes, and two weeks more."""
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


def moments(monday: date) -> dict[str, datetime]:
    """Times at the edges of a week, each as a page of another time zone states it."""
    begin = datetime.combine(monday, time(), ZONE)
    end = datetime.combine(monday + timedelta(weeks=1), time(), ZONE)
    minute = timedelta(minutes=1)
    return {
        "of Sunday in UTC": begin.astimezone(UTC),
        "begin": begin,
        "middle": begin + timedelta(days=3, hours=12),
        "end": (end.astimezone(UTC) - minute).astimezone(ZONE),
        "of Monday in Tokyo": (end.astimezone(UTC) - minute).astimezone(ZoneInfo("Asia/Tokyo")),
        "late": (end.astimezone(UTC) - minute).astimezone(ZoneInfo("America/Lima")),
    }


@pytest.fixture
def inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty inbox of a desk in ``ZONE``."""
    monkeypatch.chdir(tmp_path)
    Path("briefgen.toml").write_text(f'[brief]\ninbox = "inbox"\nzone = "{ZONE.key}"\n')
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def told_in(label: str) -> list[tuple[str, str]]:
    """The sources of a brief, each with the week it is told for."""
    brief = json.loads(Path(f"output/{label}/brief.json").read_bytes())
    late = {line["article"]: line["label"] for line in brief["late"]}
    return [(s["name"], late.get(s["article"], label)) for s in brief["sources"]]


def test_every_article_of_a_year_is_in_one_brief(run: Run, inbox: Path) -> None:
    found: Counter[tuple[str, str]] = Counter()
    of_week: dict[str, str] = {}
    waiting: list[tuple[str, datetime]] = []
    for monday in MONDAYS:
        coming, waiting = waiting, []
        for kind, moment in moments(monday).items():
            name = f"{monday} {kind}.html"
            (waiting if kind == "late" else coming).append((name, moment))
        for name, moment in coming:
            (inbox / name).write_text(page(name, moment))
            of_week[name] = week(moment.date())
        assert run("weekly", "--week", week(monday), "--format", "json").code == 0
        for path in inbox.iterdir():
            path.unlink()
        found.update(told_in(week(monday)))

    briefed = {week(monday) for monday in MONDAYS}
    assert found == Counter(line for line in of_week.items() if line[1] in briefed)
