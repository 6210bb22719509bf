"""Whom a name means: by full name, else by a short name or a code that only one unit has."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from collab.intake.reading.cells import folded
from collab.intake.rows import UnitRow
from collab.intake.standing import Standing, UnitKey, unit_key


class Unknown(NamedTuple):
    """No unit, or more than one; `names` are those it might be."""

    code: Literal["unknown", "ambiguous"]
    names: str = ""


class Names:
    """The units there are, and those the spreadsheet adds."""

    def __init__(self, standing: Standing, rows: Iterable[UnitRow]) -> None:
        self._standing = standing
        self._rows = {unit_key(row.name): row for row in rows if row.name}
        self._called: dict[str, list[UnitKey]] = {}
        for key, row in self._rows.items():
            for name in {folded(row.short_name), folded(row.code)} - {"", key}:
                self._called.setdefault(name, []).append(key)

    def row(self, key: UnitKey) -> UnitRow | None:
        """Its row in the spreadsheet."""
        return self._rows.get(key)

    def unit(self, name: str) -> UnitKey | Unknown:
        """Which unit is meant."""
        key = unit_key(name)
        if key in self._rows or key in self._standing.units:
            return key
        found: set[UnitKey] = {*self._standing.called.get(key, ()), *self._called.get(key, ())}
        if len(found) == 1:
            return min(found)
        return Unknown("ambiguous", "、".join(sorted(map(self.name_of, found)))) if found else Unknown("unknown")

    def name_of(self, key: UnitKey) -> str:
        """As it is written."""
        standing, row = self._standing.units.get(key), self._rows.get(key)
        return standing.name if standing else row.name if row else key

    def superior(self, key: UnitKey) -> UnitKey | None:
        """The unit above, as it will be; None for a root, and for what nobody knows."""
        row, standing = self._rows.get(key), self._standing.units.get(key)
        if row and row.parent:
            above = self.unit(row.parent)
            return None if isinstance(above, Unknown) else above
        return unit_key(standing.parent) if standing and standing.parent else None
