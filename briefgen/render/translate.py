"""The calls by which templates label: ``_``, ``ngettext``, ``pgettext``, ``{% trans %}``.

Labels are those of Jinja's i18n extension in its new style: values are named in the text and given
by name, and are escaped in HTML. The text itself is trusted as the template is, so it must stand
there: no template can have a source's words looked up, and so print them as markup.
"""

from collections.abc import Callable, Iterable, Iterator

import jinja2
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from markupsafe import Markup

from briefgen.render.labels import Labels
from briefgen.render.words import address, apart, bare, short, turns, unseen

_TEXTS = {"_": 1, "gettext": 1, "ngettext": 2, "pgettext": 2, "npgettext": 3}
"""How many of a call's first values are texts."""
_METHODS = (
    *("and_list", "counted", "dated", "day", "days", "how_dated", "label", "number"),
    *("period", "short_dated", "short_day", "short_days", "spelled", "turn"),
)


class WrittenTexts(Extension):
    """Refuses a template that has anything looked up but texts written in it."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """The tokens as they are, once looked at."""
        tokens = list(stream)
        for at, token in enumerate(tokens):
            asked = _TEXTS.get(token.value, 0) if token.type == "name" else 0
            if asked and not _is_free(tokens, at) and not _written(tokens[at + 1 :], asked):
                raise jinja2.TemplateSyntaxError(
                    f"{token.value}() takes texts that are written out in the template",
                    token.lineno,
                    stream.name,
                    stream.filename,
                )
        yield from tokens


def _is_free(tokens: list[Token], at: int) -> bool:
    """Whether the name is something else: an attribute, a filter, a value's name."""
    return tokens[at - 1].type in ("dot", "pipe") or (
        len(tokens) > at + 1 and tokens[at + 1].type == "assign"
    )


def _written(after: list[Token], texts: int) -> bool:
    """Whether a call opens, and its first values are strings, each whole in itself."""
    types = [token.type for token in after[: 2 * texts + 1]]
    between = ["comma"] * (texts - 1)
    ends = types[2::2]
    return (
        types[:1] == ["lparen"]
        and types[1::2] == ["string"] * texts
        and ends[: texts - 1] == between
        and ends[texts - 1 :] in (["comma"], ["rparen"])
    )


def install(environment: jinja2.Environment, labels: Labels) -> None:
    """Give an environment the calls and filters of one language."""
    environment.add_extension("jinja2.ext.i18n")
    environment.add_extension(WrittenTexts)
    environment.policies["ext.i18n.trimmed"] = True
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.globals.update(dict(_calls(labels)))
    environment.filters.update({name: getattr(labels, name) for name in _METHODS})
    for function in (address, apart, bare, short, turns, unseen):
        environment.filters[function.__name__] = function
    environment.filters["ours"] = _ours(labels)


def _calls(labels: Labels) -> Iterator[tuple[str, Callable[..., str]]]:
    """The calls, by name. A count is printed as ``num``, its thousands set apart."""
    simple: dict[str, Callable[..., str]] = {
        "_": labels.gettext,
        "gettext": labels.gettext,
        "pgettext": labels.pgettext,
    }
    for name, look_up in simple.items():
        yield name, _call(look_up)
    yield "ngettext", _count(labels.ngettext, labels)
    yield "npgettext", _count(labels.npgettext, labels)


def _call(look_up: Callable[..., str]) -> Callable[..., str]:
    @jinja2.pass_context
    def call(context: Context, *texts: str, **values: object) -> str:
        return _filled(context, look_up(*texts), values)

    return call


def _count(look_up: Callable[..., str], labels: Labels) -> Callable[..., str]:
    @jinja2.pass_context
    def count(context: Context, *texts_and_number: object, **values: object) -> str:
        *_, number = texts_and_number
        if isinstance(number, int):
            values.setdefault("num", labels.number(number))
        return _filled(context, look_up(*texts_and_number), values)

    return count


def _filled(context: Context, text: str, values: dict[str, object]) -> str:
    return (Markup(text) if context.eval_ctx.autoescape else text) % values  # noqa: S704


def _ours(labels: Labels) -> Callable[..., str]:
    """What briefgen said of an input; marked as English on a page where it is left so."""

    @jinja2.pass_eval_context
    def ours(context: jinja2.nodes.EvalContext, words: str) -> str:
        if context.autoescape and not labels.has(words):
            return Markup('<span lang="en">{}</span>').format(words)
        return labels.ours(words)

    return ours
