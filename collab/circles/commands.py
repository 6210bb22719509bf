"""What may be done with circles (协作圈) and their boards (看板)."""

from datetime import date
from typing import Annotated
from uuid import UUID

import msgspec

from collab.circles import selectors, services
from collab.circles.life import Step
from collab.circles.my_circles import my_circles
from collab.circles.open_things import open_things
from collab.circles.reach import matters, reach
from collab.circles.shapes import (
    Board,
    BoardRow,
    BoardWords,
    Charter,
    CircleContact,
    CircleReach,
    CircleSource,
    FilesRule,
    Matters,
    MyCircles,
    OpenThings,
    RowHistory,
)
from collab.conversations.commands import Done, Opened, Places, Title
from collab.conversations.events import RoleName
from collab.core.commands import Actor, Command, Id, Number, command

Purpose = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]
Basis = Annotated[str, msgspec.Meta(max_length=500)]
People = Annotated[list[Id], msgspec.Meta(max_length=500)]
Contacts = Annotated[list[CircleContact], msgspec.Meta(max_length=200)]


class FoundCircle(Command, frozen=True, tag="circle.found"):
    """Found a circle (建圈). Whoever holds a position in a member unit belongs, live. `planned`: nobody but me knows of
    it until it starts. `continues` (延续圈): a circle I lead, that is over or winds up; `source`: the message or item
    out of which it is founded. The same client_id again answers with the circle it made the first time."""

    client_id: UUID
    title: Title
    purpose: Purpose
    ends_on: date
    basis: Basis = ""
    lead: Id | None = None
    units: Places = msgspec.field(default_factory=list)
    positions: Places = msgspec.field(default_factory=list)
    persons: People = msgspec.field(default_factory=list)
    observers: People = msgspec.field(default_factory=list)
    contacts: Contacts = msgspec.field(default_factory=list)
    adders: RoleName = "admin"
    files: FilesRule = "stay"
    history_for_newcomers: bool = True
    planned: bool = False
    continues: Id | None = None
    source: CircleSource | None = None


class ListCircles(Command, frozen=True, tag="circle.list"):
    """我的协作圈: all I belong to, closed ones too."""


class GetCircle(Command, frozen=True, tag="circle.get"):
    """圈章: what a circle is for, until when, and what I may do with it."""

    conversation: Id


class ChangeCircle(Command, frozen=True, tag="circle.change"):
    """Change the charter as it was at `version`; what is left out stays."""

    conversation: Id
    version: Number
    purpose: Purpose | None = None
    basis: Basis | None = None
    contacts: Contacts | None = None
    observers: People | None = None
    adders: RoleName | None = None
    files: FilesRule | None = None
    asks_daily: bool | None = None


class StepCircle(Command, frozen=True, tag="circle.step"):
    """Start, extend (until `ends_on`), wind up, or close (解散) a circle I lead. Closed, it is only read. Where
    something is still open (`circle.open_things`) it closes with a `reason` alone, which the charter then shows."""

    conversation: Id
    step: Step
    ends_on: date | None = None
    reason: Annotated[str, msgspec.Meta(max_length=500)] = ""


class GetOpenThings(Command, frozen=True, tag="circle.open_things"):
    """未了事项: rows of the board that are not done, and work begun here that is not closed."""

    conversation: Id


class GetBoard(Command, frozen=True, tag="board.get"):
    """看板: how far each member unit is, and what has changed since my last visit."""

    conversation: Id


class WriteRow(Command, frozen=True, tag="board.write"):
    """This unit's row shall say that, as it was at `version`. Refused with the present row (`stale`) where somebody
    wrote meanwhile."""

    conversation: Id
    unit: Id
    version: Number
    words: BoardWords


class GetRowHistory(Command, frozen=True, tag="board.history"):
    """Everything a unit's row has said."""

    conversation: Id
    unit: Id


class VisitBoard(Command, frozen=True, tag="board.visited"):
    """I have seen the board up to this change."""

    conversation: Id
    nr: Number


class GetMatters(Command, frozen=True, tag="circle.matters"):
    """What goes on in a circle beside its board, by cards that I see there; what is late first."""

    conversation: Id


class GetReach(Command, frozen=True, tag="circle.reach"):
    """触达: who was reached, who answered how fast, what is late. For those who lead the circle."""

    conversation: Id


class Visited(msgspec.Struct, frozen=True):
    """Up to which change I have seen the board."""

    nr: int


@command("POST", "circles")
def found(actor: Actor, c: FoundCircle) -> Opened:
    founding = services.Founding(
        c.title, c.purpose, c.ends_on, c.basis, c.lead, tuple(c.units), tuple(c.positions), tuple(c.persons),
        tuple(c.observers), tuple(c.contacts), c.adders, c.files, c.history_for_newcomers, c.planned, c.continues,
        c.source,
    )  # fmt: skip
    return Opened(conversation=services.found(by=actor.person, client_id=c.client_id, founding=founding))


@command("GET", "circles")
def list_mine(actor: Actor, c: ListCircles) -> MyCircles:
    return my_circles(actor.person)


@command("GET", "circles/{conversation}")
def get(actor: Actor, c: GetCircle) -> Charter:
    return selectors.charter(actor.person, c.conversation)


@command("PATCH", "circles/{conversation}")
def change(actor: Actor, c: ChangeCircle) -> Done:
    contacts = None if c.contacts is None else tuple(c.contacts)
    observers = None if c.observers is None else tuple(c.observers)
    changes = services.Changes(c.purpose, c.basis, contacts, observers, c.adders, c.files, c.asks_daily)
    seq = services.change_charter(by=actor.person, conversation=c.conversation, version=c.version, changes=changes)
    return Done(seq=seq)


@command("POST", "circles/{conversation}/steps")
def step(actor: Actor, c: StepCircle) -> Done:
    done = services.step(
        by=actor.person, conversation=c.conversation, step=c.step, ends_on=c.ends_on, reason=c.reason
    )  # fmt: skip
    return Done(seq=done)


@command("GET", "circles/{conversation}/open")
def list_open_things(actor: Actor, c: GetOpenThings) -> OpenThings:
    return open_things(actor.person, c.conversation)


@command("GET", "circles/{conversation}/board")
def board(actor: Actor, c: GetBoard) -> Board:
    return selectors.board(actor.person, c.conversation)


@command("PUT", "circles/{conversation}/board/{unit}")
def write_row(actor: Actor, c: WriteRow) -> BoardRow:
    return services.write_row(
        by=actor.person, conversation=c.conversation, unit=c.unit, version=c.version, words=c.words
    )


@command("GET", "circles/{conversation}/board/{unit}/history")
def row_history(actor: Actor, c: GetRowHistory) -> RowHistory:
    return selectors.row_history(actor.person, c.conversation, c.unit)


@command("PUT", "circles/{conversation}/visit")
def visited(actor: Actor, c: VisitBoard) -> Visited:
    return Visited(nr=services.visit(person=actor.person, conversation=c.conversation, nr=c.nr))


@command("GET", "circles/{conversation}/matters")
def get_matters(actor: Actor, c: GetMatters) -> Matters:
    return matters(actor.person, c.conversation)


@command("GET", "circles/{conversation}/reach")
def get_reach(actor: Actor, c: GetReach) -> CircleReach:
    return reach(actor.person, c.conversation)
