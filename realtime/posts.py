"""Posts gather while one transaction is in flight, and go together into the next. Nothing waits on a timer.

A conversation that another process is writing to would hold up the whole batch; its drafts step aside, wait alone
for at most two seconds, and those that come after them wait behind, so that order is kept.
"""

import asyncio
from collections import deque
from collections.abc import Coroutine

from collab.core.errors import Busy
from collab.messaging.drafts import Draft
from collab.messaging.posting import Result, post
from collab.messaging.shapes import Posted
from realtime.lanes import Lanes
from realtime.limits import POSTS_IN_BATCH, WAITING_POSTS

_Waiting = tuple[Draft, "asyncio.Future[Posted]"]


class Posts:
    """The posts of one process on their way to the database."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._waiting: deque[_Waiting] = deque()
        self._aside: dict[int, deque[_Waiting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._running = False

    def post(self, draft: Draft) -> "asyncio.Future[Posted]":
        """Its answer, after COMMIT. Drafts are posted in the order of these calls. Raises Busy when too many wait."""
        if len(self._waiting) >= WAITING_POSTS:
            raise Busy(retry_after=1)
        future: asyncio.Future[Posted] = asyncio.get_running_loop().create_future()
        self._enqueue((draft, future))
        return future

    def _enqueue(self, waiting: _Waiting) -> None:
        behind = self._aside.get(waiting[0].conversation)
        (self._waiting if behind is None else behind).append(waiting)
        if not self._running and self._waiting:
            self._running = True
            self._start(self._run())

    def _start(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self) -> None:
        try:
            while self._waiting:
                batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), POSTS_IN_BATCH))]
                await self._post(batch)
        finally:
            self._running = False

    async def _post(self, batch: list[_Waiting]) -> None:
        try:
            results = await self._lanes.posts.call(post, [draft for draft, _ in batch], skip_busy=True)
        except Exception as error:  # noqa: BLE001  whoever asked is told, whatever it was
            _settle_all(batch, error)
            return
        for waiting, result in zip(batch, results, strict=True):
            if isinstance(result, Busy):
                self._step_aside(waiting)
            else:
                _settle(waiting[1], result)

    def _step_aside(self, waiting: _Waiting) -> None:
        conversation = waiting[0].conversation
        if conversation in self._aside:
            self._aside[conversation].append(waiting)
            return
        self._aside[conversation] = deque([waiting])
        self._start(self._post_alone(conversation))

    async def _post_alone(self, conversation: int) -> None:
        batch = list(self._aside[conversation])
        self._aside[conversation].clear()
        try:
            results = await self._lanes.writes.call(post, [draft for draft, _ in batch])
        except Exception as error:  # noqa: BLE001  as above
            _settle_all(batch, error)
        else:
            for (_, future), result in zip(batch, results, strict=True):
                _settle(future, result)
        for waiting in self._aside.pop(conversation):
            self._enqueue(waiting)


def _settle_all(batch: list[_Waiting], error: Exception) -> None:
    for _, future in batch:
        _settle(future, error)


def _settle(future: "asyncio.Future[Posted]", result: Result | Exception) -> None:
    if future.done():
        return
    if isinstance(result, Exception):
        future.set_exception(result)
    else:
        future.set_result(result)
