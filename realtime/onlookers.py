"""旁观: who has an item open hears that somebody acted on it, whether or not anything of it waits for him.

Only that it moved is said, to those who still have to do with it; each then asks for it as he may see it. Items move in
the log as conversations do, so what the layer loses the poll finds. Where many look at one item they are told less
often, or all of them would ask at once.
"""

import asyncio
import logging
from weakref import WeakSet

from collab.core.errors import NotFound, Refused
from collab.eventlog import selectors as log
from collab.work.events import item_name
from collab.work.selectors import moved_to
from realtime import frames
from realtime.connection import Connection
from realtime.lanes import Lanes
from realtime.protocol import ItemMoved

logger = logging.getLogger(__name__)
ASKS_A_SECOND = 50.0


class Onlookers:
    """The sockets of this process that have an item open, each at most one."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._sockets: dict[str, WeakSet[Connection]] = {}
        self._heads: dict[str, int] = {}
        self._items: dict[str, int] = {}
        self._telling: dict[str, asyncio.Task[None]] = {}

    async def watch(self, connection: Connection, item: int | None) -> int:
        """This item is on that screen from here on, no other; answers its newest act. Raises NotFound for who has
        nothing to do with it."""
        for sockets in self._sockets.values():
            sockets.discard(connection)
        self._forget_what_nobody_watches()
        if item is None:
            return 0
        name = item_name(item)
        self._items[name] = item
        self._sockets.setdefault(name, WeakSet()).add(connection)  # before it is read: what comes meanwhile is heard
        head, seen = await self._lanes.reads.call(_standing, item, {connection.actor.person})
        self._heads[name] = max(head, self._heads.get(name, 0))
        if connection.actor.person not in seen:
            self._sockets[name].discard(connection)
            raise NotFound("no such item", field="item")
        return seen[connection.actor.person]

    def hear(self, name: str, head: int) -> None:
        """A stream has come so far, somebody says; what nobody has open, or was heard before, is passed over."""
        if name in self._sockets and head > self._heads.get(name, 0):
            self._heads[name] = head
            if name not in self._telling:
                self._telling[name] = asyncio.ensure_future(self._tell(name))

    async def _tell(self, name: str) -> None:
        told = -1
        try:
            while told < (head := self._heads.get(name, -1)) and (sockets := self._watching(name)):
                try:
                    persons = {socket.actor.person for socket in sockets}
                    _, seen = await self._lanes.reads.call(_standing, self._items[name], persons)
                except Refused as refused:
                    logger.warning("onlookers wait: %s", refused)
                    await asyncio.sleep(0.2)
                    continue
                self._say(name, sockets, seen)
                told = head
                await asyncio.sleep(len(sockets) / ASKS_A_SECOND)
        finally:
            self._telling.pop(name, None)

    def _say(self, name: str, sockets: list[Connection], seen: dict[int, int]) -> None:
        for socket in sockets:
            if (nr := seen.get(socket.actor.person)) is None:
                self._sockets[name].discard(socket)
            else:
                socket.say(frames.ephemeral(ItemMoved(self._items[name], nr)))

    def _watching(self, name: str) -> list[Connection]:
        return [socket for socket in self._sockets.get(name, ()) if not socket.closed]

    def _forget_what_nobody_watches(self) -> None:
        for name in [name for name in self._sockets if not self._watching(name) and name not in self._telling]:
            for kept in (self._sockets, self._heads, self._items):
                kept.pop(name, None)


def _standing(item: int, persons: set[int]) -> tuple[int, dict[int, int]]:
    """Where its stream stands; and who of them still has to do with it, and its newest act."""
    heads = log.heads_named([item_name(item)])
    return (heads[0].head if heads else 0), moved_to(item, persons)
