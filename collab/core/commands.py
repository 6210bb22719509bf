"""Commands: what a person may ask of the core, stated once and decoded alike by the socket and by REST.

An app's `commands.py` declares a frozen struct per command and one function that calls the one service:

    class RecallMessage(Command, frozen=True, tag="message.recall"):
        conversation: int
        nr: int

    @command("POST", "conversations/{conversation}/messages/{nr}/recall")
    def recall(actor: Actor, c: RecallMessage) -> Message: ...

The socket reads `{"id": 7, "do": "message.recall", …}`, REST the same fields from path, query and body.
"""

import inspect
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar, get_type_hints

import msgspec

Lane = Literal["read", "write", "post"]
Method = Literal["GET", "POST", "PATCH", "PUT", "DELETE"]

Id = Annotated[int, msgspec.Meta(ge=1, le=2**53 - 1)]
Number = Annotated[int, msgspec.Meta(ge=0, le=2**53 - 1)]
"""A seq or an nr: dense numbers that start at 1, with 0 for "before the first"."""
Limit = Annotated[int, msgspec.Meta(ge=1, le=100)]


class Actor(msgspec.Struct, frozen=True):
    """Who asks: the person, and the device he holds."""

    person: int
    device: int


class Command(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, tag_field="do"):
    """A request. `id` pairs it with its reply on the socket; REST leaves it out."""

    id: Annotated[int, msgspec.Meta(ge=0, le=2**53 - 1)] | None = None


class Act(msgspec.Struct, frozen=True):
    """A registered command: its form, what carries it out, where REST offers it, which lane it runs in."""

    form: type[Command]
    run: Callable[[Actor, Any], Any]
    result: Any
    method: Method
    path: str
    lane: Lane

    @property
    def name(self) -> str:
        return str(self.form.__struct_config__.tag)


_acts: dict[type[Command], Act] = {}
F = TypeVar("F", bound=Callable[[Actor, Any], Any])


def command(method: Method, path: str, *, lane: Lane | None = None) -> Callable[[F], F]:
    """Register the function as what carries out the command it takes. GET reads, everything else writes."""

    def register(run: F) -> F:
        hints = get_type_hints(run)
        _, parameter = inspect.signature(run).parameters
        form = hints[parameter]
        chosen: Lane = lane or ("read" if method == "GET" else "write")
        _acts[form] = Act(form=form, run=run, result=hints["return"], method=method, path=path, lane=chosen)
        return run

    return register


def acts() -> dict[type[Command], Act]:
    """All registered commands by form. Complete once Django is set up (each app imports its commands)."""
    return _acts
