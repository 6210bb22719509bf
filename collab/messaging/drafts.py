"""A draft: what somebody wants to say, cleaned and parsed before any lock is taken. Pure."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

import msgspec
from django.conf import settings

from collab.cards.selectors import title_of
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
    files: tuple[UUID, ...]
    persons: tuple[int, ...]
    everybody: bool
    fingerprint: str
    card: int | None = None

    @classmethod
    def of(
        cls, author: int, conversation: int, client_id: UUID, text: str, quote: int | None = None,
        files: Sequence[UUID] = (),
    ) -> "Draft":  # fmt: skip
        """Raises Invalid for text that cannot be stored, or says nothing where no file comes with it."""
        words = cleaned(text, may_be_empty=bool(files))
        persons, everybody = markup.mentioned(words)
        sent = tuple(dict.fromkeys(files))
        carried = "".join(f"\n{file}" for file in sent)
        digest = hashlib.sha256(f"{conversation}\n{quote or ''}\n{words}{carried}".encode()).hexdigest()
        return cls(author, conversation, client_id, words, quote, sent, tuple(persons), everybody, digest)

    @classmethod
    def of_card(cls, author: int, conversation: int, client_id: UUID, card: int) -> "Draft":
        """A message that carries this card; in words it says what the card is called. For services alone."""
        digest = hashlib.sha256(f"{conversation}\ncard {card}".encode()).hexdigest()
        return cls(author, conversation, client_id, title_of(card), None, (), (), everybody=False, fingerprint=digest,
                   card=card)  # fmt: skip


def cleaned(text: str, *, may_be_empty: bool = False) -> str:
    """The words as they will be stored. Raises Invalid."""
    words = clean(text, "text")
    if not words and not may_be_empty:
        raise Invalid("say something", field="text")
    if len(words) > settings.MESSAGE_LENGTH:
        raise Invalid(f"longer than {settings.MESSAGE_LENGTH} characters", field="text")
    return words
