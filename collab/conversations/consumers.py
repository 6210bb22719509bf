"""What conversations do when the directory has changed: who holds what sits here comes and goes."""

from collab.conversations.events import SeatTaken
from collab.conversations.models import Seat
from collab.conversations.seating import follow
from collab.conversations.seats import conversations_seating
from collab.directory.events import AppointmentsChanged
from collab.eventlog.consumers import STREAMS_AT_ONCE, consumer
from collab.eventlog.writing import Writing


@consumer("conversations", AppointmentsChanged)
def follow_appointments(log: Writing, event: AppointmentsChanged, after: int) -> int | None:
    """Wherever one of these positions sits, or its unit: `after` is the last conversation that is done."""
    concerned = conversations_seating(event.positions, after, STREAMS_AT_ONCE)
    if concerned:
        follow(log, concerned, event.persons)
    return concerned[-1] if len(concerned) == STREAMS_AT_ONCE else None


@consumer("conversations", SeatTaken)
def look_again(log: Writing, event: SeatTaken, _after: int) -> None:
    """An appointment that was made while the seat was being taken has not seen the seat, nor the seat it."""
    seats = Seat.objects.filter(pk__in=[seat.seat for seat in event.seats], until_seq=None)
    follow(log, sorted(set(seats.values_list("conversation_id", flat=True))))
