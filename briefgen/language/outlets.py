"""Names of outlets by host, for pages that print their address or a worse form of their name.

The table is ``outlets.txt`` beside this module: a line holds a host, the name people use, and
behind ``=`` the house, where several titles share one newsroom.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path


def _rows() -> Iterator[tuple[str, str, str]]:
    for line in Path(__file__).with_name("outlets.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            host, named = line.split(" ", 1)
            name, _, house = named.partition(" = ")
            yield host, name, house


_ROWS = tuple(_rows())

OUTLETS: Mapping[str, str] = {host: name for host, name, _ in _ROWS}
"""Host, without ``www.``, to the outlet's own name; good for its subdomains too."""

HOUSES: Mapping[str, str] = {name: house for _, name, house in _ROWS if house}
"""The outlet's name to the house whose newsroom it shares."""

SECOND_LEVELS = frozenset("ac co com edu go gob gov gouv ne net nom or org".split())
"""Labels that are no publisher's own when they stand before a country's (bbc.co.uk)."""

OWNERS = frozenset(
    name.strip()
    for name in """
    advance local; advance publications; axel springer; axel springer se; bertelsmann; burda;
    comcast; conde nast; condé nast; cox media group; daily mail and general trust; dmg media;
    dotdash meredith; dow jones; dow jones & company; dpg media; fairfax media; funke mediengruppe;
    future plc; future publishing; g/o media; gannett; gray television;
    gruner + jahr; guardian media group; hearst; hearst communications; iheartmedia;
    ippen; lee enterprises; madsack; mcclatchy;
    mediahuis; mediaset; medianews group; meredith; national world; nbcuniversal; news corp;
    news corporation; news group newspapers; newsquest; nexstar; nexstar media; nine entertainment;
    paramount; people inc; postmedia; postmedia network; prisa; reach; reach plc; sanoma; schibsted;
    scripps; sinclair; tegna; torstar; unidad editorial; vocento; vox media; walt disney;
    warner bros; warner bros. discovery; ziff davis
    """.replace("\n", " ").split(";")
    if name.strip()
)
"""Houses that own outlets and lend none its name, lower case: notices of copyright name them."""
