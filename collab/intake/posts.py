"""What becomes of a person's posts: which he keeps, which he takes, which he lays down. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from collab.intake.judging.judged import WantedPerson, WantedPost
from collab.intake.reading.cells import folded
from collab.intake.shapes import FieldChange
from collab.intake.standing import Holding, Standing, StandingPerson


class Kept(msgspec.Struct, frozen=True):
    """A post he holds already: what changes of the position, and of his appointment."""

    holding: Holding
    section: str
    position: dict[str, Any]
    appointment: dict[str, Any]


class PostPlan(msgspec.Struct, frozen=True):
    """All of it, and how it is told."""

    takes: list[WantedPost]
    keeps: list[Kept]
    ends: list[Holding]
    fields: list[FieldChange]


def compared(given: Mapping[str, str], before: Mapping[str, str]) -> Iterator[FieldChange]:
    """Every field of which the spreadsheet says something else. "" says nothing."""
    for name, after in given.items():
        if after and after != before[name]:
            yield FieldChange(name, before[name], after)


def posts_of(wanted: WantedPerson, stands: StandingPerson | None, standing: Standing) -> PostPlan:
    """His posts as the spreadsheet wants them. Posts beside, of which it says nothing, stay his."""
    plan = PostPlan([], [], [], [])
    holdings = list(stands.holdings) if stands else []
    for post in [*([wanted.main] if wanted.main else []), *wanted.beside]:
        holding = _held(post, holdings)
        if holding:
            holdings.remove(holding)
            _keep(plan, post, holding)
        else:
            _take(plan, post, stands, standing)
    primary = stands.primary if stands else None
    if wanted.main and primary in holdings and primary is not None:
        plan.ends.append(primary)
    return plan


def _held(post: WantedPost, holdings: list[Holding]) -> Holding | None:
    """The appointment this row speaks of: the same section before none."""
    here = [one for one in holdings if (one.position.unit, folded(one.position.title)) == _named(post)]
    section = folded(post.row.section)
    exact = [one for one in here if folded(one.position.section) == section or not section]
    loose = [one for one in here if not one.position.section]
    return next(iter([*exact, *loose]), None)


def _named(post: WantedPost) -> tuple[str, str]:
    return post.unit, folded(post.row.title)


def _keep(plan: PostPlan, post: WantedPost, holding: Holding) -> None:
    row, position = post.row, holding.position
    given = {"kind": row.kind, "rank": row.rank, "order": "" if row.order is None else str(row.order)}
    fields = list(compared(given, {name: str(getattr(position, name)) for name in given}))
    changed: dict[str, Any] = {field.field: field.after for field in fields}
    changed |= {name: int(changed[name]) for name in ("rank", "order") if name in changed}
    section = row.section if not position.section else ""
    if section:
        fields.append(FieldChange("section", "", section))
    appointment: dict[str, Any] = {}
    for name in ("begins_on", "ends_on"):
        day = getattr(row, name)
        if day and day != getattr(holding, name):
            appointment[name] = day
            fields.append(FieldChange(name, _day(getattr(holding, name)), _day(day)))
    if not holding.primary and not row.beside:
        appointment["primary"] = True
        fields.append(FieldChange("post", "", f"{row.unit} {row.title}"))
    if fields:
        plan.keeps.append(Kept(holding, section, changed, appointment))
        plan.fields.extend(fields)


def _take(plan: PostPlan, post: WantedPost, stands: StandingPerson | None, standing: Standing) -> None:
    plan.takes.append(post)
    after = " ".join(part for part in (post.row.unit, post.row.section, post.row.title) if part)
    primary = stands.primary if stands and not post.row.beside else None
    before = ""
    if primary:
        place = primary.position
        before = " ".join(part for part in (standing.units[place.unit].name, place.section, place.title) if part)
    plan.fields.append(FieldChange("beside" if post.row.beside else "post", before, after))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
