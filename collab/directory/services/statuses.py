"""Saying where one is (在岗状态). Nobody says it for somebody else."""

from datetime import datetime, timedelta

from django.db.models.functions import Now

from collab.core import clock, sql
from collab.core.errors import Invalid
from collab.core.text import titled
from collab.directory.models import Status
from collab.directory.shapes import PersonStatus, StatusKind

LONGEST = timedelta(days=366)
TEXT_LENGTH = 40


def set_status(*, person: int, kind: StatusKind, text: str, until: datetime) -> PersonStatus:
    """He is there until then. Raises Invalid for a time that has passed, or that is years away."""
    if not timedelta(0) < until - clock.now() <= LONGEST:
        raise Invalid("no time until which one is somewhere", field="until")
    words = titled(text, "text", TEXT_LENGTH) if text.strip() else ""
    _store(Status(person_id=person, kind=kind, text=words, until=until, changed_at=Now()))
    return PersonStatus(person, kind, words, until)


def end_status(*, person: int) -> None:
    """He says nothing of where he is any more."""
    with sql.writing():
        Status.objects.filter(person=person, until__gt=clock.now()).update(until=clock.now(), changed_at=Now())


def _store(status: Status) -> None:
    changed = ["kind", "text", "until", "changed_at"]
    with sql.writing():
        Status.objects.bulk_create([status], update_conflicts=True, unique_fields=["person"], update_fields=changed)
