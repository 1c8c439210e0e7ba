"""What is hidden from readers leaves no word of its articles behind."""

from dataclasses import replace

from briefgen.model import Brief, Sentence, Span
from briefgen.render.odd import odd_briefs
from briefgen.site.access import without


def test_a_date_keeps_no_sentence_of_a_hidden_topic() -> None:
    brief: Brief = odd_briefs()["a brief with all there can be"]
    hidden = "e" * 64
    shown = brief.topics[0]
    bridges = replace(
        shown,
        id="bridges",
        label="Bridges",
        name=replace(shown.name, article=hidden),
        origins=(replace(shown.origins[0], lead=hidden, articles=(hidden,)),),
    )
    told = Sentence(hidden, Span(0, 2), "It", 0)
    brief = replace(
        brief,
        late=(),
        topics=(
            replace(shown, timeline=tuple(replace(e, also=(told,)) for e in shown.timeline)),
            bridges,
        ),
        upcoming=tuple(replace(event, also=(told,)) for event in brief.upcoming),
    )

    assert len((*brief.upcoming, *brief.topics[0].timeline)) == 2

    left = without(brief, ["Bridges"])

    assert [event.also for event in (*left.upcoming, *left.topics[0].timeline)] == [(), ()]
