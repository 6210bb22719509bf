"""What is stored: one row per preference that is not as usual, one draft per membership."""

from django.db import models

from collab.conversations.models import Membership
from collab.directory.models import Person


class Preference(models.Model):
    """偏好: one field of `Preferences` as this person wants it, as JSON."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    key = models.CharField(max_length=24)
    value = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="one_preference_per_key")]

    def __str__(self) -> str:
        return f"{self.key} of {self.person_id}"


class KeptDraft(models.Model):
    """草稿: what stands in the composer of a conversation. It lives with the membership: who is out has none left.

    An empty one says when it was emptied, so that an older one from a device that was away does not come back.
    """

    membership = models.OneToOneField(Membership, primary_key=True, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    quote_nr = models.BigIntegerField(null=True)
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"draft {self.pk}"
