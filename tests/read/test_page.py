import json

from lxml.html import document_fromstring

from briefgen.read.page import address_of, page_data


def test_a_host_with_foreign_letters_is_shown_as_it_is_registered() -> None:
    assert (
        address_of("https://www.k\u0430rsava.example/a") == "https://www.xn--krsava-3nf.example/a"
    )


def test_the_date_is_that_of_the_article_whose_headline_the_page_has() -> None:
    articles = [
        {
            "@type": "NewsArticle",
            "headline": "A report of last year",
            "datePublished": "2030-01-02",
        },
        {"@type": "NewsArticle", "headline": "Bridge opens early", "datePublished": "2031-05-06"},
    ]
    script = f'<script type="application/ld+json">{json.dumps(articles)}</script>'
    page = (
        f"<html><head><title>Bridge opens early</title>{script}</head><body><p>x</p></body></html>"
    )

    found = page_data(document_fromstring(page))

    assert [date.words for date in found.published] == ["2031-05-06"]
