"""Numbers in other languages than English: scales, units, hedges and the words of a range.

French, German, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish and
Russian share one table: within one article they do not clash. Left out, on purpose: number words.
"""

from collections.abc import Mapping

_SCALES = """
1e3|mille mil Tausend tausend duizend tusen tusind tysiąc tysiące tysięcy tys \
тысяча тысячи тысяч тыс
1e6|million millions millón millones milione milioni milhão milhões Million Millionen Mio miljoen \
miljon miljoner mill milioner millioner milion miliony milionów mln миллион миллиона миллионов млн
1e9|milliard milliards Milliarde Milliarden Mrd miliardo miliardi miljard miljarder milliarder \
miliard miliardy miliardów mld mil_millones bilhão bilhões миллиард миллиарда миллиардов млрд
1e12|billón billones Billion Billionen bilione biljoen trilhão trilhões bilion триллион триллионов
"""

FOREIGN_SCALES: Mapping[str, float] = {
    word.replace("_", " ").lower(): float(line.split("|")[0])
    for line in _SCALES.strip().splitlines()
    for word in line.split("|")[1].split()
}
"""A word after a number that multiplies it, lower case -> by how much."""

_UNITS = """
length|kilometre|kilomètre kilomètres Kilometer kilómetro kilómetros chilometro chilometri \
quilómetro quilómetros quilômetros kilometr kilometry kilometrów километр километра километров км
length|metre|mètre mètres Meter metro metros metri metr metry metrów метр метра метров
length|centimetre|centimètre centimètres Zentimeter centímetros centimetri centimeter сантиметров
area|hectare|hectares Hektar hectáreas ettari hectaren hektar hektarów гектаров
area|square kilometre|kilomètres_carrés Quadratkilometer kilómetros_cuadrados chilometri_quadrati
area|square metre|mètres_carrés Quadratmeter metros_cuadrados metri_quadri
volume|cubic metre|mètre_cube mètres_cubes Kubikmeter metros_cúbicos metri_cubi кубометров
volume|litre|litre litres Liter litro litros litri liter litrów литр литра литров
volume|barrel|baril barils Barrel barriles barili vaten баррелей
mass|tonne|tonne tonnes Tonne Tonnen tonelada toneladas tonnellata tonnellate ton tonner \
tona tony тонна тонны тонн
mass|kilogram|kilo kilos kilogramme kilogrammes Kilogramm Kilo kilogramos chili kilogram кг
duration|year|an ans année années Jahr Jahre Jahren año años anno anni ano anos jaar år rok lata \
lat год года лет
duration|month|mois Monat Monate Monaten mes meses mese mesi mês maand maanden månader måneder \
miesiąc miesiące miesięcy месяц месяца месяцев
duration|week|semaine semaines Woche Wochen semana semanas settimana settimane week weken veckor \
uger uker tydzień tygodnie tygodni неделя недели недель
duration|day|jour jours Tag Tage Tagen día días giorno giorni dia dias dag dagen dagar dage dager \
dzień dni день дня дней
duration|hour|heure heures Stunde Stunden hora horas ora ore uur timmar timer godzina godziny \
godzin час часа часов
duration|minute|minute minutes Minute Minuten minuto minutos minuti minuut minuten minuter \
minutter minut minuty минута минуты минут
power|megawatt|mégawatt mégawatts Megawatt megavatios
"""

FOREIGN_UNITS: Mapping[str, tuple[str, str]] = {
    form.replace("_", " ").lower(): (name, kind)
    for kind, name, forms in (line.split("|") for line in _UNITS.strip().splitlines())
    for form in forms.split()
}
"""A unit's words, lower case -> its name in the brief and the kind of figure."""

_CURRENCIES = """
EUR|euro euros евро
USD|dollar dollars dólar dólares dollari Dollar doları dolar dolary dolarów доллар доллара долларов
GBP|livres_sterling Pfund libras_esterlinas sterline
CHF|francs_suisses Franken francos_suizos franchi
RUB|roubles Rubel rublos rubli рубль рубля рублей
PLN|złoty złote złotych
SEK|kronor
DKK|kroner
"""

FOREIGN_CURRENCIES: Mapping[str, str] = {
    form.replace("_", " ").lower(): line.split("|")[0]
    for line in _CURRENCIES.strip().splitlines()
    for form in line.split("|")[1].split()
}
"""A currency's words, lower case -> its code."""

FOREIGN_PERCENT: frozenset[str] = frozenset(
    [
        *("pour cent", "prozent", "por ciento", "per cento", "por cento", "procent", "prosent"),
        *("процент", "процента", "процентов"),
    ]
)
"""Words for hundredths, lower case."""

_HEDGES = """
about|environ|près de|quelque|autour de|presque|rund|etwa|ungefähr|fast|knapp|unos|unas|casi|\
cerca de|alrededor de|circa|quasi|ongeveer|bijna|omkring|cirka|ungefär|nästan|około|prawie|около|\
почти|примерно
over|plus de|au moins|mehr als|über|mindestens|más de|al menos|por lo menos|più di|oltre|almeno|\
mais de|pelo menos|meer dan|ruim|minstens|mer än|minst|över|ponad|co najmniej|więcej niż|более|\
свыше|не менее|больше
under|moins de|jusqu’à|jusqu'à|au plus|weniger als|bis zu|höchstens|menos de|hasta|meno di|fino a|\
minder dan|mindre än|högst|mniej niż|менее|до
"""

FOREIGN_HEDGES: Mapping[str, str] = {
    hedge: line.split("|")[0]
    for line in _HEDGES.strip().splitlines()
    for hedge in line.split("|")[1:]
}
"""A hedge before a number, lower case -> what it makes of it, as in ``hedges``."""

FOREIGN_TO: frozenset[str] = frozenset({"à", "a", "bis", "tot", "till", "til", "до", "do"})
"""Words between the two ends of a range."""

FOREIGN_AND: Mapping[str, str] = {
    **{"et": "entre", "y": "entre", "e": "tra", "und": "zwischen", "en": "tussen"},
    **{"och": "mellan", "og": "mellem", "i": "między", "и": "между"},
}
"""A word that joins the ends of a range -> the word that must stand before the first."""

_BREAKS = (
    "et ou und oder y o e en och og i и или de du des en dans sur par pour avec sans que qui dont "
    "est sont a ont in im auf mit von für bei aus nach vor die der das den dem el la los las con "
    "por para se di da con che il le nel della met voor op van på med från av за в на с от до из "
    "wurden sind haben war waren"
)
FOREIGN_BREAKS: frozenset[str] = frozenset(_BREAKS.split())
"""Words that are no counted noun, lower case."""
