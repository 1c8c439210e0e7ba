"""Lines weighed: what goes, and when nothing goes."""

import json
from importlib.resources import files

from lxml.html import document_fromstring

from briefgen.read.doubts import chances, kept
from briefgen.read.evidence import Stated, evidence
from briefgen.read.lines import Line, lines_of
from briefgen.read.places import places

TEXT = [
    "Orlen opened its only bridge over the Sava on Friday after three years of repairs.",
    "The crossing had been closed since a flood took two of its piers in the spring of 2028.",
    "“We waited long enough,” said Marek Dolan, who runs a bakery on the northern bank.",
    "Lorries of up to 20 tonnes may cross from June, the transport ministry said.",
]


def lines(*lengths: int, lost: tuple[int, ...] = ()) -> list[Line]:
    return [Line("word " * n, f"word{n}", None, number in lost) for number, n in enumerate(lengths)]


def test_a_linked_line_in_a_box_is_doubted_and_the_text_is_not() -> None:
    box = "<aside class='related-share'><a href='/x'>Lune shuts its port for repairs</a></aside>"
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    markup = f"<html><body><div class='article-body'>{text}</div>{box}</body></html>"
    extracted = [*TEXT, "Lune shuts its port for repairs"]

    found = lines_of(extracted, places(document_fromstring(markup)))
    stays = kept(found, chances(evidence(found, Stated())))

    assert stays == [True] * 4 + [False]


def test_a_long_line_goes_only_where_little_is_unsure() -> None:
    assert kept(lines(30, 30, 30, 30, 12), [0.9, 0.9, 0.9, 0.9, 0.3])[-1] is False
    assert kept(lines(30, 30, 30, 30, 60), [0.9, 0.9, 0.9, 0.9, 0.3])[-1] is True
    assert kept(lines(30, 30, 30, 30, 60), [0.9, 0.9, 0.9, 0.9, 0.1])[-1] is False


def test_nothing_goes_where_most_of_the_text_would() -> None:
    assert kept(lines(30, 30, 80, 80, lost=()), [0.9, 0.9, 0.01, 0.01]) == [True] * 4


def test_a_text_of_few_lines_is_not_weighed() -> None:
    assert kept(lines(30, 30, 5), [0.1, 0.1, 0.1]) == [True] * 3


def test_a_lost_line_comes_back_only_when_it_surely_is_text() -> None:
    found = lines(30, 4, 30, 4, 30, 30, lost=(1, 3))

    assert kept(found, [0.9, 0.55, 0.9, 0.7, 0.9, 0.9]) == [True, False, True, True, True, True]


def test_the_weights_are_whole_numbers_and_few() -> None:
    weights = json.loads((files("briefgen.read") / "line_weights.json").read_text("utf-8"))

    assert len(weights) <= 100
    assert all(type(weight) is int for weight in weights.values())


def test_every_mark_has_its_weight() -> None:
    weights = json.loads((files("briefgen.read") / "line_weights.json").read_text("utf-8"))
    markup = (
        f"<html><body><div class='article-body'><p>{'</p><p>'.join(TEXT)}</p></div></body></html>"
    )
    found = lines_of(TEXT, places(document_fromstring(markup)))

    assert {name for marks in evidence(found, Stated()) for name in marks} <= set(weights)
