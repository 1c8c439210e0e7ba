"""Quotation marks pair within their paragraph, in every style of printing."""

import pytest

from briefgen.text.marks import pair_marks


def _inner(text: str, depth: int = 0) -> list[str]:
    return [q.inner.of(text) for q in pair_marks(text) if q.depth == depth]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('He said "go." Then "stay," she said.', ["go.", "stay,"]),
        ("“Go,” he said. “Stay.”", ["Go,", "Stay."]),
        ("„Geh“, sagte er. »Bleib«, sagte sie.", ["Geh", "Bleib"]),
        ("«Va», dit-il. « Reste », dit-elle.", ["Va", "Reste"]),
        ("''Go,'' he said. ``Stay,'' she said.", ["Go,", "Stay,"]),
        ("‘Go,’ he said. ‘It’s the miners’ road,’ she said.", ["Go,", "It’s the miners’ road,"]),
        (
            "'We can't stop the boys' club,' he said, 'now.'",
            ["We can't stop the boys' club,", "now."],
        ),
        ("The '90s were 'great' for rock 'n' roll.", ["great"]),
        ('He is 6\'2" tall. "Yes," he said.', ["Yes,"]),
        ('"He is 5\' 6" and quick," she said. "No."', ["He is 5' 6\" and quick,", "No."]),
        ('"A 5\'-6" man," she said.', ["A 5'-6\" man,"]),
        ('"He is 5," she said. "No, 6."', ["He is 5,", "No, 6."]),
        ("‘We love rock ‘n’ roll here,’ she said.", ["We love rock ‘n’ roll here,"]),
        ("'We love rock 'n' roll here,' she said.", ["We love rock 'n' roll here,"]),
        ("”… they are so,” she said. “My father.”", ["… they are so,", "My father."]),
        ('"Go ," he said. "Stay ."', ["Go ,", "Stay ."]),
        ('He said,"Go" and left.', ["Go"]),
        ("No marks, but the boys' and girls' rooms.", []),
        ("", []),
    ],
)
def test_marks_pair(text: str, inner: list[str]) -> None:
    assert _inner(text) == inner


def test_marks_inside_marks_are_one_deeper() -> None:
    text = '“He told me ‘go away’ and I said ‘no’,” she said. \'"So," he said, "no."\''

    assert _inner(text, depth=1) == ["go away", "no", "So,", "no."]


def test_the_n_of_and_is_no_quotation_of_its_own() -> None:
    assert _inner("‘We love rock ‘n’ roll here,’ she said.", depth=1) == []


def test_an_odd_mark_costs_its_own_paragraph_alone() -> None:
    text = "He said “go and left.\n\n“Stay,” she said.\n\nAll “well."

    assert "Stay," in _inner(text)
    assert all("\n" not in words for words in _inner(text))


def test_speech_over_paragraphs_runs_on_where_the_next_one_reopens() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” she said."

    found = pair_marks(text)

    assert [q.inner.of(text) for q in found] == ["One.", "Two.", "Three,"]
    assert [q.closed for q in found] == [False, False, True]
