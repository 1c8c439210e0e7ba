"""Notices in the outlet's voice that are whole sentences, and so read like text.

Left out: appeals for money and what a form asks for (cues, appeals).
"""

import re

from briefgen.clean.prose import outside_quotes
from briefgen.language.notices import NOTICES

_OPENING = re.compile("|".join(f"(?:{p})" for p in NOTICES if p.startswith("^")))
_WITHIN = re.compile("|".join(f"(?:{p})" for p in NOTICES if not p.startswith("^")))
_TELLING = ("affiliate", "commission", "share of", "browser", "extern", "contenido")
"""What every notice that does not open its line has a part of."""


def is_notice(text: str) -> bool:
    """Whether a line is a notice: of interest, rights, views, or of a report that goes on."""
    own = " ".join(outside_quotes(text).split())
    if _OPENING.match(own):
        return True
    return any(word in own for word in _TELLING) and _WITHIN.search(own) is not None
