"""The process of its own in which an import is checked and applied: bounded in memory, and watched by the worker."""

import os
import subprocess
import sys

from django.conf import settings

from collab.core import clock, sql
from collab.intake.models import DirectoryImport
from collab.intake.services import interrupt, name_dead

_KIND = 5  # steps of niceness: people who talk come first
_running: dict[int, subprocess.Popen[bytes]] = {}


def look_after() -> None:
    """Start what waits, one at a time, and name what died. For the worker, every second."""
    for number, process in list(_running.items()):
        if process.poll() is not None:
            del _running[number]
            interrupt(number)  # no matter where it has come to an end of its own
    name_dead()
    if not _running and (claimed := _claimed()):
        command = [sys.executable, "-m", "collab", "run_import", str(claimed)]
        _running[claimed] = subprocess.Popen(command)  # noqa: S603  our own program


def confine() -> None:
    """This process is one of those: a hostile file may at most end it."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (settings.INTAKE_MEMORY_BYTES, settings.INTAKE_MEMORY_BYTES))
    os.nice(_KIND)


def _claimed() -> int | None:
    """The oldest that nobody runs, now ours."""
    waiting = DirectoryImport.objects.filter(state__in=["checking", "applying"], beat_at=None)
    number = waiting.order_by("pk").values_list("pk", flat=True).first()
    if number is None:
        return None
    with sql.writing():
        taken = DirectoryImport.objects.filter(pk=number, beat_at=None).update(beat_at=clock.now())
    return number if taken else None
