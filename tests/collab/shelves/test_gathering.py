"""A collection comes onto the shelf: by a press, or by itself when it is closed and all may see it; never twice."""

import threading
from uuid import uuid4

import pytest
from django.db import connection

from collab.circles.services import Founding, found
from collab.conversations.streams import stream_name
from collab.core import sql
from collab.core.errors import Forbidden, NotFound
from collab.eventlog.deliveries import work_off
from collab.eventlog.models import Delivery
from collab.eventlog.writing import writing
from collab.files.models import File
from collab.files.services import sweep
from collab.messaging.attachments import readable
from collab.shelves.selectors import history, shelf
from collab.shelves.services import About, approve, gather, mark, take_document
from tests.collab.circles.conftest import day
from tests.collab.circles.meanwhile import statements
from tests.collab.collections.conftest import Scene
from tests.collab.files.sending import sent_in
from tests.collab.shelves.conftest import names
from tests.collab.work.conftest import built

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def scene(db):
    """岑雨水 asks in a circle of 葛惊蛰, 邹芒种, 邢大暑 and 柯立夏."""
    made = Scene(built())
    who = tuple(made.persons[name] for name in ("葛惊蛰", "邹芒种", "邢大暑", "柯立夏"))
    founding = Founding("强降雨应急", "应对", day(4), persons=who)
    made.there = found(by=made.persons["岑雨水"], client_id=uuid4(), founding=founding)
    return made


def supplied(scene, who, name):
    return sent_in(scene.persons[who], name.encode(), name=name).pk


def press(scene, who="岑雨水"):
    return gather(by=scene.persons[who], conversation=scene.there, item=scene.item)


def lying(scene, who="邢大暑"):
    return shelf(scene.persons[who], scene.there)


def test_table_and_files_lie_in_a_folder_of_its_name_and_everybody_in_the_circle_reads_them(scene):
    scene.found()
    file = supplied(scene, "葛惊蛰", "明细.txt")
    scene.answer("葛惊蛰", f3=[str(file)])
    folder = press(scene).folder
    seen = lying(scene)
    assert (folder.name, {one.folder for one in seen.documents}) == ("受灾数据", {folder.folder})
    assert sorted(names(seen.documents)) == sorted(["受灾数据 汇总.xlsx", "市水利局-葛惊蛰-明细.txt"])
    assert readable(scene.persons["邢大暑"], file).pk == file


def test_pressed_again_it_renews_what_has_changed_and_lays_nothing_there_twice(scene):
    scene.found()
    first, second = supplied(scene, "葛惊蛰", "明细.txt"), supplied(scene, "葛惊蛰", "明细-改.txt")
    scene.answer("葛惊蛰", f3=[str(first)])
    press(scene)
    press(scene)
    assert [one.version for one in lying(scene).documents] == [1, 1]
    scene.press("葛惊蛰", "change", f1=5, f2="两人受伤", f3=[str(second)])
    press(scene)
    seen = lying(scene)
    assert [one.version for one in seen.documents] == [2, 2]
    assert len(seen.folders) == 1
    File.objects.update(touched_at="2020-01-01T00:00:00Z")
    sweep()  # what the part holds no longer the shelf does
    kept = next(one for one in seen.documents if one.file.file == second)
    assert [one.file.file for one in history(scene.persons["邢大暑"], scene.there, kept.document).versions] == [
        second, first,
    ]  # fmt: skip


def test_what_is_approved_stays_as_it_is_and_is_named_while_all_else_is_renewed(scene):
    scene.found()
    scene.answer("葛惊蛰", f3=[str(supplied(scene, "葛惊蛰", "明细.txt"))])
    assert press(scene).left == []
    who, table = scene.persons["岑雨水"], next(one for one in lying(scene).documents if "汇总" in one.name)
    result = mark(by=who, conversation=scene.there, about=About(document=table.document), on=True)
    approve(by=who, conversation=scene.there, result=result.result, version=1)
    scene.press("葛惊蛰", "change", f1=5, f2="两人受伤", f3=[str(supplied(scene, "葛惊蛰", "明细-改.txt"))])
    assert press(scene).left == [table.name]
    assert {one.name == table.name: one.version for one in lying(scene).documents} == {True: 1, False: 2}


def test_what_was_taken_away_comes_back_when_it_is_gathered_anew(scene):
    scene.found()
    scene.answer("葛惊蛰", f3=[str(supplied(scene, "葛惊蛰", "明细.txt"))])
    press(scene)
    there = lying(scene)
    for one in there.documents:
        take_document(by=scene.persons["岑雨水"], conversation=scene.there, document=one.document, away=True)
    assert lying(scene).documents == []
    press(scene)
    assert names(lying(scene).documents) == names(there.documents)


def test_gathering_anew_takes_as_many_statements_for_many_files_as_for_few(scene):
    def costs(*files):
        scene.found(title=f"{len(files)} 件")
        scene.answer("葛惊蛰", f3=[str(supplied(scene, "葛惊蛰", name)) for name in files])
        press(scene)
        return statements(lambda: press(scene))

    assert costs(*(f"{n}.txt" for n in range(9))) == costs("1.txt")


def test_while_somebody_holds_the_circle_it_waits_and_comes_afterwards(scene):
    if not sql.is_postgres():
        pytest.skip("on SQLite nobody holds it longer than a moment: writers go one after the other")
    scene.found(shown="all")
    scene.answer("葛惊蛰")
    scene.act("岑雨水", "close")
    held, done = threading.Event(), threading.Event()
    holder = threading.Thread(target=_hold, args=(scene.there, held, done))
    holder.start()
    held.wait(10)
    while work_off():
        pass
    assert lying(scene).documents == []
    done.set()
    holder.join(10)
    Delivery.objects.update(run_after=None)
    while work_off():
        pass
    assert names(lying(scene).documents) == ["受灾数据 汇总.xlsx"]


def _hold(there, held, done):
    with writing(stream_name(there)):
        held.set()
        done.wait(10)
    connection.close()


def test_only_who_sees_all_of_it_brings_it_there_and_only_where_it_was_asked(scene):
    scene.found()
    with pytest.raises(Forbidden):
        press(scene, "邢大暑")
    founding = Founding("别的圈", "别的事", day(4), persons=(scene.persons["邢大暑"],))
    other = found(by=scene.persons["岑雨水"], client_id=uuid4(), founding=founding)
    for who, there in (("岑雨水", other), ("凌立秋", scene.there)):
        with pytest.raises(NotFound):
            gather(by=scene.persons[who], conversation=there, item=scene.item)
    assert lying(scene).documents == []


@pytest.mark.parametrize(("shown", "there"), [("all", ["受灾数据 汇总.xlsx"]), ("asker", [])])
def test_closed_it_comes_by_itself_where_all_who_were_asked_may_see_it(scene, shown, there):
    scene.found(shown=shown)
    scene.answer("葛惊蛰")
    scene.act("岑雨水", "close")
    while work_off():
        pass
    assert names(lying(scene).documents) == there
