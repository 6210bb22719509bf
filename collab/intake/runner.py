"""The process of its own in which an import is checked and applied: bounded in memory, and watched by the worker."""

import os
import subprocess
import sys
from typing import NamedTuple

from django.conf import settings

from collab.core import clock, sql
from collab.intake.models import DirectoryImport
from collab.intake.services import interrupt, name_dead

_KIND = 5  # steps of niceness: people who talk come first


class _Runner(NamedTuple):
    """A process, and what it was started for: by the time it ends, its import may be on its way to something else."""

    process: subprocess.Popen[bytes]
    state: str


_running: dict[int, _Runner] = {}


def look_after() -> None:
    """Start what waits, one at a time, and name what died. For the worker, every second."""
    for number, (process, state) in list(_running.items()):
        if process.poll() is not None:
            del _running[number]
            if process.returncode:
                interrupt(number, state)
    name_dead()
    if not _running and (claimed := _claimed()):
        number, state = claimed
        command = [sys.executable, "-m", "collab", "run_import", str(number)]
        _running[number] = _Runner(subprocess.Popen(command), state)  # noqa: S603  our own program


def confine() -> None:
    """This process is one of those: a hostile file may at most end it."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (settings.INTAKE_MEMORY_BYTES, settings.INTAKE_MEMORY_BYTES))
    os.nice(_KIND)


def _claimed() -> tuple[int, str] | None:
    """The oldest that nobody runs, now ours, and what it waits for."""
    waiting = DirectoryImport.objects.filter(state__in=["checking", "applying"], beat_at=None)
    found = waiting.order_by("pk").values_list("pk", "state").first()
    if found is None:
        return None
    number, state = found
    with sql.writing():
        free = DirectoryImport.objects.filter(pk=number, state=state, beat_at=None)
        return (number, state) if free.update(beat_at=clock.now()) else None
