"""How the time of reading grows with hostile text: digits, names, marks and verbs without end.

Usage: python bench/hostile_strings.py [--only WORD] [--most RATIO] [--json]

Every text is read at one size and at twice that size, whole as ``extract`` reads an article, its
sentences found first. Prints the CPU time at both sizes (the best of three) and the ratio; the exit
code is 1 where a ratio is above 2.5. Sizes start as given and double until a reading takes a tenth
of a second, for below that a clock tells nothing.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefgen.extract import extract
from briefgen.model import Article
from briefgen.text.sentences import sentences

_LEAST_SECONDS = 0.1
_TIMES = 3
_NAMES = ("Olga", "Brask", "Pavel", "Orsk", "Dora", "Lund", "Vell", "Karsava", "Ilmen")

TEXTS: dict[str, tuple[int, Callable[[int], str]]] = {
    "digits in a row": (24, lambda n: "1" * n),
    "digits and no end": (30_000, lambda n: "7" * n),
    "groups of digits": (250, lambda n: "1," * n),
    "groups of digits and no end": (15_000, lambda n: "1," * n),
    "digits with points": (10_000, lambda n: "1." * n),
    "digits with spaces": (10_000, lambda n: "123 " * n),
    "capitalised words": (250, lambda n: "Brask " * n),
    "names": (5_000, lambda n: " ".join(f"{_NAMES[i % 9]} {_NAMES[i % 7]}" for i in range(n))),
    "names that differ": (1_000, lambda n: _people(n, "Olga {} said no. ")),
    "people of one office": (500, lambda n: _people(n, "Mayor Olga {} left. The mayor said no. ")),
    "opening marks": (15_000, lambda n: "“" * n),
    "straight marks": (15_000, lambda n: '"' * n),
    "apostrophes": (15_000, lambda n: "'" * n),
    "single marks of plurals": (5_000, lambda n: "‘a s’ a " * n),
    "initials": (5_000, lambda n: "A. B. C. " * n),
    "initialisms": (5_000, lambda n: "U.S." * n),
    "alternating marks": (5_000, lambda n: "“a ‘b” c’ " * n),
    "mixed marks": (5_000, lambda n: '«a “b» c” „d" ' * n),
    "deep nesting": (3_000, lambda n: "“‘" * n + "no" + "’”" * n),
    "said in one sentence": (5_000, lambda n: "said " * n),
    "speakers in one sentence": (2_000, lambda n: "Olga Brask said and he added, " * n),
    "he": (10_000, lambda n: "he " * n),
    "he said": (3_000, lambda n: "“no,” he said. " * n),
    "quotes in one paragraph": (3_000, lambda n: "“It rains here now.” " * n),
    "figures in quotes": (1_000, lambda n: "“We have 5 boats,” he said. 6 men left. " * n),
    "quotes with no speaker": (3_000, lambda n: "It rains. “It rains here, now.”\n\n" * n),
    "paragraphs that each open": (3_000, lambda n: "“No bridge will open here.\n\n" * n),
    "paragraphs of one quote": (2_000, lambda n: "“No bridge will open here.”\n\n" * n),
    "according to": (5_000, lambda n: "according to " * n),
    "commas": (5_000, lambda n: "Olga, the mayor, " * n + "said."),
    "hyphens": (10_000, lambda n: "a-" * n),
    "colons": (5_000, lambda n: "Olga: “no” " * n),
    "dates": (2_000, lambda n: "on Monday, 5 May 2019 and " * n),
    "days of one month": (5_000, lambda n: "May " + "5, " * n),
    "ranges of days": (5_000, lambda n: "5-6 May " * n),
    "months in a row": (5_000, lambda n: "May-June " * n),
    "days with slashes": (5_000, lambda n: "5/6/" * n),
    "days with hyphens": (5_000, lambda n: "2019-05-" * n),
    "weekdays in a row": (5_000, lambda n: "Monday to " * n),
    "times ago": (5_000, lambda n: "a few more than two weeks ago " * n),
    "next to last": (5_000, lambda n: "early next week of last year " * n),
    "clock times": (5_000, lambda n: "10:30-" * n),
    "days without a month": (5_000, lambda n: "1/2/" * n),
    "days in a row": (5_000, lambda n: "May 5, " * n),
    "years in a row": (5_000, lambda n: "2014-" * n),
    "the week of the week": (5_000, lambda n: "the end of the last week of " * n),
    "points in a row": (5_000, lambda n: "1.5." * n),
    "groups by spaces": (5_000, lambda n: "100 " * n),
    "number words": (5_000, lambda n: "one hundred and " * n),
    "addresses of mail": (5_000, lambda n: "olga@" * n),
    "lines that each open": (15_000, lambda n: "“No bridge\n" * n),
    "lines that each open straight": (15_000, lambda n: '"No bridge\n' * n),
    "speech after abbreviations": (3_000, lambda n: 'In Vell, Calif. "No. ' * n),
    "participles": (5_000, lambda n: "saying, adding, " * n),
    "sources": (3_000, lambda n: "according to Olga Brask, " * n),
    "semicolons and quotes": (3_000, lambda n: "“no,” he said; later, " * n),
    "verbs that reckon": (3000, lambda n: "the ministry puts it at the " * n),
    "counts that go on": (3000, lambda n: "officials put it at 4 and the union 5 " * n),
    "sums in no known currency": (3000, lambda n: "it cost 18.40 tarns and " * n),
    "reports called false": (3000, lambda n: "the mayor called the report the " * n),
    "since what": (3000, lambda n: "the worst since Vell, which killed 40 and " * n),
    "figures": (2_000, lambda n: "about 5.5 million people of 20 " * n),
}


def main() -> int:
    options = parse()
    rows = list(grown(options.only))
    if options.json:
        print(json.dumps(rows, indent=1))
    else:
        print(f"{'text':<28}{'size':>10}{'seconds':>10}{'doubled':>10}{'ratio':>8}")
        for name, size, once, twice, ratio in rows:
            print(f"{name:<28}{size:>10}{once:>10.2f}{twice:>10.2f}{ratio:>8.2f}")
    return int(any(row[-1] > options.most for row in rows))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Time hostile texts at one size and its double.")
    parser.add_argument("--only", default="", help="texts with this word in their name")
    parser.add_argument("--most", type=float, default=2.5, help="the ratio that is borne")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def grown(only: str) -> Iterator[tuple[str, int, float, float, float]]:
    """Name, size, seconds at that size and at its double, and their ratio."""
    for name, (least, made) in TEXTS.items():
        if only not in name:
            continue
        size = least
        once = seconds(made(size))
        while once < _LEAST_SECONDS:
            size, once = 2 * size, seconds(made(2 * size))
        twice = seconds(made(2 * size))
        yield name, size, once, twice, twice / once


def seconds(text: str) -> float:
    """The CPU time of reading a text, the best of three."""
    return min(timed(text) for _ in range(_TIMES))


def timed(text: str) -> float:
    started = time.process_time()
    found = sentences("hostile", text)
    extract(Article("hostile", "hostile", "text/plain", "", text, found, language="en"))
    return time.process_time() - started


def _people(many: int, words: str) -> str:
    """The ``words`` again and again, each time with another surname."""
    numbers = ["".join(chr(ord("a") + int(digit)) for digit in str(n)) for n in range(many)]
    return "".join(words.format(number.title() + "sk") for number in numbers)


if __name__ == "__main__":
    raise SystemExit(main())
