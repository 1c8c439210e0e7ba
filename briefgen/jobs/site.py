"""Build the site of all briefs aside, and put it in the place of the old one in one step.

A page is drawn anew only if what it is made of has changed; any other is taken over from the site
that stands. What each page was made of, and the digest of each brief, lies in the site's own folder
``.site``, so that a brief is read once.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefgen.errors import UsageError, VerifyError
from briefgen.jobs.building import Kept, Standing, Work
from briefgen.jobs.dress import layout_of
from briefgen.jobs.files import PAPER, TEXT
from briefgen.jobs.lock import locked
from briefgen.jobs.past import RECORD, editions
from briefgen.jobs.publish import publish_folder
from briefgen.jobs.version import writing
from briefgen.model import Brief, Problem
from briefgen.render import from_json, labels, to_json
from briefgen.render.layout import Layout
from briefgen.render.page import shipped_templates
from briefgen.settings import Settings, nearest
from briefgen.site import access, index
from briefgen.site.archive import Archive, Held, Issue
from briefgen.site.digest import digest_of
from briefgen.site.feeds import Words, feeds, sitemap
from briefgen.site.finding import documents
from briefgen.site.pages import Page, Site, brief_page, correction_page, key_of, pages


@dataclass(frozen=True, slots=True)
class Built:
    """A site as it stands: ``made`` files were written anew, ``taken`` taken over.

    ``search`` says whether it can be searched. ``problems`` are briefs that could not be read.
    """

    folder: Path
    briefs: int
    made: int
    taken: int
    search: bool
    moved: Path | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Edition:
    """An edition in the output folder, and what is known of it."""

    folder: Path
    kept: Kept
    record: str


def build_site(settings: Settings) -> Built:
    """Bring the site up to date with the briefs of the output folder.

    Raises:
        UsageError: a setting names what does not exist, or a folder where no site can stand.
        LockedError: another run writes to the site or to the output folder.
        RenderError: a page or the search index could not be made, or the site not be written to;
            the old site stands.
    """
    layout = layout_of(settings.render)
    folder, output = settings.site.folder, settings.brief.output
    _check_folder(folder, output)
    with ExitStack() as held:
        if output.is_dir():
            held.enter_context(locked(output))
        if folder.parent.resolve() != output.resolve():
            held.enter_context(locked(folder.parent))
        _check_hidden(settings)
        return _build(settings, layout)


def _build(settings: Settings, layout: Layout) -> Built:
    folder = settings.site.folder
    standing = Standing(folder, writing(layout))
    found, problems = _read(settings, standing)
    archive = Archive(
        Issue(tuple(_held(edition) for edition in editions)) for editions in found.values()
    )
    title = settings.site.title or settings.brief.title
    search = index.available() and bool(archive.issues)
    site = Site(title, settings.brief.marking, settings.site.address, search)
    work = Work(standing)

    def fill(edition: Path) -> str | None:
        work.into(edition)
        for page in _all(settings, site, archive, layout, found):
            work.put(page)
        for page in sitemap(site, list(work.files)):
            work.put(page)
        if search:
            for year, found_in in documents(archive).items():
                work.put_index(year, found_in, layout.language)
        return work.close(e.kept for own in found.values() for e in own)

    published = publish_folder(folder.parent, folder.name, fill)
    count = len(found)
    return Built(folder, count, work.made, work.taken, search, published.moved, tuple(problems))


def _check_folder(folder: Path, output: Path) -> None:
    # The site's own folder is a link that leads to what was built last.
    site, briefs = folder.parent.resolve() / folder.name, output.resolve()
    if folder.name in ("", ".", "..") or briefs == site or briefs.is_relative_to(site):
        raise UsageError(f"{folder}: no site can stand there.", "Mend [site] folder.")
    if site.is_relative_to(briefs):
        raise UsageError(
            f"{folder}: the site cannot stand among the briefs.", "Mend [site] folder."
        )


def _check_hidden(settings: Settings) -> None:
    """Refuse a hidden name that no topic has: a slip of the pen would show what is to be hidden.

    Raises:
        UsageError: neither the settings nor a brief that stands names such a topic.
    """
    named = {topic.name for topic in settings.named}
    unknown = [name for name in settings.site.hidden if name not in named]
    if not unknown:
        return
    for _, record in _records(settings.brief.output):
        named |= _labels(record)
    for name in unknown:
        if name not in named:
            raise UsageError(
                f"[site] hidden names '{name}', and no topic has that name.",
                nearest(name, named) if named else "Name a [[topic]].",
            )


@dataclass(frozen=True, slots=True)
class _Label:
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Labels:
    topics: tuple[_Label, ...] = ()
    also_noted: tuple[_Label, ...] = ()
    quiet: tuple[_Label, ...] = ()


def _labels(record: Path) -> set[str]:
    try:
        found = msgspec.json.decode(record.read_bytes(), type=_Labels)
    except (OSError, ValueError):
        return set()
    return {part.label for part in (*found.topics, *found.also_noted, *found.quiet)}


def _records(output: Path) -> Iterator[tuple[str, Path]]:
    """The record of each edition of each issue, with the name of the issue's folder."""
    for folder in sorted(output.iterdir()) if output.is_dir() else ():
        if not folder.name.startswith(".") and (folder / RECORD).is_file():
            for edition in editions(folder):
                yield folder.name, edition / RECORD


def _read(
    settings: Settings, standing: "Standing"
) -> tuple[dict[str, list[_Edition]], list[Problem]]:
    """The editions of each issue, by label; one that cannot be read is passed over."""
    found: dict[str, list[_Edition]] = {}
    problems = []
    for label, record in _records(settings.brief.output):
        try:
            edition = _edition(record, settings.site.hidden, standing)
        except (OSError, VerifyError) as error:
            advice = "Make that brief again, or restore it."
            problems.append(Problem(f"{label}/{RECORD}", f"passed over ({error})", advice, "J01"))
            continue
        if edition.kept.digest.label == label:
            found.setdefault(label, []).append(edition)
    return found, problems


def _edition(record: Path, hidden: tuple[str, ...], standing: "Standing") -> _Edition:
    data = record.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    key = key_of(writing(None), digest, hidden)
    kept = standing.digests.get(key)
    if kept is None:
        brief, part = _shown(data, hidden)
        kept = Kept(key, digest_of(brief), part)
    return _Edition(record.parent, kept, digest)


def _shown(data: bytes, hidden: tuple[str, ...]) -> tuple[Brief, bool]:
    """A brief as the site shows it, and whether that is a part of it."""
    brief = from_json(data)
    if not access.hides(brief, hidden):
        return brief, False
    return access.without(brief, hidden), True


def _held(edition: _Edition) -> Held:
    """An edition as its page offers it; the paper of a part would be that of the whole."""
    names = [RECORD, *([] if edition.kept.part else [PAPER, TEXT])]
    offered = tuple(name for name in names if (edition.folder / name).is_file())
    return Held(edition.kept.digest, edition.record, offered, edition.kept.part)


def _all(
    settings: Settings,
    site: Site,
    archive: Archive,
    layout: Layout,
    found: dict[str, list[_Edition]],
) -> Iterator[Page]:
    yield from pages(site, archive, layout)
    for issue in archive.issues:
        own = found[issue.newest.label]
        for number, edition in enumerate(own):
            read = _reader(edition, settings.site.hidden)
            page = brief_page(site, archive, issue, number, layout, read)
            yield page
            places = [page.path]
            if number and number == len(own) - 1:
                places.append((correction := correction_page(site, archive, issue, layout)).path)
                yield correction
            for place in places:
                for name in issue.editions[number].offered:
                    yield _copy(place, edition, name, read)
    yield from feeds(site, archive, _words(layout))
    if site.search:
        script = (shipped_templates() / "site" / "search.js").read_bytes()
        yield _file("search/search.js", script)


def _reader(edition: _Edition, hidden: tuple[str, ...]) -> Callable[[], Brief]:
    def read() -> Brief:
        return _shown((edition.folder / RECORD).read_bytes(), hidden)[0]

    return read


def _copy(page: str, edition: _Edition, name: str, read: Callable[[], Brief]) -> Page:
    path = f"{page.rpartition('/')[0]}/{name}"
    if name == RECORD and edition.kept.part:
        return Page(path, edition.kept.key, lambda: to_json(read()))
    if name == RECORD:
        return Page(path, edition.record, (edition.folder / name).read_bytes)
    return _file(path, (edition.folder / name).read_bytes())


def _file(path: str, data: bytes) -> Page:
    return Page(path, hashlib.sha256(data).hexdigest(), lambda: data)


def _words(layout: Layout) -> Words:
    own = labels.load(layout.language, layout.templates)
    return Words(
        correction=own.gettext("Correction %(count)s of %(number)s"),
        corrected=own.gettext("Corrected."),
    )


def missing() -> Iterable[str]:
    """What sites have not, and how they can have it."""
    if not index.available():
        yield "built without search: pip install 'briefgen[search]' brings it"
