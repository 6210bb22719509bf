"""Bytes ⇄ typed values. Nothing else in this package sees JSON."""

from collections.abc import Sequence
from typing import Any, Union

import msgspec

from collab.core.commands import Command, acts
from collab.core.errors import Refused
from collab.eventlog.writing import Stored
from realtime.codes import BAD_FRAME
from realtime.protocol import Ephemeral, RefusedError, Reply, SocketCommand

_encode = msgspec.json.Encoder().encode
_DETAILS = tuple(name for name in RefusedError.__struct_fields__ if name not in ("code", "message", "field"))


class BadFrame(Exception):
    """What arrived is no command we know. `reply` says so to the sender."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.error.message if reply.error else BAD_FRAME)
        self.reply = reply


class Decoder:
    """Text → one of all registered commands. Built once, after Django is set up."""

    def __init__(self) -> None:
        forms = (*acts(), *SocketCommand.__args__)
        self._decode = msgspec.json.Decoder(Union[forms]).decode  # noqa: UP007  a union of a computed tuple

    def command(self, text: str) -> Command:
        """Raises BadFrame, which names the field at fault."""
        try:
            return self._decode(text)  # type: ignore[no-any-return]
        except (msgspec.MsgspecError, RecursionError, UnicodeError, ValueError) as error:
            raise BadFrame(Reply(re=_id_of(text), error=_complaint(str(error)))) from None


def reply(to: int | None, ok: Any) -> str:
    return _encode(Reply(re=to, ok=ok)).decode()


def refusal(to: int | None, refused: Refused) -> str:
    known = {name: refused.details[name] for name in _DETAILS if name in refused.details}
    error = RefusedError(code=refused.code, message=refused.message, field=refused.field, **known)
    return _encode(Reply(re=to, error=error)).decode()


def encoded(answer: Reply) -> str:
    return _encode(answer).decode()


def event(stream: str, stored: Stored) -> str:
    """The frame of an event, the same for everybody who may see it. Its data already is JSON."""
    return f'{{"stream":"{stream}","seq":{stored.seq},"type":"{stored.type}","data":{stored.data}}}'


def hidden(stream: str, seq: int) -> str:
    """The frame for those who may not see it."""
    return f'{{"stream":"{stream}","seq":{seq},"type":"hidden","data":{{}}}}'


def ephemeral(happened: Ephemeral) -> str:
    name = str(happened.__struct_config__.tag)
    return _encode({"type": name, "data": msgspec.structs.asdict(happened)}).decode()


def together(frames: Sequence[str]) -> str:
    """Several frames as one WebSocket message."""
    return frames[0] if len(frames) == 1 else f"[{','.join(frames)}]"


class _OnlyId(msgspec.Struct):
    id: int | None = None


def _id_of(text: str) -> int | None:
    try:
        return msgspec.json.decode(text, type=_OnlyId).id
    except (msgspec.MsgspecError, RecursionError, UnicodeError, ValueError):
        return None


def _complaint(message: str) -> RefusedError:
    """msgspec says "… - at `$.conversation`"; the field is what follows the dollar."""
    words, _, path = message.partition(" - at `")
    field = path.removeprefix("$").strip(".`") or None
    return RefusedError(code=BAD_FRAME, message=words, field=field)
