"""The most frequent words of ten languages: enough to tell which one a text is in.

Also serves to tell prose from lists of names: running text has a third of its words here, a menu
almost none. Not a stop list for search or summaries.
"""

from collections.abc import Mapping

_WORDS = {
    "en": "the of and to in a that is for on it with as was he at by be from have are has "
    "said his not this but they an which or who will had their its we you she would "
    "been were about more after when also there one what all out up if into than "
    "could some them so other no her i",
    "fr": "le la les de des du et à en un une que qui dans pour sur est par au avec il ce "
    "pas plus ne se sont son ses mais ont cette été ou aux elle d'un leur nous comme "
    "après fait être",
    "de": "der die das und in zu den von mit ist auf für im des dem nicht ein eine sich "
    "auch es an als er hat aus bei nach dass wird sie am um noch wie einen über so "
    "zum war haben einer vor",
    "es": "de la que el en y a los del se las por un con para una su al lo es como más pero "
    "sus le ha este sí porque esta entre cuando muy sin sobre también hasta hay donde "
    "fue desde son",
    "it": "di e il la che in a per un è del della non una i si con da le al dei come sono "
    "gli anche più nel alla lo ha ma dal delle suo questo tra essere stato nella se o "
    "degli ai dalla",
    "nl": "de van een het en in is dat op te voor met zijn die niet aan er om ook als bij "
    "door naar maar heeft uit dan nog wordt worden over tot meer hij ze was deze "
    "hebben zich werd geen",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas "
    "ao ele das à seu sua ou quando muito já também só pelo pela até isso foi entre "
    "depois são ser tem",
    "pl": "w i na z do się nie że to jest o od po za przez jak ale co był są oraz dla tym "
    "jego które który może tak tego już ma go czy tylko będzie roku być przed jej "
    "bardzo także",
    "ru": "и в не на что с по он как это для от из к у за но его о все было так же то был "
    "при до или они мы она также после был были может их чтобы если уже который "
    "которые этого будет",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en ancak sonra kadar ne var o "
    "ise her ama göre olduğu tarafından değil yeni dedi ki şu diye iki etti oldu önce",
}

FREQUENT: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _WORDS.items()
}
"""Language code to its most frequent words, lower case."""
