"""What was found, kept in parts of some hundred lines: shown page by page, written and read whole."""

import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec

from collab.intake.findings import Finding
from collab.intake.models import ImportPart
from collab.intake.shapes import AbsentPerson, ImportChange, PartKind

LINES = 500
_LINES_OF: dict[str, Any] = {
    "findings": list[Finding], "added": list[ImportChange], "changed": list[ImportChange], "absent": list[AbsentPerson],
}  # fmt: skip


def keep(number: int, kind: PartKind, lines: Iterable[msgspec.Struct]) -> None:
    """Instead of what was kept of this kind before."""
    ImportPart.objects.filter(of=number, kind=kind).delete()
    waiting = iter(lines)
    for part, some in enumerate(iter(lambda: list(islice(waiting, LINES)), [])):
        ImportPart.objects.create(of_id=number, kind=kind, number=part, lines=zlib.compress(msgspec.json.encode(some)))


def part(number: int, kind: PartKind, at: int) -> tuple[list[Any], int | None]:
    """The lines of one part, and the number of the next, None at the end."""
    found = ImportPart.objects.filter(of=number, kind=kind, number=at).first()
    following = ImportPart.objects.filter(of=number, kind=kind, number=at + 1).exists()
    return _lines(found) if found else [], at + 1 if following else None


def all_lines(number: int, kind: PartKind) -> Iterator[Any]:
    """Every line."""
    for one in ImportPart.objects.filter(of=number, kind=kind).order_by("number").iterator(chunk_size=4):
        yield from _lines(one)


def _lines(found: ImportPart) -> list[Any]:
    lines: list[Any] = msgspec.json.decode(zlib.decompress(found.lines), type=_LINES_OF[found.kind])
    return lines
