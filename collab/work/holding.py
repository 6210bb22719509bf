"""What many rows of work have in common: whose they are, and by when."""

from django.db import models
from django.db.models import Q

from collab.directory.models import Person, Position, Unit


def one_holder(name: str) -> models.CheckConstraint:
    """Exactly one of unit, position and person."""
    alone = (
        Q(unit__isnull=False, position=None, person=None)
        | Q(position__isnull=False, unit=None, person=None)
        | Q(person__isnull=False, unit=None, position=None)
    )
    return models.CheckConstraint(condition=alone, name=name)


class Held(models.Model):
    """Given to a unit (whoever takes in its papers acts for it), to a position, or to a person."""

    unit = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.ForeignKey(Position, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        abstract = True

    @property
    def holder(self) -> dict[str, int | None]:
        return {"unit_id": self.unit_id, "position_id": self.position_id, "person_id": self.person_id}


class Timed(models.Model):
    """时限: the term as it was given (JSON; "" where there is none), from when it runs, and when that makes it due."""

    term = models.CharField(max_length=120, blank=True, default="")
    started_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True
