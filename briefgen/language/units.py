"""Units: how they are printed, and the one name each has in a brief.

Units are named in the singular and in full ("kilometre").
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
mass|milligram|milligram milligrams milligramme milligrammes
mass|microgram|microgram micrograms microgramme microgrammes
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
age|year|yo y/o
duration|decade|decade decades
duration|century|century centuries
speed|mile per hour|mph miles_per_hour miles_an_hour mile-per-hour mile-an-hour
speed|kilometre per hour|kph kmh kilometres_per_hour kilometers_per_hour kilometres_an_hour \
kilometers_an_hour kilometer_per_hour kilometre_per_hour
speed|metre per second|metres_per_second meters_per_second
speed|knot|knot knots
frequency|revolutions per minute|rpm revolutions_per_minute
temperature|degree Celsius|degrees_Celsius degree_Celsius degrees_C deg_C degrees_centigrade celsius
temperature|degree Fahrenheit|degrees_Fahrenheit degree_Fahrenheit degrees_F deg_F fahrenheit
temperature|kelvin|kelvin kelvins
angle|degree|degree degrees deg
angle|radian|radian radians rad
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

PERCENT_WORDS: frozenset[str] = frozenset({"%", "percent", "per cent", "pct", "pc", "pct."})
"""Words and signs for hundredths, lower case."""
