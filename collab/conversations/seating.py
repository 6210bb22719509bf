"""Seats (席位) of positions and units: they are taken and left, and whoever holds what belongs by them, live.

The right follows the appointment at once, by policy; the memberships, and what the timeline says of them, are written
here: by whoever seats, and afterwards by the app's own consumers, when an appointment has changed.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from collab.audit.services import record
from collab.conversations import policy
from collab.conversations.company import require_places
from collab.conversations.events import (
    JoinReason,
    LeaveReason,
    Member,
    MemberJoined,
    MemberLeft,
    SeatLeft,
    SeatTaken,
    SharedRole,
    SharedSeat,
)
from collab.conversations.models import Conversation, Membership, Seat
from collab.conversations.policy import Pair
from collab.conversations.seats import Covered, coverage, shared_seats_of
from collab.conversations.selectors import ROLE_NAMES, ROLES
from collab.conversations.streams import stream_name
from collab.conversations.succession import Post, Posts, leave_behind, posts_of, take_over
from collab.core import clock
from collab.core.errors import NotFound
from collab.eventlog.writing import Stream, Writing, writing


class Places(NamedTuple):
    """What is to sit there, and in which role."""

    positions: tuple[int, ...] = ()
    units: tuple[int, ...] = ()
    role: SharedRole = "member"


def seat_positions(*, by: int, conversation: int, positions: Sequence[int], role: SharedRole = "member") -> int:
    """Bring in positions (岗位): whoever holds one belongs. Answers the stream's newest seq."""
    return seat(by=by, conversation=conversation, places=Places(positions=tuple(positions), role=role))


def seat_units(*, by: int, conversation: int, units: Sequence[int], role: SharedRole = "member") -> int:
    """Bring in units (单位): whoever holds a position there belongs. Answers the stream's newest seq."""
    return seat(by=by, conversation=conversation, places=Places(units=tuple(units), role=role))


def seat(*, by: int, conversation: int, places: Places) -> int:
    """Bring in positions and units; those who sit there already stay as they are."""
    with writing(stream_name(conversation)) as log:
        ground = policy.require_member(by, conversation)
        policy.require_lead(ground)
        policy.require_adder(ground)
        require_places(by, positions=places.positions, units=places.units)
        stream = log[stream_name(conversation)]
        take_seats(stream, Conversation.objects.get(pk=conversation), places, by)
        return stream.head


def unseat(*, by: int, conversation: int, seat: int) -> int:
    """Take a position or a unit out: who belonged by it alone loses everything here at once."""
    with writing(stream_name(conversation)) as log:
        policy.require_lead(policy.require_member(by, conversation))
        stream = log[stream_name(conversation)]
        give_up_seat(stream, conversation, seat, by)
        return stream.head


def take_seats(stream: Stream, conversation: Conversation, places: Places, by: int) -> None:
    """Seat them in a conversation whose stream is held; the right to do so is the caller's affair."""
    begins = 0 if conversation.history_for_newcomers else stream.head
    sitting = Seat.objects.filter(conversation=conversation, person=None, until_seq=None)
    held = {(one.position_id, one.unit_id) for one in sitting}
    wanted = [(one, None) for one in places.positions] + [(None, one) for one in places.units]
    new = [
        Seat(conversation=conversation, position_id=p, unit_id=u, role=ROLES[places.role], from_seq=begins)
        for p, u in dict.fromkeys(wanted)
        if (p, u) not in held
    ]
    if not new:
        return
    made = {seat.pk for seat in Seat.objects.bulk_create(new)}
    seats = [seat for seat in shared_seats_of([conversation.pk])[conversation.pk] if seat.seat in made]
    stream.append(SeatTaken(seats=seats, by=by, at=clock.now()))
    settle({conversation.pk: stream}, by=by, reasons=("seated", "unseated"))
    policy.require_within_limit(Membership.objects.filter(conversation=conversation).count())


def give_up_seat(stream: Stream, conversation: int, seat: int, by: int) -> None:
    """End a shared seat in a conversation whose stream is held; the right to do so is the caller's affair."""
    sitting = [one for one in shared_seats_of([conversation]).get(conversation, []) if one.seat == seat]
    if not sitting:
        raise NotFound("no such seat here", field="seat")
    Seat.objects.filter(pk=seat).update(until_seq=stream.head)
    stream.append(SeatLeft(seat=sitting[0], by=by, at=clock.now()))
    settle({conversation: stream}, by=by, reasons=("seated", "unseated"))
    stream.raise_access()
    record("seat.left", actor=by, subject=stream_name(conversation), seat=seat, name=sitting[0].name)


def follow(log: Writing, conversations: Sequence[int], persons: Sequence[int] | None = None) -> None:
    """Whoever is covered now belongs, who is no longer does not; of these persons, or of all. Locks these streams."""
    log.lock([stream_name(conversation) for conversation in conversations], skip_busy=False)
    held = {conversation: log[stream_name(conversation)] for conversation in conversations}
    settle(held, reasons=("appointed", "handed_over"), persons=persons)


def settle(
    held: Mapping[int, Stream],
    *,
    by: int = 0,
    reasons: tuple[JoinReason, LeaveReason],
    persons: Sequence[int] | None = None,
) -> None:
    """Make the memberships of these conversations what their seats say, and tell. Their streams are held."""
    covered = coverage(held, persons)
    present = _present(held, persons)
    gone, come = sorted(present - covered.keys()), sorted(covered.keys() - present)
    if not gone and not come:
        return
    posts = posts_of({person for _, person in (*gone, *come)})
    settling = _Settling(held, posts, shared_seats_of(held), by)
    settling.part(gone, reasons[1])
    settling.welcome({pair: covered[pair] for pair in come}, reasons[0])
    for conversation in {conversation for conversation, _ in (*gone, *come)}:
        held[conversation].raise_access()


class _Settling(NamedTuple):
    """What is known while people come and go by what they hold."""

    held: Mapping[int, Stream]
    posts: Posts
    seats: Mapping[int, list[SharedSeat]]
    by: int

    def part(self, gone: Collection[Pair], reason: LeaveReason) -> None:
        if not gone:
            return
        leave_behind(gone, self.posts, self.seats)
        for conversation, persons in _by_conversation(gone).items():
            Membership.objects.filter(conversation=conversation, person__in=persons).delete()
            for person in persons:
                through = self._post_of(self.posts.laid_down.get(person, ()), conversation)
                told = MemberLeft(person=person, by=self.by, reason=reason, at=clock.now(), through=through)
                self.held[conversation].append(told, nobodys_doing=not self.by)

    def welcome(self, come: Mapping[Pair, Covered], reason: JoinReason) -> None:
        if not come:
            return
        cursors = take_over(come, self.posts)
        last = dict(Conversation.objects.filter(pk__in={c for c, _ in come}).values_list("pk", "last_nr"))
        begins = {(c, person): min(cursors.get((c, person), last[c]), last[c]) for c, person in come}
        Membership.objects.bulk_create(
            Membership(conversation_id=c, person_id=person, read_nr=nr, since_nr=nr)
            for (c, person), nr in begins.items()
        )
        groups: dict[tuple[int, JoinReason, str], list[Member]] = {}
        for (conversation, person), how in come.items():
            why: JoinReason = "handed_over" if (conversation, person) in cursors else reason
            post = "" if reason == "seated" else self._post_of(self.posts.held.get(person, ()), conversation)
            through = post or self._seat_of(conversation, how)
            member = Member(person, ROLE_NAMES[how.role], how.through)
            groups.setdefault((conversation, why, through), []).append(member)
        for (conversation, why, through), members in groups.items():
            told = MemberJoined(members=members, by=self.by, at=clock.now(), reason=why, through=through)
            self.held[conversation].append(told, nobodys_doing=not self.by)

    def _post_of(self, posts: Iterable[Post], conversation: int) -> str:
        """The position he came or went by."""
        seats = self.seats.get(conversation, [])
        return next((post.name for post in posts if any(post.sits_by(seat) for seat in seats)), "")

    def _seat_of(self, conversation: int, how: Covered) -> str:
        return next((seat.name for seat in self.seats.get(conversation, []) if seat.seat == how.through), "")


def _present(held: Collection[int], persons: Collection[int] | None) -> set[Pair]:
    found = Membership.objects.filter(conversation__in=held)
    if persons is not None:
        found = found.filter(person__in=persons)
    return set(found.values_list("conversation_id", "person_id"))


def _by_conversation(pairs: Iterable[Pair]) -> dict[int, list[int]]:
    gathered: dict[int, list[int]] = {}
    for conversation, person in pairs:
        gathered.setdefault(conversation, []).append(person)
    return gathered
