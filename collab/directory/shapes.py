"""What the wire carries about people and units."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec

from collab.core.commands import Id

LevelName = Literal["city", "county", "township"]
KindName = Literal[
    "office", "party", "department", "institution", "mass", "judicial", "vertical", "enterprise", "site", "county",
    "township",
]  # fmt: skip
Ids = Annotated[list[Id], msgspec.Meta(max_length=1_000)]


class PersonCard(msgspec.Struct, frozen=True):
    """人员: a name with unit and title, as shown everywhere. `unit` is its short name; both "" when he holds none."""

    person: int
    name: str
    pinyin: str
    initials: str
    unit: str
    title: str


StatusKind = Literal["on_duty", "meeting", "out", "field", "leave"]
"""在岗 · 会议中 · 外出 · 下乡 · 休假"""


class PersonStatus(msgspec.Struct, frozen=True):
    """在岗状态: where somebody is, as he says himself, with a few words of his; over when `until` has come."""

    person: int
    kind: StatusKind
    text: str
    until: datetime


class Statuses(msgspec.Struct, frozen=True):
    """在岗状态 of those who have said one that is not over."""

    statuses: list[PersonStatus]


class Reachable(msgspec.Struct, frozen=True):
    """How somebody is reached just now. `online`: a device of his was connected within the last two minutes; who has
    him on screen knows it to the second (`watch`)."""

    person: int
    online: bool
    status: PersonStatus | None


class UnitCard(msgspec.Struct, frozen=True, kw_only=True):
    """单位: a unit in rank order, with the id of the next one above it that the reader sees, and how many people hold
    positions in it. `initials`: its short name as it is typed in a hurry."""

    unit: int
    name: str
    short_name: str
    initials: str
    parent: int | None
    level: LevelName
    kind: KindName
    people: int


class People(msgspec.Struct, frozen=True):
    """Persons, in the order that was asked for or in which they fit."""

    persons: list[PersonCard]


class Units(msgspec.Struct, frozen=True):
    """The tree of units, superiors first."""

    units: list[UnitCard]


class SectionCard(msgspec.Struct, frozen=True):
    """内设机构: a section of a unit."""

    section: int
    name: str


class Placed(msgspec.Struct, frozen=True):
    """Somebody at his place in a unit; `section` None: he belongs to no section. The card's title is his there."""

    card: PersonCard
    section: int | None


class UnitPage(msgspec.Struct, frozen=True):
    """A unit with its superiors in words from the top, its sections and its people, each once, in political order."""

    unit: UnitCard
    path: list[str]
    sections: list[SectionCard]
    persons: list[Placed]


class PositionCard(msgspec.Struct, frozen=True):
    """岗位: where it is, and who holds it just now. `section` is "" outside all sections."""

    position: int
    title: str
    section: str
    unit: str
    holders: list[str]


class Positions(msgspec.Struct, frozen=True):
    """Positions, in the order that was asked for or in which they fit."""

    positions: list[PositionCard]


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A position somebody holds (任职). `path`: its unit's superiors in words from the top; `unit` is None where the
    reader does not see the unit."""

    unit: int | None
    unit_name: str
    path: list[str]
    section: str
    title: str
    primary: bool


class PersonPage(msgspec.Struct, frozen=True, kw_only=True):
    """名片: his card, what he holds, and his telephones; "" where there is none to be seen."""

    card: PersonCard
    positions: list[Held]
    phone: str
    office_phone: str


class Chosen(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody chose: units (all their people), positions (whoever holds them), persons."""

    units: Ids = []
    positions: Ids = []
    persons: Ids = []


class Choice(Chosen, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The same, and saved lists of one's own."""

    lists: Ids = []


class SavedListCard(msgspec.Struct, frozen=True):
    """常用名单: a choice under a name, and how many people it reaches today."""

    list: int
    name: str
    chosen: Chosen
    people: int


class SavedLists(msgspec.Struct, frozen=True):
    """My lists, by name."""

    lists: list[SavedListCard]


class Reach(msgspec.Struct, frozen=True):
    """How many people a choice reaches, each counted once; `left_out`: what of it is not there for the reader."""

    people: int
    left_out: Choice


class Recipients(msgspec.Struct, frozen=True):
    """Whom a choice reaches, each once."""

    persons: list[int]
    left_out: Choice
