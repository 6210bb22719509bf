"""What may be asked about imports: by whoever brought the spreadsheet, and by who keeps the platform."""

import msgspec
from django.db.models import QuerySet

from collab.core.errors import Busy, NotFound
from collab.directory.policy import administered
from collab.intake import parts
from collab.intake.models import DirectoryImport
from collab.intake.shapes import ImportLines, ImportRecord, PartKind

_LISTED = 50
_UNSHOWN = ("content", "report", "agreed")


def imports(reader: int) -> list[ImportRecord]:
    """The newest first."""
    return [_record(one) for one in _visible(reader).order_by("-pk")[:_LISTED]]


def one_import(reader: int, number: int) -> ImportRecord:
    """How far it is, and what was found."""
    return _record(_found(reader, number))


def lines_of(reader: int, number: int, kind: PartKind, at: int) -> ImportLines:
    """Some of the findings, changes or absent persons."""
    lines, following = parts.part(_found(reader, number).pk, kind, at)
    return ImportLines(
        findings=lines if kind == "findings" else [],
        changes=lines if kind in ("added", "changed") else [],
        absent=lines if kind == "absent" else [],
        next=following,
    )


def report_of(reader: int, number: int) -> bytes:
    """The report as a workbook. Raises Busy while it is still being written."""
    written = DirectoryImport.objects.values_list("report", flat=True).get(pk=_found(reader, number).pk)
    if written is None:
        raise Busy("the report is being written", retry_after=2)
    return bytes(written)


def _visible(reader: int) -> QuerySet[DirectoryImport]:
    mine = administered(reader)
    if not mine:
        return DirectoryImport.objects.none()
    found = DirectoryImport.objects.defer(*_UNSHOWN)
    return found if mine.platform else found.filter(by=reader)


def _found(reader: int, number: int) -> DirectoryImport:
    found = _visible(reader).filter(pk=number).first()
    if found is None:
        raise NotFound
    return found


def _record(one: DirectoryImport) -> ImportRecord:
    fields = ("file_name", "state", "at", "done", "total", "reasons", "only_right", "finished_at")
    shown = {name: getattr(one, name) for name in fields}
    return msgspec.convert({"id": one.pk, "summary": one.summary or None, **shown}, ImportRecord)
