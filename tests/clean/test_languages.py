import pytest

from briefgen.clean.languages import language_of, tell_language
from briefgen.clean.prose import reads


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge was opened on Friday, and some of the people who had waited for it said that "
         "they would not use the ferry again.", "en"),
        ("Die Brücke ist am Freitag eröffnet worden, und einige von denen, die auf sie gewartet "
         "haben, wollen nicht mehr mit der Fähre fahren.", "de"),
        ("Le pont a été ouvert vendredi, et ceux qui ont attendu dans la ville ne veulent plus "
         "prendre le bac pour aller sur les quais.", "fr"),
        ("Broen blev åbnet fredag, og de, der har ventet på den i tre år, siger, at de ikke skal "
         "med færgen mere, for det er nu blevet til en vej.", "da"),
        ("Bron öppnades på fredagen, och de som har väntat på den i tre år säger att de inte ska "
         "ta färjan mer, för det är nu en väg till staden.", "sv"),
        ("A hidat pénteken nyitották meg, és aki már három év óta várt rá, az azt mondja, hogy "
         "nem megy többet komppal, mert ez most egy jó út.", "hu"),
        ("Міст відкрили у п'ятницю, і ті, які чекали на нього, кажуть, що вони не поїдуть на "
         "поромі, але буде ще й дорога до міста під час літа.", "uk"),
        ("Мост открыли в пятницу, и те, которые ждали его три года, говорят, что они не поедут "
         "на пароме, но это уже и не так важно для города.", "ru"),
        ("다리가 금요일에 열렸다. 시민들은 삼 년 동안 기다렸다고 말했다.", "ko"),
        ("橋は金曜日に開通した。住民は三年間待っていたと語った。", "ja"),
        ("大桥周五开通。居民说他们等了三年。", "zh"),
        ("افتتح الجسر يوم الجمعة وقال السكان إنهم انتظروا ثلاث سنوات", "ar"),
        ("پل روز جمعه باز شد و مردم گفتند که سه سال چشم به راه بودند", "fa"),
        ("Η γέφυρα άνοιξε την Παρασκευή και οι κάτοικοι είπαν ότι δεν θα πάρουν το πλοίο από "
         "την πόλη για τα νησιά, αλλά το έργο έχει και ένα κόστος.", "el"),
        ("Home World Sport Business Karsava Lune Sava Orlen Voss Ray Lind Aker Dolan Hallam Pier "
         "Quay Mill Ferry Bridge Market Harbour", ""),
        ("", ""),
        ("12 34 56", ""),
    ],
)  # fmt: skip
def test_a_language_is_told_by_script_or_frequent_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_what_the_page_states_is_believed_only_if_the_text_does_not_speak() -> None:
    names = "Karsava Lune Sava Orlen " * 8

    assert language_of("Bridge opens", "de") == "de"
    assert language_of("Broen er åpen", "nb") == "no"
    assert language_of(names, "sw") == "sw"
    assert language_of(names, "de") == ""
    assert language_of("The bridge was opened on Friday, as it had been said. " * 3, "de") == "en"


def test_a_language_without_known_words_is_not_held_to_any() -> None:
    words = ("daraja", "lilifunguliwa", "ijumaa", "baada", "ya", "miaka", "mitatu")

    assert reads(words, "sw")
    assert reads(words, "")
    assert not reads(words, "en")


def test_a_menu_in_english_does_not_make_a_text_english() -> None:
    menu = "About the Post, News of the day, Contact us. "
    text = "Ibuloho livulwe ngoLwesihlanu emva kweminyaka emithathu abantu belindile edolobheni. "

    assert language_of(menu + text * 3) == ""


def test_a_language_without_word_lists_is_told_and_one_that_is_not_known_too() -> None:
    (listless,) = tell_language("a.txt", "x", "ka")
    (unknown,) = tell_language("b.txt", "lorem ipsum " * 40, "")

    assert (listless.where, listless.code) == ("a.txt", "C04")
    assert "(ka)" in listless.what
    assert (unknown.where, unknown.code) == ("b.txt", "C05")
    assert tell_language("c.txt", "too short to tell", "") == ()
    assert tell_language("d.txt", "text", "en") == tell_language("e.txt", "текст", "ru") == ()
