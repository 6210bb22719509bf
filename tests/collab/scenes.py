"""Short ways to say who is there and what they do, all through the real services."""

import itertools
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple, TypeVar
from uuid import UUID, uuid4

import msgspec
from django.db import connection

from collab.conversations import services as conversations
from collab.core import sql
from collab.directory.services import Newcomer, add_people
from collab.messaging import selectors
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_one
from collab.messaging.shapes import Message, Posted

T = TypeVar("T")
_logins = itertools.count(1)


class Line(NamedTuple):
    """One event of the log, read as anybody would."""

    seq: int
    type: str
    about: int | None
    data: dict[str, Any]


def newcomers(*names: str) -> list[int]:
    """So many new people of the city, without passwords."""
    return add_people([Newcomer(login=f"cast-{next(_logins)}", name=name) for name in names])


def group(owner: int, *members: int, **rules: Any) -> int:
    """A group of these people."""
    charter = conversations.Charter("项目群", members, **rules)
    return conversations.create_group(by=owner, client_id=uuid4(), charter=charter)


def say(
    author: int, conversation: int, text: str = "你好", *, quote: int | None = None, again: UUID | None = None
) -> Posted:
    """Post it. `again`: under a client_id of an earlier attempt."""
    return post_one(Draft.of(author, conversation, again or uuid4(), text, quote))


def log_of(stream: str | int) -> list[Line]:
    """Everything that happened in a conversation, or in the stream of that name."""
    name = stream if isinstance(stream, str) else f"conversation:{stream}"
    found = sql.rows(
        "SELECT e.seq, e.type, e.about, e.data FROM eventlog_event e JOIN eventlog_stream s ON s.id = e.stream_id"
        " WHERE s.name = %s ORDER BY e.seq",
        [name],
    )
    return [Line(seq, kind, about, msgspec.json.decode(data)) for seq, kind, about, data in found]


def seen_by(reader: int, conversation: int, limit: int = 100) -> list[Message]:
    """The newest messages as this reader gets them."""
    return selectors.page(reader, conversation, selectors.Place(), limit).messages


def texts(reader: int, conversation: int) -> list[str]:
    return [message.text for message in seen_by(reader, conversation)]


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
