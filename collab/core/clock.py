"""The one place that asks what time it is. Tests move it; order never depends on it."""

from datetime import datetime, timedelta

from django.utils import timezone


def now() -> datetime:
    """The time, aware, in UTC."""
    return timezone.now()


def ago(**span: float) -> datetime:
    """`ago(minutes=2)`: that long before now."""
    return now() - timedelta(**span)
