"""What each block of a page looks like, as numbers for the line model.

Measured are its form, its letters, its voice and its marks (``line_forms``), what of it comes
again, what is on topic, and where it stands (``line_places``). No trait names an outlet, and only
a few name a word. What follows from them is learned (``line_model``).
"""

import numpy as np
from numpy.typing import NDArray

from briefgen.clean import line_forms, line_places
from briefgen.clean.line_facts import Columns, LinedPage

_GROUPS = (
    *(line_forms.form, line_forms.letters, line_forms.voice, line_forms.marks),
    *(line_forms.standing, line_forms.reasons),
    *(line_places.repeats, line_places.topic, line_places.place),
)


def describe(page: LinedPage) -> tuple[tuple[str, ...], NDArray[np.float64]]:
    """The traits of every block of a page that has any.

    Returns:
        The names of the traits, and an array of shape (blocks, traits), no unit, each from 0 to
        about 5.
    """
    columns: Columns = {}
    for group in _GROUPS:
        columns.update(group(page))
    return tuple(columns), np.array(list(columns.values()), dtype=np.float64).T
