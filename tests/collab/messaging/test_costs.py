"""What things cost in a group of 5,000 with years of talk: few statements, and as many rows as are shown."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from collab.conversations import selectors as belonging
from collab.conversations.services import add_members, mute, remove_member
from collab.core import clock, sql
from collab.directory.selectors import cards_of, reachable, statuses_changed, statuses_known
from collab.eventlog import selectors as log
from collab.messaging.forwarding import Sending, forward_each, forward_together
from collab.messaging.overview import summary
from collab.messaging.pinning import pins
from collab.messaging.posting import post
from collab.messaging.reacting import reactions
from collab.messaging.selectors import Place, page, readers
from collab.messaging.sent_files import sent_files
from collab.messaging.services import edit, mark_read, recall
from collab.personal.selectors import belongings
from collab.personal.services import keep_draft
from collab.personal.shapes import Draft
from realtime.resume import _list, _standing
from tests.collab.messaging.big_city import TALK, BigCity, build
from tests.collab.scenes import draft, pin, react, say

pytestmark = [pytest.mark.both_stacks, pytest.mark.django_db]

GROWING = ("messaging_message", "messaging_mention", "eventlog_event", "conversations_seat", "conversations_membership")
"""Tables that grow with the city and the years: nobody may look at every row of them."""
MOST_ROWS = 15_000
"""More than everybody in the largest group and all seats of the city, less than what was said there."""


class Act(NamedTuple):
    """Something people do all day, and how many statements it may take (a savepoint's two are not counted)."""

    statements: int
    run: Callable[[BigCity], object]


ACTS = {
    "open the client for the first time": Act(9, lambda c: _list(c.busy, _standing(c.busy).streams)),
    "open the client": Act(6, lambda c: _list(c.busy, _standing(c.busy).streams)),
    "streams": Act(1, lambda c: belonging.streams_of(c.busy)),
    "one line": Act(3, lambda c: summary(c.busy, c.square)),
    "two hundred cards": Act(1, lambda c: cards_of(c.busy, c.everybody[:200])),
    "where two hundred are": Act(4, lambda c: statuses_known(c.busy, c.everybody[:200])),
    "who of two hundred can be reached": Act(2, lambda c: reachable(c.everybody[:200])),
    "what changed of that": Act(1, lambda c: statuses_changed()),
    "post": Act(8, lambda c: say(c.busy, c.square, "你好")),
    "post to all with a quote and calls": Act(
        12, lambda c: say(c.busy, c.square, f"@{{all}} @{{{c.everybody[5]}}} 好", quote=7)
    ),
    "a batch of sixty posts": Act(8, lambda c: post([draft(c.everybody[n], c.square, f"{n}") for n in range(60)])),
    "the newest page": Act(4, lambda c: page(c.busy, c.square, Place(), 50)),
    "a page long ago": Act(5, lambda c: page(c.busy, c.square, Place(around=900), 50)),
    "read": Act(6, lambda c: mark_read(reader=c.busy, conversation=c.square, nr=5)),
    "edit": Act(12, lambda c: edit(author=c.busy, conversation=c.square, nr=TALK, revision=0, text="@{all}")),
    "recall": Act(19, lambda c: recall(by=c.busy, conversation=c.square, nr=1)),
    "react": Act(11, lambda c: react(c.everybody[4], c.square, 5)),
    "a page with reactions": Act(6, lambda c: page(c.busy, c.square, Place(around=5), 50)),
    "forward ten to two": Act(14, lambda c: forward_each(_sending(c, *c.groups[:2]))),
    "forward ten together to two": Act(26, lambda c: forward_together(_sending(c, *c.groups[:2]))),
    "pin": Act(13, lambda c: pin(c.busy, c.square, 5)),
    "what was sent": Act(2, lambda c: sent_files(c.busy, c.square, "files", Place(), 50)),
    "what is pinned": Act(5, lambda c: pins(c.busy, c.square)),
    "who reacted": Act(3, lambda c: reactions(c.busy, c.square, 5)),
    "who has read": Act(3, lambda c: readers(c.busy, c.square, 5)),
    "members": Act(2, lambda c: belonging.members(c.busy, c.square, 0)),
    "rights of all": Act(1, lambda c: belonging.rights([c.square])),
    "remove": Act(11, lambda c: remove_member(by=c.busy, conversation=c.square, person=c.everybody[77])),
    "bring in": Act(9, lambda c: _again(c)),
    "quiet": Act(6, lambda c: mute(person=c.busy, conversation=c.square, muted=True)),
    "keep a draft": Act(8, lambda c: keep_draft(person=c.busy, draft=Draft(c.square, "写到一半", None, clock.now()))),
    "what one keeps": Act(2, lambda c: belongings(c.busy)),
    "events missed": Act(2, lambda c: log.events_after({_stream(c): TALK - 100}, 100)),
    "where these stand": Act(2, lambda c: log.heads_of([_stream(c)])),
}


def _sending(city: BigCity, *to: int) -> Sending:
    return Sending(city.busy, uuid4(), city.square, tuple(range(11, 21)), to)


def _again(city: BigCity) -> None:
    add_members(by=city.busy, conversation=city.square, persons=[city.everybody[77]])


def _stream(city: BigCity) -> int:
    return int(sql.rows("SELECT id FROM eventlog_stream WHERE name = %s", [f"conversation:{city.square}"])[0][0])


@pytest.fixture
def city(db) -> BigCity:
    return build()


def test_everyday_acts_take_few_statements_and_look_at_no_more_than_they_show(city):
    costly: list[object] = []
    for name, act in ACTS.items():
        with CaptureQueriesContext(connection) as spoken:
            act.run(city)
        statements = [query["sql"].strip() for query in spoken.captured_queries if "SAVEPOINT" not in query["sql"]]
        if len(statements) > act.statements:
            costly.append((name, len(statements), statements))
        costly += [(name, statement) for statement in statements if _looks_at_too_much(statement)]
    assert not costly, "\n".join(map(str, costly))


def _looks_at_too_much(statement: str) -> bool:
    if not statement.startswith(("SELECT", "UPDATE", "DELETE")):
        return False
    if not sql.is_postgres():
        plan = [row[3] for row in sql.rows(f"EXPLAIN QUERY PLAN {statement}".replace("%", "%%"))]
        return any(_SCAN.match(step) for step in plan)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}")
        ((plan,),) = cursor.fetchall()
        transaction.set_rollback(True)
    looked_at = Counter[str]()
    for node in _nodes(plan[0]["Plan"]):
        looked_at[node.get("Relation Name", "")] += _rows(node)
    return any(looked_at[table] > MOST_ROWS for table in GROWING)


# SQLite names the alias; these are ours for the growing tables
_SCAN = re.compile(rf"SCAN (?:[mnqstux]|{'|'.join(GROWING)})\b(?! LEFT-JOIN)")


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for below in plan.get("Plans", ()):
        yield from _nodes(below)


def _rows(node: dict[str, Any]) -> int:
    dropped = sum(node.get(f"Rows Removed by {why}", 0) for why in ("Filter", "Index Recheck"))
    return round((node["Actual Rows"] + dropped) * node["Actual Loops"])
