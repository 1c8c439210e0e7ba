"""The brief as a mail: its subject, its text, and an HTML page that loads nothing.

Programs for mail know little CSS, so what they must know stands in each element's own ``style``;
colours for the dark stand in a sheet of their own, for those that read one. There are no pictures,
so that nothing is missing where pictures are off.
"""

import re
from dataclasses import dataclass

from lxml import etree
from lxml import html as pages

from briefgen.errors import RenderError
from briefgen.model import Brief
from briefgen.render.labels import Labels, load
from briefgen.render.layout import STANDARD, Layout
from briefgen.render.page import render

_LOADING = frozenset(
    (
        *("img", "script", "link", "iframe", "object", "embed", "svg"),
        *("video", "audio", "source", "form", "input", "base"),
    )
)
_LINK = re.compile(r"(?:https?:|mailto:)[^\s<>\"]+", re.IGNORECASE)
_FETCHING = re.compile(r"url\s*\(|@import|expression\s*\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Where:
    """Where a reader finds the brief, beside the mail.

    ``page`` is the address of its page, empty without an intranet; ``paper`` that of its PDF, where
    that is not ``attached``; ``leave`` the address to write to for no more mail, empty for none.
    ``whole`` is false for a mail that says no more than this.
    """

    page: str = ""
    paper: str = ""
    attached: bool = False
    leave: str = ""
    whole: bool = True


def subject_of(brief: Brief, layout: Layout = STANDARD, trial: bool = False) -> str:
    """The subject of the mail: title, number and period, nothing of a source.

    Args:
        brief: the brief.
        layout: gives the language.
        trial: whether the mail is for trying only, which the subject says then.

    Raises:
        RenderError: a catalog of one's own names what the English text does not.
    """
    try:
        return _subject(load(layout.language, layout.templates), brief, trial)
    except (KeyError, TypeError, ValueError) as error:
        raise RenderError(
            f"labels/{layout.language}.po: a name in a text of the subject is none ({error}).",
            "Keep the names between %( and )s as they are in the English text.",
        ) from error


def _subject(labels: Labels, brief: Brief, trial: bool) -> str:
    number = {"number": labels.label(brief.number)}
    if brief.correction:
        counted = {"count": labels.number(brief.correction.number), **number}
        told = labels.gettext("Correction %(count)s of %(number)s") % counted
    else:
        told = labels.gettext("No. %(number)s") % number
    subject = f"{brief.title}, {told}, {labels.period(brief.period)}"
    return labels.gettext("Test: %(subject)s") % {"subject": subject} if trial else subject


def to_mail_text(brief: Brief, where: Where, layout: Layout = STANDARD) -> str:
    """The text part of the mail: the brief as ``to_text`` has it, and where else it stands.

    Raises:
        RenderError: the template cannot be used.
    """
    return render("mail.txt", brief, layout, escape=False, where=where)


def to_mail(brief: Brief, where: Where, layout: Layout = STANDARD) -> str:
    """The HTML part of the mail.

    Raises:
        RenderError: the template cannot be used, or has something in it that a mail would load, or
            a link that is neither to the web nor to a mailbox.
    """
    import css_inline

    drawn = render("mail.html", brief, layout, escape=True, where=where)
    try:
        mail = css_inline.inline(drawn, load_remote_stylesheets=False, keep_style_tags=False)
    except css_inline.InlineError as error:
        raise RenderError(f"mail.css: {error}.", "Mend the template.") from error
    _check(mail)
    return mail


def _check(mail: str) -> None:
    """Refuse what loads anything, and every link that does not lead to the web or a mailbox."""
    fault = next((f for e in pages.document_fromstring(mail).iter() if (f := _fault(e))), "")
    if fault:
        raise RenderError(
            f"mail.html: {fault}.", "Take it out of the template: a mail must load nothing."
        )


def _fault(element: etree._Element) -> str:
    """What is wrong with one element, or nothing."""
    if not isinstance(element.tag, str):
        return ""
    if element.tag in _LOADING:
        return f"<{element.tag}> has no place in a mail"
    for name, value in element.attrib.items():
        if name in ("src", "srcset", "background", "poster") or name.startswith("on"):
            return f'<{element.tag} {name}="…"> has no place in a mail'
        if name == "href" and not _LINK.fullmatch(value):
            return f"{value!r} is no address of the web or of a mailbox"
        if name == "style" and _FETCHING.search(value):
            return f"style {value!r} loads something"
    if element.tag == "style" and _FETCHING.search(element.text or ""):
        return "its style loads something"
    return ""
