"""Nouns of those who speak: offices, groups, institutions, documents, outlets.

Data alone; the value of a role noun is the gender it tells, if it tells one.
"""

# Nouns that name a person by office, job or part; the value is the gender the noun itself tells.
ROLE_NOUNS: dict[str, str] = dict.fromkeys(
    """
    president minister premier secretary senator representative congressman congresswoman governor
    mayor chancellor ambassador envoy diplomat official officer spokesperson spokesman spokeswoman
    chairman chairwoman chair chairperson chief director head leader manager adviser advisor aide
    analyst expert economist professor scientist researcher historian lawyer attorney judge justice
    general colonel captain lieutenant sergeant admiral major commander commissioner inspector
    sheriff detective prosecutor lawmaker legislator deputy candidate nominee contender strategist
    consultant executive ceo founder co-founder owner editor columnist journalist reporter author
    writer host anchor commentator critic activist campaigner organiser organizer pastor bishop
    cardinal priest imam rabbi pope king queen prince princess emir sultan sheikh ayatollah dictator
    strongman treasurer superintendent principal coordinator counsel fellow scholar teacher doctor
    nurse engineer physicist farmer driver worker resident student member partner witness victim
    survivor veteran soldier pilot speaker whip delegate negotiator mediator coach player actor
    actress singer artist filmmaker producer businessman businesswoman businessperson mogul
    billionaire investor developer entrepreneur trader pollster voter supporter opponent protester
    protestor demonstrator heckler man woman boy girl person source friend colleague mother father
    wife husband son daughter brother sister neurosurgeon surgeon undersecretary vice-president
    politician statesman monarch vice-chairman ombudsman rapporteur coordinator counsellor
    councillor councilman councilwoman alderman magistrate auditor accountant banker broker
    meteorologist forecaster geologist biologist ecologist epidemiologist curator librarian
    shopkeeper fisherman fisherwoman miner refugee guide guard ranger firefighter policeman
    policewoman official insider operative surrogate pundit moderator questioner narrator
    correspondent foreman forewoman winner loser star guest patient buyer seller customer passenger
    """.split(),
    "",
)
ROLE_NOUNS |= dict.fromkeys(
    """
    spokesman congressman chairman businessman king prince emir sultan sheikh ayatollah man boy
    father husband son brother actor pope fisherman policeman councilman imam statesman priest
    strongman bishop
    """.split(),
    "male",
)
ROLE_NOUNS |= dict.fromkeys(
    """
    spokeswoman congresswoman chairwoman businesswoman queen princess woman girl mother wife
    daughter sister actress policewoman fisherwoman councilwoman
    """.split(),
    "female",
)
# Titles that stand before a name with a capital and are short forms of a role.
SHORT_TITLES = frozenset("sen rep gov gen col maj capt lt sgt adm sens reps govs rev".split())
# Words that belong to a role phrase before its noun.
ROLE_MODIFIERS = frozenset(
    """
    deputy vice former foreign prime acting senior chief assistant interior defense defence finance
    state press interim lead leading top ex-president ex-minister first second junior co-chair
    democratic republican presidential national military political government
    """.split()
)
PERSON_PLURALS = frozenset(
    """
    officials sources people advisers advisors aides lawyers attorneys analysts experts economists
    researchers scientists lawmakers legislators senators critics activists supporters opponents
    organisers organizers residents witnesses diplomats prosecutors investigators police voters
    students leaders ministers governors members friends colleagues reporters editors observers
    authorities executives representatives republicans democrats conservatives liberals men women
    parents children protesters demonstrators doctors families farmers workers unions investors
    commentators scholars historians judges justices candidates rivals negotiators envoys
    spokesmen commanders troops soldiers fans users readers groups companies agencies governments
    parties banks nations countries ministries newspapers outlets firms teams villagers fishermen
    miners engineers rescuers inspectors monitors rebels insurgents militants
    """.split()
)
INSTITUTION_NOUNS = frozenset(
    """
    ministry government department agency office committee commission council court board party
    campaign administration company corporation group organisation organization union university
    institute institution bank fund police army military navy force forces parliament congress
    senate house cabinet embassy consulate kremlin pentagon palace association federation alliance
    bureau authority service district team firm network foundation trust society league coalition
    movement republic state nation country city county church newspaper magazine broadcaster channel
    station website site outlet paper journal watchdog regulator taliban opposition crowd audience
    panel staff side regime junta assembly secretariat bloc delegation think-tank centre center
    ministry's union's monitor operator brigade command
    """.split()
)
DOCUMENT_NOUNS = frozenset(
    """
    statement report letter email e-mail memo memorandum document documents filing complaint lawsuit
    suit indictment affidavit transcript assessment study survey poll analysis review paper note
    message post tweet text editorial article story column book memoir ad advertisement video clip
    resolution ruling opinion order decision bill law legislation rule press-release release
    communique communiqué notice bulletin dossier audit footnote passage headline caption sign
    banner placard slogan website petition speech remarks warning invitation essay poster chyron
    update updates summary agreement declaration plan proposal draft dispatch cable emails letters
    records court-documents script narrator announcer voiceover forecast guidelines pamphlet
    """.split()
)
OUTLET_WORDS = frozenset(
    """
    news agency newspaper broadcaster channel radio television tv times post journal herald tribune
    gazette guardian telegraph press magazine daily weekly wire network media chronicle observer
    courier dispatch examiner bulletin sentinel standard mirror echo reporter star globe inquirer
    website outlet paper podcast review monitor newswire today
    """.split()
)
# Outlets and agencies whose names hold none of the words above.
OUTLET_NAMES = frozenset(
    """
    reuters ap afp tass itar-tass interfax xinhua bloomberg politico cnn bbc nbc abc cbs msnbc fox
    npr pbs c-span aljazeera al-jazeera jazeera axios vox slate buzzfeed breitbart huffpost ria
    novosti sputnik rt meduza kommersant izvestia dpa ansa efe kyodo anadolu irna isna fars tolo
    ariana dawn pti ani yonhap nhk ntv tvn itv rtl zdf ard newsmax vice univision telemundo
    newsweek time forbes fortune wsj spiegel bild zeit figaro monde liberation repubblica pais
    haaretz khovar khaama asia-plus khabar
    """.split()
)
# How the one-word names of agencies end.
OUTLET_ENDINGS = ("wire", "press", "inform", "news", "media", "pravda")
# Generic words for the outlet named before ("told the broadcaster").
OUTLET_NOUNS = frozenset(
    "agency newspaper broadcaster channel station paper magazine network outlet website".split()
)
# Words after which a name in quotation marks is a name and no speech.
NAMING_WORDS = frozenset(
    """
    known called dubbed titled entitled nicknamed named headlined labelled labeled termed
    so-called codenamed subtitled alias book film movie show song album episode series novel memoir
    magazine program programme play documentary painting ship hashtag nickname title podcast column
    essay musical exhibition poem opera video game
    """.split()
)
# Of these, the ones after which even a term in lower case is a name.
TERMING_WORDS = frozenset(
    """
    titled entitled nicknamed so-called codenamed hashtag nickname alias headlined word words term
    phrase
    """.split()
)
