"""How outlets name themselves and their sections: words that mark a masthead, or speak against it.

General names of the trade, no outlet's own. Left out: names of outlets (they are in ``outlets``).
"""


def _words(packed: str) -> frozenset[str]:
    return frozenset(packed.split())


TRADE = _words(
    """
    actualité advertiser advocate agency anzeiger argus beacon bee bild blatt bote broadcasting
    bugle bulletin cable call chronicle citizen clarion correio correo corriere courant courier
    courrier dagblad daily democrat despatch diario dispatch dépêche echo enquirer examiner express
    eye figaro folha gaceta gazeta gazetesi gazette gazzetta giornale globe guardian haber herald
    heraldo independent informer inquirer intelligencer jornal journal krant kurier leader ledger
    letter libération live magazine mail matin mattino mercury merkur messaggero messenger mirror
    monde monitor monthly morning mundo nachrichten news newspaper notebook noticias notizie
    nouvelles observer outlook packet parisien patriot país periódico pioneer post prensa press
    presse público quarterly radio record recorder register report reporter repubblica review
    rundschau sentinel spectator stampa standard star sun tagblatt tageblatt telegram telegraph
    television times today tribune tv vanguardia voice voix weekly wiadomości wire witness world
    zeitung écho ведомости вести газета известия новости правда
    """
)
"""Words that names of outlets are made of, lower case; "world" and "today" only beside others."""

SECTIONS = _words(
    """
    about abroad account accueil advertise adverts agriculture almanac analysis archive archives
    arts audio automotive banking best blogs books breaking briefing briefs business calendar
    campus careers cars categories category champions change city classified classifieds climate
    columns comment commentary commodities community companies contact contents conversation
    cookies corrections cotidiano country courts crime cronaca cultura culture currencies data day
    deaths debate defence defense deportes diplomacy discussion donate economia economics economy
    economía edition editorial editorials education election elections energy english entertainment
    environment esportes europe events exclusive explainer explainers facebook family farming
    fashion features film finance food football forum gallery games general global graphics guides
    headlines health help history home homepage house housing ideas images immigration industry
    inside instagram international interview interviews investigations investing jobs justice
    kultur language latest law letters lifestyle link links listen live local login logo logout
    main market marketplace markets masthead media meinung membership menu metro middle military
    monde money more motoring movies mundo music my nation national nature navigation news
    newsletter newsletters newsroom notices obits obituaries opinion opinions opinión pages
    parliament partnerships password people photo photography photos podcast podcasts policy
    politica politics politik politique política popular population port portada premium print
    privacy programmes property puzzles radio recipes regional religion research restaurants
    reviews royals school science search sections security services shipping shop shopping showbiz
    sign skip sociedad society société space special sponsored sport sports startseite state store
    stories story style subscribe support tax tech technology television terms theatre top topics
    transport travel trending tributes tv twitter uk universities us usa video videos vidéos war
    weather website weekend wirtschaft wissen women world year youtube économie
    """
)
"""Names of sections, menus and services, lower case: a line of them alone is no masthead."""

JOINING = _words(
    "of the and & for in on at de la le les du des del di da do der die das und et y e"
)
"""Small words inside a name."""
