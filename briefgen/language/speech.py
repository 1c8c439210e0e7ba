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
    reckon calculate scrawl protest grouse ponder worry recite recall read riff
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
    exhort knock pan bill frame summarise summarize rate lead greet remark
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
# Nouns of speech with a speaker before them ("Orlen's claim that ..."), each with its verb.
SPEECH_NOUNS = {
    "accusation": "accuse",
    "admission": "admit",
    "allegation": "allege",
    "argument": "argue",
    "assertion": "assert",
    "call": "urge",
    "calls": "urge",
    "claim": "claim",
    "claims": "claim",
    "comment": "comment",
    "complaint": "complain",
    "contention": "contend",
    "declaration": "declare",
    "demand": "demand",
    "description": "describe",
    "insistence": "insist",
    "observation": "observe",
    "pledge": "pledge",
    "plea": "plead",
    "prediction": "predict",
    "promise": "promise",
    "remark": "remark",
    "statement": "state",
    "suggestion": "suggest",
    "threat": "threaten",
    "vow": "vow",
    "warning": "warn",
}
# Words before such a noun that stand for its speaker.
POSSESSIVES = {"his": "male", "her": "female", "their": "plural"}
TELLING_BASES = frozenset(
    "tell inform assure remind advise warn ask email text urge exhort".split()
)
# Verbs of an outlet that carries another's words.
CARRYING_BASES = frozenset("publish report quote cite obtain print release".split())
# Reporting verbs that need a clause or an object to count as speech when they stand alone.
WEAK_BASES = frozenset(
    """
    find hope fear believe think agree wish want seek show see begin order read lead back offer
    support present refuse decline raise rule present concern credit point rate bill frame cite
    call attack address question challenge release issue publish accept greet promote detail charge
    talk speak welcome sum cry laugh print text post sing crack rip rail back signal
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
    only often always never neither soon afterwards afterward meanwhile instead too already first
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
# Past forms that are no reporting verbs and end the phrase before them.
IRREGULAR_PASTS = frozenset(
    """
    ran went came took made gave got left held kept lost met paid sent stood won blew drew fell
    flew grew knew rose sat broke brought built bought caught chose drove ate felt fought forgot
    heard hid hit hurt laid lay let lent lit meant rode rang sank sold shook shot slept spent stole
    struck swore taught tore threw understood woke wore became began written given seen shown
    """.split()
)
# Endings of adverbs that may open a sentence, so with a capital.
ADVERB_ENDINGS = ("ally", "ntly", "usly", "edly", "vely", "ately", "arly")
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
# Verbs that put something forward as true.
ASSERTING_BASES = frozenset(
    """
    say tell write add state explain report conclude reply respond declare note argue claim warn
    announce insist acknowledge admit complain observe tweet post confirm assert maintain contend
    reveal allege caution estimate predict accuse repeat reiterate stress emphasise emphasize
    underline underscore point inform assure show suggest indicate find disclose counter believe
    email text according forecast testify reckon calculate
    """.split()
)
