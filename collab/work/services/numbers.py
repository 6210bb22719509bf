"""文号: numbers of a series (单位、类型、年), given late, once, without a hole. Each has its line in the ledger."""

from datetime import datetime

from django.utils import timezone

from collab.audit.services import record
from collab.core import clock, sql
from collab.core.errors import Conflict, Invalid
from collab.core.text import titled
from collab.work.kinds import Kind
from collab.work.models import Item, Numeral, Series


def number(item: Item, kind: Kind, *, by: int | None, now: datetime) -> None:
    """Give the item the next number of its unit, within the transaction that registers it. It keeps what it has."""
    if item.number:
        return
    if item.unit_id is None:
        raise Invalid("only what a unit registers is numbered", field="unit", reason="no_unit")
    series = _series(kind.code, item.unit_id, timezone.localtime(now).year)
    nr = _next(series)
    Numeral.objects.create(series=series, nr=nr, state=Numeral.State.USED, item=item, by_id=by, at=now)
    item.number = written(kind, series, nr)


def reserve(kind: Kind, unit: int, *, count: int = 1, reason: str, by: int) -> list[int]:
    """预留: the next numbers, kept back for papers to come."""
    words = titled(reason, "reason", 200)
    if not 1 <= count <= 100:
        raise Invalid("between 1 and 100", field="count")
    with sql.writing():
        series = _series(kind.code, unit, timezone.localtime(clock.now()).year)
        kept = [_kept(series, _next(series), words, by) for _ in range(count)]
    return [one.nr for one in kept]


def void(numeral: int, *, reason: str, by: int) -> None:
    """作废: it stays in the ledger, and may be issued again. One an item bears stands for good."""
    words = titled(reason, "reason", 200)
    with sql.writing():
        found = _locked(numeral)
        if found.state == Numeral.State.USED:
            raise Conflict("an item bears it", field="numeral", reason="used")
        _move(found, Numeral.State.VOID, words, by)


def issue(numeral: int, item: Item, kind: Kind, *, by: int) -> None:
    """启用、补发: a reserved or a void number is given to an item that has none yet."""
    with sql.writing():
        found = _locked(numeral)
        fits = (kind.code, item.unit_id) == (found.series.kind, found.series.unit_id)
        if found.state == Numeral.State.USED or not fits:
            raise Conflict("not a free number of this series", field="numeral", reason="used")
        if Item.objects.select_for_update().get(pk=item.pk).number:
            raise Conflict("it bears one already", field="item", reason="numbered")
        found.item = item
        _move(found, Numeral.State.USED, "", by)
        item.number = written(kind, found.series, found.nr)
        Item.objects.filter(pk=item.pk).update(number=item.number)


def written(kind: Kind, series: Series, nr: int) -> str:
    """「云政督〔2026〕15号」."""
    return kind.numbered.format(unit=series.unit.short_name, year=series.year, nr=nr)


def _series(kind: str, unit: int, year: int) -> Series:
    """Held until COMMIT: whoever numbers next in it waits."""
    Series.objects.get_or_create(kind=kind, unit_id=unit, year=year)
    return Series.objects.select_for_update(of=("self",)).select_related("unit").get(kind=kind, unit=unit, year=year)


def _next(series: Series) -> int:
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def _kept(series: Series, nr: int, words: str, by: int) -> Numeral:
    kept = Numeral.objects.create(
        series=series, nr=nr, state=Numeral.State.RESERVED, reason=words, by_id=by, at=clock.now()
    )
    record("number.reserved", actor=by, subject=f"number:{kept.pk}", nr=nr, reason=words)
    return kept


def _locked(numeral: int) -> Numeral:
    found = Numeral.objects.select_for_update(of=("self",)).select_related("series__unit").filter(pk=numeral).first()
    if found is None:
        raise Conflict("no such number", field="numeral")
    return found


def _move(numeral: Numeral, state: Numeral.State, words: str, by: int) -> None:
    numeral.state, numeral.reason, numeral.by_id, numeral.at = state, words, by, clock.now()
    numeral.save()
    record(f"number.{state.value}", actor=by, subject=f"number:{numeral.pk}", nr=numeral.nr, reason=words)
