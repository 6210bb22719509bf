"""What is stored: each handover, and the conversations that changed hands by it, as they were called then."""

from django.db import models

from collab.conversations.models import Conversation
from collab.directory.models import Person, Position


class Handover(models.Model):
    """交接: who laid the position down, who took it up; one of them may be missing (空缺). Both confirm that they have
    read the report."""

    class Reason(models.TextChoices):
        TRANSFER = "transfer", "交流"
        LEAVE = "leave", "离岗"
        ROTATION = "rotation", "轮岗"
        OTHER = "other", "其他"

    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="handovers")
    name = models.CharField(max_length=90)
    predecessor = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="handed_over")
    successor = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="taken_over")
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=8, choices=Reason.choices, default=Reason.OTHER)
    at = models.DateTimeField()
    private = models.PositiveIntegerField(default=0)
    predecessor_read_at = models.DateTimeField(null=True)
    successor_read_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"handover {self.pk} of {self.name}"


class HandedConversation(models.Model):
    """A conversation where the position sits: how much was unread there, who lost it, who gained it by the handover."""

    handover = models.ForeignKey(Handover, on_delete=models.CASCADE, related_name="conversations")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=60)
    people = models.PositiveIntegerField()
    unread = models.PositiveIntegerField()
    lost = models.BooleanField()
    gained = models.BooleanField()

    def __str__(self) -> str:
        return f"{self.title} by {self.handover_id}"
