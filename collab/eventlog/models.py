"""What is stored: streams, their events, and the log's own identity."""

import uuid

from django.db import models
from django.db.models.functions import Now


class Log(models.Model):
    """One row. `epoch` tells a restored backup from the log it was copied from; `access_epoch` counts sign-outs,
    deactivations, handovers: whatever may end a person's rights everywhere."""

    epoch = models.UUIDField(default=uuid.uuid4)
    access_epoch = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.epoch)


class Stream(models.Model):
    """One ordered sequence. `head` is the newest seq; `access_version` rises whenever who may read it changes. In a
    `frozen` one nothing happens any more that somebody does."""

    name = models.CharField(max_length=48, unique=True)
    head = models.BigIntegerField(default=0)
    access_version = models.BigIntegerField(default=0)
    frozen = models.BooleanField(default=False, db_default=False)

    def __str__(self) -> str:
        return self.name


class Event(models.Model):
    """Something that happened. `data` is the JSON the wire carries; `about` the seq of the event it speaks of."""

    stream = models.ForeignKey(Stream, on_delete=models.PROTECT, db_index=False)
    seq = models.BigIntegerField()
    type = models.CharField(max_length=40)
    about = models.BigIntegerField(null=True)
    data = models.TextField()
    at = models.DateTimeField(db_default=Now(), db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stream", "seq"], name="event_once_per_seq")]
        indexes = [
            models.Index(fields=["stream", "about"], condition=models.Q(about__isnull=False), name="events_about")
        ]

    def __str__(self) -> str:
        return f"{self.stream_id}:{self.seq} {self.type}"


class Delivery(models.Model):
    """交付: an event that an app of ours still has to act on. Gone once it has; `done_to` is how far it came.

    What failed is tried again after `run_after`, later each time; `dead` when that was often enough and somebody must
    look.
    """

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="deliveries", db_index=False)
    stream = models.ForeignKey(Stream, on_delete=models.PROTECT, related_name="+", db_index=False)
    consumer = models.CharField(max_length=40)
    run_after = models.DateTimeField(null=True)
    done_to = models.BigIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    dead = models.BooleanField(default=False)
    last_error = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "consumer"], name="delivered_once_to_each")]
        indexes = [models.Index(fields=["stream", "consumer", "id"], condition=models.Q(dead=False), name="in_order")]

    def __str__(self) -> str:
        return f"{self.event} to {self.consumer}"
