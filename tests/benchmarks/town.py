"""The people of the benchmarks and where they talk, made in our own database.

`python -m tests.benchmarks.town` reads a Wish as JSON and answers a Town as JSON. The crowd stands in one group; each
talker has a direct talk with somebody who is never there; each listener has two hundred conversations.
"""

import random
import sys
import uuid
from collections.abc import Iterable, Sequence

import django
import msgspec

django.setup()

from collab.accounts.models import User
from collab.accounts.services import issue_token
from collab.conversations.models import Conversation, Membership, Role, Seat
from collab.conversations.services import Charter, create_group, start_direct
from collab.core import clock, sql
from collab.directory.services import Newcomer, add_people, add_position, add_unit
from collab.eventlog.models import Stream
from collab.messaging.drafts import Draft
from collab.messaging.posting import post
from tests.benchmarks.people import Seated, Town, Wish

DIRECT, SMALL, LARGE = 50, 100, 50
"""Of two hundred: direct talks, groups of twenty, groups of everybody."""
SMALL_GROUP = 20


def settle(wish: Wish) -> Town:
    """Everybody at his place."""
    return Town(
        _crowd(_people(wish.crowd)),
        [Seated(_token(p), start_direct(by=p, person=q)) for p, q in _pairs(_people(2 * wish.talkers))],
        _listeners(_people(wish.listeners)),
        [Seated(_token(person)) for person in _people(wish.bystanders)],
    )


def _people(count: int) -> list[int]:
    tag = uuid.uuid4().hex[:8]
    if not count:
        return []
    official = add_position(unit=add_unit(f"云汀市水利局{tag}"), title="科员")
    return add_people([Newcomer(f"{tag}-{number}", "岑雨水", official) for number in range(count)])


def _token(person: int) -> str:
    return issue_token(User.objects.get(pk=person), "benchmark")


def _crowd(persons: list[int]) -> list[Seated]:
    if not persons:
        return []
    group = create_group(by=persons[0], client_id=uuid.uuid4(), charter=Charter("防汛应急群", tuple(persons[1:])))
    return [Seated(_token(person), group) for person in persons]


def _listeners(persons: list[int]) -> list[Seated]:
    if not persons:
        return []
    groups = [*_direct_talks(persons), *_small_groups(persons), *([persons] * LARGE)]
    conversations = _seat(groups)
    _say_something(conversations, groups)
    return [Seated(_token(person), conversations[-1]) for person in persons]


def _direct_talks(persons: list[int]) -> list[list[int]]:
    """Each with the fifty that stand next to him, in a ring."""
    ring = persons * 2
    return [[p, ring[i + step]] for i, p in enumerate(persons) for step in range(1, DIRECT // 2 + 1)]


def _small_groups(persons: list[int]) -> list[list[int]]:
    order = random.Random(7)
    shuffled = [order.sample(persons, len(persons)) for _ in range(SMALL)]
    return [each[i : i + SMALL_GROUP] for each in shuffled for i in range(0, len(each), SMALL_GROUP)]


def _seat(groups: Sequence[Sequence[int]]) -> list[int]:
    """What conversations.services does for one, for thousands at once."""
    now = clock.now()
    with sql.writing():
        made = Conversation.objects.bulk_create(
            Conversation(kind=_kind(group), title="防汛群", created_by_id=group[0], created_at=now) for group in groups
        )
        Stream.objects.bulk_create(Stream(name=f"conversation:{each.pk}") for each in made)
        seated = [(each, person) for each, group in zip(made, groups, strict=True) for person in group]
        Seat.objects.bulk_create((Seat(conversation=c, person_id=p, role=Role.MEMBER) for c, p in seated), 5_000)
        Membership.objects.bulk_create((Membership(conversation=c, person_id=p) for c, p in seated), 5_000)
    return [each.pk for each in made]


def _kind(group: Sequence[int]) -> str:
    return Conversation.Kind.DIRECT if len(group) == 2 else Conversation.Kind.GROUP


def _say_something(conversations: Sequence[int], groups: Sequence[Sequence[int]]) -> None:
    """Three messages each, so that there is something to list and something unread."""
    for _ in range(3):
        drafts = [
            Draft.of(group[-1], conversation, uuid.uuid4(), "请各单位于今日十七时前报送防汛值班情况。")
            for conversation, group in zip(conversations, groups, strict=True)
        ]
        for start in range(0, len(drafts), 250):
            post(drafts[start : start + 250])


def _pairs(persons: list[int]) -> Iterable[tuple[int, int]]:
    return zip(persons[::2], persons[1::2], strict=True)


if __name__ == "__main__":
    town = settle(msgspec.json.decode(sys.stdin.buffer.read(), type=Wish))
    sys.stdout.buffer.write(msgspec.json.encode(town))
