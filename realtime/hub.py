"""The hub: per process, who listens to what, and the one loop that reads, re-checks rights, and delivers.

A turn takes what is ready, reloads rights if anything about access moved since, and only then sends: what it sends
was committed before the rights were read, so a removal that was acknowledged cannot be outrun.
"""

import asyncio
import logging
from collections.abc import Collection, Iterable
from time import monotonic

import msgspec

from collab.accounts.selectors import still_signed_in
from collab.conversations.seats import conversations_sharing
from collab.conversations.selectors import Rights, rights
from collab.conversations.streams import stream_name
from collab.core.errors import Refused
from collab.eventlog import selectors as log
from collab.eventlog.writing import Batch, Stored
from realtime import frames
from realtime.catch_up import catch_up
from realtime.codes import Close
from realtime.connection import Connection
from realtime.lanes import Lanes
from realtime.limits import PAGE
from realtime.listening import Listening
from realtime.onlookers import Onlookers
from realtime.protocol import AccessGranted, AccessRevoked

logger = logging.getLogger(__name__)
YIELD_EVERY = 50  # sends between two breaths of the loop: more starves the readers, fewer the sockets
STREAMS_AT_ONCE = 500  # whose rights one statement reads


class Hint(msgspec.Struct, frozen=True, array_like=True):
    """Stream `name` has reached `head`; who may read it has changed `access_version` times."""

    name: str
    head: int
    access_version: int


class Hub:
    """Everything of one process that listens. All methods run in its loop."""

    def __init__(self, lanes: Lanes) -> None:
        self.lanes = lanes
        self.connections: set[Connection] = set()
        self.onlookers = Onlookers(lanes)
        self.streams: dict[int, Listening] = {}
        self._names: dict[str, Listening] = {}
        self._persons: dict[int, set[Connection]] = {}
        self._heard_versions: dict[str, int] = {}
        self._moved: set[Listening] = set()
        self._access_moved: set[str] = set()
        self._access_epoch = -1
        self._epoch_moved = False
        self._wake = asyncio.Event()
        self._catching_up: set[asyncio.Task[None]] = set()

    # who listens

    def welcome(self, connection: Connection) -> None:
        """A socket said hello."""
        self.connections.add(connection)
        self._persons.setdefault(connection.actor.person, set()).add(connection)

    def listen(
        self, connection: Connection, head: log.Head, spans: tuple[tuple[int, int | None], ...] | None
    ) -> Listening:
        """From here on this socket hears that stream, from the position it is given in `behind`, else from now."""
        listening = self.streams.get(head.stream)
        if listening is None:
            listening = self.streams[head.stream] = Listening(head.stream, head.name, head.head, head.access_version)
            self._names[head.name] = listening
        elif head.head > listening.wanted:  # the log is further than anybody told us
            self._want(listening, head.head)
            self._wake.set()
        if head.access_version < self._known_version(head.name):  # these rights are older than what we heard since
            self._access_moved.add(head.name)
            self._wake.set()
        listening.join(connection, spans)
        return listening

    def forget(self, connection: Connection) -> None:
        """A socket is gone."""
        connection.closed = True
        self.connections.discard(connection)
        mine = self._persons.get(connection.actor.person, set())
        mine.discard(connection)
        if not mine:
            self._persons.pop(connection.actor.person, None)
        for stream in list(connection.streams):
            self.leave(self.streams[stream], connection)

    def leave(self, listening: Listening, connection: Connection) -> None:
        """This socket hears that stream no longer."""
        listening.leave(connection)
        if not listening.sockets:
            self.streams.pop(listening.stream, None)
            self._names.pop(listening.name, None)

    def persons(self) -> set[int]:
        """Whose sockets are here."""
        return set(self._persons)

    def listeners_of(self, conversation: int) -> Collection[Connection]:
        listening = self._names.get(f"conversation:{conversation}")
        return listening.sockets if listening else ()

    def digest(self, connection: Connection) -> int:
        """What `ping.digest` should be: where this socket stands in all its streams, as one number."""
        return sum(self.streams[stream].digest_at(connection) for stream in connection.streams) & 0xFFFFFFFF

    # what is new

    def feed(self, batch: Batch) -> None:
        """This very process committed: deliver from memory what continues what we have."""
        self.epoch(batch.access_epoch)
        for committed in batch.streams:
            if listening := self._names.get(committed.name):
                listening.take(committed.events)
                self._want(listening, committed.head)
            self._version(committed.name, committed.access_version)
            self.onlookers.hear(committed.name, committed.head)
        self._wake.set()

    def hint(self, hints: Iterable[Hint]) -> None:
        """Somebody says how far streams have come. Hints may be lost, repeated, late or false; only reading is true."""
        for hint in hints:
            if listening := self._names.get(hint.name):
                self._want(listening, hint.head)
            self._version(hint.name, hint.access_version)
            self.onlookers.hear(hint.name, hint.head)
        self._wake.set()

    def distrust(self, name: str) -> None:
        """Something read elsewhere says that rights to this stream are not what we think."""
        self._access_moved.add(name)
        self._wake.set()

    def epoch(self, access_epoch: int) -> None:
        """Somewhere somebody's rights ended altogether, if this is higher than what we knew."""
        if access_epoch > self._access_epoch:
            self._epoch_moved = True
            self._access_epoch = access_epoch
            self._wake.set()

    def is_past(self, access_epoch: int) -> bool:
        """Whether rights have ended somewhere since; then they are looked at once more."""
        if access_epoch >= self._access_epoch:
            return False
        self._epoch_moved = True
        self._wake.set()
        return True

    def _want(self, listening: Listening, head: int) -> None:
        listening.wanted = max(listening.wanted, head)
        self._moved.add(listening)

    def _version(self, name: str, access_version: int) -> None:
        if name.startswith("conversation:") and access_version > self._known_version(name):
            self._heard_versions[name] = access_version
            self._access_moved.add(name)

    def _known_version(self, name: str) -> int:
        listening = self._names.get(name)
        return max(listening.access_version if listening else -1, self._heard_versions.get(name, -1))

    # the loop

    async def run(self) -> None:
        """Deliver for ever. A turn that fails is logged and tried again: nothing is lost, the log has it."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            try:
                await self._turn()
            except Refused as refused:
                logger.warning("the hub waits: %s", refused)
                await asyncio.sleep(0.2)
                self._wake.set()
            except Exception:
                logger.exception("a turn of the hub failed")
                await asyncio.sleep(0.2)
                self._wake.set()

    async def _turn(self) -> None:
        moved = self._due()
        try:
            await self._read_wanted(moved)
            ready = [(listening, list(listening.ready)) for listening in moved if listening.ready]
            await self._recheck_access()
            for listening, events in ready:
                await self._deliver(listening, events)
        finally:  # what is still to read or to send, after a failure too, is for the next turn
            self._moved |= {s for s in moved if s.wanted > s.sent and s.sockets}
            self._come_back()

    def _due(self) -> set[Listening]:
        """What has moved and does not gather just now."""
        now = monotonic()
        due = {s for s in self._moved if s.gathers_until <= now}
        self._moved -= due
        return due

    def _come_back(self) -> None:
        if self._moved:
            left = min(s.gathers_until for s in self._moved) - monotonic()
            asyncio.get_running_loop().call_later(max(0.0, left), self._wake.set)

    async def _read_wanted(self, moved: set[Listening]) -> None:
        asked = {s.stream: s.wanted for s in moved if s.wanted > s.known}
        if not asked:
            return
        positions = {stream: self.streams[stream].known for stream in asked if stream in self.streams}
        found, heads, epoch = await self.lanes.reads.call(_read, positions)
        for stream in positions:
            if listening := self.streams.get(stream):
                listening.take(found.get(stream, []))
                if stream not in found and listening.wanted == asked[stream]:  # a false hint: there is nothing
                    listening.wanted = listening.known
        for head in heads:
            self._version(head.name, head.access_version)
        self.epoch(epoch)

    async def _deliver(self, listening: Listening, events: list[Stored]) -> None:
        last = events[-1].seq
        del listening.ready[: len(events)]
        listening.sent = last
        listening.remember(events)
        everything = frames.together([frames.event(listening.name, event) for event in events])
        listening.delivering, began = True, monotonic()
        try:
            for count, connection in enumerate(list(listening.sockets), 1):
                if not connection.opening and connection in listening.sockets:
                    self._send(listening, connection, events, everything)
                if count % YIELD_EVERY == 0:
                    await asyncio.sleep(0)
        finally:
            listening.delivering = False
            listening.gather(monotonic() - began)

    def _send(self, listening: Listening, connection: Connection, events: list[Stored], everything: str) -> None:
        """Send what continues what this socket has, or note up to where it has everything."""
        stream, before = listening.stream, events[0].seq - 1
        at = connection.behind.get(stream)
        if at is not None and at < before:
            return  # catching up
        missing = events if at is None else events[at - before :]
        plain = at is None and listening.sockets[connection] is None
        if missing and not connection.push(
            everything if plain else listening.text_for(connection, missing), len(missing)
        ):
            connection.behind.setdefault(stream, before)
            self.resume(connection)  # where the window has some room, what fits goes at once
        elif at is not None and at <= events[-1].seq:
            del connection.behind[stream]

    def resume(self, connection: Connection) -> None:
        """Bring a socket that is behind up to where the hub stands, as its window allows."""
        if connection.behind and not connection.catching_up and connection.room > 0:
            connection.catching_up = True
            task = asyncio.ensure_future(catch_up(self, connection))
            self._catching_up.add(task)
            task.add_done_callback(self._catching_up.discard)

    def rest(self, streams: Iterable[int]) -> None:
        """Once a minute: what is kept for those who paused for a moment has served, where nobody is behind."""
        behind = {stream for connection in self.connections for stream in connection.behind}
        for stream in streams:
            if stream not in behind:
                self.streams[stream].rest()

    # who may still listen

    async def _recheck_access(self) -> None:
        if self._epoch_moved:
            self._epoch_moved = False
            await self._recheck_everybody()
        if not self._access_moved:
            return
        names, self._access_moved = self._access_moved, set()
        try:
            ordered = sorted(names)
            for start in range(0, len(ordered), STREAMS_AT_ONCE):
                await self._recheck_streams(ordered[start : start + STREAMS_AT_ONCE])
        except BaseException:
            self._access_moved |= names
            raise

    async def _recheck_everybody(self) -> None:
        """Who is still signed in, and, where positions and units sit, who still belongs."""
        devices = {connection.actor.device for connection in self.connections}
        try:
            alive, sharing = await self.lanes.reads.call(_after_epoch, devices)
        except BaseException:
            self._epoch_moved = True
            raise
        self._access_moved |= self._names.keys() & map(stream_name, sharing)
        for connection in list(self.connections):
            if connection.actor.device in devices - alive:
                self._sign_out(connection)

    def _sign_out(self, connection: Connection) -> None:
        connection.close(Close.SIGNED_OUT, "signed out")
        self.forget(connection)

    async def _recheck_streams(self, names: list[str]) -> None:
        conversations = {int(name.removeprefix("conversation:")): name for name in names}
        heads, found = await self.lanes.reads.call(_rights, list(conversations), names)
        for conversation, allowed in found.items():
            if head := heads.get(conversations[conversation]):
                self._apply(conversation, head, allowed)

    def _apply(self, conversation: int, head: log.Head, allowed: Rights) -> None:
        self._heard_versions[head.name] = head.access_version
        listening = self._names.get(head.name)
        present = set(listening.sockets) if listening else set()
        if listening:
            listening.access_version = head.access_version
            for connection in present:
                if connection.actor.person not in allowed:
                    self.leave(listening, connection)
                    connection.say(frames.ephemeral(AccessRevoked(conversation)))
        for person in self._persons.keys() & allowed.keys():
            for connection in self._persons[person]:
                heard = self.listen(connection, head, allowed[person])
                if connection not in present and not connection.opening:
                    heard.stand(connection, head.head)
                    self._want(heard, head.head + 1)  # look once more: something may have come while we read
                    connection.say(frames.ephemeral(AccessGranted(conversation)))
                    self.resume(connection)


def _read(positions: dict[int, int]) -> tuple[dict[int, list[Stored]], list[log.Head], int]:
    """The new events, and read after them, so never older than they are, what is known about access."""
    return log.events_after(positions, PAGE), log.heads_of(list(positions)), log.access_epoch()


def _after_epoch(devices: set[int]) -> tuple[set[int], set[int]]:
    return still_signed_in(devices), conversations_sharing()


def _rights(conversations: list[int], names: list[str]) -> tuple[dict[str, log.Head], dict[int, Rights]]:
    heads = {head.name: head for head in log.heads_named(names)}
    return heads, rights(conversations)
