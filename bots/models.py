"""What is stored: the cards bots have shown, and what they did by the clock."""

from django.db import models

from collab.directory.models import Person


class Shown(models.Model):
    """A card of a bot's, for `person` in his talk with it. `kept`: what its kind stores of it (JSON)."""

    card = models.CharField(max_length=40)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    conversation = models.BigIntegerField()
    kept = models.TextField()
    version = models.PositiveIntegerField(default=1)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.card} {self.pk}"


class Reminded(models.Model):
    """What a bot told somebody by the clock: once for each `occasion`."""

    bot = models.CharField(max_length=20)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    occasion = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "bot", "occasion"], name="reminded_once")]

    def __str__(self) -> str:
        return f"{self.bot} to {self.person_id}: {self.occasion}"
