"""Everything that travels: each command with what answers it, each event, each ephemeral, read from the structs."""

from types import NoneType
from typing import Any, get_args

import msgspec

from collab.core.commands import Act, acts
from collab.core.errors import CATALOGUE
from realtime import codes, protocol

_SOCKET_REPLIES: dict[type[msgspec.Struct], Any] = {
    protocol.Hello: protocol.Welcome,
    protocol.Resume: protocol.Welcome,
    protocol.Ping: protocol.Pong,
    protocol.Watch: protocol.Seen,
    protocol.WatchItem: protocol.ItemWatched,
    protocol.Ack: NoneType,
    protocol.Typing: NoneType,
}


class Spoken(msgspec.Struct, frozen=True):
    """A command as it is spoken: its form, what answers it (NoneType: nothing), and its act if REST offers it too."""

    form: type[msgspec.Struct]
    result: Any
    act: Act | None

    @property
    def name(self) -> str:
        return tag_of(self.form)

    @property
    def asks(self) -> bool:
        """A question: it changes nothing, so that it may be asked twice."""
        return self.act.lane == "read" if self.act else self.form in (protocol.Watch, protocol.WatchItem)


class Protocol(msgspec.Struct, frozen=True):
    """Everything that travels."""

    commands: tuple[Spoken, ...]
    events: tuple[type[msgspec.Struct], ...]
    ephemeral: tuple[type[msgspec.Struct], ...]


def tag_of(struct: type[msgspec.Struct]) -> str:
    """The name a struct has on the wire."""
    return str(struct.__struct_config__.tag)


def spoken() -> Protocol:
    """The whole protocol, read from the structs and the registry of commands."""
    socket = [Spoken(form, result, None) for form, result in _SOCKET_REPLIES.items()]
    core = [Spoken(act.form, act.result, act) for act in acts().values()]
    return Protocol(
        commands=tuple(socket + sorted(core, key=lambda one: one.name)),
        events=get_args(protocol.Event),
        ephemeral=get_args(protocol.Ephemeral),
    )


def error_codes() -> list[str]:
    """Every code a refusal may carry."""
    return [*(refused.code for refused in CATALOGUE), codes.BAD_FRAME, codes.BAD_TYPE, codes.INTERNAL]
