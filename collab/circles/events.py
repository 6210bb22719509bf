"""What happens to a circle beside its conversation, in past tense."""

from datetime import datetime

import msgspec

from collab.circles.shapes import BoardRow, CircleContact, FilesRule
from collab.conversations.events import RoleName


class CircleChanged(msgspec.Struct, frozen=True, kw_only=True, tag="circle.changed"):
    """The charter (圈章) says that now: of two the one with the higher `version`. `affected`: who looks on (观察员)
    newly or no longer, so that he may do other things on board and shelf than before."""

    version: int
    purpose: str
    basis: str
    contacts: list[CircleContact]
    observers: list[int]
    adders: RoleName
    files: FilesRule
    asks_daily: bool
    affected: list[int]
    by: int
    at: datetime


class BoardChanged(msgspec.Struct, frozen=True, tag="board.changed"):
    """This row of the board is as it says now; `nr` numbers the change."""

    row: BoardRow
    nr: int
