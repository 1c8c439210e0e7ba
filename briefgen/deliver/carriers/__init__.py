"""Carriers: the ways a letter leaves. Each is given letters one by one and says what became of it.

All keep one promise: ``before_data`` is called, and has returned, before the first byte of a letter
can reach anybody. Who keeps a ledger writes there that the letter is on its way.
"""

from collections.abc import Callable, Mapping

from briefgen.deliver.carriers.carrier import Carrier, Outcome, fault_of
from briefgen.deliver.carriers.outbox import Outbox
from briefgen.deliver.carriers.sendmail import Sendmail
from briefgen.deliver.carriers.server import Server
from briefgen.deliver.carriers.smtp import Smtp

CARRIERS: Mapping[str, Callable[..., Carrier]] = {
    "outbox": Outbox,
    "smtp": Smtp,
    "sendmail": Sendmail,
}
"""By the name that settings call it by."""

__all__ = [
    "CARRIERS",
    "Carrier",
    "Outbox",
    "Outcome",
    "Sendmail",
    "Server",
    "Smtp",
    "fault_of",
]
