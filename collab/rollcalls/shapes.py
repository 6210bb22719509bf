"""What is asked."""

from datetime import datetime
from typing import Literal, NamedTuple


class Call(NamedTuple):
    """What everybody is asked, whether for a press or a line, and until when that is hoped for."""

    title: str
    wants: Literal["receipt", "line"]
    due: datetime | None = None
