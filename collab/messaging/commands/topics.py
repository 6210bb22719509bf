"""What may be done with the topics (话题) of a circle."""

from typing import Annotated
from uuid import UUID

import msgspec

from collab.core.commands import Actor, Command, Id, Number, command
from collab.messaging import topics
from collab.messaging.shapes import Message, Topics
from collab.messaging.topic_events import Topic

TopicTitle = Annotated[str, msgspec.Meta(min_length=1, max_length=topics.TITLE_LENGTH)]


class ListTopics(Command, frozen=True, tag="topic.list"):
    """The topics of a circle, closed ones too."""

    conversation: Id


class OpenTopic(Command, frozen=True, tag="topic.open"):
    """Open a topic. The same client_id again answers with the topic it opened the first time."""

    conversation: Id
    client_id: UUID
    title: TopicTitle


class RenameTopic(Command, frozen=True, tag="topic.rename"):
    """Call a topic otherwise: I opened it, or lead the circle."""

    conversation: Id
    topic: Id
    title: TopicTitle


class CloseTopic(Command, frozen=True, tag="topic.close"):
    """Close a topic, or let it go on: I opened it, or lead the circle. Closed, it is read and nothing is said in it."""

    conversation: Id
    topic: Id
    closed: bool


class MoveMessage(Command, frozen=True, tag="message.move"):
    """Let a message stand in another topic, or in none (0): my own, or as one who leads the circle."""

    conversation: Id
    nr: Id
    topic: Number


@command("GET", "conversations/{conversation}/topics")
def list_topics(actor: Actor, c: ListTopics) -> Topics:
    return topics.topics(actor.person, c.conversation)


@command("POST", "conversations/{conversation}/topics")
def open_topic(actor: Actor, c: OpenTopic) -> Topic:
    return topics.open_topic(by=actor.person, conversation=c.conversation, client_id=c.client_id, title=c.title)


@command("PATCH", "conversations/{conversation}/topics/{topic}")
def rename_topic(actor: Actor, c: RenameTopic) -> Topic:
    return topics.rename_topic(by=actor.person, conversation=c.conversation, topic=c.topic, title=c.title)


@command("PUT", "conversations/{conversation}/topics/{topic}/closed")
def close_topic(actor: Actor, c: CloseTopic) -> Topic:
    return topics.close_topic(by=actor.person, conversation=c.conversation, topic=c.topic, closed=c.closed)


@command("PUT", "conversations/{conversation}/messages/{nr}/topic")
def move(actor: Actor, c: MoveMessage) -> Message:
    return topics.move(by=actor.person, conversation=c.conversation, nr=c.nr, topic=c.topic)
