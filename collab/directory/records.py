"""What the administration pages show: the records of the directory as they stand, for those who keep them."""

from datetime import date, datetime
from typing import Literal

import msgspec

Level = Literal["city", "county", "township"]
UnitKind = Literal[
    "office", "party", "department", "institution", "mass", "judicial", "vertical", "enterprise", "site", "county",
    "township",
]  # fmt: skip
Visibility = Literal["everyone", "kin", "own"]
PositionKind = Literal[
    "leader", "deputy_leader", "office_head", "clerk", "seal_keeper", "archivist", "section_head", "secretary",
    "official",
]  # fmt: skip
PhoneShown = Literal["everyone", "unit", "leaders", "nobody"]
Activity = Literal["active", "inactive", "all"]


class Entered(msgspec.Struct, frozen=True):
    """It stands in the directory now. `key` is the id of what was entered or changed."""

    key: int


class UnitRecord(msgspec.Struct, frozen=True):
    """单位: one unit as it is kept. `order` is its rank among equals; `people` hold a position in it just now."""

    unit: int
    name: str
    short_name: str
    code: str
    parent: int | None
    order: int
    level: Level
    kind: UnitKind
    visibility: Visibility
    closed: bool
    people: int


class UnitRecords(msgspec.Struct, frozen=True):
    """Units, each after its superior, equals in rank order."""

    units: list[UnitRecord]


class Administration(msgspec.Struct, frozen=True):
    """管理范围: the whole platform, or these units with all that stands below them; neither for everybody else."""

    platform: bool
    units: list[UnitRecord]


class SectionRecord(msgspec.Struct, frozen=True):
    """内设机构: a section of a unit."""

    section: int
    name: str
    order: int
    closed: bool


class Holder(msgspec.Struct, frozen=True):
    """任职: who holds a position, since when, and until which day it is meant."""

    appointment: int
    person: int
    name: str
    primary: bool
    begins_on: date | None
    ends_on: date | None


class PositionRecord(msgspec.Struct, frozen=True):
    """岗位: a position with those who hold it. `rank` 1 (市领导) to 5 (工作人员)."""

    position: int
    section: int | None
    title: str
    kind: PositionKind
    rank: int
    order: int
    closed: bool
    holders: list[Holder]


class AdministratorRecord(msgspec.Struct, frozen=True):
    """管理员: who keeps the unit, or without one the platform, and since when."""

    administrator: int
    unit: int | None
    person: int
    name: str
    granted_at: datetime


class PositionName(msgspec.Struct, frozen=True):
    """A position as others speak of it: the short name of its unit, its title, who holds it."""

    position: int
    unit: str
    title: str
    holders: list[str]


class PortfolioRecord(msgspec.Struct, frozen=True):
    """分管: this leader has charge of this unit."""

    portfolio: int
    leader: PositionName
    unit: int
    unit_name: str


class SecretaryshipRecord(msgspec.Struct, frozen=True):
    """秘书: who works for which leader."""

    secretaryship: int
    secretary: PositionName
    leader: PositionName
    sees_private: bool
    begins_on: date
    ends_on: date | None


class DeputyshipRecord(msgspec.Struct, frozen=True):
    """AB角: who acts for whom in this period, within `scope` ("": all of it), in these `kinds` of work (none: all)."""

    deputyship: int
    position: PositionName
    deputy: PositionName
    scope: str
    begins_on: date
    ends_on: date | None
    kinds: list[str]


class UnitFile(msgspec.Struct, frozen=True):
    """A unit with all that is kept of it, and the relations that touch it or its positions.

    `above`: its superiors, the nearest last. `topmost`: nothing above it is kept by who asks, so he cannot move it.
    """

    unit: UnitRecord
    above: list[str]
    topmost: bool
    sections: list[SectionRecord]
    positions: list[PositionRecord]
    administrators: list[AdministratorRecord]
    portfolios: list[PortfolioRecord]
    secretaryships: list[SecretaryshipRecord]
    deputyships: list[DeputyshipRecord]


class Administrators(msgspec.Struct, frozen=True):
    """All administrators whom the asker may revoke, those of the platform first, then in the order of the units."""

    administrators: list[AdministratorRecord]


class PersonRow(msgspec.Struct, frozen=True):
    """人员: a line of the list. `unit` to `title` are of the first position he holds there, or of the last he held."""

    person: int
    name: str
    login: str
    phone: str
    unit: int | None
    unit_name: str
    section: str
    title: str
    active: bool
    never_signed_in: bool
    last_seen: datetime | None


class PersonRows(msgspec.Struct, frozen=True):
    """A page of people. `next` is the `after` of the page that follows, None at the end; `total` of all pages."""

    persons: list[PersonRow]
    next: int | None
    total: int


class HeldPosition(msgspec.Struct, frozen=True):
    """任职: one position of a person, held or, with `ended_at`, laid down."""

    appointment: int
    position: int
    unit: int
    unit_name: str
    section: str
    title: str
    primary: bool
    begins_on: date | None
    ends_on: date | None
    ended_at: datetime | None


class PersonFile(msgspec.Struct, frozen=True):
    """A person as kept. `mine`: the asker has authority over his account; otherwise only over positions here."""

    person: int
    name: str
    login: str
    phone: str
    office_phone: str
    phone_shown: PhoneShown
    active: bool
    never_signed_in: bool
    last_seen: datetime | None
    mine: bool
    positions: list[HeldPosition]
