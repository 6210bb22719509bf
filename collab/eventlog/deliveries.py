"""Working off deliveries (交付): claim, let the consumer act, settle, all in one transaction, so that whoever is killed
anywhere has done nothing. Those of one stream to one consumer go in order, whoever works."""

import logging
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from collab.core import clock, sql
from collab.core.chaos import failpoint
from collab.core.errors import Busy
from collab.eventlog.consumers import decoded, found
from collab.eventlog.models import Delivery
from collab.eventlog.writing import Writing, writing

logger = logging.getLogger(__name__)
MOST_ATTEMPTS = 8
LONGEST_WAIT = 300  # seconds
_ROUND = 200  # transactions, before somebody else's duty has its turn


class _Claimed(NamedTuple):
    """One delivery, held by this transaction."""

    delivery: int
    consumer: str
    type: str
    data: str
    done_to: int


def work_off() -> int:
    """Do what is owed and due; answers how many transactions that took. Two who do so at once share the work."""
    done = 0
    while done < _ROUND and _is_anything_due() and _work_one():
        done += 1
    return done


def dead() -> Iterable[Delivery]:
    """What was given up, the oldest first: somebody must look."""
    return Delivery.objects.filter(dead=True).select_related("event", "stream").order_by("id")


def revive(deliveries: Sequence[int]) -> int:
    """Try these again, as if they had never failed; answers how many there were."""
    chosen = Delivery.objects.filter(pk__in=deliveries, dead=True)
    with sql.writing():
        return chosen.update(dead=False, attempts=0, run_after=None)


_DUE = """
    FROM eventlog_delivery d WHERE NOT d.dead AND (d.run_after IS NULL OR d.run_after <= %s)
    AND NOT EXISTS (
        SELECT 1 FROM eventlog_delivery b
        WHERE b.stream_id = d.stream_id AND b.consumer = d.consumer AND NOT b.dead AND b.id < d.id)"""


def _is_anything_due() -> bool:
    """A look without a transaction, so that nobody waits behind an idle worker."""
    return bool(sql.rows(f"SELECT 1 {_DUE} LIMIT 1", [sql.time_in(clock.now())]))


def _work_one() -> bool:
    """Whether there was something to claim."""
    claimed: _Claimed | None = None
    try:
        with writing() as log:
            claimed = _claim()
            if claimed:
                _settle(claimed, _carried_out(log, claimed))
                failpoint("before_settled")
    except Busy:  # somebody holds what it needs: no fault of its own
        _put_off(claimed)
    except Exception as error:  # noqa: BLE001  whatever it was, it is told and tried again
        _fail(claimed, error)
    return claimed is not None


def _claim() -> _Claimed | None:
    """The oldest that nobody else has in hand."""
    statement = f"SELECT d.id {_DUE} ORDER BY d.id LIMIT 1"
    if sql.is_postgres():
        statement += " FOR UPDATE OF d SKIP LOCKED"
    held = sql.rows(statement, [sql.time_in(clock.now())])
    return _Claimed(*sql.rows(_CLAIMED, [held[0][0]])[0]) if held else None


_CLAIMED = """
    SELECT d.id, d.consumer, e.type, e.data, d.done_to FROM eventlog_delivery d
    JOIN eventlog_event e ON e.id = d.event_id WHERE d.id = %s"""


def _carried_out(log: Writing, claimed: _Claimed) -> int | None:
    consumer = found(claimed.consumer, claimed.type)
    if consumer is None:
        raise LookupError(f"nobody consumes {claimed.type} for {claimed.consumer}")
    return consumer.run(log, decoded(consumer, claimed.data), claimed.done_to)


def _settle(claimed: _Claimed, done_to: int | None) -> None:
    delivery = Delivery.objects.filter(pk=claimed.delivery)
    if done_to is None:
        delivery.delete()
    else:
        delivery.update(done_to=done_to, attempts=0, run_after=None)


def _put_off(claimed: _Claimed | None) -> None:
    if claimed:
        with sql.writing():
            Delivery.objects.filter(pk=claimed.delivery).update(run_after=clock.now() + timedelta(seconds=1))


def _fail(claimed: _Claimed | None, error: Exception) -> None:
    """Later once more, or never again. Where the database itself is gone this raises, and the worker waits."""
    if claimed is None:
        raise error
    with sql.writing():
        failed = Delivery.objects.get(pk=claimed.delivery)
        failed.attempts += 1
        failed.dead = failed.attempts >= MOST_ATTEMPTS
        failed.run_after = clock.now() + timedelta(seconds=min(2**failed.attempts, LONGEST_WAIT))
        failed.last_error = f"{type(error).__name__}: {error}"[:2_000]
        failed.save(update_fields=["attempts", "dead", "run_after", "last_error"])
    level = logging.ERROR if failed.dead else logging.WARNING
    fate = "given up" if failed.dead else "tried again later"
    logger.log(level, "delivery %d to %s failed, %s", failed.pk, claimed.consumer, fate, exc_info=error)
