"""What the wire carries about messages. Words travel as a tree of nodes, never as HTML."""

from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec

from collab.cards.shapes import CardFace
from collab.conversations.events import (
    CircleExpiring,
    CircleMoved,
    ConversationChanged,
    MemberJoined,
    MemberLeft,
    RoleChanged,
    RoleName,
    SeatLeft,
    SeatTaken,
    TopicRead,
)
from collab.files.shapes import FileCard
from collab.messaging.forwarded import Forwarded
from collab.messaging.pin_events import MessagePinned, MessageUnpinned
from collab.messaging.topic_events import Topic, TopicClosed, TopicOpened, TopicRenamed, TopicReopened


class Text(msgspec.Struct, frozen=True, tag="text", tag_field="t"):
    """Plain words; "\\n" breaks the line."""

    text: str


class Strong(msgspec.Struct, frozen=True, tag="strong", tag_field="t"):
    """**重点**"""

    text: str


class Code(msgspec.Struct, frozen=True, tag="code", tag_field="t"):
    """`code` inside a line."""

    text: str


class CodeBlock(msgspec.Struct, frozen=True, tag="code_block", tag_field="t"):
    """A block of code between ``` lines."""

    text: str


class Link(msgspec.Struct, frozen=True, tag="link", tag_field="t"):
    """An http or https address as typed."""

    url: str


class MentionPerson(msgspec.Struct, frozen=True, tag="mention", tag_field="t"):
    """@ a member, with his name as it was then."""

    person: int
    name: str


class MentionAll(msgspec.Struct, frozen=True, tag="mention_all", tag_field="t"):
    """@所有人"""


Node = Text | Strong | Code | CodeBlock | Link | MentionPerson | MentionAll


class Quote(msgspec.Struct, frozen=True):
    """引用: which message, whose, and at most 80 characters of it ("" once it was recalled)."""

    nr: int
    author: int
    excerpt: str


class Recall(msgspec.Struct, frozen=True):
    """撤回: who took the message back, and when."""

    by: int
    at: datetime


ReactionName = Literal["initial", "read", "received", "agree", "praise", "thanks", "effort", "question"]
"""圈阅 · 已阅 · 收到, which are official opinions (意见); 同意 · 赞 · 感谢 · 辛苦了 · 疑问"""


class Reacted(msgspec.Struct, frozen=True):
    """表态 of one kind: how many gave it, who did so first (at most 8) and at which `times` (null: before that was
    kept), and whether I did. `mine_until`: of an opinion, until when I may take mine back."""

    reaction: ReactionName
    count: int
    first: list[int]
    mine: bool = False
    times: list[datetime | None] = []
    mine_until: datetime | None = None


class ReactionGiven(msgspec.Struct, frozen=True):
    """Who gave this one, the first first, and at which `times` (null: before that was kept)."""

    reaction: ReactionName
    persons: list[int]
    times: list[datetime | None] = []


class Reactions(msgspec.Struct, frozen=True):
    """Everybody who gave one, by kind, the first first."""

    reactions: list[ReactionGiven]


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """消息 as it is now. `text` is the source to edit, `body` the same to draw. Applying a newer one replaces an older
    (by `revision`, and recalled wins). `counts`: makes unread rise for everybody but its author. `signature` (署名):
    the position he spoke in, where it was not his primary one. `reactions`: those somebody gave, as the event
    `reacted_seq` left them. `card`: it carries this card (卡片), which `card.changed` draws. `via`: the bot (机器人)
    that says it: for its author, where he is a person. `topic` (话题): which one of its circle; 0: outside all."""

    nr: int
    seq: int
    author: int
    client_id: UUID
    kind: Literal["text", "notice"]
    counts: bool
    text: str
    body: list[Node]
    quote: Quote | None
    mentions: list[int]
    mention_all: bool
    files: list[FileCard]
    revision: int
    at: datetime
    edited_at: datetime | None
    recalled: Recall | None
    signature: str = ""
    via: str = ""
    card: int | None = None
    reactions: list[Reacted] = msgspec.field(default_factory=list)
    reacted_seq: int = 0
    forwarded: Forwarded | None = None
    topic: int = 0


class Posted(msgspec.Struct, frozen=True):
    """Stored, durably: the message's number in its conversation and its event's seq."""

    nr: int
    seq: int
    at: datetime


class Notice(msgspec.Struct, frozen=True):
    """A line of the timeline that nobody said: somebody came, went, renamed the conversation, pinned a message."""

    seq: int
    event: (
        MemberJoined | MemberLeft | RoleChanged | SeatTaken | SeatLeft | ConversationChanged
        | MessagePinned | MessageUnpinned | CircleMoved | CircleExpiring
        | TopicOpened | TopicRenamed | TopicClosed | TopicReopened
    )  # fmt: skip


class Pinned(msgspec.Struct, frozen=True):
    """置顶消息: a message that stands at the top, put there by whom and when."""

    message: Message
    by: int
    at: datetime


class Pins(msgspec.Struct, frozen=True):
    """What stands at the top of a conversation, the latest first, true at `seq`."""

    pins: list[Pinned]
    seq: int


class Topics(msgspec.Struct, frozen=True):
    """话题: those of a circle, as they were opened, true at `seq`. A topic closed before one came is not in it."""

    topics: list[Topic]
    seq: int


class Page(msgspec.Struct, frozen=True):
    """History (历史), oldest first, with the notices and the cards of that stretch. `seq` is the position it shows."""

    messages: list[Message]
    notices: list[Notice]
    seq: int
    more_before: bool
    more_after: bool
    cards: list[CardFace] = []


class Readers(msgspec.Struct, frozen=True):
    """Who of the members (without the author) has read this message: 已读 and 未读. `later` came after it was said: it
    is nothing they would have to read."""

    read: list[int]
    unread: list[int]
    later: list[int]


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the conversation list (会话列表), true at `seq`.

    `peer` is the other one of a direct talk, whose title is ""; `bot` says which bot (机器人) that is. `frozen`: a
    closed circle (已解散), which is read and nothing more. `unread` stops at 100 (shown as 99+); `mentioned_nr` is the
    oldest unread message that calls me. `topics`: of a circle, where something is unread or read ahead; what is unread
    in all of them is `unread`.
    """

    conversation: int
    kind: Literal["direct", "group", "circle"]
    title: str
    peer: int | None
    role: RoleName
    members: int
    read_only: bool
    frozen: bool
    history_for_newcomers: bool
    muted: bool
    seq: int
    last_nr: int
    last: Message | None
    read_nr: int
    unread: int
    mentioned_nr: int | None
    at: datetime
    bot: str = ""
    topics: list[TopicRead] = msgspec.field(default_factory=list)


class Summaries(msgspec.Struct, frozen=True):
    """My conversations, the most recent first."""

    conversations: list[Summary]
