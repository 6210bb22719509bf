"""Ingest: sixty-four people post, each in his own conversation; and one alone, beside a bare commit."""

import asyncio
import time
import uuid
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

import psycopg

from tests.benchmarks.figures import Goal, Report, Row, percentile, spread
from tests.benchmarks.load import OURS, TEXTBOOK_TALK, Dialect, Socket, connected
from tests.benchmarks.machine import Clock
from tests.benchmarks.people import Seated, Wish
from tests.benchmarks.servers import Site, Stage

SENDERS = 64
ROUNDS, WARM_SECONDS, SECONDS = 3, 1.0, 4.0
LONE_ROUNDS, LONE_POSTS = 7, 150
TIMES_THE_TEXTBOOK, TIMES_A_COMMIT = 8, 2


class Outcome(NamedTuple):
    """Answers a second; the time to an answer in seconds; CPU seconds per message; the share others took."""

    rate: float
    times: list[float]
    cpu: float
    cpu_behind: float
    others: float


class Posting:
    """Each socket posts its next message when it is answered."""

    def __init__(self, sockets: Sequence[Socket]) -> None:
        self._sockets = sockets
        self._at: dict[Socket, float] = {}
        self._talking = True
        self.times: list[float] = []
        for socket in sockets:
            socket.replied = self._replied

    def start(self) -> None:
        for socket in self._sockets:
            self._say(socket)

    def stop(self) -> None:
        self._talking = False

    def _say(self, socket: Socket) -> None:
        self._at[socket] = time.perf_counter()
        socket.say(2)

    def _replied(self, socket: Socket, reply: bytes) -> None:
        self.times.append(time.perf_counter() - self._at[socket])
        if self._talking:
            self._say(socket)


def measure(stage: Stage) -> Report:
    town = stage.town(Wish(talkers=SENDERS))
    talks = stage.textbook.run("tests.benchmarks.textbook.scene", told=SENDERS)
    strangers = [Seated(conversation=conversation, person=person) for conversation, person in talks]
    sides = (("textbook", stage.textbook, TEXTBOOK_TALK, strangers), ("ours", stage.ours, OURS, town.talkers))
    cells: dict[str, list[Outcome]] = {name: [] for name, *_ in sides}
    for _ in range(ROUNDS):
        for name, site, dialect, people in sides:
            cells[name].append(asyncio.run(_cell(site, dialect, people)))
    lone, commits = asyncio.run(_beside_a_commit(stage, town.talkers[0]))
    return Report(
        f"Ingest: {SENDERS} people post 300 bytes, each in his own conversation",
        f"Medians of {ROUNDS} rounds in turns, {SECONDS:.0f} s each (lowest–highest); one daphne process each,"
        " PostgreSQL, every commit flushed, over sockets. The textbook: member check, number, insert in one ORM"
        f" transaction per message through database_sync_to_async. Others took {_others(cells):.0%} of the machine."
        " Below: one person alone, in turns with BEGIN, INSERT of the same row, COMMIT through the same driver"
        f" ({LONE_ROUNDS} rounds of {LONE_POSTS}).",
        [
            *(Row(name, _columns(outcomes)) for name, outcomes in cells.items()),
            *(_lone_row(name, times) for name, times in (("ours, one person alone", lone), ("a commit", commits))),
        ],
        [_rate_goal(cells), _lone_goal(lone, commits)],
    )


async def _cell(site: Site, dialect: Dialect, people: Sequence[Seated]) -> Outcome:
    url = site.webs[0].url if dialect is OURS else site.webs[0].url.replace("/ws", "/talk")
    async with connected(dialect, [url], people) as sockets:
        posting = Posting(sockets)
        posting.start()
        await asyncio.sleep(WARM_SECONDS)
        web, behind = Clock(site.pids), Clock(site.behind)
        everything, before = Clock.of_everything_ours([*site.pids, *site.behind]), len(posting.times)
        await asyncio.sleep(SECONDS)
        count, seconds = len(posting.times) - before, web.seconds
        cpu, cpu_behind, others = web.cpu / max(1, count), behind.cpu / max(1, count), everything.others
        posting.stop()
        return Outcome(count / seconds, posting.times[before : before + count], cpu, cpu_behind, others)


async def _beside_a_commit(stage: Stage, person: Seated) -> tuple[list[float], list[float]]:
    """Medians of the rounds, in seconds: his replies, and the commits between them."""
    replies, commits = [], []
    async with connected(OURS, [stage.ours.webs[0].url], [person]) as (socket,):
        with psycopg.connect(stage.postgres.url, autocommit=True) as connection:
            await _answered(socket)  # there must be one to copy
            copies = _Copies(connection, person)
            for _ in range(LONE_ROUNDS):
                replies.append(median([await _answered(socket) for _ in range(LONE_POSTS)]))
                commits.append(median([copies.add() for _ in range(LONE_POSTS)]))
    return replies, commits


async def _answered(socket: Socket) -> float:
    began = time.perf_counter()
    await socket.asked(socket.post(2))
    return time.perf_counter() - began


class _Copies:
    """The last message once more, under another number."""

    def __init__(self, connection: psycopg.Connection, person: Seated) -> None:
        self._connection = connection
        cursor = connection.execute(
            "SELECT * FROM messaging_message WHERE conversation_id = %s ORDER BY nr DESC LIMIT 1", [person.conversation]
        )
        row = cursor.fetchone()
        assert row
        assert cursor.description
        self._row = {column.name: value for column, value in zip(cursor.description, row, strict=True)}
        del self._row["id"]
        self._row["nr"] += 1_000_000_000  # where no real one ever comes
        names = ", ".join(self._row)
        marks = ", ".join(f"%({name})s" for name in self._row)
        self._insert = f"INSERT INTO messaging_message ({names}) VALUES ({marks})"  # noqa: S608  names of ours; values are parameters

    def add(self) -> float:
        """How long it took, in seconds."""
        self._row |= {"nr": self._row["nr"] + 1, "client_id": uuid.uuid4()}
        began = time.perf_counter()
        with self._connection.transaction():
            self._connection.execute(self._insert, self._row)
        return time.perf_counter() - began


def _columns(outcomes: Sequence[Outcome]) -> dict[str, str]:
    return {
        "messages/s": spread([o.rate for o in outcomes]),
        "p50 ms": spread([percentile(o.times, 0.5) * 1e3 for o in outcomes], ".1f"),
        "p99 ms": spread([percentile(o.times, 0.99) * 1e3 for o in outcomes], ".1f"),
        "server CPU µs per message": spread([o.cpu * 1e6 for o in outcomes]),
        "of database and Redis": spread([o.cpu_behind * 1e6 for o in outcomes]),
    }


def _lone_row(name: str, times: Sequence[float]) -> Row:
    return Row(name, {"p50 ms": spread([time * 1e3 for time in times], ".2f")})


def _rate_goal(cells: dict[str, list[Outcome]]) -> Goal:
    ratios = [ours.rate / theirs.rate for ours, theirs in zip(cells["ours"], cells["textbook"], strict=True)]
    promised = TIMES_THE_TEXTBOOK
    reached = median(ratios) >= promised
    return Goal("messages/s of the textbook's", f"{spread(ratios, '.1f')}×", f"≥ {promised}×", reached)


def _lone_goal(lone: Sequence[float], commits: Sequence[float]) -> Goal:
    ratios = [ours / commit for ours, commit in zip(lone, commits, strict=True)]
    promised = TIMES_A_COMMIT
    reached = median(ratios) <= promised
    return Goal("one person's reply, in commits", f"{spread(ratios, '.1f')}×", f"≤ {promised}×", reached)


def _others(cells: dict[str, list[Outcome]]) -> float:
    return median([outcome.others for outcomes in cells.values() for outcome in outcomes])
