"""A draft: what somebody wants to say, cleaned and parsed before any lock is taken. Pure."""

import hashlib
from uuid import UUID

import msgspec
from django.conf import settings

from collab.core.errors import Invalid
from collab.core.text import clean
from collab.messaging import markup


class Draft(msgspec.Struct, frozen=True):
    """A message to be. `fingerprint` tells a retry from another message under the same client_id."""

    author: int
    conversation: int
    client_id: UUID
    text: str
    quote: int | None
    persons: tuple[int, ...]
    everybody: bool
    fingerprint: str

    @classmethod
    def of(cls, author: int, conversation: int, client_id: UUID, text: str, quote: int | None = None) -> "Draft":
        """Raises Invalid for text that cannot be stored or says nothing."""
        words = cleaned(text)
        persons, everybody = markup.mentioned(words)
        digest = hashlib.sha256(f"{conversation}\n{quote or ''}\n{words}".encode()).hexdigest()
        return cls(author, conversation, client_id, words, quote, tuple(persons), everybody, digest)


def cleaned(text: str) -> str:
    """The words as they will be stored. Raises Invalid."""
    words = clean(text, "text")
    if not words:
        raise Invalid("say something", field="text")
    if len(words) > settings.MESSAGE_LENGTH:
        raise Invalid(f"longer than {settings.MESSAGE_LENGTH} characters", field="text")
    return words
