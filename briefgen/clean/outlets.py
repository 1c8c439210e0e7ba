"""Who published an article: its outlet, the family that outlet belongs to, byline and agency.

The outlet's name often stands only in the lines that are cut ("A Message from ..."), so it is read
before they go. Unknown stays empty. Left out: telling an outlet from its style or its topics.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from urllib.parse import urlsplit

from briefgen.clean.mastheads import NONE, Masthead, bare, is_section, short_forms
from briefgen.clean.phrases import plain_line
from briefgen.language.credits import WIRES
from briefgen.language.outlets import HOUSES, OUTLETS, OWNERS, SECOND_LEVELS

_NAME = (
    r"((?:The |Le |La |El |Il |Der |Die )?[A-Z][\w&'’.-]{0,30}"
    r"(?: (?:of |the |and |& |de |du |la )?[A-Z][\w&'’-]{0,30}){0,4})"
)
_SURELY = (
    rf"\b[Aa] (?:[Mm]essage|[Nn]ote|[Aa]ppeal|[Ww]ord|[Ll]etter) from {_NAME}\s?(?:[:,.!]|$)",
    rf"^(?:Source|Outlet|Publisher|Publication|Publié par|Quelle):\s{{1,3}}{_NAME}$",
)
_MOSTLY = (
    rf"^(?:.{{0,30}}\b)?(?:Support|Donate to|Subscribe to|Join|Contribute to) {_NAME}\s?[!.]?$",
    rf"\b[Bb]y supporting {_NAME}[,.]",
    rf"\b(?:journalists|team|staff|editors|readers|newsroom) (?:of|at) {_NAME}[,.]",
    rf"\b(?:donation|contribution|gift|subscription) to {_NAME} (?:to|today|and|now)\b",
    r"(?:©|\([Cc]\)|[Cc]opyright)\s{0,3}(?:©\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?"
    + _NAME,
)
_PERHAPS = (
    _NAME
    + r"['’]s? (?:team of journalists|newsletter|journalists|newsroom|journalism|reporting)\b",
    rf"\b{_NAME} is (?:a|an) (?:independent|non-?profit|not-for-profit|reader-funded|daily)\b",
    rf"\b(?:[Ff]ollow|[Dd]ownload) {_NAME} (?:on|app)\b",
    rf"\b(?:originally|first) (?:appeared|published) (?:in|on|by) {_NAME}\s?[,.]?$",
)
_IN_CHROME: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(pattern), weight)
    for patterns, weight in ((_SURELY, 4), (_MOSTLY, 3), (_PERHAPS, 2))
    for pattern in patterns
)
_TELLING = frozenset(
    (
        *("message", "note", "appeal", "word", "letter", "source", "outlet", "publisher"),
        *("publication", "publié", "quelle", "support", "donate", "subscribe", "join"),
        *("contribute", "supporting", "journalists", "team", "staff", "editors", "readers"),
        *("newsroom", "donation", "contribution", "gift", "subscription", "copyright", "c"),
        *("newsletter", "journalism", "reporting", "independent", "nonprofit", "profit", "funded"),
        *("daily", "follow", "download", "appeared", "published"),
    )
)
"""Words of which every line has one that names its outlet (or a sign of copyright)."""


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_NO_OUTLET = _set(
    """
    us our the facebook twitter instagram youtube whatsapp telegram google apple independent
    all rights reserved press us! this inc january february march april may june july august
    september october november december copyright
    """
)
_LINK = re.compile(r"\]\(https?://([\w.-]{4,80})")
_LEAST_LINKS, _MOST_LINKS = 5, 2000
_ARTICLES = _set("the der die das les los las")
_INITIALS = 5
_RIGHTS = re.compile(
    r"[.,]? (?:All Rights|Ltd|Inc|LLC|Limited|GmbH|Media Group|Corporation|Corp)\b.{0,80}$"
)
_WIRE = "|".join(re.escape(wire) for wire in sorted(WIRES, key=lambda wire: (-len(wire), wire)))
_DATELINE_WIRE = re.compile(
    rf"^.{{0,80}}?[(/]\s?({_WIRE})(?:/[\w-]{{1,12}}){{0,3}}\s?[)/]\s?[-–—.:]"
)
_DATELINE = re.compile(
    rf"^[A-Z][A-Z .'’-]{{2,40}}(?:, [^\W\d_a-z][\w .]{{1,30}})? \({_NAME}\)\s?[-–—]"
)
_CREDITED = re.compile(
    rf"^(?:By |Source: |Quelle: |Von |Par |Por |\()?({_WIRE})(?: [Ss]taff| News)?\)?$"
    rf"|\b(?:By|with|from|With (?:files|inputs|input) from)(?: the| The)?? ({_WIRE})[.)]{{0,2}}$"
)
_CLOSING = re.compile(
    rf"(?:[.!?][\"”’]?\s[-–—]{{0,2}}\s?|^)[(/\[]?\s?({_WIRE})(?:/[\w-]{{1,12}}){{0,2}}\s?[)/\]]?\.?$"
)
_REPORTED = re.compile(rf"\bReporting by [^;.]{{2,160}}(?:for |, )({_WIRE})\b")
_SIGNED = re.compile(r"\(?Reporting by [^;]{3,200};.{0,200}?\b[Ee]diting by ")
_SIGNER = "Reuters"
_BY = re.compile(
    r"^\(?(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Ww]ords|[Pp]osted|[Pp]ublished|POSTED|WRITTEN) )?"
    r"(?:[Bb]y|BY|Von|Par|Por|Di|Door)[: ]\s{0,3}([^\W\d_a-z][^|•·\d]{1,90})"
)
_AFTER_NAME = re.compile(
    r"\s{1,3}(?:[-–—]|on|Published|Updated|Posted|PUBLISHED|Last|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.{0,90}$"
)


def outlet_of(
    stated: str,
    site: str,
    url: str,
    chrome: Iterable[str],
    printed: Masthead = NONE,
    agency: str = "",
) -> str:
    """The outlet's name, or its host, or empty.

    Args:
        stated: what the page's markup says; the table of hosts knows better.
        site: what stands behind the headline in the window's title.
        url: the article's address.
        chrome: the lines that are no part of the text.
        printed: the masthead of the page.
        agency: whom the dateline credits; it is the outlet only if nothing else is.
    """
    host = host_of(url)
    named = _by_host(host)
    if stated and not (named and _same_house(named, stated, host)):
        return stated
    if named:
        return named
    votes = Counter(_named_in(chrome))
    for name in list(votes):
        if printed.name and name != printed.name and bare(name) in short_forms(printed.name):
            votes[printed.name] += votes.pop(name)
    if printed.name:
        votes[printed.name] += round(printed.score)
    if len(votes) > 1 or site:
        votes.pop(agency, 0)
    if site and (not votes or site in votes or len(site.split()) <= 4):
        votes[site] += 3
    best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
    return best[0][0] if best else host


def _named_in(chrome: Iterable[str]) -> dict[str, int]:
    """The names that lines of furniture give their outlet, with the weight of their words."""
    votes: Counter[str] = Counter()
    for line in chrome:
        if "©" not in line and not plain_line(line).has(_TELLING):
            continue
        for pattern, weight in _IN_CHROME:
            for found in pattern.finditer(line[:600]):
                name = _RIGHTS.sub("", found[1]).strip(" .,!")
                if name.lower() in _NO_OUTLET or name.lower() in OWNERS:
                    continue
                if len(name) > 2 and not is_section(name):
                    votes[name] += weight
    return votes


def host_of(url: str) -> str:
    """The host of an address without ``www.``; empty when there is none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def home_of(text: str) -> str:
    """The address that most links of a page lead to, its own site's; empty if none leads.

    >>> home_of("[a](https://lune.example/a) " * 5 + "[b](https://other.example/b)")
    'https://lune.example'
    """
    hosts = Counter(
        found[1].lower().removeprefix("www.") for found in islice(_LINK.finditer(text), _MOST_LINKS)
    )
    host, times = min(hosts.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    most = times >= _LEAST_LINKS and 2 * times > sum(hosts.values())
    return f"https://{host}" if most else ""


def _same_house(known: str, stated: str, host: str) -> bool:
    """Whether a page may state this name of the outlet that its address is known for.

    Copies of a text give the address of the first to print it, so a name that has no word of the
    known one is another outlet's. Hosts, initials and names in other scripts tell nothing.
    """
    if re.fullmatch(r"[\w.-]+\.[A-Za-z]{2,12}", stated) or not re.search(r"[A-Za-z]{3}", stated):
        return True
    if len(stated) <= _INITIALS and stated.isupper():
        return True
    one, other = (set(re.findall(r"\w{3,}", name.lower())) for name in (known, stated))
    key, whole, address = (re.sub(r"\W+", "", name).lower() for name in (known, stated, host))
    return bool((one & other) - _ARTICLES) or key in whole or whole in key or whole in address


def _by_host(host: str) -> str:
    parts = host.split(".")
    hosts = (".".join(parts[number:]) for number in range(len(parts) - 1))
    return next((OUTLETS[name] for name in hosts if name in OUTLETS), "")


def family_of(outlet: str, url: str) -> str:
    """One key for the names and hosts of a publisher: letters and digits, no leading article.

    >>> family_of("The Moscow Times", "") == family_of("", "https://www.themoscowtimes.com/a")
    True
    """
    host = host_of(url)
    name = outlet or _by_host(host)
    name = HOUSES.get(name, name)
    if "." in name and " " not in name:
        name = _registrable(name)
    key = re.sub(r"[\W_]+", "", name or _registrable(host)).lower()
    return key.removeprefix("the") or key


def _registrable(host: str) -> str:
    """The label of a host that its publisher registered ("bbc" of news.bbc.co.uk)."""
    labels = host.lower().split(".")
    if len(labels) >= 3 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVELS:
        return labels[-3]
    return labels[-2] if len(labels) >= 2 else host


def byline_of(lines: Iterable[str]) -> str:
    """The writer that the first line of the form "By Ann Lee" names; empty if none does."""
    for line in lines:
        found = _BY.match(line)
        if found is None or len(line) > 160:
            continue
        name = _AFTER_NAME.sub("", found[1].strip()).strip(" ,;:-–—)")
        if 1 <= len(name.split()) <= 12 and not name.endswith("."):
            return name
    return ""


def agency_of(lede: str, lines: Sequence[str], close: str = "") -> str:
    """The wire service that dateline, byline or closing line credits; empty if none does.

    Args:
        lede: the text's first paragraph.
        lines: the lines around the text, byline and furniture.
        close: the text's last paragraph, which may end in the service's name.
    """
    found = _DATELINE_WIRE.match(lede[:160]) or _DATELINE.match(lede[:160])
    if found:
        return found[1]
    for line in (*lines, close):
        found = _REPORTED.search(line) or _CREDITED.search(line[:80])
        if found:
            return next(name for name in found.groups() if name)
    found = _CLOSING.search(close[-80:])
    if found:
        return found[1]
    # "Reporting by A; Editing by B" is how one service signs, on whatever site it stands.
    return _SIGNER if any(_SIGNED.match(line.strip()) for line in (*lines, close)) else ""


def agency_in(byline: str) -> str:
    """The wire service among the names of a byline; empty if there is none.

    >>> agency_in("Ida Voss, Reuters")
    'Reuters'
    """
    names = (name.strip() for name in re.split(r"[,;/|]| and | with | mit ", byline))
    return next((name for name in names if name in WIRES), "")
