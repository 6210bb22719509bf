"""Reading messages, as one reader may see them."""

from typing import NamedTuple

import msgspec
from django.db.models import Q, QuerySet

from collab.conversations.events import ConversationChanged, MemberJoined, MemberLeft, RoleChanged
from collab.conversations.models import Membership
from collab.conversations.policy import Span, visible
from collab.conversations.selectors import spans_of
from collab.conversations.streams import stream_name
from collab.core.errors import Invalid, NotFound
from collab.eventlog.models import Event, Stream
from collab.messaging.models import Message as Stored
from collab.messaging.shapes import MentionPerson, Message, Node, Notice, Page, Quote, Readers, Recall

NoticeEvent = MemberJoined | MemberLeft | RoleChanged | ConversationChanged
_NOTICES: dict[str, type[NoticeEvent]] = {
    str(form.__struct_config__.tag): form for form in (MemberJoined, MemberLeft, RoleChanged, ConversationChanged)
}
NOTICES_PER_PAGE = 200


class Place(NamedTuple):
    """Where in the history to look: before, after or around an nr. None of them: at its end."""

    before: int | None = None
    after: int | None = None
    around: int | None = None


def page(reader: int, conversation: int, place: Place, limit: int) -> Page:
    """Up to `limit` messages there, oldest first, with the notices of that stretch."""
    if sum(value is not None for value in place) > 1:
        raise Invalid("give one of before, after, around", field="before")
    spans = spans_of(reader, conversation)
    # the position is read first: what is committed in between is on the page and comes once more as an event
    seq = Stream.objects.values_list("head", flat=True).get(name=stream_name(conversation))
    seen = Stored.objects.filter(_within(spans), conversation=conversation)
    found, more_before, more_after = _stretch(seen, place, limit)
    after = found[0].seq - 1 if found and more_before else 0
    until = found[-1].seq if found and more_after else seq
    notices = _notices(conversation, spans, after, until)
    return Page([shape_of(message) for message in found], notices, seq, more_before, more_after)


def message(reader: int, conversation: int, nr: int) -> Stored:
    """One message that the reader may see. Raises NotFound."""
    spans = spans_of(reader, conversation)
    found = Stored.objects.filter(conversation=conversation, nr=nr).first()
    if found is None or not visible(spans, found.seq):
        raise NotFound("no such message here", field="nr")
    return found


def readers(reader: int, conversation: int, nr: int) -> Readers:
    """Who has read this message and who has not, by read cursor; its author is neither."""
    author = message(reader, conversation, nr).author_id
    cursors = Membership.objects.filter(conversation=conversation).exclude(person=author).order_by("person")
    read: list[int] = []
    unread: list[int] = []
    for person, cursor in cursors.values_list("person_id", "read_nr"):
        (read if cursor >= nr else unread).append(person)
    return Readers(read, unread)


def shape_of(stored: Stored) -> Message:
    """A stored message as the wire carries it."""
    body = msgspec.json.decode(stored.body, type=list[Node])
    recalled = stored.recalled_at and Recall(by=stored.recalled_by_id or stored.author_id, at=stored.recalled_at)
    quote = Quote(stored.quote_nr, stored.quote_author or 0, stored.quote) if stored.quote_nr else None
    return Message(
        nr=stored.nr, seq=stored.seq, author=stored.author_id, client_id=stored.client_id,
        kind="text" if stored.kind == Stored.Kind.TEXT else "notice", counts=stored.counts, text=stored.text, body=body,
        quote=quote, mentions=[node.person for node in body if isinstance(node, MentionPerson)],
        mention_all=stored.mention_all, revision=stored.revision, at=stored.at, edited_at=stored.edited_at,
        recalled=recalled or None,
    )  # fmt: skip


def _stretch(seen: QuerySet[Stored], place: Place, limit: int) -> tuple[list[Stored], bool, bool]:
    """The messages there, and whether there are more before and after them."""
    if place.around is not None:
        older, more_before = _take(seen.filter(nr__lte=place.around).order_by("-nr"), limit // 2 + 1)
        newer, more_after = _take(seen.filter(nr__gt=place.around).order_by("nr"), limit // 2)
        return older[::-1] + newer, more_before, more_after
    if place.after is not None:
        newer, more_after = _take(seen.filter(nr__gt=place.after).order_by("nr"), limit)
        return newer, place.after > 0, more_after
    older, more_before = _take((seen.filter(nr__lt=place.before) if place.before else seen).order_by("-nr"), limit)
    return older[::-1], more_before, place.before is not None


def _take(found: QuerySet[Stored], limit: int) -> tuple[list[Stored], bool]:
    taken = list(found[: limit + 1])
    return taken[:limit], len(taken) > limit


def _within(spans: tuple[Span, ...] | None) -> Q:
    """Messages whose event lies in what the reader may see."""
    if spans is None:
        return Q()
    condition = Q(pk=None)
    for after, until in spans:
        condition |= Q(seq__gt=after) if until is None else Q(seq__gt=after, seq__lte=until)
    return condition


def _notices(conversation: int, spans: tuple[Span, ...] | None, after: int, until: int) -> list[Notice]:
    found = Event.objects.filter(
        stream__name=stream_name(conversation), seq__gt=after, seq__lte=until, type__in=_NOTICES
    ).order_by("-seq")[:NOTICES_PER_PAGE]
    return [
        Notice(seq=event.seq, event=msgspec.json.decode(event.data, type=_NOTICES[event.type]))
        for event in reversed(found)
        if visible(spans, event.seq)
    ]
