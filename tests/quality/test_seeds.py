"""Five real articles, one brief: every line of their hand-made gold, in the HTML and brief.json."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

METADATA = {"url", "words", "name", "media_type", "rule"}
"""Fields of brief.json that state metadata, where a date line or an address is at home."""


@dataclass(frozen=True)
class Finished:
    """The brief of the five as a reader has it: page blocks, and brief.json."""

    blocks: list[str]
    record: dict[str, Any]

    @property
    def page(self) -> str:
        return fold(" ".join(self.blocks))

    def source(self, name: str) -> dict[str, Any]:
        return next(s for s in self.record["sources"] if s["name"] == name)

    @property
    def topic(self) -> dict[str, Any]:
        (topic,) = self.record["topics"]
        return topic


class _Blocks(HTMLParser):
    """The visible text of a page, block by block."""

    INLINE = frozenset({"a", "abbr", "b", "cite", "em", "i", "q", "span", "strong", "sup", "time"})

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("style", "script", "title")
        if tag not in self.INLINE:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("style", "script", "title")
        if tag not in self.INLINE:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.blocks[-1] += data


def fold(text: str) -> str:
    return " ".join(text.split())


def bare(text: str) -> str:
    return fold(text).strip(" ,.;:“”\"'‘’")


def run(seeds: Path, output: Path, *options: str) -> Path:
    command = [sys.executable, "-m", "briefgen", "weekly", str(seeds), "--output", str(output)]
    done = subprocess.run(
        [*command, *options],
        capture_output=True,
        text=True,
        check=False,
        cwd=output,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.returncode == 0, done.stderr
    (folder,) = (p for p in output.iterdir() if not p.name.startswith("."))
    return folder


def read(folder: Path) -> Finished:
    parser = _Blocks()
    parser.feed((folder / "index.html").read_text())
    blocks = [fold(block) for block in parser.blocks if block.strip()]
    return Finished(blocks, json.loads((folder / "brief.json").read_text()))


@pytest.fixture(scope="module")
def shared() -> Path:
    root = Path(__file__).parents[2]
    folder = (root / os.environ.get("BRIEFGEN_SHARED", "../shared")).resolve()
    if not (folder / "seeds").is_dir():
        pytest.skip(f"no real articles: {folder}/seeds is missing (set BRIEFGEN_SHARED)")
    return folder


@pytest.fixture(scope="module")
def finished(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    period = ("--since", "2021-07-01", "--until", "2021-10-08", "--include-undated")
    return read(run(shared / "seeds", tmp_path_factory.mktemp("all"), *period))


@pytest.fixture(scope="module")
def clean_gold(shared: Path) -> list[dict[str, Any]]:
    return json.loads((shared / "gold/clean.json").read_text())["seeds"]


@pytest.fixture(scope="module")
def content_gold(shared: Path) -> dict[str, Any]:
    return json.loads((shared / "gold/content.json").read_text())


def strings(value: Any, key: str = "") -> Iterator[str]:
    """Every string of brief.json but metadata."""
    if isinstance(value, str):
        if key not in METADATA:
            yield value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from strings(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, key)


def report(capsys: pytest.CaptureFixture[str], line: str) -> None:
    with capsys.disabled():
        print(f"\n  seeds: {line}", end="")


def test_no_chrome_line_reaches_the_brief(
    finished: Finished, clean_gold: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    said = [fold(line) for text in strings(finished.record) for line in text.split("\n")]
    lines = {*finished.blocks, *said}
    whole = finished.page + "\n" + "\n".join(said)
    chrome = [line for seed in clean_gold for line in seed["chrome"]]
    exact = [line for seed in clean_gold for line in seed.get("chrome_exact", [])]

    leaked = [c for c in chrome if c in lines or (len(c.split()) > 4 and c in whole)]
    leaked += [c for c in exact if c in lines]

    report(capsys, f"chrome leaked {len(leaked)} of {len(chrome) + len(exact)}")
    assert leaked == []


def test_every_body_paragraph_survives_as_one(
    finished: Finished, clean_gold: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    gold = [(seed["file"], p) for seed in clean_gold for p in seed["body"]]

    lost = [
        (name, p[:60])
        for name, p in gold
        if fold(p) not in map(fold, finished.source(name)["text"].split("\n\n"))
    ]

    report(capsys, f"paragraphs lost {len(lost)} of {len(gold)}")
    assert lost == []


def test_nothing_but_body_is_kept(finished: Finished, clean_gold: list[dict[str, Any]]) -> None:
    for seed in clean_gold:
        allowed = {fold(p) for p in (*seed["body"], *seed["either"])}
        kept = {fold(p) for p in finished.source(seed["file"])["text"].split("\n\n")}
        assert kept <= allowed, seed["file"]


def test_title_outlet_and_date_are_told_as_they_are_known(
    finished: Finished, clean_gold: list[dict[str, Any]]
) -> None:
    for seed in clean_gold:
        source = finished.source(seed["file"])
        published = source["published"]
        assert source["title"] in seed["titles_ok"]
        assert (source["outlet"] or None) in seed["outlet_ok"], seed["file"]
        if seed["date"]:
            assert published["days"]["first"] == published["days"]["last"] == seed["date"]
            assert not published["inferred"]
        elif published:
            first, last = seed["date_range"]
            assert published["inferred"], seed["file"]
            assert first <= published["days"]["first"] <= published["days"]["last"] <= last


def test_a_header_date_against_the_weekdays_is_flagged(finished: Finished) -> None:
    conflicts = [s["name"] for s in finished.record["sources"] if s["published"]["conflict"]]

    assert conflicts == ["003_8d48dde769716d39.txt"]


def one_name(gold: dict[str, Any], name: str) -> set[str]:
    groups = [set(group) for group in gold["across"]["same_speaker"]]
    return next((group for group in groups if name in group), {name})


def test_every_fragment_has_its_speaker(
    finished: Finished, content_gold: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """Words that a caption prints and the body tells again are asked for once: captions are cut."""
    speakers: dict[tuple[str, str], list[str]] = {}
    for name, gold in content_gold["articles"].items():
        for quote in gold["quotes"]:
            if quote["kind"] != "full":
                speakers.setdefault((name, bare(quote["text"])), []).append(quote["speaker"])

    missed = []
    for (name, words), told in speakers.items():
        quotes = finished.source(name)["quotes"]
        people = [q["person"] for q in quotes if words in bare(" ".join(q["texts"]))]
        rest = [p for p in people if not any(p in one_name(content_gold, who) for who in told)]
        if not people or rest:
            missed.append((name, words, told, people))

    report(capsys, f"fragments with right speaker {len(speakers) - len(missed)} of {len(speakers)}")
    assert speakers
    assert missed == []


def test_every_full_quote_has_its_speaker(
    finished: Finished, content_gold: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = [
        (name, quote)
        for name, gold in content_gold["articles"].items()
        for quote in gold["quotes"]
        if quote["kind"] == "full"
    ]

    missed = []
    for name, gold in wanted:
        found = [
            q
            for q in finished.source(name)["quotes"]
            if bare(" ".join(q["texts"])) == bare(gold["text"])
        ]
        right = [q for q in found if q["person"] in one_name(content_gold, gold["speaker"])]
        if not right or bare(gold["text"]) not in finished.page:
            missed.append((name, gold["text"][:50], [q["person"] for q in found]))

    report(capsys, f"full quotes with right speaker {len(wanted) - len(missed)} of {len(wanted)}")
    assert missed == []


def test_a_person_has_one_name(finished: Finished, content_gold: dict[str, Any]) -> None:
    people = {q["person"] for s in finished.record["sources"] for q in s["quotes"]}

    for group in content_gold["across"]["same_speaker"]:
        assert len(people & set(group)) <= 1, people


def test_role_cue_and_via_are_told(
    finished: Finished, content_gold: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    right = total = 0
    wrong = []
    for name, gold in content_gold["articles"].items():
        for quote in gold["quotes"]:
            found = [
                q
                for q in finished.source(name)["quotes"]
                if bare(" ".join(q["texts"])) == bare(quote["text"])
            ]
            for field in ("role", "cue", "via"):
                if quote[field] and quote["speaker"] != "Russia":
                    total += 1
                    hit = any(bare(quote[field]).lower() in q[field].lower() for q in found)
                    right += hit
                    if not hit:
                        wrong.append((name[:3], quote["text"][:30], field, quote[field]))

    report(capsys, f"roles, cues and vias {right} of {total}")
    assert right / total >= 0.9, wrong


def test_no_quote_comes_from_a_teaser(finished: Finished, content_gold: dict[str, Any]) -> None:
    for gold in content_gold["articles"].values():
        for text in gold.get("must_not_be_quoted", []):
            assert text not in finished.page


def same_number(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) < 1e-6


def test_every_figure_is_found_with_its_value_and_giver(
    finished: Finished, content_gold: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = [
        (name, figure)
        for name, gold in content_gold["articles"].items()
        for figure in gold["figures"]
        if not (name.startswith("002") and figure["attributed_to"] == "Russia")
    ]

    missed = []
    for name, gold in wanted:
        near = [
            f
            for f in finished.source(name)["figures"]
            if gold["surface"].lower() in f["text"].lower()
            and same_number(gold["low"], f["value"]["low"])
            and same_number(gold["high"], f["value"]["high"])
            and (not gold["attributed_to"] or speaks(content_gold, gold["attributed_to"], f))
        ]
        if not near or not any(fold(f["text"]) in finished.page for f in near):
            missed.append((name[:3], gold["surface"], gold["attributed_to"]))

    report(capsys, f"figures {len(wanted) - len(missed)} of {len(wanted)}")
    assert missed == []


def speaks(gold: dict[str, Any], name: str, figure: dict[str, Any]) -> bool:
    names = {n.lower() for n in one_name(gold, name)}
    return figure["person"].lower() in names or bare(figure["speaker"]).lower() in names


def test_dates_and_names_are_no_figures(finished: Finished, content_gold: dict[str, Any]) -> None:
    for name, gold in content_gold["articles"].items():
        texts = [f["text"] for f in finished.source(name)["figures"]]
        for words in gold["not_figures"]:
            pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
            assert not [t for t in texts if pattern.search(t)], (name, words)


def test_dates_resolve_to_their_days(
    finished: Finished, content_gold: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    right = total = 0
    wrong = []
    for name, gold in content_gold["articles"].items():
        for words, meaning in gold["dates"]:
            total += 1
            key = re.sub(r"^(?:on|in)\s", "", words.lower())
            days = [
                e["days"]
                for e in finished.source(name)["events"]
                if key in re.sub(r"^(?:on|in)\s", "", e["text"].lower())
            ]
            hit = any(d and means(d, meaning) for d in days)
            right += hit
            if not hit:
                wrong.append((name[:3], words, meaning, days))

    report(capsys, f"dates resolved {right} of {total}")
    assert wrong == []


def means(days: dict[str, str], meaning: str) -> bool:
    if "/" in meaning:
        return [days["first"], days["last"]] == meaning.split("/")
    if "W" in meaning:
        from datetime import date

        year, week, _ = date.fromisoformat(days["first"]).isocalendar()
        return meaning == f"{year}-W{week:02d}"
    return days["first"].startswith(meaning) and days["last"].startswith(meaning)


def holds(figures: list[dict[str, Any]], finished: Finished, item: list[str]) -> bool:
    article = finished.source(item[0])["article"]
    return any(f["article"] == article and item[1].lower() in f["text"].lower() for f in figures)


@pytest.mark.parametrize(
    ("gold", "relation"), [("corroborated", "agree"), ("differs", "differ"), ("moves", "move")]
)
def test_comparisons_are_found(
    finished: Finished,
    content_gold: dict[str, Any],
    gold: str,
    relation: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    wanted = content_gold["across"][gold]
    found = [c for c in finished.topic["comparisons"] if c["relation"] == relation]

    for want in wanted:
        matching = [
            c for c in found if all(holds(c["figures"], finished, item) for item in want["items"])
        ]
        assert matching, (want["what"], [[f["text"] for f in c["figures"]] for c in found])
        if gold == "moves":
            order = [finished.source(item[0])["article"] for item in want["items"]]
            told = [f["article"] for f in matching[0]["figures"]]
            assert [a for a in told if a in order] == order

    report(capsys, f"comparisons, {relation}: {len(wanted)} of {len(wanted)}")


def test_different_things_are_never_compared(
    finished: Finished, content_gold: dict[str, Any]
) -> None:
    for one, other in content_gold["across"]["never_paired"]:
        for comparison in finished.topic["comparisons"]:
            texts = [f["text"] for f in comparison["figures"]]
            assert not (one in texts and other in texts), comparison["what"]


def test_one_statement_in_two_translations_is_one_entry(
    finished: Finished, content_gold: dict[str, Any]
) -> None:
    for same in content_gold["across"]["same_quote"]:
        articles = {finished.source(item[0])["article"] for item in same["items"]}
        entries = [
            {q["article"] for q in (entry["quote"], *entry["variants"])}
            for entry in finished.topic["quotes"]
            if any(
                same["items"][0][1] in " ".join(q["texts"])
                for q in (entry["quote"], *entry["variants"])
            )
        ]
        assert entries == [articles]


def test_the_claim_stands_beside_its_denials(
    finished: Finished, content_gold: dict[str, Any]
) -> None:
    for want in content_gold["across"]["disputed"]:
        name, words = want["claim"]
        (dispute,) = (
            d
            for d in finished.topic["disputes"]
            if words in d["claim"]["text"]
            and d["claim"]["article"] == finished.source(name)["article"]
        )
        for against, denial in want["against"]:
            article = finished.source(against)["article"]
            assert any(
                s["article"] == article and denial in s["text"] for s in dispute["against"]
            ), denial


def test_the_five_are_one_topic(finished: Finished, content_gold: dict[str, Any]) -> None:
    leads = [a for origin in finished.topic["origins"] for a in origin["articles"]]

    names = sorted(s["name"] for s in finished.record["sources"] if s["article"] in leads)

    assert names == sorted(content_gold["across"]["one_topic"])


def test_one_week_holds_the_articles_of_its_days_only(shared: Path, tmp_path: Path) -> None:
    brief = read(run(shared / "seeds", tmp_path, "--week", "2021-W27"))

    assert sorted(s["name"][:3] for s in brief.record["sources"]) == ["002", "004"]


def test_a_rerun_elsewhere_gives_the_same_bytes(shared: Path, tmp_path: Path) -> None:
    made = []
    for place, seed, zone, locale in (("a", "1", "UTC", "C"), ("b", "77", "Asia/Tokyo", "C.UTF-8")):
        output = tmp_path / place / "out"
        output.mkdir(parents=True)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PYTHONHASHSEED", seed)
            patch.setenv("TZ", zone)
            patch.setenv("LC_ALL", locale)
            folder = run(shared / "seeds", output, "--week", "2021-W27")
        made.append([(folder / n).read_bytes() for n in ("index.html", "brief.pdf", "brief.json")])

    assert made[0] == made[1]
