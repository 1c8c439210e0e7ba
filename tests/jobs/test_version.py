"""What was found or written by other code, of ours or beneath it, is not used."""

from collections.abc import Iterator

import pytest

from briefgen.jobs import version


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Names are found anew in each test, and after it."""
    version.finding.cache_clear()
    version._shipped.cache_clear()
    yield
    version.finding.cache_clear()
    version._shipped.cache_clear()


def names() -> tuple[str, str]:
    return version.finding(), version.writing(None)


@pytest.mark.parametrize("library", ["lxml", "courlan", "htmldate", "justext"])
def test_another_library_of_reading_is_another_version(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    finding, writing = names()
    version.finding.cache_clear()
    version._shipped.cache_clear()
    installed = version._installed
    monkeypatch.setattr(version, "_installed", lambda n: "99" if n == library else installed(n))

    assert version.finding() != finding
    assert version.writing(None) != writing


@pytest.mark.parametrize("library", ["weasyprint", "fonttools", "pydyf", "tinycss2"])
def test_another_library_of_writing_is_another_version(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    _, writing = names()
    version._shipped.cache_clear()
    installed = version._installed
    monkeypatch.setattr(version, "_installed", lambda n: "99" if n == library else installed(n))

    assert version.writing(None) != writing


def test_another_python_is_another_version(monkeypatch: pytest.MonkeyPatch) -> None:
    finding, writing = names()
    version.finding.cache_clear()
    version._shipped.cache_clear()
    monkeypatch.setattr(version.sys, "version", "9.9.9")

    assert version.finding() != finding
    assert version.writing(None) != writing
