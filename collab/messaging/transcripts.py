"""Transcripts (聊天记录): what somebody forwarded together. Read through the message that carries them, line by line as
they may be read now: what was recalled since is blank."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from collab.core.errors import NotFound
from collab.files.shapes import FileCard
from collab.messaging.forwarded import Forwarded, ForwardedTogether
from collab.messaging.models import Message, Transcript, TranscriptFile, TranscriptLine
from collab.messaging.selectors import standing
from collab.messaging.shapes import Node

DEEPEST = 5
"""A transcript in a transcript, so often."""


class TranscriptSaid(msgspec.Struct, frozen=True):
    """A line: who said what and when, his name as it was. `place` is its number; `forwarded`: it opens further, by its
    place, where it is a transcript itself. Recalled since, it has no words."""

    place: int
    author: int
    name: str
    at: datetime
    body: list[Node]
    files: list[FileCard]
    forwarded: Forwarded | None
    recalled: bool


class TranscriptRead(msgspec.Struct, frozen=True):
    """聊天记录, as it may be read now."""

    title: str
    lines: list[TranscriptSaid]


def transcript(reader: int, conversation: int, nr: int, path: Sequence[int]) -> TranscriptRead:
    """What this message opens; `path`: the places of the lines that lead further in. Raises NotFound."""
    key = standing(reader, conversation, nr).transcript_id
    for place in path:
        key = TranscriptLine.objects.filter(transcript=key, place=place).values_list("inner", flat=True).first()
    found = Transcript.objects.filter(pk=key).first() if key else None
    if found is None:
        raise NotFound("nothing to open here", field="nr")
    return TranscriptRead(found.title, [_said(line) for line in found.lines.order_by("place")])


def carrying(file: UUID) -> list[tuple[int, int]]:
    """(conversation, seq) of the messages that carry this file in a transcript, however deep in."""
    holding = set(TranscriptFile.objects.filter(file=file).values_list("line__transcript", flat=True))
    found: list[tuple[int, int]] = []
    for _ in range(DEEPEST):
        if not holding:
            break
        found += Message.objects.filter(transcript__in=holding).values_list("conversation_id", "seq")
        holding = set(TranscriptLine.objects.filter(inner__in=holding).values_list("transcript", flat=True))
    return found


def forget(message: Message) -> None:
    """It was recalled: its words are gone from every transcript, too."""
    lines = TranscriptLine.objects.filter(source=message)
    if lines.update(body="[]", files="[]", forwarded="null", inner=None, recalled=True):
        TranscriptFile.objects.filter(line__source=message).delete()


def together(found: Transcript) -> ForwardedTogether:
    """As the message that carries it shows it."""
    lines = list(found.lines.order_by("place"))
    names = list(dict.fromkeys(line.name for line in lines))
    return ForwardedTogether(found.title, len(lines), names[:4], lines[0].at, lines[-1].at)


def _said(line: TranscriptLine) -> TranscriptSaid:
    return TranscriptSaid(
        place=line.place, author=line.author_id, name=line.name, at=line.at,
        body=msgspec.json.decode(line.body, type=list[Node]),
        files=msgspec.json.decode(line.files, type=list[FileCard]),
        forwarded=msgspec.json.decode(line.forwarded, type=Forwarded | None),
        recalled=line.recalled,
    )  # fmt: skip
