"""Somebody is taken out of a circle (协作圈) while everybody talks there: from the answer on nothing more reaches him
and no door opens, though the processes may not hear of each other; and nobody else loses a word."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from time import monotonic
from uuid import uuid4

import pytest

from collab.core import clock
from tests.faults.auditor import read_finally, reading
from tests.faults.campaign import Stack
from tests.faults.checker import Limits, check
from tests.faults.client import Client
from tests.faults.history import Fault, History, Open, Recv
from tests.faults.proxy import Proxy
from tests.faults.servers import Web, Webs
from tests.faults.wire import Frame

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120)]
_IN_FLIGHT, _AFTERWARDS = 10, 12
"""Words of each one at once, before he is taken out and after it."""
_PATIENCE = 10.0


async def test_whoever_is_taken_out_of_a_circle_hears_nothing_that_is_said_after_it(
    stack: Stack, tmp_path: Path
) -> None:
    async with _circle(stack, tmp_path) as circle:
        flight = await circle.in_full_flight()
        await circle.is_taken_out(flight)


async def test_nor_does_he_while_no_process_hears_of_another(at_scale: Stack, tmp_path: Path) -> None:
    assert at_scale.redis
    async with Proxy("127.0.0.1", at_scale.redis.port) as bus:
        over_it = {"COLLAB_REDIS_URL": f"redis://127.0.0.1:{bus.port}/0"}
        stack = replace(at_scale, environment={**at_scale.environment, **over_it})
        async with _circle(stack, tmp_path) as circle:
            flight = await circle.in_full_flight()
            assert bus.connections, "nobody uses Redis"
            bus.refuse()
            bus.cut()
            circle.history.record(Fault(name="redis cut", action="fired"))
            await circle.is_taken_out(flight)
            circle.history.record(Fault(name="redis cut", action="healed"))


@dataclass(frozen=True)
class _Circle:
    """Everybody belongs, with two devices each, on two processes where there are two. The last one is taken out."""

    history: History
    stack: Stack
    urls: Sequence[str]
    conversation: int
    clients: Sequence[Client]

    @property
    def stream(self) -> str:
        return f"conversation:{self.conversation}"

    @property
    def removed(self) -> int:
        return self.stack.people[-1].person

    @property
    def his(self) -> list[Client]:
        return [client for client in self.clients if client.account.person == self.removed]

    @property
    def others(self) -> list[Client]:
        return [client for client in self.clients if client.account.person != self.removed]

    async def in_full_flight(self) -> "asyncio.Future[list[Frame | None]]":
        """Everybody speaks at once, and the first words have reached his devices."""
        flight = asyncio.gather(*self._words(self.clients[::2], _IN_FLIGHT))
        await _until(
            lambda: all(client.messages.get(self.stream) for client in self.his), "somebody hears the first words"
        )
        return flight

    async def is_taken_out(self, flight: "asyncio.Future[list[Frame | None]]") -> None:
        """The leader takes him out, everybody goes on, and the checker judges."""
        async with reading(self.urls[0], self.clients[0].account) as leader:
            before = await leader.wire.call("conversation.get", {"conversation": self.conversation})
        gone = await self.clients[0].remove(self.conversation, self.removed)
        assert gone, "he was not taken out"
        said = await asyncio.gather(*self._words(self.others[::2], _AFTERWARDS))
        assert await self.his[0].post(self.conversation, "我还在吗？") is None
        head = max(word["seq"] for word in [*said, *await flight] if word)
        await _until(
            lambda: all(client.positions[self.stream] >= head for client in self.others),
            "everybody else is at the head",
        )
        await _until(lambda: not any(self.stream in one.positions for one in self.his), "the closing word to him")
        await self._every_door_is_shut(before["seq"])
        await read_finally(self.history, self.urls[-1], self.clients[0].account, [self.conversation])
        verdict = check(self.history.ops, Limits(need_fault=False))
        assert verdict.ok, verdict
        assert self._heard_by_him() < gone["seq"]

    def _words(self, clients: Sequence[Client], count: int) -> "list[asyncio.Task[Frame | None]]":
        return [
            asyncio.ensure_future(client.post(self.conversation, f"{client.device}的第{number}句"))
            for number in range(count)
            for client in clients
        ]

    async def _every_door_is_shut(self, position: int) -> None:
        """On the sockets he had, and on new ones: no going on where he stood, nothing to be asked."""
        async with (
            reading(self.urls[0], self.his[0].account) as here,
            reading(self.urls[-1], self.his[0].account) as there,
        ):
            wires = [here.wire, there.wire, *[await client.connected() for client in self.his]]
            for wire in wires:
                welcome = await wire.call("resume", {"epoch": here.epoch, "positions": {self.stream: position}})
                assert welcome["gone"] == [self.stream]
                assert self.stream not in welcome["reset"]
                for door in ("conversation.get", "message.history", "board.get"):
                    with pytest.raises(ConnectionError, match="not_found"):
                        await wire.call(door, {"conversation": self.conversation})
            assert self.stream not in {*here.found, *there.found}

    def _heard_by_him(self) -> int:
        sockets = {op.socket for op in self.history.ops if isinstance(op, Open) and op.person == self.removed}
        heard = [op for op in self.history.ops if isinstance(op, Recv) and op.socket in sockets]
        return max(op.seq for op in heard if op.stream == self.stream)


@asynccontextmanager
async def _circle(stack: Stack, folder: Path) -> AsyncIterator[_Circle]:
    webs = [Web(folder, stack.command, stack.environment) for _ in range(stack.processes)]
    with History(folder / "history.jsonl") as history:
        async with Webs(webs, lambda _: None) as running:
            urls = [running.urls[0], running.urls[-1]]
            conversation = await _founded(stack, urls[0])
            clients = [
                Client(history, account, f"{account.person}{half}", [url])
                for account in stack.people
                for half, url in zip("ab", urls, strict=True)
            ]
            for client in clients:
                client.start()
            try:
                await asyncio.gather(*(client.connected() for client in clients))
                yield _Circle(history, stack, urls, conversation, clients)
            finally:
                await asyncio.gather(*(client.stop() for client in clients))


async def _founded(stack: Stack, url: str) -> int:
    leader, *others = stack.people
    charter = {
        "title": "西江堤防联合整治",
        "purpose": "汛前完成险段整治",
        "ends_on": clock.now().date() + timedelta(days=30),
    }
    members = {"persons": [other.person for other in others], "client_id": str(uuid4())}
    async with reading(url, leader) as reader:
        made = await reader.wire.call("circle.found", charter | members)
    return int(made["conversation"])


async def _until(so: Callable[[], bool], what: str) -> None:
    deadline = monotonic() + _PATIENCE
    while not so():
        assert monotonic() < deadline, f"not in time: {what}"
        await asyncio.sleep(0.02)
