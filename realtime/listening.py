"""One stream, as this process hears it: who of ours listens, what has been sent, what waits to be sent."""

from collections import deque
from time import monotonic

from collab.conversations.policy import Span, visible
from collab.eventlog.writing import Stored
from realtime import frames
from realtime.connection import Connection
from realtime.digest import hashed

_RECALLED = "message.recalled"
RECENT = 256
"""Events kept for those who paused for a moment, so that they need not ask the database."""

LONGEST_GATHERING = 0.05
"""Seconds between two deliveries of a hot stream, at most: nobody sees it."""


class Listening:
    """`sent`: every live socket has everything up to here. `ready`: read, not yet sent. `wanted`: hinted at.
    `sockets`: who listens, and what he may see of it (None: everything). There are many of these, so each is small."""

    __slots__ = (
        "_digest",
        "_recent",
        "access_version",
        "conversation",
        "delivering",
        "gathers_until",
        "name",
        "ready",
        "sent",
        "sockets",
        "stream",
        "wanted",
    )

    def __init__(self, stream: int, name: str, head: int, access_version: int) -> None:
        self.stream, self.name, self.sent, self.wanted = stream, name, head, head
        self.conversation = int(name.removeprefix("conversation:")) if name.startswith("conversation:") else None
        self.access_version = access_version
        self.delivering = False
        self.gathers_until = 0.0
        self._digest = (-1, 0)
        self.sockets: dict[Connection, tuple[Span, ...] | None] = {}
        self.ready: list[Stored] = []
        self._recent: deque[Stored] | None = None  # most streams are quiet, and even an empty deque is not small

    @property
    def known(self) -> int:
        """The newest seq in memory."""
        return self.sent + len(self.ready)

    def take(self, events: list[Stored] | tuple[Stored, ...]) -> None:
        """Keep what continues what we have; the rest is a repeat, or comes after a gap and is read later."""
        for event in events:
            if event.seq == self.known + 1:
                self.ready.append(event)
            elif event.seq > self.known:
                self.wanted = max(self.wanted, event.seq)
        self.wanted = max(self.wanted, self.known)

    def stand(self, connection: Connection, seq: int) -> None:
        """This socket has everything up to `seq`. While a delivery runs it keeps its own number, or it would get
        what is being delivered twice; the next delivery clears it."""
        if seq == self.sent and not self.delivering:
            connection.behind.pop(self.stream, None)
        else:
            connection.behind[self.stream] = seq

    def join(self, connection: Connection, spans: tuple[Span, ...] | None) -> None:
        if connection not in self.sockets:
            connection.streams.append(self.stream)
        self.sockets[connection] = spans

    def leave(self, connection: Connection) -> None:
        if connection in self.sockets:
            connection.streams.remove(self.stream)
            del self.sockets[connection]
        connection.behind.pop(self.stream, None)

    def remember(self, events: list[Stored]) -> None:
        """These are on their way: keep them for those who pause for a moment."""
        if self._recent is None:
            self._recent = deque(maxlen=RECENT)
        self._recent.extend(events)

    def rest(self) -> None:
        """Nobody will ask for what is kept."""
        self._recent = None

    def gather(self, took: float) -> None:
        """A delivery is over that took so many seconds. For twice as long what comes is gathered, so that in a hot
        stream several events leave as one frame: frames are what costs, not events."""
        self.gathers_until = monotonic() + min(2 * took, LONGEST_GATHERING)

    def since(self, seq: int) -> list[Stored] | None:
        """The events after `seq` up to `sent`, if memory still has them all."""
        if seq >= self.sent:
            return []
        if not self._recent or self._recent[0].seq > seq + 1:
            return None
        if self.wanted > self.sent:
            return None  # what has not been sent yet may be a recall
        if any(event.type == _RECALLED and event.seq > seq for event in self._recent):
            return None  # only the log has forgotten those words
        return [event for event in self._recent if event.seq > seq]

    def digest_at(self, connection: Connection) -> int:
        """Where this socket stands here, as a number; the same for all who are at the hub's position."""
        at = connection.behind.get(self.stream, self.sent)
        if self._digest[0] != at:
            self._digest = (at, hashed(f"{self.name}={at}".encode()))
        return self._digest[1]

    def text_for(self, connection: Connection, events: list[Stored]) -> str:
        """The frames this socket may see; where it may not, only the number."""
        spans = self.sockets.get(connection)
        if spans is None:
            return frames.together([frames.event(self.name, event) for event in events])
        return frames.together(
            [
                frames.event(self.name, event)
                if visible(spans, event.seq) and (event.about is None or visible(spans, event.about))
                else frames.hidden(self.name, event.seq)
                for event in events
            ]
        )
