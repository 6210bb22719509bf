"""What happens to items, in past tense. `item:<id>` is for those who follow it on the server; no client listens to it.
What a person is to know stands on `user:<id>`."""

from datetime import datetime

import msgspec

from collab.work.shapes import TodoCounts, TodoLine


class ItemChanged(msgspec.Struct, frozen=True, tag="item.changed"):
    """Somebody acted on it: `nr` is the act's number in the trail. `units`, `positions`, `persons`: whose to-do it may
    have changed. `urged`: the parts that were urged by it."""

    item: int
    kind: str
    nr: int
    action: str
    part: int | None
    state: str
    by: int | None
    at: datetime
    units: list[int]
    positions: list[int]
    persons: list[int]
    urged: list[int]


class UrgedNow(msgspec.Struct, frozen=True):
    """催办: of which part I was urged, by whom (by nobody: the clock), with which words. `leader`: 「领导催办」."""

    part: int
    how: str
    leader: bool
    signature: str
    text: str


class TodoChanged(msgspec.Struct, frozen=True, tag="todo.changed"):
    """On `user:<id>` only: what of this item waits for me now, all of it; nothing: it is off my list. The newest `nr`
    counts. `urged`: what I was urged to by that act."""

    item: int
    nr: int
    lines: list[TodoLine]
    counts: TodoCounts
    urged: list[UrgedNow]


class TodoMoved(msgspec.Struct, frozen=True, tag="todo.moved"):
    """On `user:<id>` only: I took up or laid down a position, and with it what waits there. Ask for the list anew."""

    counts: TodoCounts


def item_name(item: int) -> str:
    return f"item:{item}"
