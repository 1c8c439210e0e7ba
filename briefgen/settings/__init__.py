"""Settings: ``briefgen.toml`` read into frozen values, each with its default, unit and meaning."""

from briefgen.settings.mail import GROUP_NOTES, IF_EMPTY, MailSettings
from briefgen.settings.note import PROFILES, Note
from briefgen.settings.reading import FILE_NAME, load, load_bytes, parse
from briefgen.settings.tables import GROUP, nearest
from briefgen.settings.values import (
    FORMATS,
    BriefSettings,
    NamedTopic,
    ReadingSettings,
    RenderSettings,
    Setting,
    Settings,
    SiteSettings,
    SummarySettings,
    TopicSettings,
    list_settings,
)

__all__ = [
    "FILE_NAME",
    "FORMATS",
    "GROUP",
    "GROUP_NOTES",
    "IF_EMPTY",
    "PROFILES",
    "BriefSettings",
    "MailSettings",
    "NamedTopic",
    "Note",
    "ReadingSettings",
    "RenderSettings",
    "Setting",
    "Settings",
    "SiteSettings",
    "SummarySettings",
    "TopicSettings",
    "list_settings",
    "load",
    "load_bytes",
    "nearest",
    "parse",
]
