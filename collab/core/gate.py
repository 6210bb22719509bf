"""The fair gate of the embedded default: SQLite lets one writer in at a time, and its own queue is a lottery."""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from collab.core.errors import Busy

PATIENCE_SECONDS = 10.0
"""As long as SQLite itself waits for its file; whoever waited in vain is refused, not kept."""


class _Gate:
    """Who is inside, and who waits, in order of arrival. The gate is handed over, never left open for a race."""

    def __init__(self) -> None:
        self._state = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._shut = False
        self.holder = 0  # the thread inside; read by that thread alone, so it needs no lock

    def enter(self) -> None:
        turn = threading.Event()
        with self._state:
            if self._shut:
                self._waiting.append(turn)
            else:
                self._shut = True
                turn.set()
        if not turn.wait(PATIENCE_SECONDS):
            self._give_up(turn)
        self.holder = threading.get_ident()

    def leave(self) -> None:
        self.holder = 0
        with self._state:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._shut = False

    def _give_up(self, turn: threading.Event) -> None:
        with self._state:
            if not turn.is_set():  # or it came in this very moment
                self._waiting.remove(turn)
                raise Busy(retry_after=1)


_gate = _Gate()


@contextmanager
def passed(transaction: Callable[[], AbstractContextManager[object]]) -> Iterator[None]:
    """Enter in order of arrival, run the transaction, let the next one in. Nested writing is already inside.

    Raises Busy after too long a wait.
    """
    if _gate.holder == threading.get_ident():
        with transaction():
            yield
        return
    _gate.enter()
    try:
        with transaction():
            yield
    finally:
        _gate.leave()
