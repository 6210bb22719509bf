"""What would change: each unit, position and person, field by field; and who is not spoken of. Pure."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

import msgspec

from collab.directory.policy import Administered
from collab.intake.findings import Place
from collab.intake.judging import Judged, WantedPerson, WantedPosition, WantedUnit
from collab.intake.posts import PostPlan, compared, posts_of
from collab.intake.rows import PersonRow, PositionRow, UnitRow
from collab.intake.shapes import AbsentPerson, FieldChange, ImportChange
from collab.intake.standing import (
    PostKey,
    Standing,
    StandingPerson,
    StandingPosition,
    StandingUnit,
    UnitKey,
    post_key,
    unit_key,
)

DIGEST_BYTES = 8


class UnitPlan(msgspec.Struct, frozen=True):
    """A unit to be added (`standing` None) or changed."""

    change: ImportChange
    wanted: WantedUnit
    standing: StandingUnit | None


class PositionPlan(msgspec.Struct, frozen=True):
    """A position to be added (`standing` empty), or all of this name to be changed."""

    change: ImportChange
    wanted: WantedPosition
    standing: list[StandingPosition]


class PersonPlan(msgspec.Struct, frozen=True):
    """A person to be added (`standing` None) or changed: his fields, and what happens to his posts."""

    change: ImportChange
    wanted: WantedPerson
    standing: StandingPerson | None
    fields: dict[str, str]
    posts: PostPlan


class Unchanged(msgspec.Struct):
    """How many rows say what stands already."""

    units: int = 0
    positions: int = 0
    people: int = 0


class Difference(msgspec.Struct, frozen=True):
    """All there is to do, superiors first, and who stands in the units spoken of but not in the spreadsheet."""

    units: list[UnitPlan]
    positions: list[PositionPlan]
    people: list[PersonPlan]
    unchanged: Unchanged
    absent: list[AbsentPerson]
    described: Mapping[PostKey, PositionRow]
    """What the sheet of positions says about those of a name."""

    def changes(self) -> Iterator[ImportChange]:
        yield from (plan.change for plan in self.units)
        yield from (plan.change for plan in self.positions)
        yield from (plan.change for plan in self.people)

    def digests(self) -> bytes:
        """One short digest of each change, sorted: two differences are the same if these are."""
        encode = msgspec.json.encode
        return b"".join(
            sorted(
                hashlib.blake2b(encode((one.what, one.act, one.key, one.fields)), digest_size=DIGEST_BYTES).digest()
                for one in self.changes()
            )
        )


def difference(judged: Judged, standing: Standing, mine: Administered) -> Difference:
    """What is wanted, held against what stands."""
    unchanged = Unchanged()
    units = [plan for unit in judged.units if (plan := _unit(unit, standing, unchanged))]
    positions = [planned for post in judged.positions if (planned := _position(post, standing, unchanged))]
    people = [meant for person in judged.people if (meant := _person(person, standing, unchanged))]
    described = {post_key(one.unit, one.row.section, one.row.title): one.row for one in judged.positions}
    return Difference(units, positions, people, unchanged, list(_absent(judged, standing, mine)), described)


# ---- units and positions -------------------------------------------------------------------------------------------


def _unit(wanted: WantedUnit, standing: Standing, unchanged: Unchanged) -> UnitPlan | None:
    row, stands = wanted.row, standing.units.get(wanted.key)
    given = {
        "short_name": row.short_name, "level": row.level, "kind": row.kind, "code": row.code,
        "order": "" if row.order is None else str(row.order), "visibility": row.visibility,
    }  # fmt: skip
    before = {name: str(getattr(stands, name)) for name in given} if stands else dict.fromkeys(given, "")
    fields = [*compared(given, before), *_parent(row, wanted.above, stands)]
    if stands and not fields:
        unchanged.units += 1
        return None
    act: Literal["added", "changed"] = "changed" if stands else "added"
    change = _change("unit", act, row.place, row.name, row.name, row.parent, fields)
    return UnitPlan(change, wanted, stands)


def _parent(row: UnitRow, above: UnitKey | None, stands: StandingUnit | None) -> Iterable[FieldChange]:
    before = stands.parent if stands else ""
    if row.parent and above != unit_key(before):
        yield FieldChange("parent", before, row.parent)


def _position(wanted: WantedPosition, standing: Standing, unchanged: Unchanged) -> PositionPlan | None:
    row = wanted.row
    stands = standing.positions.get(post_key(wanted.unit, row.section, row.title), [])
    # where several have one name, they have one kind and rank, but each its own order
    given = {"kind": row.kind, "rank": row.rank}
    given |= {"order": str(row.order)} if row.order is not None and len(stands) < 2 else {}
    others = [dict(zip(given, (str(getattr(one, name)) for name in given), strict=True)) for one in stands]
    fields = list(dict.fromkeys(field for before in others for field in compared(given, before)))
    if stands and not fields:
        unchanged.positions += 1
        return None
    if not stands:
        fields = list(compared(given, dict.fromkeys(given, "")))
    place = f"{row.unit} {row.section}".strip()
    act: Literal["added", "changed"] = "changed" if stands else "added"
    change = _change("position", act, row.place, f"{place} {row.title}", row.title, place, fields)
    return PositionPlan(change, wanted, stands)


# ---- people --------------------------------------------------------------------------------------------------------


def _person(wanted: WantedPerson, standing: Standing, unchanged: Unchanged) -> PersonPlan | None:
    stands, row = standing.people.get(wanted.login), wanted.row
    posts = posts_of(wanted, stands, standing)
    fields = list(_own_fields(wanted.main.row if wanted.main else None, stands))
    if stands and not fields and not posts.fields:
        unchanged.people += 1
        return None
    act: Literal["added", "changed"] = "changed" if stands else "added"
    name = row.name or (stands.name if stands else "")
    change = _change("person", act, row.place, wanted.login, name, _seat(row), [*fields, *posts.fields])
    return PersonPlan(change, wanted, stands, {field.field: field.after for field in fields}, posts)


def _own_fields(row: PersonRow | None, stands: StandingPerson | None) -> Iterator[FieldChange]:
    for name in ("name", "phone", "office_phone", "phone_shown"):
        after = getattr(row, name) if row else ""
        before = getattr(stands, name) if stands else ""
        same = _dialled(before) == _dialled(after) if "phone" in name and name != "phone_shown" else before == after
        if after and not same:
            yield FieldChange(name, before, after)


def _dialled(number: str) -> str:
    """What of a number is dialled: how it is grouped does not matter."""
    return "".join(letter for letter in number if letter not in " -()")


def _seat(row: PersonRow) -> str:
    return f"{row.unit} {row.title}".strip()


def _absent(judged: Judged, standing: Standing, mine: Administered) -> Iterator[AbsentPerson]:
    """未出现: active people with their first post in a unit whose people the spreadsheet lists, but not him."""
    for person in standing.people.values():
        post = person.primary.position if person.primary else None
        if person.active and post and post.unit in judged.spoken_of and person.login not in judged.logins:
            unit = standing.units[post.unit]
            if mine.covers(unit.path):
                yield AbsentPerson(person.id, person.login, person.name, unit.name, post.title)


def _change(
    what: Literal["unit", "position", "person"],
    act: Literal["added", "changed"],
    place: Place,
    *said: Any,
) -> ImportChange:
    key, name, where, fields = said
    return ImportChange(what, act, place.sheet, place.row, key, name, where, fields)
