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
PHRASE_LENGTH = 200
Phrase = Annotated[str, msgspec.Meta(min_length=1, max_length=PHRASE_LENGTH)]
Phrases = Annotated[list[Phrase], msgspec.Meta(max_length=40)]


class Preferences(msgspec.Struct, frozen=True):
    """偏好: how I want to be called. `only_mentions` (只提醒@我): the conversations in which only a
    call by name is one. `phrases` (常用批语): what one says with one press, in one's own order."""

    notice: Notice
    sound: bool
    quiet: QuietHours
    only_mentions: Chosen
    phrases: Phrases


_PHRASES = [
    "同意。", "已阅。", "请抓紧办理。", "请研究提出意见。", "请牵头单位会同有关单位抓好落实，3个工作日内报结果。",
    "请跟进办理情况，及时反馈。", "提请市政府常务会议研究。",
]  # fmt: skip
USUAL = Preferences(notice="words", sound=True, quiet=QuietHours(0, 0), only_mentions=[], phrases=_PHRASES)
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
