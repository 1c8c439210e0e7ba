"""The gate before every parser: line ends made one, harmful and invisible characters taken out.

Lone surrogates break the writing of a brief, control characters break XML and terminals,
direction overrides make a number read backwards, and zero-width characters cut words in two.
Joiners stay where scripts and emoji need them. Nothing visible is ever changed.
"""

import re
from dataclasses import dataclass

from briefgen.model import Problem

_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x85\x0b\x0c]")
_CONTROLS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "\U000e0000-\U000e007f]"
)
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u2060-\u2064\ufeff]|(?<=[\\w,.])[\u200c\u200d](?=[0-9A-Za-z\u00c0-\u024f\u0400-\u04ff,.])"
)
_MARKS_HEAPED = re.compile("([\u0300-\u036f]{4})[\u0300-\u036f]{1,10000}")
_JOINERS = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_MARKS = re.compile("[\u0300-\u036f]")
_NEVER = re.compile(f"{_CONTROLS.pattern}|{_DIRECTIONS.pattern}")
_REFERENCE = re.compile(r"&#(?:0{0,20}(\d{1,8})|[xX]0{0,20}([0-9a-fA-F]{1,7}));?")


@dataclass(frozen=True, slots=True)
class Admitted:
    """Text that may be parsed and printed, and what was taken out of it."""

    text: str
    problems: tuple[Problem, ...]


def admit(name: str, text: str) -> Admitted:
    """``text`` without what must not pass; each class of loss is told once."""
    problems = []
    # Most texts hold none of these: the few hundred different characters of a page tell it sooner
    # than its half a million do.
    kinds = "".join(set(text))
    text = _LINE_ENDS.sub("\n", text) if _LINE_ENDS.search(kinds) else text
    text, controls = _CONTROLS.subn("", text) if _CONTROLS.search(kinds) else (text, 0)
    if controls:
        what = f"{controls} control characters taken out"
        problems.append(Problem(name, what, "Look at the file: it may be damaged.", "R12"))
    text, directions = _DIRECTIONS.subn("", text) if _DIRECTIONS.search(kinds) else (text, 0)
    if directions:
        what = f"{directions} marks that turn the direction of writing taken out"
        problems.append(Problem(name, what, "Check figures and names in the original.", "R14"))
    plain, invisible = _INVISIBLE.subn("", text) if _JOINERS.search(kinds) else (text, 0)
    plain, heaped = _MARKS_HEAPED.subn(r"\1", plain) if _MARKS.search(kinds) else (plain, 0)
    if heaped or invisible > text.startswith("\ufeff"):
        what = f"{invisible + heaped} invisible or heaped characters taken out"
        problems.append(Problem(name, what, "Nothing: words and figures are whole again.", "R15"))
    return Admitted(plain, tuple(problems))


def disarm_references(markup: str) -> tuple[str, int]:
    """``markup`` without numeric references to characters that may not pass, and their number."""
    count = 0

    def settle(found: re.Match[str]) -> str:
        nonlocal count
        code = int(found[1]) if found[1] else int(found[2], 16)
        # 128 to 159 mean Windows-1252 in HTML, whatever Unicode says.
        bad = code > 0x10FFFF or (not 128 <= code <= 159 and _NEVER.match(chr(code)))
        count += bool(bad)
        return "" if bad else found[0]

    return _REFERENCE.sub(settle, markup), count
