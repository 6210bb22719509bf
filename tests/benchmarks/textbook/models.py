"""What a tutorial would store: a conversation that counts its messages, who belongs, what was said."""

from django.db import models


class Conversation(models.Model):
    """`last_seq` numbers its messages."""

    last_seq = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"conversation {self.pk}"


class Membership(models.Model):
    """Who may speak."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE)
    person = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "person"], name="textbook_member_once")]

    def __str__(self) -> str:
        return f"{self.person} in {self.conversation_id}"


class Message(models.Model):
    """What was said."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE)
    seq = models.BigIntegerField()
    author = models.BigIntegerField()
    text = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "seq"], name="textbook_message_once")]

    def __str__(self) -> str:
        return f"{self.conversation_id}/{self.seq}"
