"""The brief as ``brief.json``, and back.

The same brief gives the same bytes. Reading is strict: a value of the wrong type, a span that is
none, or a name that the model does not know is a ``VerifyError`` that says where.
"""

from typing import Any

import msgspec

from briefgen.errors import VerifyError
from briefgen.model import Brief

_ADVICE = "Make the brief again, or restore the file from a copy."


def to_json(brief: Brief) -> bytes:
    """The brief as JSON: UTF-8, indented by one blank, ending in a newline."""
    # Read back once: a whole number where the model says float is 4 or 4.0 by its history.
    same = msgspec.json.decode(msgspec.json.encode(brief), type=Brief)
    return msgspec.json.format(msgspec.json.encode(same), indent=1) + b"\n"


def from_json(data: bytes) -> Brief:
    """The brief that ``to_json`` wrote.

    Raises:
        VerifyError: the file is damaged; the message names the place.
    """
    try:
        brief = msgspec.json.decode(data, type=Brief)
        written = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise VerifyError(f"brief.json: damaged: {error}.", _ADVICE) from error
    stray = _stray(written, msgspec.to_builtins(brief))
    if stray:
        raise VerifyError(f"brief.json: damaged: the name {stray} is not known.", _ADVICE)
    return brief


def schema() -> bytes:
    """The JSON Schema (2020-12) of ``brief.json``, shipped as ``brief.schema.json``."""
    found = msgspec.json.schema(Brief)
    found = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "brief.json",
        **found,
    }
    for part in found["$defs"].values():
        if part.get("type") == "object":
            part["additionalProperties"] = False
            # msgspec writes every field, defaults too: a reader may count on them.
            part["required"] = list(part["properties"])
    text = msgspec.json.encode(found, order="sorted")
    return msgspec.json.format(text, indent=1) + b"\n"


def _stray(written: Any, known: Any, path: str = "$") -> str:  # noqa: ANN401 (any JSON value)
    """The path of the first name that stands in ``written`` and not in ``known``, or nothing."""
    if isinstance(written, dict):
        for name, value in written.items():
            if name not in known:
                return f"{path}.{name}"
            if found := _stray(value, known[name], f"{path}.{name}"):
                return found
    elif isinstance(written, list):
        for place, value in enumerate(written):
            if found := _stray(value, known[place], f"{path}[{place}]"):
                return found
    return ""
