"""Scripts that tell a language, or a few of them, by themselves."""

from collections.abc import Mapping

SCRIPTS: Mapping[str, str] = {
    "ko": r"\uac00-\ud7a3",
    "ja": r"\u3041-\u30ff",
    "zh": r"\u4e00-\u9fff",
    "th": r"\u0e01-\u0e5b",
    "he": r"\u05d0-\u05ea",
    "ka": r"\u10a0-\u10ff",
    "hy": r"\u0531-\u058f",
    "hi": r"\u0904-\u0939",
    "bn": r"\u0985-\u09b9",
    "ta": r"\u0b85-\u0bb9",
    "ar": r"\u0621-\u064a\u066e-\u06d3",
}
"""Language code to the letters (ranges of a pattern's class) that only its script has.

Han alone is Chinese, with kana Japanese. Devanagari is taken for Hindi, and the Arabic letters for
Arabic unless ``LETTERS`` says better.
"""

LETTERS: Mapping[str, str] = {"ur": "ٹڈڑںے", "fa": "پچژگ"}
"""Languages in Arabic letters and those that Arabic has not, the surest first."""
