"""Writing the audit: a row in the acting transaction, and the chainer that links what was committed."""

import json
from collections.abc import Sequence
from typing import Any

from collab.audit.chain import linked
from collab.audit.models import Chain, Record
from collab.core import clock, sql

_BATCH = 1_000


def record(
    act: str, *, actor: int | None, subject: str = "", outcome: str = "done", address: str = "", **detail: Any
) -> None:
    """It was done, or refused: stands or falls with the transaction that calls this. `subject` is "person:12"."""
    Record.objects.create(
        at=clock.now(), actor=actor, act=act, subject=subject, outcome=outcome, address=address, detail=_words(detail)
    )


def record_each(act: str, *, actor: int | None, subjects: Sequence[str], **detail: Any) -> None:
    """The same was done to each of them: one record each, in a few statements."""
    words, at = _words(detail), clock.now()
    Record.objects.bulk_create(
        [Record(at=at, actor=actor, act=act, subject=one, outcome="done", detail=words) for one in subjects],
        batch_size=500,
    )


def link() -> int:
    """Link the oldest unlinked records to the chain, at most 1,000; answers how many. One chainer at a time."""
    with sql.writing():
        chain = Chain.objects.select_for_update(skip_locked=sql.is_postgres()).first()
        if chain is None:
            return 0  # another chainer is at it
        waiting = list(Record.objects.filter(number=None).order_by("id")[:_BATCH])
        for row in waiting:
            row.number = chain.length = chain.length + 1
            row.hash = chain.hash = linked(chain.hash, row)
        if waiting:
            Record.objects.bulk_update(waiting, ["number", "hash"], batch_size=200)
            chain.save()
    return len(waiting)


def _words(detail: dict[str, Any]) -> str:
    return json.dumps(detail, ensure_ascii=False, sort_keys=True) if detail else ""
