"""A circle (协作圈) of a thousand beside one of ten: what the same act costs its member in both, and how long a report
on the board takes until everybody has it."""

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable, Sequence
from statistics import median
from typing import Any

import msgspec

from tests.benchmarks.figures import Goal, Report, Row, spread
from tests.benchmarks.load import HELLO, OURS, PATIENCE_SECONDS, Socket, connect, connected, text_of
from tests.benchmarks.people import Circle
from tests.benchmarks.servers import Stage

SMALL, LARGE = 10, 1_000
ROUNDS, TIMES, REPORTS = 5, 15, 7
"""So often in turns, and so often within a round; so many reports to everybody."""
PROMISED = 1.3
EVERYBODY = "a report on the board reaches everybody"
_encode, _decode = msgspec.json.encode, msgspec.json.decode


class Member:
    """Somebody of a circle at his socket, alone."""

    def __init__(self, circle: Circle, socket: Socket) -> None:
        self.circle, self._socket = circle, socket
        self._said = 0

    async def open(self) -> None:
        """What the client asks when one goes there."""
        for do in ("message.history", "message.pins", "topic.list", "member.list", "circle.get"):
            await self._ask(do)

    async def read_board(self) -> None:
        await self._ask("board.get")

    async def post(self) -> None:
        self._said += 1
        await self._ask("message.post", client_id=str(uuid.uuid4()), text=text_of(self._said))

    async def report(self) -> None:
        self._said += 1
        await self._ask("board.write", **report(self.circle, await self.version(), self._said))

    async def version(self) -> int:
        """Of the row he writes in."""
        rows = (await self._ask("board.get"))["rows"]
        return next(int(seen["row"]["version"]) for seen in rows if seen["row"]["unit"] == self.circle.unit)

    async def _ask(self, do: str, **fields: Any) -> Any:
        told = {"id": 1, "do": do, "conversation": self.circle.conversation, **fields}
        reply = _decode(await self._socket.asked(_encode(told)))
        assert "ok" in reply, reply
        return reply["ok"]


ACTS: dict[str, Callable[[Member], Awaitable[None]]] = {
    "opening it": Member.open,
    "reading the board": Member.read_board,
    "posting": Member.post,
    "reading the board and reporting on it": Member.report,
}
Cells = dict[tuple[str, int], list[float]]
"""Seconds, by act and size, one a round."""


def measure(stage: Stage) -> Report:
    url = stage.ours.webs[0].url
    circles = {size: _gathered(stage, size) for size in (SMALL, LARGE)}
    cells = asyncio.run(_alone(url, list(circles.items())))
    for size, circle in circles.items():
        cells[EVERYBODY, size] = asyncio.run(_to_everybody([web.url for web in stage.ours.webs], circle))
    ratios = {name: [b / a for a, b in zip(cells[name, SMALL], cells[name, LARGE], strict=True)] for name in ACTS}
    return Report(
        f"A circle of {LARGE:,} beside one of {SMALL}",
        f"Ten units each, {ROUNDS} rounds in turns, {TIMES} times a round: medians (lowest–highest) of the rounds, one"
        f" member at his socket, nobody else there. To everybody: {REPORTS} reports, all {SMALL} or {LARGE:,} at their"
        " sockets on two daphne processes.",
        [Row(name, _row(cells, name)) for name in (*ACTS, EVERYBODY)],
        [_goal(name, found) for name, found in ratios.items()],
    )


def report(circle: Circle, version: int, number: int) -> dict[str, Any]:
    """The fields of a report on its unit's row, as it was at that version."""
    words = {"task": "险段整治", "state": "under_way", "progress": f"第 {number} 次：已完成 {version} 处。" * 4}
    return {"unit": circle.unit, "version": version, "words": words}


def _gathered(stage: Stage, size: int) -> Circle:
    return msgspec.convert(stage.ours.run("tests.benchmarks.circle_town", told=size), Circle)


async def _alone(url: str, circles: Sequence[tuple[int, Circle]]) -> Cells:
    cells: Cells = {}
    members = [(size, await _member(url, circle)) for size, circle in circles]
    for _ in range(ROUNDS + 1):
        for name, act in ACTS.items():
            for size, member in members:
                cells.setdefault((name, size), []).append(await _timed(act, member))
    return {key: found[1:] for key, found in cells.items()}  # the first round warmed the process


async def _member(url: str, circle: Circle) -> Member:
    socket = await connect(OURS, url, circle.people[0])
    await socket.asked(HELLO)
    socket.ack_every = 1
    return Member(circle, socket)


async def _timed(act: Callable[[Member], Awaitable[None]], member: Member) -> float:
    found = []
    for _ in range(TIMES):
        began = time.perf_counter()
        await act(member)
        found.append(time.perf_counter() - began)
    return median(found)


async def _to_everybody(urls: Sequence[str], circle: Circle) -> list[float]:
    version = await (await _member(urls[0], circle)).version()
    async with connected(OURS, urls, circle.people) as sockets:
        found = [await _heard_by_all(circle, sockets, version + number) for number in range(REPORTS + 1)]
    return found[1:]


async def _heard_by_all(circle: Circle, sockets: Sequence[Socket], version: int) -> float:
    """Seconds from the command to the last socket."""
    waiting, all_heard = set(sockets), asyncio.Event()

    def heard(socket: Socket, _count: int, _payload: bytes) -> None:
        waiting.discard(socket)
        if not waiting:
            all_heard.set()

    for socket in sockets:
        socket.heard = heard
    told = {"do": "board.write", "conversation": circle.conversation, **report(circle, version, version)}
    began = time.perf_counter()
    sockets[0].send(_encode({"id": 2, **told}))
    async with asyncio.timeout(PATIENCE_SECONDS):
        await all_heard.wait()
    return time.perf_counter() - began


def _row(cells: Cells, name: str) -> dict[str, str]:
    small, large = cells[name, SMALL], cells[name, LARGE]
    return {
        f"{SMALL} members, ms": spread([seconds * 1e3 for seconds in small], ".2f"),
        f"{LARGE:,} members, ms": spread([seconds * 1e3 for seconds in large], ".2f"),
        "ratio": spread([b / a for a, b in zip(small, large, strict=True)], ".2f"),
    }


def _goal(name: str, ratios: Sequence[float]) -> Goal:
    return Goal(name, f"{spread(ratios, '.2f')}×", f"≤ {PROMISED}×", reached=median(ratios) <= PROMISED)
