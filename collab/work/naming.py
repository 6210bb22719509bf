"""What holders are called: 市水利局 · 市水利局 收发员 · 葛惊蛰."""

from collections.abc import Iterable

from django.db.models import F, Value
from django.db.models.functions import Coalesce, Concat

from collab.work.models import Assignment

NAMED = Coalesce(
    "unit__short_name", Concat(F("position__unit__short_name"), Value(" "), F("position__title")), "person__name"
)
"""Of whatever is held, as a column."""


def holder_names(parts: Iterable[Assignment]) -> dict[int, str]:
    """Of each of these parts."""
    return dict(Assignment.objects.filter(pk__in=[part.pk for part in parts]).values_list("pk", NAMED))
