"""Every moment of a run counts for one step."""

import time

from briefgen.jobs.timings import OTHER, Stopwatch


def burn() -> None:
    end = time.process_time() + 0.01
    while time.process_time() < end:
        pass


def test_a_step_inside_another_counts_for_itself_alone() -> None:
    clock = Stopwatch()

    with clock.step("outer"):
        burn()
        with clock.step("inner"):
            burn()
        with clock.step("inner"):
            burn()
    spent = clock.spent()

    assert list(spent) == ["outer", "inner", OTHER]
    assert spent["inner"] >= 0.02
    assert spent["outer"] >= 0.01


def test_what_fails_inside_a_step_leaves_it() -> None:
    clock = Stopwatch()

    try:
        with clock.step("failing"):
            raise ValueError
    except ValueError:
        burn()

    assert clock.spent()[OTHER] >= 0.01
