"""What is read of charter and board, and the events after it, make them as they are, whatever others do meanwhile."""

import msgspec
import pytest

from collab.circles.selectors import board, charter
from collab.circles.services import Changes, change_charter, visit, write_row
from collab.circles.shapes import BoardWords, CircleContact
from tests.collab.circles.meanwhile import meanwhile
from tests.collab.scenes import at_once, log_of

pytestmark = pytest.mark.both_stacks


def charter_of(reader, there, asked):
    """The charter as a client holds it: what was told of a later version counts."""
    told = msgspec.to_builtins(asked)
    for event in log_of(there):
        if event.type == "circle.changed" and event.data["version"] > told["version"]:
            told |= {name: said for name, said in event.data.items() if name in told}
    return told


def board_of(there, asked):
    """The board as a client holds it: of two rows the one of the later change."""
    rows = {seen.row.unit: msgspec.to_builtins(seen.row) for seen in asked.rows}
    for event in log_of(there):
        if event.type == "board.changed" and event.data["row"]["nr"] > rows[event.data["row"]["unit"]]["nr"]:
            rows[event.data["row"]["unit"]] = event.data["row"]
    return rows


@pytest.fixture
def change(circle, jiang):
    def it(**words):
        version = charter(jiang, circle).version
        return change_charter(by=jiang, conversation=circle, version=version, changes=Changes(**words))

    return it


def test_who_hears_of_every_change_of_the_charter_holds_it_as_it_is(circle, change, flood, jiang, cen, ge):
    opened = {reader: charter(reader, circle) for reader in (jiang, cen)}
    water, county = flood.units["市水利局"], flood.units["青屿县"]
    change(purpose="转入灾后恢复", basis="")
    change(contacts=(CircleContact(county, flood.persons["池小雪"]), CircleContact(water, cen)), adders="owner")
    change(observers=(ge, cen), files="marked", asks_daily=False)
    for reader, asked in opened.items():
        assert charter_of(reader, circle, asked) == msgspec.to_builtins(charter(reader, circle))


def test_it_is_told_who_looks_on_newly_or_no_longer_for_he_may_do_other_things_then(circle, change, flood, ge, cen):
    wen = flood.persons["温白露"]
    change(observers=(wen, ge))
    change(observers=(ge,))
    change(purpose="只改了字")
    told = [event.data["affected"] for event in log_of(circle) if event.type == "circle.changed"]
    assert told == [[ge], [wen], []]


def test_whatever_others_do_while_somebody_reads_he_ends_with_the_same_charter_and_board(circle, change, flood, cen):
    water = flood.units["市水利局"]

    def write(version):
        words = BoardWords("会商", progress=str(version))
        return write_row(by=cen, conversation=circle, unit=water, version=version, words=words)

    write(0)
    for seen in meanwhile(lambda: charter(cen, circle), lambda: change(purpose="转入灾后恢复", observers=(cen,))):
        assert charter_of(cen, circle, seen) == msgspec.to_builtins(charter(cen, circle))
    for read in meanwhile(lambda: board(cen, circle), lambda: write(1)):
        assert board_of(circle, read) == board_of(circle, board(cen, circle))
        assert read.nr == max(seen.row.nr for seen in read.rows)  # what he has not seen he has not seen


@pytest.mark.django_db(transaction=True)
def test_of_several_devices_that_have_seen_the_board_the_one_that_saw_most_counts(circle, flood, cen):
    for version in range(8):
        words = BoardWords(progress=str(version))
        write_row(by=cen, conversation=circle, unit=flood.units["市水利局"], version=version, words=words)
    at_once([lambda nr=nr: visit(person=cen, conversation=circle, nr=nr) for nr in (3, 8, 1, 6, 2, 7)])
    assert board(cen, circle).visited == 8
