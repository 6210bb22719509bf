"""A client that does not give up (韧性客户端): it reconnects anywhere, resumes, repeats what nobody answered.

It writes down everything it does and sees, and is honest: it applies events strictly in order, each message once.
"""

import asyncio
import itertools
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from websockets.exceptions import WebSocketException

from tests.faults.history import (
    Close,
    Fail,
    History,
    Invoke,
    Ok,
    Open,
    Recv,
    Reset,
    Resume,
    Show,
    Stand,
    Unknown,
    digest,
)
from tests.faults.sights import sight_of_event
from tests.faults.wire import Frame, Wire

PROTOCOL = 1
_PATIENCE = 6.0  # for one attempt; a little more than the server's own deadline
_UNCERTAIN = {"unavailable", "internal"}  # whether it happened is unknown
_AGAIN = {"busy", "limited", *_UNCERTAIN}
_MISTAKES = 2  # of the server's, in one command; more is not bad luck
_MASK = 0xFFFFFFFF
_sockets = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Account:
    """A person and the token of one of his programs."""

    person: int
    token: str


class Client:
    """One device. `urls` are the places to connect to; each connection picks one at random."""

    def __init__(
        self,
        history: History,
        account: Account,
        device: str,
        urls: Sequence[str],
        *,
        seed: int = 0,
        heartbeat: float | None = None,
    ) -> None:
        self.account, self.device = account, device
        self.positions: dict[str, int] = {}
        self.messages: dict[str, dict[int, Frame]] = {}  # stream → nr → as posted, edited, recalled
        self.resumes = 0  # times the server said that we were out of step
        self._history, self._urls = history, urls
        self._chance = random.Random(f"{seed} {device}")
        self._heartbeat = heartbeat  # seconds between pings; None: as the server says
        self._pings = 0  # unanswered
        self._epoch: str | None = None
        self._wire: Wire | None = None
        self._welcomed = asyncio.Event()
        self._socket = 0
        self._tasks: set[asyncio.Task[Any]] = set()
        self._drawn: set[tuple[str, int]] = set()

    def start(self) -> None:
        """Connect, and stay connected until `stop`."""
        self._spawn(self._live())

    async def stop(self) -> None:
        """Leave for good."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def connected(self, patience: float = 30.0) -> Wire:
        """The socket, once the server has said welcome."""
        await asyncio.wait_for(self._welcomed.wait(), patience)
        assert self._wire
        return self._wire

    # --- what its person does; each answers what the server answered, or None for a certain no

    async def post(self, conversation: int, text: str) -> Frame | None:
        """Say something, and repeat it until the answer is certain."""
        client_id = str(uuid4())
        fields = {"conversation": conversation, "client_id": client_id, "text": text}

        def invoke() -> Invoke:
            return self._invoke("post", conversation, client_id=client_id, body=digest(text))

        return await self._until_certain("message.post", fields, invoke)

    async def edit(self, conversation: int, nr: int, text: str) -> Frame | None:
        revision = self.messages[f"conversation:{conversation}"][nr]["revision"]
        fields = {"conversation": conversation, "nr": nr, "revision": revision, "text": text}
        return await self._once(
            "message.edit", fields, self._invoke("edit", conversation, target=nr, body=digest(text))
        )

    async def recall(self, conversation: int, nr: int) -> Frame | None:
        fields = {"conversation": conversation, "nr": nr}
        return await self._once("message.recall", fields, self._invoke("recall", conversation, target=nr))

    async def mark_read(self, conversation: int, nr: int) -> Frame | None:
        fields = {"conversation": conversation, "nr": nr}
        return await self._once("conversation.mark_read", fields, self._invoke("mark", conversation, target=nr))

    async def read_cursor(self, conversation: int) -> Frame | None:
        fields = {"conversation": conversation}
        return await self._once("conversation.get", fields, self._invoke("cursor", conversation))

    async def fetch(self, conversation: int) -> Frame | None:
        """Look at the newest page of history, by another door than the stream."""
        fields = {"conversation": conversation, "limit": 20}
        return await self._once("message.history", fields, self._invoke("fetch", conversation))

    async def remove(self, conversation: int, person: int) -> Frame | None:
        fields = {"conversation": conversation, "person": person}
        return await self._once("member.remove", fields, self._invoke("remove", conversation, whom=person))

    async def admit(self, conversation: int, person: int) -> Frame | None:
        """Bring somebody in, and repeat it until the answer is certain: nobody is left outside by accident."""
        fields = {"conversation": conversation, "persons": [person]}
        return await self._until_certain("member.add", fields, lambda: self._invoke("admit", conversation, whom=person))

    # --- commands and their answers

    def _invoke(self, act: Any, conversation: int, **fields: Any) -> Invoke:
        return Invoke(act=act, person=self.account.person, stream=f"conversation:{conversation}", **fields)

    async def _until_certain(self, do: str, fields: Frame, invoke: Callable[[], Invoke]) -> Frame | None:
        mistakes = 0
        while True:
            answer = await self._attempt(do, fields, invoke())
            mistakes += answer is not None and answer.get("error", {}).get("code") == "internal"
            assert mistakes <= _MISTAKES, f"{do} is answered with the server's own mistake: {answer}"
            if answer is not None and "ok" in answer:
                return dict(answer["ok"])
            if answer is not None and answer["error"]["code"] not in _AGAIN:
                return None
            await asyncio.sleep(self._chance.uniform(0.02, 0.3))

    async def _once(self, do: str, fields: Frame, invoke: Invoke) -> Frame | None:
        answer = await self._attempt(do, fields, invoke)
        return dict(answer["ok"]) if answer and "ok" in answer else None

    async def _attempt(self, do: str, fields: Frame, invoke: Invoke) -> Frame | None:
        wire = await self.connected(patience=60)
        call = self._history.record(invoke)
        future: asyncio.Future[Frame | None] = asyncio.get_running_loop().create_future()

        def answered(frame: Frame | None) -> None:
            self._history.record(_answer(call, frame))
            if not future.done():
                future.set_result(frame)

        number = wire.ask(do, fields, answered)
        try:
            return await asyncio.wait_for(future, _PATIENCE)
        except TimeoutError:
            if wire.forget(number):
                self._history.record(Unknown(call=call.n, why="timeout"))
            return None

    # --- the life of the connection

    async def _live(self) -> None:
        failures = 0
        while True:
            try:
                self._wire = await Wire.open(self._chance.choice(self._urls), self.account.token)
            except (OSError, TimeoutError, WebSocketException):
                failures += 1
                await asyncio.sleep(self._chance.uniform(0.05, min(1.0, 0.1 * 2**failures)))
                continue
            failures = 0
            await self._use(self._wire)
            await asyncio.sleep(self._chance.uniform(0.02, 0.2))

    async def _use(self, wire: Wire) -> None:
        self._socket = self._history.record(
            Open(socket=next(_sockets), device=self.device, person=self.account.person)
        ).socket
        said = dict(self.positions)
        wire.ask(
            "hello",
            {"protocol": PROTOCOL, "epoch": self._epoch, "positions": said},
            lambda frame: self._welcome(said, frame),
        )
        try:
            await wire.listen(self._arrived)
        except (OSError, WebSocketException):
            pass
        finally:
            self._welcomed.clear()
            self._history.record(Close(socket=self._socket, code=wire.close_code))
            await wire.close()

    def _welcome(self, said: dict[str, int], frame: Frame | None) -> None:
        if frame is None or "error" in frame:
            return
        welcome = frame["ok"]
        self._epoch = welcome["epoch"]
        for stream in {*welcome["gone"], *(said.keys() if welcome["full"] else ())}:
            self.positions.pop(stream, None)
        for stream, position in said.items():
            if stream not in welcome["reset"] and stream in self.positions:
                self.positions[stream] = position
                self._history.record(Resume(socket=self._socket, stream=stream, position=position))
        for stream, seq in welcome["reset"].items():
            self.positions[stream] = seq
            self._history.record(Reset(socket=self._socket, stream=stream, to=seq))
        if not self._welcomed.is_set():
            self._welcomed.set()
            if self._wire:
                self._spawn(self._beat(self._wire, self._heartbeat or welcome["limits"]["ping_seconds"]))

    async def _beat(self, wire: Wire, seconds: float) -> None:
        """Say that we are here and where we stand. Two pings without an answer: the line is dead."""
        self._pings = 0
        while wire is self._wire and self._welcomed.is_set():
            if self._pings >= 2:
                await wire.close()
                return
            self._pings += 1
            wire.ask("ping", {"received": wire.received, "digest": positions_digest(self.positions)}, self._ponged)
            await asyncio.sleep(seconds)

    def _ponged(self, frame: Frame | None) -> None:
        self._pings = 0
        if frame and not frame.get("ok", {}).get("in_step", True) and self._wire:
            self.resumes += 1
            said = dict(self.positions)
            self._wire.ask(
                "resume", {"epoch": self._epoch, "positions": said}, lambda answer: self._welcome(said, answer)
            )

    # --- what it hears

    def _arrived(self, frame: Frame) -> None:
        if "stream" in frame:
            self._event(frame)
        elif frame["type"] == "access.revoked":
            self.positions.pop(f"conversation:{frame['data']['conversation']}", None)
        elif frame["type"] == "access.granted":
            self._granted(frame["data"]["conversation"])

    def _event(self, frame: Frame) -> None:
        stream, seq = frame["stream"], frame["seq"]
        sight = sight_of_event(stream, seq, frame["type"], frame["data"])
        self._history.record(Recv(socket=self._socket, **sight))
        if seq != self.positions.get(stream, seq - 1) + 1:
            return  # a repeat is ignored, a gap is not stepped over: the checker has seen both
        self.positions[stream] = seq
        self._apply(stream, frame["type"], frame["data"])

    def _apply(self, stream: str, kind: str, data: Frame) -> None:
        messages = self.messages.setdefault(stream, {})
        if kind == "message.posted" and data["nr"] not in messages:
            messages[data["nr"]] = data
            if (stream, data["nr"]) not in self._drawn:
                self._drawn.add((stream, data["nr"]))
                self._history.record(Show(device=self.device, stream=stream, nr=data["nr"]))
        elif kind == "message.edited" and data["nr"] in messages:
            messages[data["nr"]] |= {"revision": data["revision"], "text": data["text"]}
        elif kind == "message.recalled" and data["nr"] in messages:
            messages[data["nr"]] |= {"recalled": data}

    def _granted(self, conversation: int) -> None:
        """From here on events come, from wherever the server stands; the summary says what is behind them."""
        stream, socket = f"conversation:{conversation}", self._socket
        self.positions.pop(stream, None)
        self._history.record(Reset(socket=socket, stream=stream, to=None, why="access granted"))

        def stand(frame: Frame | None) -> None:
            if frame and "ok" in frame and socket == self._socket:
                seq = frame["ok"]["seq"]
                self._history.record(Stand(device=self.device, stream=stream, seq=seq))
                self.positions[stream] = max(seq, self.positions.get(stream, 0))

        if self._wire:
            self._wire.ask("conversation.get", {"conversation": conversation}, stand)

    def _spawn(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def positions_digest(positions: dict[str, int]) -> int:
    """The sum, modulo 2^32, of the hashes of "name=seq"; written from the protocol's words, not from its code."""
    return sum(_hashed(f"{name}={seq}".encode()) for name, seq in positions.items()) & _MASK


def _hashed(text: bytes) -> int:
    """FNV-1a (32 bits), then murmur3's finalizer."""
    value = 0x811C9DC5
    for byte in text:
        value = (value ^ byte) * 0x01000193 & _MASK
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        value = (value ^ value >> shift) * factor & _MASK
    return value ^ value >> 16


def _answer(call: Invoke, frame: Frame | None) -> Ok | Fail | Unknown:
    if frame is None:
        return Unknown(call=call.n, why="closed")
    if "error" in frame:
        code = frame["error"]["code"]
        return Unknown(call=call.n, why=code) if code in _UNCERTAIN else Fail(call=call.n, code=code)
    ok = frame.get("ok") or {}
    if call.act == "post":
        return Ok(call=call.n, nr=ok["nr"], seq=ok["seq"])
    if call.act == "cursor":
        return Ok(call=call.n, value=ok["read_nr"])
    return Ok(call=call.n)
