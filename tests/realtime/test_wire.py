"""What goes straight to daphne's socket: whole, in order, and framed as any client expects it."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from websockets.sync.client import connect

from collab.core.commands import Actor
from realtime.connection import Connection
from realtime.wire import Wire
from tests.services import free_port

ROOT = Path(__file__).resolve().parents[2]
# around every border of the frame's length, and more in all than any socket's buffers hold
TEXTS = [
    f"{number}:" + "水" * size for number, size in enumerate([0, 40, 41, 42, 21_840, 21_845, 30_000, 300_000] * 12)
]


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Says how it speaks, then everything at once, half of it through the server's own way."""
    await receive()
    await send({"type": "websocket.accept"})
    connection = Connection(Actor(1, 1), send)
    connection.say("straight" if Wire.behind(send) else "around")
    for number, text in enumerate(TEXTS):
        if number % 7 == 0:
            await send({"type": "websocket.send", "text": text})
        else:
            connection.say(text)
    while (await receive())["type"] != "websocket.disconnect":
        pass


@pytest.fixture
def port() -> Iterator[int]:
    port = free_port()
    daphne = [sys.executable, "-m", "daphne", "-v", "0", "-p", str(port), "tests.realtime.test_wire:application"]
    server = subprocess.Popen(daphne, cwd=ROOT, env=os.environ | {"DJANGO_SETTINGS_MODULE": "collab.config.settings"})
    deadline = monotonic() + 30
    while monotonic() < deadline and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        sleep(0.05)
    yield port
    server.terminate()
    server.wait(timeout=15)


def test_who_reads_slowly_gets_everything_whole_and_in_order(port):
    slow = socket.create_connection(("127.0.0.1", port), timeout=30)
    slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
    with connect(f"ws://127.0.0.1:{port}/", sock=slow, max_size=None) as heard:
        assert heard.recv(timeout=20) == "straight"
        assert [heard.recv(timeout=20) for _ in TEXTS] == TEXTS


def test_under_another_server_the_ordinary_way_is_taken():
    async def send(message: dict[str, Any]) -> None:
        pass

    assert Wire.behind(send) is None
