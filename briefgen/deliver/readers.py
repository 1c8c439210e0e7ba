"""The list of readers, as CSV or TOML: read strictly, told by line, and written back.

A CSV list has a line of names first, ``address`` and any of ``name``, ``group`` and ``gone``,
parted by commas or semicolons. A TOML list has a ``[[reader]]`` table for each, with the same
names. Lines that are empty or begin with ``#`` say nothing. What a group gets is said by the
settings, not here.
"""

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from briefgen.deliver.guard import AddressError, is_one_line, read_address
from briefgen.errors import UsageError
from briefgen.model import Reader

_COLUMNS = tuple(field.name for field in fields(Reader))
_LONGEST_NAME = 200
_GROUP_NAME = re.compile(r"[\w][\w .-]{0,63}")


@dataclass(frozen=True, slots=True)
class ReaderList:
    """Readers in the order of the list, each address once.

    ``folded`` says in a sentence of each line that told an address again.
    """

    readers: tuple[Reader, ...]
    folded: tuple[str, ...] = ()

    @property
    def wanting(self) -> tuple[Reader, ...]:
        """Those that get mail."""
        return tuple(reader for reader in self.readers if not reader.gone)


@dataclass(frozen=True, slots=True)
class Difference:
    """What one list has otherwise than another, by address; ``changed`` are pairs, old and new."""

    added: tuple[Reader, ...] = ()
    removed: tuple[Reader, ...] = ()
    changed: tuple[tuple[Reader, Reader], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def parse_readers(data: bytes, name: str) -> ReaderList:
    """The list in a file.

    Args:
        data: what the file holds, as UTF-8.
        name: of the file, for messages; ``.toml`` at its end says that it is TOML, else it is CSV.

    Raises:
        UsageError: a line is not as it should be; all such lines are named, the first ten of them.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise UsageError(f"{name}: line {line}: not UTF-8 text.", "Save it as UTF-8.") from error
    if name.lower().endswith(".toml"):
        return _folded(_toml(text, name), name)
    return _folded(_csv(text, name), name)


def write_readers(listed: ReaderList, name: str) -> bytes:
    """A list as a file of that name holds it, so that ``parse_readers`` gives it back.

    Args:
        listed: what to write; readers stand in its order.
        name: of the file; ``.toml`` at its end asks for TOML, else it is CSV.
    """
    if name.lower().endswith(".toml"):
        return "\n".join(map(_table, listed.readers)).encode()
    shown = [c for c in _COLUMNS if c != "gone" or any(r.gone for r in listed.readers)]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(shown)
    writer.writerows([getattr(reader, c) for c in shown] for reader in listed.readers)
    return written.getvalue().encode()


def difference(before: Iterable[Reader], after: Iterable[Reader]) -> Difference:
    """What ``after`` has otherwise than ``before``, in the order of the lists."""
    old, new = ({reader.address: reader for reader in listed} for listed in (before, after))
    return Difference(
        added=tuple(reader for address, reader in new.items() if address not in old),
        removed=tuple(reader for address, reader in old.items() if address not in new),
        changed=tuple((old[a], r) for a, r in new.items() if a in old and old[a] != r),
    )


def read_reader(told: Mapping[str, str]) -> Reader:
    """One reader, by what a line or a command says of it.

    Raises:
        ValueError: it says why that is no reader.
    """
    try:
        address = read_address(told.get("address", ""))
    except AddressError as error:
        raise ValueError(f"{told.get('address', '')!r}: {error}") from error
    name, group, gone = (told.get(part, "").strip() for part in _COLUMNS[1:])
    for words in (name, gone):
        _check_words(words)
    if group and not _GROUP_NAME.fullmatch(group):
        raise ValueError(f"{group!r}: a group's name has letters, digits, dots, dashes and spaces")
    return Reader(address, " ".join(name.split()), group, " ".join(gone.split()))


def _check_words(words: str) -> None:
    if not is_one_line(words) or len(words) > _LONGEST_NAME:
        raise ValueError(f"{words!r}: a name is one short line of letters")
    if "=?" in words:
        raise ValueError(f"{words!r}: is encoded as in the head of a mail; write the letters")
    if re.search("[@<>]", words):
        raise ValueError(f"{words!r}: a name holds no address")


def _folded(rows: Iterable[tuple[int, Mapping[str, str]]], name: str) -> ReaderList:
    """The readers of rows, each with the line it begins in; all faults are told at once."""
    found: dict[str, tuple[int, Reader]] = {}
    faults, folded = [], []
    for line, told in rows:
        try:
            reader = read_reader(told)
        except ValueError as error:
            faults.append(f"line {line}: {error}")
            continue
        first, known = found.setdefault(reader.address, (line, reader))
        if known.group != reader.group or known.gone != reader.gone:
            faults.append(f"line {line}: {reader.address} stands otherwise in line {first}")
        elif first != line:
            folded.append(f"{name}: line {line}: {reader.address} stands in line {first} already.")
    if faults:
        more = f"; and {len(faults) - 10} more" if len(faults) > 10 else ""
        raise UsageError(
            f"{name}: {'; '.join(faults[:10])}{more}.", "One address a line, in one group."
        )
    return ReaderList(tuple(reader for _, reader in found.values()), folded=tuple(folded))


def _csv(text: str, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV list, each with the line that it begins in."""
    if "\0" in text:
        raise UsageError(f"{name}: not text (a NUL character).", "Save the list as CSV.")
    lines = list(io.StringIO(text, newline=""))
    first = next((at for at, line in enumerate(lines) if not _is_silent(line)), None)
    if first is None:
        raise UsageError(f"{name}: the list is empty.", 'Begin it with the line "address,name".')
    parted = ";" if ";" in lines[first] else ","
    reader = csv.reader(lines[first:], delimiter=parted, strict=True)
    begun = first + 1
    columns: list[str] = []
    try:
        for row in reader:
            begins, begun = begun, first + 1 + reader.line_num
            if _is_silent("".join(row)):
                continue
            if not columns:
                columns = _columns(row, f"{name}: line {begins}")
            else:
                yield begins, _told(columns, row, f"{name}: line {begins}")
    except csv.Error as error:
        raise UsageError(f"{name}: line {begun}: {error}.", "Mend the line.") from error


def _is_silent(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _columns(row: list[str], where: str) -> list[str]:
    found = [column.strip().lower() for column in row]
    if "address" not in found or len(set(found)) < len(found) or not set(found) <= {*_COLUMNS}:
        raise UsageError(
            f"{where}: the first line names the columns, and this is not one of them: "
            f"{', '.join(row)}.",
            f"Name address, and any of {', '.join(_COLUMNS[1:])}, each once.",
        )
    return found


def _told(columns: list[str], row: list[str], where: str) -> dict[str, str]:
    if len(row) > len(columns):
        raise UsageError(
            f"{where}: {len(row)} values for {len(columns)} columns.",
            "Put a value that holds a comma in quotation marks.",
        )
    return dict(zip(columns, row, strict=False))


def _toml(text: str, name: str) -> list[tuple[int, Mapping[str, str]]]:
    """The rows of a TOML list, each with the line of its table's head."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{name}: {error}.", "Mend the line.") from error
    for stray in sorted(set(found) - {"reader"}):
        raise UsageError(f"{name}: '{stray}' is not known.", "A list has [[reader]] and no more.")
    heads = [
        at
        for at, line in enumerate(text.split("\n"), 1)
        if re.match(r"\s*\[\[\s*reader\s*\]\]", line)
    ]
    rows = found.get("reader", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UsageError(f"{name}: reader is no list of tables.", "Write [[reader]] above each.")
    if len(heads) != len(rows):
        raise UsageError(f"{name}: readers are not told apart.", "Write [[reader]] above each.")
    for line, row in zip(heads, rows, strict=True):
        _check_row(row, f"{name}: line {line}")
    return list(zip(heads, rows, strict=True))


def _check_row(row: Mapping[str, Any], where: str) -> None:
    for key, value in row.items():
        if key not in _COLUMNS or not isinstance(value, str):
            raise UsageError(
                f"{where}: {key} = {value!r} is not known.",
                f"A reader has {', '.join(_COLUMNS)}, each a text.",
            )


def _table(reader: Reader) -> str:
    lines = [f"{c} = {_quoted(getattr(reader, c))}" for c in _COLUMNS if getattr(reader, c)]
    return "\n".join(("[[reader]]", *lines, ""))


def _quoted(text: str) -> str:
    r"""A text as TOML writes it; no line break or other control stands in one of ours."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
