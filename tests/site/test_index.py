"""The search index: what it is made of, and that it is the same from run to run."""

import gzip
import json
from pathlib import Path

import pytest
from desks import Place
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import RenderError
from briefgen.model import Brief
from briefgen.site import cbor, index

PAGES = [
    (
        f"topics/t{n}/2021-W{n:02}.html",
        f'<!DOCTYPE html><html><head><title>.</title><meta data-pagefind-filter="speaker[content]"'
        f' content="Speaker {n % 7}"><meta data-pagefind-filter="outlet[content]" content="O{n}">'
        f'</head><body><main data-pagefind-body><h1>Page {n}</h1><p id="s1">The reservoir stands'
        f" at {n} metres and the ferry waits</p></main></body></html>",
    )
    for n in range(40)
]
VALUES = st.recursive(
    st.integers(-(2**63), 2**64 - 1) | st.text(),
    lambda inner: st.lists(inner, max_size=30),
    max_leaves=60,
)


@given(VALUES)
def test_what_is_written_is_read_back(value: object) -> None:
    assert cbor.decode(cbor.encode(value)) == value


@pytest.mark.parametrize("data", ["", "18", "82", "82 01", "01 01", "f6", "a0", "5f", "62 41"])
def test_what_is_cut_short_or_of_another_kind_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match=r"CBOR|value"):
        cbor.decode(bytes.fromhex(data))


@pytest.mark.parametrize("value", [1.5, None, True, {"a": 1}, 2**64])
def test_other_values_are_not_written(value: object) -> None:
    with pytest.raises(TypeError):
        cbor.encode(value)


def test_the_same_pages_give_the_same_index(tmp_path: Path) -> None:
    runs = [index.build(PAGES, "en", tmp_path) for _ in range(4)]

    assert all(run == runs[0] for run in runs)
    assert list(tmp_path.iterdir()) == []


def test_each_part_is_found_by_the_name_that_leads_to_it(tmp_path: Path) -> None:
    files = index.build(PAGES, "de-AT", tmp_path)
    entry = json.loads(files["pagefind-entry.json"])
    meta = index._unpack(files[f"pagefind.{entry['languages']['de']['hash']}.pf_meta"])

    assert len(meta[1]) == len(PAGES)
    assert {f"fragment/{page[0]}.pf_fragment" for page in meta[1]} <= set(files)
    assert {f"index/{chunk[2]}.pf_index" for chunk in meta[2]} <= set(files)
    held = {name: index._unpack(files[f"filter/{file}.pf_filter"]) for name, file in meta[3]}
    assert sorted(held) == ["outlet", "speaker"]
    assert [value for value, _ in held["speaker"][1]] == [f"Speaker {n}" for n in range(7)]
    assert all(name == said[0] for name, said in held.items())


def test_an_index_of_another_kind_is_refused() -> None:
    with pytest.raises(RenderError, match="not known"):
        index._unpack(gzip.compress(b"something else"))


def test_pagefind_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "broken"
    script.write_text("#!/bin/sh\necho no room >&2\nexit 3\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: script)

    with pytest.raises(RenderError, match="no room"):
        index.build(PAGES, "en", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["broken"]


def test_the_index_offers_no_interface_that_no_page_uses(
    place: Place, weeks: tuple[Brief, ...]
) -> None:
    place.write(weeks[0])
    place.build()

    own = "pagefind/2021/"
    found = {n.removeprefix(own) for n in place.files() if n.startswith("pagefind/")}
    assert {"pagefind.js", "pagefind-entry.json"} < found
    assert not [name for name in found if "ui" in name or name.endswith(".css")]
