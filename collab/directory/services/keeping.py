"""One act on the directory after the other, so that what was checked still stands when it is written."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from django.utils import timezone

from collab.core import clock
from collab.core.errors import Conflict, Invalid
from collab.directory.events import DIRECTORY, directory_stream
from collab.eventlog.writing import Writing, writing

_NAMED = 5  # of those who stand in the way; the rest are counted


@contextmanager
def keeping() -> Iterator[Writing]:
    """One write transaction that holds the directory's stream from its beginning."""
    with writing(DIRECTORY) as log:
        directory_stream(log)
        yield log


def today() -> date:
    """The day it is for people here."""
    return timezone.localdate(clock.now())


def in_the_way(words: str, *, field: str, reason: str, names: Sequence[str]) -> Conflict:
    """The refusal that says who or what must go first; `count` where not all are named."""
    return Conflict(words, field=field, reason=reason, names=list(names[:_NAMED]), count=len(names))


def require_begun(begins_on: date | None) -> None:
    """A position is held from the day it begins: nothing is stored that only becomes true later."""
    if begins_on and begins_on > today():
        raise Invalid("cannot begin in the future; enter it on that day", field="begins_on", reason="future")


def require_ahead(ends_on: date | None, begins_on: date | None = None) -> None:
    """The last day of something that is not over yet, and that ends after it began."""
    if ends_on and begins_on and ends_on < begins_on:
        raise Invalid("ends before it begins", field="ends_on", reason="order")
    if ends_on and ends_on < today():
        raise Invalid("that day is over", field="ends_on", reason="past")
