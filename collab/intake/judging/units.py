"""The rows of units: one each, under a unit there is, and nowhere under itself."""

from collections.abc import Callable, Iterable, Mapping

from collab.directory.policy import Administered
from collab.intake.findings import Findings
from collab.intake.judging.names import Names, Unknown
from collab.intake.reading.cells import folded
from collab.intake.rows import UnitRow
from collab.intake.standing import Standing, UnitKey, unit_key

DEEPEST = 12
_SHOWN = 6  # units of a cycle that are told


class Units:
    """All rows of units being judged."""

    def __init__(self, standing: Standing, names: Names, mine: Administered, findings: Findings) -> None:
        self._standing, self._names, self.mine, self._findings = standing, names, mine, findings
        self._covered: dict[UnitKey, bool] = {}

    def judge(self, rows: list[UnitRow]) -> None:
        """Name every row that cannot come in."""
        name_repeated(self._findings, rows, lambda row: unit_key(row.name), "duplicate_unit", lambda row: row.name)
        name_repeated(self._findings, rows, lambda row: folded(row.code), "duplicate_code", lambda row: row.code)
        codes = {folded(unit.code): key for key, unit in self._standing.units.items() if unit.code}
        for row in rows:
            self._one(row, codes)
        for row in rows:
            self._cycle(row)
        for row in rows:
            self._place(row)

    def covers(self, key: UnitKey) -> bool:
        """Whether whoever imports keeps this unit: it stands within his, or will."""
        if key not in self._covered:
            self._covered[key] = False  # what runs in a circle is nobody's
            standing, above = self._standing.units.get(key), self._names.superior(key)
            self._covered[key] = self.mine.platform or (
                self.mine.covers(standing.path) if standing else above is not None and self.covers(above)
            )
        return self._covered[key]

    def _one(self, row: UnitRow, codes: Mapping[str, UnitKey]) -> None:
        key, add = unit_key(row.name), self._findings.add
        standing = self._standing.units.get(key)
        if standing and standing.closed:
            add(row.place, "closed_unit", value=row.name)
        holder = codes.get(folded(row.code)) if row.code else None
        if holder is not None and holder != key:
            add(row.place, "code_taken", value=row.code, other=self._names.name_of(holder))
        above = self._names.unit(row.parent) if row.parent else None
        if isinstance(above, Unknown):
            add(row.place, f"{above.code}_superior", value=row.parent, other=above.names)
        elif above and (stands := self._standing.units.get(above)) and stands.closed:
            add(row.place, "closed_superior", value=row.parent)

    def _cycle(self, row: UnitRow) -> None:
        """Every row of a cycle is named, with the whole way round; who stands below it depends on it."""
        begins = unit_key(row.name)
        way, here = [begins], self._names.superior(begins)
        while here is not None and here not in way and len(way) <= DEEPEST:
            way.append(here)
            here = self._names.superior(here)
        if here == begins and row.name:
            shown = [self._names.name_of(key) for key in (*way[:_SHOWN], begins)]
            self._findings.add(row.place, "cycle", value=row.name, other=" → ".join(shown))
        elif here is not None and here not in way:
            self._findings.add(row.place, "too_deep", value=row.name, other=str(DEEPEST))

    def _place(self, row: UnitRow) -> None:
        """Whose it is, and whether what it hangs on can come in."""
        key = unit_key(row.name)
        if self._findings.faulty(row.place):
            return
        above = self._names.superior(key)
        moved = bool(row.parent) and (above is None or not self.covers(above)) and not self._stands_there(key, above)
        if not self.covers(key) or (moved and not self.mine.platform):
            self._findings.add(row.place, "not_yours", value=row.name)
        elif self._is_topmost(row, key):
            self._findings.add(row.place, "topmost_unit", value=row.name)
        elif (faulty := self._faulty_above(key)) is not None:
            self._findings.add(
                row.place, "depends", value=self._names.name_of(unit_key(faulty.name)), row_of=faulty.place.row
            )

    def _stands_there(self, key: UnitKey, above: UnitKey | None) -> bool:
        standing = self._standing.units.get(key)
        return standing is not None and unit_key(standing.parent) == (above or "")

    def _is_topmost(self, row: UnitRow, key: UnitKey) -> bool:
        """Another place, order, level or kind for the unit above which he keeps nothing: for who keeps that."""
        standing = self._standing.units.get(key)
        if standing is None or self.mine.covers_above(standing.path):
            return False
        moved = bool(row.parent) and not self._stands_there(key, self._names.superior(key))
        others = ((row.order, standing.order), (row.level, standing.level), (row.kind, standing.kind))
        return moved or any(given not in ("", None, stands) for given, stands in others)

    def _faulty_above(self, key: UnitKey) -> UnitRow | None:
        above = self._names.superior(key)
        for _ in range(DEEPEST):
            row = self._names.row(above) if above else None
            if row and self._findings.faulty(row.place):
                return row
            above = self._names.superior(above) if above else None
        return None


def name_repeated(
    findings: Findings,
    rows: Iterable[UnitRow],
    key_of: Callable[[UnitRow], str],
    code: str,
    value_of: Callable[[UnitRow], str],
) -> None:
    """All rows that say the same where each must say its own."""
    grouped: dict[str, list[UnitRow]] = {}
    for row in rows:
        if key := key_of(row):
            grouped.setdefault(key, []).append(row)
    for same in grouped.values():
        for row in same if len(same) > 1 else ():
            other = next(one for one in same if one is not row)
            findings.add(row.place, code, value=value_of(row), row_of=other.place.row)
