"""The ground of the model city (模型): simulated time, chance, and the one moment at which a bug bites."""

import heapq
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.faults.history import History


@dataclass(slots=True)
class Row:
    type: str
    nr: int | None
    author: int | None = None
    client_id: str | None = None
    body: str | None = None


@dataclass(slots=True)
class Socket:
    number: int
    device: "Device"
    sent: dict[str, int] = field(default_factory=dict)
    busy_until: float = 0.0  # frames arrive in the order they were sent
    alive: bool = True


@dataclass(slots=True)
class Device:
    name: str
    person: int
    applied: dict[str, int] = field(default_factory=dict)
    drawn: set[tuple[str, int]] = field(default_factory=set)
    socket: Socket | None = None
    deaf: bool = False


class Simulation:
    """Simulated seconds, seeded chance, and the history that comes of it."""

    def __init__(self, seed: int, bug: str) -> None:
        self.bug = bug
        self.bitten = False
        self.waiting = True  # does somebody still wait for the answer that is being made?
        self.random = random.Random(f"{seed} {bug}")
        self.now = 0.0
        self.history = History(clock=lambda: self.now)
        self._queue: list[tuple[float, int, Callable[[], object]]] = []
        self._due = self.random.randint(3, 12) if bug in _FREQUENT else 1

    def at(self, delay: float, do: Callable[[], object]) -> None:
        heapq.heappush(self._queue, (self.now + delay, self.random.getrandbits(60), do))

    def drain(self) -> None:
        while self._queue:
            self.now, _, do = heapq.heappop(self._queue)
            do()

    def bites(self, bug: str, *, possible: bool = True) -> bool:
        """Is this the moment? True once in a run."""
        if bug != self.bug or self.bitten or not possible or not self.waiting:
            return False
        self._due -= 1
        self.bitten = self._due <= 0
        return self.bitten


_FREQUENT = {"lost", "phantom", "gap", "divergent", "skip", "repeat", "drawn twice", "deaf", "stored though refused"}
