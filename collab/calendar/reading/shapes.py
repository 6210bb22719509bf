"""A time as it was read out of a sentence."""

from datetime import datetime

import msgspec

from collab.calendar.days import UnconfirmedYear
from collab.calendar.terms import Term


class DueRead(msgspec.Struct, frozen=True):
    """When, and how that was read: `words` as they stand there, `rule` the name of what read them."""

    words: str
    rule: str
    term: Term
    at: datetime
    warnings: tuple[UnconfirmedYear, ...] = ()
