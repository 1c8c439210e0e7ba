"""The most frequent words of some languages: enough to tell which one a text is in.

Also serves to tell prose from lists of names: running text has a third of its words here, a menu
almost none. Not a stop list for search or summaries.
"""

from collections.abc import Mapping

_WORDS = {
    "en": "the of and to in a that is for on it with as was he at by be from have are has said "
    "his not this but they an which or who will had their its we you she would been were "
    "about more after when also there one what all out up if into than could some them so "
    "other no her i",
    "fr": "le la les de des du et à en un une que qui dans pour sur est par au avec il ce pas "
    "plus ne se sont son ses mais ont cette été ou aux elle d'un leur nous comme après fait "
    "être",
    "de": "der die das und in zu den von mit ist auf für im des dem nicht ein eine sich auch es "
    "an als er hat aus bei nach dass wird sie am um noch wie einen über so zum war haben "
    "einer vor",
    "es": "de la que el en y a los del se las por un con para una su al lo es como más pero sus "
    "le ha este sí porque esta entre cuando muy sin sobre también hasta hay donde fue desde "
    "son",
    "it": "di e il la che in a per un è del della non una i si con da le al dei come sono gli "
    "anche più nel alla lo ha ma dal delle suo questo tra essere stato nella se o degli ai "
    "dalla",
    "nl": "de van een het en in is dat op te voor met zijn die niet aan er om ook als bij door "
    "naar maar heeft uit dan nog wordt worden over tot meer hij ze was deze hebben zich "
    "werd geen",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele "
    "das à seu sua ou quando muito já também só pelo pela até isso foi entre depois são ser "
    "tem",
    "pl": "w i na z do się nie że to jest o od po za przez jak ale co był są oraz dla tym jego "
    "które który może tak tego już ma go czy tylko będzie roku być przed jej bardzo także",
    "ru": "и в не на что с по он как это для от из к у за но его о все было так же то был при до "
    "или они мы она также после был были может их чтобы если уже который которые этого "
    "будет",
    "da": "og i at det er en til på af for med den de der som ikke et har han fra om var sig også "
    "men vi jeg så kan skal efter eller ved blev ud nu over hun ham ved bliver være blevet "
    "mere under siger mod hvor år have",
    "no": "og i å det er på en til av for med som at de ikke har den et han om fra var seg også "
    "men vi jeg så kan skal etter eller ved ble ut nå over hun ham blir være blitt mer "
    "under sier mot hvor år hadde ha",
    "sv": "och i att det är en på som för av med den till inte har de ett om han var från men vi "
    "så kan sig ska efter eller vid blev ut nu över hon honom blir vara blivit mer under "
    "säger mot där år hade jag också",
    "fi": "ja on ei että se oli hän ovat mutta myös kun kuin joka ole mukaan tai jos niin sen "
    "vuoden vain ollut ovat jo nyt sitä voi hänen siitä olisi jonka mitä tämä ne jossa "
    "jotka kanssa sekä vielä hyvin enemmän sanoo",
    "cs": "a v se na je že s z do o to za i by k ve pro od po jako ale jsou podle který které "
    "která bylo byl až jeho si už tak při jen ze není také nebo jejich před mezi pak kdy "
    "bude jsem má roce co tím",
    "ro": "de și în a la cu pe din care o nu să un pentru că este mai au fost ce sunt după prin "
    "sau dar când lui unei ale al ai ar fi iar despre între până acest această fiind lor ca "
    "le se spus avut",
    "hu": "a az és hogy nem is egy ez volt meg csak de már el ki mint azt még vagy van szerint "
    "ezt után pedig lehet mert sem akkor ha minden így több után majd lesz ami aki voltak "
    "között ennek kell most",
    "id": "yang dan di dengan untuk dari dalam ini itu pada tidak akan ke juga adalah oleh telah "
    "karena bisa sebagai saat mereka ada kata dia menjadi atau lebih para tersebut seorang "
    "hari tahun kami saya harus namun dapat sudah",
    "uk": "і в на не що з та до у за це як про від для його є але а також після було які який ми "
    "вони він вона під час через їх чи ще був були буде того цього може якщо при й року "
    "лише",
    "bg": "на и да се в за от е не че с са по като до ще са му след при това през или бъде което "
    "които който има но още само той тя ли си бе беше каза между тази този към няма",
    "el": "και το να του η της με που την από για ο τα είναι των σε ότι οι τον στο στην θα δεν τη "
    "στη έχει τους μας ως ένα μια αυτό κατά μετά πως αλλά ήταν στις στα",
    "is": "að og í á er sem var en ekki til um við það hann með af fyrir þeir þá því eru hafa "
    "hefur verið fram eftir einnig frá sé þar þegar hún svo upp eða yfir hans voru segir "
    "mun",
    "vi": "và của là có được cho trong với các những không này đã người một khi đến từ để về tại "
    "năm ngày ông ra trên cũng như sẽ vào nhiều phải đó sau còn theo việc",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en ancak sonra kadar ne var o ise "
    "her ama göre olduğu tarafından değil yeni dedi ki şu diye iki etti oldu önce ayrıca "
    "ilgili arasında üzerinde nedeniyle konusunda açıkladı söyledi ifade kendi gün yılında "
    "içinde bulunan olması vardı ancak bunun",
}

FREQUENT: Mapping[str, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _WORDS.items()
}
"""Language code to its most frequent words, lower case."""
