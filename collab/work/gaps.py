"""断号台账: the numbers of a series that no item bears, and why."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from collab.work.kinds import known
from collab.work.models import Numeral, Series


class Gap(NamedTuple):
    """One number without an item. `state`: reserved (预留), void (作废), or "missing": the ledger itself has no line of
    it, which never happens by itself."""

    series: Series
    nr: int
    state: str
    reason: str = ""
    by: str = ""
    at: datetime | None = None

    @property
    def words(self) -> str:
        """「云批〔2026〕3号」."""
        kind = known(self.series.kind)
        if kind is None or not kind.numbered:
            return str(self.nr)
        return kind.numbered.format(unit=self.series.unit.short_name, year=self.series.year, nr=self.nr)


def gaps(kind: str | None = None, unit: int | None = None, year: int | None = None) -> Iterator[Gap]:
    """Of all series, or of those of this kind, unit or year; in order."""
    asked = {"kind": kind, "unit": unit, "year": year}
    chosen = {name: value for name, value in asked.items() if value is not None}
    for series in Series.objects.filter(**chosen).select_related("unit").order_by("kind", "unit", "year"):
        yield from _of(series)


def _of(series: Series) -> Iterator[Gap]:
    lines = {one.nr: one for one in Numeral.objects.filter(series=series).select_related("by")}
    for nr in range(1, series.last + 1):
        line = lines.get(nr)
        if line is None:
            yield Gap(series, nr, "missing")
        elif line.state != Numeral.State.USED:
            yield Gap(series, nr, line.state, line.reason, line.by.name if line.by else "", line.at)
