"""How outlets speak for themselves: words of price, period, paying and asking.

None of them cuts a line alone; ``clean`` weighs them with who speaks and where the line stands.
"""


def _words(packed: str) -> frozenset[str]:
    return frozenset(packed.split())


PERIODS = r"(?:days?|weeks?|months?|years?|issues?|mornings?|fortnight)"
"""What a subscription is counted in."""

ORDERS = _words(
    """
    ask become bring buy call chip choose click come discover enjoy enter find follow get give go
    grab have hear help join keep know listen never order pay phone pick pledge read register ring
    save see send share sign start stay subscribe support take tell text try unlock upgrade visit
    want write abonnez soutenez rejoignez apoya únete sostieni abonnieren
    """
)
"""Verbs that open a sentence which tells the reader what to do."""

PAID = _words(
    """
    afford ad-free cancel cents coffee commitment cost costs delivered discount donate donated
    donating donation donations engagement fee free fund funded funds gift give gives giving kindly
    members membership offer paid pay pays pledge price prices readers sent spam subscribe
    subscriber subscribers subscription trial
    """
)
"""Words of paying and of what is paid for."""

TRADE_TALK = _words(
    """
    coverage edition editor editors inbox journalism newsdesk newsletter newspaper newsroom
    paper readers reporter reporters reporting journalists bulletin letter letters podcast
    """
)
"""What an outlet calls its own work and people."""

SAYING = _words(
    """
    according added adds announced argued asked believes called claimed confirmed declared denied
    described estimated estimates expects explained insisted noted promised replied reported says
    said stated suggested thinks told warned warns wrote
    déclaré affirmé assuré dit selon sagte erklärte dijo según disse detto secondo
    """
)
"""Words by which reports name a source: an outlet's own voice seldom has them."""

YOU_AND_US = _words(
    """
    you your yours yourself we us our ours vous votre nous notre euch euer uns unser unsere usted
    ustedes tus nosotros nuestro nuestra você vocês voi vostro вы вас ваш мы наш нас wasz nasz
    """
)
"""The reader and the outlet as it speaks of both; no word that means another thing elsewhere."""
