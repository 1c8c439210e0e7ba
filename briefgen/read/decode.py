"""Bytes to text: which encoding a file is in, found in the order that errs least.

Byte order mark, strict UTF-8, the encoding a page declares (by the WHATWG's table of labels, where
"iso-8859-1" means Windows-1252), then a detector for what is not Latin, else Windows-1252: the
detector takes Western European text for Central European. A guess is told as a problem.
"""

import codecs
import re
from dataclasses import dataclass

from briefgen.model import Problem

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
)
_DECLARED = re.compile(
    rb"""<(?:meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,30})
    |\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,30}))""",
    re.IGNORECASE | re.VERBOSE,
)
_INSTEAD = {
    "gbk": "gb18030",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "x-user-defined": "cp1252",
    "replacement": "",
}
"""What the WHATWG's standard reads where a page declares these; nothing for those it refuses."""

_ALLOWED = re.compile(
    r"cp(?:125[0-8]|866|874|932|949)|iso8859-\d{1,2}|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gb18030|big5|euc_jp|iso2022_jp|utf-8"
)
_BINARY = bytes(sorted(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b") | {127}))
_MOST_BINARY = 0.01
_ROWS = (0, 3, 4, 6)
_LATIN = re.compile("[A-Za-z\u00aa-\u024f]")
_BEYOND_LATIN = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was in, and whether that was a guess."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(name: str, data: bytes, *, markup: bool) -> Decoded | Problem:
    """The text of ``data``; ``markup`` is true when the bytes may declare their encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(name, data[len(mark) :], encoding)
    wide = _without_mark(data)
    if wide:
        return _guessed(name, data.decode(wide, "replace"), wide)
    fault = _not_text(name, data)
    if fault:
        return fault
    declared = _declared(data) if markup else ""
    # Of all that a page may declare, ISO-2022-JP alone writes its letters in ASCII.
    order = (declared, "utf-8") if declared == "iso2022_jp" else ("utf-8", declared)
    for encoding in filter(None, order):
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            pass
    return _detected(name, data)


def _marked(name: str, data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    if "\ufffd" not in text:
        return Decoded(text, encoding)
    fault = Problem(name, f"damaged {encoding}", "Save the article again as UTF-8.", "R11")
    return Decoded(text, encoding, (fault,))


def _without_mark(data: bytes) -> str:
    """UTF-16 without its mark: of Latin, Greek, Cyrillic and Arabic every other byte is 0 to 6."""
    head = data[:2000]
    pairs = len(head) // 2
    if pairs < 8:
        return ""
    even, odd = (sum(map(head[start::2].count, _ROWS)) for start in (0, 1))
    if odd > 0.8 * pairs and even < 0.2 * pairs:
        return "utf-16-le"
    return "utf-16-be" if even > 0.8 * pairs and odd < 0.2 * pairs else ""


def _not_text(name: str, data: bytes) -> Problem | None:
    advice = "Save the page as HTML or plain text."
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return Problem(name, f"not text ({kind})", advice, "R02")
    binary = len(data) - len(data.translate(None, _BINARY))
    if binary <= _MOST_BINARY * len(data):
        return None
    first = data.find(b"\0")
    if first >= 0:
        return Problem(name, f"not text (NUL byte at {first})", advice, "R02")
    first = min(at for at in (data.find(byte) for byte in _BINARY) if at >= 0)
    return Problem(name, f"not text (control byte {data[first]:#04x} at {first})", advice, "R02")


def _declared(data: bytes) -> str:
    """Python's name of the encoding that the head of a page declares; empty if it names none."""
    from webencodings import lookup

    found = _DECLARED.search(data, 0, 4096)
    if found is None:
        return ""
    known = lookup((found[1] or found[2]).decode("ascii", "ignore"))
    if known is None:
        return ""
    return _INSTEAD.get(known.name, str(known.codec_info.name))


def _detected(name: str, data: bytes) -> Decoded:
    mixed = _line_by_line(data)
    if mixed:
        return _guessed(name, mixed, "utf-8, some lines windows-1252")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is not None and _ALLOWED.fullmatch(codecs.lookup(best.encoding).name):
        text = data.decode(best.encoding, "replace")
        if len(_BEYOND_LATIN.findall(text)) > len(_LATIN.findall(text)) / 10:
            return _guessed(name, text, best.encoding)
    return _guessed(name, data.decode("cp1252", "replace"), "cp1252")


def _line_by_line(data: bytes) -> str:
    """UTF-8 with some lines in Windows-1252, as pasted files are; empty if it is not that."""
    lines: list[str] = []
    good = bad = 0
    for line in data.split(b"\n"):
        try:
            lines.append(line.decode("utf-8"))
            good += not line.isascii()
        except UnicodeDecodeError:
            lines.append(line.decode("cp1252", "replace"))
            bad += 1
    return "\n".join(lines) if good > bad else ""


def _guessed(name: str, text: str, encoding: str) -> Decoded:
    fault = Problem(
        name,
        f"the encoding is a guess ({encoding})",
        "Save the file as UTF-8 if letters look wrong.",
        "R11",
    )
    return Decoded(text, encoding, (fault,))
