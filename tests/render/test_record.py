"""brief.json: the same bytes each time, read back whole, and damage is told."""

import json
import os
import random
from pathlib import Path

import jsonschema
import pytest

from briefgen.errors import VerifyError
from briefgen.model import Brief
from briefgen.render import from_json, schema, to_json, to_text
from briefgen.render import record as record_module

SHIPPED = Path(record_module.__file__).with_name("brief.schema.json")


@pytest.mark.parametrize("name", ["first", "follow_up", "quiet"])
def test_a_brief_written_and_read_is_the_same_brief(
    name: str, request: pytest.FixtureRequest
) -> None:
    brief: Brief = request.getfixturevalue(name)

    data = to_json(brief)

    assert from_json(data) == brief
    assert to_json(from_json(data)) == data


def test_the_file_is_for_people_too(follow_up: Brief) -> None:
    data = to_json(follow_up)

    assert data.endswith(b"}\n")
    assert data.count(b"\n") > 1000
    assert "Министерство обороны".encode() in data


def test_the_shipped_schema_is_current() -> None:
    """After a change of the model: BRIEFGEN_UPDATE_GOLDEN=1 pytest tests/render/test_record.py."""
    if os.environ.get("BRIEFGEN_UPDATE_GOLDEN"):
        SHIPPED.write_bytes(schema())

    assert SHIPPED.read_bytes() == schema()


@pytest.mark.parametrize("name", ["first", "follow_up", "quiet"])
def test_a_brief_is_valid_by_the_schema(name: str, request: pytest.FixtureRequest) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema()))

    assert list(validator.iter_errors(json.loads(to_json(request.getfixturevalue(name))))) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (b'"number": 3,', b'"number": "three",', "$.sources[2].number"),
        (b'"issued": "2021-07-12"', b'"issued": "2021-17-12"', "$.issued"),
        (b'"hedge":', b'"hedgf":', "hedgf"),
        (b'"start": 0,', b'"start": 99999,', "not a span"),
        (b'"relation": "differ"', b'"relation": "diffes"', "relation"),
        (b"}\n", b"\n", "damaged"),
        ("я".encode(), b"\xd1", "damaged"),
    ],
)
def test_a_damaged_file_is_named_with_its_place(
    follow_up: Brief, old: bytes, new: bytes, place: str
) -> None:
    data = to_json(follow_up)
    assert old in data

    with pytest.raises(VerifyError) as told:
        from_json(data.replace(old, new))

    assert place in str(told.value)
    assert told.value.advice


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"[" * 100_000, b"\x00", b'{"title": 1}'])
def test_what_is_no_brief_is_refused(data: bytes) -> None:
    with pytest.raises(VerifyError):
        from_json(data)


def test_no_flipped_byte_ends_in_a_traceback(quiet: Brief) -> None:
    data = to_json(quiet)
    dice = random.Random(7)
    for _ in range(2000):
        place = dice.randrange(len(data))
        harmed = data[:place] + bytes([data[place] ^ (1 << dice.randrange(8))]) + data[place + 1 :]
        try:
            to_json(from_json(harmed))
        except VerifyError:
            continue


def test_the_text_holds_the_first_page_and_the_sources(follow_up: Brief, quiet: Brief) -> None:
    text = to_text(follow_up)

    for pick in follow_up.glance:
        assert pick.sentence.text in text
    for source in follow_up.sources:
        assert f"[{source.number}] {source.outlet}" in text
    assert "&" not in text
    assert "No article of the period" in to_text(quiet)
