"""What may be done on a shelf (资料架): put and renew documents, arrange folders, mark and approve results, decide."""

from collab.shelves.services.approving import About, approve, mark, revoke
from collab.shelves.services.arranging import change_document, change_folder, make_folder, take_document, take_folder
from collab.shelves.services.deciding import decide
from collab.shelves.services.forgetting import forget
from collab.shelves.services.gathering import gather
from collab.shelves.services.putting import keep, put, renew

__all__ = [
    "About", "approve", "change_document", "change_folder", "decide", "forget", "gather", "keep", "make_folder", "mark",
    "put", "renew", "revoke", "take_document", "take_folder",
]  # fmt: skip
