"""People talking while things break: they post, edit, recall, read, are removed and come back."""

import asyncio
import random
from collections.abc import Callable, Sequence

from tests.faults.client import Client


class Traffic:
    """`clients[0]` is the owner of every conversation; he removes and admits, and is never removed."""

    def __init__(self, clients: Sequence[Client], conversations: Sequence[int], seed: int) -> None:
        self._clients, self._conversations = clients, conversations
        self._chance = random.Random(seed)
        self._said = 0

    async def talk(self, posts: int, enough: Callable[[], bool] = lambda: True, at_most: int = 0) -> None:
        """So many posts, and on until it is enough, but never more than `at_most`."""
        until, limit = self._said + posts, self._said + max(posts, at_most)

        def over() -> bool:
            return self._said >= limit or (self._said >= until and enough())

        await asyncio.gather(self._come_and_go(), *(self._speak(client, over) for client in self._clients))

    async def _speak(self, client: Client, over: Callable[[], bool]) -> None:
        while not over():
            self._said += 1
            conversation = self._chance.choice(self._conversations)
            await client.post(conversation, f"第{self._said}句话 by {client.device}")
            await self._do_something_else(client, conversation)
            await asyncio.sleep(self._chance.uniform(0.02, 0.3))

    async def _do_something_else(self, client: Client, conversation: int) -> None:
        seen = client.messages.get(f"conversation:{conversation}", {})
        mine = [nr for nr, message in seen.items() if message["author"] == client.account.person]
        dice = self._chance.random()
        if dice < 0.05 and mine:
            await client.edit(conversation, self._chance.choice(mine), f"改成第{self._said}句")
        elif dice < 0.10 and mine:
            await client.recall(conversation, self._chance.choice(mine))
        elif dice < 0.25 and seen:
            await client.mark_read(conversation, max(seen))
        elif dice < 0.40:
            await client.read_cursor(conversation)
        elif dice < 0.45:
            await client.fetch(conversation)

    async def _come_and_go(self) -> None:
        """One of the others is taken out of a conversation for a moment."""
        owner, conversation = self._clients[0], self._chance.choice(self._conversations)
        others = [client.account.person for client in self._clients if client.account.person != owner.account.person]
        whom = self._chance.choice(others)
        await asyncio.sleep(self._chance.uniform(0.1, 0.5))
        await owner.remove(conversation, whom)
        await asyncio.sleep(self._chance.uniform(0.5, 1.5))
        await owner.admit(conversation, whom)
