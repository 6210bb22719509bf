"""意见 on a message by one press: 圈阅, 已阅, 收到. Once they have stood a minute, they stand for good."""

from datetime import datetime, timedelta

from collab.core.errors import TooLate
from collab.messaging.shapes import ReactionName

OPINIONS: frozenset[ReactionName] = frozenset({"initial", "read", "received"})
WINDOW = timedelta(minutes=1)


def taken_back_until(reaction: ReactionName, at: datetime | None) -> datetime | None:
    """Until when an opinion given then may be taken back. None: no opinion, or one given nobody knows when. Pure."""
    return at + WINDOW if at is not None and reaction in OPINIONS else None


def require_fresh(reaction: ReactionName, at: datetime | None, now: datetime) -> None:
    """A reaction may be taken back at any time, an opinion while it is fresh. Raises TooLate."""
    until = taken_back_until(reaction, at)
    if reaction in OPINIONS and (until is None or until < now):
        raise TooLate("an opinion that has stood a minute stands", field="reaction")
