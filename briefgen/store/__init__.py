"""The memory of a desk: articles, what was found in them, and the briefs made of them."""

from briefgen.store.check import Examined, examine
from briefgen.store.files import NAME as DATABASE
from briefgen.store.held import Held, State, kind
from briefgen.store.roll import Roll
from briefgen.store.sendings import Ledger, Sending, SendingState
from briefgen.store.store import Seen, Store, open_store

__all__ = [
    "DATABASE",
    "Examined",
    "Held",
    "Ledger",
    "Roll",
    "Seen",
    "Sending",
    "SendingState",
    "State",
    "Store",
    "examine",
    "kind",
    "open_store",
]
