"""A city as large as we promise: a group of 5,000, a person in 200 conversations, years of talk. Written as rows."""

from typing import NamedTuple
from uuid import uuid4

from collab.accounts.models import User
from collab.conversations.models import Conversation, Membership, Role, Seat
from collab.core import clock, sql
from collab.directory.models import Appointment, Person, Position, Unit
from collab.eventlog.models import Stream
from tests.collab.scenes import look_at_tables

PEOPLE = 5_000
CONVERSATIONS = 200
TALK = 20_000


class BigCity(NamedTuple):
    """`busy` owns `square`, where everybody is, and belongs to 199 smaller `groups`."""

    busy: int
    square: int
    everybody: list[int]
    groups: list[int]


def build() -> BigCity:
    if sql.is_postgres():  # so much at once: nobody checks each row, and it may take its time
        sql.run("SET LOCAL session_replication_role = replica")
        sql.run("SET LOCAL statement_timeout = 0")
    city = _built()
    look_at_tables()
    if sql.is_postgres():
        sql.run("SET LOCAL session_replication_role = origin")
    return city


def _built() -> BigCity:
    everybody = _people()
    square, *small = _conversations(everybody[0])
    belongs = [(square, person) for person in everybody]
    belongs += [(c, person) for n, c in enumerate(small) for person in {everybody[0], *everybody[n * 20 : n * 20 + 20]}]
    _seats(belongs, owner=everybody[0])
    for conversation in (square, *small):
        _talk(conversation, TALK if conversation is square else 50, everybody)
    return BigCity(everybody[0], square.pk, everybody, [one.pk for one in small])


def _people() -> list[int]:
    users = User.objects.bulk_create(User(login=f"big-{n}", password="!") for n in range(PEOPLE))  # noqa: S106  nobody's
    people = Person.objects.bulk_create(Person(user=u, name=f"市民{u.pk}", pinyin="shi", initials="s") for u in users)
    unit = Unit.objects.create(name="大城市办公室", short_name="市办")
    positions = Position.objects.bulk_create(Position(unit=unit, title=f"岗位{n}") for n in range(500))
    pairs = zip(people, positions, strict=False)
    Appointment.objects.bulk_create(Appointment(person=person, position=position) for person, position in pairs)
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
    Seat.objects.bulk_create(Seat(conversation=c, person_id=p, role=role.get(p, Role.MEMBER)) for c, p in belongs)
    Membership.objects.bulk_create(Membership(conversation=c, person_id=p) for c, p in belongs)


_NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < %s)"
_MESSAGES = """
    INSERT INTO messaging_message (conversation_id, nr, seq, author_id, client_id, fingerprint, kind, counts,
        text, body, quote_nr, quote_author, quote, mention_all, called_all, revision, signature, files, at)
    {numbers} SELECT %s, n, n, %s + n %% 10, {uuid}, '', 'text', true, '你好', '[{{"t":"text","text":"你好"}}]',
        CASE WHEN n %% 100 = 2 THEN n - 1 END, CASE WHEN n %% 100 = 2 THEN %s END, '',
        n %% 1000 = 3, n %% 1000 = 3, 0, '', '[]', %s
    FROM numbers"""
_EVENTS = """
    INSERT INTO eventlog_event (stream_id, seq, type, about, data)
    {numbers} SELECT (SELECT id FROM eventlog_stream WHERE name = %s), n, 'message.posted', null,
        '{{"text":"你好","body":[]}}' FROM numbers"""


def _talk(conversation: Conversation, amount: int, authors: list[int]) -> None:
    uuid = "gen_random_uuid()" if sql.is_postgres() else "lower(hex(randomblob(16)))"
    at, first, stream = sql.time_in(clock.now()), authors[0], f"conversation:{conversation.pk}"
    said = [amount, conversation.pk, first, first, at]
    sql.run(_MESSAGES.format(numbers=_NUMBERS, uuid=uuid), said)
    sql.run(_EVENTS.format(numbers=_NUMBERS), [amount, stream])
    sql.run("UPDATE eventlog_stream SET head = %s WHERE name = %s", [amount, stream])
    sql.run("UPDATE conversations_conversation SET last_nr = %s WHERE id = %s", [amount, conversation.pk])
