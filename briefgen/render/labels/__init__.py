"""The brief's own words in the language of its labels: text, days, numbers, lists.

English text is the key of each label, and what stands where no catalog is needed. A language is one
file here, ``<language>.po``; a user's templates may bring a ``labels/`` of their own. Words of a
source are never translated.
"""

from briefgen.render.labels.catalogs import catalog_faults, languages, load
from briefgen.render.labels.labels import Labels

__all__ = ["Labels", "catalog_faults", "languages", "load"]
