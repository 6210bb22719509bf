"""What is stored: the years that are ours, and in them the days that are not as the week says."""

from django.db import models

from collab.directory.models import Person


class Year(models.Model):
    """A year that was changed or confirmed (已确认) here. All its days stand in our table; the library is not asked."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.year)


class Day(models.Model):
    """A holiday (休), or a weekend day that is worked (班, 调休). Days like any other of their weekday have no row."""

    year = models.ForeignKey(Year, on_delete=models.CASCADE, related_name="days")
    date = models.DateField(unique=True)
    working = models.BooleanField()
    name = models.CharField(max_length=20, blank=True, default="")

    class Meta:
        ordering = ("date",)

    def __str__(self) -> str:
        return f"{self.date} {'班' if self.working else '休'} {self.name}"
