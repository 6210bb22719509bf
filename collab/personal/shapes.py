"""What the wire carries of what one keeps for himself."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec

from collab.core.commands import Id

Minute = Annotated[int, msgspec.Meta(ge=0, lt=24 * 60)]
"""Of the day, by the clock on the wall where one is."""


class QuietHours(msgspec.Struct, frozen=True):
    """勿扰时段: from one minute of the day to another, over midnight where it ends before it begins; never where both
    are the same."""

    begins: Minute
    ends: Minute


Notice = Literal["words", "bare", "off"]
"""What a notification on the desk says: the words, only that something came, or none at all."""
Chosen = Annotated[list[Id], msgspec.Meta(max_length=1_000)]


class Preferences(msgspec.Struct, frozen=True):
    """偏好: how I want to be called. `only_mentions` (只提醒@我): the conversations in which only a
    call by name is one."""

    notice: Notice
    sound: bool
    quiet: QuietHours
    only_mentions: Chosen


USUAL = Preferences(notice="words", sound=True, quiet=QuietHours(0, 0), only_mentions=[])
"""Of whoever has said nothing."""


class Draft(msgspec.Struct, frozen=True):
    """草稿: the source as it would be posted, the message it quotes, and when it was written."""

    conversation: int
    text: str
    quote: int | None
    at: datetime


class Belongings(msgspec.Struct, frozen=True):
    """Everything I keep here."""

    preferences: Preferences
    drafts: list[Draft]
