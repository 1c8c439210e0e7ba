"""Settings: ``briefgen.toml`` read into frozen values, each with its default, unit and meaning."""

from briefgen.settings.reading import FILE_NAME, load, load_bytes, nearest, parse
from briefgen.settings.values import (
    FORMATS,
    PROFILES,
    BriefSettings,
    NamedTopic,
    Note,
    ReadingSettings,
    RenderSettings,
    Setting,
    Settings,
    SummarySettings,
    TopicSettings,
    list_settings,
)

__all__ = [
    "FILE_NAME",
    "FORMATS",
    "PROFILES",
    "BriefSettings",
    "NamedTopic",
    "Note",
    "ReadingSettings",
    "RenderSettings",
    "Setting",
    "Settings",
    "SummarySettings",
    "TopicSettings",
    "list_settings",
    "load",
    "load_bytes",
    "nearest",
    "parse",
]
