"""A city as large as we promise: a group of 5,000, a person in 200 conversations, years of talk. Written as rows."""

from typing import NamedTuple
from uuid import uuid4

from django.db import connection

from collab.accounts.models import User
from collab.conversations.models import Conversation, Membership, Role, Seat
from collab.core import clock
from collab.directory.models import Appointment, Person, Position, Unit
from collab.eventlog.models import Event, Stream
from collab.messaging.models import Message

PEOPLE = 5_000
CONVERSATIONS = 200


class BigCity(NamedTuple):
    """`busy` owns `square`, where everybody is, and belongs to 199 smaller groups."""

    busy: int
    square: int
    everybody: list[int]


def build(talk_in_square: int = 20_000) -> BigCity:
    everybody = _people()
    square, *small = _conversations(everybody[0])
    belongs = [(square, person) for person in everybody]
    belongs += [(c, person) for n, c in enumerate(small) for person in {everybody[0], *everybody[n * 20 : n * 20 + 20]}]
    _seats(belongs, owner=everybody[0])
    _talk([(square, talk_in_square), *((c, 50) for c in small)], everybody)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return BigCity(everybody[0], square.pk, everybody)


def _people() -> list[int]:
    users = User.objects.bulk_create(User(login=f"big-{n}", password="!") for n in range(PEOPLE))  # noqa: S106  no password
    people = Person.objects.bulk_create(
        Person(user=user, name=f"市民{user.pk}", pinyin="shimin", initials="sm") for user in users
    )
    unit = Unit.objects.create(name="大城市办公室", short_name="市办")
    positions = Position.objects.bulk_create(Position(unit=unit, title=f"岗位{n}") for n in range(500))
    Appointment.objects.bulk_create(
        Appointment(person=person, position=position) for person, position in zip(people, positions, strict=False)
    )
    return [person.pk for person in people]


def _conversations(by: int) -> list[Conversation]:
    made = Conversation.objects.bulk_create(
        Conversation(kind="group", title=f"群{n}", created_by_id=by, created_at=clock.now(), client_id=uuid4())
        for n in range(CONVERSATIONS)
    )
    Stream.objects.bulk_create(Stream(name=f"conversation:{c.pk}") for c in made)
    return made


def _seats(belongs: list[tuple[Conversation, int]], owner: int) -> None:
    role = {owner: Role.OWNER}
    Seat.objects.bulk_create(
        (Seat(conversation=c, person_id=p, role=role.get(p, Role.MEMBER)) for c, p in belongs), batch_size=2_000
    )
    Membership.objects.bulk_create((Membership(conversation=c, person_id=p) for c, p in belongs), batch_size=2_000)


def _talk(amounts: list[tuple[Conversation, int]], authors: list[int]) -> None:
    streams = dict(Stream.objects.values_list("name", "pk"))
    at = clock.now()
    for conversation, amount in amounts:
        rows = [
            Message(
                conversation=conversation, nr=nr, seq=nr, author_id=authors[nr % 10], client_id=uuid4(), text="你好",
                body='[{"t":"text","text":"你好"}]', fingerprint="", at=at, quote_nr=nr - 1 if nr % 100 == 2 else None,
                quote_author=authors[0] if nr % 100 == 2 else None,
            )
            for nr in range(1, amount + 1)
        ]  # fmt: skip
        Message.objects.bulk_create(rows, batch_size=2_000)
        stream = streams[f"conversation:{conversation.pk}"]
        data = '{"text":"你好","body":[]}'
        Event.objects.bulk_create(
            (Event(stream_id=stream, seq=row.nr, type="message.posted", data=data, at=at) for row in rows),
            batch_size=2_000,
        )
        Stream.objects.filter(pk=stream).update(head=amount)
        Conversation.objects.filter(pk=conversation.pk).update(last_nr=amount)
