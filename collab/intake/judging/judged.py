"""What is left when every row has been judged: the units, positions and persons that are wanted."""

from datetime import date

import msgspec

from collab.directory.policy import Administered
from collab.intake.findings import Findings
from collab.intake.judging.names import Names, Unknown
from collab.intake.judging.people import People
from collab.intake.judging.posts import Posts
from collab.intake.judging.units import Units
from collab.intake.rows import PersonRow, PositionRow, Roster, UnitRow
from collab.intake.standing import Standing, UnitKey, unit_key


class WantedUnit(msgspec.Struct, frozen=True):
    """A row of a unit with its superior found; None: none is named, or there is none above."""

    row: UnitRow
    key: UnitKey
    above: UnitKey | None


class WantedPosition(msgspec.Struct, frozen=True):
    """A row of a position with its unit found."""

    row: PositionRow
    unit: UnitKey


class WantedPost(msgspec.Struct, frozen=True):
    """A row of a person with its unit found."""

    row: PersonRow
    unit: UnitKey


class WantedPerson(msgspec.Struct, frozen=True):
    """A person: his main post (None where the spreadsheet only adds another one), and those beside it."""

    login: str
    main: WantedPost | None
    beside: list[WantedPost]

    @property
    def row(self) -> PersonRow:
        """Where he is told of first."""
        return (self.main or self.beside[0]).row


class Judged(msgspec.Struct, frozen=True):
    """All that may come in; who is spoken of, rightly or not; and the units whose people are."""

    units: list[WantedUnit]
    positions: list[WantedPosition]
    people: list[WantedPerson]
    logins: set[str]
    spoken_of: set[UnitKey]


def judge(roster: Roster, standing: Standing, mine: Administered, findings: Findings, today: date) -> Judged:
    """Judge all rows: each that cannot come in gets its finding, what depends on it too."""
    names = Names(standing, roster.units)
    units = Units(standing, names, mine, findings)
    units.judge(roster.units)
    posts = Posts(standing, names, units, findings)
    posts.judge(roster.positions)
    People(standing, posts, units, findings, today).judge(roster.people)
    return Judged(
        _units(roster.units, names, findings),
        [WantedPosition(row, posts.unit(row)) for row in roster.positions if not findings.faulty(row.place)],
        _people(roster.people, posts, findings),
        {row.login for row in roster.people if row.login},
        {key for row in roster.people if not isinstance(key := names.unit(row.unit), Unknown)},
    )


def _units(rows: list[UnitRow], names: Names, findings: Findings) -> list[WantedUnit]:
    """Superiors before inferiors."""
    wanted = [
        WantedUnit(row, key, names.superior(key) if row.parent else None)
        for row in rows
        if not findings.faulty(row.place) and (key := unit_key(row.name))
    ]
    return sorted(wanted, key=lambda one: _depth(one.key, names))


def _depth(key: UnitKey, names: Names) -> int:
    depth, above = 0, names.superior(key)
    while above is not None:
        depth, above = depth + 1, names.superior(above)
    return depth


def _people(rows: list[PersonRow], posts: Posts, findings: Findings) -> list[WantedPerson]:
    grouped: dict[str, list[PersonRow]] = {}
    for row in rows:
        if not findings.faulty(row.place):
            grouped.setdefault(row.login, []).append(row)
    return [_person(login, mine, posts) for login, mine in grouped.items()]


def _person(login: str, rows: list[PersonRow], posts: Posts) -> WantedPerson:
    main = next((WantedPost(row, posts.unit(row)) for row in rows if not row.beside), None)
    return WantedPerson(login, main, [WantedPost(row, posts.unit(row)) for row in rows if row.beside])
