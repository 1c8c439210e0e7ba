"""The sentences of one source: which one a span stands in, and which stand around it."""

from bisect import bisect_left, bisect_right

from briefgen.model import Source, Span
from briefgen.text.sentences import paragraphs, split


class Sentences:
    """Where the sentences of one source stand; each paragraph is split once, when first asked."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._paragraphs = tuple(paragraphs(source.text))
        self._split: dict[int, tuple[Span, ...]] = {}

    def around(self, span: Span) -> Span:
        """The sentence, or run of sentences, that ``span`` stands in; itself if in none."""
        place = bisect_right(self._paragraphs, span.start, key=_start) - 1
        if place < 0 or not self._paragraphs[place].holds(span):
            return span
        held = self._of(place)
        touched = held[
            bisect_right(held, span.start, key=_end) : bisect_left(held, span.end, key=_start)
        ]
        if not touched:
            return span
        return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end))

    def amid(self, whole: Span) -> tuple[str, str, str]:
        """The sentence before ``whole``, ``whole`` itself and the sentence after, as text."""
        text = self._source.text
        place = bisect_right(self._paragraphs, whole.start, key=_start) - 1
        near = [
            span
            for number in range(max(place - 1, 0), min(place + 2, len(self._paragraphs)))
            for span in self._of(number)
        ]
        before = [span for span in near if span.end <= whole.start][-1:]
        after = [span for span in near if span.start >= whole.end][:1]
        return (
            "".join(span.of(text) for span in before),
            whole.of(text),
            "".join(span.of(text) for span in after),
        )

    def _of(self, place: int) -> tuple[Span, ...]:
        if place not in self._split:
            paragraph = self._paragraphs[place]
            spans = split(paragraph.of(self._source.text), self._source.language)
            start = paragraph.start
            self._split[place] = tuple(Span(start + s.start, start + s.end) for s in spans)
        return self._split[place]


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
