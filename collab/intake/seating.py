"""Who sits where while an import is written: names become ids, vacant positions are taken before new ones are made."""

from collections.abc import Iterable, Sequence
from typing import Any

from collab.directory.models import Position, Rank, Unit
from collab.directory.services import bulk
from collab.directory.services.bulk import PositionEntry, Term, UnitEntry
from collab.directory.services.keeping import today
from collab.intake.difference import Difference, PositionPlan, UnitPlan
from collab.intake.findings import Place
from collab.intake.judging.judged import WantedPost
from collab.intake.posts import Kept
from collab.intake.reading.cells import folded
from collab.intake.rows import PositionRow
from collab.intake.standing import PostKey, Standing, UnitKey, post_key

Seats = dict[Place, int]
"""Row → the position it sits in."""
_RANK_OF: dict[str, int] = {
    "leader": Rank.UNIT_HEAD, "deputy_leader": Rank.UNIT_DEPUTY, "office_head": Rank.SECTION_HEAD,
    "section_head": Rank.SECTION_HEAD,
}  # fmt: skip
_KIND_OF: dict[int, str] = {Rank.UNIT_HEAD: "leader", Rank.UNIT_DEPUTY: "deputy_leader"}
# these titles are the very names of their kinds
_TITLED: dict[str, str] = {
    str(Position.Kind(kind).label): kind for kind in ("office_head", "clerk", "seal_keeper", "archivist")
}


class Seating:
    """What is known by name, and which positions are free."""

    def __init__(self, difference: Difference, standing: Standing) -> None:
        self._described = difference.described
        self._units = {key: unit.id for key, unit in standing.units.items()}
        self._levels = {key: unit.level for key, unit in standing.units.items()}
        self._sections = dict(standing.sections)
        self._vacant = {key: list(positions) for key, positions in standing.vacant.items()}
        for key, position in _freed(difference, standing):
            self._vacant.setdefault(key, []).append(position)

    # ---- units -----------------------------------------------------------------------------------------------------

    def unit(self, key: UnitKey) -> int:
        return self._units[key]

    def unit_entry(self, plan: UnitPlan) -> UnitEntry:
        """What the spreadsheet leaves open is decided here: the kind decides the level, else the superior does."""
        row, above = plan.wanted.row, plan.wanted.above
        levels = {"county": Unit.Level.COUNTY, "township": Unit.Level.TOWNSHIP}
        level = row.level or levels.get(row.kind, "") or (self._levels.get(above, "") if above else "")
        return UnitEntry(
            name=row.name, short_name=row.short_name or row.name[:40], parent=self._units[above] if above else None,
            order=row.place.row if row.order is None else row.order, level=level or Unit.Level.CITY,
            kind=row.kind or Unit.Kind.DEPARTMENT, visibility=row.visibility or Unit.Visibility.EVERYONE, code=row.code,
        )  # fmt: skip

    def learn_units(self, plans: Sequence[UnitPlan], made: Sequence[int]) -> None:
        """These stand now."""
        for plan, unit in zip(plans, made, strict=True):
            self._units[plan.wanted.key] = unit
            self._levels[plan.wanted.key] = self.unit_entry(plan).level

    # ---- positions -------------------------------------------------------------------------------------------------

    def add_vacant(self, plans: Sequence[PositionPlan]) -> None:
        """Positions that are only described; who comes later may take them."""
        wanted = [(plan.wanted.unit, plan.wanted.row) for plan in plans]
        self._add_sections(wanted)
        made = bulk.enter_positions([self._entry(unit, row) for unit, row in wanted])
        for (unit, row), position in zip(wanted, made, strict=True):
            self._vacant.setdefault(post_key(unit, row.section, row.title), []).append(position)

    def seat(self, posts: Sequence[WantedPost]) -> Seats:
        """A position for each: a vacant one of that name, else a new one."""
        self._add_sections([(post.unit, post.row) for post in posts])
        seats: Seats = {}
        changes: dict[int, dict[str, Any]] = {}
        without = []
        for post in posts:
            if free := self._vacant.get(post_key(post.unit, post.row.section, post.row.title)):
                seats[post.row.place] = free.pop(0)
                changes[seats[post.row.place]] = _said(post.row)
            else:
                without.append(post)
        bulk.change_positions(changes)
        made = bulk.enter_positions([self._entry(post.unit, post.row) for post in without])
        return seats | {post.row.place: position for post, position in zip(without, made, strict=True)}

    def term(self, person: int, post: WantedPost, seats: Seats) -> Term:
        """He takes it up, today unless another day is told."""
        row = post.row
        return Term(person, seats[row.place], not row.beside, row.begins_on or today(), row.ends_on)

    def position_values(self, kept: Kept) -> dict[str, Any]:
        """What changes of a position he keeps."""
        if not kept.section:
            return kept.position
        unit = kept.holding.position.unit
        self._add_section_names([(unit, kept.section)])
        return {**kept.position, "section_id": self._sections[unit, folded(kept.section)]}

    def _add_sections(self, wanted: Iterable[tuple[UnitKey, PositionRow]]) -> None:
        self._add_section_names((unit, row.section) for unit, row in wanted if row.section)

    def _add_section_names(self, wanted: Iterable[tuple[UnitKey, str]]) -> None:
        missing = {(unit, folded(name)): name for unit, name in wanted if (unit, folded(name)) not in self._sections}
        made = bulk.enter_sections([(self._units[unit], name) for (unit, _), name in missing.items()])
        self._sections |= dict(zip(missing, made, strict=True))

    def _entry(self, unit: UnitKey, row: PositionRow) -> PositionEntry:
        """What neither row nor description says follows from the other: kind from rank or title, rank from kind."""
        described = self._described.get(post_key(unit, row.section, row.title))
        kind: str = row.kind or (described.kind if described else "") or _TITLED.get(row.title, "")
        rank = int(row.rank or (described.rank if described else "") or _RANK_OF.get(kind, 0))
        kind = kind or _KIND_OF.get(rank, "")
        order = row.order if row.order is not None else described.order if described else None
        return PositionEntry(
            unit=self._units[unit], section=self._sections.get((unit, folded(row.section))) if row.section else None,
            title=row.title, kind=kind or Position.Kind.OFFICIAL, rank=rank or Rank.STAFF,
            order=row.place.row if order is None else order,
        )  # fmt: skip


def _said(row: PositionRow) -> dict[str, Any]:
    """What the row itself says about the position."""
    said: dict[str, Any] = {"kind": row.kind, "rank": int(row.rank or 0), "order": row.order}
    return {name: value for name, value in said.items() if value not in ("", 0, None) or (name, value) == ("order", 0)}


def _freed(difference: Difference, standing: Standing) -> Iterable[tuple[PostKey, int]]:
    """Positions whose every holder leaves them in this import."""
    held: dict[int, int] = {}
    for person in standing.people.values():
        for holding in person.holdings:
            held[holding.position.id] = held.get(holding.position.id, 0) + 1
    for plan in difference.people:
        for holding in plan.posts.ends:
            held[holding.position.id] -= 1
            if not held[holding.position.id]:
                yield holding.position.key, holding.position.id
