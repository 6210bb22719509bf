"""People work, and whoever serves them is killed: no act is lost, doubled or half-done, what follows from it follows
once, and what the clock reminds of it reminds of once."""

import asyncio
import random
import subprocess
import sys
from collections import Counter, deque
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from tests.faults.auditor import Reading, reading
from tests.faults.campaign import Stack
from tests.faults.city import ROOT
from tests.faults.client import Client
from tests.faults.history import History
from tests.faults.labour import Labour, certain
from tests.faults.servers import Web, Webs, worker
from tests.faults.wire import Frame

pytestmark = [pytest.mark.faults, pytest.mark.timeout(240)]
_CHAOS = "after_commit:0.03,before_settled:0.05,before_hint:0.03"
_DEATHS = 4
_PATIENCE = 60.0
_QUIET = 10  # tenths of a second in which nothing came
_ITEMS = 4
_ACTS = {"register": 1, "assign": 1, "accept": 2, "report": 4, "complete": 2, "agree": 1}
_LATER = 2 * 3600


async def test_whoever_is_killed_no_act_is_lost_or_doubled_and_what_follows_follows_once(
    stack: Stack, tmp_path: Path
) -> None:
    titles = [f"请落实第{number}件事" for number in range(_ITEMS)]
    async with _site(stack, tmp_path / "now", deaths=_DEATHS) as (webs, clients):
        labour = Labour(clients, seed=1)
        late = [await labour.give_out(title, hours=1) for title in ("报送防汛物资", "报送值班表")]
        killing = asyncio.ensure_future(_kill(webs))
        await labour.work(titles)
        await killing
        assert webs.deaths >= 1  # chance decides how many more
    soon = replace(stack, environment={**stack.environment, "COLLAB_CLOCK_AHEAD": str(_LATER)})
    async with _site(soon, tmp_path / "later", deaths=_DEATHS) as (webs, clients):
        killing = asyncio.ensure_future(_kill(webs))
        await _until_urged(clients[0], late)
        await killing
    async with _site(stack, tmp_path / "after") as (webs, clients):
        assert list(labour.items) == titles
        await _each_act_is_there_once(clients[0], labour)
        await _everybody_heard_of_it_once(webs, clients, labour.items.values())
        assert [await _urges(clients[0], item) for item in late] == [[1, 1]] * len(late)
    _is_whole(stack)


@asynccontextmanager
async def _site(stack: Stack, folder: Path, *, deaths: int = 0) -> AsyncIterator[tuple[Webs, list[Client]]]:
    """Two web processes and a worker, or all in one, which kill themselves so often; and the devices of the people."""
    commands = [stack.command] * stack.processes + [worker()] * (stack.processes > 1)
    processes = [Web(await asyncio.to_thread(_made, folder), command, stack.environment) for command in commands]
    chaos = _CHAOS if deaths else ""
    async with Webs(processes, lambda _: None, chaos, deaths) as webs, _people(stack, webs, folder) as clients:
        yield webs, clients


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


@asynccontextmanager
async def _people(stack: Stack, webs: Webs, folder: Path) -> AsyncIterator[list[Client]]:
    with History(folder / "history.jsonl") as history:
        clients = [Client(history, account, f"{account.person}a", webs.urls) for account in stack.people]
        for client in clients:
            client.start()
        await asyncio.gather(*(client.connected() for client in clients))
        try:
            yield clients
        finally:
            await asyncio.gather(*(client.stop() for client in clients))


async def _kill(webs: Webs) -> None:
    chance = random.Random(3)
    for _ in range(_DEATHS // 2):
        await asyncio.sleep(chance.uniform(0.3, 1.0))
        await webs.answer()
        webs.kill(chance.randrange(len(webs)))


async def _until_urged(leader: Client, items: Sequence[int]) -> None:
    """Wait until every part was urged, or the time is up; the test says which was not."""
    deadline = monotonic() + _PATIENCE
    owing = deque(items)
    while owing and monotonic() < deadline:
        await asyncio.sleep(0.1)
        if min(await _urges(leader, owing[0])) > 0:
            owing.popleft()


async def _urges(leader: Client, item: int) -> list[int]:
    return [part["urged"] for part in (await _shown(leader, item))["parts"]]


async def _shown(leader: Client, item: int) -> Frame:
    return dict((await certain(leader, "item.show", {"item": item}))["ok"])


async def _each_act_is_there_once(leader: Client, labour: Labour) -> None:
    reports: list[str] = []
    numbers: set[str] = set()
    for item in labour.items.values():
        trail = (await certain(leader, "item.trail", {"item": item}))["ok"]["lines"]
        assert Counter(line["action"] for line in trail) == _ACTS, (item, trail)
        assert [line["nr"] for line in trail] == list(range(1, len(trail) + 1))
        shown = await _shown(leader, item)
        reports += [one["text"] for one in shown["feedback"]]
        numbers.add(shown["number"])
    assert Counter(reports) == Counter(labour.reports)
    assert len(numbers) == len(labour.items)


async def _everybody_heard_of_it_once(webs: Webs, clients: Sequence[Client], items: Collection[int]) -> None:
    """On his own stream: of each act at most once, and in the end that nothing of it waits for him any more."""
    for client in clients:
        listed = (await certain(client, "todo.list", {"limit": 100}))["ok"]["lines"]
        assert [line for line in listed if line["item"] in items] == []
        async with reading(webs.urls[0], client.account) as reader:
            heard = await _heard(reader, client.account.person, items)
        assert max(Counter((data["item"], data["nr"]) for data in heard).values(), default=1) == 1
        last = {data["item"]: data["lines"] for data in sorted(heard, key=lambda data: data["nr"])}
        assert [item for item, lines in last.items() if lines] == []


async def _heard(reader: Reading, person: int, items: Collection[int]) -> list[Frame]:
    """All that this person was told of these items, when the deliveries are worked off: nothing more comes."""
    stream = f"user:{person}"
    await reader.wire.call("resume", {"epoch": reader.epoch, "positions": {stream: 0}})
    quiet, before = 0, -1
    while quiet < _QUIET:
        await asyncio.sleep(0.1)
        heard = reader.found.get(stream, [])
        quiet, before = (quiet + 1, before) if len(heard) == before else (0, len(heard))
    changed = [event["data"] for event in heard if event["type"] == "todo.changed"]
    return [data for data in changed if data["item"] in items]


def _is_whole(stack: Stack) -> None:
    """What the site itself says of its trails and of its deliveries."""
    for words, whole in ((["work", "verify"], "whole"), (["deliveries"], "0 given up")):
        program = [sys.executable, "-m", "collab", *words]
        done = subprocess.run(program, cwd=ROOT, env=stack.environment, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout[: len(whole)]) == (0, whole), done.stderr
