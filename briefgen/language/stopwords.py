"""Stop words by language: words that say nothing of what a text is about. Lower case.

English is the list of the SMART system (Salton and Buckley) as sumy ships it, Russian that of the
Snowball project (snowballstem.org/algorithms/russian/stop.txt, BSD), each with the words of
reporting added; the others here are our own and short. For further languages the lists that come
with sumy are read. A language that is in neither has none.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

_ENGLISH = frozenset(
    """
    a a's able about above according accordingly across actually after afterwards again
    against ain't all allow allows almost alone along already also although always am among
    amongst an and another any anybody anyhow anyone anything anyway anyways anywhere apart
    appear appreciate appropriate are aren't around as aside ask asking associated at
    available away awfully b be became because become becomes becoming been before
    beforehand behind being believe below beside besides best better between beyond both
    brief but by c c'mon c's came can can't cannot cant cause causes certain certainly
    changes clearly co com come comes concerning consequently consider considering contain
    containing contains corresponding could couldn't course currently d definitely described
    despite did didn't different do does doesn't doing don't done down downwards during e
    each edu eg eight either else elsewhere enough entirely especially et etc even ever
    every everybody everyone everything everywhere ex exactly example except f far few fifth
    first five followed following follows for former formerly forth four from further
    furthermore g get gets getting given gives go goes going gone got gotten greetings h had
    hadn't happens hardly has hasn't have haven't having he he'd he'll he's hello help hence
    her here here's hereafter hereby herein hereupon hers herself hi him himself his hither
    hopefully how how's howbeit however i i'd i'll i'm i've ie if ignored immediate in
    inasmuch inc indeed indicate indicated indicates inner insofar instead into inward is
    isn't it it'd it'll it's its itself j just k keep keeps kept know known knows l last
    lately later latter latterly least less lest let let's like liked likely little look
    looking looks ltd m mainly many may maybe me mean meanwhile merely might more moreover
    most mostly mr mrs ms much must mustn't my myself n name namely nd near nearly necessary
    need needs neither never nevertheless new next nine no nobody non none noone nor
    normally not nothing novel now nowhere o obviously of off often oh ok okay old on once
    one ones only onto or other others otherwise ought our ours ourselves out outside over
    overall own p particular particularly per perhaps placed please plus possible presumably
    probably provides q que quite qv r rather rd re really reasonably regarding regardless
    regards relatively respectively right s said same saw say saying says second secondly
    see seeing seem seemed seeming seems seen self selves sensible sent serious seriously
    seven several shall shan't she she'd she'll she's should shouldn't since six so some
    somebody somehow someone something sometime sometimes somewhat somewhere soon sorry
    specified specify specifying still sub such sup sure t t's take taken tell tends th than
    thank thanks thanx that that's thats the their theirs them themselves then thence there
    there's thereafter thereby therefore therein theres thereupon these they they'd they'll
    they're they've think third this thorough thoroughly those though three through
    throughout thru thus to together told too took toward towards tried tries truly try
    trying twice two u un under unfortunately unless unlikely until unto up upon us use used
    useful uses using usually uucp v value various very via viz vs w want wants was wasn't
    way we we'd we'll we're we've welcome well went were weren't what what's whatever when
    when's whence whenever where where's whereafter whereas whereby wherein whereupon
    wherever whether which while whither who who's whoever whole whom whose why why's will
    willing wish with within without won't wonder would wouldn't x y yes yet you you'd
    you'll you're you've your yours yourself yourselves z zero
    """.split()
)

_DE = frozenset(
    """
    aber alle allem allen aller alles als also am an ander andere anderen anderer anderes
    auch auf aus bei beim bereits bin bis bist da dabei damit dann dar das dass dazu daß
    dein dem den denn der des deshalb dessen die dies diese diesem diesen dieser dieses doch
    dort du durch ein eine einem einen einer eines er erst es etwa euch euer für gegen
    gegenüber gibt habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre
    ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes jedoch jetzt kann
    kein keine keinem keinen keiner können könnte laut machen man mehr mein mich mir mit
    muss müssen nach nicht nichts noch nun nur ob oder ohne sagte sehr sei sein seine seinem
    seinen seiner seit sich sie sind so sollen sollte sondern sonst sowie um und uns unser
    unter vom von vor war waren was wegen weil weiter welche wenn wer werde werden wie
    wieder will wir wird wo wurde wurden während zu zum zur zwar zwischen über
    """.split()
)

_ES = frozenset(
    """
    a al algo algunas algunos ante antes aquel así aunque aún bien cada casi como con contra
    cual cuando de del desde después dijo donde dos durante e el ella ellas ellos en entre
    era eran es esa ese eso esta estaba estado estamos estar estas este esto estos está
    están fue fueron ha haber había habían hace hacer hacia han hasta hay hoy la las le les
    lo los luego me mi mientras mismo mucho muy más ni no nos nosotros nuestra nuestro o os
    otra otro otros para pero por porque pues que quien quienes qué se según ser será si
    sido sin sobre solo son su sus sí sólo también tan tanto te tiene tienen toda todas todo
    todos tras tu un una uno unos y ya yo
    """.split()
)

_FR = frozenset(
    """
    a afin ainsi alors après au aussi autre autres aux avait avant avec avoir ce cela celle
    celui ces cet cette ceux chez comme contre d dans de depuis des deux dit donc dont du
    elle elles en encore entre est et eu fait font ha il ils j je jusqu l la le les leur
    leurs lors lui m ma mais me mes moins mon même n ne ni non nos notre nous on ont ou où
    par pas pendant peu peut plus pour pourquoi puis qu quand que quel quelle qui quoi s sa
    sans se sera ses si son sont sous sur t ta tandis te tes ton tous tout toute toutes très
    tu un une vers voir vos votre vous y à été être
    """.split()
)

_IT = frozenset(
    """
    a abbiamo ad agli ai al alla alle allo anche ancora avere aveva c che chi ci come con
    contro cosa cui da dagli dai dal dalla dalle dallo degli dei del della delle dello
    dentro di dopo dove due e ed era erano essere fa fino fra gli ha hanno ho i il in io l
    la le lei li lo loro lui ma me mentre mi molto ne nei nel nella nelle nello no noi non
    nostro o ogni oltre per perché però più poi prima quale quando quanto quella quelle
    quelli quello questa queste questi questo qui se secondo sempre senza si sia sino solo
    sono sopra sta stata stati stato su sua sue sugli sui sul sulla sulle suo suoi tra tre
    tutte tutti tutto un una uno va è
    """.split()
)

_NL = frozenset(
    """
    aan al alle als altijd ander andere ben bij daar dan dat de den der deze die dit doch
    doen door dus een eens en er ge geen geweest haar had heb hebben heeft hem het hier hij
    hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na
    naar niet niets nog nu of om omdat onder ons ook op over reeds samen te tegen toch toen
    tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden wordt
    zal ze zei zelf zich zij zijn zo zonder zou
    """.split()
)

_PT = frozenset(
    """
    a ainda ao aos apenas após as até com como contra da das de depois desde disse do dois
    dos duas durante e ela elas ele eles em entre era eram essa esse esta estava este está
    estão eu foi foram havia há isso isto já lhe mais mas me mesmo muito na nas nem no nos
    nossa nosso num numa não nós o onde os ou outra outro outros para pela pelas pelo pelos
    por porque qual quando que quem se segundo sem ser será seu seus sido sobre sua suas são
    só também tem tendo ter teve tinha todo todos três tu um uma uns à às é
    """.split()
)

_RU = frozenset(
    """
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее
    мне было вот от меня еще нет о из ему теперь когда даже ну вдруг ли если уже или ни быть
    был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть
    надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда
    кто этот того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее
    кажется сейчас были куда зачем всех никогда сегодня можно при наконец два об другой хоть
    после над больше тот через эти нас про всего них какая много разве три эту моя впрочем
    хорошо свою этой перед иногда лучше чуть том нельзя такой им более всегда конечно всю
    между это также которые который которая которых которой которого которое которым которому
    является однако около среди против вместо вокруг лишь мог могла могли могут должен должна
    должны стал стала стали сказал сказала сказали говорит говорил говорится сообщил сообщила
    сообщили сообщает заявил заявила заявили отметил отметила добавил добавила рассказал
    рассказала года году лет
    """.split()
)

_UK = frozenset(
    """
    а або адже без була були було бути в вас вже ви вона вони все всі від він де для до з за
    заявив зі й його кого коли котрий мене ми між на над нам нас не ну ні о об один по при
    про під після раз свою своїх себе сказав сказала так також там те тим то того тоді той
    тому ту у хто це цей цього цьому ця ці через чи що щоб як яка яке який якщо які є і із
    їх її
    """.split()
)

_PL = frozenset(
    """
    a aby ale ani bardzo bez bo bym być był była było były chce choć co czy dla do gdy gdzie
    go i ich ile im inne innych iż ja jak jako je jednak jego jej jest jeszcze jeśli już
    każdy kiedy kto która które którego której który których którzy lub ma mają mi między
    mnie może można na nad nam nas nich nie nim niż o od on ona one oni oraz pan po pod
    podczas ponieważ powiedział przed przez przy roku się są ta tak także tam te tego tej
    ten też to tu tych tylko tym u w we wiele więc wszystko z za ze że
    """.split()
)

_TR = frozenset(
    """
    acaba ama ancak artık aslında az bazı belki ben bile bir biri birkaç biz bu bunu bunun
    da daha de dedi defa değil diye en gibi göre hem hep her hiç ile ise için kadar kez ki
    kim mi mu mü mı nasıl ne neden nerede o olan olarak oldu olduğu olduğunu olsa on ona
    ondan onlar onu onun sen siz son sonra tüm var ve veya ya yani yok üzere şey şu
    """.split()
)

_FA = frozenset(
    """
    آن آنها آن‌ها از است اما او اگر ایشان این با باید بر برای به بود بی بین تا خود در دو
    دیگر را روی شد شده شود ما من می نه نیز هر هم همان همین هیچ و ولی پس پیش چه چون کرد کرده
    کند که گفت یا یک
    """.split()
)

_TG = frozenset(
    """
    аз аст ба бар барои бе бо бояд буд ва вай гуфт дар дигар ду ин ин-чунин инчунин кард
    карда ки кунад ман мо на нест низ он онҳо то худ чун чӣ шуд шуда шудааст як ё ҳам ҳар ӯ
    """.split()
)

STOP_WORDS = {
    "en": _ENGLISH,
    "de": _DE,
    "es": _ES,
    "fr": _FR,
    "it": _IT,
    "nl": _NL,
    "pt": _PT,
    "ru": _RU,
    "uk": _UK,
    "pl": _PL,
    "tr": _TR,
    "fa": _FA,
    "tg": _TG,
}
"""ISO 639-1 code to stop words."""

_SUMYS = {
    "ar": "arabic",
    "cs": "czech",
    "el": "greek",
    "he": "hebrew",
    "ja": "japanese",
    "ko": "korean",
    "sk": "slovak",
    "sv": "swedish",
    "th": "thai",
    "zh": "chinese",
}
"""Code to the name of sumy's list, of the languages that we have none of."""


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of an ISO 639-1 code, lower case; empty where there are none."""
    if language in STOP_WORDS or language not in _SUMYS:
        return STOP_WORDS.get(language, frozenset())
    spec = find_spec("sumy")  # finds the folder, and imports no more than its first lines
    for folder in spec.submodule_search_locations or () if spec else ():
        path = Path(folder) / "data" / "stopwords" / f"{_SUMYS[language]}.txt"
        if path.is_file():
            return frozenset(path.read_text("utf-8").lower().split())
    return frozenset()
