"""A good spreadsheet comes in as it was shown, and a second time changes nothing."""

import zlib

import pytest
from django.db import connection

from collab.accounts.models import User
from collab.core.errors import Conflict
from collab.directory.models import Appointment, Person, Position, Section, Unit
from collab.directory.policy import administered
from collab.eventlog.models import Event
from tests.collab.intake.papers import BUREAU, GOVERNMENT, STREETS, person, roster
from tests.collab.scenes import refusal_of

CEN = person("S1", "岑雨水", title="局长", 岗位类别="主要领导", 手机="100-0000-0001")
GE = person("S2", "葛惊蛰", title="收发员", 内设机构="办公室")
GE_BESIDE = person("S2", "葛惊蛰", title="档案管理员", 内设机构="办公室", 兼任="是")
XING = person("S3", "邢大暑", unit="市城管局", title="局长", 职级="单位主要负责人")


def held(login):
    current = Appointment.objects.filter(person__user__login=login, ended_at=None).order_by("-primary", "id")
    return [(one.position.unit.short_name, one.position.title, one.primary) for one in current]


def test_whoever_is_in_the_spreadsheet_is_in_the_directory_with_his_posts(bring):
    done = bring(roster([CEN, GE, GE_BESIDE, XING])).confirm()
    assert done.state == "applied"
    assert done.counts() == (3, 0, 0)
    assert done.counts("units") == (3, 0, 0)
    assert held("S2") == [("市水利局", "收发员", True), ("市水利局", "档案管理员", False)]
    cen = Person.objects.get(user__login="S1")
    assert (cen.name, cen.pinyin, cen.phone) == ("岑雨水", "cenyushui", "100-0000-0001")
    assert not cen.user.has_usable_password()
    heads = Position.objects.filter(title="局长").values_list("kind", "rank")
    assert set(heads) == {("leader", 2)}
    assert Position.objects.get(title="收发员").kind == "clerk"
    assert [section.name for section in Section.objects.all()] == ["办公室"]
    bureau, government = Unit.objects.get(code="SL"), Unit.objects.get(code="ZF")
    assert bureau.path == f"{government.pk}.{bureau.pk}."


def test_the_same_spreadsheet_again_changes_nothing_and_says_so(bring):
    content = roster([CEN, GE, GE_BESIDE, XING])
    bring(content).confirm()
    again = bring(content)
    assert (again.counts(), again.counts("units")) == ((0, 0, 3), (0, 0, 3))
    assert (again.told("added"), again.told("changed"), again.told("absent")) == ([], [], [])
    assert refusal_of(again.confirm) == "conflict"


def test_checking_writes_nothing(bring):
    bring(roster([CEN, GE, GE_BESIDE, XING]))
    assert (Unit.objects.count(), User.objects.count(), Event.objects.count()) == (0, 0, 0)


def test_every_difference_is_shown_field_by_field_and_then_made(bring):
    bring(roster([CEN, GE, XING])).confirm()
    moved = person("S2", "葛惊蛰", unit="市城管局", title="办公室主任", 手机="100 0000 0002")
    renamed = person("S1", "岑谷雨", title="局长", 岗位类别="主要领导", 手机="10000000001")
    bureau = (*BUREAU[:1], "水利局", *BUREAU[2:])
    change = bring(roster([renamed, moved, XING], units=(GOVERNMENT, bureau, STREETS)))
    assert change.fields() == {
        "云汀市水利局": {"short_name": ("市水利局", "水利局")},
        "S1": {"name": ("岑雨水", "岑谷雨")},
        "S2": {
            "phone": ("", "10000000002"),
            "post": ("云汀市水利局 办公室 收发员", "市城管局 办公室主任"),
        },
    }
    change.confirm()
    assert held("S2") == [("市城管局", "办公室主任", True)]
    assert Person.objects.get(user__login="S1").pinyin == "cenguyu"
    assert bring(roster([renamed, moved, XING], units=(GOVERNMENT, bureau, STREETS))).counts() == (0, 0, 3)


def test_a_successor_takes_the_position_its_holder_leaves(bring):
    bring(roster([CEN, GE, XING])).confirm()
    before = Position.objects.get(unit__code="SL", title="局长")
    successor = person("S3", "邢大暑", title="局长")
    bring(roster([person("S1", "岑雨水", unit="市城管局", title="局长"), GE, successor])).confirm()
    assert Appointment.objects.get(person__user__login="S3", ended_at=None).position_id == before.pk
    assert Position.objects.filter(title="局长").count() == 2


def test_what_the_spreadsheet_leaves_empty_stays(bring):
    bring(roster([CEN])).confirm()
    silent = bring(roster([person("S1", "岑雨水", title="局长")]))
    assert silent.counts() == (0, 0, 1)


def test_two_of_one_title_sit_in_two_positions(bring):
    bring(roster([person("S1", "祝立春"), person("S2", "尹春分")])).confirm()
    assert Position.objects.filter(title="科员").count() == 2


def test_whoever_is_missing_is_listed_and_left_alone(bring):
    bring(roster([CEN, GE, XING])).confirm()
    short = bring(roster([GE, person("S4", "祝立春")]))
    assert [one.name for one in short.told("absent")] == ["岑雨水"]  # 邢大暑 sits in a unit it does not speak of
    short.confirm()
    assert User.objects.get(login="S1").is_active
    assert held("S1")


def test_whoever_is_missing_and_chosen_is_deactivated_and_his_position_goes_on(bring):
    bring(roster([CEN, GE, XING])).confirm()
    position = Position.objects.get(unit__code="SL", title="局长")
    cen = Person.objects.get(user__login="S1").pk
    short = bring(roster([GE, person("S4", "程立夏", title="局长")]))
    assert refusal_of(lambda: short.confirm(leavers=(Person.objects.get(user__login="S3").pk,))) == "invalid"
    short.confirm(leavers=(cen,))
    assert not User.objects.get(login="S1").is_active
    assert held("S1") == []
    assert Appointment.objects.get(person__user__login="S4").position_id == position.pk
    assert (short.summary["deactivated"], short.summary["kept"]) == (1, 0)


def test_what_changed_between_check_and_confirmation_is_not_overwritten(bring):
    bring(roster([CEN, GE, XING])).confirm()
    change = bring(roster([person("S1", "岑谷雨", title="局长"), GE, XING]))
    Person.objects.filter(user__login="S1").update(name="岑立夏")
    change.confirm()
    assert (change.state, change.reasons) == ("refused", ["moved"])
    assert Person.objects.get(user__login="S1").name == "岑立夏"


def test_a_runner_that_dies_leaves_the_rest_to_the_next(bring, monkeypatch):
    from collab.intake import applying, services, work

    people = [person(f"S{number}", f"祝立春{number}") for number in range(10)]
    monkeypatch.setattr(applying, "_BATCH", 3)
    done = bring(roster(people))
    services.confirm(done.number, only_right=False, leavers=[], by=None)
    die_after(monkeypatch, applying, 2)
    with pytest.raises(KeyboardInterrupt):
        work.run(done.number)
    services.interrupt(done.number, "applying")
    assert (done.state, done.reasons) == ("failed", ["interrupted"])
    assert 0 < Person.objects.count() < 10
    monkeypatch.undo()
    done.confirm()
    assert done.state == "applied"
    assert Person.objects.count() == 10
    assert bring(roster(people)).counts() == (0, 0, 10)


def test_a_runner_that_ends_late_does_not_interrupt_what_was_begun_since(bring):
    from collab.intake import services

    done = bring(roster([CEN]))
    services.confirm(done.number, only_right=False, leavers=[], by=None)
    services.interrupt(done.number, "checking")
    assert done.state == "applying"


def test_a_runner_nobody_hears_of_is_dead(bring, later):
    from collab.intake import services
    from collab.intake.models import DirectoryImport

    done = bring(roster([CEN]))
    services.confirm(done.number, only_right=False, leavers=[], by=None, here=True)
    services.name_dead()
    assert done.state == "applying"
    later(minutes=3)
    services.name_dead()
    assert (done.state, done.reasons) == ("failed", ["interrupted"])
    assert DirectoryImport.objects.get().content is not None


def test_the_appointments_of_a_batch_are_told_in_one_event(bring):
    bring(roster([CEN, GE, GE_BESIDE, XING])).confirm()
    told = Event.objects.filter(type="appointments.changed")
    assert told.count() == 1


def test_two_are_not_applied_at_once(bring):
    from collab.intake import services

    first, second = bring(roster([CEN])), bring(roster([XING]))
    services.confirm(first.number, only_right=False, leavers=[], by=None)
    with pytest.raises(Conflict):
        services.confirm(second.number, only_right=False, leavers=[], by=None)


def test_the_machine_keeps_the_platform():
    assert administered(None).platform


def die_after(monkeypatch, module, batches):
    """The process is killed when that many batches of people are written."""
    write, left = module.Applying._people, iter(range(batches))

    def dying(self, plans):
        if next(left, None) is None:
            raise KeyboardInterrupt
        write(self, plans)

    monkeypatch.setattr(module.Applying, "_people", dying)


def test_a_copy_of_the_database_tells_nothing_of_what_was_imported(bring):
    bring(roster([CEN, GE]))
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM intake_directoryimport UNION ALL SELECT lines FROM intake_importpart")
        stored = [bytes(row[0]) for row in cursor.fetchall()]
    assert len(stored) > 1
    for one in stored:
        assert not one.startswith(b"PK")  # as every workbook does
        with pytest.raises(zlib.error):
            zlib.decompress(one)
