"""What may be done with an import: bring a spreadsheet, have it checked again, confirm it."""

import hashlib
from datetime import timedelta

from django.conf import settings

from collab.audit.services import record
from collab.core import clock, sql
from collab.core.errors import Conflict, Forbidden, Invalid, NotFound, TooLarge
from collab.core.text import clean, shortened
from collab.directory.policy import administered
from collab.intake import parts
from collab.intake.models import DirectoryImport
from collab.intake.shapes import AbsentPerson

State = DirectoryImport.State
_DEAD_AFTER = timedelta(minutes=2)
_RUNNING = (State.CHECKING, State.APPLYING)


def submit(content: bytes, file_name: str, *, by: int | None, here: bool = False) -> int:
    """上传: a spreadsheet to be checked; answers the import's id. `here`: whoever calls this runs it himself."""
    _require_keeper(by)
    if not content:
        raise Invalid("the file is empty", field="file")
    if len(content) > settings.INTAKE_BYTES:
        raise TooLarge(f"a spreadsheet may have {settings.INTAKE_BYTES >> 20} MB", field="file")
    name = shortened(clean(file_name.replace("\\", "/").rpartition("/")[2], "file"), 120) or "spreadsheet"
    with sql.writing():
        if by is not None and DirectoryImport.objects.filter(by=by, state__in=_RUNNING).exists():
            raise Conflict("another import of yours is under way", field="file", reason="running")
        made = DirectoryImport.objects.create(
            by_id=by, at=clock.now(), file_name=name, sha256=hashlib.sha256(content).hexdigest(), content=content,
            beat_at=clock.now() if here else None,
        )  # fmt: skip
        record("import.submitted", actor=by, subject=f"import:{made.pk}", file=name, sha256=made.sha256)
    return made.pk


def check_again(number: int, *, by: int | None) -> None:
    """重新核对: the same file against the directory as it stands now."""
    _require_keeper(by)
    with sql.writing():
        one = _mine(number, by)
        if one.state not in (State.CHECKED, State.REFUSED, State.FAILED):
            raise Conflict("this import is under way, or done", reason=one.state)
        _set(one, State.CHECKING)


def confirm(number: int, *, only_right: bool, leavers: list[int], by: int | None, here: bool = False) -> None:
    """确认导入: what was shown and nothing else; after an interruption, what is left of it.

    `leavers` are absent persons who shall be deactivated. Raises Conflict while rows are faulty, unless `only_right`.
    """
    _require_keeper(by)
    with sql.writing():
        one = _mine(number, by)
        interrupted = one.state == State.FAILED and one.confirmed_at is not None
        if not (one.state == State.CHECKED or interrupted):
            raise Conflict("there is nothing to confirm", reason=one.state)
        if DirectoryImport.objects.filter(state=State.APPLYING).exists():
            raise Conflict("another import is being applied", reason="running")
        if not interrupted:
            _require_confirmable(one, leavers, only_right=only_right)
            one.only_right, one.leavers, one.confirmed_at = only_right, leavers, clock.now()
        one.resumed = interrupted
        one.save(update_fields=["only_right", "leavers", "confirmed_at", "resumed"])
        _set(one, State.APPLYING, here=here)
        record(
            "import.confirmed", actor=by, subject=f"import:{number}", only_right=one.only_right, leavers=one.leavers,
            resumed=interrupted,
        )  # fmt: skip


def name_dead() -> None:
    """Whose runner has not been heard of is interrupted. For the worker."""
    silent = DirectoryImport.objects.filter(state__in=_RUNNING, beat_at__lt=clock.now() - _DEAD_AFTER)
    for number, state in silent.values_list("pk", "state"):
        interrupt(number, state)


def interrupt(number: int, state: str) -> None:
    """Its runner is gone in this state. What it had done, stands; applying again does the rest."""
    with sql.writing():
        reasons = [{"sheet": "", "row": 0, "code": "interrupted"}]
        DirectoryImport.objects.filter(pk=number, state=state).update(
            state=State.FAILED, reasons=reasons, beat_at=None, finished_at=clock.now()
        )


def forget_unconfirmed() -> None:
    """What nobody confirmed is not kept: it is full of names and numbers. For the worker."""
    old = DirectoryImport.objects.filter(at__lt=clock.now() - settings.INTAKE_KEPT, confirmed_at=None)
    with sql.writing():
        old.exclude(state__in=_RUNNING).delete()


def _require_keeper(by: int | None) -> None:
    if not administered(by):
        raise Forbidden("only administrators import")


def _mine(number: int, by: int | None) -> DirectoryImport:
    """His own one, or any for who keeps the platform."""
    found = DirectoryImport.objects.select_for_update().defer("content", "report").filter(pk=number).first()
    if found is None or not (found.by_id == by or administered(by).platform):
        raise NotFound
    return found


def _require_confirmable(one: DirectoryImport, leavers: list[int], *, only_right: bool) -> None:
    if one.summary["faulty"] and not only_right:
        raise Conflict("some rows are faulty", field="only_right", reason="faulty", count=one.summary["faulty"])
    absent: set[int] = {line.person for line in parts.all_lines(one.pk, "absent") if isinstance(line, AbsentPerson)}
    if not absent.issuperset(leavers):
        raise Invalid("not all of them are missing in the spreadsheet", field="leavers")
    if not (one.agreed or leavers):
        raise Conflict("nothing would change", reason="nothing")


def _set(one: DirectoryImport, state: DirectoryImport.State, *, here: bool = False) -> None:
    DirectoryImport.objects.filter(pk=one.pk).update(
        state=state, beat_at=clock.now() if here else None, report=None, done=0, total=0, reasons=[], finished_at=None
    )
