"""What may be done with messages once they stand: edit, recall, read. Posting has a file of its own."""

from collections.abc import Callable
from typing import Any

import msgspec

from collab.cards.events import CardChanged
from collab.cards.services import take_back
from collab.conversations.events import CursorMoved
from collab.conversations.models import Conversation, Membership
from collab.conversations.policy import Ground, grounds, require_member
from collab.conversations.streams import own_name, own_stream, stream_name
from collab.core import clock
from collab.core.errors import Invalid, Stale
from collab.directory.models import Person
from collab.eventlog.models import Event
from collab.eventlog.writing import Stream, writing
from collab.files.shapes import FileCard
from collab.messaging import markup, overview, policy, transcripts, words
from collab.messaging.drafts import cleaned
from collab.messaging.events import MessageEdited, MessageRecalled
from collab.messaging.models import Attachment, Mention, Message, Pin, Reaction, Revision
from collab.messaging.selectors import message as found_here
from collab.messaging.selectors import shapes_of, standing
from collab.messaging.shapes import MentionAll, Node
from collab.messaging.shapes import Message as Shape
from collab.messaging.topic_reading import forget_caught_up, mark_topic_read

_encode = msgspec.json.Encoder().encode
Follow = Callable[[Stream, Message], None]
recalled_with: list[Follow] = []
"""What else a recall takes with it, in its own transaction. Apps above register here."""


def edit(*, author: int, conversation: int, nr: int, revision: int, text: str) -> Shape:
    """Other words for a message. Raises Stale when it was edited since `revision`. The same words change nothing."""
    said = cleaned(text)
    with writing(stream_name(conversation)) as log:
        ground = require_member(author, conversation)
        message = standing(author, conversation, nr)
        if message.text == said:
            return shapes_of(author, [message])[0]
        policy.require_editable(ground, message)
        if message.revision != revision:
            raise Stale("it was edited since you looked", field="revision")
        _keep(message)
        body = _parsed(ground, message, said)
        _reword(message, said, body)
        log[stream_name(conversation)].append(
            MessageEdited(
                nr=nr, revision=message.revision, text=said, body=body, mentions=markup.called(body),
                mention_all=message.mention_all, by=author, at=message.edited_at or message.at,
                topic=message.topic or 0,
            ),
            about=message.seq,
        )  # fmt: skip
        return shapes_of(author, [message])[0]


def recall(*, by: int, conversation: int, nr: int) -> Shape:
    """Take a message back (撤回). Its words leave the log; its place, author and numbers stay. Twice is once."""
    with writing(stream_name(conversation)) as log:
        ground = require_member(by, conversation)
        message = found_here(by, conversation, nr)
        if message.recalled_at:
            return shapes_of(by, [message])[0]
        author = grounds([(conversation, message.author_id)]).get((conversation, message.author_id))
        policy.require_recallable(ground, message.author_id, author.role if author else 0, message.at)
        _keep(message)
        stream = log[stream_name(conversation)]
        _blank(stream, message, by)
        # about nothing that is hidden from newcomers: it has no words, and they may see a quote of it
        at = message.recalled_at or clock.now()
        own = (message.author_id, message.counts, message.topic or 0)
        stream.append(MessageRecalled(nr, by, at, *own))
        for follow in recalled_with:
            follow(stream, message)
        return shapes_of(by, [message])[0]


def read(*, reader: int, conversation: int, topic: int | None, nr: int) -> CursorMoved:
    """I have read up to `nr`: one topic of it (0: what stands outside all), or all of it."""
    if topic is None:
        return mark_read(reader=reader, conversation=conversation, nr=nr)
    return mark_topic_read(reader=reader, conversation=conversation, topic=topic, nr=nr)


def mark_read(*, reader: int, conversation: int, nr: int) -> CursorMoved:
    """I have read up to `nr`. The cursor only moves forward; my other devices are told."""
    with writing(own_name(reader)) as log:
        ground = require_member(reader, conversation)
        if nr > ground.last_nr:
            raise Invalid("nothing was said there yet", field="nr")
        own = own_stream(log, reader)  # before any row: whoever finds it there has it before, too
        ahead = Membership.objects.filter(conversation=conversation, person=reader, read_nr__lt=nr)
        moved = ahead.update(read_nr=nr)
        if moved and ground.kind == Conversation.Kind.CIRCLE:
            forget_caught_up(reader, conversation)
        cursor = overview.cursor(reader, conversation)
        if moved:
            own.append(cursor)
        return cursor


def _keep(message: Message) -> None:
    """Put the present words aside, where two people together may look them up."""
    Revision.objects.create(
        message=message, number=message.revision, text=message.text, quote=message.quote, files=message.files,
        at=clock.now(),
    )  # fmt: skip


def _parsed(ground: Ground, message: Message, said: str) -> list[Node]:
    persons, everybody = markup.mentioned(said)
    everybody = everybody and policy.may_call_all(ground)
    if everybody and not message.called_all:
        pair = (ground.conversation, ground.person)
        policy.require_call_left(policy.calls_today([pair], clock.now()).get(pair, 0))
    here = {person for _, person in grounds((ground.conversation, person) for person in persons)}
    names = dict(Person.objects.filter(pk__in=here).values_list("pk", "name"))
    return markup.parse(said, names, may_call_all=everybody)


def _reword(message: Message, text: str, body: list[Node]) -> None:
    words.forget(message.pk, _body_of(message), _files_of(message))
    words.index([(message.pk, body, _files_of(message))])
    message.text, message.body = text, _encode(body).decode()
    message.mention_all = any(isinstance(node, MentionAll) for node in body)
    message.called_all = message.called_all or message.mention_all
    message.revision += 1
    message.edited_at = clock.now()
    message.save(update_fields=["text", "body", "mention_all", "called_all", "revision", "edited_at"])
    Mention.objects.filter(message=message).delete()
    Mention.objects.bulk_create(
        Mention(message=message, conversation_id=message.conversation_id, nr=message.nr, person_id=person)
        for person in markup.called(body)
    )


def _blank(stream: Stream, message: Message, by: int) -> None:
    """Take the words out of the message, out of its events, and out of every quote of it."""
    words.forget(message.pk, _body_of(message), _files_of(message))
    Attachment.objects.filter(message=message).delete()
    if message.card_id:
        take_back(message.conversation_id, message.seq)
        message.card = None
    Pin.objects.filter(message=message).delete()
    transcripts.forget(message)
    if message.reactions != "[]":
        Reaction.objects.filter(message=message).delete()
    message.text, message.body, message.quote, message.mention_all, message.files = "", "[]", "", False, "[]"
    message.reactions, message.forwarded, message.transcript = "[]", "null", None
    message.recalled_at, message.recalled_by_id = clock.now(), by
    message.save(update_fields=[*_BLANKED, "recalled_at", "recalled_by"])
    Mention.objects.filter(message=message).delete()
    quoting = Message.objects.filter(conversation=message.conversation_id, quote_nr=message.nr)
    copies = list(quoting.values_list("seq", flat=True))
    quoting.update(quote="")
    events = Event.objects.filter(stream=stream.id)
    told = [*events.filter(seq__in=[message.seq, *copies]), *events.filter(about=message.seq)]
    for event in told:
        _rewrite(event, {} if event.seq in copies else _NO_FACE if event.type == _CARD_CHANGED else _NO_WORDS)
    Event.objects.bulk_update(told, ["data"], batch_size=100)


def _body_of(message: Message) -> list[Node]:
    return msgspec.json.decode(message.body, type=list[Node])


def _files_of(message: Message) -> list[FileCard]:
    return msgspec.json.decode(message.files, type=list[FileCard])


_BLANKED = ("card", "text", "body", "quote", "mention_all", "files", "reactions", "forwarded", "transcript")
_NO_WORDS: dict[str, Any] = {
    "text": "", "body": [], "mentions": [], "mention_all": False, "files": [],
    "count": 0, "first": [], "times": [], "card": None, "forwarded": None,
}  # fmt: skip
_CARD_CHANGED = str(CardChanged.__struct_config__.tag)
_NO_FACE: dict[str, Any] = {"face": None}


def _rewrite(event: Event, blanks: dict[str, Any]) -> None:
    data = msgspec.json.decode(event.data)
    data.update({name: value for name, value in blanks.items() if name in data})
    if data.get("quote"):
        data["quote"]["excerpt"] = ""
    event.data = _encode(data).decode()
