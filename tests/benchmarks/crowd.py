"""The closed loop of the fan-out: so many messages are in flight until every socket has them, then come the next."""

import asyncio
import re
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from tests.benchmarks.load import Socket
from tests.benchmarks.machine import Clock

WARM_SECONDS, SECONDS, DRAIN_SECONDS = 1.5, 5.0, 10.0
SENDERS = 16
WITNESSES = 25
"""Sockets whose frames are kept with the time of their arrival."""
_MARK = re.compile(rb"#(\d{7})#")


class Outcome(NamedTuple):
    """What one cell of the fan-out measured. Rates are per second, times in seconds, CPU in seconds per delivery."""

    rate: float
    p50: float
    p99: float
    cpu: float
    cpu_behind: float
    events_per_frame: float
    missing: int
    others: float


class Crowd:
    """All sockets of one conversation, and how far each of them has come."""

    def __init__(self, sockets: Sequence[Socket], step: int = 1) -> None:
        """`step`: events in one message (the floor is asked to copy several at once)."""
        self._sockets, self._step = sockets, step
        self._standing = {0: len(sockets)}  # how many sockets have so many events
        self._complete = 0
        self.delivered = 0
        self.frames = 0
        self.said: list[float] = []
        self.kept: list[tuple[float, bytes]] = []
        self._talking = True
        self._all_heard = asyncio.Event()
        witnesses = set(sockets[:: max(1, len(sockets) // WITNESSES)])
        for socket in sockets:
            socket.events = 0
            socket.heard = self._heard_by_witness if socket in witnesses else self._heard

    def talk(self, in_flight: int) -> None:
        for _ in range(in_flight):
            self._say()

    async def fall_silent(self) -> int:
        """Say no more; how many deliveries never came."""
        self._talking = False
        self._all_heard.clear()
        if self.missing:
            await self._drained()
        return self.missing

    @property
    def missing(self) -> int:
        return len(self.said) * self._step * len(self._sockets) - self.delivered

    async def _drained(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_SECONDS):
                await self._all_heard.wait()

    def _say(self) -> None:
        number = len(self.said)
        senders = min(SENDERS, len(self._sockets))
        # spread over the whole list, so over all servers and over all places in their order
        sender = self._sockets[(number % senders) * len(self._sockets) // senders + number % senders % 2]
        self.said.append(time.perf_counter())
        sender.say(number)

    def _heard_by_witness(self, socket: Socket, count: int, payload: bytes) -> None:
        self.kept.append((time.perf_counter(), payload))
        self._heard(socket, count, payload)

    def _heard(self, socket: Socket, count: int, payload: bytes) -> None:
        self.delivered += count
        self.frames += 1
        standing, now = self._standing, socket.events
        standing[now] = standing.get(now, 0) + 1
        standing[now - count] -= 1
        while not standing.get(self._complete, 0) and self._complete < len(self.said) * self._step:
            standing.pop(self._complete, None)
            self._complete += 1
            if self._talking and self._complete % self._step == 0:
                self._say()
        if not self.missing:
            self._all_heard.set()

    def latencies(self, since: float, until: float) -> list[float]:
        """Of every delivery to a witness in that time, in seconds."""
        found = []
        for at, payload in self.kept:
            if since <= at < until:
                found += [at - self.said[number] for number in {int(mark) for mark in _MARK.findall(payload)}]
        return found


async def measured(crowd: Crowd, in_flight: int, webs: Sequence[int], behind: Sequence[int]) -> Outcome:
    """Let them talk, and look at the middle of it. `webs` and `behind` are the pids whose CPU is counted."""
    crowd.talk(in_flight)
    await asyncio.sleep(WARM_SECONDS)
    began, delivered, frames = time.perf_counter(), crowd.delivered, crowd.frames
    web, back, everything = Clock(webs), Clock(behind), Clock.of_everything_ours([*webs, *behind])
    await asyncio.sleep(SECONDS)
    count, frames, seconds = crowd.delivered - delivered, crowd.frames - frames, web.seconds
    cpu, cpu_behind, others = web.cpu, back.cpu, everything.others
    missing = await crowd.fall_silent()
    times = sorted(crowd.latencies(began, began + seconds)) or [0.0]
    return Outcome(
        count / seconds, times[len(times) // 2], times[int(len(times) * 0.99)],
        cpu / max(1, count), cpu_behind / max(1, count), count / max(1, frames), missing, others,
    )  # fmt: skip
