"""Names of months, weekdays and time zones, as headers and running text print them.

Months cover the languages whose headers are met most, in the form that stands beside a day; all
names are lower case and without a final dot. A name that means another month in another language
is left out (the Croatian "listopada", Polish for November).
"""

from collections.abc import Mapping

_BY_NUMBER: tuple[str, ...] = (
    "january jan janvier janv januar jänner jän enero ene gennaio gen janeiro januari stycznia "
    "styczeń sty января январь янв ocak oca januarie januára január jaanuar ledna siječnja "
    "sausio ianuarie gener ιανουαρίου січня януари јануара يناير ינואר tammikuuta tammikuu",
    "february feb febr février févr fév februar febrero febbraio fevereiro fev februari lutego "
    "luty lut февраля февраль фев февр şubat şub februarie februára február veebruar února "
    "veljače vasario febrer φεβρουαρίου лютого февруари фебруара فبراير פברואר helmikuuta "
    "helmikuu",
    "march mar mars märz mär marzo março maart mrt marca marzec марта март мар mart marts "
    "március märts března ožujka kovo martie març maret mac μαρτίου березня مارس מרץ מרס "
    "maaliskuuta maaliskuu",
    "april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр nisan nis "
    "aprila apríla április aprill dubna travnja balandžio aprilie απριλίου квітня април априла "
    "أبريل ابريل אפריל huhtikuuta huhtikuu",
    "may mai mayo maggio mag maio mei maja maj мая май mayıs mája május května svibnja gegužės "
    "maig μαΐου μαίου травня маја مايو מאי toukokuuta toukokuu",
    "june jun juin juni junio giugno giu junho czerwca czerwiec cze июня июнь июн haziran haz "
    "júna június juuni června lipnja birželio iunie juny junie ιουνίου червня юни јуна يونيو "
    "יוני kesäkuuta kesäkuu",
    "july jul juillet juil juli julio luglio lug julho lipca lipiec lip июля июль июл temmuz "
    "tem júla július juuli července srpnja liepos iulie juliol julie ιουλίου липня юли јула "
    "يوليو יולי heinäkuuta heinäkuu",
    "august aug août aout agosto ago augustus sierpnia sierpień sie августа август авг ağustos "
    "ağu augusti augusta augusztus srpna kolovoza rugpjūčio agost agustus ogos αυγούστου серпня "
    "أغسطس اغسطس אוגוסט elokuuta elokuu",
    "september sept sep septembre septiembre settembre set setembro września wrzesień wrz "
    "сентября сентябрь сен сент eylül eyl septembra szeptember září rujna rugsėjo septembrie "
    "setembre σεπτεμβρίου вересня септември септембра سبتمبر ספטמבר syyskuuta syyskuu",
    "october oct octobre oktober okt octubre ottobre ott outubro out października październik "
    "paź октября октябрь окт ekim eki októbra október oktoober října spalio octombrie οκτωβρίου "
    "жовтня октомври октобра أكتوبر اكتوبر אוקטובר lokakuuta lokakuu",
    "november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя нояб "
    "kasım kas novembra nopember listopadu studenoga studenog lapkričio noiembrie νοεμβρίου "
    "листопада ноември новембра نوفمبر נובמבר marraskuuta marraskuu",
    "december dec décembre déc dezember dez diciembre dic dicembre dezembro grudnia grudzień "
    "gru декабря декабрь дек aralık ara decembra desember detsember prosince prosinca gruodžio "
    "decembrie desembre disember dis δεκεμβρίου грудня декември децембра ديسمبر דצמבר "
    "joulukuuta joulukuu",
)

MONTHS: Mapping[str, int] = {
    name: number for number, names in enumerate(_BY_NUMBER, start=1) for name in names.split()
}
"""Name or abbreviation of a month, lower case, no dot -> 1 to 12; all languages together."""

ENGLISH_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""The English names alone, for running text."""

_WEEKDAYS: tuple[str, ...] = (
    "monday mon lundi lun montag mo lunes lunedì segunda-feira maandag ma poniedziałek "
    "понедельник пн pazartesi måndag mandag maanantai pondělí pondelok hétfő luni senin isnin "
    "понеділок понеделник dilluns δευτέρα الإثنين الاثنين",
    "tuesday tue tues mardi mar dienstag di martes martedì terça-feira dinsdag wtorek вторник "
    "вт salı tisdag tirsdag tiistai úterý utorok kedd marți selasa вівторок dimarts τρίτη "
    "الثلاثاء",
    "wednesday wed weds mercredi mer mittwoch mi miércoles mercoledì quarta-feira woensdag "
    "środa среда ср çarşamba onsdag keskiviikko středa streda szerda miercuri rabu середа сряда "
    "dimecres τετάρτη الأربعاء",
    "thursday thu thur thurs jeudi jeu donnerstag do jueves giovedì quinta-feira donderdag "
    "czwartek четверг чт perşembe torsdag torstai čtvrtek štvrtok csütörtök joi kamis khamis "
    "четвер четвъртък dijous πέμπτη الخميس",
    "friday fri vendredi ven freitag fr viernes venerdì sexta-feira vrijdag piątek пятница пт "
    "cuma fredag perjantai pátek piatok péntek vineri jumat jumaat п'ятниця петък divendres "
    "παρασκευή الجمعة",
    "saturday sat samedi sam samstag sa sábado sabato zaterdag sobota суббота сб cumartesi "
    "lördag lørdag lauantai szombat sâmbătă sabtu субота събота dissabte σάββατο السبت",
    "sunday sun dimanche dim sonntag so domingo domenica zondag niedziela воскресенье вс pazar "
    "söndag søndag sunnuntai neděle nedeľa vasárnap duminică minggu ahad неділя неделя diumenge "
    "κυριακή الأحد",
)

WEEKDAYS: Mapping[str, int] = {
    name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()
}
"""Name or abbreviation of a weekday, lower case, no dot -> 0 (Monday) to 6; all languages."""

ENGLISH_WEEKDAYS: tuple[str, ...] = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)

_ZONE_WORDS = (
    "z utc gmt bst ist wet west cet cest mez mesz eet eest msk trt est edt et cst cdt ct mst mdt "
    "mt pst pdt pt akst akdt hst jst kst hkt sgt pkt pht wib aest aedt awst acst acdt nzst nzdt "
    "sast eat wat cat gst aft tjt uzt time eastern central mountain pacific local moscow standard "
    "daylight coordinated universal myt hkt sast nzt ict"
)
ZONES: frozenset[str] = frozenset(_ZONE_WORDS.split())
"""Words that name a time zone beside a clock time, lower case."""

ZONE_HOURS: Mapping[str, float] = {
    **{"z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "wat": 1, "cet": 1, "mez": 1},
    **{"cest": 2, "mesz": 2, "cat": 2, "sast": 2, "eet": 2, "eest": 3, "eat": 3, "trt": 3},
    **{"aft": 4.5, "pkt": 5, "tjt": 5, "uzt": 5, "wib": 7, "ict": 7, "sgt": 8, "hkt": 8, "pht": 8},
    **{"myt": 8, "awst": 8, "jst": 9, "kst": 9, "acst": 9.5, "aest": 10, "acdt": 10.5, "aedt": 11},
    **{"nzst": 12, "nzdt": 13, "akst": -9, "akdt": -8, "hst": -10},
}
"""Name of a time zone, lower case -> its hours east of Greenwich, where all who print it mean one.

Left out are those of two countries (BST, CST, EST, IST, MST, PST) and those moved by law (MSK).
"""

_HEADER_WORDS = (
    "published posted publication updated modified created released issued filed date dated "
    "first last on at the of by am pm a.m p.m h hrs uhr um à a le el o'clock min minute minutes "
    "read de del den г года originally original"
)
HEADER_WORDS: frozenset[str] = frozenset(_HEADER_WORDS.split())
"""Words that stand beside a date in a header and change nothing."""

_BEFORE_YEAR = (
    "in since until till by from to through during throughout before after of between and for "
    "early late mid around year fiscal end season summer winter spring autumn fall"
)
BEFORE_YEAR: tuple[str, ...] = tuple(_BEFORE_YEAR.split())
"""Words after which four digits are a year."""

_COUNTED = (
    "people men women children troops soldiers dollars euros pounds rubles roubles yen yuan mile "
    "miles feet meter meters metre metres km kms kilometer kilometers kilometre kilometres kg rpm "
    "mah mhz hp hour hours minute minutes second seconds day days times point points percent per "
    "ton tons tonne tonnes barrels acres square sq cubic more fewer others homes jobs workers "
    "employees members cases deaths units"
)
COUNTED_AFTER_NUMBER: tuple[str, ...] = tuple(_COUNTED.split())
"""Words that make the number before them a count, whatever else it looks like."""
