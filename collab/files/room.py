"""How much room there is (配额): for what waits to be sent, for a person, for a unit."""

from django.conf import settings
from django.db.models import Q, Sum

from collab.core.errors import OverQuota
from collab.directory.models import Appointment
from collab.files.models import File


def require_room(owner: int, unit: int | None, size: int) -> None:
    """Whether so many bytes more may lie here. Raises OverQuota, with whose room is full: waiting, person or unit."""
    mine = Q(owner=owner)
    loose = File.objects.filter(mine, carried=False).exclude(state=File.State.QUARANTINED)
    if loose.count() >= settings.LOOSE_FILES or _bytes(mine & Q(carried=False)) + size > settings.LOOSE_BYTES:
        raise OverQuota("too many files wait to be sent", field="size", reason="waiting")
    if settings.PERSON_FILE_BYTES and _bytes(mine) + size > settings.PERSON_FILE_BYTES:
        raise OverQuota("this person's room for files is full", field="size", reason="person")
    if unit and settings.UNIT_FILE_BYTES and _bytes(Q(unit=unit)) + size > settings.UNIT_FILE_BYTES:
        raise OverQuota("the unit's room for files is full", field="size", reason="unit")


def unit_of(owner: int) -> int | None:
    """The unit whose room he takes: the one of his primary position."""
    held = Appointment.objects.filter(person=owner, ended_at=None, primary=True)
    return held.values_list("position__unit", flat=True).first()


def _bytes(whose: Q) -> int:
    return File.objects.filter(whose).aggregate(bytes=Sum("size"))["bytes"] or 0
