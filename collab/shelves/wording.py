"""Names on a shelf, and how a row becomes an event. Pure."""

from collections.abc import Collection
from typing import TypeVar

import msgspec

E = TypeVar("E", bound=msgspec.Struct)
_LONGEST = 200


def unlike(name: str, beside: Collection[str]) -> str:
    """The name, or with a number behind it where it stands there already: 「值班表 (2).xlsx」."""
    taken = {one.casefold() for one in beside}
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, f".{ending}") if dot and stem else (name, "")
    wanted, count = name, 1
    while wanted.casefold() in taken:
        count += 1
        mark = f" ({count}){ending}"
        wanted = stem[: _LONGEST - len(mark)] + mark
    return wanted


def told(event: type[E], row: msgspec.Struct) -> E:
    """The event that carries this row."""
    return event(**msgspec.structs.asdict(row))
