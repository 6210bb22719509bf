"""What is stored about a file; its bytes lie in `storage`."""

import uuid

from django.db import models

from collab.directory.models import Person, Unit


class File(models.Model):
    """文件. `received` of its `size` bytes are here; once all are, it is looked at and becomes ready.

    `carried` once something (a message) holds it; what nobody carries is swept away after a while. `key` opens it and
    is itself wrapped by the server's (`sealing`); none: it lies open. `unit` is the one whose room it takes. `voice`
    (JSON) is what a player shows of a spoken message before it plays it. What a scanner knows is quarantined (隔离):
    kept, and given to nobody.
    """

    class State(models.TextChoices):
        RECEIVING = "receiving"
        READY = "ready"
        QUARANTINED = "quarantined"

    class Kind(models.TextChoices):
        IMAGE = "image"
        AUDIO = "audio"
        VOICE = "voice"
        VIDEO = "video"
        FILE = "file"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, null=True, on_delete=models.SET_NULL, related_name="+")
    name = models.CharField(max_length=200)
    size = models.BigIntegerField()
    received = models.BigIntegerField(default=0)
    state = models.CharField(max_length=11, choices=State.choices, default=State.RECEIVING)
    kind = models.CharField(max_length=5, choices=Kind.choices, default=Kind.FILE)
    media = models.CharField(max_length=100, default="application/octet-stream")
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    voice = models.TextField(blank=True, default="")
    key = models.BinaryField(default=b"")
    carried = models.BooleanField(default=False)
    touched_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["touched_at"], condition=models.Q(carried=False), name="files_nobody_carries"),
            models.Index(fields=["owner"], condition=models.Q(carried=False), name="loose_files_of_owner"),
        ]

    def __str__(self) -> str:
        return self.name
