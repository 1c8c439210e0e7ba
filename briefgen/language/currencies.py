"""Currencies: how they are printed, and the code each has in a brief (ISO 4217)."""

from collections.abc import Mapping

ASCII_POUND = "PS"
"""What a text stripped to ASCII prints for the pound sign; also the start of other names (PS5)."""

CURRENCY_SIGNS: Mapping[str, str] = {
    ASCII_POUND: "GBP",
    "Y=": "JPY",
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
    "USD$": "USD",
    "AUD$": "AUD",
    "CAD$": "CAD",
    "HKD$": "HKD",
    "NZD$": "NZD",
    "SGD$": "SGD",
    "MXN$": "MXN",
    "mxn$": "MXN",
    "cad$": "CAD",
    "aud$": "AUD",
    "nzd$": "NZD",
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
    "₱": "PHP",
    "₦": "NGN",
    "₫": "VND",
    "₾": "GEL",
    "₸": "KZT",
    "₡": "CRC",
    "₭": "LAK",
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
JPY|yen Japanese_yen ¥ 円
CNY|yuan Chinese_yuan renminbi rmb 元
RUB|ruble rubles rouble roubles Russian_rubles Russian_ruble ₽
INR|rupee rupees Indian_rupees Indian_rupee ₹
PKR|Pakistani_rupees Pakistani_rupee
LKR|Sri_Lankan_rupees
MYR|ringgit
CHF|Swiss_franc Swiss_francs franc francs
KRW|won South_Korean_won ₩
ILS|shekel shekels ₪
TRY|lira Turkish_lira liras ₺
MXN|Mexican_peso Mexican_pesos
BRL|real reais
DKK|Danish_krone Danish_kroner Danish_crowns Danish_crown
SEK|Swedish_krona Swedish_kronor Swedish_crowns
NOK|Norwegian_krone Norwegian_kroner Norwegian_crowns
UAH|hryvnia hryvnias ₴
PLN|zloty zlotys
KZT|tenge ₸
TJS|somoni
AFN|afghani afghanis
IRR|rial rials
ZAR|rand
THB|baht Thai_baht ฿
VND|dong ₫
PHP|Philippine_peso Philippine_pesos ₱
NGN|naira ₦
GEL|lari laris ₾
CRC|colones ₡
LAK|kip kips ₭
HUF|forint forints
CZK|Czech_crowns Czech_koruna
BGN|leva
AED|dirham dirhams
SAR|Saudi_riyals Saudi_riyal
QAR|Qatari_riyals Qatari_riyal
IDR|rupiah rupiahs
BDT|taka
KES|Kenyan_shillings
ETB|birr
EGP|Egyptian_pounds Egyptian_pound
NLG|guilder guilders Dutch_guilders
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

NO_CURRENCIES: frozenset[str] = frozenset(
    """
    point goal run win vote seat job live worker people people household home house child birth
    customer copie ticket star degree time page word lap set game match share stock bond
    barrel bag sack box case bottle tree ship truck plane car bus train hour day week month year
    minute second night trip visit call text letter claim member voter soldier troop prisoner
    refugee migrant student pupil teacher patient nurse doctor farmer player fan resident employee
    passenger driver owner family familie compan companie bank branch branche store shop book
    """.split()
)
"""Nouns, without their plural "s", that follow a price or two decimals and are no currency."""

_MONEY_NOUNS = (
    "money aid funding funds debt investment public taxpayer taxpayers damage damages fines "
    "cash savings spending support subsidy subsidies bonds shares stock credit profit profits "
    "assets cuts tax taxes losses income orders sales trade business government state revenue"
)
MONEY_NOUNS: frozenset[str] = frozenset(_MONEY_NOUNS.split())
"""What "pounds of" counts where the pounds are money; any other thing is weighed."""
