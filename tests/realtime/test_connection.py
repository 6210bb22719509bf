"""A server that suspends in the middle of a send: what is said behind it leaves in order, and the socket goes on."""

import asyncio
from typing import Any

from collab.core.commands import Actor
from realtime.connection import Connection


class SlowServer:
    """Suspends every send until it is told to go on."""

    def __init__(self) -> None:
        self.sent: list[str] = []
        self.go = asyncio.Event()

    async def send(self, message: Any) -> None:
        await self.go.wait()
        self.sent.append(message["text"])


async def test_what_waits_behind_a_suspended_send_leaves_in_order_and_then_there_is_room_again():
    server = SlowServer()
    connection = Connection(Actor(1, 1), server.send)
    assert connection.push("一", 1)
    assert connection.room == 0
    assert not connection.push("五", 1)
    for word in "二三四":
        connection.say(word)
    server.go.set()
    assert connection._rest
    await connection._rest
    assert server.sent == ["一", "二", "三", "四"]
    assert connection.push("五", 1)
    assert server.sent[-1] == "五"


async def test_who_is_sent_more_than_the_window_holds_is_not_yet_slow():
    server = SlowServer()
    server.go.set()
    connection = Connection(Actor(1, 1), server.send)
    assert not connection.push("[…]", 300)
    assert not connection.paused_at
    assert connection.push("[…]", 256)
    assert not connection.push("[…]", 1)
    assert connection.paused_at
    connection.heard(256)
    assert not connection.paused_at
