"""Who follows the log on the server: an app names itself and the events it consumes, in its `consumers.py`.

    @consumer("conversations", AppointmentsChanged)
    def follow(log: Writing, event: AppointmentsChanged, after: int) -> int | None: ...

For such an event `Stream.append` leaves a delivery (交付), which the worker works off: once, in the order of the
stream, in a transaction of its own. `log` holds no stream yet: the consumer locks all it needs at once. Work that
would need more than STREAMS_AT_ONCE of them is done in stretches: it answers how far it came and is called again
with that as `after` (0 at first), in a new transaction; None when all is done.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

if TYPE_CHECKING:
    from collab.eventlog.writing import Writing

STREAMS_AT_ONCE = 50
"""No transaction of a consumer locks more streams: people wait behind it."""

E = TypeVar("E", bound=msgspec.Struct)
Consume = Callable[["Writing", E, int], int | None]


class Consumer(msgspec.Struct, frozen=True):
    """What an app does when something happened."""

    name: str
    form: type[msgspec.Struct]
    run: Callable[..., int | None]


_consumers: dict[tuple[str, str], Consumer] = {}
_names: dict[str, tuple[str, ...]] = {}


def consumer(name: str, form: type[E]) -> Callable[[Consume[E]], Consume[E]]:
    """Register the function as what the app of that name does with events of this form."""

    def register(run: Consume[E]) -> Consume[E]:
        kind = str(form.__struct_config__.tag)
        _consumers[name, kind] = Consumer(name, form, run)
        _names[kind] = tuple(known for known, of in _consumers if of == kind)
        return run

    return register


def consumers_of(kind: str) -> tuple[str, ...]:
    """The names of those who consume events of this type."""
    return _names.get(kind, ())


def found(name: str, kind: str) -> Consumer | None:
    """What that app does with this type; None where it no longer does anything."""
    return _consumers.get((name, kind))


def decoded(consumer: Consumer, data: str) -> Any:
    """The event as the struct it was."""
    return msgspec.json.decode(data, type=consumer.form)
