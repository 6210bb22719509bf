"""The board: each unit's row, written by its people and by who leads, one version after the other."""

import pytest

from collab.circles.selectors import board, row_history
from collab.circles.services import visit, write_row
from collab.circles.shapes import BoardWords
from collab.conversations.seating import seat_units, unseat
from collab.conversations.seats import shared_seats
from collab.core.errors import Forbidden, NotFound, Stale
from tests.collab.scenes import at_once, log_of

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def write(circle, flood):
    """`write("葛惊蛰", "市水利局", 0, progress="…")`"""

    def it(who, unit, version, **words):
        return write_row(
            by=flood.persons[who], conversation=circle, unit=flood.units[unit], version=version,
            words=BoardWords(**words),
        )  # fmt: skip

    return it


def rows(reader, circle):
    return {one.row.name: one for one in board(reader, circle).rows}


def test_every_member_unit_has_a_row_and_its_people_write_in_it(circle, write, flood, jiang, cen):
    assert list(rows(cen, circle)) == ["市城管局", "市水利局", "市应急局", "市气象局", "青屿县"]
    write("葛惊蛰", "市水利局", 0, task="会商青屿县", state="under_way", progress="已转移 326 人")
    seen = rows(jiang, circle)["市水利局"].row
    assert (seen.words.task, seen.words.state, seen.by) == ("会商青屿县", "under_way", flood.persons["葛惊蛰"])
    assert [name for name, one in rows(cen, circle).items() if one.mine] == ["市水利局"]
    assert all(one.mine for one in rows(jiang, circle).values())


@pytest.mark.parametrize("who", ["邢大暑", "温白露"])
def test_nobody_else_writes_in_it(write, who):
    with pytest.raises(Forbidden):
        write(who, "市水利局", 0, progress="替他写")


def test_who_leads_sets_every_units_task(write, circle, cen):
    write("江处暑", "青屿县", 0, task="研究低洼群众转移")
    assert rows(cen, circle)["青屿县"].row.words.task == "研究低洼群众转移"


def test_for_the_outsider_there_is_no_board_and_a_unit_that_does_not_belong_has_no_row(circle, write, stranger, flood):
    for ask in (lambda: board(stranger, circle), lambda: row_history(stranger, circle, flood.units["市水利局"])):
        with pytest.raises(NotFound):
            ask()
    with pytest.raises(NotFound):
        write("凌立秋", "市水利局", 0, task="混进来")
    with pytest.raises(NotFound):
        write("江处暑", "市监察委", 0, task="不在圈里")


def test_who_writes_over_what_he_has_not_seen_is_refused_with_the_row_as_it_stands(write):
    write("葛惊蛰", "市水利局", 0, progress="一")
    with pytest.raises(Stale) as refused:
        write("岑雨水", "市水利局", 0, progress="二")
    row = refused.value.details["row"]
    assert (row.version, row.words.progress) == (1, "一")
    assert write("岑雨水", "市水利局", 1, progress="二").version == 2


def test_the_same_words_twice_are_one_change(write, circle):
    first = write("葛惊蛰", "市水利局", 0, progress="一")
    assert write("葛惊蛰", "市水利局", 0, progress="一") == first
    assert [line.type for line in log_of(circle)].count("board.changed") == 1


@pytest.mark.django_db(transaction=True)
def test_of_many_who_write_in_one_row_at_once_one_does(write):
    done = at_once([lambda n=n: write("葛惊蛰", "市水利局", 0, progress=f"第 {n} 次") for n in range(12)])
    assert sum(not isinstance(one, Exception) for one in done) == 1
    assert sum(isinstance(one, Stale) for one in done) == 11


def test_everything_a_row_has_said_can_be_read_again(write, circle, flood, cen):
    for version, state in enumerate(("under_way", "blocked", "done")):
        write("葛惊蛰", "市水利局", version, state=state)
    told = row_history(cen, circle, flood.units["市水利局"]).rows
    assert [(row.version, row.words.state) for row in told] == [(3, "done"), (2, "blocked"), (1, "under_way")]


def test_who_comes_back_sees_what_others_have_changed_since_and_from_what(write, circle, jiang):
    write("葛惊蛰", "市水利局", 0, state="under_way")
    assert board(jiang, circle).visited is None
    visit(person=jiang, conversation=circle, nr=board(jiang, circle).nr)
    write("葛惊蛰", "市水利局", 1, state="blocked", blocker="缺冲锋舟")
    write("江处暑", "青屿县", 0, task="自己写的不算")
    seen = rows(jiang, circle)
    assert [name for name, one in seen.items() if one.before is not None] == ["市水利局"]
    assert seen["市水利局"].before == BoardWords(state="under_way")
    visit(person=jiang, conversation=circle, nr=99)
    visit(person=jiang, conversation=circle, nr=1)
    assert board(jiang, circle).visited == board(jiang, circle).nr == 3


def test_the_row_of_a_unit_that_was_taken_out_stays_readable_and_waits_for_it(write, circle, jiang, flood):
    write("葛惊蛰", "市水利局", 0, progress="一")
    water = next(seat.seat for seat in shared_seats(jiang, circle) if seat.name == "市水利局")
    unseat(by=jiang, conversation=circle, seat=water)
    assert rows(jiang, circle)["市水利局"].left
    assert not rows(jiang, circle)["市水利局"].mine
    seat_units(by=jiang, conversation=circle, units=[flood.units["市水利局"]])
    assert rows(jiang, circle)["市水利局"].row.words.progress == "一"


def test_everybody_in_the_circle_hears_of_a_change_with_the_row(write, circle):
    row = write("葛惊蛰", "市水利局", 0, progress="一")
    told = log_of(circle)[-1]
    assert (told.type, told.data["nr"], told.data["row"]["words"]["progress"]) == ("board.changed", row.nr, "一")
