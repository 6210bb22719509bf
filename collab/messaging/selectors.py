"""Reading messages, as one reader may see them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple, get_args

import msgspec
from django.db.models import Q, QuerySet

from collab.cards.selectors import faces
from collab.conversations.company import MINE
from collab.conversations.events import (
    CircleExpiring,
    CircleMoved,
    ConversationChanged,
    MemberJoined,
    MemberLeft,
    RoleChanged,
    SeatLeft,
    SeatTaken,
)
from collab.conversations.models import Membership
from collab.conversations.policy import Span, visible
from collab.conversations.selectors import spans_of
from collab.conversations.streams import stream_name
from collab.core import sql
from collab.core.errors import Invalid, NotFound
from collab.eventlog.models import Event, Stream
from collab.files.shapes import FileCard
from collab.messaging.forwarded import Forwarded
from collab.messaging.markup import called
from collab.messaging.models import Message as Stored
from collab.messaging.models import Reaction, TopicCursor
from collab.messaging.opinions import taken_back_until
from collab.messaging.pin_events import MessagePinned, MessageUnpinned
from collab.messaging.shapes import Message, Node, Notice, Page, Quote, Reacted, Readers, Recall
from collab.messaging.topic_events import TopicClosed, TopicOpened, TopicRenamed, TopicReopened

NoticeEvent = (
    MemberJoined | MemberLeft | RoleChanged | SeatTaken | SeatLeft | ConversationChanged
    | MessagePinned | MessageUnpinned | CircleMoved | CircleExpiring
    | TopicOpened | TopicRenamed | TopicClosed | TopicReopened
)  # fmt: skip
_NOTICES: dict[str, type[NoticeEvent]] = {str(form.__struct_config__.tag): form for form in get_args(NoticeEvent)}
_OF_TOPICS = (TopicOpened, TopicRenamed, TopicClosed, TopicReopened)
_TOPIC_NOTICES = [str(form.__struct_config__.tag) for form in _OF_TOPICS]
NOTICES_PER_PAGE = 200
_AUTHORS = """
    WITH mine AS ({mine})
    SELECT p.user_id FROM directory_person p WHERE p.user_id IN ({persons}) AND EXISTS (
        SELECT 1 FROM messaging_message m
        WHERE m.author_id = p.user_id AND m.conversation_id IN (SELECT conversation_id FROM mine))"""


class Place(NamedTuple):
    """Where in the history to look: before, after or around an nr. None of them: at its end. `topic`: in one topic
    (话题) alone; 0: what stands outside all of them."""

    before: int | None = None
    after: int | None = None
    around: int | None = None
    topic: int | None = None


def page(reader: int, conversation: int, place: Place, limit: int) -> Page:
    """Up to `limit` messages there, oldest first, with the notices of that stretch: pages side by side leave none out.

    The position is read before the rights, and nothing beyond it is shown: what the reader gets was said while he
    belonged. What is said meanwhile comes as an event.
    """
    if sum(value is not None for value in place[:3]) > 1:
        raise Invalid("give one of before, after, around", field="before")
    seq = Stream.objects.filter(name=stream_name(conversation)).values_list("head", flat=True).first() or 0
    spans = spans_of(reader, conversation)
    seen = Stored.objects.filter(within(spans), conversation=conversation, seq__lte=seq)
    if place.topic is not None:
        seen = seen.filter(topic=place.topic)
    found, begins, more_after = _stretch(seen, place, limit)
    until = (found[-1].seq if found else begins) if more_after else seq
    notices = _notices(conversation, spans, (begins, until), place.topic)
    cards = faces([message.card_id for message in found if message.card_id])
    said = shapes_of(reader, found)
    return Page(said, notices, seq, more_before=begins > 0, more_after=more_after, cards=cards)


def message(reader: int, conversation: int, nr: int) -> Stored:
    """One message that the reader may see. Raises NotFound."""
    spans = spans_of(reader, conversation)
    found = Stored.objects.filter(conversation=conversation, nr=nr).first()
    if found is None or not visible(spans, found.seq):
        raise NotFound("no such message here", field="nr")
    return found


def standing(reader: int, conversation: int, nr: int) -> Stored:
    """The same, unless it was recalled."""
    found = message(reader, conversation, nr)
    if found.recalled_at:
        raise NotFound("this message was recalled", field="nr")
    return found


def readers(reader: int, conversation: int, nr: int) -> Readers:
    """Who has read this message and who has not, by read cursor; its author is neither, nor is who came later."""
    asked = message(reader, conversation, nr)
    cursors = Membership.objects.filter(conversation=conversation).exclude(person=asked.author_id).order_by("person")
    ahead = _read_ahead(asked)
    found = Readers(read=[], unread=[], later=[])
    for person, cursor, since in cursors.values_list("person_id", "read_nr", "since_nr"):
        has_read = cursor >= nr or person in ahead
        (found.later if since >= nr else found.read if has_read else found.unread).append(person)
    return found


def authors_read(reader: int, persons: Collection[int]) -> Mapping[int, bool]:
    """Those of these persons whose words stand where the reader belongs, whether they still meet there or not."""
    asked = list(persons)
    if not asked:
        return {}
    statement = _AUTHORS.format(mine=MINE, persons=sql.marks(len(asked)))
    return {person: False for (person,) in sql.rows(statement, [reader, reader, *asked])}


def shapes_of(reader: int, found: Sequence[Stored]) -> list[Message]:
    """Stored messages as the wire carries them to this reader."""
    reacted = [one.pk for one in found if one.reactions != "[]"]
    mine: dict[int, dict[str, datetime | None]] = {}
    if reacted:
        own = Reaction.objects.filter(message__in=reacted, person=reader)
        for key, kind, at in own.values_list("message_id", "kind", "at"):
            mine.setdefault(key, {})[kind] = at
    return [shape_of(one, mine.get(one.pk, {})) for one in found]


def shape_of(stored: Stored, mine: Mapping[str, datetime | None] = MappingProxyType({})) -> Message:
    """A stored message as the wire carries it. `mine`: the reader's own reactions, and when he gave them."""
    body = msgspec.json.decode(stored.body, type=list[Node])
    recalled = stored.recalled_at and Recall(by=stored.recalled_by_id or stored.author_id, at=stored.recalled_at)
    quote = Quote(stored.quote_nr, stored.quote_author or 0, stored.quote) if stored.quote_nr else None
    return Message(
        nr=stored.nr, seq=stored.seq, author=stored.author_id, client_id=stored.client_id,
        kind="text" if stored.kind == Stored.Kind.TEXT else "notice", counts=stored.counts, text=stored.text, body=body,
        quote=quote, mentions=called(body), files=msgspec.json.decode(stored.files, type=list[FileCard]),
        mention_all=stored.mention_all, revision=stored.revision, at=stored.at, edited_at=stored.edited_at,
        recalled=recalled or None, signature=stored.signature, via=stored.via, card=stored.card_id,
        reactions=_reacted(stored, mine), reacted_seq=stored.reacted_seq,
        forwarded=msgspec.json.decode(stored.forwarded, type=Forwarded | None), topic=stored.topic or 0,
    )  # fmt: skip


def _reacted(stored: Stored, mine: Mapping[str, datetime | None]) -> list[Reacted]:
    found = msgspec.json.decode(stored.reactions, type=list[Reacted])
    return [
        msgspec.structs.replace(one, mine=True, mine_until=taken_back_until(one.reaction, mine[one.reaction]))
        if one.reaction in mine else one
        for one in found
    ]  # fmt: skip


def within(spans: tuple[Span, ...] | None) -> Q:
    """Messages whose event lies in what the reader may see."""
    if spans is None:
        return Q()
    condition = Q(pk=None)
    for after, until in spans:
        condition |= Q(seq__gt=after) if until is None else Q(seq__gt=after, seq__lte=until)
    return condition


def _read_ahead(asked: Stored) -> set[int]:
    """Who has read it in its topic, beyond his cursor."""
    if asked.topic is None:
        return set()
    cursors = TopicCursor.objects.filter(conversation=asked.conversation_id, topic=asked.topic, read_nr__gte=asked.nr)
    return set(cursors.values_list("person_id", flat=True))


def _stretch(seen: QuerySet[Stored], place: Place, limit: int) -> tuple[list[Stored], int, bool]:
    """The messages there, the seq of the one before them (0: none), and whether there are more after them."""
    edge, back = _edge(place, limit)
    older = list((seen if edge is None else seen.filter(nr__lte=edge)).order_by("-nr")[: back + 1])
    newer = [] if edge is None else list(seen.filter(nr__gt=edge).order_by("nr")[: limit - back + 1])
    begins = older[back].seq if len(older) > back else 0
    return older[:back][::-1] + newer[: limit - back], begins, len(newer) > limit - back


def _edge(place: Place, limit: int) -> tuple[int | None, int]:
    """Up to which nr one looks back (None: from the end), and how many of `limit` messages lie there."""
    if place.after is not None:
        return place.after, 0
    if place.around is not None:
        return place.around, limit - limit // 2
    return (None if place.before is None else place.before - 1), limit


def _notices(
    conversation: int, spans: tuple[Span, ...] | None, stretch: tuple[int, int], topic: int | None
) -> list[Notice]:
    """Of the events after the first seq up to the second. Of a topic alone: what became of itself."""
    after, until = stretch
    wanted = _NOTICES if topic is None else _TOPIC_NOTICES
    found = Event.objects.filter(
        stream__name=stream_name(conversation), seq__gt=after, seq__lte=until, type__in=wanted
    ).order_by("-seq")[:NOTICES_PER_PAGE]
    told = [
        Notice(seq=event.seq, event=msgspec.json.decode(event.data, type=_NOTICES[event.type]))
        for event in reversed(found)
        if visible(spans, event.seq) and (event.about is None or visible(spans, event.about))
    ]
    return [one for one in told if topic is None or (isinstance(one.event, _OF_TOPICS) and one.event.topic.nr == topic)]
