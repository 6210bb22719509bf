"""What the wire carries about people."""

import msgspec


class PersonCard(msgspec.Struct, frozen=True):
    """人员: a name with unit and title, as shown everywhere. `unit` is its short name; both "" when he holds none."""

    person: int
    name: str
    pinyin: str
    initials: str
    unit: str
    title: str


class UnitCard(msgspec.Struct, frozen=True):
    """单位: a unit in rank order, with its superior's id."""

    unit: int
    name: str
    short_name: str
    parent: int | None


class People(msgspec.Struct, frozen=True):
    """Persons, in the order that was asked for or in which they fit."""

    persons: list[PersonCard]


class Units(msgspec.Struct, frozen=True):
    """The tree of units, superiors first."""

    units: list[UnitCard]
