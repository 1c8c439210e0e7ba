"""The recipe: extracts + settings + day (+ the last brief) -> Brief. Pure: no file, no clock.

``localise`` puts articles under the days of the brief's zone; ``settle`` finds the facts that only
the articles together give and applies them; ``build`` makes the brief of a period from what it
leaves.
"""

from briefgen.pipeline.build import build
from briefgen.pipeline.facts import localise, settle
from briefgen.pipeline.kept import Keep, Work, unkept
from briefgen.pipeline.steps import Step, untimed
from briefgen.pipeline.telling import NOTHING_TOLD, Told, in_period

__all__ = [
    "NOTHING_TOLD",
    "Keep",
    "Step",
    "Told",
    "Work",
    "build",
    "in_period",
    "localise",
    "settle",
    "unkept",
    "untimed",
]
