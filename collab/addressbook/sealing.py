"""Sealing (加密) of contacts: with a key per owner, derived from a key of the server's (`core.sealing`).

Owner and row are bound as associated data, so that a row moved to another owner, or another row's body, does not open.
Bodies are padded to whole blocks of 256 bytes: their length tells next to nothing.
"""

from uuid import UUID

from collab.core import sealing

_BLOCK = 256


def seal(owner: int, row: UUID, body: bytes) -> bytes:
    """The body (JSON, so that trailing spaces mean nothing) as it may lie in the database."""
    return sealing.seal(_purpose(owner), _bound(owner, row), body + b" " * (-len(body) % _BLOCK))


def opened(owner: int, row: UUID, sealed: bytes) -> bytes:
    """The body again. Raises Unopenable."""
    return sealing.opened(_purpose(owner), _bound(owner, row), sealed)


def _purpose(owner: int) -> bytes:
    return b"collab contacts of %d" % owner


def _bound(owner: int, row: UUID) -> bytes:
    return b"contact:%d:" % owner + row.bytes
