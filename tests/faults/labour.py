"""People at work (办事): a leader gives out instructions, the others accept, report and complete; each act is repeated
under one client_id until its answer is certain, whatever dies meanwhile."""

import asyncio
import random
from collections.abc import Sequence
from uuid import uuid4

from tests.faults.client import Client
from tests.faults.wire import Frame

_PATIENCE = 6.0
_UNCERTAIN = {"busy", "limited", "unavailable", "internal"}
_LOOKS = 40  # an act that is refused as stale so often was never stale


class Labour:
    """`clients[0]` is the leader. What was acknowledged stands in `items` (title → item) and `reports` (its words)."""

    def __init__(self, clients: Sequence[Client], seed: int) -> None:
        self.leader, *self.others = clients
        self.items: dict[str, int] = {}
        self.reports: set[str] = set()
        self._chance = random.Random(seed)

    async def work(self, titles: Sequence[str]) -> None:
        """Each is given to two of the others, handled by both and agreed to by the leader."""
        for title in titles:
            self.items[title] = await self.give_out(title, hours=100)
        await asyncio.gather(*(self._handle(client) for client in self.others))
        for title in titles:
            await self._until_done(self.leader, self.items[title], None, "agree")

    async def give_out(self, title: str, *, hours: int) -> int:
        """登记并交办, in one breath: one of the others leads, another assists. Answers the item."""
        lead, assist = (client.account.person for client in self._chance.sample(self.others, 2))
        parts = [{"role": "lead", "to": {"person": lead}}, {"role": "assist", "to": {"person": assist}}]
        first = {"action": "assign", "inputs": {"parts": parts, "due": {"in": "hours", "count": hours}}}
        given = {"kind": "instruction", "title": title, "client_id": str(uuid4()), "first": first}
        answer = await certain(self.leader, "item.register", given)
        assert "ok" in answer, answer
        return int(answer["ok"]["item"]["item"])

    async def _handle(self, client: Client) -> None:
        """签收、反馈两次、办结: all that is his, in any order of items."""
        listed = await certain(client, "todo.list", {"limit": 100})
        lines = [line for line in listed["ok"]["lines"] if line["item"] in self.items.values()]
        self._chance.shuffle(lines)
        for line in lines:
            item, part = line["item"], line["part"]
            await self._until_done(client, item, part, "accept")
            for count in (1, 2):
                await self._report(client, item, part, f"第{item}件第{part}份，进展{count}", "report")
            await self._report(client, item, part, f"第{item}件第{part}份，已办结", "complete")
            await asyncio.sleep(self._chance.uniform(0.02, 0.2))

    async def _report(self, client: Client, item: int, part: int, text: str, action: str) -> None:
        await self._until_done(client, item, part, action, text=text)
        self.reports.add(text)

    async def _until_done(self, client: Client, item: int, part: int | None, action: str, **inputs: str) -> None:
        """At the version he sees; where somebody was quicker he looks again, and it is another act of his."""
        for _ in range(_LOOKS):
            seen = (await certain(client, "item.show", {"item": item}))["ok"]
            version = next((one["version"] for one in seen["parts"] if one["part"] == part), seen["version"])
            deed = {"item": item, "part": part, "action": action, "version": version, "inputs": inputs}
            answer = await certain(client, "item.act", deed | {"client_id": str(uuid4())})
            if "ok" in answer:
                return
            assert answer["error"]["code"] == "stale", answer
        raise AssertionError(f"{action} on {item} is stale however often one looks")


async def certain(client: Client, do: str, fields: Frame) -> Frame:
    """The answer, asked for again and again, with the very same words, until there is one that says what happened."""
    while True:
        answer = await _asked(client, do, fields)
        if answer is not None and ("ok" in answer or answer["error"]["code"] not in _UNCERTAIN):
            return answer
        await asyncio.sleep(0.05)


async def _asked(client: Client, do: str, fields: Frame) -> Frame | None:
    wire = await client.connected(patience=60)
    future: asyncio.Future[Frame | None] = asyncio.get_running_loop().create_future()
    wire.ask(do, fields, lambda frame: None if future.done() else future.set_result(frame))
    try:
        return await asyncio.wait_for(future, _PATIENCE)
    except TimeoutError:
        return None
