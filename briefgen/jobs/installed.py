"""The checks of the installation: Python, packages, drawing, sentence models, templates."""

import base64
import hashlib
import re
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from pathlib import Path

from briefgen.errors import UsageError
from briefgen.jobs.checks import Check, Desk
from briefgen.settings import RenderSettings

_OLDEST, _OLDEST_SQLITE = (3, 11), (3, 37, 0)
_ANEW = "Install briefgen anew: pip install --force-reinstall briefgen"
_BROKEN, _UNDRAWN = 1, 5
_FLOOR = re.compile(r"([A-Za-z0-9._-]{1,80})(?:\[[^\]]{0,200}\])?(?:>=([0-9.]{1,40}))?")


def python(_desk: Desk) -> Iterator[Check]:
    """Python and the sqlite that comes with it."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < _OLDEST:
        fix = f"Install Python {'.'.join(map(str, _OLDEST))} or newer."
        yield Check("python", "fault", found, fix, _BROKEN)
    elif sqlite3.sqlite_version_info < _OLDEST_SQLITE or not _searches():
        what = f"{found}, whose sqlite {sqlite3.sqlite_version} has no strict tables or no FTS5"
        yield Check("python", "fault", what, "Install a Python with a newer sqlite.", _BROKEN)
    else:
        yield Check("python", "ok", f"{found}, sqlite {sqlite3.sqlite_version}")


def _searches() -> bool:
    database = sqlite3.connect(":memory:")
    try:
        database.execute("create virtual table words using fts5 (text)")
    except sqlite3.Error:
        return False
    finally:
        database.close()
    return True


def packages(_desk: Desk) -> Iterator[Check]:
    """Briefgen's own files, and the packages that it needs at the versions that it needs."""
    try:
        ours = distribution("briefgen")
    except PackageNotFoundError:
        yield Check("packages", "warning", "briefgen runs from a folder", "Install it with pip.")
        return
    changed = _changed(ours)
    if changed:
        what = f"files that are not as they were installed: {', '.join(changed[:5])}"
        yield Check("packages", "fault", what, _ANEW, _BROKEN)
    needed = [line for line in ours.requires or () if "extra ==" not in line]
    faults = [fault for line in needed if (fault := _package_fault(line))]
    if faults:
        yield Check("packages", "fault", "; ".join(faults), _ANEW, _BROKEN)
    if not changed and not faults:
        yield Check("packages", "ok", f"briefgen {ours.version}, {len(needed)} packages")


def _package_fault(needed: str) -> str:
    """What is wrong with a package that a line such as ``jinja2>=3.1.5`` asks for, or nothing."""
    asked = _FLOOR.match(needed)
    if asked is None:
        return ""
    name, floor = asked.groups()
    try:
        found = version(name)
    except PackageNotFoundError:
        return f"{name} is missing"
    return f"{name} {found} is older than {floor}" if _parts(found) < _parts(floor or "") else ""


def _parts(written: str) -> list[int]:
    release = re.match(r"[0-9.]*", written)
    return [int(part) for part in (release[0] if release else "").split(".") if part]


def _changed(ours: Distribution) -> list[str]:
    """Files of ours that are gone or have other bytes; nothing is known of an editable install."""
    found = []
    for file in ours.files or ():
        if file.hash is None or file.parts[0] != "briefgen":
            continue
        try:
            data = file.locate().read_bytes()  # type: ignore[attr-defined]
        except OSError:
            found.append(str(file))
            continue
        digest = base64.urlsafe_b64encode(hashlib.new(file.hash.mode, data).digest())
        if digest.rstrip(b"=").decode() != file.hash.value:
            found.append(str(file))
    return found


def drawing(_desk: Desk) -> Iterator[Check]:
    """Pango and the fonts, by drawing a page with a letter in each face."""
    from briefgen.render.faces import FACES
    from briefgen.render.paper import INSTALL, load_weasyprint
    from briefgen.render.probe import missing_fonts

    try:
        weasyprint = load_weasyprint()
    except ImportError as error:
        what = f"WeasyPrint cannot be loaded ({error}): no PDF, the page is still made"
        yield Check("drawing", "fault", what, _ANEW, _UNDRAWN)
        return
    missing = missing_fonts()
    if missing:
        what = f"fonts that are missing or cannot be used: {', '.join(missing)}"
        yield Check("fonts", "fault", what, _ANEW, _UNDRAWN)
        return
    pango = getattr(getattr(weasyprint.text.ffi, "pango", None), "pango_version", None)
    if pango is None:
        yield Check("drawing", "fault", "pango cannot be found", INSTALL, _UNDRAWN)
        return
    number = pango()
    told = f"pango {number // 10000}.{number // 100 % 100}.{number % 100}"
    yield Check("drawing", "ok", f"WeasyPrint {weasyprint.__version__}, {told}")
    yield Check("fonts", "ok", f"{len({name for _, name, _, _ in FACES})} files drawn with")


def sentence_models(_desk: Desk) -> Iterator[Check]:
    """Every model of sentences, by splitting two."""
    from briefgen.text.sentences import MODELS, split

    broken = []
    for language, model in MODELS.items():
        try:
            whole = len(split("A b c. D e f.", language)) > 0
        except (LookupError, OSError, ValueError, TypeError, AttributeError) as error:
            broken.append(f"{model} ({type(error).__name__})")
            continue
        if not whole:
            broken.append(model)
    if broken:
        what = f"models that cannot be used: {', '.join(broken)}"
        yield Check("sentences", "fault", what, _ANEW, _BROKEN)
    else:
        yield Check("sentences", "ok", f"models of {len(MODELS)} languages")


def templates(desk: Desk) -> Iterator[Check]:
    """The shipped templates and one's own, which are tried on odd briefs and on the newest."""
    from briefgen.jobs.dress import check_templates
    from briefgen.jobs.templates import check

    own = desk.settings.render.templates
    try:
        check_templates(own)
    except UsageError as error:
        yield Check("templates", "fault", error.what.rstrip("."), error.advice, error.exit_code)
        own = Path()
    # The settings' other faults are told by their own check.
    render = RenderSettings(formats=desk.settings.render.formats, templates=own)
    trial = check(replace(desk.settings, render=render))
    for fault in trial.faults:
        fix = "Mend it, or take it out of the folder: the shipped one stands in then."
        yield Check("templates", "fault", fault, fix, _UNDRAWN)
    for warning in trial.warnings:
        fix = "Take it out of the folder, or name it as `briefgen templates list` does."
        yield Check("templates", "warning", warning, fix)
    if not trial.faults and not trial.warnings:
        first = f", {own} first" if own.parts else ""
        yield Check("templates", "ok", f"{len(trial.templates)} of them{first}")
