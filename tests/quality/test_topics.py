"""Floors of grouping: the five seeds stand together, with no stranger, among other news."""

import json
import os
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefgen.group import group_topics, name_topic
from briefgen.model import Article, Days, Published

ROOT = Path(__file__).parents[2]
SHARED = ROOT / os.environ.get("BRIEFGEN_SHARED", "../shared")
MIXES = SHARED / "eval" / "topics" / "seedmix.jsonl"

pytestmark = pytest.mark.skipif(not MIXES.exists(), reason=f"{MIXES} is not there")


def mixes() -> dict[str, list[Article]]:
    found: dict[str, list[Article]] = defaultdict(list)
    for line in MIXES.read_text("utf-8").splitlines():
        row = json.loads(line)
        found[row["batch"]].append(article(row))
    return found


def article(row: dict[str, Any]) -> Article:
    day = date.fromisoformat(row["date"][:10]) if row["date"] else None
    published = Published(Days(day, day), "data", row["date"], day) if day else None
    return Article(
        row["id"], row["id"], "text/plain", row["title"], row["text"], (), published=published
    )


def test_the_seeds_are_one_topic_without_strangers_in_every_mix() -> None:
    for batch, articles in mixes().items():
        for granularity in (0.9, 1.0, 1.1) if batch == "mixC-clean" else (1.0,):
            groups = group_topics(articles, granularity)
            with_seeds = [g for g in groups if any(id.startswith("seed") for id in g.articles)]

            assert [sorted(g.articles) for g in with_seeds] == [
                ["seed0", "seed1", "seed2", "seed3", "seed4"]
            ], batch


def test_the_seeds_alone_are_one_topic_named_by_one_of_them() -> None:
    seeds = [a for a in mixes()["mixA-clean"] if a.id.startswith("seed")]

    assert len(group_topics(seeds)) == 1
    assert name_topic(seeds).text in {a.title for a in seeds}
