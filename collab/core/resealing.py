"""Changing the key (换钥) of sealed columns: a batch at a time, while people go on working; may be run again."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from django.db.models import ExpressionWrapper, F, Field, Model, QuerySet

from collab.core import sql
from collab.core.columns import is_current

_BATCH = 200


class Resealed(msgspec.Struct):
    """How many values went which way."""

    resealed: int = 0
    current: int = 0
    unreadable: int = 0


def reseal(rows: QuerySet[Any], *names: str) -> Resealed:
    """Seal with the first key what another one sealed in these columns of these rows."""
    told = Resealed()
    for row, found in _stored(rows, names):
        values = {name: getattr(row, name) for name, stored in found.items() if not is_current(stored)}
        told.current += len(found) - len(values)
        told.unreadable += sum(not value for value in values.values())
        told.resealed += sum(bool(value) for value in values.values())
        if read := {name: value for name, value in values.items() if value}:
            rows.filter(pk=row.pk).update(**read)
    return told


def seal_open(rows: QuerySet[Any], *names: str) -> None:
    """Seal what lies open in these columns of these rows: they were ordinary ones until now."""
    for row, found in _stored(rows, names):
        if found:
            rows.filter(pk=row.pk).update(**found)


def _stored(rows: QuerySet[Any], names: Sequence[str]) -> Iterator[tuple[Model, dict[str, Any]]]:
    """Each row, locked, with what is stored of it in these columns and is not empty."""
    # as a field that knows nothing of sealing, the column answers what it holds
    stored = {f"stored_{name}": ExpressionWrapper(F(name), output_field=Field()) for name in names}
    rows, last = rows.annotate(**stored).defer(*names).order_by("pk"), None
    while True:
        with sql.writing():
            batch = list((rows if last is None else rows.filter(pk__gt=last)).select_for_update()[:_BATCH])
            for row in batch:
                yield row, {name: value for name in names if (value := getattr(row, f"stored_{name}"))}
        if len(batch) < _BATCH:
            return
        last = batch[-1].pk
