"""What the wire carries about what was found."""

from datetime import datetime

import msgspec


class Hit(msgspec.Struct, frozen=True):
    """A message that was found, with the words around what was asked for. `at` and `nr` say where it stands."""

    conversation: int
    nr: int
    author: int
    at: datetime
    excerpt: str


class Hits(msgspec.Struct, frozen=True):
    """The newest first. `before` is where the next page begins; None: there is no more."""

    hits: list[Hit]
    before: int | None
