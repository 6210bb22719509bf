"""Opening the client: from a fresh socket to a list of two hundred conversations."""

import asyncio
import time

from tests.benchmarks.figures import Goal, Report, Row, spread
from tests.benchmarks.load import HELLO, OURS, connect
from tests.benchmarks.people import Seated, Wish
from tests.benchmarks.servers import Stage

ROUNDS = 25
LISTENERS = 40
ROUND_TRIPS = 1


def measure(stage: Stage) -> Report:
    people = stage.town(Wish(listeners=LISTENERS)).listeners
    url = stage.ours.webs[0].url
    asyncio.run(_opened(url, people[-1]))  # the first one warms the process
    openings = [asyncio.run(_opened(url, person)) for person in people[:ROUNDS]]
    handshakes, lists, sizes, questions = zip(*openings, strict=True)
    cells = {
        "handshake with sign-in ms": spread([seconds * 1e3 for seconds in handshakes], ".1f"),
        "hello to list ms": spread([seconds * 1e3 for seconds in lists], ".1f"),
        "bytes": spread(sizes),
        "round trips": spread(questions),
    }
    return Report(
        "Opening the client with 200 conversations",
        f"{ROUNDS} people one after another (lowest–highest); each has 200 conversations with unread messages.",
        [Row("ours", cells)],
        [Goal("round trips after the handshake", spread(questions), str(ROUND_TRIPS), max(questions) <= ROUND_TRIPS)],
    )


async def _opened(url: str, person: Seated) -> tuple[float, float, int, int]:
    """Seconds of the handshake, seconds to the list, bytes, questions asked."""
    began = time.perf_counter()
    socket = await connect(OURS, url, person)
    signed_in = time.perf_counter()
    reply = await socket.asked(HELLO)
    listed = time.perf_counter()
    assert reply.count(b'"conversation":') >= 200, "not the whole list"
    socket.transport.disconnect()
    await socket.transport.wait_disconnected()
    return signed_in - began, listed - signed_in, len(reply), 1
