"""One process of the socket edge: its lanes, hub, posts, publisher and presence, and the slow beats that let it trust
nobody. It starts with the first request, since daphne tells nobody that it starts."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from time import monotonic

from collab.accounts.services import touch
from collab.core.errors import Refused
from collab.directory.selectors import statuses_changed
from collab.eventlog import selectors as log
from realtime.codes import Close
from realtime.frames import Decoder
from realtime.hub import Hint, Hub
from realtime.lanes import Lanes
from realtime.limits import SILENCE_SECONDS
from realtime.posts import Posts
from realtime.presence import Presence
from realtime.publisher import Publisher
from realtime.statuses import Statuses

logger = logging.getLogger(__name__)
POLL_SECONDS = 2.0
EPOCH_SECONDS = 0.5
STATUS_SECONDS = 2.0
ALL_HEADS_SECONDS = 60.0
SLICES = 12


class Process:
    """Everything the gateways of this process share."""

    def __init__(self) -> None:
        self.decoder = Decoder()
        self.lanes = Lanes()
        self.hub = Hub(self.lanes)
        self.posts = Posts(self.lanes)
        self.presence = Presence(self.hub, secrets.token_hex(4))
        self.statuses = Statuses(self.hub)
        self.publisher = Publisher(self.hub, self.presence.hear)
        self.draining = False
        self._slice = 0
        beats: list[tuple[float, Callable[[], Awaitable[None]]]] = [
            (POLL_SECONDS, self._poll),
            (EPOCH_SECONDS, self._ask_epoch),
            (ALL_HEADS_SECONDS / SLICES, self._ask_heads),
            (2.0, self._sweep),
            (STATUS_SECONDS, self._ask_statuses),
            (60.0, self._touch),
        ]
        self._tasks = [asyncio.create_task(self.hub.run()), *self.publisher.start()]
        self._tasks += [asyncio.create_task(_every(seconds, beat)) for seconds, beat in beats]

    def stop(self) -> None:
        """End the beats; for a loop that ends before its process does."""
        self.publisher.stop()
        for task in self._tasks:
            task.cancel()
        _running.pop(asyncio.get_running_loop(), None)
        self.lanes.stop()

    def drain(self) -> None:
        """The process goes down: everybody is told to come back elsewhere, in no hurry."""
        self.draining = True
        for connection in list(self.hub.connections):
            connection.close(Close.RESTARTING, "restarting")

    async def _poll(self) -> None:
        """The floor: with the layer dead for ever, everything still arrives."""
        self._hint(await self.lanes.reads.call(log.recent_heads))

    async def _ask_epoch(self) -> None:
        self.hub.epoch(await self.lanes.reads.call(log.access_epoch))

    async def _ask_heads(self) -> None:
        """A slice of all streams, whatever happened in them and whenever."""
        self._slice = (self._slice + 1) % SLICES
        mine = [stream for stream in self.hub.streams if stream % SLICES == self._slice]
        self.hub.rest(mine)
        for start in range(0, len(mine), 500):
            self._hint(await self.lanes.reads.call(log.heads_of, mine[start : start + 500]))

    def _hint(self, heads: list[log.Head]) -> None:
        self.hub.hint([Hint(head.name, head.head, head.access_version) for head in heads])

    async def _sweep(self) -> None:
        self.publisher.tell(self.presence.beat())
        now = monotonic()
        for connection in list(self.hub.connections):
            silent = now - connection.heard_at > SILENCE_SECONDS
            stuck = connection.paused_at and now - connection.paused_at > SILENCE_SECONDS
            if silent or stuck:
                connection.close(Close.TOO_SLOW, "nothing heard" if silent else "nothing acknowledged")
            elif connection.behind:
                self.hub.resume(connection)

    async def _ask_statuses(self) -> None:
        if self.hub.connections:
            self.statuses.hear(await self.lanes.reads.call(statuses_changed))

    async def _touch(self) -> None:
        devices = {connection.actor.device for connection in self.hub.connections}
        if devices:
            await self.lanes.writes.call(touch, list(devices))


_running: dict[asyncio.AbstractEventLoop, Process] = {}


def running() -> Process:
    """This loop's process; begun by whoever asks first."""
    loop = asyncio.get_running_loop()
    if loop not in _running:
        _running[loop] = Process()
    return _running[loop]


def running_here() -> Process | None:
    """The process of the only loop there is, if a socket ever came."""
    return next(iter(_running.values()), None)


async def _every(seconds: float, beat: Callable[[], Awaitable[None]]) -> None:
    while True:
        await asyncio.sleep(seconds)
        try:
            await beat()
        except Refused as refused:
            logger.warning("%s: %s", beat.__name__, refused)
        except Exception:
            logger.exception("%s failed", beat.__name__)
