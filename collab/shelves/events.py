"""What happens on a shelf, in past tense. Each carries the row as it is now; those about a message keep its words in
`text`, which a recall blanks."""

from collab.shelves.shapes import Decision, Result, ShelfDocument, ShelfFolder


class FolderChanged(ShelfFolder, frozen=True, tag="folder.changed"):
    """A folder was made, renamed, moved, taken away or returned."""


class DocumentChanged(ShelfDocument, frozen=True, tag="document.changed"):
    """A document was put, has a new version, was renamed, moved, taken away or returned."""


class ResultChanged(Result, frozen=True, tag="result.changed"):
    """Something was marked as a result, or no longer; approved, or no longer."""


class DecisionChanged(Decision, frozen=True, tag="decision.changed"):
    """A message stands as what was agreed, or no longer."""
