"""Rules on the lines of a text dump that need no library: the peers that have no package.

Lines come in without markup and un-wrapped (``plain_lines``), since every rule fails on wrapped
ones. Titles and dates are the naive rules: what one gets without trying.
"""

import re

_MARKUP = (
    (re.compile(r"!\[[^\[\]]{0,500}\]\([^()\s]{0,2000}[^()]{0,500}\)"), ""),
    (re.compile(r"\[([^\[\]]{0,500})\]\([^()\s]{0,2000}[^()]{0,500}\)"), r"\1"),
    (re.compile(r"^[ \t]{0,8}(?:#{1,6}|[*+-]|>)[ \t]+", re.M), ""),
    (re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)"), ""),
)
_WIDEST, _SLACK, _SHARE = 100, 12, 0.05
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"({'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_DATES = re.compile(
    r"\b(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)"
    rf"|\b(?P<m2>{_MONTH})\s(?P<d2>\d\d?)(?:st|nd|rd|th)?,?\s(?P<y2>(?:19|20)\d\d)\b"
    rf"|\b(?P<d3>\d\d?)(?:st|nd|rd|th)?\.?\s(?P<m3>{_MONTH}),?\s(?P<y3>(?:19|20)\d\d)\b",
    re.I,
)
_C4_END = (".", "!", "?", '"', "”")
_C4_BAD = ("javascript", "lorem ipsum", "terms of use", "privacy policy", "cookie policy")
_C4_BAD += ("uses cookies", "use of cookies", "use cookies")
_PROSE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}$")


def plain_lines(text: str) -> list[str]:
    """The lines of a dump without link and emphasis marks, wrapped ones put together."""
    for pattern, new in _MARKUP:
        text = pattern.sub(new, text)
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return [line for line in _unwrap(lines) if line]


def _unwrap(lines: list[str]) -> list[str]:
    """Lines of a text set to one width, joined where the next word would not have fitted."""
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[int(0.98 * (len(lengths) - 1))] if lengths else 0
    full = sum(width - _SLACK <= length <= width for length in lengths)
    if width > _WIDEST or full < _SHARE * len(lengths):
        return lines
    joined: list[str] = []
    last = ""
    for line in lines:
        if last and line and len(last) + 1 + len(line.split()[0]) > width:
            joined[-1] += f" {line}"
        else:
            joined.append(line)
        last = line
    return joined


def c4_lines(lines: list[str]) -> list[str]:
    """The line rules of the C4 corpus (Raffel et al. 2020, section 2.2; page rules left out)."""
    return [
        line
        for line in lines
        if line.endswith(_C4_END)
        and len(line.split()) >= 5
        and not any(bad in line.lower() for bad in _C4_BAD)
    ]


def window(lines: list[str]) -> list[str]:
    """The prose in the run of lines with the greatest sum: words for prose, a fine for the rest."""
    best, total, start, span = 0.0, 0.0, 0, (0, 0)
    for number, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, number
        total += _worth(line)
        if total > best:
            best, span = total, (start, number + 1)
    return [line for line in lines[span[0] : span[1]] if _worth(line) > 0]


def _worth(line: str) -> float:
    """Words of a line of prose, or what a line of something else costs."""
    words = len(line.split())
    return words if words >= 10 and _PROSE_END.search(line) else -6 - 0.5 * min(words, 10)


def first_title(text: str) -> str:
    """The first heading of a markdown file, else the first line of 4 to 25 words."""
    heads = (line for line in text.split("\n") if line.startswith("# "))
    for line in (*plain_lines(next(heads, "")), *plain_lines(text)):
        if 4 <= len(line.split()) <= 25:
            return line
    return ""


def first_date(text: str) -> str | None:
    """The first full date that stands anywhere, as an ISO day."""
    for found in _DATES.finditer(text):
        named = {key[0]: value for key, value in found.groupdict().items() if value}
        month = named["m"].lower()[:3]
        number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
        if 1 <= number <= 12 and 1 <= int(named["d"]) <= 31:
            return f"{named['y']}-{number:02d}-{int(named['d']):02d}"
    return None
