"""What happens at the top of a conversation (置顶), in past tense. Each is a line of the timeline, too."""

from datetime import datetime

import msgspec


class MessagePinned(msgspec.Struct, frozen=True, tag="message.pinned"):
    """`by` let this message stand at the top. A recall takes it down without another word."""

    nr: int
    by: int
    at: datetime


class MessageUnpinned(msgspec.Struct, frozen=True, tag="message.unpinned"):
    """This message stands at the top no longer."""

    nr: int
    by: int
    at: datetime
