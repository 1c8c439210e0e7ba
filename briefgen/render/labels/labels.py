"""What the brief says in its own words, in one language."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cached_property
from gettext import NullTranslations
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from briefgen.model import Days, Period, Published
from briefgen.render.labels import dates
from briefgen.render.labels.said import OWN, known

if TYPE_CHECKING:
    from babel import Locale

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SPACES = str.maketrans({"\u2009": "\u00a0", "\u202f": "\u00a0"})


class Labels:
    """The brief's own words in one language; see the methods, which are filters of the templates.

    Args:
        language: its BCP 47 tag.
        locale: Babel's data of days, numbers and lists.
        catalog: the translations of texts.
    """

    def __init__(self, language: str, locale: "Locale", catalog: NullTranslations) -> None:
        self.language = language
        self._locale = locale
        self._catalog = catalog
        self.gettext = catalog.gettext
        self.ngettext = catalog.ngettext
        self.pgettext = catalog.pgettext
        self.npgettext = catalog.npgettext

    def number(self, count: int) -> str:
        """A whole number with its thousands set apart."""
        from babel.numbers import format_decimal

        return format_decimal(count, locale=self._locale).translate(_SPACES)

    def day(self, when: date) -> str:
        """A day in words: ``9 July 2021``."""
        return dates.one(when, "yMMMMd", self._locale)

    def days(self, when: Days | None, unknown: str = "") -> str:
        """A run of days as short as it can be said: ``5–11 July 2021``.

        ``unknown`` is for ``None``; without it that is ``undated``.
        """
        if when is None:
            return unknown or self.gettext("undated")
        return dates.run_of_days(when, self._locale)

    def short_day(self, when: date, within: Period) -> str:
        """A day for a citation: its year only where that is not the one the period ends in."""
        return self.short_days(Days(when, when), within)

    def short_days(self, when: Days | None, within: Period, unknown: str = "") -> str:
        """A run of days for a citation; see ``short_day``."""
        if when is None:
            return unknown or self.gettext("undated")
        return dates.run_of_days(when, self._locale, "MMM", _last(within).year)

    def period(self, when: Period) -> str:
        """The days of a period, its last one included."""
        return self.days(Days(when.first, _last(when)))

    def dated(self, when: Published | None) -> str:
        """When an article was published."""
        return self.days(when.days if when else None)

    def short_dated(self, when: Published | None, within: Period) -> str:
        """When an article was published, for a citation; see ``short_day``."""
        return self.short_days(when.days if when else None, within)

    def how_dated(self, when: Published | None) -> str:
        """How the date of an article is known: the rule's name, never the words that it read.

        The rule of an inferred date quotes a headline, and is printed as it is. The day that the
        page says is told where the brief's zone makes it another.
        """
        if when is None:
            return self.gettext("undated: no date found")
        if when.conflict:
            against = self.conflict(when.conflict)
            how = self.gettext("contradicted: %(conflict)s") % {"conflict": against}
        elif when.inferred:
            how = self.gettext("inferred: %(rule)s") % {"rule": self.ours(when.rule)}
        else:
            how = self.gettext("stated: %(rule)s") % {"rule": self.rule(when.rule)}
        if when.printed:
            page = {"how": how, "day": self.day(when.printed)}
            how = self.gettext("%(how)s; its page says %(day)s") % page
        return how

    def rule(self, name: str) -> str:
        """The name of a rule for dates as people say it."""
        return self.ours(name.replace("_", " "))

    def conflict(self, words: str) -> str:
        """What speaks against a date, each ground by itself."""
        return "; ".join(self.ours(ground) for ground in words.split("; "))

    def ours(self, words: str) -> str:
        """What briefgen said of an input, in this language where the catalog has it.

        Lower rooms speak English; see ``said``. What is not known stays as it is: ``has`` tells.
        """
        found = known(words)
        if found is None:
            return words
        message, values = found
        own = {name: self.ours(value) for name, value in values.items() if name in OWN}
        return self.gettext(message) % (values | own)

    def has(self, words: str) -> bool:
        """Whether ``ours`` says those words in this language."""
        found = known(words)
        return self._locale.language == "en" or (
            found is not None and self.gettext(found[0]) != found[0]
        )

    def turn(self, number: int, series: str) -> str:
        """Which brief of a series tells a topic: ``week 3``."""
        return self._turns.get(series, self.gettext("brief %(number)s")) % {
            "number": self.number(number)
        }

    @cached_property
    def _turns(self) -> dict[str, str]:
        return {
            "weekly": self.gettext("week %(number)s"),
            "daily": self.gettext("day %(number)s"),
            "monthly": self.gettext("month %(number)s"),
        }

    def label(self, words: str) -> str:
        """A period's label as it is printed: ``2021-07-01 to 2021-10-08``, ``2021-W27``."""
        first, between, last = words.partition("--")
        both = {"first": first, "last": last}
        return self.gettext("%(first)s to %(last)s") % both if between else words

    def and_list(self, parts: Iterable[str]) -> str:
        """Parts as a list in words: ``a, b and c``; escaped if any of them is markup."""
        from babel.lists import format_list

        listed = list(parts)
        if any(isinstance(part, Markup) for part in listed):
            return Markup(format_list([str(escape(p)) for p in listed], locale=self._locale))  # noqa: S704
        return format_list(listed, locale=self._locale)

    def counted(self, number: int, one: str, many: str = "") -> str:
        """A count with an English noun, for templates of one's own; ours ask ``ngettext``."""
        return f"{self.number(number)} {one if number == 1 else many or one + 's'}"

    def spelled(self, number: int) -> str:
        """A small count as a word in English; in digits else, as most languages decline it."""
        if self._locale.language == "en" and 0 <= number < len(_DIGITS):
            return _DIGITS[number]
        return self.number(number)


def _last(when: Period) -> date:
    return when.until - timedelta(days=1)
