"""Claims and denials are found with their words and their speaker."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.extract import extract
from briefgen.model import Article
from briefgen.text.sentences import sentences

_CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "quotes.json").read_text(encoding="utf-8")
)["statements"]


def _param(case: dict[str, Any]) -> Any:
    """A case under its label; one with ``xfail``, the reason, is known to fail."""
    known = [pytest.mark.xfail(strict=True, reason=case["xfail"])] if "xfail" in case else []
    return pytest.param(case, id=case["label"], marks=known)


@pytest.mark.parametrize("case", [_param(case) for case in _CASES])
def test_statements_are_found_with_their_stance(case: dict[str, Any]) -> None:
    text = case["text"]

    language = case.get("language", "en")
    parts = sentences("a", text)

    one = extract(Article("a", "a.txt", "text/plain", "", text, parts, language=language))

    assert [[s.stance, s.speaker, s.text] for s in one.statements] == case["statements"]
