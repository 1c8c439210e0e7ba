"""Words of reported speech in French, German, Spanish and Russian.

Data alone: forms of reporting verbs with the English base that says what kind of verb it is, the
words for "according to", auxiliaries, pronouns, and the nouns that tell a person by office. English
has its own lists in ``speech`` and ``roles``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language: ``verbs`` maps a form to the English base of its verb.

    ``openers`` start what is said ("que"), ``offices`` are the nouns of persons and bodies;
    ``capital_nouns`` tells that every noun has a capital; ``middle_names`` are the endings of a
    name that stands between the first and the last one.
    """

    verbs: dict[str, str]
    according: frozenset[str]
    auxiliaries: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    openers: frozenset[str]
    pronouns: dict[str, str]
    offices: frozenset[str]
    capital_nouns: bool = False
    middle_names: tuple[str, ...] = ()


def _verbs(rows: str) -> dict[str, str]:
    """``base: form form`` lines as form -> base."""
    found: dict[str, str] = {}
    for row in rows.strip().splitlines():
        base, _, forms = row.strip().partition(": ")
        found |= dict.fromkeys(forms.split(), base)
    return found


_FRENCH = Wording(
    _verbs(
        """
        say: dit disent disait lance lancé confie confié glisse glissé souffle soufflé juge jugé
        say: soupire lâche s'exclame s'indigne s'inquiète s'alarme s'emporte plaisante ironise
        say: estime estiment estimé considère considéré commente commenté résume résumé
        tell: raconte racontent raconté explique expliquent expliqué détaille détaillé
        state: déclare déclarent déclaré précise précisent précisé indique indiquent indiqué
        assert: affirme affirment affirmé soutient soutenu maintient maintenu martèle martelé
        assure: assure assurent assuré garantit garanti promet promettent promis
        add: ajoute ajoutent ajouté poursuit poursuivi reprend renchérit complète
        write: écrit écrivent
        announce: annonce annoncent annoncé révèle révélé
        reply: répond répondent répondu rétorque rétorqué réplique répliqué
        warn: prévient prévenu avertit averti alerte alerté
        insist: insiste insisté souligne souligné rappelle rappelé
        acknowledge: reconnaît reconnu admet admis avoue avoué concède concédé
        claim: prétend prétendu
        conclude: conclut conclu
        accuse: accuse accusent accusé dénonce dénoncent dénoncé
        complain: déplore déploré regrette regretté
        deny: dément démentent démenti nie nient nié
        dispute: conteste contestent contesté
        reject: rejette rejettent rejeté récuse récusé réfute réfuté
        """
    ),
    frozenset(["selon", "d'après"]),
    frozenset(
        "a ont avait avaient aurait auraient est n'a n'ont l'a l'ont l'avait y en se ne".split()
    ),
    frozenset("le la les un une des l' cet cette ce son sa ses leur".split()),
    frozenset("à au aux dans lors sur par pour avec en chez devant après avant jeudi".split()),
    frozenset(["que", "qu'il", "qu'elle", "qu'ils", "qu'un", "qu'une", "qu'aucun", "qu'aucune"]),
    {"il": "male", "elle": "female", "lui": "male", "ils": "plural", "elles": "plural"},
    frozenset(
        """
        ministre président présidente directeur directrice chef cheffe maire député députée
        sénateur sénatrice porte-parole secrétaire général générale commissaire gouverneur
        gouverneure préfet préfète médecin infirmier infirmière professeur professeure chercheur
        chercheuse avocat avocate juge procureur procureure responsable représentant représentante
        marchand marchande habitant habitante témoin ambassadeur ambassadrice colonel capitaine
        économiste expert experte syndicaliste ministère gouvernement syndicat police direction
        parti mairie autorité agence association organisation source sources rapport communiqué
        """.split()
    ),
)
_GERMAN = Wording(
    _verbs(
        """
        say: sagte sagten sagt sagen gesagt meinte meint so
        state: erklärte erklärten erklärt
        assert: beteuerte beteuert behauptete behauptet
        stress: betonte betont unterstrich
        add: ergänzte ergänzt fügte
        write: schrieb schreibt geschrieben
        announce: kündigte verkündete mitgeteilt teilte
        warn: warnte warnt gewarnt
        reply: antwortete antwortet entgegnete erwiderte
        report: berichtete berichtet
        admit: räumte gestand
        accuse: warf
        deny: bestritt bestreitet dementierte dementiert
        reject: wies
        """
    ),
    frozenset(["laut", "zufolge"]),
    frozenset("hat haben habe hatte hatten".split()),
    frozenset("der die das den dem des ein eine einer eines einem".split()),
    frozenset("in im am an auf bei vor nach gegenüber zu zum zur mit von vom für".split()),
    frozenset(["dass", "man", "ob"]),
    {"er": "male", "sie": "female", "ihm": "male", "ihr": "female"},
    frozenset(
        """
        minister ministerin präsident präsidentin sprecher sprecherin chef chefin direktor
        direktorin bürgermeister bürgermeisterin kanzler kanzlerin leiter leiterin vorsitzende
        vorsitzender professor professorin anwalt anwältin general botschafter botschafterin
        abgeordnete abgeordneter senator senatorin bewohner bewohnerin ministerium regierung
        polizei behörde gewerkschaft partei verband bericht
        """.split()
    ),
    capital_nouns=True,
)
_SPANISH = Wording(
    _verbs(
        """
        say: dijo dijeron dice dicen dicho comentó señaló señala señalado apuntó
        state: declaró declararon declarado precisó indicó explicó explicado
        assert: afirmó afirmaron afirma afirman afirmado sostuvo sostiene
        assure: aseguró aseguraron asegura asegurado
        add: añadió agregó añade agrega añadido
        write: escribió escribe
        announce: anunció anunciaron anuncia anunciado
        warn: advirtió advierte alertó
        reply: respondió contestó replicó
        insist: insistió subrayó recordó
        acknowledge: reconoció admitió
        accuse: acusó denunció denuncia denunciaron
        tell: contó relató relata
        deny: negó negaron niega desmintió desmintieron desmiente
        reject: rechazó rechazaron rechaza
        """
    ),
    frozenset(["según"]),
    frozenset("ha han había habían lo se".split()),
    frozenset("el la los las un una unos unas su sus".split()),
    frozenset("en a al ante durante tras sobre por para con desde".split()),
    frozenset(["que"]),
    {"él": "male", "ella": "female", "ellos": "plural"},
    frozenset(
        """
        ministro ministra presidente presidenta director directora jefe jefa alcalde alcaldesa
        portavoz diputado diputada senador senadora gobernador gobernadora secretario secretaria
        general coronel capitán médico médica profesor profesora abogado abogada juez jueza fiscal
        vecino vecina testigo experto experta economista ministerio gobierno policía sindicato
        partido asociación agencia informe
        """.split()
    ),
)
_RUSSIAN = Wording(
    _verbs(
        """
        say: сказал сказала сказали говорит говорил говорила говорят отмечает
        tell: рассказал рассказала рассказали
        state: заявил заявила заявили заявляет указал указала
        announce: сообщил сообщила сообщили сообщает объявил объявила
        add: добавил добавила добавили
        note: отметил отметила отметили
        explain: объяснил объяснила пояснил пояснила
        stress: подчеркнул подчеркнула подчеркнули
        write: написал написала пишет
        reply: ответил ответила ответили
        warn: предупредил предупредила предупредили
        acknowledge: признал признала признали
        claim: утверждает утверждал утверждала утверждают
        insist: настаивает настаивал настаивала
        deny: опроверг опровергла опровергли опровергает отрицает отрицал отрицала
        reject: отверг отвергла отвергли
        """
    ),
    frozenset(["согласно"]),
    frozenset(["уже", "ранее", "также"]),
    frozenset(),
    frozenset("в во на по о об с со к у для от из при после до перед за".split()),
    frozenset(["что", "будто"]),
    {"он": "male", "она": "female", "они": "plural"},
    frozenset(
        """
        мэр министр президент премьер премьер-министр глава представитель представительница спикер
        пресс-секретарь губернатор посол генерал полковник депутат сенатор директор председатель
        секретарь врач судья адвокат журналист учёный ученый профессор министерство правительство
        полиция ведомство агентство партия профсоюз комитет
        """.split()
    ),
    middle_names=("вич", "вна", "чна"),
)
WORDINGS: dict[str, Wording] = {
    "fr": _FRENCH,
    "de": _GERMAN,
    "es": _SPANISH,
    "ru": _RUSSIAN,
}
"""The words of each language, by its code."""

PRONOUNS_ABROAD: dict[str, str] = {
    word: gender for wording in WORDINGS.values() for word, gender in wording.pronouns.items()
}
"""Pronouns of these languages with the gender they tell."""
