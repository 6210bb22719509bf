"""What the wire carries about circles and their boards."""

from datetime import date, datetime
from typing import Annotated, Literal

import msgspec

from collab.circles.life import Step
from collab.conversations.events import CircleState, RoleName
from collab.core.commands import Id

FilesRule = Literal["stay", "marked"]
"""Files are not forwarded out, or only shown with their viewer's name (水印)."""
RowState = Literal["open", "under_way", "blocked", "done"]
"""未开始 · 进行 · 遇阻 · 完成"""


class CircleContact(msgspec.Struct, frozen=True):
    """联络员: this person of this unit."""

    unit: Id
    person: Id


class CircleSource(msgspec.Struct, frozen=True):
    """来源: the message, or the item (事项), out of which a circle was founded."""

    conversation: Id | None = None
    nr: Id | None = None
    item: Id | None = None


class Charter(msgspec.Struct, frozen=True, kw_only=True):
    """圈章, as a member sees it. `adders`: the lowest role that brings people in; `steps`: what this reader may do with
    its life now; `may_change`: whether he may change the charter. `asks_daily`: rows that stand still are asked for on
    working mornings. `source`, `continues`, `continued_by`: what came before and after it, as far as this reader may
    see that. Once it is closed, `closing_reason` says why although something was open, and `retain_until` how long it
    is kept (留存期限; None: without end)."""

    conversation: int
    title: str
    state: CircleState
    purpose: str
    basis: str
    lead: int | None
    lead_name: str
    founder: int
    founded_at: datetime
    ends_on: date
    contacts: list[CircleContact]
    observers: list[int]
    adders: RoleName
    files: FilesRule
    history_for_newcomers: bool
    asks_daily: bool
    version: int
    steps: list[Step]
    may_change: bool
    source: CircleSource | None
    continues: int | None
    continued_by: list[int]
    closed_at: datetime | None
    closing_reason: str
    retain_until: date | None


class CircleLine(msgspec.Struct, frozen=True, kw_only=True):
    """One of my circles. `leads`: I may take its steps; `source`: out of what it was founded, where I see that."""

    conversation: int
    title: str
    state: CircleState
    purpose: str
    lead_name: str
    ends_on: date
    leads: bool
    source: CircleSource | None


class MyCircles(msgspec.Struct, frozen=True):
    """我的协作圈, those that end soonest first."""

    circles: list[CircleLine]


class OpenRow(msgspec.Struct, frozen=True):
    """A unit whose row of the board is not done."""

    unit: int
    name: str
    state: RowState


class OpenWork(msgspec.Struct, frozen=True):
    """Work that was begun in the circle and is not closed: a collection, an instruction."""

    item: int
    kind: str
    number: str
    title: str


class OpenThings(msgspec.Struct, frozen=True):
    """未了事项: what is still open in a circle. `unseen`: work begun here that this reader has no part in."""

    rows: list[OpenRow]
    work: list[OpenWork]
    unseen: int


class BoardWords(msgspec.Struct, frozen=True):
    """What a row of the board says: 任务, 状态, 进展, 困难, 下一步."""

    task: Annotated[str, msgspec.Meta(max_length=200)] = ""
    state: RowState = "open"
    progress: Annotated[str, msgspec.Meta(max_length=500)] = ""
    blocker: Annotated[str, msgspec.Meta(max_length=500)] = ""
    next_step: Annotated[str, msgspec.Meta(max_length=500)] = ""


class RowChange(msgspec.Struct, frozen=True):
    """What somebody reports of a row; None stays as it stands."""

    task: str | None = None
    state: RowState | None = None
    progress: str | None = None
    blocker: str | None = None
    next_step: str | None = None


class BoardRow(msgspec.Struct, frozen=True):
    """A unit's row, and who last said so (`signature`: in which position, if not his first). Version 0: nobody has
    written in it yet. `nr` is the change of the board that made it so."""

    unit: int
    name: str
    version: int
    nr: int
    words: BoardWords
    by: int | None
    signature: str
    at: datetime | None

    @classmethod
    def blank(cls, unit: int, name: str) -> "BoardRow":
        """Before anybody wrote in it."""
        return cls(unit, name, 0, 0, BoardWords(), None, "", None)


class SeenRow(msgspec.Struct, frozen=True):
    """A row as one reader finds it: `before` is what it said at his last visit, where it says something else now;
    `mine`: he may write in it; `left`: the unit belongs no longer."""

    row: BoardRow
    before: BoardWords | None
    mine: bool
    left: bool


class Board(msgspec.Struct, frozen=True):
    """看板. `nr`: the newest change; `visited`: the newest at this reader's last visit, None: this is his first."""

    rows: list[SeenRow]
    nr: int
    visited: int | None


class RowHistory(msgspec.Struct, frozen=True):
    """Everything one row has said, the newest first."""

    rows: list[BoardRow]


class Matter(msgspec.Struct, frozen=True):
    """A matter whose card stands in the circle and goes on: what it is called, and whether it is late."""

    card: int
    name: str
    title: str
    late: bool
    address: str


class Matters(msgspec.Struct, frozen=True):
    """What goes on in a circle beside its board, what is late first."""

    matters: list[Matter]


class UnitReach(msgspec.Struct, frozen=True, kw_only=True):
    """触达 of a unit: how many of its people belong and have read everything, how often it was asked for something and
    answered, in how many minutes (the median), and what it still owes that is due. `updated_at`: of its row."""

    unit: int
    name: str
    people: int
    read: int
    asked: int
    answered: int
    minutes: int | None
    late: int
    updates: int
    updated_at: datetime | None


class CircleReach(msgspec.Struct, frozen=True):
    """触达 of a circle, for those who lead it. `minutes`: the median over all answers."""

    title: str
    units: list[UnitReach]
    minutes: int | None
