"""What happens to a circle beside its conversation, in past tense."""

from datetime import datetime

import msgspec

from collab.circles.shapes import BoardRow


class CircleChanged(msgspec.Struct, frozen=True, tag="circle.changed"):
    """Other words in the charter, another contact, another observer: whoever looks at it asks anew."""

    version: int
    by: int
    at: datetime


class BoardChanged(msgspec.Struct, frozen=True, tag="board.changed"):
    """This row of the board is as it says now; `nr` numbers the change."""

    row: BoardRow
    nr: int
