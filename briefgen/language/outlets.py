"""Names of outlets by host, for pages that print only their address. Add lines as they are needed.

A host stands without ``www.``; pages of its subdomains are found too.
"""

from collections.abc import Mapping

_TABLE = """
abc.net.au ABC News (Australia)
abcnews.go.com ABC News
afp.com AFP
aljazeera.com Al Jazeera
apnews.com AP News
axios.com Axios
bbc.com BBC News
bbc.co.uk BBC News
bloomberg.com Bloomberg
cbc.ca CBC News
cbsnews.com CBS News
cnbc.com CNBC
cnn.com CNN
corriere.it Corriere della Sera
dailymail.co.uk Daily Mail
derstandard.at Der Standard
dw.com Deutsche Welle
economist.com The Economist
elmundo.es El Mundo
elpais.com El País
eurasianet.org Eurasianet
euronews.com Euronews
faz.net FAZ
forbes.com Forbes
foxnews.com Fox News
france24.com France 24
ft.com Financial Times
hurriyetdailynews.com Hürriyet Daily News
independent.co.uk The Independent
interfax.com Interfax
kyivindependent.com The Kyiv Independent
latimes.com Los Angeles Times
lefigaro.fr Le Figaro
lemonde.fr Le Monde
meduza.io Meduza
nbcnews.com NBC News
newsweek.com Newsweek
npr.org NPR
nypost.com New York Post
nytimes.com The New York Times
nzz.ch NZZ
politico.com Politico
politico.eu Politico Europe
rappler.com Rappler
reuters.com Reuters
rferl.org Radio Free Europe/Radio Liberty
rfi.fr RFI
ria.ru RIA Novosti
rt.com RT
scmp.com South China Morning Post
sky.com Sky News
spiegel.de Der Spiegel
sueddeutsche.de Süddeutsche Zeitung
tagesschau.de tagesschau
taz.de taz
tass.com TASS
telegraph.co.uk The Telegraph
theatlantic.com The Atlantic
theconversation.com The Conversation
thediplomat.com The Diplomat
theglobeandmail.com The Globe and Mail
theguardian.com The Guardian
thehill.com The Hill
themoscowtimes.com The Moscow Times
thetimes.co.uk The Times
time.com Time
tolonews.com TOLOnews
usatoday.com USA Today
voanews.com VOA News
vox.com Vox
washingtonpost.com The Washington Post
welt.de Die Welt
wsj.com The Wall Street Journal
xinhuanet.com Xinhua
zeit.de Die Zeit
"""

OUTLETS: Mapping[str, str] = dict(line.split(" ", 1) for line in _TABLE.strip().splitlines())
"""Host to the outlet's own name."""

SECOND_LEVELS = frozenset("ac co com edu go gob gov gouv ne net nom or org".split())
"""Labels that are no publisher's own when they stand before a country's (bbc.co.uk)."""
