"""What the rooms that read say in English, and the list of it for the catalogs, say the same."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.render.labels import said

ROOMS = ("read", "clean", "extract", "pipeline", "jobs")
NO_PART_OF_A_BRIEF = {"jobs/verify.py", "jobs/past.py", "jobs/site.py"}
_VALUE = "\0"


def text(node: ast.AST | None) -> str | None:
    """A string as it is written, each value in it replaced."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(text(part) or _VALUE for part in node.values)
    return None


def modules(root: Path) -> Iterator[tuple[str, ast.Module]]:
    for room in ROOMS:
        for path in sorted((root / "briefgen" / room).rglob("*.py")):
            where = path.relative_to(root / "briefgen").as_posix()
            yield where, ast.parse(path.read_text(encoding="utf-8"))


def told(module: ast.Module) -> Iterator[str]:
    """Texts of the problems that a module makes: what stands in the call, or in its variables."""
    for function in ast.walk(module):
        if not isinstance(function, ast.FunctionDef):
            continue
        calls = [
            node
            for node in ast.walk(function)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem"
        ]
        asked = [argument for call in calls for argument in call.args[1:3]]
        names = {node.id for node in asked if isinstance(node, ast.Name)}
        asked += [
            node.value
            for node in ast.walk(function)
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in names
        ]
        yield from filter(None, map(text, asked))


@pytest.fixture(scope="module")
def strings(root: Path) -> frozenset[str]:
    return frozenset(
        filter(None, (text(node) for _, module in modules(root) for node in ast.walk(module)))
    )


def test_every_problem_of_a_brief_is_in_the_list(root: Path) -> None:
    found = [
        words
        for where, module in modules(root)
        if where not in NO_PART_OF_A_BRIEF
        for words in told(module)
    ]

    assert len(found) > 60
    assert [words for words in found if not said.known(words.replace(_VALUE, "7"))] == []


def test_every_rule_for_dates_is_in_the_list(root: Path) -> None:
    asked: list[ast.expr] = []
    for _, module in modules(root):
        for node in ast.walk(module):
            name = getattr(getattr(node, "func", None), "id", "")
            place = {"PageDate": 0, "_dated": 0, "_Claim": 1, "_Stated": 1, "_agreed": 1}
            if name == "PlacedDate":
                asked.append(node.args[2])
            elif name in place and len(node.args) > place[name]:
                asked.append(node.args[place[name]])
    rules = set(filter(None, map(text, asked)))

    assert len(rules) > 10
    assert rules <= set(said.RULES)


def test_nothing_in_the_list_is_said_no_more(strings: frozenset[str]) -> None:
    listed = set(said.texts()) - set(said.WEEKDAYS)

    assert [words for words in listed if re.sub(r"%\(\w+\)s", _VALUE, words) not in strings] == []


def test_no_text_of_the_list_reads_as_another(strings: frozenset[str]) -> None:
    for words in said.texts():
        found = said.known(re.sub(r"%\(\w+\)s", "7", words))

        assert found is not None
        assert found[0] == words
