"""Checking and applying one import, in whatever process is given to it. Every ending is a state somebody can read."""

from collections.abc import Callable
from time import monotonic

import msgspec

from collab.audit.services import record
from collab.core import clock, sql
from collab.core.errors import Refused
from collab.directory.policy import administered
from collab.intake import parts
from collab.intake.applying import Applying
from collab.intake.difference import DIGEST_BYTES
from collab.intake.examining import Examined, examine
from collab.intake.findings import Finding, Unreadable
from collab.intake.models import DirectoryImport
from collab.intake.report import report
from collab.intake.shapes import AbsentPerson, ImportSummary

State = DirectoryImport.State
Tell = Callable[[int, int], None]
"""How much is done, of how much; 0: nobody knows yet."""
_BEAT_SECONDS = 0.5
_WRITTEN = ("directory_unit", "directory_section", "directory_position", "directory_person", "directory_appointment")


def run(number: int, tell: Tell = lambda *_: None) -> None:
    """Whatever this import waits for."""
    state = DirectoryImport.objects.values_list("state", flat=True).get(pk=number)
    work = {State.CHECKING: _check, State.APPLYING: _apply}.get(State(state))
    if work is None:
        return
    try:
        work(DirectoryImport.objects.get(pk=number), _Pulse(number, tell))
    except Unreadable as unreadable:
        finish(number, State.REFUSED, unreadable.finding)
    except MemoryError:
        finish(number, State.REFUSED, Finding("", 0, "too_much_memory"))
    except Refused as refused:
        finish(number, State.FAILED, Finding("", 0, "refused", value=refused.message))
    _write_report(number)


def finish(number: int, state: DirectoryImport.State, *reasons: Finding) -> None:
    """It ends so."""
    with sql.writing():
        told = [msgspec.to_builtins(reason) for reason in reasons]
        DirectoryImport.objects.filter(pk=number).update(
            state=state, reasons=told, finished_at=clock.now(), beat_at=None
        )


def _write_report(number: int) -> None:
    """Last of all, for a long one takes its time."""
    written = report(number)
    with sql.writing():
        DirectoryImport.objects.filter(pk=number).update(report=written)


def _check(one: DirectoryImport, pulse: "_Pulse") -> None:
    examined = examine(bytes(one.content or b""), administered(one.by_id), lambda read: pulse(read, 0))
    _keep(one, examined, pulse)
    with sql.writing():
        DirectoryImport.objects.filter(pk=one.pk).update(
            state=State.CHECKED, summary=msgspec.to_builtins(examined.summary()), checked_at=clock.now(), reasons=[],
            agreed=examined.difference.digests(), beat_at=None, done=0, total=0, resumed=False,
        )  # fmt: skip


def _keep(one: DirectoryImport, examined: Examined, pulse: "_Pulse") -> None:
    changes = list(examined.difference.changes())
    pulse(len(changes), len(changes))
    with sql.writing():
        parts.keep(one.pk, "findings", examined.findings)
        parts.keep(one.pk, "added", (change for change in changes if change.act == "added"))
        parts.keep(one.pk, "changed", (change for change in changes if change.act == "changed"))
        parts.keep(one.pk, "absent", examined.difference.absent)


def _apply(one: DirectoryImport, pulse: "_Pulse") -> None:
    content, mine = bytes(one.content or b""), administered(one.by_id)
    examined = examine(content, mine, lambda _: pulse(0, 0))
    if not _is_agreed(one, examined):
        raise Unreadable("moved")
    summary = msgspec.convert(one.summary, ImportSummary)
    deactivated, kept = 0, 0
    if one.leavers:
        deactivated, kept = _applying(one, examined, pulse).deactivate(_still_absent(one, examined))
        examined = examine(content, mine, lambda _: pulse(0, 0))  # what they held is vacant now
    _applying(one, examined, pulse).run()
    summary = msgspec.structs.replace(summary, deactivated=deactivated, kept=kept)
    with sql.writing():
        people = summary.people
        record(
            "import.applied", actor=one.by_id, subject=f"import:{one.pk}", file=one.file_name, sha256=one.sha256,
            added=people.added, changed=people.changed, deactivated=deactivated,
        )  # fmt: skip
        DirectoryImport.objects.filter(pk=one.pk).update(
            state=State.APPLIED, summary=msgspec.to_builtins(summary), finished_at=clock.now(), content=None, reasons=[]
        )
    sql.look_again(*_WRITTEN)


def _applying(one: DirectoryImport, examined: Examined, pulse: "_Pulse") -> Applying:
    total = len(one.agreed) // DIGEST_BYTES
    before = total - len(examined.difference.digests()) // DIGEST_BYTES  # done by a runner that died
    return Applying(
        examined.difference, examined.standing, by=one.by_id, number=one.pk,
        tell=lambda done: pulse(before + done, total),
    )  # fmt: skip


def _is_agreed(one: DirectoryImport, examined: Examined) -> bool:
    """Exactly what was shown; or, where a runner died on the way, what is left of it."""
    if examined.findings.rows() and not one.only_right:
        return False
    agreed, now = _digests(bytes(one.agreed)), _digests(examined.difference.digests())
    return now <= agreed if one.resumed else now == agreed


def _digests(joined: bytes) -> set[bytes]:
    return {joined[start : start + DIGEST_BYTES] for start in range(0, len(joined), DIGEST_BYTES)}


def _still_absent(one: DirectoryImport, examined: Examined) -> list[int]:
    absent: list[AbsentPerson] = examined.difference.absent
    chosen = set(one.leavers)
    return [person.person for person in absent if person.person in chosen]


class _Pulse:
    """Progress, kept at most twice a second: whoever waits sees it, and that the runner lives."""

    def __init__(self, number: int, tell: Tell) -> None:
        self._number, self._tell, self._last = number, tell, 0.0

    def __call__(self, done: int, total: int) -> None:
        self._tell(done, total)
        if monotonic() - self._last >= _BEAT_SECONDS:
            self._last = monotonic()
            with sql.writing():
                DirectoryImport.objects.filter(pk=self._number).update(done=done, total=total, beat_at=clock.now())
