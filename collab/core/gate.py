"""The fair gate of the embedded default: SQLite lets one writer in at a time, and its own queue is a lottery."""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

_state = threading.Lock()
_waiting: deque[threading.Event] = deque()
_holder: list[int] = []
_NOBODY = 0


@contextmanager
def passed(transaction: Callable[[], AbstractContextManager[object]]) -> Iterator[None]:
    """Enter in order of arrival, run the transaction, let the next one in. Nested writing is already inside."""
    if _holder and _holder[0] == threading.get_ident():
        with transaction():
            yield
        return
    _enter()
    try:
        with transaction():
            yield
    finally:
        _leave()


def _enter() -> None:
    turn = threading.Event()
    with _state:
        if not _holder:
            _holder.append(threading.get_ident())
            return
        _waiting.append(turn)
    turn.wait()
    _holder[:] = [threading.get_ident()]


def _leave() -> None:
    with _state:
        if _waiting:
            _holder[:] = [_NOBODY]  # the gate stays shut; the next one takes it over
            _waiting.popleft().set()
        else:
            _holder.clear()
