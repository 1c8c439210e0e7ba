"""A site of the sample brief told again in other weeks, with a correction and a renamed topic."""

from pathlib import Path
from types import ModuleType

import pytest
from desks import Place, corrected, load, renamed

from briefgen.jobs.site import Built
from briefgen.model import Brief
from briefgen.render import from_json

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def desk() -> ModuleType:
    return load(ROOT / "tests" / "render" / "sample" / "desk.py", "site_sample_desk")


@pytest.fixture(scope="session")
def weeks(desk: ModuleType) -> tuple[Brief, ...]:
    """The sample brief in three weeks, its topics going on; the second of them moves figures."""
    bench = load(ROOT / "bench" / "site.py", "site_bench")
    briefs = (desk.first(), desk.follow_up(), desk.first())
    return tuple(from_json(bench.told_again(b, week, 9)) for week, b in enumerate(briefs))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.fixture(scope="session")
def built(
    weeks: tuple[Brief, ...], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Place, Built]:
    """A whole site: three weeks, a correction of the second, a topic renamed in the third."""
    place = Place(tmp_path_factory.mktemp("desk"))
    one, two, three = weeks
    place.write(one, two, corrected(two), renamed(three, 0, "Tarsin falls at last"))
    return place, place.build()
