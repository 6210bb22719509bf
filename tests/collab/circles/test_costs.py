"""A circle of many people and units costs as many statements as a small one."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from collab.circles.reach import matters, reach
from collab.circles.selectors import board, charter
from collab.circles.services import write_row
from collab.circles.shapes import BoardWords
from collab.directory.services import Newcomer, add_people, add_position, add_unit
from tests.collab.circles.conftest import charter as chartered
from tests.collab.scenes import say

pytestmark = pytest.mark.django_db

MOST = {"board": 9, "charter": 5, "matters": 6, "reach": 12, "write": 24}


def statements(act):
    with CaptureQueriesContext(connection) as spoken:
        act()
    return len([one for one in spoken.captured_queries if "SAVEPOINT" not in one["sql"]])


def test_reading_and_writing_a_board_takes_the_same_statements_for_ten_people_and_for_a_thousand(gather, flood, jiang):
    units = [add_unit(f"云汀市第{n}大队", short_name=f"{n}大队", parent=flood.units["市政府"]) for n in range(20)]
    held = [add_position(unit=unit, title="队员") for unit in units]
    people = [Newcomer(f"7{n:04}", f"队员{n}", held[n % 20]) for n in range(1_000)]
    add_people(people)
    small, large = gather(), gather(units=(*chartered(flood)["units"], *units))

    def costs(there):
        water = flood.units["市水利局"]
        write_row(by=jiang, conversation=there, unit=water, version=0, words=BoardWords("守堤"))
        again = BoardWords("守堤", "blocked", blocker=str(uuid4()))
        say(jiang, there, "都看一下")
        return {
            "board": statements(lambda: board(jiang, there)),
            "charter": statements(lambda: charter(jiang, there)),
            "matters": statements(lambda: matters(jiang, there)),
            "reach": statements(lambda: reach(jiang, there)),
            "write": statements(
                lambda: write_row(by=jiang, conversation=there, unit=water, version=1, words=again)
            ),
        }  # fmt: skip

    assert len(board(jiang, large).rows) == 25
    cost = costs(large)
    assert cost == costs(small)
    assert {name: taken for name, taken in cost.items() if taken > MOST[name]} == {}
