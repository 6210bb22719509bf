"""在岗状态 on screen: whoever has somebody on screen hears where he says he is, within seconds.

As with presence nobody is promised anything; unlike presence it is stored, so each process reads what changed, every
2 s, and needs no layer. That a status is over its readers see by their clocks.
"""

from collections.abc import Collection, Mapping

from collab.directory.shapes import PersonStatus
from realtime import frames
from realtime.hub import Hub
from realtime.protocol import StatusChanged


class Statuses:
    """What was told to the sockets of this process, of what changed lately."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._told: dict[int, PersonStatus | None] = {}

    def hear(self, changed: Mapping[int, PersonStatus | None]) -> None:
        """What changed lately: of this, what was not told yet."""
        news = {person: now for person, now in changed.items() if person not in self._told or self._told[person] != now}
        self._told = dict(changed)
        for connection in self._hub.connections if news else ():
            if watched := sorted(connection.watched_persons & news.keys()):
                said = [status for person in watched if (status := news[person])]
                ended = [person for person in watched if news[person] is None]
                connection.say(frames.ephemeral(StatusChanged(said, ended)))

    def tell_again(self, persons: Collection[int]) -> None:
        """Somebody has just begun to watch these: what changed while he was asking is told once more."""
        for person in persons:
            self._told.pop(person, None)
