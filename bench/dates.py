"""How many time words of the seeds' gold are settled as the gold says.

    bench/dates.py SHARED [--json]

SHARED holds gold/content.json and gold/clean.json (dates by article, bodies, days of publication
as this bench's table has them).
"""

import argparse
import json
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from briefgen.extract.events import find_events
from briefgen.model import Article, Days, Event, Published
from briefgen.text.sentences import sentences

_ANCHORS = {
    "000": date(2021, 10, 1),
    "001": date(2021, 10, 1),
    "002": date(2021, 7, 9),
    "003": date(2021, 7, 23),
    "004": date(2021, 7, 8),
}


def days_of(words: str) -> Days:
    """The days of "2021-09-30", "2021-08", "2021-W27" or "2021-08-05/2021-08-10"."""
    if "/" in words:
        first, last = words.split("/")
        return Days(date.fromisoformat(first), date.fromisoformat(last))
    if "W" in words:
        monday = date.fromisocalendar(int(words[:4]), int(words[-2:]), 1)
        return Days(monday, monday + timedelta(6))
    if len(words) == 7:
        first_day = date.fromisoformat(f"{words}-01")
        last_day = (first_day + timedelta(31)).replace(day=1) - timedelta(1)
        return Days(first_day, last_day)
    return Days(date.fromisoformat(words), date.fromisoformat(words))


def settled(events: tuple[Event, ...], words: str, days: Days) -> bool:
    return any(event.text == words and event.days == days for event in events)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    gold = json.loads((given.shared / "gold/content.json").read_text(encoding="utf-8"))
    clean = json.loads((given.shared / "gold/clean.json").read_text(encoding="utf-8"))
    right, wanted, missed = 0, 0, []
    start = time.process_time()
    for seed in clean["seeds"]:
        day = _ANCHORS[seed["id"]]
        text = "\n\n".join(seed["body"])
        published = Published(Days(day, day), "bench", "", day)
        article = Article(
            *(seed["id"], seed["file"], "text/plain", "", text, sentences(seed["id"], text)),
            published=published,
        )
        events = find_events(article)
        for words, meant in gold["articles"][seed["file"]]["dates"]:
            wanted += 1
            if settled(events, words, days_of(meant)):
                right += 1
            else:
                missed.append([seed["id"], words, meant])
    seconds = round(time.process_time() - start, 3)
    report = {"right": right, "of": wanted, "missed": missed, "seconds": seconds}
    sys.stdout.write(json.dumps(report) + "\n" if given.json else f"{report}\n")


if __name__ == "__main__":
    main()
