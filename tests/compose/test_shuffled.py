"""Reports of one topic in any order: what is laid side by side stays the same."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.compose.compare import compare_figures
from briefgen.compose.disputes import find_disputes
from briefgen.model import (
    Article,
    Days,
    Extract,
    Figure,
    Interval,
    Published,
    Sentence,
    Span,
    Statement,
)

COUNTED = ("miners", "soldiers", "boats")
HEDGES = ("", "about", "more than")


@st.composite
def reports(draw: st.DrawFn) -> tuple[Extract, ...]:
    number = draw(st.integers(2, 5))
    return tuple(report(draw, at) for at in range(number))


def report(draw: st.DrawFn, at: int) -> Extract:
    value = draw(st.integers(10, 60))
    counted, hedge = draw(st.sampled_from(COUNTED)), draw(st.sampled_from(HEDGES))
    on = date(2026, 9, 1) + timedelta(days=draw(st.integers(0, 3)))
    words = f"{hedge} {value}".strip()
    first = f"The union said {words} {counted} had left the port of Orsa."
    second = f"The ministry denied that {counted} had left the port of Orsa."
    text, days, name = f"{first}\n\n{second}", Days(on, on), f"{at}" * 8
    article = Article(
        id=name,
        name=f"{at}.txt",
        media_type="text/plain",
        title="Orsa",
        text=text,
        sentences=(
            Sentence(name, Span(0, len(first)), first, 0),
            Sentence(name, Span(len(first) + 2, len(text)), second, 1),
        ),
        published=Published(days, "date line", on.isoformat(), on),
    )
    start = text.index(words)
    figure = Figure(
        article=name,
        span=Span(start, start + len(words)),
        text=words,
        value=Interval(value, None if hedge == "more than" else value),
        unit=counted,
        kind="count",
        hedge=hedge,
        what=counted,
        as_of=days,
    )
    claim = first[:-1]
    denial = second[:-1]
    at_denial = text.index(denial)
    return Extract(
        article,
        figures=(figure,),
        statements=(
            Statement(name, Span(0, len(claim)), claim, "claims", "The union", "the union", "said"),
            Statement(
                name,
                Span(at_denial, at_denial + len(denial)),
                denial,
                "denies",
                "The ministry",
                "the ministry",
                "denied",
            ),
        ),
    )


@settings(max_examples=60, deadline=None)
@given(reports(), st.data())
def test_no_order_of_reports_changes_what_is_compared(
    extracts: tuple[Extract, ...], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(extracts))

    assert compare_figures(shuffled) == compare_figures(extracts)
    assert find_disputes(shuffled) == find_disputes(extracts)
