"""Short ways to say who does what, all through the real services; and every door of the core, to be tried."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple, TypeVar
from uuid import UUID, uuid4

import msgspec
from django.db import connection

from collab.conversations import seating, seats
from collab.conversations import selectors as belonging
from collab.conversations import services as conversations
from collab.core import clock, sql
from collab.core.errors import Refused
from collab.messaging import forwarding, overview, pinning, reacting, selectors, services, transcripts
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_one
from collab.messaging.shapes import Message, Posted, ReactionName
from collab.personal.selectors import draft as begun
from collab.personal.services import keep_draft
from collab.personal.shapes import Draft as Kept

T = TypeVar("T")


class Line(NamedTuple):
    """One event of the log."""

    seq: int
    type: str
    about: int | None
    data: dict[str, Any]


def group(owner: int, *members: int, **rules: Any) -> int:
    """A group of these people."""
    charter = conversations.Charter("汛期值守", members, **rules)
    return conversations.create_group(by=owner, client_id=uuid4(), charter=charter)


def say(
    author: int, conversation: int, text: str = "你好", *, quote: int | None = None, again: UUID | None = None
) -> Posted:
    """Post it. `again`: under the client_id of an earlier attempt."""
    return post_one(draft(author, conversation, text, quote=quote, again=again))


def draft(
    author: int, conversation: int, text: str = "你好", *, quote: int | None = None, again: UUID | None = None
) -> Draft:
    return Draft.of(author, conversation, again or uuid4(), text, quote)


def react(by: int, conversation: int, nr: int, reaction: ReactionName = "received", *, on: bool = True) -> Message:
    return reacting.react(by=by, conversation=conversation, nr=nr, reaction=reaction, on=on)


def pin(by: int, conversation: int, nr: int, *, on: bool = True) -> list[int]:
    """The numbers of what stands at the top after that."""
    return [one.message.nr for one in pinning.pin(by=by, conversation=conversation, nr=nr, on=on).pins]


def log_of(stream: str | int) -> list[Line]:
    """Everything that happened in a conversation, or in the stream of that name."""
    name = stream if isinstance(stream, str) else f"conversation:{stream}"
    found = sql.rows(
        "SELECT e.seq, e.type, e.about, e.data FROM eventlog_event e JOIN eventlog_stream s ON s.id = e.stream_id"
        " WHERE s.name = %s ORDER BY e.seq",
        [name],
    )
    return [Line(seq, kind, about, msgspec.json.decode(data)) for seq, kind, about, data in found]


def kinds_of(stream: str | int) -> list[str]:
    return [line.type for line in log_of(stream)]


def seen_by(reader: int, conversation: int, limit: int = 100) -> list[Message]:
    """The newest messages as this reader gets them."""
    return selectors.page(reader, conversation, selectors.Place(), limit).messages


def texts(reader: int, conversation: int) -> list[str]:
    return [message.text for message in seen_by(reader, conversation)]


def refusal_of(act: Callable[[], object]) -> str:
    """The code of the refusal; "" where it was allowed."""
    try:
        act()
    except Refused as refused:
        return refused.code
    return ""


DOORS: Mapping[str, Callable[[int, int], object]] = {
    "post": lambda person, there: say(person, there),
    "edit": lambda person, there: services.edit(author=person, conversation=there, nr=1, revision=0, text="改过的话"),
    "recall": lambda person, there: services.recall(by=person, conversation=there, nr=1),
    "mark read": lambda person, there: services.mark_read(reader=person, conversation=there, nr=1),
    "history": lambda person, there: selectors.page(person, there, selectors.Place(), 50),
    "readers": lambda person, there: selectors.readers(person, there, 1),
    "react": lambda person, there: react(person, there, 1),
    "pin": lambda person, there: pin(person, there, 1),
    "forward": lambda person, there: forwarding.forward_each(
        forwarding.Sending(person, uuid4(), there, (1,), (there,))
    ),
    "forward together": lambda person, there: forwarding.forward_together(
        forwarding.Sending(person, uuid4(), there, (1,), (there,))
    ),
    "transcript": lambda person, there: transcripts.transcript(person, there, 1, []),
    "pins": lambda person, there: pinning.pins(person, there),
    "reactions": lambda person, there: reacting.reactions(person, there, 1),
    "line of the list": lambda person, there: overview.summary(person, there),
    "members": lambda person, there: belonging.members(person, there, 0),
    "spans": lambda person, there: belonging.spans_of(person, there),
    "add": lambda person, there: conversations.add_members(by=person, conversation=there, persons=[person]),
    "remove": lambda person, there: conversations.remove_member(by=person, conversation=there, person=person),
    "leave": lambda person, there: conversations.leave(person=person, conversation=there),
    "set role": lambda person, there: conversations.set_role(
        by=person, conversation=there, person=person, role="admin"
    ),
    "change": lambda person, there: conversations.change(
        by=person, conversation=there, rules=conversations.Rules("我的")
    ),
    "seats": lambda person, there: seats.shared_seats(person, there),
    "seat": lambda person, there: seating.seat(by=person, conversation=there, places=seating.Places()),
    "unseat": lambda person, there: seating.unseat(by=person, conversation=there, seat=1),
    "mute": lambda person, there: conversations.mute(person=person, conversation=there, muted=True),
    "keep a draft": lambda person, there: keep_draft(person=person, draft=Kept(there, "写到一半", None, clock.now())),
    "draft": lambda person, there: begun(person, there),
}
"""Every way by which the core lets somebody read or write in a conversation: (person, conversation) → …"""


def listens_to(person: int) -> set[int]:
    """The conversations whose events reach him, asked from his side and from theirs."""
    mine = {stream.conversation for stream in belonging.streams_of(person)}
    listed = {line.conversation for line in overview.summaries(person)}
    assert mine == listed
    assert {c for c, rights in belonging.rights(mine).items() if person in rights} == mine
    return mine


def at_once(work: Sequence[Callable[[], T]], threads: int = 8) -> list[T | Exception]:
    """Do all of it in so many threads; what each answered or raised, in order."""

    def do(one: Callable[[], T]) -> T | Exception:
        try:
            return one()
        except Exception as error:  # noqa: BLE001  whoever asked looks at it
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(do, work))


def look_at_tables(how: str = "ANALYZE") -> None:
    """The planner learns what is there. Of our own tables alone: PostgreSQL's catalogs are also those of the tests
    beside us, which would wait for this one to end."""
    tables = connection.introspection.table_names() if sql.is_postgres() else []
    sql.run(f"{how} {', '.join(tables)}")
