"""The protocol, stated once. JSON Schema, TypeScript and docs/protocol.md are generated from these structs.

Four kinds of frames: command `{id, do, …}` · reply `{re, ok | error}` · event `{stream, seq, type, data}` · ephemeral
`{type, data}`. The server may send several as one JSON array; a client sends one command at a time.
"""

from datetime import datetime
from typing import Annotated, Any

import msgspec

from collab.addressbook.shapes import Contact
from collab.cards.events import CardChanged, CardViewChanged
from collab.cards.shapes import CardSeen
from collab.circles.events import BoardChanged, CircleChanged
from collab.circles.shapes import BoardRow
from collab.conversations.events import (
    CircleExpiring,
    CircleMoved,
    ConversationChanged,
    CursorMoved,
    MemberJoined,
    MemberLeft,
    MuteChanged,
    RoleChanged,
    SeatLeft,
    SeatTaken,
)
from collab.core.commands import Command, Id, Number
from collab.directory.shapes import PersonCard, PersonStatus
from collab.handover.shapes import HandoverMade
from collab.messaging.events import MessageEdited, MessagePosted, MessageReacted, MessageRecalled
from collab.messaging.pin_events import MessagePinned, MessageUnpinned
from collab.messaging.shapes import Summary
from collab.messaging.topic_events import MessageMoved, TopicClosed, TopicOpened, TopicRenamed, TopicReopened
from collab.personal.events import DraftKept, PreferencesChanged
from collab.shelves.events import DecisionChanged, DocumentChanged, FolderChanged, ResultChanged
from collab.shelves.shapes import Result
from collab.work.events import TodoChanged, TodoMoved
from collab.work.shapes import ItemView

VERSION = 1
Positions = Annotated[dict[str, Number], msgspec.Meta(max_length=5_000)]
"""Stream name → the seq up to which this client has everything."""


class Hello(Command, frozen=True, tag="hello"):
    """The first frame on every socket. With an `epoch` and `positions` it resumes, without it opens afresh."""

    protocol: int
    epoch: str | None = None
    positions: Positions = msgspec.field(default_factory=dict)


class Resume(Command, frozen=True, tag="resume"):
    """My positions differ from yours (`pong.in_step` was false): the same answer as hello's, on the same socket."""

    epoch: str
    positions: Positions


class Ping(Command, frozen=True, tag="ping"):
    """I am here, every `limits.ping_seconds`. `received`: event frames on this socket so far. `digest`: the sum, modulo
    2^32, over all my positions, of FNV-1a (32 bits, of UTF-8 "name=seq") then murmur3's finalizer; compared
    only when nothing is on its way."""

    received: Number
    digest: Number


class Ack(Command, frozen=True, tag="ack"):
    """So many event frames have arrived on this socket. Never answered; at the latest every `limits.ack_every`."""

    received: Number


class Watch(Command, frozen=True, tag="watch"):
    """What is on screen: presence of these persons, typing in these conversations. Replaces what was watched."""

    conversations: Annotated[list[Id], msgspec.Meta(max_length=8)] = msgspec.field(default_factory=list)
    persons: Annotated[list[Id], msgspec.Meta(max_length=100)] = msgspec.field(default_factory=list)


class WatchItem(Command, frozen=True, tag="item.watch"):
    """This item is on screen, and no other (null: none). Whoever has to do with it hears `item.moved` from here on, for
    as long as he has."""

    item: Id | None = None


class Typing(Command, frozen=True, tag="typing"):
    """I am typing here. Never answered; at most once a second."""

    conversation: Id


class Limits(msgspec.Struct, frozen=True):
    """What the server bears. A client that keeps to these is never cut."""

    frame_bytes: int
    message_length: int
    ping_seconds: int
    ack_every: int
    recall_seconds: int
    edit_seconds: int
    mentions: int


class Welcome(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to hello and resume; one round trip opens the client.

    `conversations`: all my conversations, or on resume those whose summary is not where the client stands. For streams
    in `reset` drop what you hold and stand at the given seq; for all others the events after your position follow.
    `gone`: streams you named and may no longer see. `full`: `conversations` is complete; forget all others.
    """

    protocol: int
    epoch: str
    now: datetime
    me: PersonCard
    limits: Limits
    full: bool
    conversations: list[Summary]
    people: list[PersonCard]
    reset: dict[str, int]
    gone: list[str]


class Pong(msgspec.Struct, frozen=True):
    """`in_step` false: your positions are not where they should be; send `resume`."""

    now: datetime
    in_step: bool


class Seen(msgspec.Struct, frozen=True):
    """在线: the watched persons who are online now, and where those of them are who say so (在岗状态)."""

    online: list[int]
    statuses: list[PersonStatus]


class ItemWatched(msgspec.Struct, frozen=True):
    """The number of its newest act (0: no item is watched): what came before is not told of."""

    nr: int


class RefusedError(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why not: a code of the catalogue, English words for logs, the field at fault, seconds to wait, our reference.

    `reason` says more than the code where one code has several; `names` some of the `count` who stand in the way.
    `card` is the present one, where an older one was pressed; `item` the present one, where an older one was acted on;
    `row` the present one of a board, where an older one was written over;
    `contact` the present one, where an older one was changed; `result` the present one, where an older version was
    approved.
    """

    code: str
    message: str
    field: str | None = None
    retry_after: float | None = None
    reference: str | None = None
    reason: str | None = None
    names: list[str] | None = None
    count: int | None = None
    card: CardSeen | None = None
    item: ItemView | None = None
    row: BoardRow | None = None
    contact: Contact | None = None
    result: Result | None = None


class Reply(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answer to the command with that id (null when it could not be read)."""

    re: int | None
    ok: Any = None
    error: RefusedError | None = None


class Hidden(msgspec.Struct, frozen=True, tag="hidden"):
    """Something happened that this reader may not see; it only keeps the numbers dense."""


class AccessGranted(msgspec.Struct, frozen=True, tag="access.granted"):
    """Ephemeral: you belong here now; ask for its summary."""

    conversation: int


class AccessRevoked(msgspec.Struct, frozen=True, tag="access.revoked"):
    """Ephemeral: you belong here no longer; forget it."""

    conversation: int


class SomebodyTyping(msgspec.Struct, frozen=True, tag="typing"):
    """Ephemeral: 正在输入; forget it after 5 seconds."""

    conversation: int
    person: int


class PresenceChanged(msgspec.Struct, frozen=True, tag="presence"):
    """Ephemeral: of the watched persons these came or went."""

    online: list[int]
    offline: list[int]


class StatusChanged(msgspec.Struct, frozen=True, tag="status"):
    """Ephemeral: of the watched persons these say that they are there, and those say nothing any more (在岗状态)."""

    statuses: list[PersonStatus]
    ended: list[int]


class ItemMoved(msgspec.Struct, frozen=True, tag="item.moved"):
    """Ephemeral: somebody acted on the item you have open; its newest act has this number. Ask for it."""

    item: int
    nr: int


SocketCommand = Hello | Resume | Ping | Ack | Watch | WatchItem | Typing
Event = (
    MessagePosted | MessageEdited | MessageRecalled | MessageReacted | MessagePinned | MessageUnpinned
    | MemberJoined | MemberLeft | RoleChanged | SeatTaken | SeatLeft | ConversationChanged
    | TopicOpened | TopicRenamed | TopicClosed | TopicReopened | MessageMoved
    | CircleMoved | CircleExpiring | CircleChanged | BoardChanged
    | FolderChanged | DocumentChanged | ResultChanged | DecisionChanged
    | CardChanged | CardViewChanged
    | TodoChanged | TodoMoved
    | CursorMoved | MuteChanged | PreferencesChanged | DraftKept | HandoverMade | Hidden
)  # fmt: skip
Ephemeral = AccessGranted | AccessRevoked | SomebodyTyping | PresenceChanged | StatusChanged | ItemMoved
