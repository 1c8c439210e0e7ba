"""How a brief is shown: never what it says, which is the brief's own."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefgen.render import colours

Profile = Literal["one-page", "standard", "full"]


@dataclass(frozen=True, slots=True)
class Layout:
    """The choices of who shows a brief.

    ``profile`` is how much of it stands open; ``language`` that of labels, dates and numbers, as a
    BCP 47 tag; ``accent`` the one colour, as ``#rrggbb``; ``logo`` the ``data:`` address of a
    picture for the masthead, empty for none; ``templates`` a folder whose templates go before the
    shipped ones.
    """

    profile: Profile = "standard"
    language: str = "en"
    accent: str = "#1b4f72"
    logo: str = ""
    templates: Path | None = None

    @property
    def accent_at_night(self) -> str:
        """The shade of ``accent`` for a dark screen."""
        return colours.lighter(self.accent)


STANDARD = Layout()
