"""The bad network does what it says, and a healthy one changes nothing."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from time import monotonic

import pytest

from tests.faults.proxy import Proxy, redis_replies

Ends = tuple[asyncio.StreamReader, asyncio.StreamWriter]
_PATIENCE = 5.0
_open: list[asyncio.StreamWriter] = []
"""What a test opened; closed after it, since a forgotten line is a warning, and warnings are errors."""


@pytest.fixture
async def proxy() -> AsyncIterator[Proxy]:
    """A proxy before a server that says everything back."""
    server = await asyncio.start_server(_echo, "127.0.0.1", 0)
    async with Proxy("127.0.0.1", server.sockets[0].getsockname()[1]) as between:
        yield between
        while _open:
            _open.pop().close()
    server.close()


async def test_a_healthy_line_changes_nothing(proxy: Proxy) -> None:
    reader, writer = await _connect(proxy)
    told = os.urandom(2_000_000)
    writer.write(told)
    assert await _within(reader.readexactly(len(told))) == told


async def test_a_paused_line_holds_everything_back_and_loses_nothing(proxy: Proxy) -> None:
    reader, writer = await _connect(proxy)
    proxy.down.pause()
    writer.write(b"hello")
    assert await _hears_nothing(reader)
    proxy.down.resume()
    assert await _within(reader.readexactly(5)) == b"hello"


async def test_a_paused_line_makes_the_sender_wait(proxy: Proxy) -> None:
    _, writer = await _connect(proxy)
    proxy.up.pause()
    writer.write(os.urandom(50_000_000))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(writer.drain(), 0.3)
    assert proxy.up.passed < 50_000_000


async def test_a_cut_is_a_reset_on_both_sides(proxy: Proxy) -> None:
    reader, writer = await _connect(proxy)
    assert await _answers(reader, writer)
    proxy.cut()
    with pytest.raises(ConnectionResetError):
        await _within(reader.readexactly(1))
    await _until(lambda: proxy.connections == 0)


async def test_a_silenced_connection_looks_alive_and_says_nothing(proxy: Proxy) -> None:
    reader, writer = await _connect(proxy)
    assert await _answers(reader, writer)
    proxy.silence()
    writer.write(b"anybody?")
    assert await _hears_nothing(reader)
    writer.close()
    assert proxy.connections == 1  # the server still believes in it


async def test_one_direction_can_be_silenced_alone(proxy: Proxy) -> None:
    reader, writer = await _connect(proxy)
    proxy.down.silent = True
    writer.write(b"heard")
    await _until(lambda: proxy.up.passed == 5)
    assert await _hears_nothing(reader)


async def test_after_healing_new_connections_work(proxy: Proxy) -> None:
    reader, _ = await _connect(proxy)
    proxy.silence()
    proxy.heal()
    with pytest.raises((ConnectionResetError, asyncio.IncompleteReadError)):
        await _within(reader.readexactly(1))
    assert await _answers(*await _connect(proxy))


async def test_a_dripping_line_takes_its_time(proxy: Proxy) -> None:
    reader, writer = await _connect(proxy)
    proxy.up.drip(2000)
    began = monotonic()
    writer.write(bytes(1000))
    await _within(reader.readexactly(1000))
    assert 0.4 < monotonic() - began < 2.0


async def test_a_delayed_line_is_late_but_wide(proxy: Proxy) -> None:
    reader, writer = await _connect(proxy)
    proxy.down.delay(0.3)
    began = monotonic()
    for _ in range(20):
        writer.write(bytes(10_000))
        await asyncio.sleep(0.001)
    await _within(reader.readexactly(200_000))
    assert 0.3 <= monotonic() - began < 1.0


async def test_a_refusing_proxy_lets_nobody_new_in_and_keeps_its_port(proxy: Proxy) -> None:
    old = await _connect(proxy)
    port = proxy.port
    proxy.refuse()
    with pytest.raises(ConnectionRefusedError):
        await _connect(proxy)
    assert await _answers(*old)
    await proxy.open()
    assert proxy.port == port
    assert await _answers(*await _connect(proxy))


async def test_hints_are_lost_repeated_and_reordered_and_replies_are_not(proxy: Proxy) -> None:
    reader, writer = await _connect(proxy)
    proxy.up.scramble_hints(seed=1, lose=0.2, repeat=0.2)
    said = [b"*3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$4\r\n%04d\r\n" % number for number in range(200)]
    replies = [b":%d\r\n" % number for number in range(200)]
    writer.write(b"".join(one for both in zip(said, replies, strict=True) for one in both))
    heard: list[bytes] = []
    with contextlib.suppress(TimeoutError):
        while True:
            heard += redis_replies(await asyncio.wait_for(reader.read(100_000), 0.3))[0]
    hints = [unit for unit in heard if unit in set(said)]
    assert set(hints) < set(said)
    assert len(hints) > len(set(hints))
    assert hints != sorted(hints)
    assert [unit for unit in heard if unit not in set(said)] == replies


def test_replies_of_redis_are_told_apart_wherever_they_are_torn() -> None:
    whole = b"+PONG\r\n:5\r\n$-1\r\n$3\r\na\r\n\r\n*2\r\n$1\r\nx\r\n*1\r\n:1\r\n"
    units = [b"+PONG\r\n", b":5\r\n", b"$-1\r\n", b"$3\r\na\r\n\r\n", b"*2\r\n$1\r\nx\r\n*1\r\n:1\r\n"]
    for torn in range(len(whole) + 1):
        first, rest = redis_replies(whole[:torn])
        assert first + redis_replies(rest + whole[torn:])[0] == units


async def _echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while chunk := await reader.read(65536):
            writer.write(chunk)
            await writer.drain()
    writer.close()


async def _connect(proxy: Proxy) -> Ends:
    reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
    _open.append(writer)
    return reader, writer


async def _answers(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    writer.write(b"ping")
    return await _within(reader.readexactly(4)) == b"ping"


async def _within(what: Awaitable[bytes]) -> bytes:
    return await asyncio.wait_for(what, _PATIENCE)


async def _hears_nothing(reader: asyncio.StreamReader) -> bool:
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(reader.readexactly(1), 0.2)
        return False
    return True


async def _until(true: Callable[[], bool]) -> None:
    deadline = monotonic() + _PATIENCE
    while not true():
        assert monotonic() < deadline
        await asyncio.sleep(0.01)
