"""Budgets: a profile leaves things for a second look and loses none of them."""

from dataclasses import fields, replace
from typing import Any

import pytest

from briefgen.model import Brief, Pick, Topic
from briefgen.render import Profile, to_html
from briefgen.render.budget import Share, runs_of, share_out

PROFILES: tuple[Profile, ...] = ("one-page", "standard", "full")


def crowded(brief: Brief, times: int = 4) -> Brief:
    """The brief with each topic told several times, which no profile but the full one holds."""
    topics = [replace(t, id=f"{t.id}-{turn}") for turn in range(times) for t in brief.topics]
    return replace(brief, topics=tuple(topics), changes=())


def parts(topic: Topic) -> dict[str, set[Any]]:
    told = {f for c in topic.comparisons for f in c.figures}
    return {
        "runs": set(runs_of(topic.summary)),
        "disputes": set(topic.disputes),
        "quotes": set(topic.quotes),
        "comparisons": set(topic.comparisons),
        "figures": {f for f in topic.figures if f not in told},
        "timeline": set(topic.timeline),
    }


@pytest.mark.parametrize("profile", PROFILES)
def test_what_is_open_and_what_is_left_are_all_there_is(profile: Profile, follow_up: Brief) -> None:
    brief = crowded(follow_up)
    budget = share_out(brief, profile)

    for topic in brief.topics:
        open_, left = budget.open[topic.id], budget.left[topic.id]
        for field in fields(Share):
            shown, kept = getattr(open_, field.name), getattr(left, field.name)
            assert set(shown) | set(kept) == parts(topic)[field.name]
            assert not set(shown) & set(kept)
        if topic not in budget.topics:
            assert not open_
    for change in follow_up.changes:
        budget = share_out(follow_up, profile)
        for part in ("figures", "quotes", "disputed", "turns"):
            both = (budget.news[change.topic], budget.news_left[change.topic])
            assert {x for half in both for x in getattr(half, part)} == set(getattr(change, part))


def test_the_full_profile_leaves_nothing(follow_up: Brief) -> None:
    brief = crowded(follow_up)
    budget = share_out(brief, "full")

    assert not any(budget.left.values())
    assert budget.topics == brief.topics
    assert (budget.glance, budget.keys) == (brief.glance, brief.key_figures)
    assert (budget.noted, budget.upcoming) == (brief.also_noted, brief.upcoming)
    assert "Left out for length" not in to_html(follow_up, replace_profile("full"))


def replace_profile(profile: Profile) -> Any:
    from briefgen.render import STANDARD

    return replace(STANDARD, profile=profile)


def test_a_smaller_profile_shows_no_more(follow_up: Brief) -> None:
    brief = crowded(follow_up)
    shown = [
        sum(
            len(getattr(share, field.name))
            for share in share_out(brief, profile).open.values()
            for field in fields(Share)
        )
        for profile in PROFILES
    ]

    assert shown[0] < shown[1] < shown[2]


def test_every_topic_is_told_before_one_is_told_at_length(follow_up: Brief) -> None:
    brief = crowded(follow_up, 3)
    budget = share_out(brief, "standard")

    assert budget.topics == brief.topics
    assert any(budget.left.values())


def test_a_sentence_of_the_first_lines_is_not_the_first_of_its_topic(follow_up: Brief) -> None:
    topic = next(t for t in follow_up.topics if len(runs_of(t.summary)) > 1)
    top = topic.summary[0]
    brief = crowded(replace(follow_up, topics=(topic,), glance=(top,)), 9)

    runs = {share.runs for share in share_out(brief, "standard").open.values() if share.runs}

    assert runs
    assert all((top,) not in told for told in runs)


def test_a_sentence_that_leans_stays_with_the_one_before(follow_up: Brief) -> None:
    first, second, *_ = follow_up.topics[0].summary
    leaning = Pick(second.sentence, leans=True)

    assert runs_of([first, leaning, first]) == ((first, leaning), (first,))
    assert runs_of([leaning]) == ((leaning,),)
    assert runs_of([]) == ()
