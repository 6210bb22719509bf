"""Files that are supplied and templates: who reads them, what the archive and the spreadsheet hold."""

import io
import zipfile
from uuid import uuid4

import pytest
from openpyxl import load_workbook

from collab.api.zips import entry_names
from collab.collections.fields import Field
from collab.files import storage
from collab.files.models import File
from collab.messaging.attachments import readable
from tests.collab.collections.conftest import Scene
from tests.collab.conftest import program_of
from tests.collab.files.conftest import files_here as files_here
from tests.collab.files.sending import content_of, sent_in
from tests.collab.scenes import refusal_of

pytestmark = pytest.mark.both_stacks


def sent(scene: Scene, by: str, content: bytes = b"1,2,3", name: str = "明细.csv") -> str:
    return str(sent_in(scene.persons[by], content, name).pk)


def reads(scene: Scene, by: str, file: str) -> bool:
    return refusal_of(lambda: readable(scene.persons[by], file)) == ""


def fetch(scene: Scene, by: str, what: str):
    return program_of(scene.persons[by]).get(f"/api/v1/collections/{scene.item}/{what}")


def test_what_i_supplied_is_read_by_the_asker_and_me_and_nobody_else(scene):
    scene.found()
    file = sent(scene, "邢大暑")
    scene.answer("邢大暑", f3=[file])
    assert [one.name for one in scene.row("邢大暑").files] == ["明细.csv"]
    told = {name: reads(scene, name, file) for name in ("岑雨水", "邢大暑", "柯立夏", "凌立秋")}
    assert told == {"岑雨水": True, "邢大暑": True, "柯立夏": False, "凌立秋": False}


def test_where_all_may_see_it_all_who_were_asked_read_the_files(scene):
    scene.found(shown="all")
    file = sent(scene, "邢大暑")
    scene.answer("邢大暑", f3=[file])
    assert reads(scene, "柯立夏", file)
    assert not reads(scene, "凌立秋", file)


def test_a_template_is_read_by_whoever_sees_the_card(scene):
    template = sent(scene, "岑雨水", name="模板.xlsx")
    scene.found(templates=(File.objects.get().pk,))
    assert [one.name for one in scene.show().templates] == ["模板.xlsx"]
    assert "模板.xlsx" in str(scene.see("柯立夏").face.body)
    assert reads(scene, "柯立夏", template)
    assert not reads(scene, "凌立秋", template)


def test_changing_keeps_the_files_that_stay_and_lets_go_of_the_others(scene):
    scene.found()
    first, second = sent(scene, "邢大暑"), sent(scene, "邢大暑", name="照片.txt")
    scene.answer("邢大暑", f3=[first, second])
    third = sent(scene, "邢大暑", name="新.txt")
    scene.press("邢大暑", "change", f1=1, f2="改", f3=[second, third])
    assert {one.name for one in scene.row("邢大暑").files} == {"照片.txt", "新.txt"}
    assert not reads(scene, "岑雨水", first)
    assert not File.objects.get(pk=first).carried


def test_somebody_elses_file_is_no_answer(scene):
    scene.found()
    foreign = sent(scene, "柯立夏")
    assert refusal_of(lambda: scene.answer("邢大暑", f3=[foreign])) == "not_found"
    scene.answer("柯立夏", f3=[foreign])
    assert refusal_of(lambda: scene.answer("邢大暑", f3=[foreign])) == "not_found"


def test_the_spreadsheet_has_a_row_for_each_and_no_formula(scene):
    scene.found(fields=(Field("=合计", "number"), Field("情况"), Field("明细表", "file", required=False)))
    scene.answer("邢大暑", 326, '=HYPERLINK("http://x","点我")', f3=[sent(scene, "邢大暑")])
    answer = fetch(scene, "岑雨水", "table.xlsx")
    assert answer.status_code == 200
    rows = list(load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))
    assert rows[0] == ("单位", "姓名", "状态", "报送时间", "=合计", "情况", "明细表")
    mine = next(row for row in rows if row[1] == "邢大暑")
    assert (mine[0], mine[2], mine[4:]) == ("市城管局", "已交", (326, '=HYPERLINK("http://x","点我")', "明细.csv"))
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert len(rows) == 5


def test_the_archive_has_every_file_by_unit_and_name(scene):
    scene.found()
    long = "很长" * 95 + ".txt"
    for name, files in (("葛惊蛰", ["报表.txt", "报表.txt"]), ("邢大暑", [long])):
        scene.answer(name, f3=[sent(scene, name, name.encode() * 50_000, one) for one in files])
    answer = fetch(scene, "岑雨水", "files.zip")
    assert answer.streaming
    packed = zipfile.ZipFile(io.BytesIO(content_of(answer)))
    assert packed.testzip() is None
    names = packed.namelist()
    assert names[:2] == ["市水利局-葛惊蛰-报表.txt", "市水利局-葛惊蛰-报表(2).txt"]
    assert names[2].startswith("市城管局-邢大暑-很长")
    assert names[2].endswith(".txt")
    assert len(names[2]) <= 100
    assert packed.read(names[2]) == "邢大暑".encode() * 50_000


def test_what_is_gone_from_the_disc_is_named_and_the_rest_is_there(scene):
    scene.found()
    lost, kept = sent(scene, "邢大暑", name="丢了.txt"), sent(scene, "柯立夏", name="在.txt")
    scene.answer("邢大暑", f3=[lost])
    scene.answer("柯立夏", f3=[kept])
    storage.remove(File.objects.get(pk=lost).pk)
    packed = zipfile.ZipFile(io.BytesIO(content_of(fetch(scene, "岑雨水", "files.zip"))))
    assert "市应急局-柯立夏-在.txt" in packed.namelist()
    assert "丢了.txt" in packed.read("未能读取的文件.txt").decode()


@pytest.mark.parametrize("what", ["table.xlsx", "files.zip"])
def test_who_did_not_ask_takes_nothing_along(scene, what):
    scene.found()
    assert fetch(scene, "邢大暑", what).status_code == 403
    assert fetch(scene, "凌立秋", what).status_code == 404


def test_no_two_names_are_alike_however_they_are_written():
    names = entry_names(["甲-a.TXT", "甲-A.txt", "../../etc/passwd", "甲-" + "长" * 200 + ".docx", "", str(uuid4())])
    assert len({name.casefold() for name in names}) == len(names) == 6
    assert all(0 < len(name) <= 100 and "/" not in name for name in names)
