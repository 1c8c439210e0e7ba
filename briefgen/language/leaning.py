"""Words that hang a sentence on the one before: whoever has not seen that one asks who or what.

First words of a sentence, by language; a language that is not here has none.
"""

LEANING: dict[str, frozenset[str]] = {
    "en": frozenset(
        """
        accordingly additionally also and another anyway besides both but consequently conversively
        either else finally furthermore he hence her hers here him his however instead it its
        later likewise meanwhile moreover neither nevertheless nonetheless nor or otherwise
        ours she similarly so still such that their theirs them then there therefore these they
        this those thus too yet
        """.split()
    ),
    "de": frozenset(
        """
        aber allerdings also anschließend auch außerdem dabei dadurch daher damit danach dann
        daraufhin darüber darum das davon dazu dennoch deren deshalb dessen deswegen diese dieser
        dieses doch ebenso er es hingegen hinzu ihr ihre jedoch sie sein seine solche somit und
        zudem zugleich
        """.split()
    ),
    "es": frozenset(
        """
        además ahí allí así asimismo aquel aquella aún aunque ella ellas ello ellos entonces esa
        ese eso esta estas este esto estos luego mientras pero pues sin su sus también tampoco y
        """.split()
    ),
    "fr": frozenset(
        """
        ainsi alors aussi ce ceci cela celui celle ces cet cette ceux de elle elles enfin ensuite
        et il ils leur leurs mais or pourtant puis sa ses son toutefois
        """.split()
    )
    - {"de", "son"},
    "it": frozenset(
        """
        allora anche ciò così dunque e egli ella essa essi esso infine inoltre intanto lui lei loro
        ma però poi questa queste questi questo quella quello suo sua tuttavia
        """.split()
    ),
    "nl": frozenset(
        """
        bovendien daarbij daardoor daarna daarom dat deze die dit echter en hij hun maar ook toch
        vervolgens wel zij ze zijn zo zodoende
        """.split()
    ),
    "pl": frozenset(
        """
        ale dlatego jednak jego jej ich natomiast on ona oni one ono ponadto potem także ta te ten
        to też tymczasem więc zatem
        """.split()
    ),
    "pt": frozenset(
        """
        além ali aquela aquele assim contudo ela elas ele eles entretanto então essa esse esta este
        isso isto mas porém portanto seu seus sua suas também
        """.split()
    ),
    "ru": frozenset(
        """
        а впрочем его ее её затем и их кроме но однако он она они оно поэтому при также там тем
        тогда то тоже эта эти это этот
        """.split()
    )
    - {"при", "кроме"},
    "uk": frozenset(
        """
        а але вона вони він воно водночас далі його її їх однак отже потім проте та також тому це
        цей ця ці
        """.split()
    ),
}

SUBJECTS = frozenset("he she they".split())
"""English pronouns that ask for a name where no noun goes before them in their sentence."""

PERSONS = frozenset("he her his she their they".split())
"""English words for someone who has to have been named."""

OPENERS = frozenset(
    """
    after although as at before by despite during earlier for from if in instead last later next on
    once since then though to under until when while with without
    """.split()
)
"""English words that open a phrase before the subject: "On Friday, he said"."""

LINKS = (
    r"after (?:that|this)|all the same|as a result|at the same time|because of (?:that|this)"
    r"|(?:by|in) contrast|despite (?:that|this)|even so|for (?:example|instance)|if anything"
    r"|in (?:addition|either case|other words|response|return|short|that case|turn)"
    r"|on the (?:contrary|other hand)|that said|what is more"
)
"""English phrases that link a sentence to the one before it, at its head or after its subject."""

ASIDES = (
    r"however|likewise|meanwhile|moreover|nevertheless|nonetheless|similarly|therefore|though|too"
)
"""English words that do so after the subject, between commas."""

SAYINGS = (
    r"accounts?|accusations?|allegations?|assessments?|charges|claims?|criticisms?|demands?"
    r"|descriptions?|figures|offers?|suggestions?|versions?|views?"
)
"""English nouns for what someone said, which "that" or "this" before them has been told of."""

TIES = (
    r"boss|brother|captain|chair\w{0,5}|chief|daughter|deputy|director|editor|father|founder|governor"
    r"|head|husband|lawyer|leader|manager|minister|mother|owner|partner|president|secretary|sister"
    r"|son|spokes\w{3,6}|wife"
)
"""English nouns for what someone is to someone: "its chief executive" asks whose."""
