"""One campaign (一场): people talk before, while something breaks, and after it healed; then the checker judges."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from uuid import uuid4

from tests.faults.auditor import heads_of, read_finally, reading
from tests.faults.checker import Limits, Verdict, check
from tests.faults.client import Account, Client
from tests.faults.history import AnyOp, Fault, History
from tests.faults.proxy import Proxy
from tests.faults.servers import Web, Webs
from tests.faults.traffic import Traffic
from tests.services import Postgres, Redis

_DEVICES_OF_FIRST = 2  # the first two people hold two devices each
_QUICK = 1.0  # seconds between pings where lines go dead; 15 would outlast the campaign


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
    clients: list[Client]
    conversations: Sequence[int]
    lines: Sequence[Proxy]

    def fired(self, name: str, detail: str = "") -> None:
        self.history.record(Fault(name=name, action="fired", detail=detail))

    def healed(self, name: str) -> None:
        self.history.record(Fault(name=name, action="healed"))

    async def converge(self) -> None:
        """Wait until every device is at every head, or the time is up; the checker says which."""
        async with reading(self.webs.urls[0], self.stack.people[0]) as reader:
            heads = await heads_of(reader.wire, self.conversations)
        deadline = monotonic() + Limits().converge + 0.5
        while not self._at(heads):
            if monotonic() > deadline:
                return
            await asyncio.sleep(0.05)

    def _at(self, heads: Mapping[str, int]) -> bool:
        return all(client.positions.get(stream, 0) >= head for client in self.clients for stream, head in heads.items())


@dataclass(frozen=True)
class Plan:
    """How much is said in the three phases, `at_most` while it breaks; whether people come over lines one can hurt."""

    seed: int = 1
    bad_lines: bool = False
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
    out_of_step: int  # pings to which the server said that our positions are not where they should be


Breaking = Callable[[Scene], Awaitable[Callable[[], bool]]]
"""Begins to break things; answers whether enough has broken."""
Healing = Callable[[Scene], Awaitable[None]]


async def campaign(stack: Stack, folder: Path, begin: Breaking, end: Healing, plan: Plan | None = None) -> Ending:
    """Run it; the history stays in `folder`, with the logs of the processes."""
    plan = plan or Plan()
    with History(folder / "history.jsonl") as history:

        def died(web: Web) -> None:
            history.record(Fault(name="death", action="fired", detail=f"pid {web.pid}"))

        webs = [Web(folder, stack.command, stack.environment) for _ in range(stack.processes)]
        async with Webs(webs, died) as running, _lines(webs if plan.bad_lines else []) as lines:
            urls = [f"ws://127.0.0.1:{line.port}/ws" for line in lines] or running.urls
            conversations = await _gather_people(stack, running.urls[0])
            async with _clients(history, stack, urls, plan) as clients:
                scene = Scene(stack, running, history, clients, conversations, lines)
                await _play(scene, begin, end, plan)
                await read_finally(history, running.urls[-1], stack.people[0], conversations)
                out_of_step = sum(client.resumes for client in clients)
            deaths = running.deaths
    return Ending(check(history.ops), history.ops, deaths, out_of_step)


async def _play(scene: Scene, begin: Breaking, end: Healing, plan: Plan) -> None:
    traffic = Traffic(scene.clients, scene.conversations, plan.seed)
    await traffic.talk(plan.before)
    enough = await begin(scene)
    await traffic.talk(plan.during, enough, plan.at_most)
    await end(scene)
    await traffic.talk(plan.after)
    await scene.converge()


@asynccontextmanager
async def _lines(webs: Sequence[Web]) -> AsyncIterator[list[Proxy]]:
    async with AsyncExitStack() as all_of_them:
        yield [await all_of_them.enter_async_context(Proxy("127.0.0.1", web.port)) for web in webs]


async def _gather_people(stack: Stack, url: str) -> list[int]:
    """Two new groups of everybody; the first person owns them."""
    owner, *others = stack.people
    wanted = {"persons": [other.person for other in others]}
    async with reading(url, owner) as reader:
        groups = [wanted | {"client_id": str(uuid4()), "title": title} for title in ("值班群", "材料群")]
        made = [await reader.wire.call("conversation.create_group", group) for group in groups]
    return [group["conversation"] for group in made]


@asynccontextmanager
async def _clients(history: History, stack: Stack, urls: Sequence[str], plan: Plan) -> AsyncIterator[list[Client]]:
    heartbeat = _QUICK if plan.bad_lines else None
    clients = [
        Client(history, account, f"{account.person}{half}", urls, seed=plan.seed, heartbeat=heartbeat)
        for number, account in enumerate(stack.people)
        for half in ("ab" if number < _DEVICES_OF_FIRST else "a")
    ]
    for client in clients:
        client.start()
    await asyncio.gather(*(client.connected() for client in clients))
    try:
        yield clients
    finally:
        await asyncio.gather(*(client.stop() for client in clients))
