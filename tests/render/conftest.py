"""The sample brief of ``sample/desk.py`` as fixtures."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from briefgen.model import Brief

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
