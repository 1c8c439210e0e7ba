"""The part of a brief that is of some topics only, for readers who want no others.

Told are the topics of those names, in the brief's order, and what stands elsewhere in it of their
articles; the first lines are chosen anew, as for a brief of no other topics. Source notes keep
their numbers, so that [4] is the same source to every reader. What is of the whole stays as it is:
period, counts, what was left out and what was wrong with the input. Articles told late are of no
topic, and are told in the whole brief only.
"""

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass, replace

from briefgen.compose.glance import at_a_glance
from briefgen.model import Brief, Correction, Passages, Topic


def only_topics(brief: Brief, names: Collection[str]) -> Brief:
    """The part of ``brief`` that is of the topics of those names, its title naming them.

    Args:
        brief: the brief, whole.
        names: of topics as the settings name them, in the order that the title says them.

    Returns:
        A brief with fewer topics; without any where no article is about them: see ``tells``.
    """
    topics, noted = _named(brief.topics, names), _named(brief.also_noted, names)
    held = {article for topic in (*topics, *noted) for article in topic.articles}
    ids = {topic.id for topic in (*topics, *noted)}
    ids |= {thread.topic for thread in brief.quiet if thread.label in names}
    changes = tuple(change for change in brief.changes if change.topic in ids)
    cited = held | set(_cited((topics, noted, changes)))
    return replace(
        brief,
        title=f"{brief.title}: {', '.join(dict.fromkeys(names))}",
        glance=at_a_glance(topics, changes),
        changes=changes,
        key_figures=tuple(key for key in brief.key_figures if key.topic in ids),
        topics=topics,
        also_noted=noted,
        without_articles=tuple(name for name in brief.without_articles if name in names),
        upcoming=tuple(
            replace(event, also=tuple(other for other in event.also if other.article in held))
            for event in brief.upcoming
            if event.article in held
        ),
        sources=tuple(source for source in brief.sources if source.article in cited),
        late=(),
        correction=_correction(brief.correction, held),
        quiet=tuple(thread for thread in brief.quiet if thread.label in names),
    )


def tells(brief: Brief) -> bool:
    """Whether a brief tells anything: a topic, an article come late, or that it corrects itself."""
    corrected = brief.correction is not None and any(
        (
            brief.correction.articles,
            brief.correction.withdrawn,
            brief.correction.restated,
            brief.correction.added != Passages(),
            brief.correction.removed != Passages(),
        )
    )
    return bool(brief.topics or brief.also_noted or brief.late or corrected)


def _cited(part: object) -> Iterator[str]:
    """The articles whose words stand anywhere in a part, which may be of other topics too."""
    if isinstance(part, tuple):
        for one in part:
            yield from _cited(one)
    elif is_dataclass(part):
        for field in fields(part):
            value = getattr(part, field.name)
            yield from [value] if field.name == "article" else _cited(value)


def _named(topics: Collection[Topic], names: Collection[str]) -> tuple[Topic, ...]:
    return tuple(topic for topic in topics if topic.label and topic.label in names)


def _correction(correction: Correction | None, held: Collection[str]) -> Correction | None:
    """What a correction changes of these articles, and every source that it has withdrawn.

    Of one withdrawn it is not known here which topic it was of.
    """
    if correction is None:
        return None
    known = {*held, *(source.article for source in correction.withdrawn)}
    return replace(
        correction,
        articles=tuple(article for article in correction.articles if article in held),
        restated=tuple(source for source in correction.restated if source.article in held),
        added=_passages(correction.added, known),
        removed=_passages(correction.removed, known),
    )


def _passages(passages: Passages, known: Collection[str]) -> Passages:
    return Passages(
        **{
            part: tuple(one for one in getattr(passages, part) if one.article in known)
            for part in Passages.__slots__
        }
    )
