import numpy as np
import pytest

from briefgen.group.density import by_density, excess_of_mass
from briefgen.group.linkage import Groups, average_linkage, numbered


def blocks(*sizes: int, inside: float, outside: float) -> np.ndarray:
    owner = np.repeat(np.arange(len(sizes)), sizes)
    similarity = np.where(owner[:, None] == owner[None], inside, outside).astype(float)
    np.fill_diagonal(similarity, 1.0)
    return similarity


def test_dense_blocks_are_found_without_a_threshold() -> None:
    similarity = blocks(3, 2, 4, inside=0.5, outside=0.05)

    assert numbered(excess_of_mass(1 - similarity)).tolist() == by_density(similarity).tolist()
    assert by_density(similarity).tolist() == [0, 0, 0, 1, 1, 2, 2, 2, 2]


def test_a_batch_about_one_thing_is_one_group() -> None:
    assert by_density(blocks(2, 3, inside=0.4, outside=0.15)).tolist() == [0] * 5


def test_strangers_that_happen_to_be_nearest_stay_apart() -> None:
    similarity = blocks(1, 1, 1, 1, inside=1.0, outside=0.0)
    similarity[0, 1] = similarity[1, 0] = 0.06

    assert by_density(similarity).tolist() == [0, 1, 2, 3]


def test_a_few_strangers_that_share_common_words_are_no_topic() -> None:
    similarity = blocks(1, 1, 1, 1, 1, 1, inside=1.0, outside=0.04)
    similarity[:3, :3] = 0.1
    np.fill_diagonal(similarity, 1.0)

    assert by_density(similarity).tolist() == [0, 1, 2, 3, 4, 5]


def test_two_groups_join_only_if_they_are_as_close_as_their_own_members_nearly_are() -> None:
    def two(inside: float, between: float) -> list[int]:
        similarity = blocks(2, 2, 3, inside=inside, outside=0.02)
        similarity[:2, 2:4] = similarity[2:4, :2] = between
        return by_density(similarity).tolist()

    assert two(0.8, 0.3) == [0, 0, 1, 1, 2, 2, 2]
    assert two(0.4, 0.3) == [0, 0, 0, 0, 1, 1, 1]
    assert two(0.35, 0.2) == [0, 0, 1, 1, 2, 2, 2]


def test_a_stray_stays_where_a_group_as_far_off_would_not() -> None:
    """The mean of few pairs says less than that of many."""

    def beside(size: int) -> list[int]:
        similarity = blocks(4, size, 3, 3, inside=0.2, outside=0.0)
        similarity[:4, 4 : 4 + size] = similarity[4 : 4 + size, :4] = 0.11
        return by_density(similarity).tolist()

    assert beside(1)[:5] == [0, 0, 0, 0, 0]
    assert beside(3)[:7] == [0, 0, 0, 0, 1, 1, 1]


def test_granularity_moves_what_joins_and_the_rails_only_when_far_from_one() -> None:
    similarity = blocks(2, 2, 3, inside=0.5, outside=0.02)
    similarity[:2, 2:4] = similarity[2:4, :2] = 0.27

    found = {g: by_density(similarity, g).max() + 1 for g in (0.75, 1.0, 1.25)}
    similarity[:2, 2:4] = similarity[2:4, :2] = 0.2
    far = {g: by_density(similarity, g).max() + 1 for g in (0.5, 0.75)}

    assert found == {0.75: 2, 1.0: 2, 1.25: 3}
    assert far == {0.5: 2, 0.75: 3}


def test_average_linkage_weighs_groups_by_their_size() -> None:
    similarity = np.array([[1.0, 0.5, 0.1], [0.5, 1.0, 0.4], [0.1, 0.4, 1.0]])

    assert average_linkage(similarity, lambda one, groups: 0.25).tolist() == [0, 0, 0]
    assert average_linkage(similarity, lambda one, groups: 0.26).tolist() == [0, 0, 1]
    assert average_linkage(np.zeros((0, 0)), lambda one, groups: 0.1).tolist() == []


def test_average_linkage_knows_how_close_the_members_of_a_group_lie() -> None:
    similarity = np.array(
        [[1.0, 0.6, 0.3, 0.2], [0.6, 1.0, 0.3, 0.4], [0.3, 0.3, 1.0, 0.1], [0.2, 0.4, 0.1, 1.0]]
    )
    seen = {}

    def needed(one: int, groups: Groups) -> float:
        seen[tuple(groups.size)] = groups.own[0]
        return 0.3

    average_linkage(similarity, needed, np.array([0, 0, 1, 2]))

    assert seen[2, 1, 1] == pytest.approx(0.6)
    assert seen[3, 1, 1] == pytest.approx((0.6 + 0.3 + 0.3) / 3)


def test_average_linkage_may_start_from_groups() -> None:
    similarity = blocks(2, 2, inside=0.9, outside=0.3)

    joined = average_linkage(similarity, lambda one, groups: 0.2, np.array([0, 0, 1, 1]))
    apart = average_linkage(similarity, lambda one, groups: 0.4, np.array([5, 5, 3, 3]))

    assert joined.tolist() == [0, 0, 0, 0]
    assert apart.tolist() == [0, 0, 1, 1]


def test_in_a_batch_about_one_thing_an_article_leaves_only_as_a_stray() -> None:
    similarity = blocks(4, inside=0.2, outside=0.0)
    for loose, expected in ((0.09, [0, 0, 0, 0]), (0.08, [0, 0, 0, 1])):
        similarity[3, :3] = similarity[:3, 3] = loose

        assert by_density(similarity).tolist() == expected
