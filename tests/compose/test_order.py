"""The order in which articles come to hand changes no comparison, no dispute and no key figure."""

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import pipeline
from briefgen.jobs.articles import take
from briefgen.jobs.gather import gather
from briefgen.model import Brief, Extract, Period
from briefgen.settings import Settings

SEEDS = Path(__file__).parents[2] / "seeds"


@cache
def extracts() -> tuple[Extract, ...]:
    return take(gather([SEEDS])).extracts


def told(articles: tuple[Extract, ...]) -> object:
    settled = pipeline.settle(articles)
    days = [e.article.published.anchor for e in settled if e.article.published]
    period = Period("period", "test", min(days), max(days))
    brief: Brief = pipeline.build(settled, period, Settings(), period.until)
    topics = (*brief.topics, *brief.also_noted)
    return [(t.id, t.comparisons, t.disputes) for t in topics], brief.key_figures


@cache
def in_order() -> object:
    return told(extracts())


@settings(max_examples=6, deadline=None)
@given(st.permutations(range(len(extracts()))))
def test_shuffled_articles_give_the_same_comparisons(order: list[int]) -> None:
    assert told(tuple(extracts()[at] for at in order)) == in_order()
