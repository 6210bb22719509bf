"""A city at work for a year: 30,000 items, and what waits for one clerk is found in one statement that reads no more
than what waits for him."""

import re
from collections import Counter
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from collab.core import clock, sql
from collab.work import selectors, services
from collab.work.ledger import Asked, ledger
from collab.work.todo import Wanted, counts, done, todo
from tests.collab.messaging.test_costs import _nodes, _rows
from tests.collab.scenes import look_at_tables
from tests.collab.work.scenes import deed, lent_out

pytestmark = pytest.mark.both_stacks
ITEMS = 30_000
HIS = 40
_SCAN = re.compile(r"SCAN (?:t|i|x|work_\w+)\b(?! LEFT-JOIN)")


@pytest.fixture
def year(offices):
    """Each of 30,000 items has one part, which waits at the streets bureau; 40 of them at the water bureau."""
    if sql.is_postgres():
        sql.run("SET LOCAL session_replication_role = replica")
        sql.run("SET LOCAL statement_timeout = 0")
    given = _given(offices)
    for statement in _ROWS:
        sql.run(statement.format(numbers=_NUMBERS, uuid=_UUID[connection.vendor]), given)
    look_at_tables()
    if sql.is_postgres():
        sql.run("SET LOCAL session_replication_role = origin")
    return offices


_UUID = {"postgresql": "gen_random_uuid()", "sqlite": "lower(hex(randomblob(16)))"}
_NUMBERS = """
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < %(items)s)"""
_ROWS = (
    """INSERT INTO work_item (id, kind, number, title, body, fields, initiator_id, position_id, signature, state,
           passed, version, round, created_at, trail_length, trail_hash, term, due_at)
       {numbers} SELECT n + 1000000, 'toy_borrowing', '', '事项', '', '{{}}', %(jiang)s, %(leader)s, '江处暑',
           'preparing', '', 1, 1, %(now)s, 1, '', '', %(due)s FROM numbers""",
    """INSERT INTO work_party (item_id, role, position_id) {numbers}
       SELECT n + 1000000, 'initiator', %(leader)s
       FROM numbers""",
    """INSERT INTO work_assignment (id, item_id, role, words, state, version, round, reports, asked_term, extensions,
           urged, auto_urged, steps_open, term, created_at, due_at, unit_id)
       {numbers} SELECT n + 1000000, n + 1000000, 'lead', '', 'sent', 1, 1, 0, '', 0, 0, 0, 0, '', %(now)s, %(due)s,
           CASE WHEN n %% %(every)s = 0 THEN %(water)s ELSE %(streets)s END FROM numbers""",
    """INSERT INTO work_todo (item_id, assignment_id, kind, what, role, step, secretary, since, due_at, paused,
           unit_id)
       SELECT item_id, id, 'toy_borrowing', 'do', 'holder', '', false, created_at, due_at, false, unit_id
       FROM work_assignment""",
    """INSERT INTO work_act (item_id, nr, action, role, person_id, position_id, hand, signature, item_state, part_state,
           words, inputs, client_id, fingerprint, at, hash)
       {numbers} SELECT n + 1000000, 1, 'register', 'initiator', %(jiang)s,
           CASE WHEN n %% %(every)s = 0 THEN %(clerk)s ELSE %(leader)s END, 'own', '江处暑', 'draft', '', '', '{{}}',
           {uuid}, '', %(now)s, ''
       FROM numbers""",
)


def _given(offices):
    now = clock.now()
    return {
        "items": ITEMS, "every": ITEMS // HIS, "jiang": offices.persons["江处暑"], "now": sql.time_in(now),
        "due": sql.time_in(now + timedelta(days=2)), "leader": offices.positions["江处暑"],
        "clerk": offices.positions["葛惊蛰"], "water": offices.units["市水利局"], "streets": offices.units["市城管局"],
    }  # fmt: skip


def _spoken(run):
    with CaptureQueriesContext(connection) as spoken:
        run()
    statements = [query["sql"].strip() for query in spoken.captured_queries]
    return [one for one in statements if not one.startswith(("SAVEPOINT", "RELEASE"))]


def _looks_at_too_much(statement: str) -> bool:
    if not statement.startswith(("SELECT", "WITH", "UPDATE")):
        return False
    if not sql.is_postgres():
        return any(_SCAN.match(row[3]) for row in sql.rows(f"EXPLAIN QUERY PLAN {statement}".replace("%", "%%")))
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}")
        ((plan,),) = cursor.fetchall()
    looked_at = Counter[str]()
    for node in _nodes(plan[0]["Plan"]):
        looked_at[node.get("Relation Name", "")] += _rows(node)
    return any(n > 2_000 for table, n in looked_at.items() if table.startswith("work_"))


def test_what_waits_for_a_clerk_is_found_without_looking_at_the_work_of_others(year):
    clerk = year.persons["葛惊蛰"]
    asked = {
        "list": lambda: todo(clerk, Wanted("do"), limit=50),
        "list, narrowed": lambda: todo(clerk, Wanted("do", "toy_borrowing", "yellow", "事项"), limit=50),
        "counts": lambda: counts(clerk),
        "ledger": lambda: ledger(clerk, Asked("toy_borrowing"), limit=50),
        "done": lambda: done(clerk, Wanted(), limit=50),
    }
    assert len(todo(clerk, Wanted("do"), limit=100).lines) == HIS
    for name, run in asked.items():
        statements = _spoken(run)
        about_work = [one for one in statements if "work_" in one]
        assert len(about_work) <= (2 if name == "done" else 1), (name, about_work)
        assert len(statements) <= 6, (name, statements)
        costly = [one for one in statements if "work_" in one and _looks_at_too_much(one)]
        assert not costly, (name, costly)


def test_an_act_takes_few_statements_in_a_city_full_of_work(year):
    item, parts = lent_out(year)
    clerk = year.persons["葛惊蛰"]
    wanted = deed(clerk, item, "accept", parts["市水利局"])
    for name, most, run in (
        ("show", 12, lambda: selectors.show(clerk, item)),
        ("act", 34, lambda: services.act(wanted, by=clerk)),
    ):
        statements = _spoken(run)
        assert len(statements) <= most, (name, len(statements), statements)
        costly = [one for one in statements if "work_" in one and _looks_at_too_much(one)]
        assert not costly, (name, costly)
