"""Units and currencies: how they are printed, and the one name each has in a brief.

Units are named in the singular and in full ("kilometre"), currencies by their ISO 4217 code.
"""

from collections.abc import Mapping

_WORDS = """
length|millimetre|millimetre millimetres millimeter millimeters
length|centimetre|centimetre centimetres centimeter centimeters
length|metre|metre metres meter meters
length|kilometre|kilometre kilometres kilometer kilometers kms
length|mile|mile miles
length|nautical mile|nautical_mile nautical_miles
length|yard|yard yards
length|foot|foot feet
length|inch|inch inches
length|micrometre|micrometre micrometres micrometer micrometers micron microns
length|nanometre|nanometre nanometres nanometer nanometers
length|light-year|light-year light-years light_year light_years
area|square millimetre|square_millimetres square_millimeters
area|square centimetre|square_centimetres square_centimeters
area|square metre|square_metre square_metres square_meter square_meters sq_m sqm
area|square kilometre|square_kilometre square_kilometres square_kilometer square_kilometers sq_km
area|square mile|square_mile square_miles sq_mi
area|square foot|square_foot square_feet sq_ft sqft square-foot square-feet
area|square yard|square_yard square_yards
area|hectare|hectare hectares
area|acre|acre acres
volume|cubic centimetre|cubic_centimetre cubic_centimetres cubic_centimeter cubic_centimeters
volume|cubic metre|cubic_metre cubic_metres cubic_meter cubic_meters
volume|cubic kilometre|cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers
volume|cubic foot|cubic_foot cubic_feet
volume|litre|litre litres liter liters
volume|millilitre|millilitre millilitres milliliter milliliters
volume|gallon|gallon gallons
volume|barrel|barrel barrels
volume|pint|pint pints
volume|bushel|bushel bushels
mass|milligram|milligram milligrams
mass|microgram|microgram micrograms
mass|gram|gram grams gramme grammes
mass|kilogram|kilogram kilograms kilogramme kilogrammes kilo kilos
mass|tonne|tonne tonnes metric_ton metric_tons
mass|ton|ton tons
mass|ounce|ounce ounces
mass|carat|carat carats
duration|millisecond|millisecond milliseconds
duration|second|second seconds sec secs
duration|minute|minute minutes min mins
duration|hour|hour hours hr hrs
duration|day|day days
duration|week|week weeks wk wks
duration|month|month months
duration|year|year years yr yrs
duration|decade|decade decades
duration|century|century centuries
speed|mile per hour|mph miles_per_hour miles_an_hour mile-per-hour mile-an-hour
speed|kilometre per hour|kph kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour \
kilometers_an_hour kilometer_per_hour kilometre_per_hour
speed|metre per second|metres_per_second meters_per_second
speed|knot|knot knots
frequency|revolutions per minute|rpm revolutions_per_minute
temperature|degree Celsius|degrees_Celsius degree_Celsius degrees_C degrees_centigrade celsius
temperature|degree Fahrenheit|degrees_Fahrenheit degree_Fahrenheit degrees_F fahrenheit
temperature|kelvin|kelvin kelvins
angle|degree|degree degrees
power|watt|watt watts
power|kilowatt|kilowatt kilowatts
power|megawatt|megawatt megawatts
power|gigawatt|gigawatt gigawatts
power|horsepower|horsepower
power|brake horsepower|bhp brake_horsepower
energy|kilowatt hour|kilowatt_hour kilowatt_hours kilowatt-hour kilowatt-hours
energy|megawatt hour|megawatt_hour megawatt_hours megawatt-hour megawatt-hours
energy|gigawatt hour|gigawatt_hour gigawatt_hours gigawatt-hour gigawatt-hours
energy|calorie|calorie calories
torque|pound-foot|pound-feet pound-foot lb-ft foot-pounds ft-lbs
rate|barrel per day|bpd barrels_per_day barrels_a_day
rate|mile per gallon|mpg miles_per_gallon
rate|part per million|ppm parts_per_million
data|bit|bit bits
data|byte|byte bytes
data|kilobyte|kilobyte kilobytes
data|megabyte|megabyte megabytes
data|gigabyte|gigabyte gigabytes
data|terabyte|terabyte terabytes
frequency|hertz|hertz
frequency|megahertz|megahertz
frequency|gigahertz|gigahertz
electricity|volt|volt volts
electricity|milliampere-hour|mAh mah
pressure|gigapascal|gigapascal gigapascals
pressure|megapascal|megapascal megapascals
sound|decibel|decibel decibels
rate|basis point|basis_point basis_points bps
points|percentage point|percentage_point percentage_points percent_points
magnitude|magnitude|magnitude
"""

_SYMBOLS = """
length|millimetre|mm
length|centimetre|cm
length|metre|m
length|kilometre|km
length|mile|mi
length|foot|ft
length|inch|in
length|yard|yd yds
length|micrometre|µm μm um
length|nanometre|nm
length|picometre|pm
area|square metre|m2 m²
area|square kilometre|km2 km²
area|hectare|ha
volume|cubic metre|m3 m³
volume|cubic kilometre|km3 km³
volume|cubic centimetre|cc cm3 cm³
volume|litre|l L
volume|millilitre|ml mL
volume|gallon|gal
volume|barrel|bbl
mass|milligram|mg
mass|microgram|mcg µg μg
mass|gram|g
mass|kilogram|kg kgs
mass|tonne|t
mass|pound-mass|lb lbs
mass|ounce|oz
duration|second|s
duration|millisecond|ms
duration|hour|h
speed|kilometre per hour|km/h km/hr kmph
speed|metre per second|m/s
temperature|degree Celsius|°C ºC C ℃ degC
temperature|degree Fahrenheit|°F ºF F ℉ degF
temperature|kelvin|K
angle|degree|° º
power|watt|W
power|kilowatt|kW KW
power|megawatt|MW
power|gigawatt|GW
power|horsepower|hp HP PS
energy|watt hour|Wh
energy|kilowatt hour|kWh KWh
energy|megawatt hour|MWh
energy|gigawatt hour|GWh
rate|barrel per day|b/d
data|kilobyte|KB kB
data|megabyte|MB
data|gigabyte|GB
data|terabyte|TB
data|megabit per second|Mbps
data|gigabit per second|Gbps
frequency|hertz|Hz
frequency|kilohertz|kHz
frequency|megahertz|MHz
frequency|gigahertz|GHz
electricity|volt|V
electricity|ampere|A
sound|decibel|dB
electricity|kilovolt|kV
pressure|pascal|Pa
pressure|kilopascal|kPa
pressure|megapascal|MPa
pressure|gigapascal|GPa
pressure|pound per square inch|psi
pressure|kilopound per square inch|ksi
"""


def _table(lines: str) -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for line in lines.strip().splitlines():
        kind, name, forms = line.split("|")
        for form in forms.split():
            table[form.replace("_", " ")] = (name, kind)
    return table


UNIT_WORDS: Mapping[str, tuple[str, str]] = {
    form.lower(): named for form, named in _table(_WORDS).items()
}
"""A unit's words, lower case -> its name and the kind of figure it measures."""

UNIT_SYMBOLS: Mapping[str, tuple[str, str]] = _table(_SYMBOLS)
"""A unit's symbol, case kept -> its name and the kind of figure it measures."""

CURRENCY_SIGNS: Mapping[str, str] = {
    "US$": "USD",
    "$US": "USD",
    "US $": "USD",
    "U.S.$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "$A": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "$C": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "$NZ": "NZD",
    "S$": "SGD",
    "S $": "SGD",
    "HK $": "HKD",
    "A $": "AUD",
    "C $": "CAD",
    "c $": "CAD",
    "NZ $": "NZD",
    "R$": "BRL",
    "Mex$": "MXN",
    "MX$": "MXN",
    "NT$": "TWD",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
    "₴": "UAH",
    "฿": "THB",
    "Rs.": "INR",
    "Rs": "INR",
    "RM": "MYR",
    "Rp": "IDR",
    "kr": "SEK",
}
"""A currency as it stands before a number -> its code; "$" alone is taken for US dollars."""

CURRENCY_CODES: frozenset[str] = frozenset(
    [
        *("AED", "AFN", "ARS", "AUD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK"),
        *("EGP", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "IRR", "JPY", "KRW", "KZT"),
        *("MXN", "MYR", "NGN", "NOK", "NZD", "PHP", "PKR", "PLN", "QAR", "RMB", "RON", "RUB"),
        *("SAR", "SEK", "SGD", "THB", "TJS", "TRY", "TWD", "UAH", "USD", "UZS", "VND", "ZAR"),
    ]
)
"""ISO 4217 codes (and RMB) that stand before or after a number."""

_CURRENCY_WORDS = """
USD|dollar dollars U.S._dollar U.S._dollars US_dollar US_dollars American_dollars buck bucks
AUD|Australian_dollar Australian_dollars
CAD|Canadian_dollar Canadian_dollars
HKD|Hong_Kong_dollar Hong_Kong_dollars
NZD|New_Zealand_dollars
SGD|Singapore_dollar Singapore_dollars
EUR|euro euros €
GBP|pound_sterling pounds_sterling British_pounds British_pound quid £
JPY|yen Japanese_yen
CNY|yuan Chinese_yuan renminbi
RUB|ruble rubles rouble roubles Russian_rubles Russian_ruble
INR|rupee rupees Indian_rupees Indian_rupee
PKR|Pakistani_rupees Pakistani_rupee
LKR|Sri_Lankan_rupees
MYR|ringgit
CHF|Swiss_franc Swiss_francs franc francs
KRW|won South_Korean_won
ILS|shekel shekels
TRY|lira Turkish_lira liras
MXN|Mexican_peso Mexican_pesos
BRL|real reais
DKK|Danish_krone Danish_kroner Danish_crowns Danish_crown
SEK|Swedish_krona Swedish_kronor Swedish_crowns
NOK|Norwegian_krone Norwegian_kroner Norwegian_crowns
UAH|hryvnia hryvnias
PLN|zloty zlotys
KZT|tenge
TJS|somoni
AFN|afghani afghanis
IRR|rial rials
ZAR|rand
cent|cent cents ¢ US_cents
penny|pence p penny pennies
BTC|bitcoin bitcoins btc
USD|$
"""

CURRENCY_WORDS: Mapping[str, str] = {
    form.replace("_", " ").lower(): line.split("|")[0]
    for line in _CURRENCY_WORDS.strip().splitlines()
    for form in line.split("|")[1].split()
}
"""A currency's words, lower case -> its code; small coins keep their name."""

PERCENT_WORDS: frozenset[str] = frozenset({"%", "percent", "per cent", "pct", "pc", "pct."})
"""Words and signs for hundredths, lower case."""
