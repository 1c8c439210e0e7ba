"""The memory of a desk: articles, what was found in them, and the briefs made of them."""

from briefgen.store.store import Held, Seen, Store, open_store

__all__ = ["Held", "Seen", "Store", "open_store"]
