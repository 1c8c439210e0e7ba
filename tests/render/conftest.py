"""The sample brief of ``sample/desk.py`` as fixtures, and the shelf of all kinds of brief."""

import os
import sys
from dataclasses import replace
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
import strange
from shelf import FULL, Shelf, of_inbox, week

from briefgen.model import Brief, Correction, Passages, Period, SourceBefore
from briefgen.render import Layout

ROOT = Path(__file__).parents[2]
SAMPLE = Path(__file__).parent / "sample" / "desk.py"


@pytest.fixture(scope="session")
def desk() -> ModuleType:
    spec = spec_from_file_location("sample_desk", SAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["sample_desk"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def first(desk: ModuleType) -> Brief:
    return desk.first()


@pytest.fixture(scope="session")
def follow_up(desk: ModuleType) -> Brief:
    return desk.follow_up()


@pytest.fixture(scope="session")
def quiet(desk: ModuleType) -> Brief:
    return desk.quiet()


@pytest.fixture(scope="session")
def correction(first: Brief) -> Brief:
    """A correction that adds one of the sources, and takes back what another had said."""
    source = first.sources[0]
    gone = SourceBefore("0" * 64, "old.txt", "The <b>old</b> one", "Orsk Daily", "", "de", None)
    before = replace(gone, article=source.article, title=source.title, byline="Jo Ek")
    quote = next(entry.quote for topic in first.topics for entry in topic.quotes)
    sentence = replace(first.glance[0].sentence, article=gone.article)
    return replace(
        first,
        correction=Correction(
            number=2,
            first_issued=date(2021, 7, 1),
            articles=(source.article,),
            withdrawn=(gone,),
            restated=(before,),
            added=Passages(quotes=(quote,), figures=(first.key_figures[0].figure,)),
            removed=Passages(sentences=(sentence,)),
        ),
    )


@pytest.fixture(scope="session")
def shelf(desk: ModuleType, correction: Brief) -> Shelf:
    """Every kind of brief; ``seeds`` only where the evaluation data is."""
    mondays = (date(2026, 8, 31), date(2026, 9, 7), date(2026, 9, 14))
    summer = Period("period", "2021-07-01--2021-10-08", date(2021, 7, 1), date(2021, 10, 9))
    seeds = Path(os.environ.get("BRIEFGEN_SHARED", ROOT.parent / "shared")) / "seeds"
    makers = {
        "first": (desk.first, FULL),
        "follow-up": (desk.follow_up, FULL),
        "quiet": (desk.quiet, FULL),
        "correction": (lambda: correction, FULL),
        "inbox": (lambda: of_inbox(ROOT / "seeds", [*map(week, mondays)]), FULL),
        "alone": (strange.alone, FULL),
        "few": (strange.few, FULL),
        "few, standard": (strange.few, Layout()),
        "few, one page": (strange.few, Layout(profile="one-page")),
        "crowd": (strange.crowd, FULL),
    }
    if seeds.is_dir():
        makers["seeds"] = (lambda: of_inbox(seeds, [summer], undated=True), FULL)
    return Shelf(makers)
