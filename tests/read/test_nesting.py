import pytest

from briefgen.read.nesting import DEEPEST, MOST_TAGS, flatten, screen


def test_an_ordinary_page_stays_as_it_is() -> None:
    page = "<html><body><ul><li>One<li>Two</ul><p>Three<p>Four<br>Five</body></html>"

    assert flatten(page).markup == page


def test_paragraphs_without_end_tags_are_not_deep() -> None:
    page = "<body>" + "<p>Orlen slept." * 1000

    assert flatten(page).dropped == 0


def test_tags_below_the_limit_go_and_their_words_stay() -> None:
    found = flatten("<font>" * (DEEPEST + 50) + "Lune" + "</font>" * (DEEPEST + 50))

    assert found.dropped == 100
    assert "Lune" in found.markup


def test_a_tag_with_endless_attributes_loses_them() -> None:
    found = flatten("<p " + " ".join(f"a{n}=1" for n in range(2000)) + ">Lune</p>")

    assert found.markup == "<p>Lune</p>"


def test_attributes_without_values_are_counted_too() -> None:
    found = flatten("<p " + " ".join(f"a{n}" for n in range(2000)) + ">Lune</p>")

    assert found.markup == "<p>Lune</p>"


def test_a_long_value_is_not_taken_for_many_attributes() -> None:
    page = f"<p title='{'word ' * 600}'>Lune</p>"

    assert flatten(page).markup == page


def test_unclosed_scripts_take_no_quadratic_time() -> None:
    assert flatten("<script>" * 20_000).tags == 20_000


def test_embedded_objects_do_not_swallow_what_follows() -> None:
    assert flatten("<embed src='a'><p>Lune</p>").markup == "<p>Lune</p>"


@pytest.mark.parametrize(
    "tag",
    [
        "<div " + " ".join(f'a{number}="<"' for number in range(3000)) + ">",
        '<div x=">" ' + " ".join(f'a{number}=""' for number in range(3000)) + ">",
        "<div " + " ".join(f"a{number}" for number in range(3000)) + ">",
        "<embed " * 600,
        "<p>" * (MOST_TAGS + 1),
    ],
    ids=["less-than in values", "greater-than in a value", "no values", "never closed", "many"],
)
def test_a_page_with_tags_that_may_be_outsized_is_walked(tag: str) -> None:
    assert screen(f"<p>one</p>{tag}<p>two</p>") is None


def test_tags_inside_comments_count_for_no_depth() -> None:
    page = "<div><!-- </div> -->" * (DEEPEST + 50) + "<p>last</p>"

    assert flatten(page).dropped >= 50
