"""Presence (在线) and typing (正在输入): worth showing, not worth storing.

Each process tells the others who came and went every 2 s and its whole set every 30 s; a set not heard of for 75 s is
forgotten. A socket hears only of the persons and conversations it has on screen.
"""

from collections.abc import Iterable
from time import monotonic
from typing import Any

from realtime import frames
from realtime.connection import Connection
from realtime.hub import Hub
from realtime.protocol import PresenceChanged, SomebodyTyping

WHOLE_EVERY = 30.0
FORGOTTEN_AFTER = 75.0
TYPING_EVERY = 1.0


class Presence:
    """Who is here, and who is elsewhere."""

    def __init__(self, hub: Hub, me: str) -> None:
        self._hub, self._me = hub, me
        self._elsewhere: dict[str, tuple[float, set[int]]] = {}
        self._told: set[int] = set()
        self._whole_at = 0.0
        self._shown: set[int] = set()
        self._typed: dict[tuple[int, int], float] = {}

    def online(self, persons: Iterable[int]) -> list[int]:
        """Which of these are online."""
        present = self._everywhere()
        found = [person for person in persons if person in present]
        self._shown.update(found)  # whoever is shown as here must be seen to go
        return found

    def typing(self, connection: Connection, conversation: int) -> list[Any]:
        """He is typing there; answers what the other processes must be told. Coalesced to one a second."""
        now, key = monotonic(), (connection.actor.person, conversation)
        if now - self._typed.get(key, 0.0) < TYPING_EVERY:
            return []
        self._typed[key] = now
        self._show_typing(*key)
        return [["typing", *key]]

    def beat(self) -> list[Any]:
        """Every 2 s: show local sockets what changed; answers what the other processes must be told."""
        now, here = monotonic(), self._hub.persons()
        self._elsewhere = {who: kept for who, kept in self._elsewhere.items() if now - kept[0] < FORGOTTEN_AFTER}
        self._typed = {key: at for key, at in self._typed.items() if now - at < TYPING_EVERY}
        self._show_changes()
        if now - self._whole_at >= WHOLE_EVERY:
            self._whole_at, self._told = now, here
            return [["whole", self._me, sorted(here)]]
        came, went = here - self._told, self._told - here
        self._told = here
        return [["diff", self._me, sorted(came), sorted(went)]] if came or went else []

    def hear(self, said: list[Any]) -> None:
        """What other processes said."""
        for kind, *rest in said:
            if kind == "typing":
                self._show_typing(*rest)
            elif kind == "whole":
                self._elsewhere[rest[0]] = (monotonic(), set(rest[1]))
            elif kind == "diff":
                _, known = self._elsewhere.get(rest[0], (0.0, set()))
                self._elsewhere[rest[0]] = (monotonic(), (known | set(rest[1])) - set(rest[2]))

    def _everywhere(self) -> set[int]:
        return self._hub.persons().union(*(persons for _, persons in self._elsewhere.values()))

    def _show_changes(self) -> None:
        present = self._everywhere()
        came, went = present - self._shown, self._shown - present
        self._shown = present
        if not came and not went:
            return
        for connection in self._hub.connections:
            watched = connection.watched_persons
            if watched and (watched & came or watched & went):
                connection.say(frames.ephemeral(PresenceChanged(sorted(watched & came), sorted(watched & went))))

    def _show_typing(self, person: int, conversation: int) -> None:
        text = ""
        for connection in self._hub.listeners_of(conversation):
            if conversation in connection.watched_conversations and connection.actor.person != person:
                text = text or frames.ephemeral(SomebodyTyping(conversation, person))
                connection.say(text)
