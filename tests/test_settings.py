"""Settings: what a file may say, and what is told when it says something else."""

from dataclasses import fields
from pathlib import Path

import pytest

from briefgen.errors import UsageError
from briefgen.model import Group
from briefgen.settings import GROUP_NOTES, Settings, list_settings, load, parse


def written(folder: Path, text: str) -> Path:
    path = folder / "briefgen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_empty_file_leaves_every_default(tmp_path: Path) -> None:
    settings = load(written(tmp_path, ""))

    assert settings.summary == Settings().summary
    assert settings.topics == Settings().topics


def test_folders_are_taken_from_where_the_file_stands(tmp_path: Path) -> None:
    settings = load(written(tmp_path, '[brief]\ninbox = "in"\noutput = "/var/briefs"\n'))

    assert settings.brief.inbox == tmp_path / "in"
    assert settings.brief.output == Path("/var/briefs")
    assert settings.render.templates == Path()


def test_a_whole_number_does_for_a_factor() -> None:
    assert parse({"topics": {"granularity": 2}}, "f").topics.granularity == 2.0


def test_formats_keep_one_order_whatever_the_file_says() -> None:
    assert parse({"render": {"formats": ["json", "html"]}}, "f").render.formats == ("html", "json")


def test_topics_are_named_in_the_order_of_the_file() -> None:
    tables = [
        {"name": "Grain", "match": ["wheat*", "grain + port"]},
        {"name": " Health ", "match": ["cholera"]},
    ]

    named = parse({"topic": tables}, "f").named

    assert [(topic.name, topic.match) for topic in named] == [
        ("Grain", ("wheat*", "grain + port")),
        ("Health", ("cholera",)),
    ]


def test_groups_of_readers_are_named_in_the_order_of_the_file() -> None:
    document = {
        "topic": [{"name": "Grain", "match": ["wheat*"]}],
        "group": [
            {"name": "Board", "topics": ["Grain"], "parts": "link", "series": ["monthly"]},
            {"name": " Desk "},
        ],
    }

    assert parse(document, "f").groups == (
        Group("Board", topics=("Grain",), parts="link", series=("monthly",)),
        Group("Desk"),
    )


def test_every_key_of_a_group_has_a_meaning() -> None:
    assert list(GROUP_NOTES) == [key.name for key in fields(Group)]


def test_the_files_of_the_mail_lie_beside_the_settings(tmp_path: Path) -> None:
    mail = load(written(tmp_path, "[mail]\npassword_file = 'secret'\n")).mail

    assert mail.password_file == tmp_path / "secret"
    assert (mail.readers, mail.outbox) == (tmp_path / "readers.csv", tmp_path / "outbox")
    assert mail.authorities == Path()


@pytest.mark.parametrize("key", ["password", "password_env", "server"])
def test_a_password_in_a_wrong_place_is_not_repeated(tmp_path: Path, key: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(written(tmp_path, f"[mail]\n{key} = 'hunter2 canary'\n"))

    assert f"[mail] {key}" in str(caught.value) or f"no setting '{key}'" in str(caught.value)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[topic]\nname = 'x'\n", "[topic] stands once for each topic. Write [[topic]]."),
        ("[[topic]]\nnam = 'x'\n", "[[topic]] has no setting 'nam'. Did you mean 'name'?"),
        ("[[topic]]\nmatch = ['x']\n", "a [[topic]] has no name."),
        ("[[topic]]\nname = 'x'\n", "[[topic]] x: match is no list of words."),
        ("[[topic]]\nname = 'x'\nmatch = 'y'\n", "[[topic]] x: match is no list of words."),
        ("[[topic]]\nname = 'x'\nmatch = ['a +']\n", "[[topic]] x: match is no list of words."),
        (
            "[[topic]]\nname = 'x'\nmatch = ['a']\n[[topic]]\nname = 'x'\nmatch = ['b']\n",
            "two topics are named 'x'. Make them one.",
        ),
        ("[group]\nname = 'x'\n", "[group] stands once for each group. Write [[group]]."),
        ("[[group]]\nnam = 'x'\n", "[[group]] has no setting 'nam'. Did you mean 'name'?"),
        ("[[group]]\nparts = 'all'\n", 'a [[group]] has no name. Write name = "Board".'),
        ("[[group]]\nname = 'x'\ntopics = ['Grain']\n", "there is no 'Grain'. Write a [[topic]]"),
        ("[[group]]\nname = 'x'\nseries = ['weakly']\n", "Did you mean 'weekly'?"),
        ("[[group]]\nname = 'x'\nparts = 'al'\n", "parts: there is no 'al'. Did you mean 'all'?"),
        ("[[group]]\nname = 'x'\n[[group]]\nname = 'x'\n", "two groups are named 'x'."),
        ("[mail]\ncarrier = 'stmp'\n", "there is none of that name. Did you mean 'smtp'?"),
        ("[mail]\nserver = 'smtp://x'\n", "write the name of a host alone"),
        ("[mail]\nport = 0\n", "[mail] port = 0: the least is 1."),
        ("[mail]\nunsubscribe_url = 'http://x'\n", "begins with https://."),
        ("[summry]\n", "no section called [summry]. Did you mean 'summary'?"),
        ("[brief]\ntitel = 'x'\n", "[brief] has no setting 'titel'. Did you mean 'title'?"),
        ("[summary]\nwords = 'many'\n", '[summary] words = "many": write a whole number.'),
        ("[summary]\nwords = true\n", "[summary] words = true: write a whole number."),
        ("[summary]\nwords = 3\n", "[summary] words = 3: the least is 20."),
        ("[topics]\ngranularity = inf\n", "[topics] granularity = inf: the least is 0.1."),
        ("[topics]\ngranularity = nan\n", "[topics] granularity = nan: the least is 0.1."),
        ("[brief]\ntitle = 3\n", "[brief] title = 3: write text in quotation marks."),
        ("[brief]\nzone = 'Europe/Warsow'\n", "no such time zone. Did you mean 'Europe/Warsaw'?"),
        ("[render]\nformats = ['html', 'pfd']\n", "unknown: 'pfd'. Did you mean 'pdf'?"),
        ("[render]\nformats = 'html'\n", 'write a list, as ["html", "pdf", "json", "txt"].'),
        ("brief = 3\n", "[brief] is a section. Write [brief] on its own line."),
        ("[brief\n", "not a settings file"),
    ],
)
def test_a_fault_names_file_key_and_way_out(tmp_path: Path, text: str, said: str) -> None:
    path = written(tmp_path, text)

    with pytest.raises(UsageError) as caught:
        load(path)

    assert str(path) in str(caught.value)
    assert said in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml: cannot be read"):
        load(tmp_path / "none.toml")


def test_every_setting_says_what_it_means() -> None:
    for setting in list_settings():
        assert setting.note.doc.endswith("."), setting
        assert setting.default, setting
