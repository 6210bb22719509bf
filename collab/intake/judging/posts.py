"""What a row says about a place to sit: in which unit, and whether that one can come in. Rows of positions."""

from collab.intake.findings import Findings
from collab.intake.judging.names import Names, Unknown
from collab.intake.judging.units import Units
from collab.intake.rows import PositionRow
from collab.intake.standing import PostKey, Standing, UnitKey, post_key


class Posts:
    """Rows that name a unit, being judged."""

    def __init__(self, standing: Standing, names: Names, units: Units, findings: Findings) -> None:
        self._standing, self._names, self._units, self._findings = standing, names, units, findings
        self._described: dict[PostKey, PositionRow] = {}

    def judge(self, rows: list[PositionRow]) -> None:
        """Name every row of a position that cannot come in."""
        for row in rows:
            self.judge_place(row)
            if self._findings.faulty(row.place):
                continue
            first = self._described.setdefault(self.key(row), row)
            if first is not row:
                for one, other in ((row, first), (first, row)):
                    self._findings.add(
                        one.place, "duplicate_position", value=f"{row.unit} {row.title}", row_of=other.place.row
                    )

    def judge_place(self, row: PositionRow) -> None:
        """The unit of any row: known, open, his to keep, and not faulty itself."""
        if not row.unit:
            return
        key = self._names.unit(row.unit)
        if isinstance(key, Unknown):
            self._findings.add(row.place, f"{key.code}_unit", value=row.unit, other=key.names)
            return
        standing, told = self._standing.units.get(key), self._names.row(key)
        if standing and standing.closed:
            self._findings.add(row.place, "closed_unit", value=row.unit)
        elif not self._units.covers(key):
            self._findings.add(row.place, "not_yours", value=row.unit)
        elif told and self._findings.faulty(told.place):
            self._findings.add(row.place, "depends", value=row.unit, row_of=told.place.row, other=told.place.sheet)

    def judge_against_description(self, row: PositionRow) -> None:
        """A row of a person that says of his position something else than the sheet of positions does."""
        described = self._described.get(self.key(row))
        for name in ("kind", "rank", "order") if described else ():
            here, there = getattr(row, name), getattr(described, name)
            if described and here not in ("", None) and there not in ("", None) and here != there:
                self._findings.add(row.place, "contradicts", value=row.title, row_of=described.place.row)

    def unit(self, row: PositionRow) -> UnitKey:
        """The unit of a row that was judged right."""
        key = self._names.unit(row.unit)
        return "" if isinstance(key, Unknown) else key

    def key(self, row: PositionRow) -> PostKey:
        """What the position of this row is called."""
        return post_key(self.unit(row), row.section, row.title)
