"""One measurement, in a process that does nothing else; CPU seconds throughout.

Usage: measure.py pdf BRIEF.json PAGE.html    seconds of the PDF, its pages and bytes, peak memory,
                                              and the seconds of loading WeasyPrint before
       measure.py again BRIEF.json            seconds that the brief's files take at first, and
                                              where they stand already and nothing changed
       measure.py others BRIEF.json PROFILE   seconds and bytes of the brief's HTML, text and JSON
"""

import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from briefgen.render import Layout, from_json, to_html, to_json, to_pdf, to_text
from briefgen.render.paper import load_weasyprint

REPEAT = 3


def pdf(record: bytes, page: str) -> dict[str, float]:
    html, brief = Path(page).read_text("utf-8"), from_json(record)
    start = time.process_time()
    load_weasyprint()
    loading = time.process_time() - start
    start = time.process_time()
    made = to_pdf(html, brief, record)
    seconds = time.process_time() - start
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    import pikepdf  # only now: its memory is not ours

    with pikepdf.open(BytesIO(made)) as opened:
        pages = len(opened.pages)
    return {
        "loading": loading,
        "seconds": seconds,
        "mb": peak / 1e6,
        "pages": pages,
        "bytes": len(made),
    }


def again(record: bytes) -> dict[str, float]:
    from briefgen.jobs.files import note_inputs, render, unchanged
    from briefgen.settings import RenderSettings

    brief, settings = from_json(record), RenderSettings()
    start = time.process_time()
    files, failure = render(brief, settings)
    first = time.process_time() - start
    files |= note_inputs(brief, (), {}, files, settings, failure)
    with tempfile.TemporaryDirectory() as scratch:
        for name, content in files.items():
            (Path(scratch) / name).write_bytes(content)
        start = time.process_time()
        kept = unchanged(Path(scratch), brief, settings)
        second = time.process_time() - start
    if kept is None:
        raise SystemExit("The files that stand were not taken for those of the brief.")
    return {"first": first, "second": second}


def others(record: bytes, profile: str) -> dict[str, dict[str, float]]:
    brief, layout = from_json(record), Layout(profile=profile)
    makers: dict[str, Callable[[], bytes]] = {
        "html": lambda: to_html(brief, layout).encode(),
        "text": lambda: to_text(brief).encode(),
        "json": lambda: to_json(brief),
    }
    found = {}
    for name, make in makers.items():
        seconds = []
        for _ in range(REPEAT):
            start = time.process_time()
            made = make()
            seconds.append(time.process_time() - start)
        found[name] = {"seconds": statistics.median(seconds), "bytes": len(made)}
    return found


if __name__ == "__main__":
    job = {"pdf": pdf, "again": again, "others": others}[sys.argv[1]]
    json.dump(job(Path(sys.argv[2]).read_bytes(), *sys.argv[3:]), sys.stdout)
