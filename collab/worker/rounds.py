"""The worker's rounds: each duty in its own short transactions, again after so many seconds.

Deliveries of what this very process committed are worked off at once; those of others at the next round.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import NamedTuple

from django.contrib.sessions.backends.db import SessionStore
from django.db import DatabaseError, connection

from collab.audit.services import link
from collab.cards.services import tell_due
from collab.circles.services import ask_still, watch_ends
from collab.directory.services import end_due_appointments
from collab.eventlog.consumers import consumers_of
from collab.eventlog.deliveries import work_off
from collab.eventlog.writing import Batch, committed
from collab.files.services import sweep
from collab.intake.runner import look_after
from collab.intake.services import forget_unconfirmed
from collab.work.services import urge_due

logger = logging.getLogger(__name__)


class Duty(NamedTuple):
    """Something to do every so many seconds."""

    seconds: float
    work: Callable[[], object]


DELIVERIES = Duty(0.5, work_off)
DUTIES = (DELIVERIES, Duty(1, link), Duty(3600, SessionStore.clear_expired), Duty(3600, end_due_appointments),
          Duty(30, urge_due), Duty(1, look_after), Duty(3600, forget_unconfirmed), Duty(3600, sweep),
          Duty(0.5, tell_due), Duty(60, watch_ends), Duty(60, ask_still))  # fmt: skip


further: list[Duty] = []
"""Duties of the edges, which the core does not know: each adds its own when it is set up."""


def run_worker(stop: threading.Event) -> None:
    """Do the rounds until told to stop. A duty that fails is logged and comes round again."""
    due = {duty: monotonic() for duty in (*DUTIES, *further)}
    with _woken() as owed:
        while not stop.is_set():
            if owed.wait(0.2):
                owed.clear()
                due[DELIVERIES] = 0.0
            for duty, at in due.items():
                if monotonic() >= at:
                    due[duty] = monotonic() + duty.seconds
                    _do(duty)


@contextmanager
def _woken() -> Iterator[threading.Event]:
    """Set when this process has committed something that somebody consumes."""
    owed = threading.Event()

    def listen(batch: Batch) -> None:
        if any(consumers_of(event.type) for stream in batch.streams for event in stream.events):
            owed.set()

    committed.append(listen)
    try:
        yield owed
    finally:
        committed.remove(listen)


def _do(duty: Duty) -> None:
    try:
        duty.work()
    except DatabaseError:
        logger.warning("%s could not reach the database", duty.work.__name__)
        connection.close()
    except Exception:
        logger.exception("%s failed", duty.work.__name__)
