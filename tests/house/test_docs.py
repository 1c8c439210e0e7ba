"""The documentation says what the program does: each command, option, setting and exit code."""

import os
import re
from dataclasses import fields
from inspect import getdoc, isfunction, signature
from itertools import chain
from pathlib import Path

import click
import pytest
from jinja2.defaults import DEFAULT_FILTERS

from briefgen import errors
from briefgen.cli.main import cli
from briefgen.jobs.init import commented, describe, describe_note
from briefgen.jobs.jail import LIMITS
from briefgen.read import LARGEST, MOST_TEXT, nesting
from briefgen.render import Layout
from briefgen.render.labels import Labels
from briefgen.render.notes import Notes
from briefgen.render.page import environment
from briefgen.settings import GROUP_NOTES, NamedTopic, list_settings, parse

_GROUPS = {name: c for name, c in cli.commands.items() if isinstance(c, click.Group)}
COMMANDS: dict[str, click.Command] = {
    **{name: c for name, c in cli.commands.items() if name not in _GROUPS},
    **{f"{group} {n}": c for group, g in _GROUPS.items() for n, c in g.commands.items()},
}


@pytest.fixture(scope="module")
def docs(root: Path) -> Path:
    return root / "docs"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_documented(name: str, docs: Path) -> None:
    page = (docs / "commands.md").read_text(encoding="utf-8")
    told = page.split(f"\n## briefgen {name}\n", 1)
    assert len(told) == 2, f"no section '## briefgen {name}'"
    section = told[1].split("\n## ", 1)[0]
    shared = page.split("\n## Options of every brief\n", 1)[1].split("\n## ", 1)[0]
    everywhere = section + (shared if "Options of every brief" in section else "")

    for option in COMMANDS[name].params:
        if isinstance(option, click.Option):
            for written in option.opts:
                assert f"`{written}" in everywhere, f"{name} {written}"


def test_no_option_is_documented_that_does_not_exist(docs: Path) -> None:
    page = (docs / "commands.md").read_text(encoding="utf-8")
    known = {o for c in COMMANDS.values() for p in c.params for o in p.opts}

    assert set(re.findall(r"`(--[a-z-]+)", page)) <= known | {"--help", "--version"}


def test_every_exit_code_is_documented(docs: Path) -> None:
    page = (docs / "exit-codes.md").read_text(encoding="utf-8")
    children = errors.BriefgenError.__subclasses__()
    codes = {0, errors.BriefgenError.exit_code, *(child.exit_code for child in children)}

    told = {int(code) for code in re.findall(r"^\| (\d+) \|", page, re.MULTILINE)}

    assert codes <= told


def test_every_setting_is_documented_in_its_own_words(docs: Path) -> None:
    page = (docs / "settings.md").read_text(encoding="utf-8")
    rows = [
        f"| `{s.section}` | `{s.name}` | `{s.default}` | {describe(s)} |" for s in list_settings()
    ]

    told = [line for line in page.splitlines() if line.startswith("| `")]

    assert told == rows


def test_the_keys_of_a_named_topic_are_documented_in_their_own_words(docs: Path) -> None:
    page = (docs / "settings.md").read_text(encoding="utf-8")

    for key in fields(NamedTopic):
        assert f"| {key.name} | {key.metadata['note'].doc} |" in page
        assert f"# {key.metadata['note'].doc}\n" in commented()


def test_the_keys_of_a_group_of_readers_are_documented_in_their_own_words(docs: Path) -> None:
    page = (docs / "settings.md").read_text(encoding="utf-8")

    for key, note in GROUP_NOTES.items():
        assert f"| {key} | {describe_note(note)} |" in page
        assert f"# {describe_note(note)}\n" in commented()


def test_the_settings_file_that_init_writes_says_the_same() -> None:
    import tomllib

    text = commented()
    settings = parse(tomllib.loads(text), "briefgen.toml")

    assert str(settings.brief.inbox) == "inbox"
    for setting in list_settings():
        assert f"# {describe(setting)}\n" in text


def test_every_default_that_init_writes_can_be_uncommented() -> None:
    import tomllib

    text = re.sub(r"^#(\w+ =)", r"\1", commented(), flags=re.MULTILINE)

    settings = parse(tomllib.loads(text.replace("#[[", "[[")), "briefgen.toml")

    assert settings.summary.words == 120
    assert [topic.name for topic in settings.named] == ["Grain"]
    assert [(group.name, group.topics) for group in settings.groups] == [("Board", ("Grain",))]


def test_every_dependency_is_explained(root: Path, docs: Path) -> None:
    import tomllib

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (docs / "dependencies.md").read_text(encoding="utf-8")

    for line in [*project["dependencies"], *chain(*project["optional-dependencies"].values())]:
        name = re.split(r"[\[><=]", line)[0]
        assert f"| {name} |" in page, name


def test_every_class_of_fault_is_documented(root: Path, docs: Path) -> None:
    page = (docs / "limits.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| ([A-Z]\d\d) \|", page, re.MULTILINE)
    code = "".join(path.read_text("utf-8") for path in (root / "briefgen").rglob("*.py"))

    assert set(told) == set(re.findall(r'"([A-Z]\d\d)"', code))
    assert len(told) == len(set(told))


def test_every_limit_is_documented(docs: Path) -> None:
    page = (docs / "limits.md").read_text(encoding="utf-8")
    sizes = (*LARGEST.values(), MOST_TEXT, nesting.MOST_TAGS, nesting.LONGEST_TAG)
    counts = (nesting.MOST_ATTRIBUTES, nesting.DEEPEST)

    assert all(f"{size:,}" in page for size in (*sizes, *counts))
    assert f"{LIMITS.memory // 1_000_000} MB" in page
    assert f"{LIMITS.cpu:g} s" in page
    assert f"{LIMITS.clock:g} s" in page


def what_templates_may_ask() -> dict[str, str]:
    """The tables of docs/templates.md, from the first paragraphs of docstrings."""
    methods = {
        f"notes.{name}({', '.join(list(signature(method).parameters)[1:])})": method
        for name, method in sorted(vars(Notes).items())
        if isfunction(method) and not name.startswith("_")
    }
    ours = environment(None, escape=True, language="en").filters.items() - DEFAULT_FILTERS.items()
    filters = {name: getattr(Labels, name, call) for name, call in ours}
    tables = {}
    for title, asked in (("notes", methods), ("filters", filters)):
        rows = [f"| `{name}` | {_first_paragraph(asked[name])} |" for name in sorted(asked)]
        tables[title] = "\n".join(["| name | what it gives |", "|---|---|", *rows])
    return tables


def _first_paragraph(asked: object) -> str:
    said = getdoc(asked)
    assert said, asked
    return " ".join(said.split("\n\n")[0].split()).replace("``", "`")


def test_what_a_template_may_ask_is_documented_in_its_own_words(docs: Path) -> None:
    """Write the tables anew: ``BRIEFGEN_UPDATE_GOLDEN=1 pytest tests/house/test_docs.py``."""
    page = (docs / "templates.md").read_text(encoding="utf-8")
    fresh = page
    for title, table in what_templates_may_ask().items():
        opening, closing = f"<!-- {title} -->\n", f"<!-- end of {title} -->"
        before, after = fresh.partition(opening)[0], fresh.partition(closing)[2]
        fresh = f"{before}{opening}{table}\n{closing}{after}"
    if os.environ.get("BRIEFGEN_UPDATE_GOLDEN"):
        (docs / "templates.md").write_text(fresh, encoding="utf-8")
        page = fresh

    assert page == fresh


def test_what_a_layout_says_to_templates_is_documented(docs: Path) -> None:
    page = (docs / "templates.md").read_text(encoding="utf-8")
    asked = {name for name in dir(Layout) if not name.startswith("_")} - {"templates"}

    assert set(re.findall(r"`layout\.(\w+)`", page)) == asked


def test_every_page_is_in_the_index_and_in_the_manual(docs: Path) -> None:
    pages = {path.name for path in docs.glob("*.md")} - {"index.md"}
    index = (docs / "index.md").read_text(encoding="utf-8")
    manual = (docs / "zensical.toml").read_text(encoding="utf-8")

    assert {page for page in pages if f"({page})" not in index} == set()
    assert {page for page in pages if f'"{page}"' not in manual} == set()


def test_links_between_pages_lead_somewhere(root: Path) -> None:
    for page in [root / "README.md", *(root / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
            if not target.startswith(("http", "mailto:")):
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_promise_names_a_test_that_is_there(root: Path, docs: Path) -> None:
    page = (docs / "promises.md").read_text(encoding="utf-8")
    rows = [line.split("|")[2].strip() for line in page.splitlines() if line.startswith("| ")]
    shown = [place for place in rows[1:] if place]
    assert len(shown) > 30

    for place in shown:
        path, _, name = place.strip("`").partition("::")
        text = (root / path).read_text(encoding="utf-8")
        assert not name or f"def {name}(" in text, place
