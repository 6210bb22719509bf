"""What may be done with messages."""

from typing import Annotated
from uuid import UUID

import msgspec

from collab.conversations.events import CursorMoved
from collab.core.commands import Actor, Command, Id, Limit, Number, command
from collab.messaging import forwarding, overview, pinning, promoting, reacting, selectors, services, transcripts
from collab.messaging.attachments import FILES
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_one
from collab.messaging.sent_files import SentFiles, SentSort, sent_files
from collab.messaging.shapes import Message, Page, Pins, Posted, ReactionName, Reactions, Readers, Summaries, Summary

Words = Annotated[str, msgspec.Meta(min_length=1, max_length=8_000)]
"""A small markup: **strong**, `code`, ``` blocks, bare links, @{12} for a person, @{all} for all."""


class PostMessage(Command, frozen=True, tag="message.post"):
    """Say something, send files, or both; in a circle into a `topic`, or into none (0). The same client_id again
    answers with the message it made the first time."""

    conversation: Id
    client_id: UUID
    text: Annotated[str, msgspec.Meta(max_length=8_000)]
    quote: Id | None = None
    topic: Number = 0
    files: Annotated[list[UUID], msgspec.Meta(max_length=FILES)] = msgspec.field(default_factory=list)


class EditMessage(Command, frozen=True, tag="message.edit"):
    """Other words for my message. `revision` is the one I saw: somebody else's newer edit makes it stale."""

    conversation: Id
    nr: Id
    revision: Number
    text: Words


class RecallMessage(Command, frozen=True, tag="message.recall"):
    """Take a message back: my own within the window, anybody's as an admin."""

    conversation: Id
    nr: Id


class History(Command, frozen=True, tag="message.history"):
    """A page of messages: before, after or around an nr; the newest when none is given. `topic`: of one topic alone; 0:
    of none."""

    conversation: Id
    before: Id | None = None
    after: Number | None = None
    around: Id | None = None
    topic: Number | None = None
    limit: Limit = 50


class ListFiles(Command, frozen=True, tag="conversation.files"):
    """What was sent here beside words: pictures, files or spoken messages, the newest first; after an nr the
    oldest first. `limit` counts messages."""

    conversation: Id
    sort: SentSort
    before: Id | None = None
    after: Number | None = None
    limit: Limit = 50


class GetConversation(Command, frozen=True, tag="conversation.get"):
    """One line of my conversation list, as it is now."""

    conversation: Id


class ListConversations(Command, frozen=True, tag="conversation.list"):
    """My conversation list."""


class MarkRead(Command, frozen=True, tag="conversation.mark_read"):
    """I have read up to this message; with a `topic` that topic alone (0: what is in none). A cursor never moves
    back."""

    conversation: Id
    nr: Number
    topic: Number | None = None


class WhoRead(Command, frozen=True, tag="message.readers"):
    """Who has read this message, and who has not."""

    conversation: Id
    nr: Id


class React(Command, frozen=True, tag="message.react"):
    """表态: give a reaction to a message (`on`), or take mine back; of 圈阅, 已阅 and 收到 only within a minute."""

    conversation: Id
    nr: Id
    reaction: ReactionName
    on: bool


class WhoReacted(Command, frozen=True, tag="message.reactions"):
    """Everybody who gave this message a reaction."""

    conversation: Id
    nr: Id


class PinMessage(Command, frozen=True, tag="message.pin"):
    """置顶: let a message stand at the top (`on`), or no longer. In a group for those who lead it."""

    conversation: Id
    nr: Id
    on: bool


class ListPins(Command, frozen=True, tag="message.pins"):
    """What stands at the top of a conversation."""

    conversation: Id


class ForwardMessages(Command, frozen=True, tag="message.forward"):
    """转发: say these messages once more in other conversations, each on its own or `together` as one transcript. The
    same client_id again is the same once."""

    client_id: UUID
    conversation: Id
    nrs: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=100)]
    to: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=20)]
    together: bool


class ReadTranscript(Command, frozen=True, tag="message.transcript"):
    """聊天记录: what a message forwarded together opens. `path`: the places of the lines that lead further in."""

    conversation: Id
    nr: Id
    path: Annotated[list[Id], msgspec.Meta(max_length=5)] = msgspec.field(default_factory=list)


class ListPromotions(Command, frozen=True, tag="promotion.list"):
    """What a message can become (转为…), for me: every kind that has registered itself."""


class PromoteMessage(Command, frozen=True, tag="message.promote"):
    """This message becomes that, in one press: a kind that needs no form. Once for a client_id."""

    conversation: Id
    nr: Id
    into: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    client_id: UUID


@command("POST", "conversations/{conversation}/messages", lane="post")
def post(actor: Actor, c: PostMessage) -> Posted:
    return post_one(Draft.of(actor.person, c.conversation, c.client_id, c.text, c.quote, c.files).into(c.topic))


@command("PATCH", "conversations/{conversation}/messages/{nr}")
def edit(actor: Actor, c: EditMessage) -> Message:
    return services.edit(author=actor.person, conversation=c.conversation, nr=c.nr, revision=c.revision, text=c.text)


@command("POST", "conversations/{conversation}/messages/{nr}/recall")
def recall(actor: Actor, c: RecallMessage) -> Message:
    return services.recall(by=actor.person, conversation=c.conversation, nr=c.nr)


@command("GET", "conversations/{conversation}/messages")
def history(actor: Actor, c: History) -> Page:
    place = selectors.Place(before=c.before, after=c.after, around=c.around, topic=c.topic)
    return selectors.page(actor.person, c.conversation, place, c.limit)


@command("GET", "conversations/{conversation}/messages/{nr}/readers")
def readers(actor: Actor, c: WhoRead) -> Readers:
    return selectors.readers(actor.person, c.conversation, c.nr)


@command("PUT", "conversations/{conversation}/messages/{nr}/reactions")
def react(actor: Actor, c: React) -> Message:
    return reacting.react(by=actor.person, conversation=c.conversation, nr=c.nr, reaction=c.reaction, on=c.on)


@command("GET", "conversations/{conversation}/messages/{nr}/reactions")
def who_reacted(actor: Actor, c: WhoReacted) -> Reactions:
    return reacting.reactions(actor.person, c.conversation, c.nr)


@command("PUT", "conversations/{conversation}/messages/{nr}/pin")
def pin(actor: Actor, c: PinMessage) -> Pins:
    return pinning.pin(by=actor.person, conversation=c.conversation, nr=c.nr, on=c.on)


@command("GET", "conversations/{conversation}/pins")
def list_pins(actor: Actor, c: ListPins) -> Pins:
    return pinning.pins(actor.person, c.conversation)


@command("GET", "promotions")
def list_promotions(actor: Actor, _: ListPromotions) -> promoting.PromotionOffers:
    return promoting.offers(actor.person)


@command("POST", "conversations/{conversation}/messages/{nr}/promotions")
def promote(actor: Actor, c: PromoteMessage) -> promoting.Promoted:
    return promoting.promote(by=actor.person, conversation=c.conversation, nr=c.nr, into=c.into, client_id=c.client_id)


@command("GET", "conversations/{conversation}/files")
def list_files(actor: Actor, c: ListFiles) -> SentFiles:
    place = selectors.Place(before=c.before, after=c.after)
    return sent_files(actor.person, c.conversation, c.sort, place, c.limit)


@command("POST", "conversations/{conversation}/forward")
def forward(actor: Actor, c: ForwardMessages) -> forwarding.Forwardings:
    nrs, to = tuple(dict.fromkeys(c.nrs)), tuple(dict.fromkeys(c.to))
    sending = forwarding.Sending(actor.person, c.client_id, c.conversation, nrs, to)
    return forwarding.forward_together(sending) if c.together else forwarding.forward_each(sending)


@command("GET", "conversations/{conversation}/messages/{nr}/transcript")
def read_transcript(actor: Actor, c: ReadTranscript) -> transcripts.TranscriptRead:
    return transcripts.transcript(actor.person, c.conversation, c.nr, c.path)


@command("GET", "conversations/{conversation}")
def get_conversation(actor: Actor, c: GetConversation) -> Summary:
    return overview.summary(actor.person, c.conversation)


@command("GET", "conversations")
def list_conversations(actor: Actor, c: ListConversations) -> Summaries:
    return Summaries(conversations=overview.summaries(actor.person))


@command("POST", "conversations/{conversation}/read")
def mark_read(actor: Actor, c: MarkRead) -> CursorMoved:
    return services.read(reader=actor.person, conversation=c.conversation, topic=c.topic, nr=c.nr)
