"""Catching up: a socket that is behind in some streams reads them from the log, as its window allows.

The same way serves a resume after a broken connection, a socket that was paused, and one that just came to belong.
Rights are read after the events, so what is sent was never read past a removal.
"""

import logging
from typing import Protocol

from collab.conversations.policy import Span
from collab.conversations.selectors import streams_of
from collab.core.errors import Refused
from collab.eventlog import selectors as log
from collab.eventlog.writing import Stored
from realtime.connection import Connection
from realtime.lanes import Lanes
from realtime.listening import Listening

logger = logging.getLogger(__name__)
STREAMS_AT_ONCE = 50
EVENTS_AT_ONCE = 100


class Here(Protocol):
    """What catching up needs of the hub."""

    lanes: Lanes
    streams: dict[int, Listening]

    def distrust(self, name: str) -> None: ...


async def catch_up(here: Here, connection: Connection) -> None:
    """Send what is missing until this socket stands where the hub does, or its window is full."""
    try:
        while not connection.closed and connection.room > 0:
            behind = _wanting(here, connection)
            if not behind:
                return
            if not _from_memory(connection, behind) and not await _from_log(here, connection, behind):
                return
    except Refused as refused:
        logger.warning("catching up waits: %s", refused)
    finally:
        connection.catching_up = False


def _wanting(here: Here, connection: Connection) -> list[Listening]:
    """Streams in which the hub has sent more than this socket has; the others need nothing, or only a new number."""
    wanting = []
    for stream, at in list(connection.behind.items()):
        listening = here.streams.get(stream)
        if listening is None:
            connection.behind.pop(stream, None)
        elif at < listening.sent:
            wanting.append(listening)
        else:
            listening.stand(connection, at)
    return wanting[:STREAMS_AT_ONCE]


def _from_memory(connection: Connection, behind: list[Listening]) -> bool:
    """Whether something could be sent from what the hub still remembers. That was sent to those who had the right to
    it when it came, and whoever lost it since was taken off the stream."""
    moved = False
    for listening in behind:
        events = listening.since(connection.behind[listening.stream])
        if events:
            moved = _send(connection, listening, events) or moved
    return moved


async def _from_log(here: Here, connection: Connection, behind: list[Listening]) -> bool:
    positions = {listening.stream: connection.behind[listening.stream] for listening in behind}
    found, allowed = await here.lanes.reads.call(_read_for, connection.actor.person, positions)
    moved = False
    for listening in behind:
        if listening.conversation is not None and listening.stream not in allowed:
            connection.behind.pop(listening.stream, None)
            here.distrust(listening.name)
        elif listening.stream in connection.behind and (events := found.get(listening.stream)):
            moved = _send(connection, listening, events) or moved
    return moved


def _send(connection: Connection, listening: Listening, events: list[Stored]) -> bool:
    """Send what fits; True when something did."""
    at = connection.behind[listening.stream]
    fitting = [event for event in events if at < event.seq <= listening.sent][: max(0, connection.room)]
    if not fitting or not connection.push(listening.text_for(connection, fitting), len(fitting)):
        return False
    listening.stand(connection, fitting[-1].seq)
    return True


def _read_for(
    person: int, positions: dict[int, int]
) -> tuple[dict[int, list[Stored]], dict[int, tuple[Span, ...] | None]]:
    found = log.events_after(positions, EVENTS_AT_ONCE)
    return found, {stream.stream: stream.spans for stream in streams_of(person)}
