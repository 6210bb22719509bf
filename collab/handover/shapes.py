"""What the wire carries about handovers."""

from datetime import datetime
from typing import Literal

import msgspec

ReasonName = Literal["transfer", "leave", "rotation", "other"]
Part = Literal["predecessor", "successor"]


class Named(msgspec.Struct, frozen=True):
    """A person by name, as it is now."""

    person: int
    name: str


class HandoverCounts(msgspec.Struct, frozen=True):
    """How much changes hands: conversations that pass with the position; messages unread in them; how many of them the
    predecessor loses and the successor gains at once (they may also belong otherwise); and how many private talks of
    the predecessor stay his (not for the successor to know)."""

    conversations: int
    unread: int
    lost: int
    gained: int
    private: int


class HandoverPreview(msgspec.Struct, frozen=True):
    """交接预览: what a handover of this position would mean. `titles` only for its holder; `holders` may be several,
    of whom one hands over."""

    position: int
    name: str
    holders: list[Named]
    predecessor: Named | None
    successor: Named | None
    counts: HandoverCounts
    titles: list[str]


class HandedOver(msgspec.Struct, frozen=True):
    """One conversation of the report, as it was called then."""

    conversation: int
    title: str
    people: int
    unread: int
    lost: bool
    gained: bool


class HandoverLine(msgspec.Struct, frozen=True, kw_only=True):
    """交接单, in a list. `mine`: which part in it is mine; null for the administrator."""

    handover: int
    position: int
    name: str
    predecessor: Named | None
    successor: Named | None
    by: Named | None
    reason: ReasonName
    at: datetime
    predecessor_read_at: datetime | None
    successor_read_at: datetime | None
    mine: Part | None


class HandoverReport(HandoverLine, frozen=True, kw_only=True):
    """交接单 whole. `conversations` only for the two it concerns."""

    counts: HandoverCounts
    conversations: list[HandedOver]


class Handovers(msgspec.Struct, frozen=True):
    """Handovers, the latest first."""

    handovers: list[HandoverLine]


class HandoverMade(msgspec.Struct, frozen=True, tag="handover.made"):
    """On `user:<id>` only: a position of mine was handed over, or handed to me."""

    handover: int
    name: str
    mine: Part
    at: datetime
