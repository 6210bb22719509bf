"""What happens to a conversation, in past tense. The struct's fields are the event's `data`."""

from datetime import date, datetime
from typing import Literal

import msgspec

RoleName = Literal["member", "admin", "owner"]
SharedRole = Literal["member", "admin"]
JoinReason = Literal["added", "seated", "appointed", "handed_over"]
LeaveReason = Literal["left", "removed", "unseated", "handed_over"]


class Member(msgspec.Struct, frozen=True):
    """成员: a person and his role (角色). `through`: the shared seat he belongs by; None: he has one of his own."""

    person: int
    role: RoleName
    through: int | None = None


class MemberJoined(msgspec.Struct, frozen=True, tag="member.joined"):
    """These persons belong now: `by` brought them (added), or seated what they hold (seated; `seat.taken` says so), or
    they took up a position that sits here (appointed), maybe from somebody (handed_over). `by` 0: nobody in person.
    `through` is the name of the shared seat."""

    members: list[Member]
    by: int
    at: datetime
    reason: JoinReason = "added"
    through: str = ""


class MemberLeft(msgspec.Struct, frozen=True, tag="member.left"):
    """This person belongs no longer: he left, `by` removed him or the seat he belonged by (unseated), or he laid down
    the position that sits here (handed_over, `by` 0)."""

    person: int
    by: int
    reason: LeaveReason
    at: datetime
    through: str = ""


class SharedSeat(msgspec.Struct, frozen=True):
    """席位: a position, or a unit with all who hold a position in it, belongs here. `people`: how many that were."""

    seat: int
    position: int | None
    unit: int | None
    name: str
    role: SharedRole
    people: int


class SeatTaken(msgspec.Struct, frozen=True, tag="seat.taken"):
    """These positions and units belong now; whoever holds them does, one after the other."""

    seats: list[SharedSeat]
    by: int
    at: datetime


class SeatLeft(msgspec.Struct, frozen=True, tag="seat.left"):
    """This position or unit belongs no longer."""

    seat: SharedSeat
    by: int
    at: datetime


class RoleChanged(msgspec.Struct, frozen=True, tag="member.role_changed"):
    """This member has another role now."""

    person: int
    role: RoleName
    by: int
    at: datetime


class ConversationChanged(msgspec.Struct, frozen=True, tag="conversation.changed"):
    """Name or rules of the conversation, all as they are now."""

    title: str
    read_only: bool
    history_for_newcomers: bool
    by: int
    at: datetime


CircleState = Literal["planned", "running", "extended", "closing", "closed"]


class CircleMoved(msgspec.Struct, frozen=True, tag="circle.moved"):
    """The circle (协作圈) is in another state of its life, or ends on another day. `by` 0: its day had come. Closed, it
    is read and nothing more."""

    state: CircleState
    ends_on: date
    by: int
    at: datetime


class CircleExpiring(msgspec.Struct, frozen=True, tag="circle.expiring"):
    """到期提醒: so many days are left to the circle. `by` is 0: nobody says so."""

    days: int
    ends_on: date
    by: int
    at: datetime


class TopicRead(msgspec.Struct, frozen=True):
    """Where one stands in a topic (话题; 0: outside all): `read_nr` where he has read ahead in it, else 0, and how much
    of it is unread, at most 100."""

    topic: int
    read_nr: int
    unread: int


class CursorMoved(msgspec.Struct, frozen=True, tag="cursor.moved"):
    """On `user:<id>` only: I have read up to here, on some device. `unread` is the server's number, at most 100; that
    and `mentioned_nr` are true at `seq` of the conversation's stream. `topics`: of a circle, those with something
    unread or read ahead."""

    conversation: int
    read_nr: int
    unread: int
    mentioned_nr: int | None
    seq: int
    topics: list[TopicRead] = msgspec.field(default_factory=list)


class MuteChanged(msgspec.Struct, frozen=True, tag="mute.changed"):
    """On `user:<id>` only: 免打扰 on or off."""

    conversation: int
    muted: bool
