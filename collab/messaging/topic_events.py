"""What happens to the topics (话题) of a circle, in past tense: each says the whole topic as it is now, and is a line
of the timeline, too, but for the moving of a message."""

from datetime import datetime

import msgspec


class Topic(msgspec.Struct, frozen=True):
    """话题: a label under which messages of a circle stand together. Closed, nothing more is said in it."""

    nr: int
    title: str
    opened_by: int
    opened_at: datetime
    closed: bool


class TopicOpened(msgspec.Struct, frozen=True, tag="topic.opened"):
    """There is a new topic."""

    topic: Topic
    by: int
    at: datetime


class TopicRenamed(msgspec.Struct, frozen=True, tag="topic.renamed"):
    """The topic is called otherwise now; `before`: what it was called."""

    topic: Topic
    before: str
    by: int
    at: datetime


class TopicClosed(msgspec.Struct, frozen=True, tag="topic.closed"):
    """Nothing more is said in this topic; it stays to be read."""

    topic: Topic
    by: int
    at: datetime


class TopicReopened(msgspec.Struct, frozen=True, tag="topic.reopened"):
    """The topic goes on."""

    topic: Topic
    by: int
    at: datetime


class MessageMoved(msgspec.Struct, frozen=True, tag="message.moved"):
    """The message stands in another topic, `was` in that one (0: outside all). The rest is the message's own and says
    for whom it is unread now. It comes without the words: whoever shows that topic and does not hold them asks."""

    nr: int
    topic: int
    was: int
    author: int
    counts: bool
    mentions: list[int]
    mention_all: bool
    by: int
    at: datetime
