"""What is stored: one sealed row per contact."""

from uuid import uuid4

from django.db import models

from collab.accounts.models import User


class SealedContact(models.Model):
    """联系人 of one person. The client chooses the id, so that a repeated save is one contact; `sealed` is the rest."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    sealed = models.BinaryField()
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.pk)
