"""Common finite verb forms of English.

Enough to tell a sentence from a heading or a fragment; regular pasts in "-ed" need no list.
"""

VERBS = frozenset(
    """
    am are became become becomes began begin begins believe believes bought bring brings
    broke brought build builds built call calls came can cannot caught come comes cost costs
    could cut cuts did died do does drew drove face faces fall falls fear fears feel feels
    fell felt fight find finds fled flew fought found gave get gets give gives go goes got
    grew had has have heard held help helps hit hits hold holds hope hopes include includes
    is keep keeps kept knew know knows lay lead leads leave leaves led left lie lies lose
    loses lost made make makes may mean means meant meet meets met might move moves must
    need needs open opens ought paid plan plans put puts ran rise rises rose run runs said
    sat saw say says see seek seeks seem seems seen sent set sets shall shot should show
    shows shut sold sought speak speaks spent spoke stand stands stood struck take takes
    taught tell tells think thinks thought threw told took tries turn turns want wants warn
    warns was went were will win wins withdrew won wore work works would write writes wrote
    """.split()
)
"""Forms of which one makes a clause likely. Nouns spelled the same are the price."""
