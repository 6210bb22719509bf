"""One campaign (一场): people talk before, while something breaks, and after it healed; then the checker judges."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from uuid import uuid4

from tests.faults.auditor import heads_of, read_finally, reading
from tests.faults.checker import Limits, Verdict, check
from tests.faults.client import Account, Client
from tests.faults.history import AnyOp, Fault, History
from tests.faults.servers import Web, Webs
from tests.faults.traffic import Traffic
from tests.services import Postgres, Redis

_DEVICES_OF_FIRST = 2  # the first two people hold two devices each


@dataclass(frozen=True)
class Stack:
    """Where a campaign runs: the services, how a web process is started, and who lives there."""

    environment: Mapping[str, str]
    command: Sequence[str]
    processes: int
    people: Sequence[Account]
    postgres: Postgres | None = None
    redis: Redis | None = None


@dataclass(frozen=True)
class Scene:
    """What a fault may touch."""

    stack: Stack
    webs: Webs
    history: History

    def fired(self, name: str, detail: str = "") -> None:
        self.history.record(Fault(name=name, action="fired", detail=detail))

    def healed(self, name: str) -> None:
        self.history.record(Fault(name=name, action="healed"))


@dataclass(frozen=True)
class Size:
    """How much is said in the three phases; `at_most` while it breaks."""

    before: int = 40
    during: int = 100
    at_most: int = 240
    after: int = 40


@dataclass(frozen=True)
class Ending:
    """What the campaign came to."""

    verdict: Verdict
    ops: Sequence[AnyOp]
    deaths: int


Breaking = Callable[[Scene], Awaitable[Callable[[], bool]]]
"""Begins to break things; answers whether enough has broken."""
Healing = Callable[[Scene], Awaitable[None]]


async def campaign(
    stack: Stack, folder: Path, begin: Breaking, end: Healing, *, seed: int = 1, size: Size | None = None
) -> Ending:
    """Run it; the history stays in `folder`, with the logs of the processes."""
    size = size or Size()
    with History(folder / "history.jsonl") as history:

        def died(web: Web) -> None:
            history.record(Fault(name="death", action="fired", detail=f"pid {web.pid}"))

        webs = [Web(folder, stack.command, stack.environment) for _ in range(stack.processes)]
        async with Webs(webs, died) as running:
            scene = Scene(stack, running, history)
            conversations = await _gather_people(stack, running.urls[0])
            async with _clients(scene, seed) as clients:
                traffic = Traffic(clients, conversations, seed)
                await traffic.talk(size.before)
                enough = await begin(scene)
                await traffic.talk(size.during, enough, size.at_most)
                await end(scene)
                await traffic.talk(size.after)
                await _converge(scene, clients, conversations)
                await read_finally(history, running.urls[-1], stack.people[0], conversations)
            deaths = running.deaths
    return Ending(check(history.ops), history.ops, deaths)


async def _gather_people(stack: Stack, url: str) -> list[int]:
    """Two new groups of everybody; the first person owns them."""
    owner, *others = stack.people
    wanted = {"persons": [other.person for other in others]}
    async with reading(url, owner) as reader:
        return [
            (await reader.wire.call("conversation.create_group", wanted | {"client_id": str(uuid4()), "title": title}))[
                "conversation"
            ]
            for title in ("值班群", "材料群")
        ]


@asynccontextmanager
async def _clients(scene: Scene, seed: int) -> AsyncIterator[list[Client]]:
    clients = [
        Client(scene.history, account, f"{account.person}{half}", scene.webs.urls, seed=seed)
        for number, account in enumerate(scene.stack.people)
        for half in ("ab" if number < _DEVICES_OF_FIRST else "a")
    ]
    for client in clients:
        client.start()
    await asyncio.gather(*(client.connected() for client in clients))
    try:
        yield clients
    finally:
        await asyncio.gather(*(client.stop() for client in clients))


async def _converge(scene: Scene, clients: Sequence[Client], conversations: Sequence[int]) -> None:
    """Wait until every device is at every head, or the time is up; the checker says which."""
    async with reading(scene.webs.urls[0], scene.stack.people[0]) as reader:
        heads = await heads_of(reader.wire, conversations)
    deadline = monotonic() + Limits().converge + 0.5
    while monotonic() < deadline:
        if all(client.positions.get(stream, 0) >= head for client in clients for stream, head in heads.items()):
            return
        await asyncio.sleep(0.05)
