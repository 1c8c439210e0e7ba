"""Notices in the outlet's voice that are whole sentences, and so read like text.

Left out: appeals for money and what a form asks for (cues, appeals).
"""

import re
from functools import lru_cache

from briefgen.clean.blocks import Block
from briefgen.clean.prose import outside_quotes
from briefgen.language.notices import NOTICES

_LONGEST = 90
_NOTICE = re.compile("|".join(f"(?:{pattern})" for pattern in NOTICES))


def is_notice(block: Block) -> bool:
    """Whether a block is a notice: of interest, rights, views, or of a report that goes on."""
    return len(block.words) <= _LONGEST and _holds(block.text)


@lru_cache(maxsize=4096)
def _holds(text: str) -> bool:
    return _NOTICE.search(" ".join(outside_quotes(text).split())) is not None
