"""Who came after whom in a position (岗位接续), as far as conversations care: the read cursor of the last holder waits
for the next one, so that what waits for the position waits for him."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from collab.conversations.events import SharedSeat
from collab.conversations.models import Membership, WaitingCursor
from collab.conversations.policy import Pair
from collab.core import sql
from collab.directory.models import Appointment


class Post(NamedTuple):
    """One position, with its unit and how both are said: "市水利局 收发员"."""

    position: int
    unit: int
    name: str

    def sits_by(self, seat: SharedSeat) -> bool:
        return seat.position == self.position or seat.unit == self.unit


class Posts(NamedTuple):
    """Of those who come and go: who holds what now, and who has laid what down."""

    held: Mapping[int, list[Post]]
    laid_down: Mapping[int, list[Post]]


_POSTS = """
    SELECT a.person_id, max(CASE WHEN a.ended_at IS NULL THEN 1 ELSE 0 END), p.id, u.id, u.short_name || ' ' || p.title
    FROM directory_appointment a
    JOIN directory_position p ON p.id = a.position_id JOIN directory_unit u ON u.id = p.unit_id
    WHERE a.person_id IN ({persons}) GROUP BY a.person_id, p.id, u.id, u.short_name, p.title ORDER BY max(a.id) DESC"""


def posts_of(persons: Collection[int]) -> Posts:
    """What these persons hold and held, the newest first."""
    held: dict[int, list[Post]] = defaultdict(list)
    laid_down: dict[int, list[Post]] = defaultdict(list)
    for person, current, position, unit, name in sql.rows(
        _POSTS.format(persons=sql.marks(len(persons))), list(persons)
    ):
        (held if current else laid_down)[person].append(Post(position, unit, name))
    return Posts(held, laid_down)


def leave_behind(gone: Collection[Pair], posts: Posts, seats: Mapping[int, list[SharedSeat]]) -> None:
    """Before these memberships go: where the last holder of a position stood waits there, for whoever comes next."""
    left = [
        WaitingCursor(conversation_id=conversation, position_id=post.position, read_nr=read_nr)
        for (conversation, person), read_nr in _cursors(gone).items()
        for post in posts.laid_down.get(person, ())
        if any(post.sits_by(seat) for seat in seats.get(conversation, ())) and not _is_shared(post, conversation, gone)
    ]
    WaitingCursor.objects.bulk_create(
        left, update_conflicts=True, unique_fields=["conversation", "position"], update_fields=["read_nr"]
    )


def take_over(come: Iterable[Pair], posts: Posts) -> dict[Pair, int]:
    """Where those who come by a position take over somebody's cursor, it is theirs now."""
    wanted = {
        (conversation, post.position): (conversation, person)
        for conversation, person in come
        for post in posts.held.get(person, ())
    }
    waiting = WaitingCursor.objects.filter(
        conversation__in={conversation for conversation, _ in wanted}, position__in={position for _, position in wanted}
    )
    taken: dict[Pair, int] = {}
    used: list[int] = []
    for cursor in waiting:
        if pair := wanted.get((cursor.conversation_id, cursor.position_id)):
            taken[pair] = min(cursor.read_nr, taken.get(pair, cursor.read_nr))
            used.append(cursor.pk)
    WaitingCursor.objects.filter(pk__in=used).delete()
    return taken


def _cursors(pairs: Collection[Pair]) -> dict[Pair, int]:
    found = Membership.objects.filter(
        conversation__in={conversation for conversation, _ in pairs}, person__in={person for _, person in pairs}
    ).values_list("conversation_id", "person_id", "read_nr")
    return {(c, person): read_nr for c, person, read_nr in found if (c, person) in set(pairs)}


def _is_shared(post: Post, conversation: int, gone: Collection[Pair]) -> bool:
    """Whether somebody who stays holds the position too: then nothing waits."""
    holders = Appointment.objects.filter(position=post.position, ended_at=None).values("person_id")
    staying = Membership.objects.filter(conversation=conversation, person__in=holders)
    return staying.exclude(person__in=[person for c, person in gone if c == conversation]).exists()
