"""Who may bring a spreadsheet, and what it may touch: all of it, one's own units, or nothing at all."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from collab.core.sheets import MEDIA_TYPE
from collab.directory.models import Administrator, Person
from collab.directory.services import Newcomer, add_people
from collab.intake import services, work
from tests.collab.conftest import program_of
from tests.collab.intake.papers import PEOPLE, UNITS, person, roster, workbook
from tests.collab.scenes import refusal_of

IMPORTS = "/api/v1/directory/imports"
WATER, STREETS = "云汀市水利局", "云汀市城市管理执法局"


def upload(person_id, content, name="名单.xlsx"):
    return program_of(person_id).post(IMPORTS, {"file": SimpleUploadedFile(name, content, MEDIA_TYPE)})


@pytest.fixture
def platform_keeper(jiang):
    Administrator.objects.create(person_id=jiang)
    return jiang


def test_whoever_administers_nothing_imports_nothing_and_sees_no_import(bring, outsider, jiang, platform_keeper):
    number = bring(workbook(("人员", PEOPLE, [person("S1", "祝立春")])), by=platform_keeper).number
    assert refusal_of(lambda: services.submit(b"x", "x.csv", by=outsider)) == "forbidden"
    assert upload(outsider, b"x").status_code == 403
    assert program_of(outsider).get("/api/v1/directory/template.xlsx").status_code == 403
    assert program_of(outsider).get(f"{IMPORTS}/mine").json() == {"imports": []}
    for method, path in (("GET", ""), ("GET", "/lines?kind=added"), ("POST", "/check"), ("POST", "/confirm"),
                         ("GET", "/report.xlsx")):  # fmt: skip
        for there in (number, 999_999):
            answer = program_of(outsider).generic(method, f"{IMPORTS}/{there}{path}")
            assert answer.status_code in (403, 404), (path, answer.status_code)
            assert "祝立春" not in answer.content.decode()


def test_another_units_administrator_sees_nothing_of_my_import(bring, bureau_keeper, outsider, city):
    Administrator.objects.create(person_id=outsider, unit_id=city.units["市城管局"])
    number = bring(workbook(("人员", PEOPLE, [person("S1", "祝立春", unit=WATER)])), by=bureau_keeper).number
    assert program_of(outsider).get(f"{IMPORTS}/{number}").status_code == 404
    assert program_of(bureau_keeper).get(f"{IMPORTS}/{number}").json()["summary"]["people"]["added"] == 1


def test_a_units_administrator_brings_in_his_own_people_and_names_the_rows_that_are_not(bring, bureau_keeper):
    rows = [person("S1", "祝立春", unit=WATER), person("S2", "尤寒露", unit=STREETS)]
    units = [
        ("云汀市水利局河湖中心", "市河湖中心", WATER, "", "", "", ""),
        ("云汀市新局", "市新局", "", "", "", "", ""),
    ]
    done = bring(roster(rows, units=units), by=bureau_keeper)
    assert [(one.sheet, one.row, one.code) for one in done.told("findings")] == [
        ("单位", 3, "not_yours"),
        ("人员", 3, "not_yours"),
    ]
    done.confirm(only_right=True)
    assert set(Person.objects.filter(user__login__startswith="S").values_list("name", flat=True)) == {"祝立春"}


def test_he_neither_takes_people_from_elsewhere_nor_renames_them(bring, bureau_keeper):
    taken = [person("10005", "邢大暑", unit=WATER), person("10001", "江处暑", unit=WATER, title="顾问", 兼任="是")]
    done = bring(workbook(("人员", PEOPLE, taken)), by=bureau_keeper)
    assert done.findings == [(2, "person_elsewhere"), (3, "person_elsewhere")]


def test_nor_does_he_touch_whoever_keeps_more_than_he(bring, bureau_keeper, cen):
    Administrator.objects.create(person_id=cen)
    done = bring(workbook(("人员", PEOPLE, [person("10003", "岑谷雨", unit=WATER, title="局长")])), by=bureau_keeper)
    assert done.findings == [(2, "person_elsewhere")]


def test_nor_does_he_move_or_rank_the_unit_above_which_he_keeps_nothing(bring, bureau_keeper):
    moved = [(WATER, "水利局", "市城管局", "", "", "", ""), (STREETS, "城管", "", "", "", "", "")]
    done = bring(workbook(("单位", UNITS, moved)), by=bureau_keeper)
    assert [code for _, code in done.findings] == ["not_yours", "not_yours"]
    ranked = [(WATER, "水利局", "", "", "", "", 99)]
    assert bring(workbook(("单位", UNITS, ranked)), by=bureau_keeper).findings == [(2, "topmost_unit")]
    named = [(WATER, "水利局", "", "", "", "", "")]
    assert bring(workbook(("单位", UNITS, named)), by=bureau_keeper).findings == []


def test_of_the_absent_he_sees_his_own_people_only(bring, bureau_keeper):
    rows = [person("10004", "葛惊蛰", unit=WATER, title="收发员"), person("S2", "尤寒露", unit=STREETS)]
    done = bring(workbook(("人员", PEOPLE, rows)), by=bureau_keeper)
    assert [one.name for one in done.told("absent")] == ["岑雨水"]


def test_rights_that_end_between_check_and_confirmation_let_nothing_in(bring, bureau_keeper):
    done = bring(workbook(("人员", PEOPLE, [person("S1", "祝立春", unit=WATER)])), by=bureau_keeper)
    services.confirm(done.number, only_right=False, leavers=[], by=bureau_keeper)
    Administrator.objects.filter(person=bureau_keeper).delete()
    work.run(done.number)
    assert (done.state, done.reasons) == ("refused", ["moved"])
    assert not Person.objects.filter(user__login="S1").exists()


def test_over_http_a_spreadsheet_is_sent_checked_read_and_confirmed(db, platform_keeper):
    content = workbook(("人员", PEOPLE, [person("S1", "祝立春", unit=WATER), person("S2", "尤寒露", unit="哪里")]))
    program = program_of(platform_keeper)
    made = upload(platform_keeper, content).json()
    assert (made["state"], made["file_name"]) == ("checking", "名单.xlsx")
    at = f"{IMPORTS}/{made['id']}"
    assert program.get(f"{at}/report.xlsx").status_code == 503
    assert upload(platform_keeper, content).json()["reason"] == "running"
    work.run(made["id"])
    assert program.get(at).json()["summary"]["faulty"] == 1
    faulty = program.get(f"{at}/lines?kind=findings").json()["findings"]
    assert [(one["row"], one["code"]) for one in faulty] == [(3, "unknown_unit")]
    assert program.post(f"{at}/confirm", {}, "application/json").json()["reason"] == "faulty"
    assert program.post(f"{at}/confirm", {"only_right": True}, "application/json").json()["state"] == "applying"
    assert program.post(f"{at}/confirm", {"only_right": True}, "application/json").status_code == 409
    work.run(made["id"])
    assert program.get(at).json()["state"] == "applied"
    report = program.get(f"{at}/report.xlsx")
    assert (report["Content-Type"], report.content[:2]) == (MEDIA_TYPE, b"PK")
    assert program.get(f"{IMPORTS}/mine").json()["imports"][0]["state"] == "applied"


def test_what_is_no_form_with_a_file_is_refused(db, platform_keeper, settings):
    program = program_of(platform_keeper)
    assert program.post(IMPORTS, {"file": "x"}, "application/json").status_code == 415
    assert program.post(IMPORTS, {"other": "x"}).json()["field"] == "file"
    assert upload(platform_keeper, b"").status_code == 400
    assert program.generic("POST", IMPORTS, b"--x\r\nno", "multipart/form-data; boundary=x").status_code == 400
    assert program.generic("POST", IMPORTS, b"no", "multipart/form-data").status_code == 400
    settings.INTAKE_BYTES = 10
    assert upload(platform_keeper, b"x" * 11).status_code == 413
    assert Client().post(IMPORTS, {"file": "x"}).status_code == 401


def test_what_nobody_confirmed_is_forgotten_after_a_week(bring, later):
    done = bring(workbook(("人员", PEOPLE, [person("S1", "祝立春")])))
    services.forget_unconfirmed()
    assert done.record
    later(days=8)
    services.forget_unconfirmed()
    from collab.intake.models import DirectoryImport

    assert DirectoryImport.objects.count() == 0


def test_a_newcomer_of_a_spreadsheet_cannot_sign_in_without_a_code(bring, city):
    bring(workbook(("人员", PEOPLE, [person("S1", "祝立春", unit=WATER)]))).confirm()
    assert not Person.objects.get(user__login="S1").user.has_usable_password()
    assert add_people([Newcomer("S7", "田小寒")])
