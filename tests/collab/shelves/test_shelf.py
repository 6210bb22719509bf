"""The shelf of a circle: folders, documents, versions; who puts, arranges and takes away; who sees nothing of it."""

import pytest

from collab.circles.services import step
from collab.conversations.services import remove_member
from collab.core.errors import Closed, Conflict, Forbidden, Invalid, NotFound
from collab.files.services import sweep
from collab.messaging.attachments import readable
from collab.messaging.services import recall
from collab.shelves.selectors import history, shelf
from collab.shelves.services import (
    change_document,
    change_folder,
    keep,
    make_folder,
    put,
    renew,
    take_document,
    take_folder,
)
from tests.collab.files.sending import say_with, sent_in
from tests.collab.scenes import log_of, say
from tests.collab.shelves.conftest import names

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def folder(circle, cen):
    """`folder("水情", parent)`"""
    return lambda name, parent=None: make_folder(by=cen, conversation=circle, name=name, parent=parent).folder


def test_whoever_belongs_finds_what_another_unit_has_put_and_the_outsider_finds_no_shelf(lay, seen, flood, stranger):
    made = lay("葛惊蛰", "水情.xlsx")
    assert names(seen(flood.persons["邢大暑"]).documents) == ["水情.xlsx"]
    assert (made.by, made.version, made.folder) == (flood.persons["葛惊蛰"], 1, None)
    with pytest.raises(NotFound):
        seen(stranger)


def test_a_file_put_there_is_read_by_who_belongs_and_by_nobody_who_does_not(lay, flood, stranger, circle, gather):
    made = lay("葛惊蛰", "水情.xlsx")
    reader = flood.persons["邢大暑"]
    assert readable(reader, made.file.file).pk == made.file.file
    with pytest.raises(NotFound):
        readable(stranger, made.file.file)
    other = gather(units=(flood.units["市监察委"],), lead=None, observers=(), contacts=())
    with pytest.raises(NotFound):
        shelf(reader, other)


def test_who_is_removed_has_lost_the_shelf_and_every_file_of_it_at_once(gather, flood, jiang):
    pool = flood.persons["凌立秋"]
    there = gather(persons=(pool,))
    file = sent_in(jiang, b"x")
    put(by=jiang, conversation=there, files=[file.pk])
    assert readable(pool, file.pk)
    remove_member(by=jiang, conversation=there, person=pool)
    for ask in (lambda: readable(pool, file.pk), lambda: shelf(pool, there)):
        with pytest.raises(NotFound):
            ask()


def test_the_same_files_sent_twice_are_put_once(circle, flood, seen):
    who = flood.persons["葛惊蛰"]
    files = [sent_in(who, b"x", name=name).pk for name in ("甲.txt", "乙.txt")]
    first = put(by=who, conversation=circle, files=files)
    assert put(by=who, conversation=circle, files=files) == first
    assert len(seen(who).documents) == 2


def test_nobody_puts_somebody_elses_file(circle, flood):
    file = sent_in(flood.persons["葛惊蛰"], b"x")
    with pytest.raises(NotFound):
        put(by=flood.persons["邢大暑"], conversation=circle, files=[file.pk])


def test_observers_look_on(circle, flood, seen):
    wen = flood.persons["温白露"]
    assert not seen(wen).may.puts
    with pytest.raises(Forbidden):
        make_folder(by=wen, conversation=circle, name="水情")


def test_two_files_of_one_name_lie_side_by_side_under_two_names(lay, seen, jiang):
    lay("葛惊蛰", "日报.xlsx")
    assert lay("邢大暑", "日报.xlsx").name == "日报 (2).xlsx"
    assert len(seen(jiang).documents) == 2


def test_a_new_version_takes_the_place_and_the_old_ones_stay_with_who_and_when(lay, circle, flood, cen):
    made = lay("葛惊蛰", "水情.xlsx")
    file = sent_in(flood.persons["邢大暑"], b"xy", name="水情-改.xlsx")
    for _ in range(2):  # a repeat is the same once
        now = renew(by=flood.persons["邢大暑"], conversation=circle, document=made.document, file=file.pk)
    assert (now.version, now.name, now.file.size, now.first_by) == (2, "水情.xlsx", 2, flood.persons["葛惊蛰"])
    told = history(cen, circle, made.document).versions
    assert [(one.number, one.by) for one in told] == [(2, flood.persons["邢大暑"]), (1, flood.persons["葛惊蛰"])]
    assert readable(cen, made.file.file)


def test_what_was_sent_in_the_talk_is_kept_in_one_press_and_lies_there_once(circle, flood, seen, cen):
    file = sent_in(flood.persons["葛惊蛰"], b"x", name="水情.txt")
    nr = say_with(flood.persons["葛惊蛰"], circle, file.pk).nr
    (first,) = keep(by=cen, conversation=circle, nr=nr)
    (again,) = keep(by=flood.persons["邢大暑"], conversation=circle, nr=nr)
    assert (again.document, first.nr, first.by) == (first.document, nr, cen)
    assert names(seen(cen).documents) == ["水情.txt"]
    with pytest.raises(Invalid):
        keep(by=cen, conversation=circle, nr=say(cen, circle, "没有附件").nr)


def test_a_recall_takes_along_what_was_kept_from_the_message(circle, flood, seen, cen):
    who = flood.persons["葛惊蛰"]
    file = sent_in(who, b"x", name="发错了.txt")
    nr = say_with(who, circle, file.pk).nr
    (made,) = keep(by=cen, conversation=circle, nr=nr)
    newer = renew(by=cen, conversation=circle, document=made.document, file=sent_in(cen, b"right").pk)
    (other,) = keep(by=cen, conversation=circle, nr=say_with(cen, circle, sent_in(cen, b"y").pk).nr)
    recall(by=who, conversation=circle, nr=nr)
    assert {one.document for one in seen(cen).documents} == {newer.document, other.document}
    assert [one.file is None for one in history(cen, circle, made.document).versions] == [False, True]
    with pytest.raises(NotFound):
        readable(cen, file.pk)
    recall(by=cen, conversation=circle, nr=other.nr)
    assert other.document not in [one.document for one in seen(cen).documents]


def test_folders_lie_three_deep_and_no_deeper_however_they_come_there(circle, folder, cen):
    first = folder("水情")
    second = folder("雨量", first)
    third = folder("青屿县", second)
    with pytest.raises(Invalid):
        folder("太深", third)
    other = folder("别的")
    folder("里面", other)
    with pytest.raises(Invalid):
        change_folder(by=cen, conversation=circle, folder=other, parent=second)
    with pytest.raises(Invalid):
        change_folder(by=cen, conversation=circle, folder=first, parent=third)
    assert change_folder(by=cen, conversation=circle, folder=third, parent=0).parent is None


def test_a_folder_made_twice_is_one_and_a_full_one_is_not_taken_away(circle, folder, lay, cen, jiang):
    water = folder("水情")
    assert folder("水情") == water
    made = lay("葛惊蛰", "水情.xlsx", water)
    with pytest.raises(Conflict):
        take_folder(by=cen, conversation=circle, folder=water)
    change_document(by=cen, conversation=circle, document=made.document, folder=0)
    assert take_folder(by=cen, conversation=circle, folder=water).away


def test_renaming_and_moving_stand_in_its_history(circle, folder, lay, cen):
    made, water = lay("葛惊蛰", "水情.xlsx"), folder("水情")
    change_document(by=cen, conversation=circle, document=made.document, name="水情日报.xlsx", folder=water)
    told = history(cen, circle, made.document)
    assert (told.document.name, told.document.folder) == ("水情日报.xlsx", water)
    assert [(one.what, one.words) for one in told.traces] == [("moved", ""), ("renamed", "水情.xlsx")]


def test_what_was_taken_away_is_kept_and_only_who_leads_still_reads_it(circle, lay, seen, flood, cen, jiang):
    made = lay("葛惊蛰", "水情.xlsx")
    with pytest.raises(Forbidden):
        take_document(by=cen, conversation=circle, document=made.document, away=True)
    take_document(by=flood.persons["葛惊蛰"], conversation=circle, document=made.document, away=True)
    assert seen(cen).documents == []
    for ask in (lambda: readable(cen, made.file.file), lambda: history(cen, circle, made.document)):
        with pytest.raises(NotFound):
            ask()
    assert readable(jiang, made.file.file)
    assert [one.what for one in history(jiang, circle, made.document).traces] == ["taken"]
    sweep()
    take_document(by=jiang, conversation=circle, document=made.document, away=False)
    assert names(seen(cen).documents) == ["水情.xlsx"]


def test_what_is_returned_lies_there_under_a_name_that_nothing_else_has_taken(circle, lay, seen, jiang):
    made = lay("葛惊蛰", "水情.xlsx")
    take_document(by=jiang, conversation=circle, document=made.document, away=True)
    lay("邢大暑", "水情.xlsx")
    take_document(by=jiang, conversation=circle, document=made.document, away=False)
    assert sorted(names(seen(jiang).documents)) == ["水情 (2).xlsx", "水情.xlsx"]


def test_what_a_recall_took_away_is_not_returned(circle, flood, seen, cen, jiang):
    file = sent_in(flood.persons["葛惊蛰"], b"x", name="发错了.txt")
    nr = say_with(flood.persons["葛惊蛰"], circle, file.pk).nr
    (made,) = keep(by=cen, conversation=circle, nr=nr)
    recall(by=flood.persons["葛惊蛰"], conversation=circle, nr=nr)
    with pytest.raises(Conflict):
        take_document(by=jiang, conversation=circle, document=made.document, away=False)
    assert seen(cen).documents == []


def test_a_closed_circle_is_only_read(circle, lay, seen, flood, jiang, cen):
    made = lay("葛惊蛰", "水情.xlsx")
    file = sent_in(cen, b"x").pk
    for verb in ("wind_up", "close"):
        step(by=jiang, conversation=circle, step=verb)
    assert names(seen(cen).documents) == ["水情.xlsx"]
    assert readable(cen, made.file.file)
    for ask in (
        lambda: put(by=cen, conversation=circle, files=[file]),
        lambda: renew(by=cen, conversation=circle, document=made.document, file=file),
        lambda: take_document(by=jiang, conversation=circle, document=made.document, away=True),
    ):
        with pytest.raises(Closed):
            ask()


def test_every_change_is_told_with_the_row_as_it_is(circle, lay, folder, cen):
    water = folder("水情")
    made = lay("葛惊蛰", "水情.xlsx")
    moved = change_document(by=cen, conversation=circle, document=made.document, folder=water)
    told = [(one.seq, one.type, one.data["name"], one.data["seq"]) for one in log_of(circle)[-3:]]
    assert [one[1:3] for one in told] == [
        ("folder.changed", "水情"), ("document.changed", "水情.xlsx"), ("document.changed", "水情.xlsx"),
    ]  # fmt: skip
    assert all(seq == row for seq, _, _, row in told)
    assert told[-1][0] == moved.seq
