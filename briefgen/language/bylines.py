"""Words of the line that names the writers: what comes before a name, and what is none.

Several languages; no name of an outlet or a person.
"""


def _words(packed: str) -> frozenset[str]:
    return frozenset(packed.split())


BEFORE_NAMES = (
    "written by|reported by|story by|words by|text by|posted by|published by|authored by"
    "|article by|report by|review by|created by|compiled by|guest post by|contributed by"
    "|edited by|view all posts by|more posts by|posts by|all posts by|articles by|more from"
    "|about the author|author|authors|by|byline|words|text|posted|published"
    "|kommentar von|ein beitrag von|ein kommentar von|eine analyse von|ein artikel von|text von"
    "|von|autor|autorin"
    "|par|publié par|écrit par|auteur|por|escrito por|publicado por|di|a cura di|scritto da"
    "|pubblicato da|autore|door|geschreven door|av|af|tekst|skrevet av|skrevet af|przez|tekst"
    "|автор|текст|yazan|oleh|penulis|от"
)
"""What stands before the name of a writer, lower case, parted by bars."""

ROLES = _words(
    """
    editor editors editor-in-chief editorial staff writer writers reporter reporters reporting
    correspondent correspondents contributor contributors contributing columnist journalist
    journalists author authors blogger freelance freelancer producer photographer desk newsroom
    bureau senior deputy assistant associate managing executive director manager marketing
    specialist president ceo cto founder co-founder consultant analyst intern trainee team
    professor researcher expert strategist coordinator admin administrator webmaster moderator
    user anonymous unknown publisher officer engineer developer lecturer political
    profile bio posts stories articles follow share comments menu search subscribe
    please redaktori redaksi redakcija redakcia
    redaktion redaktionen redaktionell redakteur redakteurin redaktør redaktör redacteur redactie
    redacción redactor redactora redazione redação redakcja rédaction rédacteur rédactrice
    journaliste periodista giornalista jornalista journalistin volontärin volontär korrespondent
    korrespondentin korespondent ressortleiter ressortleiterin chefredakteur chefredakteurin
    leiter leiterin autor autorin reporterin corresponsal correspondante dziennikarz журналист
    корреспондент редактор редакция редакции muhabir editör haber
    """
)
"""Words of offices and desks, lower case: what has one is no person's name."""

COLLECTIVES = _words(
    "staff team desk newsroom redaktion redactie redacción redazione redação redakcja rédaction"
)
"""Those of them that firms sign with: "Post Staff" is a byline."""

ORGANISATIONS = _words(
    """
    news newspaper times post herald gazette tribune journal press agency agencies agence wire
    media magazine online digital network tv radio television channel group foundation institute
    university ministry council association company inc ltd llc gmbh corporation corp society
    service services images getty shutterstock studio studios blog site website web global today
    international national daily weekly report reports team staff the of zeitung nachrichten
    rundfunk verlag
    noticias diario periódico journal presse agentur agencia agenzia
    """
)
"""Words of firms and outlets, lower case: a name with one is an organisation's."""

PARTICLES = _words(
    """
    de del della di da das dos do du des la le van von der den ter ten te zu zur zum af av el al
    ibn bin bint ben abu y e i st san ap mac mc o d' l' jr jr. sr sr. ii iii iv dr prof mr ms mrs
    """
)
"""Small words inside the name of a person, lower case."""

JOINERS = "and|und|et|y|e|en|og|och|ja|i|ve|dan|и|та|with|mit|avec|con|&"
"""Words between two names."""

AUTHOR_PATHS = (
    "author|autor|auteur|autore|auteurs|forfatter|people|person|profile|profil|staff|by|byline"
    "|journalist|journalists|journaliste|contributor|contributors|reporter|reporters|writer"
    "|writers|producers|team|redaktion|redakteur|redaktoer|redacteur|redactie|autoren|autori"
    "|autores|authors|penulis|yazar|yazarlar|firma|firmas|signature|member|columnist|columnists"
)
"""Folders of addresses that lead to the page of a writer."""
