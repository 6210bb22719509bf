"""Making, placing and redrawing cards, and telling of them.

Lock order: item or part → its card → streams, all at once. So a module that changes a subject by another way than a
press locks what it changes, then calls `redraw` before it locks any stream.
"""

from collections.abc import Collection, Sequence
from datetime import timedelta

import msgspec
from django.db.models import Q

from collab.cards import policy
from collab.cards.events import CardChanged, CardViewChanged
from collab.cards.kinds import Done, Kind, kind_of
from collab.cards.models import Card, Showing
from collab.cards.parsing import BODY_BYTES, require_within_limits
from collab.cards.selectors import face_of
from collab.cards.shapes import Face
from collab.conversations.streams import own_name, stream_name
from collab.core import clock
from collab.eventlog.writing import Stream, Writing, writing

QUIET = timedelta(seconds=1)
"""Between two tellings of one card."""
_TOLD_AT_ONCE = 50
_NOTHING_ELSE = Done()


def make(kind: str, subject: int) -> Card:
    """The card of a subject that has just come to be; nobody sees it before it is shown somewhere."""
    return Card.objects.create(
        kind=kind, subject=subject, face=_written(_kind(kind).face(subject)), told_at=clock.now() - QUIET
    )


def made(kind: str, subject: int) -> Card:
    """The card of a subject, which this transaction holds; made now if it never had one."""
    return Card.objects.filter(kind=kind, subject=subject).first() or make(kind, subject)


def show(stream: Stream, conversation: int, card: int, seq: int) -> None:
    """The message of this seq carries the card: whoever sees that sees it from here on. The stream is held."""
    shown = Card.objects.get(pk=card)
    Showing.objects.create(card=shown, conversation_id=conversation, seq=seq)
    stream.append(CardChanged(shown.pk, shown.version, face_of(shown)), about=seq)


def take_back(conversation: int, seq: int) -> None:
    """The message of this seq carries nothing any more; elsewhere the card stays what it is."""
    Showing.objects.filter(conversation=conversation, seq=seq).delete()


def redraw(log: Writing, kind: str, subject: int, done: Done = _NOTHING_ELSE) -> None:
    """Its subject has changed otherwise than by a press: draw its card anew and tell, at once or within a second.

    The caller holds the rows of the subject and no stream. What has no card is only told of.
    """
    redraw_together(log, held([(kind, subject), *done.cards]), done)


def redraw_pressed(log: Writing, card: Card, done: Done) -> None:
    """The same for a card that was pressed; this transaction holds it."""
    redraw_together(log, [card, *held(done.cards)], done)


def redraw_together(log: Writing, cards: Sequence[Card], done: Done, beside: Collection[str] = ()) -> None:
    """All these cards, which this transaction holds, and whatever else is told; all streams are locked at once, with
    those `beside` in which the caller goes on to say something."""
    now = clock.now()
    for card in cards:
        card.face, card.version, card.owed = _written(_kind(card.kind).face(card.subject)), card.version + 1, True
    due = [card for card in cards if card.told_at <= now - QUIET]
    places = list(Showing.objects.filter(card__in=due)) if due else []
    told = [*done.events, *_views_changed(cards, done.viewers), *_followed(cards, done.viewers)]
    _lock(log, {*beside, *(stream_name(place.conversation_id) for place in places), *(name for name, _ in told)})
    _tell(log, due, places)
    for card in cards:
        card.save(update_fields=["face", "version", "owed", "told_at"])
    for name, event in told:
        log[name].append(event)


def tell_due() -> int:
    """Tell of cards that changed within the second after they were last told of; how many. A duty of the worker."""
    ready = Card.objects.filter(owed=True, told_at__lte=clock.now() - QUIET).order_by("told_at")
    due = list(ready.values_list("pk", flat=True)[:_TOLD_AT_ONCE])
    for one in due:
        with writing() as log:
            card = Card.objects.select_for_update(no_key=True).get(pk=one)
            if card.owed:
                places = list(Showing.objects.filter(card=card))
                _lock(log, {stream_name(place.conversation_id) for place in places})
                _tell(log, [card], places)
                card.save(update_fields=["owed", "told_at"])
    return len(due)


def held(cards: Collection[tuple[str, int]]) -> list[Card]:
    """The cards of these subjects, as far as they have any, held by this transaction."""
    if not cards:
        return []
    wanted = Q(pk=None)
    for kind, subject in cards:
        wanted |= Q(kind=kind, subject=subject)
    return list(Card.objects.select_for_update(no_key=True).filter(wanted).order_by("pk"))


def _views_changed(cards: Sequence[Card], viewers: Collection[int]) -> list[tuple[str, CardViewChanged]]:
    found = [(viewer, policy.views(viewer, cards)) for viewer in viewers]
    return [
        (own_name(viewer), CardViewChanged(card.pk, card.version, views[card.pk]))
        for viewer, views in found
        for card in cards
    ]


def _followed(cards: Sequence[Card], told: Collection[int]) -> list[tuple[str, CardViewChanged]]:
    """Each card for those who follow it, as far as they are not told anyway."""
    return [
        changed
        for card in cards
        for changed in _views_changed([card], sorted(set(_kind(card.kind).followers(card.subject)) - set(told)))
    ]


def _lock(log: Writing, names: Collection[str]) -> None:
    """All of them that are not held yet; a person's own stream begins with the first thing told there."""
    wanted = sorted(name for name in names if log.get(name) is None)
    if wanted:
        log.lock(wanted, skip_busy=False)
    for name in wanted:
        if log.get(name) is None:
            log.open(name)


def _tell(log: Writing, cards: Collection[Card], places: Collection[Showing]) -> None:
    faces = {card.pk: CardChanged(card.pk, card.version, face_of(card)) for card in cards}
    for place in places:
        stream = log[stream_name(place.conversation_id)]
        if not stream.frozen:  # in a closed circle it stays as it stood
            stream.append(faces[place.card_id], about=place.seq)
    for card in cards:
        card.owed, card.told_at = False, clock.now()


def _kind(name: str) -> Kind[object]:
    kind = kind_of(name)
    if kind is None:
        raise LookupError(f"nobody draws cards of the kind {name}")
    return kind


def _written(face: Face) -> str:
    """The face as it is stored. What breaks the limits is the mistake of whoever drew it."""
    raw = msgspec.json.encode(face)
    require_within_limits(msgspec.json.decode(raw))
    if len(raw) > BODY_BYTES:
        raise ValueError(f"a face of {len(raw)} bytes")
    msgspec.json.decode(raw, type=Face)
    return raw.decode()
