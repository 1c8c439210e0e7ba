"""The search index, by Pagefind: the same bytes for the same pages.

Pagefind writes its pages and words in one order, but the values of each filter in that of a hash
table, which differs from run to run; they are put in order here, and the names of the files, which
are sums, made anew.
"""

import gzip
import hashlib
import json
import os
import subprocess
import tempfile
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from briefgen.errors import RenderError
from briefgen.site import cbor

_KEPT = {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"}
"""Of what lies at the top; the rest are interfaces of Pagefind's own, which we do not use."""
_HEAD = b"pagefind_dcd"
_SUM = 10


def available() -> bool:
    """Whether Pagefind is installed."""
    return find_spec("pagefind_bin") is not None


def build(documents: Iterable[tuple[str, str]], language: str, folder: Path) -> dict[str, bytes]:
    """The files of the index by name.

    Args:
        documents: pages to look through, each with its path.
        language: whose word endings count, as a BCP 47 tag.
        folder: one to work in.

    Raises:
        RenderError: Pagefind failed.
    """
    import pagefind_bin

    with tempfile.TemporaryDirectory(prefix=".search-", dir=folder) as work:
        pages, index = Path(work) / "pages", Path(work) / "index"
        for path, page in documents:
            place = pages / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(page, encoding="utf-8", errors="replace")
        pages.mkdir(exist_ok=True)
        command = [pagefind_bin.get_executable(), "--site", pages, "--output-path", index]
        own = language.partition("-")[0]
        run = subprocess.run(  # noqa: S603
            [*map(str, command), "--force-language", own, "--silent"],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"RAYON_NUM_THREADS": "1"},
        )
        if run.returncode:
            said = (run.stderr or run.stdout).strip().splitlines()
            raise RenderError(
                f"the search index could not be made ({said[-1] if said else run.returncode}).",
                "Install pagefind_bin anew, or take it away: the site is built without search.",
            )
        files = {
            path.relative_to(index).as_posix(): path.read_bytes()
            for path in sorted(index.rglob("*"))
            if path.is_file() and _is_kept(path, index)
        }
    return _in_order(files)


def _is_kept(path: Path, index: Path) -> bool:
    if path.parent != index:
        return True
    return path.name in _KEPT or path.suffix in (".pf_meta", ".pagefind")


def _in_order(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with the values of each filter in order, and named by what they hold now."""
    found = {name: data for name, data in files.items() if not name.startswith("filter/")}
    renamed: dict[str, str] = {}
    for name, data in files.items():
        if name.startswith("filter/"):
            title, values = _unpack(data)
            packed = _pack([title, sorted(values)])
            old = Path(name).name.removesuffix(".pf_filter")
            renamed[old] = f"{old.partition('_')[0]}_{_sum(packed)}"
            found[f"filter/{renamed[old]}.pf_filter"] = packed
    for name in [name for name in found if name.endswith(".pf_meta")]:
        meta = _unpack(found.pop(name))
        meta[3] = sorted([filter, renamed[file]] for filter, file in meta[3])
        packed = _pack(meta)
        old = name.removeprefix("pagefind.").removesuffix(".pf_meta")
        renamed[old] = f"{old.partition('_')[0]}_{_sum(packed)}"
        found[f"pagefind.{renamed[old]}.pf_meta"] = packed
    entry = json.loads(found["pagefind-entry.json"])
    for language in entry["languages"].values():
        language["hash"] = renamed[language["hash"]]
    entry["include_characters"].sort()
    said = json.dumps(entry, ensure_ascii=False, sort_keys=True)
    return found | {"pagefind-entry.json": said.encode()}


def _unpack(data: bytes) -> list[Any]:
    told = gzip.decompress(data)
    if not told.startswith(_HEAD):
        raise RenderError(
            "the search index is of a kind that is not known.",
            "Install the version of pagefind_bin that docs/dependencies.md names.",
        )
    found = cbor.decode(told[len(_HEAD) :])
    assert isinstance(found, list)
    return found


def _pack(value: object) -> bytes:
    return gzip.compress(_HEAD + cbor.encode(value), mtime=0)


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_SUM]
