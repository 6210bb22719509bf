"""What happens to a conversation, in past tense. The struct's fields are the event's `data`."""

from datetime import datetime
from typing import Literal

import msgspec

RoleName = Literal["member", "admin", "owner"]
LeaveReason = Literal["left", "removed"]


class Member(msgspec.Struct, frozen=True):
    """成员: a person and his role (角色)."""

    person: int
    role: RoleName


class MemberJoined(msgspec.Struct, frozen=True, tag="member.joined"):
    """These persons belong now; `by` brought them."""

    members: list[Member]
    by: int
    at: datetime


class MemberLeft(msgspec.Struct, frozen=True, tag="member.left"):
    """This person belongs no longer: he left, or `by` removed him."""

    person: int
    by: int
    reason: LeaveReason
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


class CursorMoved(msgspec.Struct, frozen=True, tag="cursor.moved"):
    """On `user:<id>` only: I have read up to here, on some device. `unread` is the server's number, at most 100."""

    conversation: int
    read_nr: int
    unread: int
    mentioned_nr: int | None


class MuteChanged(msgspec.Struct, frozen=True, tag="mute.changed"):
    """On `user:<id>` only: 免打扰 on or off."""

    conversation: int
    muted: bool
