"""The life of a circle: whoever leads it takes the steps, and its day comes by itself."""

from datetime import date, timedelta

import msgspec
from django.conf import settings
from django.utils import timezone

from collab.audit.services import record
from collab.circles.life import ENDING, Step, after
from collab.circles.models import Circle
from collab.circles.open_things import count_of, open_things
from collab.circles.policy import standing_in
from collab.circles.selectors import state_of
from collab.circles.services.founding import Guests, require_day, welcome
from collab.conversations.events import CircleExpiring, CircleMoved, CircleState
from collab.conversations.policy import require_lead
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Conflict, Invalid
from collab.core.text import clean
from collab.eventlog.writing import Stream, writing

WARNED_BEFORE = (3, 1)
"""Days before its end on which everybody is told, once each."""


def step(*, by: int, conversation: int, step: Step, ends_on: date | None = None, reason: str = "") -> int:
    """Start, extend, wind up or close (解散) it; `ends_on` is the new day of an extension, `reason` why it is closed
    although something is still open. Answers the newest seq.

    Raises Closed, and Conflict for a step that does not lead on from where it stands, or where something is open
    (`open_things`, with how much) and no reason is given.
    """
    with writing(stream_name(conversation)) as log:
        circle, ground = standing_in(by, conversation)
        require_lead(ground)
        state = after(state_of(circle), step)
        stream = log[stream_name(conversation)]
        if step == "start":
            _start(stream, circle, by)
        if step == "extend":
            _extend(circle, ends_on)
        if step == "close":
            _close(circle, by, clean(reason, "reason"))
        _move(stream, circle, state, by)
        return stream.head


def watch_ends() -> int:
    """Warn where the end is near, wind up where the day is over; of how many circles. A duty of the worker."""
    near = timezone.localdate(clock.now()) + timedelta(days=max(WARNED_BEFORE))
    due = Circle.objects.filter(ends_on__lte=near, state__in=ENDING).order_by("ends_on", "pk")
    return sum(_look_at(one) for one in list(due.values_list("pk", flat=True)))


def _look_at(conversation: int) -> bool:
    with writing(stream_name(conversation)) as log:
        circle = Circle.objects.get(pk=conversation)
        left = (circle.ends_on - timezone.localdate(clock.now())).days
        if circle.state not in ENDING:  # somebody took a step this very moment
            return False
        stream = log[stream_name(conversation)]
        if left < 0:
            _move(stream, circle, "closing", by=0)
            return True
        return _warn(stream, circle, left)


def _warn(stream: Stream, circle: Circle, left: int) -> bool:
    """Once for each of those days; who was told of a later one is not told of an earlier one afterwards."""
    day = min(one for one in WARNED_BEFORE if left <= one)
    if circle.warned is not None and circle.warned <= day:
        return False
    circle.warned = day
    circle.save(update_fields=["warned"])
    stream.append(CircleExpiring(left, circle.ends_on, by=0, at=clock.now()))
    return True


def _start(stream: Stream, circle: Circle, by: int) -> None:
    welcome(stream, circle, msgspec.json.decode(circle.guests, type=Guests), by)
    circle.guests, circle.started_at = "", clock.now()


def _extend(circle: Circle, ends_on: date | None) -> None:
    if ends_on is None:
        raise Invalid("until when?", field="ends_on")
    require_day(ends_on, after=circle.ends_on)
    circle.ends_on, circle.warned = ends_on, None


def _close(circle: Circle, by: int, reason: str) -> None:
    """It is over, and kept for as long as the installation keeps circles."""
    left = count_of(open_things(by, circle.pk))
    if left and not reason:
        raise Conflict("something is still open here", field="reason", reason="open_things", count=left)
    circle.closed_at, circle.closing_reason = clock.now(), reason if left else ""
    circle.retain_until = _kept_until(timezone.localdate(circle.closed_at))
    if left:
        record("circle.closed_over_open", actor=by, subject=stream_name(circle.pk), open=left, reason=reason)


def _kept_until(closed_on: date) -> date | None:
    """The same day so many years later; for the 29 February the day after."""
    years = int(settings.CIRCLE_YEARS)
    if years <= 0:
        return None
    leap = (closed_on.month, closed_on.day) == (2, 29)
    begun = closed_on + timedelta(days=leap)
    return begun.replace(year=min(begun.year + years, date.max.year))


def _move(stream: Stream, circle: Circle, state: CircleState, by: int) -> None:
    """It is in that state now, everybody hears of it, and a closed one is frozen from here on."""
    circle.state, circle.version = state, circle.version + 1
    circle.save()
    stream.append(CircleMoved(state, circle.ends_on, by=by, at=clock.now()))
    record("circle.moved", actor=by or None, subject=stream.name, state=state)
    if state == "closed":
        stream.freeze()
