"""The peers at work: one list of cases in on stdin, what each peer finds out on stdout, as JSON.

Runs under the Python of the peers' own venv and imports nothing of ours. A case is a day of
publication and a text; a finding is the words it was read from (empty: not told) and a day.
"""

import json
import sys
from datetime import datetime

from dateparser.search import search_dates
from dateutil import parser

_Found = list[tuple[str, str]]


def by_dateparser(published: str, text: str) -> _Found:
    base = datetime.fromisoformat(published)
    settings = {"RELATIVE_BASE": base}
    found = search_dates(text, languages=["en"], settings=settings) or []
    return [(words, moment.date().isoformat()) for words, moment in found]


def by_dateutil(published: str, text: str) -> _Found:
    try:
        moment = parser.parse(text, fuzzy=True, default=datetime.fromisoformat(published))
    except (ValueError, OverflowError):
        return []
    return [("", moment.date().isoformat())]


_PEERS = {"dateparser": by_dateparser, "dateutil": by_dateutil}


def main() -> None:
    cases = json.load(sys.stdin)
    json.dump({name: [find(*case) for case in cases] for name, find in _PEERS.items()}, sys.stdout)


if __name__ == "__main__":
    main()
