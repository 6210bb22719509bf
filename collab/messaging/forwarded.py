"""What a message says of where it comes from (转发, 合并转发)."""

from datetime import datetime

import msgspec


class ForwardedOne(msgspec.Struct, frozen=True, tag="one"):
    """转发: the words and files of one message, who said them and when. The name is as it was then."""

    author: int
    name: str
    at: datetime


class ForwardedTogether(msgspec.Struct, frozen=True, tag="together"):
    """合并转发: it opens a transcript (聊天记录) of so many lines, from when to when, by these persons among others.
    Nothing of what they said stands here: whoever opens it is asked for his right."""

    title: str
    count: int
    names: list[str]
    since: datetime
    until: datetime


Forwarded = ForwardedOne | ForwardedTogether
