"""Words of reported speech in English: reporting verbs, role nouns, titles, pronouns, names.

Data alone: how the words are used is decided in ``extract``. Verb forms are spelled out from their
base by the rules of English spelling and a list of the irregular ones. Left out on purpose: verbs
that report a thought and are seldom spoken ("know", "realise").
"""

# Verbs that may stand beside the speaker's own words ("...," she said; said: "...").
SAYING_BASES = frozenset(
    """
    say tell write add state explain recall report conclude reply respond declare note argue claim
    joke continue warn announce remark insist ask acknowledge admit lament boast proclaim shout yell
    vow predict promise pledge complain suggest repeat observe comment tweet retweet post email text
    answer concede reiterate stress emphasise emphasize assert maintain contend confirm counter
    quip recount reveal speculate scoff snap thunder urge wonder whisper chant cry exclaim estimate
    advise inform assure caution allege confess deadpan elaborate hint imply indicate interject
    interrupt muse mutter opine plead propose quote remind retort signal sing surmise sum sigh
    testify theorise theorize underscore underline venture volunteer read laugh fume implore beg
    begin demand order rule find hope fear believe think agree wish caption print intone clarify
    disclose forecast mention point describe recommend request gush crow crack bellow roar scream
    scrawl protest grouse ponder worry recite recall read riff
    """.split()
)
# Verbs that report a stand, an act of speech or words taken up; they seldom follow a quote.
REPORTING_BASES = frozenset(
    """
    deny reject dismiss refute dispute rebut rebuff disavow condemn criticise criticize praise
    accuse blame call label brand dub describe characterise characterize portray denounce decry
    deride mock slam blast ridicule welcome hail cite demand vow threaten refer talk speak
    discuss address express voice raise offer urge appeal invite challenge question doubt attack
    defend support endorse oppose back applaud thank congratulate apologise apologize apologize
    offer outline detail highlight liken compare deem declare show suggest lash rail rip chide
    chastise scold assail bemoan bash lambaste castigate excoriate berate attribute present
    publish release issue reveal tout promote propose promise refuse decline want seek concern
    echo depict accept reassure credit envision vouch charge commend explain note
    knock pan bill frame summarise summarize rate lead greet remark
    """.split()
)
DENYING_BASES = frozenset("deny reject dismiss refute dispute rebut rebuff disavow".split())
# Verbs whose object is the one who was told ("told the paper that ...").
# Two words that report together: the first as it stands, the second, the base.
PHRASE_CUES = {
    ("went", "on"): "continue",
    ("goes", "on"): "continue",
    ("put", "it"): "say",
    ("puts", "it"): "say",
    ("shot", "back"): "reply",
    ("fired", "back"): "reply",
    ("hit", "back"): "reply",
    ("chimed", "in"): "add",
    ("weighed", "in"): "comment",
    ("summed", "up"): "say",
}
TELLING_BASES = frozenset("tell inform assure remind advise warn ask email text urge".split())
# Verbs of an outlet that carries another's words.
CARRYING_BASES = frozenset("publish report quote cite obtain print release".split())
# Reporting verbs that need a clause or an object to count as speech when they stand alone.
WEAK_BASES = frozenset(
    """
    find hope fear believe think agree wish want seek show see begin order read lead back offer
    support present refuse decline raise rule present concern credit point rate bill frame cite
    call attack address question challenge release issue publish accept greet promote detail charge
    talk speak welcome sum cry laugh print text post sing crack rip rail back note signal
    order oppose defend discuss refer cast blame maintain state repeat express counter
    """.split()
)
# Verbs whose base and third person are as often nouns ("the claim", "reports").
NOUN_LIKE_BASES = frozenset(
    """
    state report note claim joke comment tweet retweet post email text answer estimate hint quote
    signal venture volunteer order rule hope fear wish caption print read forecast mention point
    request crack scream protest blame call label brand mock praise hail demand vow voice offer urge
    appeal challenge question doubt attack support back outline detail highlight show tout issue
    release propose promise refuse concern echo credit charge note bill frame rate lead remark cry
    chant laugh caution pledge talk address display welcome document match cite rail chide sing lash
    answer thunder whisper wonder shout yell roar counter maintain quip snap crow dispute present
    plead sum advance lament find retort
    """.split()
)
IRREGULAR_FORMS = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "think": ("thinks", "thought", "thinking"),
    "find": ("finds", "found", "finding"),
    "read": ("reads", "read", "reading"),
    "begin": ("begins", "began", "beginning"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "show": ("shows", "showed", "showing"),
    "sing": ("sings", "sang", "singing"),
    "seek": ("seeks", "sought", "seeking"),
    "see": ("sees", "saw", "seeing"),
    "lead": ("leads", "led", "leading"),
    "quip": ("quips", "quipped", "quipping"),
    "rebut": ("rebuts", "rebutted", "rebutting"),
    "admit": ("admits", "admitted", "admitting"),
    "refer": ("refers", "referred", "referring"),
    "forecast": ("forecasts", "forecast", "forecasting"),
    "snap": ("snaps", "snapped", "snapping"),
    "crow": ("crows", "crowed", "crowing"),
    "slam": ("slams", "slammed", "slamming"),
    "dub": ("dubs", "dubbed", "dubbing"),
    "rip": ("rips", "ripped", "ripping"),
    "label": ("labels", "labeled", "labelled", "labeling", "labelling"),
    "signal": ("signals", "signaled", "signalled", "signaling", "signalling"),
    "beg": ("begs", "begged", "begging"),
    "sum": ("sums", "summed", "summing"),
}


def _forms(base: str) -> tuple[str, ...]:
    """All forms of a verb: base, third person, past and the -ing form last."""
    if base in IRREGULAR_FORMS:
        return (base, *IRREGULAR_FORMS[base])
    if base.endswith("e"):
        return (base, base + "s", base + "d", base[:-1] + "ing")
    if base.endswith("y") and base[-2] not in "aeou":
        return (base, base[:-1] + "ies", base[:-1] + "ied", base + "ing")
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return (base, third, base + "ed", base + "ing")


# Every form -> its base. "-ing" forms are told by their ending.
VERB_FORMS: dict[str, str] = {
    form: base
    for base in sorted(SAYING_BASES | REPORTING_BASES | DENYING_BASES | CARRYING_BASES)
    for form in _forms(base)
}
# Words that end a phrase naming somebody and are no part of it.
AUXILIARIES = frozenset(
    """
    has have had is are was were be been being will would can could may might must shall should do
    does did not n't never hasn't haven't hadn't isn't wasn't weren't won't wouldn't don't doesn't
    didn't can't couldn't
    """.split()
)
ADVERBS = frozenset(
    """
    also later then now again once earlier today yesterday tomorrow tonight ago still just even
    only often always never soon afterwards afterward meanwhile instead too already first
    previously recently since there here however though back simply further long out ahead before
    himself herself themselves itself all both each reportedly
    """.split()
)
TIME_WORDS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    week month year morning afternoon evening night day weekend this last next
    """.split()
)
PREPOSITIONS = frozenset(
    """
    in on at of for with from to by about after before during over under between against among amid
    through throughout into onto upon within without near across along behind beyond despite
    since until till toward towards outside inside around like via per following regarding
    concerning including because
    """.split()
)
CONJUNCTIONS = frozenset("and but or nor yet while whereas so then plus".split())
SUBORDINATORS = frozenset(
    """
    that when as because although though if whether after before since until unless once where
    which who whom whose what why how than while whereas
    """.split()
)
# First words of a phrase that stands before the sentence's own subject.
LEADING_WORDS = frozenset(
    """
    asked speaking following responding writing talking addressing commenting citing appearing
    standing noting referring calling saying asking speculating pressed given according as when
    while if although though since because despite amid during after before once unless until with
    without in on at by for from to under over through instead meanwhile however still but and yet
    so then now earlier later also even like unlike
    """.split()
)
DETERMINERS = frozenset(
    """
    the a an this that these those his her its their our my your another one two three four five
    six seven eight nine ten several some many most both all other few each every no any multiple
    numerous dozens hundreds
    """.split()
)
# Determiners that are counts and may stand alone ("two told the paper").
COUNTS = frozenset(
    """
    one two three four five six seven eight nine ten some many others another several both all
    """.split()
)
# Nouns that end like adverbs.
LY_NOUNS = frozenset(
    """
    daily weekly monthly family assembly ally supply anomaly monopoly
    """.split()
)
# Words after a noun that no longer belong to it ("officials familiar with the matter").
AFTER_NOUNS = frozenset(
    """
    familiar close briefed based here there himself herself known aware to
    """.split()
)
# Reporting verbs in forms that are no nouns and do not end in "ed".
CLEAR_VERB_FORMS = frozenset(
    """
    said says told tells wrote writes thought found spoke sought saw began adds argues
    """.split()
)
# Words that titles print in lower case.
SMALL_WORDS = frozenset(
    """
    a an the of and in on to for with at by from vs or nor but as
    """.split()
)
# Words that a verb in its base form follows.
MODALS = frozenset(
    """
    to will would can could may might must should did do does not didn't don't doesn't won't
    wouldn't
    """.split()
)
# Forms by which a quotation is known to hold a clause.
FINITE_VERBS = frozenset(
    """
    is are was were be been am have has had do does did don't doesn't didn't can can't will won't
    would should must may might could need needs want wants know think believe let get got go come
    see make take say said isn't aren't wasn't it's that's he's she's we're they're i'm you're
    there's we'll i'll
    """.split()
)
PRONOUNS: dict[str, str] = {
    "he": "male",
    "she": "female",
    "they": "plural",
    "it": "thing",
    "i": "self",
    "we": "self",
    "who": "relative",
    "you": "other",
}
TITLE_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof sen sens rep reps gov govs gen col maj capt lt sgt adm hon rev st jr sr pres
    """.split()
)
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
    correspondent winner loser star guest patient buyer seller customer passenger
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
    spokesmen commanders troops soldiers fans users readers
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
# Verbs that put something forward as true.
ASSERTING_BASES = frozenset(
    """
    say tell write add state explain report conclude reply respond declare note argue claim warn
    announce insist acknowledge admit complain observe tweet post confirm assert maintain contend
    reveal allege caution estimate predict accuse repeat reiterate stress emphasise emphasize
    underline underscore point inform assure show suggest indicate find disclose counter believe
    email text according forecast testify
    """.split()
)
