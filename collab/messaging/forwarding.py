"""Forwarding (转发): messages one sees are said once more elsewhere, each as a copy that names who said it, or together
as a transcript. Nothing that is forwarded calls anybody, and nobody forwards more than he sees."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID, uuid5

import msgspec

from collab.conversations.models import Conversation, Membership
from collab.conversations.policy import require_member, require_open, visible
from collab.conversations.selectors import spans_of
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Forbidden, Invalid, NotFound, Refused
from collab.directory.models import Person
from collab.eventlog.writing import writing
from collab.files.shapes import FileCard
from collab.messaging import markup, transcripts
from collab.messaging.drafts import Copy, Draft
from collab.messaging.forwarded import Forwarded, ForwardedOne
from collab.messaging.models import Message, Transcript, TranscriptFile, TranscriptLine
from collab.messaging.posting import post
from collab.messaging.shapes import Node, Text

AT_ONCE = 200
"""Copies one request makes."""


class Sending(NamedTuple):
    """Who forwards which messages of one conversation to which others. Repeated under its client_id it is once."""

    by: int
    client_id: UUID
    source: int
    nrs: tuple[int, ...]
    to: tuple[int, ...]


class ForwardedTo(msgspec.Struct, frozen=True):
    """One of the conversations it went to: the number of the last message there, or the code of the refusal."""

    conversation: int
    nr: int | None
    code: str | None


class Forwardings(msgspec.Struct, frozen=True):
    """What became of it, conversation by conversation."""

    sent: list[ForwardedTo]


def forward_each(sending: Sending) -> Forwardings:
    """Every message on its own, oldest first."""
    if len(sending.nrs) * len(sending.to) > AT_ONCE:
        raise Invalid(f"that makes more than {AT_ONCE} messages", field="nrs")
    found = _seen(sending)
    names = _names(found)
    return _posted(sending, [_each(sending, there, one, names) for there in sending.to for one in found])


def forward_together(sending: Sending) -> Forwardings:
    """All of them as one message that opens a transcript."""
    made = _transcript(sending)
    shown = transcripts.together(made)
    words = [Text(f"[聊天记录] {made.title}")]
    copy = Copy(forwarded=shown, transcript=made.pk)
    origin = f"{sending.source}:{sending.nrs}"
    drafts = [
        Draft.copied(sending.by, there, uuid5(sending.client_id, f"{there}"), words, origin, copy)
        for there in sending.to
    ]
    return _posted(sending, drafts)


def _each(sending: Sending, there: int, one: Message, names: dict[int, str]) -> Draft:
    first = msgspec.json.decode(one.forwarded, type=Forwarded | None)
    said = first or ForwardedOne(one.author_id, names[one.author_id], one.at)
    copy = Copy(forwarded=said, transcript=one.transcript_id, files=tuple(_files(one)))
    client_id = uuid5(sending.client_id, f"{there}/{one.nr}")
    origin = f"{sending.source}:{one.nr}"
    return Draft.copied(sending.by, there, client_id, markup.quiet(_body(one)), origin, copy)


def _posted(sending: Sending, drafts: Sequence[Draft]) -> Forwardings:
    """Each conversation answers with its last number, or with its first refusal."""
    told: dict[int, ForwardedTo] = {}
    for draft, result in zip(drafts, post(drafts), strict=True):
        one = (
            ForwardedTo(draft.conversation, None, result.code)
            if isinstance(result, Refused)
            else ForwardedTo(draft.conversation, result.nr, None)
        )
        before = told.get(draft.conversation)
        if before is None or before.code is None:
            told[draft.conversation] = one
    return Forwardings([told[there] for there in sending.to])


def _seen(sending: Sending) -> list[Message]:
    """All of these messages, oldest first. Raises NotFound where one is not there for him, or was recalled."""
    require_open(require_member(sending.by, sending.source))
    spans = spans_of(sending.by, sending.source)
    standing = Message.objects.filter(conversation=sending.source, nr__in=sending.nrs, recalled_at=None)
    found = [one for one in standing.order_by("nr") if visible(spans, one.seq)]
    if len(found) < len(set(sending.nrs)):
        raise NotFound("no such message here", field="nrs")
    _require_may_leave(sending, found)
    return found


def _require_may_leave(sending: Sending, found: Sequence[Message]) -> None:
    """Where files stay (文件不外传) nothing that carries one goes out, nor a transcript, which may carry any."""
    if set(sending.to) <= {sending.source} or not any(_files(one) or one.transcript_id for one in found):
        return
    if Conversation.objects.filter(pk=sending.source, files_stay=True).exists():
        raise Forbidden("files stay in this circle", field="nrs", reason="files_stay")


def _transcript(sending: Sending) -> Transcript:
    """The transcript of this sending. Its source is held meanwhile: what is recalled afterwards finds every line."""
    with writing(stream_name(sending.source)):
        made = Transcript.objects.filter(by=sending.by, client_id=sending.client_id).first()
        if made:
            return made
        found = _seen(sending)
        inner = Transcript.objects.filter(pk__in=[one.transcript_id for one in found if one.transcript_id])
        depth = 1 + max(inner.values_list("depth", flat=True), default=0)
        if depth > transcripts.DEEPEST:
            raise Invalid(f"a transcript lies in at most {transcripts.DEEPEST - 1} others", field="nrs")
        made = Transcript.objects.create(
            by_id=sending.by, client_id=sending.client_id, title=_title(sending.source), depth=depth, at=clock.now()
        )
        _write(made, found)
        return made


def _write(made: Transcript, found: Sequence[Message]) -> None:
    names = _names(found)
    lines = TranscriptLine.objects.bulk_create(
        TranscriptLine(
            transcript=made, place=place, source=one, author_id=one.author_id, name=names[one.author_id], at=one.at,
            body=one.body, files=one.files, forwarded=one.forwarded, inner_id=one.transcript_id,
        )
        for place, one in enumerate(found, start=1)
    )  # fmt: skip
    TranscriptFile.objects.bulk_create(
        TranscriptFile(line=line, file_id=card.file)
        for line, one in zip(lines, found, strict=True)
        for card in _files(one)
    )


def _title(conversation: int) -> str:
    """A group or circle by its name, a direct talk by both."""
    there = Conversation.objects.get(pk=conversation)
    if there.kind != Conversation.Kind.DIRECT:
        return there.title
    both = (
        Membership.objects.filter(conversation=conversation).order_by("person").values_list("person__name", flat=True)
    )
    return "、".join(both)


def _names(found: Sequence[Message]) -> dict[int, str]:
    return dict(Person.objects.filter(pk__in={one.author_id for one in found}).values_list("pk", "name"))


def _body(one: Message) -> list[Node]:
    return msgspec.json.decode(one.body, type=list[Node])


def _files(one: Message) -> list[FileCard]:
    return msgspec.json.decode(one.files, type=list[FileCard])
