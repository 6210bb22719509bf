"""A draft: what somebody wants to say, cleaned and parsed before any lock is taken. Pure."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

import msgspec
from django.conf import settings

from collab.cards.selectors import title_of
from collab.core.errors import Invalid
from collab.core.text import clean
from collab.files.shapes import FileCard
from collab.messaging import markup
from collab.messaging.forwarded import Forwarded
from collab.messaging.shapes import Node


class Copy(msgspec.Struct, frozen=True):
    """What a forwarded message brings along: where it comes from, and what its forwarder has seen there."""

    forwarded: Forwarded
    transcript: int | None = None
    files: tuple[FileCard, ...] = ()
    body: tuple[Node, ...] = ()


class Draft(msgspec.Struct, frozen=True):
    """A message to be. `fingerprint` tells a retry from another message under the same client_id. `via`: the bot
    (机器人) that says it. `topic`: into which topic (话题) of a circle; 0: into none."""

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
    copy: Copy | None = None
    via: str = ""
    topic: int = 0

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

    def into(self, topic: int) -> "Draft":
        """The same, said in this topic; 0: outside all."""
        if not topic:
            return self
        digest = hashlib.sha256(f"{self.fingerprint}\ntopic {topic}".encode()).hexdigest()
        return msgspec.structs.replace(self, topic=topic, fingerprint=digest)

    @classmethod
    def copied(
        cls, author: int, conversation: int, client_id: UUID, body: Sequence[Node], origin: str, copy: Copy
    ) -> "Draft":  # fmt: skip
        """A message said elsewhere before, that calls nobody here. For services alone."""
        digest = hashlib.sha256(f"{conversation}\nforwarded {origin}".encode()).hexdigest()
        brought = msgspec.structs.replace(copy, body=tuple(body))
        return cls(author, conversation, client_id, markup.source(list(body)), None, (), (), everybody=False,
                   fingerprint=digest, copy=brought)  # fmt: skip

    @classmethod
    def of_card(
        cls, author: int, conversation: int, client_id: UUID, card: int, via: str = "", calls: Sequence[int] = ()
    ) -> "Draft":
        """A message that carries this card and `calls` these; in words it says what the card is called. For services
        alone."""
        digest = hashlib.sha256(f"{conversation}\ncard {card}".encode()).hexdigest()
        words = " ".join([title_of(card), *(f"@{{{person}}}" for person in calls)])
        return cls(author, conversation, client_id, words, None, (), tuple(calls), everybody=False,
                   fingerprint=digest, card=card, via=via)  # fmt: skip

    @classmethod
    def of_bot(cls, author: int, conversation: int, client_id: UUID, text: str, via: str) -> "Draft":
        """Words of a bot: they call nobody. For services alone."""
        words = cleaned(text)
        digest = hashlib.sha256(f"{conversation}\nbot {words}".encode()).hexdigest()
        return cls(author, conversation, client_id, words, None, (), (), everybody=False, fingerprint=digest, via=via)


def cleaned(text: str, *, may_be_empty: bool = False) -> str:
    """The words as they will be stored. Raises Invalid."""
    words = clean(text, "text")
    if not words and not may_be_empty:
        raise Invalid("say something", field="text")
    if len(words) > settings.MESSAGE_LENGTH:
        raise Invalid(f"longer than {settings.MESSAGE_LENGTH} characters", field="text")
    return words
