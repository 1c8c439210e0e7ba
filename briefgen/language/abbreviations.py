"""News abbreviations that end in a full stop, in the three ways they meet the next sentence.

All are lower case and without their last full stop. English only; a language's Punkt model brings
its own for the others.
"""

TITLES = frozenset(
    """
    adm amb asst atty brig capt cdr cllr cmdr col comdr cpl det dr fr gen gov hon insp lt
    ltc maj messrs mme mr mrs ms mx pfc pres prof pvt rep reps rev rt sec-gen sen sens sgt spc spkr
    st supt v-adm vadm
    """.split()
)
"""Stand before a name and never end a sentence."""

BEFORE_NUMBERS = frozenset(
    """
    apr art arts aug ch dec eq feb fig figs jan jul jun mar no nos nov oct op para paras pp
    res sec sect sep sept vol vols
    """.split()
)
"""Stand before a number ("No. 2", "Aug. 5") and do not end a sentence there."""

OTHERS = frozenset(
    """
    a.k.a ala approx apt ariz ark assn aug ave avg b.c bldg blvd bn bros c.e ca cal calif
    capt cc cf co col colo conn corp cos ct d.c del dept depts dist div e.g e.u ed eds
    esq est et.al etc ext fla ft g.m.t gal gov govt h.r hr hrs hwy i.e ill inc incl ind intl
    jr kan ky l.a lb lbs ltd m.p mass max md mich min minn misc miss mln mo mont mr mt
    mtn mts mun n.b n.c n.d n.h n.j n.m n.y natl neb nev oct okla ore oz p.s pa ph.d pl plc
    ppl pt r.i rd reps s.c s.d sept sgt sq sr st tenn tex tn trln tsp u.a.e u.k u.n u.s
    u.s.a u.s.s.r univ va viz vs vt w.va wash wis wyo yd yr yrs
    """.split()
)
"""May end a sentence or not; the words after them decide."""

WHOLE_WORDS = frozenset({"cent", "km"})
"""What the English model takes for abbreviations, and news ends sentences with ("6 per cent.")."""

NEVER_LAST = frozenset("approx apt ca cf e.g esp etc ext i.e incl jr sr st viz vs".split())
"""Those of ``OTHERS`` that no sentence ends with where speech opens after them."""

COUNTRIES = frozenset("e.u u.a.e u.k u.n u.s u.s.a u.s.s.r".split())
"""Mostly stand before a name or an office ("U.S. President"); a sentence may end with them."""

STARTERS = frozenset(
    """
    a about after all also although among an and another any as asked at because before both
    but by despite during each earlier even every few for from further he her here his how
    however i if in instead it its last later many meanwhile more most much neither no none
    nor now on once one only or others our people she since so some still such than that the
    their then there these they this those though through thus to today under until we what
    when where whether which while who why with without yet you
    """.split()
)
"""Words that, capitalised after one of ``COUNTRIES``, begin a new sentence."""
