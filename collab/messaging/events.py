"""What happens to messages, in past tense."""

from datetime import datetime

import msgspec

from collab.messaging.shapes import Message, Node, ReactionName


class MessagePosted(Message, frozen=True, kw_only=True, tag="message.posted"):
    """Somebody said something."""


class MessageEdited(msgspec.Struct, frozen=True, tag="message.edited"):
    """The message has other words now. `revision` rises with every edit: the newest wins. `topic`: where it stood."""

    nr: int
    revision: int
    text: str
    body: list[Node]
    mentions: list[int]
    mention_all: bool
    by: int
    at: datetime
    topic: int = 0


class MessageRecalled(msgspec.Struct, frozen=True, tag="message.recalled"):
    """The message was taken back: its words are gone, here and in every quote of it; its place stays. `author`,
    `counts` and `topic` are the message's own: who had it unread has one less."""

    nr: int
    by: int
    at: datetime
    author: int
    counts: bool
    topic: int = 0


class MessageReacted(msgspec.Struct, frozen=True, tag="message.reacted"):
    """Somebody gave a reaction (`on`) or took it back. `count`, `first` and their `times` are what stands now: the
    newest wins. `until`: of an opinion that was given, until when whoever gave it may take it back."""

    nr: int
    reaction: ReactionName
    count: int
    first: list[int]
    by: int
    on: bool
    at: datetime
    times: list[datetime | None] = []
    until: datetime | None = None


class BotAddressed(msgspec.Struct, frozen=True, tag="bot.addressed"):
    """On `bot:<conversation>`, which no client listens to: somebody said something to a bot (机器人), which has still
    to answer. The words stand in the message alone, so that a recall takes them."""

    bot: str
    conversation: int
    person: int
    nr: int
    at: datetime


def addressed_name(conversation: int) -> str:
    """`bot:<conversation>`: what a bot has still to do about it."""
    return f"bot:{conversation}"
