"""The list of readers: read strictly, told by line, written back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.deliver.guard import is_one_line
from briefgen.deliver.readers import (
    Difference,
    ReaderList,
    difference,
    parse_readers,
    write_readers,
)
from briefgen.errors import UsageError
from briefgen.model import Reader

ADA, BO = Reader("ada@desk.example", "Ada Byron", "desk"), Reader("bo@desk.example")


def fault(text: str, name: str = "readers.csv") -> str:
    with pytest.raises(UsageError) as told:
        parse_readers(text.encode(), name)
    return str(told.value)


@pytest.mark.parametrize(
    "text",
    [
        "address,name,group\nada@desk.example,Ada Byron,desk\nbo@desk.example,,\n",
        "\ufeffAddress;Name;Group\r\nAda@Desk.example;Ada Byron;desk\r\n\r\nbo@desk.example\r\n",
        '# ours\nname,address,group\n"Ada  Byron",ada@desk.example,desk\n# Bo\n,bo@desk.example',
    ],
)
def test_a_csv_list_gives_its_readers(text: str) -> None:
    assert parse_readers(text.encode(), "readers.csv") == ReaderList((ADA, BO))


def test_a_toml_list_gives_its_readers() -> None:
    text = """
# ours
[[reader]]
address = "ada@desk.example"
name = "Ada Byron"
group = "desk"

[[ reader ]]
address = "bo@desk.example"
"""

    assert parse_readers(text.encode(), "readers.toml") == ReaderList((ADA, BO))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('"a@x.example, evil@y.example"', "line 3: 'a@x.example, evil@y.example': it holds more"),
        ("a@x.example,evil@y.example", "line 3: 'evil@y.example': a name holds no address"),
        ("a@x.example,A,desk,,more", "line 3: 5 values for 4 columns"),
        ("a@x.example,=?UTF-8?Q?=0A?=Bcc: x", "line 3: '=?UTF-8?Q?=0A?=Bcc: x': is encoded"),
        ('a@x.example,"A\nB"', "line 3: 'A\\nB': a name is one short line"),
        ("a@x.example,A\u202eB", "a name is one short line"),
        (f"a@x.example,{'A' * 201}", "a name is one short line"),
        ("a@x.example,A,desk?", "line 3: 'desk?': a group's name"),
        ('a@x.example,"A', "line 3: "),
        ("bo@desk.example,,other", "line 3: bo@desk.example stands otherwise in line 2"),
        ("bo@desk.example,,,2021", "line 3: bo@desk.example stands otherwise in line 2"),
    ],
)
def test_a_row_that_is_not_one_reader_is_refused_with_its_line(row: str, said: str) -> None:
    told = fault(f"address,name,group,gone\nbo@desk.example\n{row}\n")

    assert told.startswith("readers.csv: ")
    assert said in told


def test_the_line_told_is_the_one_the_row_begins_in() -> None:
    assert "line 5: 'evil'" in fault('# ours\n\naddress,name\n\nevil,"\nmore"\n')
    told = fault('address,name\na@x.example,"A"\n"b",\nc,\n')
    assert "line 3: 'b': it has no @; line 4: 'c': it has no @." in told


def test_a_long_list_of_faults_is_cut() -> None:
    told = fault("address\n" + "evil\n" * 15)

    assert told.count("it has no @") == 10
    assert "; and 5 more." in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the list is empty"),
        ("# nothing\n\n", "the list is empty"),
        ("a@x.example\nb@x.example\n", "the first line names the columns"),
        ("address,address\n", "the first line names the columns"),
        ("address,colour\n", "the first line names the columns"),
        ("address\na@x.example\0\n", "not text"),
    ],
)
def test_a_file_that_is_no_list_is_refused(text: str, said: str) -> None:
    assert said in fault(text)


def test_a_list_that_is_not_utf_8_is_refused_with_its_line() -> None:
    with pytest.raises(UsageError, match="line 2: not UTF-8"):
        parse_readers(b"address,name\na@x.example,Jos\xe9\n", "readers.csv")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[reader]]\naddress = "a@x.example"\n[[reader]]\naddress = "evil"', "line 3: 'evil': it"),
        ('[[reader]]\nname = "A"', "line 1: '': it is empty"),
        ('[[reader]]\naddress = "a@x.example"\ncolour = "red"', "line 1: colour = 'red' is not"),
        ("[[reader]]\naddress = 1", "line 1: address = 1 is not known"),
        ('[[group]]\nname = "desk"', "'group' is not known"),
        ('reader = "a@x.example"', "no list of tables"),
        ('reader = [{address = "a@x.example"}]', "not told apart"),
        ("[[reader]", "line 1"),
    ],
)
def test_a_toml_list_is_as_strict(text: str, said: str) -> None:
    assert said in fault(text, "readers.toml")


def test_an_address_told_again_is_folded_and_said() -> None:
    text = b"address,name,group\nada@desk.example,Ada Byron,desk\nADA@desk.EXAMPLE,,desk\n"

    found = parse_readers(text, "readers.csv")

    assert found.readers == (ADA,)
    assert found.folded == ("readers.csv: line 3: ada@desk.example stands in line 2 already.",)


def test_who_is_gone_stays_in_the_list_and_wants_no_mail() -> None:
    found = parse_readers(b"address,gone\na@x.example,2021-07-12\nb@x.example,\n", "readers.csv")

    assert [reader.address for reader in found.readers] == ["a@x.example", "b@x.example"]
    assert [reader.address for reader in found.wanting] == ["b@x.example"]
    assert parse_readers(write_readers(found, "l.csv"), "l.csv") == found


WORDS = (
    st.text(max_size=40)
    .map(lambda s: " ".join(s.split()))
    .filter(lambda s: is_one_line(s) and "=?" not in s and not set(s) & set("@<>"))
)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", "desk", "Öl und Gas"]), WORDS)))
@pytest.mark.parametrize("name", ["readers.csv", "readers.toml"])
def test_a_list_that_is_written_is_read_back(name: str, told: list[tuple[str, str, str]]) -> None:
    readers = tuple(Reader(f"r{n}@x.example", *parts) for n, parts in enumerate(told))

    written = write_readers(ReaderList(readers), name)

    if readers or name.endswith(".csv"):
        assert parse_readers(written, name) == ReaderList(readers)


def test_two_lists_differ_by_address() -> None:
    moved = Reader("ada@desk.example", "Ada Byron", "border")
    new = Reader("cy@desk.example")

    assert difference((ADA, BO), (new, moved)) == Difference((new,), (BO,), ((ADA, moved),))
    assert not difference((ADA, BO), (BO, ADA))
