"""The worker's rounds: each duty in its own short transaction, again after so many seconds."""

import logging
import threading
from collections.abc import Callable
from time import monotonic
from typing import NamedTuple

from django.contrib.sessions.backends.db import SessionStore
from django.db import DatabaseError, connection

from collab.audit.services import link

logger = logging.getLogger(__name__)


class Duty(NamedTuple):
    """Something to do every so many seconds."""

    seconds: float
    work: Callable[[], object]


DUTIES = (Duty(1, link), Duty(3600, SessionStore.clear_expired))


def run_worker(stop: threading.Event) -> None:
    """Do the rounds until told to stop. A duty that fails is logged and comes round again."""
    due = {duty: monotonic() for duty in DUTIES}
    while not stop.wait(0.2):
        for duty, at in due.items():
            if monotonic() >= at:
                due[duty] = monotonic() + duty.seconds
                _do(duty)


def _do(duty: Duty) -> None:
    try:
        duty.work()
    except DatabaseError:
        logger.warning("%s could not reach the database", duty.work.__name__)
        connection.close()
    except Exception:
        logger.exception("%s failed", duty.work.__name__)
