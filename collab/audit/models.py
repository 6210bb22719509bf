"""What is stored: one row per act."""

from django.db import models


class Record(models.Model):
    """Who did what, to what, from where, with which outcome. `number` and `hash` come when the chainer links it."""

    at = models.DateTimeField(db_index=True)
    actor = models.BigIntegerField(null=True)
    act = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    outcome = models.CharField(max_length=20)
    address = models.CharField(max_length=45)
    detail = models.TextField()
    number = models.BigIntegerField(null=True, unique=True)
    hash = models.CharField(max_length=64, default="")

    class Meta:
        indexes = [models.Index(fields=["id"], condition=models.Q(number=None), name="records_to_link")]

    def __str__(self) -> str:
        return f"{self.act} {self.subject}: {self.outcome}"


class Chain(models.Model):
    """One row: how far the chain reaches, and its newest hash. It names a tail that was cut off."""

    length = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")

    def __str__(self) -> str:
        return f"{self.length} records"
