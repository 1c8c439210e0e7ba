import numpy as np

from briefgen.group.density import by_density, excess_of_mass
from briefgen.group.linkage import average_linkage, numbered


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


def test_average_linkage_weighs_groups_by_their_size() -> None:
    similarity = np.array([[1.0, 0.5, 0.1], [0.5, 1.0, 0.4], [0.1, 0.4, 1.0]])

    assert average_linkage(similarity, 0.25).tolist() == [0, 0, 0]
    assert average_linkage(similarity, 0.26).tolist() == [0, 0, 1]
    assert average_linkage(np.zeros((0, 0)), 0.1).tolist() == []
