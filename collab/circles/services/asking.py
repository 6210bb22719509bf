"""催报: on a working morning the units of a running circle whose row stood still for a day are asked for it, once."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

import msgspec
from django.utils import timezone

from collab.calendar.selectors import working_calendar
from collab.cards import services as cards
from collab.circles.life import ENDING
from collab.circles.models import BoardAsk, Circle, Contact
from collab.circles.row_drawing import ASK
from collab.circles.rows import is_still
from collab.circles.selectors import rows_of
from collab.circles.services.boarding import held_board
from collab.circles.shapes import BoardRow
from collab.conversations.models import Role, Seat
from collab.conversations.selectors import member_ids
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Refused
from collab.eventlog.writing import Writing, writing
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_within

MORNING = timedelta(hours=3)
"""A worker that wakes only afterwards asks nobody any more that day."""
BOT = "collection"
_SPACE = UUID("5d3f5c0e-6b0c-4c55-9b7e-0c7d2f0a91b4")
_CALLED = 40


def ask_still() -> int:
    """Ask in all circles where it is due; in how many somebody was asked. A duty of the worker."""
    now = clock.now()
    day = timezone.localdate(now)
    due = Circle.objects.filter(state__in=ENDING, asks_daily=True).exclude(asks__day=day)
    if not due.exists():
        return 0
    calendar = working_calendar()
    if not calendar.is_working(day) or not timedelta() <= now - calendar.opening(day) < MORNING:
        return 0
    return sum(_ask_in(one, day) for one in list(due.order_by("pk").values_list("pk", flat=True)))


def _ask_in(conversation: int, day: date) -> bool:
    try:
        with writing() as log:
            held_board(conversation)
            return _asked(log, conversation, day)
    except Refused:  # closed this very moment
        return False


def _asked(log: Writing, conversation: int, day: date) -> bool:
    """Looked at is every circle once a day, whoever does it at the same time; where nothing stands still nobody is
    asked."""
    if BoardAsk.objects.filter(circle=conversation, day=day).exists():
        return False
    now = clock.now()
    still = _still(conversation, now)
    units = msgspec.json.encode([row.unit for row in still]).decode()
    ask = BoardAsk.objects.create(circle_id=conversation, day=day, units=units, at=now)
    owner = _owner(conversation)
    if not still or owner is None:
        return False
    card = cards.make(ASK, ask.pk)
    log.lock([stream_name(conversation)], skip_busy=False)
    called = _called(conversation, still)
    post_within(log, Draft.of_card(owner, conversation, uuid5(_SPACE, f"ask {ask.pk}"), card.pk, BOT, called))
    return True


def _still(conversation: int, now: datetime) -> list[BoardRow]:
    circle = Circle.objects.select_related("conversation").get(pk=conversation)
    since = circle.started_at or circle.conversation.created_at
    return [row for row in rows_of(conversation).values() if is_still(row, since, now)]


def _owner(conversation: int) -> int | None:
    """In whose name it is asked: who set the rule."""
    seats = Seat.objects.filter(conversation=conversation, role=Role.OWNER, person__isnull=False, until_seq=None)
    return seats.order_by("pk").values_list("person_id", flat=True).first()


def _called(conversation: int, still: Collection[BoardRow]) -> list[int]:
    """Of each unit its contacts; of one without any, whoever wrote last. Who has left is not called."""
    named: dict[int, list[int]] = {}
    there = member_ids(conversation)
    contacts = Contact.objects.filter(circle=conversation, unit__in=[row.unit for row in still]).order_by("pk")
    for unit, person in contacts.filter(person__in=there).values_list("unit_id", "person_id"):
        named.setdefault(unit, []).append(person)
    called = [named.get(row.unit) or ([row.by] if row.by else []) for row in still]
    return list(dict.fromkeys(person for persons in called for person in persons if person in there))[:_CALLED]
