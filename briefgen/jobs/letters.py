"""What the readers of a group get: the brief as a mail, drawn once for all of them.

The PDF that stands beside the page goes to those who get the whole brief in its own dress; for a
group of some topics, or of another language or profile, one is drawn.
"""

from dataclasses import replace
from urllib.parse import quote

from briefgen.compose.part import only_topics
from briefgen.deliver.letter import is_too_large
from briefgen.errors import SendError
from briefgen.jobs.dress import layout_of
from briefgen.jobs.files import PAPER
from briefgen.jobs.past import correction_folder
from briefgen.model import Brief, Group, Parts, Sender
from briefgen.render import Layout, to_html, to_json, to_pdf
from briefgen.render.mail import Where, subject_of, to_mail, to_mail_text
from briefgen.render.words import address
from briefgen.settings import RenderSettings


def brief_for(brief: Brief, group: Group) -> Brief:
    """What of a brief a group gets: all of it, or its topics."""
    return only_topics(brief, group.topics) if group.topics else brief


def parts_for(
    brief: Brief,
    group: Group,
    settings: RenderSettings,
    sender: Sender,
    paper: bytes | None = None,
    trial: bool = False,
) -> Parts:
    """The parts of the mail for a group.

    Args:
        brief: the brief, whole.
        group: who gets it.
        settings: how briefs are shown, but for what the group says otherwise.
        sender: says how large a message may be, and where the intranet is.
        paper: the PDF that stands beside the brief's page; ``None`` where there is none, and one is
            drawn for the group.
        trial: whether this is for trying only.

    Raises:
        RenderError: a template cannot be used, or the PDF cannot be drawn.
        SendError: the group gets a link, or the PDF is too large to be attached, and no site is
            named, or one that is no address of the web.
        UsageError: there are no labels in the group's language.
    """
    dressed = _dressed(settings, group)
    layout, shown = layout_of(dressed), brief_for(brief, group)
    page = _page_address(brief, sender)
    if group.parts == "link" and not page:
        raise _no_site(f"the group '{group.name}' gets a link")
    held = None
    if group.parts == "all":
        own = not group.topics and dressed == settings
        held = paper if own and paper is not None else _drawn(shown, layout)
    whole, leave = group.parts != "link", sender.unsubscribe_mail
    where = Where(page, attached=held is not None, leave=leave, whole=whole)
    parts = _parts(shown, layout, where, held, trial)
    return _fitting(parts, shown, layout, where, sender) if held is not None else parts


def _dressed(settings: RenderSettings, group: Group) -> RenderSettings:
    return replace(
        settings,
        language=group.language or settings.language,
        profile=group.profile or settings.profile,
    )


def _drawn(brief: Brief, layout: Layout) -> bytes:
    return to_pdf(to_html(brief, layout), brief, to_json(brief))


def _parts(brief: Brief, layout: Layout, where: Where, paper: bytes | None, trial: bool) -> Parts:
    return Parts(
        subject=subject_of(brief, layout, trial),
        text=to_mail_text(brief, where, layout),
        html=to_mail(brief, where, layout),
        pdf=paper,
        pdf_name=f"{brief.period.label}.pdf" if paper is not None else "",
        link=where.page,
        label=brief.period.label,
        edition=brief.edition,
        issued=brief.issued,
        language=layout.language,
        title=brief.title,
        trial=trial,
    )


def _fitting(parts: Parts, brief: Brief, layout: Layout, where: Where, sender: Sender) -> Parts:
    """The parts as they are, or with a link in place of a PDF that makes them too large."""
    if not is_too_large(parts, sender):
        return parts
    if not where.page:
        raise _no_site(
            f"the mail with its PDF is larger than [mail] largest ({sender.largest:,} bytes)"
        )
    linked = replace(where, attached=False, paper=where.page + PAPER)
    return _parts(brief, layout, linked, None, parts.trial)


def _page_address(brief: Brief, sender: Sender) -> str:
    """The address of the folder that an edition's page stands in, empty without a site."""
    if not sender.site:
        return ""
    site = sender.site.rstrip("/")
    if not address(site) or set(site) & set("?#"):
        raise SendError(f"[mail] site = {sender.site!r} is no address of the web.", "Mend [mail].")
    folder = quote(brief.period.label)
    corrected = brief.correction
    below = f"{correction_folder(corrected.number)}/" if corrected else ""
    return f"{site}/{folder}/{below}"


def _no_site(why: str) -> SendError:
    return SendError(
        f"{why}, and [mail] names no site.",
        'Write site = "https://…", where the output folder can be read.',
    )
