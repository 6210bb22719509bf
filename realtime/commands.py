"""Commands of the socket: those of the core go to their one service, the socket's own are answered here."""

from collections.abc import Awaitable, Callable
from typing import Any

from collab.core import clock
from collab.core.commands import Command, acts
from collab.core.errors import Refused
from collab.directory.selectors import statuses_of
from collab.directory.shapes import PersonStatus
from collab.directory.visibility import persons_known
from collab.messaging.commands.messages import PostMessage
from collab.messaging.drafts import Draft
from realtime.codes import Close
from realtime.connection import Connection
from realtime.process import Process
from realtime.protocol import Hello, ItemWatched, Ping, Pong, Resume, Seen, Typing, Watch, WatchItem
from realtime.resume import opened

NO_REPLY = object()


async def carried_out(process: Process, connection: Connection, command: Command) -> Any:
    """What the command answers. Raises Refused."""
    if isinstance(command, PostMessage):
        return await process.posts.post(_draft(connection, command))
    if own := _OWN.get(type(command)):
        return await own(process, connection, command)
    act = acts()[type(command)]
    lane = process.lanes.reads if act.lane == "read" else process.lanes.writes
    return await lane.call(act.run, connection.actor, command)


def _draft(connection: Connection, c: PostMessage) -> Draft:
    return Draft.of(connection.actor.person, c.conversation, c.client_id, c.text, c.quote, c.files).into(c.topic)


async def _resume(process: Process, connection: Connection, command: Hello | Resume) -> Any:
    try:
        welcome = await opened(process.hub, connection, command.epoch, command.positions)
    except Refused:  # it would stay deaf; a new socket begins anew
        connection.close(Close.TOO_MANY, "try again")
        raise
    process.hub.resume(connection)
    return welcome


async def _ping(process: Process, connection: Connection, command: Ping) -> Pong:
    connection.heard(command.received)
    process.hub.resume(connection)
    quiet = command.received == connection.sent and not connection.behind
    in_step = not quiet or command.digest == process.hub.digest(connection)
    return Pong(now=clock.now(), in_step=in_step)


async def _watch(process: Process, connection: Connection, command: Watch) -> Seen:
    connection.watched_conversations = frozenset(command.conversations)
    known, statuses = await process.lanes.reads.call(_known, connection.actor.person, command.persons)
    connection.watched_persons = frozenset(known)
    process.statuses.tell_again(known)
    return Seen(process.presence.online([person for person in command.persons if person in known]), statuses)


def _known(reader: int, persons: list[int]) -> tuple[set[int], list[PersonStatus]]:
    known = persons_known(reader, persons)
    return known, statuses_of(known)


async def _watch_item(process: Process, connection: Connection, command: WatchItem) -> ItemWatched:
    return ItemWatched(await process.hub.onlookers.watch(connection, command.item))


async def _typing(process: Process, connection: Connection, command: Typing) -> object:
    if connection in process.hub.listeners_of(command.conversation):
        process.publisher.tell(process.presence.typing(connection, command.conversation))
    return NO_REPLY


_OWN: dict[type[Command], Callable[[Process, Connection, Any], Awaitable[Any]]] = {
    Hello: _resume,
    Resume: _resume,
    Ping: _ping,
    Watch: _watch,
    WatchItem: _watch_item,
    Typing: _typing,
}
