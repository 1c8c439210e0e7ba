"""An undated article takes its days from a dated one that reports the same, or stays undated."""

from datetime import date

from briefgen.extract.windows import infer_dates
from briefgen.model import Article, Days, Extract, Published, Sentence, Span


def article(name: str, *paragraphs: str, day: str = "") -> Extract:
    text = "\n\n".join(paragraphs)
    sentences = tuple(
        Sentence(name, Span(text.index(p), text.index(p) + len(p)), p, i)
        for i, p in enumerate(paragraphs)
    )
    on = date.fromisoformat(day) if day else None
    published = Published(Days(on, on), "date line", day, on) if on else None
    return Extract(
        Article(name, f"{name}.txt", "text/plain", name, text, sentences, published=published)
    )


DATED = article(
    "dated",
    "More than 300 Orsan farmers crossed the river into Tarvia this week as the water rose.",
    day="2026-09-17",
)


def test_the_week_shared_and_the_weekday_named_give_the_day() -> None:
    undated = article(
        "undated",
        "The ministry said on Friday that the dam holds.",
        "This week more than 300 Orsan farmers crossed into Tarvia from the flooded river bank.",
    )

    found = infer_dates([DATED, undated])[1]

    assert found is not None
    assert found.inferred
    assert found.days == Days(date(2026, 9, 18), date(2026, 9, 18))


def test_a_dated_happening_is_the_earliest_day() -> None:
    undated = article(
        "undated",
        "The army said on September 18 that the road is open.",
        "More than 300 Orsan farmers crossed the river into Tarvia this week, the army added.",
    )

    found = infer_dates([DATED, undated])[1]

    assert found is not None
    assert found.days == Days(date(2026, 9, 18), date(2026, 9, 20))


def test_without_a_companion_the_date_stays_unknown() -> None:
    undated = article("undated", "A comet was seen over the harbour of Linn on Friday by hundreds.")

    assert infer_dates([DATED, undated]) == (DATED.article.published, None)
