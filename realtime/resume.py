"""Hello and resume: one answer opens the client, and what it missed follows as events.

Subscribe before you read: the socket is put on its streams first, deaf, then the list is read; every line is true at
its own seq, and what happens after it comes as events. History ends: who is further behind than a page gets a reset.
"""

from collections.abc import Mapping
from typing import NamedTuple

from collab.conversations.policy import Span
from collab.conversations.selectors import OpenStream, streams_of
from collab.conversations.streams import own_name, own_stream, stream_name
from collab.core import clock
from collab.directory.selectors import cards_of
from collab.directory.shapes import PersonCard
from collab.eventlog import selectors as log
from collab.eventlog.writing import writing
from collab.messaging.overview import summaries
from collab.messaging.shapes import Summary
from realtime import limits
from realtime.connection import Connection
from realtime.hub import Hub
from realtime.protocol import VERSION, Welcome


class _Standing(NamedTuple):
    """Where everything of one person stands."""

    epoch: str
    access_epoch: int
    own: log.Head
    streams: list[OpenStream]


class _List(NamedTuple):
    """What the client draws first."""

    conversations: list[Summary]
    people: list[PersonCard]


async def opened(hub: Hub, connection: Connection, epoch: str | None, positions: Mapping[str, int]) -> Welcome:
    """Put the socket on its streams and say what it needs to draw; `hub.resume` sends the rest."""
    connection.opening = True
    person = connection.actor.person
    standing = await hub.lanes.reads.call(_standing, person)
    if hub.is_past(standing.access_epoch):  # rights have ended while it was read
        standing = await hub.lanes.reads.call(_standing, person)
    known = positions if epoch == standing.epoch else {}
    _subscribe(hub, connection, standing)
    listed = await hub.lanes.reads.call(_list, person, standing.streams)
    reset = _take_positions(hub, connection, standing, listed.conversations, known)
    names = {stream_name(line.conversation) for line in listed.conversations} | {standing.own.name}
    fresh = [line for line in listed.conversations if stream_name(line.conversation) in reset]
    people = _needed(person, fresh)
    me = next(card for card in listed.people if card.person == person)
    return Welcome(
        protocol=VERSION, epoch=standing.epoch, now=clock.now(), me=me, limits=limits.told(), full=not known,
        conversations=fresh, people=[card for card in listed.people if card.person in people],
        reset=reset, gone=sorted(known.keys() - names),
    )  # fmt: skip


def _standing(person: int) -> _Standing:
    name = own_name(person)
    heads = log.heads_named([name])
    if not heads:  # the first time this person is seen
        with writing(name) as book:
            own_stream(book, person)
        heads = log.heads_named([name])
    return _Standing(*log.epochs(), heads[0], streams_of(person))


def _list(person: int, streams: list[OpenStream]) -> _List:
    conversations = summaries(person, streams)
    return _List(conversations, cards_of(person, sorted(_needed(person, conversations))))


def _needed(person: int, conversations: list[Summary]) -> set[int]:
    """Whose names the list shows."""
    peers = {line.peer for line in conversations if line.peer is not None}
    return {person} | peers | {line.last.author for line in conversations if line.last}


def _subscribe(hub: Hub, connection: Connection, standing: _Standing) -> None:
    hub.listen(connection, standing.own, None)
    for stream in standing.streams:
        name = stream_name(stream.conversation)
        hub.listen(connection, log.Head(stream.stream, name, stream.head, stream.access_version), stream.spans)


def _take_positions(
    hub: Hub, connection: Connection, standing: _Standing, conversations: list[Summary], known: Mapping[str, int]
) -> dict[str, int]:
    """Let the socket stand where it says it does, or, too far off, where the list stands. Answers the latter."""
    heads = {stream_name(line.conversation): line.seq for line in conversations} | {
        standing.own.name: standing.own.head
    }
    spans: dict[str, tuple[Span, ...] | None] = {stream_name(s.conversation): s.spans for s in standing.streams}
    reset: dict[str, int] = {}
    for stream in list(connection.streams):
        listening = hub.streams[stream]
        head = heads.get(listening.name)
        if head is None:  # he came or went while the list was read; look again, and tell him
            hub.leave(listening, connection)
            hub.distrust(listening.name)
            continue
        position = known.get(listening.name)
        if (
            position is None
            or not 0 <= head - position <= limits.GAP
            or _begins_after(spans.get(listening.name), position)
        ):
            position = reset[listening.name] = head
        listening.stand(connection, position)
    connection.opening = False
    return reset


def _begins_after(spans: tuple[Span, ...] | None, position: int) -> bool:
    """Whether the present right to read began after that position: then there is no story to continue."""
    return spans is not None and not any(after <= position and until is None for after, until in spans)
