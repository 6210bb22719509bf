"""Taking stock (盘点): which conversations a position sits in, what is unread there, and who loses and gains them."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from collab.conversations.models import Conversation, Membership, Seat, WaitingCursor
from collab.conversations.seats import conversations_seating, shared_seats_of
from collab.core import sql
from collab.directory.models import Appointment, Position
from collab.handover.shapes import HandoverCounts

MOST = 10_000  # conversations of one position; more than anybody sits in
_UNREAD_LIMIT = 100


class Item(NamedTuple):
    """One conversation that passes with the position."""

    conversation: int
    title: str
    people: int
    unread: int
    lost: bool
    gained: bool


def items(position: Position, predecessor: int | None, successor: int | None) -> list[Item]:
    """What passes with the position before it has passed, by title."""
    seating = conversations_seating([position.pk], 0, MOST)
    unread = _unread(_cursors(position, predecessor, seating), predecessor)
    kept = _belongs_otherwise(predecessor, position, seating) if predecessor else set(seating)
    there = _present(successor, seating)
    sized = {
        group.pk: (group.title, Membership.objects.filter(conversation=group).count())
        for group in Conversation.objects.filter(pk__in=seating)
    }
    found = [
        Item(one, *sized[one], unread.get(one, 0), lost=one not in kept, gained=bool(successor) and one not in there)
        for one in seating
    ]
    return sorted(found, key=lambda item: item.title)


def counted(items: Collection[Item], private: int) -> HandoverCounts:
    """The same in numbers."""
    return HandoverCounts(
        conversations=len(items),
        unread=sum(item.unread for item in items),
        lost=sum(item.lost for item in items),
        gained=sum(item.gained for item in items),
        private=private,
    )


def private_talks(person: int | None) -> int:
    """How many direct talks (单聊) he has: they never pass on."""
    mine = Membership.objects.filter(person=person, conversation__kind=Conversation.Kind.DIRECT)
    return mine.count() if person else 0


def _cursors(position: Position, predecessor: int | None, seating: Collection[int]) -> dict[int, int]:
    """Where the holder has read to, or where the last one had when he laid it down."""
    if predecessor:
        held = Membership.objects.filter(person=predecessor, conversation__in=seating)
        return dict(held.values_list("conversation_id", "read_nr"))
    waiting = WaitingCursor.objects.filter(position=position, conversation__in=seating)
    return dict(waiting.values_list("conversation_id", "read_nr"))


def _unread(cursors: Mapping[int, int], reader: int | None) -> dict[int, int]:
    """By the one formula of the list: beyond the cursor, not his, not recalled, of a kind that counts."""
    if not cursors:
        return {}
    statement = _UNREAD.format(cursors=", ".join(["(%s, %s)"] * len(cursors)))
    values = [value for pair in cursors.items() for value in pair]
    return dict(sql.rows(statement, [reader or 0, *values]))


_UNREAD = f"""
    SELECT asked.column1, (SELECT count(*) FROM (
        SELECT 1 FROM messaging_message u
        WHERE u.conversation_id = asked.column1 AND u.nr > asked.column2 AND u.author_id <> %s
          AND u.recalled_at IS NULL AND u.counts LIMIT {_UNREAD_LIMIT}) AS counted)
    FROM (VALUES {{cursors}}) AS asked"""  # noqa: S608  names of ours; values are parameters


def _belongs_otherwise(person: int, position: Position, seating: Collection[int]) -> set[int]:
    """Where he stays without this position: by a seat of his own, or by another position he holds."""
    own = set(
        Seat.objects.filter(person=person, until_seq=None, conversation__in=seating).values_list(
            "conversation_id", flat=True
        )
    )
    others = Appointment.objects.filter(person=person, ended_at=None).exclude(position=position)
    posts = list(others.values_list("position_id", "position__unit_id"))
    held, units = {post for post, _ in posts}, {unit for _, unit in posts}
    shared = shared_seats_of(seating)
    return own | {
        conversation
        for conversation, seats in shared.items()
        if any(seat.position in held or seat.unit in units for seat in seats)
    }


def _present(person: int | None, seating: Collection[int]) -> set[int]:
    there = Membership.objects.filter(person=person, conversation__in=seating)
    return set(there.values_list("conversation_id", flat=True)) if person else set()
