"""How the loop calls the core: bounded executors of our own, so that one stuck query stops nobody else's.

A lane has so many threads and so many places to wait; when they are taken the answer is `busy`, at once. Threads keep
their database connection; whoever finds it broken drops it.
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import InterfaceError, OperationalError, connection

from collab.core.errors import Busy, Unavailable
from realtime.limits import DEADLINE_SECONDS

P = ParamSpec("P")
T = TypeVar("T")


class Lane:
    """`await lane.call(service, …)`: in one of its threads, within the deadline, or refused."""

    def __init__(self, name: str, threads: int, places: int, *, again: bool = False) -> None:
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=f"collab-{name}")
        self._free = threads + places
        self._again = again  # a read may be asked twice; a write is repeated by who knows its client_id

    async def call(self, ask: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Raises Busy when the lane is full, Unavailable when the database does not answer in time."""
        if self._free <= 0:
            raise Busy(retry_after=1)
        self._free -= 1
        loop = asyncio.get_running_loop()
        future = loop.run_in_executor(self._pool, self._asked, lambda: ask(*args, **kwargs))
        future.add_done_callback(self._release)
        done, _ = await asyncio.wait((future,), timeout=DEADLINE_SECONDS)
        if not done:
            raise Unavailable(retry_after=1)
        return future.result()

    def stop(self) -> None:
        """End its threads; each gives its database connection back first."""
        together = threading.Barrier(self._threads)
        for _ in range(self._threads):
            self._pool.submit(_leave, together)
        self._pool.shutdown()

    def _release(self, future: "asyncio.Future[T]") -> None:
        self._free += 1
        if not future.cancelled():
            future.exception()  # whoever waited has seen it, or has given up on it

    def _asked(self, ask: Callable[[], T]) -> T:
        try:
            return _attempt(ask)
        except (OperationalError, InterfaceError) as error:
            if not self._again:
                raise Unavailable(retry_after=1) from error
        try:
            return _attempt(ask)
        except (OperationalError, InterfaceError) as error:
            raise Unavailable(retry_after=1) from error


def _attempt(ask: Callable[[], T]) -> T:
    try:
        return ask()
    except (OperationalError, InterfaceError):
        connection.close()
        raise


def _leave(together: threading.Barrier) -> None:
    connection.close()
    together.wait()


class Lanes:
    """The three lanes of a process."""

    def __init__(self) -> None:
        self.posts = Lane("posts", threads=1, places=1)
        self.writes = Lane("writes", threads=2, places=200)
        self.reads = Lane("reads", threads=4, places=400, again=True)

    def stop(self) -> None:
        for lane in (self.posts, self.writes, self.reads):
            lane.stop()
