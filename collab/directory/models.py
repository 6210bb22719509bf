"""What is stored: units, positions, persons, appointments."""

from django.db import models

from collab.accounts.models import User


class Unit(models.Model):
    """单位: an office with a name, a place in the tree and a political rank order (never the alphabet)."""

    name = models.CharField(max_length=80, unique=True)
    short_name = models.CharField(max_length=40)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    order = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("order", "id")

    def __str__(self) -> str:
        return self.short_name


class Position(models.Model):
    """岗位: a post in a unit, held by whoever is appointed to it."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="positions")
    title = models.CharField(max_length=40)
    order = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("order", "id")

    def __str__(self) -> str:
        return f"{self.unit} {self.title}"


class Person(models.Model):
    """人员. The key is the account's, so that a person's id and his account's are one number."""

    user = models.OneToOneField(User, primary_key=True, on_delete=models.PROTECT, related_name="person")
    name = models.CharField(max_length=40)
    pinyin = models.CharField(max_length=120, db_index=True)
    initials = models.CharField(max_length=20, db_index=True)

    def __str__(self) -> str:
        return self.name


class Appointment(models.Model):
    """任职: who holds which position. Ended ones stay, for the record. The primary one is what his card shows."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="appointments")
    primary = models.BooleanField(default=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "position"], condition=models.Q(ended_at=None), name="one_current_appointment"
            ),
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(ended_at=None, primary=True), name="one_primary_appointment"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.position}"
