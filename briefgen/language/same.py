"""Nouns and verbs that news uses for one counted thing; the first of each row names the class."""

SAME: tuple[tuple[str, ...], ...] = (
    ("troops", "troop", "soldiers", "soldier", "servicemen", "personnel", "forces", "force"),
    ("fighters", "fighter", "militants", "militant", "insurgents", "insurgent", "rebels", "gunmen"),
    ("dead", "deaths", "death", "killed", "died", "fatalities", "fatality", "bodies", "toll"),
    ("injured", "wounded", "injuries", "hurt"),
    ("people", "persons", "residents", "inhabitants", "civilians", "citizens"),
    ("cases", "case", "infections", "infected", "ill", "sick", "sickened"),
    ("full", "filled", "fills", "filling"),
    ("displaced", "evacuated", "evacuees", "evacuations", "refugees"),
    ("tonne", "tonnes", "ton", "tons"),
    ("homes", "houses", "dwellings", "households"),
    ("deployed", "deploy", "deployment", "amassing", "amassed", "massing", "massed", "buildup"),
    ("fled", "flee", "fleeing", "flees", "crossed", "retreated"),
    ("controls", "control", "controlled", "holds", "held"),
    ("border", "frontier", "boundary"),
    ("miners", "miner", "mineworkers", "workers"),
)
