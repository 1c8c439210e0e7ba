"""A site as it stands, and the one that is written beside it: what of the old is good for the new.

What each file was made of, and the digest of each brief, lies in the site's own folder ``.site``.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from briefgen.site import index
from briefgen.site.digest import Digest
from briefgen.site.pages import Page, key_of

NOTES = ".site"
_MANIFEST, _DIGESTS = f"{NOTES}/manifest.json", f"{NOTES}/digests.json"
_INDEX = "pagefind/"


@dataclass(frozen=True, slots=True)
class Manifest:
    """By path, of what a file was made and the sum of what it holds.

    ``index`` says by folder of what an index of the search was made.
    """

    version: str = ""
    index: dict[str, str] = field(default_factory=dict)
    files: dict[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """A digest and what it was made of."""

    key: str
    digest: Digest
    part: bool


class Standing:
    """The site that stands, and what it says of itself; nothing where it says nothing of use."""

    def __init__(self, folder: Path, version: str) -> None:
        self.folder = folder
        self.version = version
        self.manifest = self._manifest()
        self.digests = {kept.key: kept for kept in self._digests()}

    def _manifest(self) -> Manifest:
        try:
            data = (self.folder / _MANIFEST).read_bytes()
            found = msgspec.json.decode(data, type=Manifest)
        except (OSError, ValueError):
            return Manifest(self.version)
        return found if found.version == self.version else Manifest(self.version)

    def _digests(self) -> list[Kept]:
        try:
            data = (self.folder / _DIGESTS).read_bytes()
            return msgspec.json.decode(data, type=list[Kept])
        except (OSError, ValueError):
            return []

    def holds(self, path: str, key: str) -> str:
        """The sum of the file at ``path`` if it is made of just that and stands whole."""
        made, sum = self.manifest.files.get(path, ("", ""))
        if made != key:
            return ""
        try:
            data = (self.folder / path).read_bytes()
        except OSError:
            return ""
        return sum if hashlib.sha256(data).hexdigest() == sum else ""


class Work:
    """A site being written."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self._folders: set[Path] = set()
        self._index: dict[str, str] = {}
        self.folder = Path()
        self.files: dict[str, tuple[str, str]] = {}
        self.made = self.taken = 0

    def into(self, folder: Path) -> None:
        """Begin in an empty folder."""
        self.folder = folder

    def put(self, page: Page) -> None:
        """Take a page over, or make it."""
        if not self._take(page.path, page.key):
            self._write(page.path, page.key, page.make())

    def put_index(self, year: int, pages: list[tuple[str, str]], language: str) -> None:
        """Take the search index of a year over as a whole, or make it."""
        folder, key = f"{_INDEX}{year}/", key_of(language, pages)
        self._index[folder] = key
        manifest = self._standing.manifest
        if manifest.index.get(folder) == key:
            own = [path for path in manifest.files if path.startswith(folder)]
            if all(self._take(path, key) for path in own):
                return
        for name, data in index.build(pages, language, self.folder).items():
            self._write(folder + name, key, data)

    def close(self, digests: Iterable[Kept]) -> str | None:
        """Write down what the site is made of; a name for just this one, none if it stands."""
        kept = list(digests)
        manifest = Manifest(self._standing.version, self._index, self.files)
        standing = (self._standing.manifest, list(self._standing.digests.values()))
        if not self.made and standing == (manifest, kept):
            return None
        data = msgspec.json.encode(manifest, order="deterministic")
        self._place(_MANIFEST).write_bytes(data)
        self._place(_DIGESTS).write_bytes(msgspec.json.encode(kept))
        return hashlib.sha256(data).hexdigest()[:12]

    def _take(self, path: str, key: str) -> bool:
        sum = self._standing.holds(path, key)
        if not sum:
            return False
        old, place = (self._standing.folder / path).resolve(), self._place(path)
        try:
            place.hardlink_to(old)
        except OSError:  # another file system, or one without hard links
            place.write_bytes(old.read_bytes())
        self.files[path] = (key, sum)
        self.taken += 1
        return True

    def _write(self, path: str, key: str, data: bytes) -> None:
        place = self._place(path)
        place.unlink(missing_ok=True)
        place.write_bytes(data)
        self.files[path] = (key, hashlib.sha256(data).hexdigest())
        self.made += 1

    def _place(self, path: str) -> Path:
        place = self.folder / path
        if place.parent not in self._folders:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(place.parent)
        return place
