"""Every character of an article leads back to the raw text, over texts built from rough pieces."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.clean import clean
from briefgen.model import Article, RawDocument
from briefgen.read import read
from briefgen.text.edits import apply

PIECES = (
    "# Dam gates closed at Brennick",
    "5 October 2021",
    "By Ana Roth, Vessa Courier",
    "From: Ana Roth <ana@post.example>\nSubject: Fwd: Dam gates\nDate: Tue, 5 Oct 2021",
    "Engineers [closed](https://a.example/x_(1)) two of the *nine* gates, the **board** said.",
    "![The dam](dam.jpg) Engineers found cracks in the spillway on Monday, the board said.",
    "[![logo](l.png)](https://a.example) [News](#) / [Sport](#)",
    "The water stood at 61 percent on Monday, and the mayor of Lower\nTessary asked the farmers to "
    "move their cattle uphill before\nthe weekend, whatever the weather.",
    "The board, which owns the dam and the road below it, said that it\n\nhad known of the cracks.",
    "> The board said that the gates would stay shut.\n> > Nobody asked the farmers, they said.",
    "Support our reporting. Give five crowns and you will have our thanks.",
    "Read more: Ballots counted again in Mirrow",
    "Farmers near the dam on Monday. Photo: Pit Sorrel / Kestwire",
    "- the first gate was closed at noon, the board said\n- the second at two",
    "Cafe\u0301 owners and Zoe\u0308 Brandt said on Friday that nai\u0308ve guests were welcome.",
    "Guests cheered \U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467 as the gates were "
    "closed, and \U00010330 was carved in the wall.",
    "وقال الوزير إن الجسر مفتوح، وإن الطريق آمن.",
    "A tab\there and a\u00a0hard blank there were all that the clerk of Mirrow found.\t",
    "“Nothing is wrong with the wall,” said Doro Venn, “or with our clocks.”",
    r"The price was 5\* crowns\_only, \[sic\] as the board \- and nobody else - said.",
    "---",
    "Share this\tTweet\tMail",
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).flatmap(
    lambda pieces: st.sampled_from(("\n\n", "\n", "\r\n\r\n", "\n \t\n", "\n\n> ", "\r")).map(
        lambda gap: gap.join(pieces)
    )
)


def assert_leads_back(raw: RawDocument, found: Article) -> None:
    """The edits make the text of the raw one, and each character kept is its own origin."""
    again = apply(raw.text, found.edits)
    assert again.text == found.text

    origins: list[int] = []
    kept: list[str] = []
    done = 0
    for edit in found.edits:
        origins += [*range(done, edit.span.start), *[edit.span.start] * len(edit.replacement)]
        kept += [*raw.text[done : edit.span.start], *edit.replacement]
        done = edit.span.end
    origins += range(done, len(raw.text))
    kept += raw.text[done:]
    assert "".join(kept) == found.text
    assert [again.origin(offset) for offset in range(len(found.text))] == origins
    # All that edits put there is white: no letter of an article is made up.
    assert not "".join(edit.replacement for edit in found.edits).strip()
    assert all(edit.reason for edit in found.edits)
    assert all(sentence.text == sentence.span.of(found.text) for sentence in found.sentences)


@settings(deadline=None, max_examples=200)
@given(TEXTS, st.sampled_from(("a.txt", "a.md")))
def test_rough_texts_lead_back_to_the_raw_one(text: str, name: str) -> None:
    raw = read(name, text.encode())
    assert isinstance(raw, RawDocument)

    found = clean(raw)

    if isinstance(found, Article):
        assert_leads_back(raw, found)


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n"])
def test_all_pieces_at_once_lead_back(gap: str) -> None:
    raw = read("a.md", gap.join(PIECES).encode())
    assert isinstance(raw, RawDocument)

    found = clean(raw)

    assert isinstance(found, Article)
    assert len(found.text) > 500
    assert_leads_back(raw, found)


def test_the_sample_inbox_leads_back_to_its_files(root: Path) -> None:
    articles = 0
    for path in sorted((root / "seeds").iterdir()):
        raw = read(path.name, path.read_bytes())
        assert isinstance(raw, RawDocument)
        found = clean(raw)
        assert isinstance(found, Article)
        assert_leads_back(raw, found)
        articles += 1

    assert articles == 35
