"""What is stored: each card as it was last drawn, where it is shown, and every press of it."""

from django.db import models

from collab.conversations.models import Conversation
from collab.directory.models import Person


class Card(models.Model):
    """卡片. `subject` is the id of its own among its kind. `owed`: drawn anew since it was last told of in the
    conversations where it stands, which is done once a second at most."""

    kind = models.CharField(max_length=40)
    subject = models.BigIntegerField()
    version = models.PositiveIntegerField(default=1)
    face = models.TextField()
    owed = models.BooleanField(default=False)
    told_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "subject"], name="one_card_per_subject")]
        indexes = [models.Index(fields=["told_at"], condition=models.Q(owed=True), name="cards_to_tell")]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"


class Showing(models.Model):
    """A card stands in a conversation, in the message that was the event `seq` there: who may see that sees it."""

    card = models.ForeignKey(Card, on_delete=models.CASCADE, related_name="showings")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+", db_index=False)
    seq = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "seq"], name="one_card_per_message")]

    def __str__(self) -> str:
        return f"card {self.card_id} in {self.conversation_id}/{self.seq}"


class Pressed(models.Model):
    """One press that took effect. Kept for ever: the same `client_id` again does nothing a second time."""

    card = models.ForeignKey(Card, on_delete=models.PROTECT, related_name="+")
    actor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    client_id = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    part = models.BigIntegerField()
    action = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["actor", "client_id"], name="pressed_once_per_client_id")]

    def __str__(self) -> str:
        return f"{self.action} on {self.card_id} by {self.actor_id}"
