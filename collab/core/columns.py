"""Columns (列) whose values lie sealed in the database: a copy of it tells nothing of them.

They are read and written as any other, but the database can neither compare nor search them; "" and b"" stay so.

One that no key of ours opens reads as empty and is told in the log: a person whose number is lost is a person still.
"""

import logging
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from django.db import models

from collab.core import sealing
from collab.core.sealing import Unopenable, opened, seal

_PURPOSE = b"collab columns"
_log = logging.getLogger(__name__)


class SealedText(models.TextField):  # type: ignore[type-arg]  # at run time Django's fields take no types
    """Words. Behind them, after a blank, may stand what they are found by."""

    def get_prep_value(self, value: Any) -> Any:
        words = super().get_prep_value(value)
        return urlsafe_b64encode(seal(_PURPOSE, b"", words.encode())).decode() if words else words

    def from_db_value(self, value: str | None, *_: object) -> str | None:
        return _opened(_sealed(value)).decode() if value else value


class SealedBytes(models.BinaryField):  # type: ignore[type-arg]  # at run time Django's fields take no types
    """Bytes."""

    def get_prep_value(self, value: Any) -> Any:
        body = super().get_prep_value(value)
        return seal(_PURPOSE, b"", bytes(body)) if body else body

    def from_db_value(self, value: Any, *_: object) -> bytes | None:
        return _opened(bytes(value)) if value else value


def is_current(stored: str | bytes | memoryview) -> bool:
    """Whether the key that seals now sealed what is stored so."""
    return sealing.is_current(_sealed(stored) if isinstance(stored, str) else bytes(stored))


def _sealed(stored: str) -> bytes:
    try:
        return urlsafe_b64decode(stored.partition(" ")[0])
    except ValueError:
        return b""  # which no key opens


def _opened(sealed: bytes) -> bytes:
    try:
        return opened(_PURPOSE, b"", sealed)
    except Unopenable:
        _log.error("a sealed value that no key opens: put the old COLLAB_PRIVATE_KEY back behind the new one")
        return b""
