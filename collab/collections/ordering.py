"""汇总表 as it is looked at: which rows, in which order. Pure."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple

from collab.collections.facts import Asked

Only = Literal["all", "owing", "answered"]


class Looked(NamedTuple):
    """Rows beyond the first `after`, at most `limit`, in the order of a column: unit, name, at, a field (f1 …)."""

    after: int = 0
    limit: int = 100
    by: str = ""
    down: bool = False
    only: Only = "all"


AS_IT_COMES = Looked()


class Given(NamedTuple):
    """What was supplied for a part, and when."""

    values: Mapping[str, Any]
    at: datetime


def fitting(asked: Sequence[Asked], only: Only) -> list[Asked]:
    return [one for one in asked if only == "all" or (only == "owing") == one.owes]


def in_order(asked: Sequence[Asked], given: Mapping[int, Given], looked: Looked) -> list[Asked]:
    """What is not there comes last, whichever way it goes. Units stand in the order of the city."""
    if looked.by in ("", "unit"):
        return list(reversed(asked)) if looked.down and looked.by else list(asked)
    told = [(_value(one, given.get(one.part), looked.by), one) for one in asked]
    there = sorted((pair for pair in told if pair[0] is not None), key=lambda pair: _key(pair[0]), reverse=looked.down)
    return [one for _, one in there] + [one for value, one in told if value is None]


def _value(one: Asked, given: Given | None, by: str) -> Any:
    if by == "name":
        return one.name
    if given is None:
        return None
    value = given.at if by == "at" else given.values.get(by)
    return value if isinstance(value, str | int | float | datetime) and value != "" else None


def _key(value: Any) -> tuple[int, Any]:
    """Numbers before words; Chinese words nearly as they are pronounced, as their own encoding has them."""
    if isinstance(value, datetime):
        return 0, value.timestamp()
    return (1, value.encode("gb18030", "replace")) if isinstance(value, str) else (0, value)
