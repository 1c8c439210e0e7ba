"""Templates as files: which there are, what each is for, and what is wrong with one's own.

All are read and compiled; names that nothing gives are found without drawing, and one's own are
tried on briefs that seldom come (``odd``) and on those given.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import jinja2
from jinja2 import nodes
from jinja2.meta import find_referenced_templates, find_undeclared_variables

from briefgen.errors import RenderError, UsageError
from briefgen.model import Brief
from briefgen.render.editions import with_editions
from briefgen.render.labels import catalog_faults, load
from briefgen.render.layout import STANDARD, Layout, Profile
from briefgen.render.mail import Where, to_mail, to_mail_text
from briefgen.render.odd import odd_briefs
from briefgen.render.page import environment, shipped_templates, to_html
from briefgen.render.paper import to_pdf
from briefgen.render.plain import to_text
from briefgen.render.record import to_json
from briefgen.render.sandbox import Sandbox, told

ENDINGS = (".html", ".css", ".txt")
ROOTS = (
    *("brief.html", "mail.html", "mail.txt", "plain.txt", "partials/editions.html"),
    *("site/404.html", "site/brief.html", "site/home.html", "site/moved.html", "site/outlet.html"),
    *("site/outlets.html", "site/search.html", "site/speaker.html", "site/speakers.html"),
    *("site/topic.html", "site/topics.html", "site/year.html"),
)
"""The templates that briefgen draws; all others are parts of them."""
GIVEN = frozenset(("brief", "layout", "notes", "before", "newest", "address", "where"))
"""What every template may ask, and what the line of the editions and mails may ask beside it."""
GIVEN_SITE = frozenset(
    (
        *("site", "way", "markings", "path", "latest", "line", "lines", "year", "years", "known"),
        *("topics", "newest", "feed", "count", "first", "weeks", "former", "earlier", "courses"),
        *("voices", "timeline", "speakers", "name", "roles", "items", "places", "outlets"),
        *("families", "cited", "to", "after", "offered", "part"),
    )
)
"""What templates of the site may ask beside it, each what its page is of."""
_COMMENT = re.compile(r"(?:\s|\{%.{0,200}?%\})*(?:\{#|/\*)[-+\s]*(.*?)\s*(?:#\}|\*/)", re.DOTALL)
_SITE = "https://desk.example/"
_PROFILES: tuple[Profile, ...] = ("one-page", "standard", "full")


@dataclass(frozen=True, slots=True)
class Named:
    """A template: ``own`` is one of one's own, ``hides`` says that it stands before a shipped one.

    ``purpose`` is the first sentence of the comment that it begins with, after statements if any.
    """

    name: str
    own: bool
    hides: bool
    purpose: str
    path: Path


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of looking at all templates; ``tried`` are the briefs that they were tried on."""

    templates: tuple[Named, ...]
    faults: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    tried: tuple[str, ...] = ()


def list_templates(own: Path | None) -> tuple[Named, ...]:
    """Every template that a brief may be drawn with, by name; one's own in place of the shipped.

    Args:
        own: the folder of one's own, if there is one.
    """
    shipped = {name: shipped_templates() / name for name in _names(shipped_templates())}
    mine = {name: own / name for name in _names(own)} if own is not None else {}
    return tuple(
        Named(
            name,
            name in mine,
            name in mine and name in shipped,
            _purpose(mine.get(name)) or _purpose(shipped.get(name)),
            mine.get(name) or shipped[name],
        )
        for name in sorted({*shipped, *mine})
    )


def starter(name: str) -> str:
    """A template that builds on the shipped one of that name, its blocks listed to be replaced.

    Raises:
        UsageError: the shipped one has no blocks.
    """
    found = environment(None, escape=True, language=STANDARD.language)
    text = (shipped_templates() / name).read_text(encoding="utf-8")
    blocks = [block.name for block in found.parse(text).find_all(nodes.Block)]
    if not blocks:
        raise UsageError(f"{name}: has no blocks to build on.", "Copy it whole, without --extend.")
    listed = "".join(
        f"{{# {{% block {block} %}}{{{{ super() }}}}{{% endblock %}} #}}\n" for block in blocks
    )
    return (
        f"{{# {name} as it is shipped, but for the blocks that are written here: take the marks\n"
        "   of comment off a line; super() is the shipped part, to be kept or left out. #}\n"
        f'{{% extends "shipped:{name}" %}}\n{listed}'
    )


def template_faults(own: Path | None) -> tuple[str, ...]:
    """What keeps a template from being used at all: by file and line, in order of their names.

    One's own catalogs of labels are looked at too.
    """
    compiled = (fault for name in list_templates(own) for fault in _compile(own, name.name))
    return (*compiled, *catalog_faults(own))


def try_templates(layout: Layout, briefs: Mapping[str, Brief], paper: bool) -> Trial:
    """Look at every template, and try those of one's own.

    Args:
        layout: how briefs are shown; its folder is one's own.
        briefs: what to try on beside the odd briefs, by what each is.
        paper: whether one page is to be put on paper too.
    """
    environment.cache_clear()  # what stands in the folders now counts
    load.cache_clear()
    own = layout.templates
    templates, faults = list_templates(own), template_faults(own)
    if own is None or faults:
        return Trial(templates, faults)
    faults = tuple(_unknown_names(own, templates))
    warnings = tuple(_unused(own, templates))
    if faults:
        return Trial(templates, faults, warnings)
    cases = {**odd_briefs(), **briefs}
    met: dict[str, list[str]] = {}
    for case, brief in cases.items():
        for fault in _try(layout, brief):
            met.setdefault(fault, []).append(case)
    if paper and not met:
        case, brief = next((c, b) for c, b in cases.items() if b.topics)
        for fault in _try_paper(layout, brief):
            met.setdefault(fault, []).append(case)
    faults = tuple(f"{fault} (on {_few(cases)})" for fault, cases in met.items())
    return Trial(templates, faults, warnings, tuple(cases))


def _few(cases: list[str]) -> str:
    return ", ".join(cases[:2]) + (f" and {len(cases) - 2} more" if len(cases) > 2 else "")


def _names(folder: Path) -> list[str]:
    found = jinja2.FileSystemLoader(folder).list_templates()
    return [name for name in found if name.endswith(ENDINGS)]


def _purpose(path: Path | None) -> str:
    """The first sentence of the comment that a template begins with, if it does."""
    if path is None or not path.is_file():
        return ""
    comment = _COMMENT.match(path.read_text(encoding="utf-8", errors="replace"))
    said = " ".join(comment[1].split()) if comment else ""
    return re.split(r"(?<=[.:;])\s", said, maxsplit=1)[0].rstrip(".:;")


def _environment(own: Path | None, name: str) -> Sandbox:
    return environment(own, not name.endswith(".txt"), STANDARD.language)


def _compile(own: Path | None, name: str) -> Iterator[str]:
    try:
        _environment(own, name).get_template(name)
    except (jinja2.TemplateError, OSError, ValueError, RecursionError) as error:
        yield told(error, name).what.rstrip(".")


def _parsed(own: Path, name: str) -> nodes.Template:
    found = _environment(own, name)
    assert found.loader is not None
    return found.parse(found.loader.get_source(found, name)[0], name)


def _unknown_names(own: Path, templates: Iterable[Named]) -> Iterator[str]:
    """Names that a template of one's own asks for and that no template gives."""
    parsed = {template: _parsed(own, template.name) for template in templates}
    known = GIVEN | {name for tree in parsed.values() for name in _given_by(tree)}
    for template, tree in parsed.items():
        if template.own:
            more = GIVEN_SITE if template.name.startswith("site/") else frozenset()
            asked = find_undeclared_variables(tree) - known - more - _guarded(tree)
            asked -= set(_environment(own, template.name).globals)
            for name in tree.find_all(nodes.Name):
                if name.name in asked:
                    asked.remove(name.name)
                    yield f"{template.path}: line {name.lineno}: nothing is called '{name.name}'"


def _given_by(tree: nodes.Template) -> Iterator[str]:
    """The names that a template sets, for itself or for those that it includes."""
    yield from (name.name for name in tree.find_all(nodes.Name) if name.ctx != "load")
    yield from (part.target for part in tree.find_all(nodes.Import))
    yield from (part.name for part in tree.find_all(nodes.Macro))
    for part in tree.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in part.names)
    if any(tree.find_all((nodes.For,))):
        yield "loop"


def _guarded(tree: nodes.Template) -> set[str]:
    """The names that a template asks for only if they are there."""
    tests = (test for test in tree.find_all(nodes.Test) if test.name in ("defined", "undefined"))
    defaults = (part for part in tree.find_all(nodes.Filter) if part.name in ("default", "d"))
    return {part.node.name for part in (*tests, *defaults) if isinstance(part.node, nodes.Name)}


def _unused(own: Path, templates: Iterable[Named]) -> Iterator[str]:
    """Templates of one's own that no other asks for, as after a shipped one got another name."""
    asked = [
        name
        for template in templates
        if template.own
        for name in find_referenced_templates(_parsed(own, template.name))
    ]
    if None in asked:  # a name that is worked out may be any
        return
    for template in templates:
        if template.own and not template.hides and template.name not in asked:
            yield (
                f"{template.path}: no shipped template has that name, and none of yours includes it"
            )


def _try(layout: Layout, brief: Brief) -> Iterator[str]:
    """The faults of drawing a brief in every profile, each once."""
    faults: dict[str, None] = {}
    for profile in _PROFILES:
        shown = replace(layout, profile=profile)
        for draw in (_page, to_text, _mail):
            try:
                draw(brief, shown)
            except RenderError as error:
                faults[error.what.rstrip(".")] = None
    yield from faults


def _page(brief: Brief, layout: Layout) -> str:
    """The page with the line that leads to a newer edition, and to the one before where it has."""
    before = "../index.html" if brief.correction else ""
    page = to_html(brief, layout)
    return with_editions(page, brief, before, newest=9, address="../correction-9/", layout=layout)


def _mail(brief: Brief, layout: Layout) -> None:
    """Both parts of the mail, with an intranet and without."""
    for where in (Where(attached=True, leave="leave@desk.example"), Where(_SITE, _SITE + "a.pdf")):
        to_mail_text(brief, where, layout)
        to_mail(brief, where, layout)


def _try_paper(layout: Layout, brief: Brief) -> Iterator[str]:
    try:
        to_pdf(to_html(brief, layout), brief, to_json(brief))
    except RenderError as error:
        yield error.what.rstrip(".")
