"""Who was called for what, as `roles` found it. Pure."""

from typing import NamedTuple

from collab.instructions.reading.tokens import Token


class Called(NamedTuple):
    """A name in a role, and whether it was only called with 请."""

    token: Token
    weak: bool = False


class Roles(NamedTuple):
    """Who was found for what; `spans` are the words spent on it, `addressed` whoever was called at all."""

    leads: list[Called]
    assists: list[Token]
    supervisors: list[Token]
    readers: list[Token]
    excluded: list[Token]
    spans: list[tuple[int, int]]
