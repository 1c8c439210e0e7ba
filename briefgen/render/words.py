"""Dates, counts and addresses in the brief's own words: the filters of the templates.

Everything here labels; nothing here touches words of a source.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from urllib.parse import urlsplit

from briefgen.model import Days, Period, Published

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_TURNS = {"weekly": "week", "daily": "day", "monthly": "month"}
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SCHEME = re.compile(r"\Ahttps?://", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f\"'<>\\^`{|}\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def day(when: date) -> str:
    """A day in words.

    >>> day(date(2021, 7, 9))
    '9 July 2021'
    """
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def days(when: Days | None, unknown: str = "undated") -> str:
    """A run of days in words, as short as it can be said; ``unknown`` for ``None``.

    >>> days(Days(date(2021, 7, 5), date(2021, 7, 11)))
    '5–11 July 2021'
    >>> days(Days(date(2021, 6, 28), date(2021, 7, 4)))
    '28 June – 4 July 2021'
    >>> days(Days(date(2021, 7, 1), date(2021, 7, 31)))
    'July 2021'
    """
    if when is None:
        return unknown
    first, last = when.first, when.last
    if first == last:
        return day(first)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if first.month == last.month and first.year == last.year:
            return f"{_MONTHS[first.month - 1]} {first.year}"
        if (first.month, last.month) == (1, 12) and first.year == last.year:
            return str(first.year)
    if first.year != last.year:
        return f"{day(first)} – {day(last)}"
    if first.month != last.month:
        return f"{first.day} {_MONTHS[first.month - 1]} – {day(last)}"
    return f"{first.day}–{day(last)}"


def period(when: Period) -> str:
    """The days of a period in words, its last one included."""
    return days(Days(when.first, when.until - timedelta(days=1)))


def label(words: str) -> str:
    """A period's label as it is printed.

    >>> label("2021-07-01--2021-10-08"), label("2021-W27")
    ('2021-07-01 to 2021-10-08', '2021-W27')
    """
    return words.replace("--", " to ")


def dated(when: Published | None) -> str:
    """When an article was published, in words.

    >>> dated(None)
    'undated'
    """
    return days(when.days if when else None)


def how_dated(when: Published | None) -> str:
    """How the date of an article is known: the rule's name, never the words that it read.

    The rule of an inferred date quotes a headline, and is printed as it is. The day that the page
    says is told where the brief's zone makes it another.
    """
    if when is None:
        return "undated: no date found"
    if when.conflict:
        how = f"contradicted: {when.conflict}"
    elif when.inferred:
        how = f"inferred: {when.rule}"
    else:
        how = f"stated: {when.rule.replace('_', ' ')}"
    return f"{how}; its page says {day(when.printed)}" if when.printed else how


def counted(number: int, one: str, many: str = "") -> str:
    """A count with its noun.

    >>> counted(1, "copy", "copies"), counted(3, "outlet"), counted(1200, "article")
    ('1 copy', '3 outlets', '1,200 articles')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def spelled(number: int) -> str:
    """A small count as a word, others in digits.

    >>> spelled(3), spelled(40)
    ('three', '40')
    """
    return _DIGITS[number] if 0 <= number < len(_DIGITS) else f"{number:,}"


def turn(number: int, series: str) -> str:
    """Which brief of a series tells a topic, as the page names it.

    >>> turn(3, "weekly"), turn(2, "daily"), turn(1, "period")
    ('week 3', 'day 2', 'brief 1')
    """
    return f"{_TURNS.get(series, 'brief')} {number}"


def address(url: str) -> str:
    """``url`` if it is a plain http or https address that may stand in a link, else nothing.

    >>> address("https://a.example/b"), address("javascript:alert(1)"), address("//a.example")
    ('https://a.example/b', '', '')
    """
    if not _SCHEME.match(url) or _NOT_IN_ADDRESS.search(url):
        return ""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    return url if host and "@" not in parts.netloc else ""


def bare(url: str) -> str:
    """An address as it is shown: no scheme, the host in ASCII, so that no letter poses as another.

    >>> bare("https://a.example/b/"), bare("http://xn--e1afmkfd.example/")
    ('a.example/b', 'xn--e1afmkfd.example')
    """
    if not address(url):
        return ""
    parts = urlsplit(url)
    shown = _SCHEME.sub("", url).rstrip("/")
    host = parts.netloc
    try:
        plain = host.encode("idna").decode("ascii")
    except UnicodeError:
        plain = host.encode("ascii", "backslashreplace").decode("ascii")
    return plain + shown[len(host) :]


FILTERS = {
    "address": address,
    "bare": bare,
    "counted": counted,
    "dated": dated,
    "day": day,
    "days": days,
    "how_dated": how_dated,
    "label": label,
    "period": period,
    "spelled": spelled,
    "turn": turn,
}
"""The filters that templates may use, by name."""
