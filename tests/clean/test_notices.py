"""Notices are cut; reports that speak of the same things are not."""

import pytest

from briefgen.clean.notices import is_notice


@pytest.mark.parametrize(
    "text",
    [
        "When you buy through our affiliate links, the Tarn Valley Courier earns a little.",
        "If you make a purchase we may receive a small commission.",
        "The views expressed in this article are those of the writer alone.",
        "This is a developing story. It will be updated.",
        "More details to follow.",
        "The Tarn Courier is an independent news organisation dedicated to fair reporting.",
        "You need to be a subscriber to join the conversation.",
        "The Courier asks that all posts are civil. Please read our commenting policy.",
        "This work is licensed under a Creative Commons licence.",
        "This copy is for your personal use only.",
        "This article is exclusive to subscribers of the Courier.",
        "You are using an outdated browser, so this page may look odd.",
        "Follow the Tarn Valley Courier on Facebook and Telegram.",
        "Folgen Sie dem Tarntal-Boten auf Instagram.",
        "Externer Inhalt nicht verfügbar",
        "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.",
    ],
)
def test_a_notice_of_the_outlet_is_known(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "The regulator fined two shops in Karsava over hidden affiliate links.",
        "Brokers earn a commission on every sale, the ministry said.",
        "The minister said the views expressed by the envoy were not those of Orlen.",
        "Police urged people to follow the ministry on Telegram.",
        "“We may receive a small commission,” the clerk told the court.",
        "The browser market is using more power than ever.",
        "This story began in a village on the Tarn.",
        "The Sentinel is an independent newspaper that officials in Karsava closed in May.",
        "The platform said the post broke its community standards.",
        "Members must be registered voters to stand for the council.",
    ],
)
def test_a_report_on_such_things_stays(text: str) -> None:
    assert not is_notice(text)
