"""What others do between two statements of somebody who reads."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from django.db import connection, transaction

T = TypeVar("T")


def meanwhile(read: Callable[[], T], deed: Callable[[], object]) -> Iterator[T]:
    """What is read when the deed is done before the first statement, before the second, and so on; each time as if
    nothing had been done before."""
    for place in range(1, statements(read) + 1):
        with transaction.atomic():
            with connection.execute_wrapper(_Between(place, deed)):
                seen = read()
            yield seen
            transaction.set_rollback(True)


def statements(act: Callable[[], object]) -> int:
    """How many it takes; a savepoint's two are not counted."""
    counting = _Between(0, lambda: None)
    with connection.execute_wrapper(counting):
        act()
    return counting.count


class _Between:
    def __init__(self, place: int, deed: Callable[[], object]) -> None:
        self.place, self.deed, self.count = place, deed, 0

    def __call__(self, execute: Callable[..., Any], *statement: Any) -> Any:
        if "SAVEPOINT" not in str(statement[0]):
            self.count += 1
            if self.count == self.place:
                self.deed()
        return execute(*statement)
