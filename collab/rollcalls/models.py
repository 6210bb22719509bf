"""What is stored: who asked what, and who has answered."""

from django.db import models

from collab.conversations.models import Conversation
from collab.directory.models import Person


class Rollcall(models.Model):
    """接龙. `wants`: a press (收到) or a line of words from each. `version` rises when it is closed or opened again."""

    class Wants(models.TextChoices):
        RECEIPT = "receipt", "收到"
        LINE = "line", "接龙"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+", db_index=False)
    maker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    client_id = models.UUIDField()
    title = models.CharField(max_length=100)
    wants = models.CharField(max_length=7, choices=Wants.choices)
    due = models.DateTimeField(null=True)
    at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["maker", "client_id"], name="rollcall_once_per_client_id")]

    def __str__(self) -> str:
        return self.title


class Answer(models.Model):
    """回复: one per person. Taken back, it stays with its version and without `at`: the next press begins there."""

    rollcall = models.ForeignKey(Rollcall, on_delete=models.CASCADE, related_name="answers", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    line = models.CharField(max_length=200, blank=True, default="")
    version = models.PositiveIntegerField(default=1)
    at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rollcall", "person"], name="one_answer_each")]

    def __str__(self) -> str:
        return f"{self.person_id} to {self.rollcall_id}"
