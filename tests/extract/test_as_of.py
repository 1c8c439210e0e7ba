"""A figure speaks of the days its clause names, else of those on which it was told."""

from datetime import date

import pytest

from briefgen.extract.events import find_events
from briefgen.extract.figures import find_figures
from briefgen.model import Article, Days, Published, Sentence, Span


@pytest.mark.parametrize(
    ("text", "figure", "first", "last"),
    [
        (
            "The Halm reservoir was 38 percent full at the end of August.",
            "38 percent",
            "2026-08-01",
            "2026-08-31",
        ),
        (
            "In the port 31 people have died, the ministry said on Tuesday.",
            "31",
            "2026-09-15",
            "2026-09-15",
        ),
        (
            "Rescuers brought the toll of a roof fall on 31 August to 17, the office said Tuesday.",
            "17",
            "2026-09-15",
            "2026-09-15",
        ),
        ("Over 400 people have fallen ill since August.", "Over 400", "2026-09-17", "2026-09-17"),
        (
            "On Monday, Tarvia sent 2,000 troops to the river.",
            "2,000",
            "2026-09-14",
            "2026-09-14",
        ),
        (
            "The 290-kilometre border was drawn by two surveyors in 1921.",
            "290-kilometre",
            "2026-09-17",
            "2026-09-17",
        ),
        ("Cases rose to 431 from 286 on Monday.", "431", "2026-09-17", "2026-09-17"),
        ("Cases rose to 431 from 286 on Monday.", "286", "2026-09-14", "2026-09-14"),
        ("Aid came from 12 towns.", "12", "2026-09-17", "2026-09-17"),
        ("Cases rose from 286 to 431 on Monday.", "286", None, None),
        ("Cases stood at 431, up from 286.", "286", None, None),
        ("A crate sold for $214 a week earlier.", "$214", None, None),
        ("They pay from $9 to $12 a day.", "$9 to $12 a day", "2026-09-17", "2026-09-17"),
    ],
)
def test_the_days_of_a_figure(text: str, figure: str, first: str | None, last: str | None) -> None:
    on = date(2026, 9, 17)
    article = Article(
        id="a",
        name="a.txt",
        media_type="text/plain",
        title="",
        text=text,
        sentences=(Sentence("a", Span(0, len(text)), text, 0),),
        published=Published(Days(on, on), "date line", "", on),
    )

    found = {f.text: f.as_of for f in find_figures(article, find_events(article))}

    known = first and last and Days(date.fromisoformat(first), date.fromisoformat(last))
    assert found[figure] == known
