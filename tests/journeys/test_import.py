"""导入: a spreadsheet with faulty rows, the same one corrected, and then its people are there."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.collab.intake.papers import person, roster
from tests.founding import Blank
from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.site import Site, newly_founded

pytestmark = pytest.mark.journey
_RIGHT = [
    person("S1", "岑雨水", title="局长", 岗位类别="主要领导"),
    person("S2", "葛惊蛰", title="收发员", 内设机构="办公室"),
    person("S2", "葛惊蛰", title="档案管理员", 内设机构="办公室", 兼任="是"),
    person("S3", "邢大暑", unit="市城管局", title="局长"),
]


@pytest.fixture(scope="module")
def site(blank: Blank, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A platform with one administrator and nobody else, and a worker."""
    with newly_founded(blank, tmp_path_factory.mktemp("imported")) as site:
        site.bring_in("luqiufen", "卢秋分", "云汀市大数据发展局", "平台管理员")
        site.grant("luqiufen")
        site.bring_in("zhulichun", "祝立春", "云汀市大数据发展局", "科员")
        with site.working():
            yield site


def test_faulty_rows_are_named_and_the_corrected_file_comes_in_once(seat: Seat):
    desk = seat().sits_down("luqiufen")
    desk.arrive("/admin/import")
    page = desk.page
    wrong = [*_RIGHT, person("S4", "尤寒露", unit="市气象局"), person("S5", "=1+1"), person("S2", "万谷雨")]

    _bring(desk, "名单.xlsx", roster(wrong))
    rows = page.get_by_role("list", name="有误的行").get_by_role("listitem")
    expect(rows).to_have_count(5)  # the second post of whose number is there twice depends on it
    expect(rows.filter(has_text="没有单位“市气象局”")).to_contain_text("人员 第 6 行")
    expect(rows.filter(has_text="是公式")).to_contain_text("人员 B7")
    expect(rows.filter(has_text="工号与第 8 行重复")).to_contain_text("人员 第 3 行")
    expect(page.get_by_role("button", name="确认导入")).to_be_disabled()
    assert desk.ask("persons/search?text=岑雨水")["persons"] == []

    page.get_by_role("button", name="换一个文件").click()
    _bring(desk, "名单改.xlsx", roster(_RIGHT))
    expect(page.get_by_text("核对通过，可以导入。")).to_be_visible()
    _confirm(desk, "新增 3 个单位", "新增 3 人")
    expect(page.get_by_text("导入完成")).to_be_visible()
    expect(page.get_by_role("link", name="打印登录码")).to_have_attribute("href", "/admin/codes")
    with page.expect_download() as report:
        page.get_by_role("link", name="下载报告").click()
    assert report.value.path().read_bytes()[:2] == b"PK"

    found = desk.ask("persons/search?text=cys")["persons"]
    assert [(one["name"], one["unit"], one["title"]) for one in found] == [("岑雨水", "市水利局", "局长")]

    page.get_by_role("button", name="导入下一个文件").click()
    _bring(desk, "名单改.xlsx", roster(_RIGHT))
    expect(page.get_by_text("与平台现有内容完全一致，不需要导入。")).to_be_visible()
    expect(page.get_by_role("button", name="确认导入")).to_be_disabled()


def test_a_file_that_is_no_roster_is_refused_in_words(seat: Seat):
    desk = seat().sits_down("luqiufen")
    desk.arrive("/admin/import")
    page = desk.page
    another = page.get_by_role("button", name="换一个文件")
    another.or_(page.get_by_text("最近的导入")).first.wait_for()
    if another.count():  # the file of another journey waits to be confirmed
        another.click()
    _bring(desk, "名单.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old")
    expect(page.get_by_role("alert")).to_contain_text("请另存为 .xlsx")
    expect(page.get_by_role("button", name="确认导入")).to_have_count(0)


def _confirm(desk: Desk, *told: str) -> None:
    """确认导入, having read what will be written."""
    desk.page.get_by_role("button", name="确认导入").click()
    asked = desk.page.get_by_role("alertdialog")
    for words in told:
        expect(asked).to_contain_text(words)
    asked.get_by_role("button", name="导入", exact=True).click()


def _bring(desk: Desk, name: str, content: bytes) -> None:
    """Choose this file; what it is checked for comes by itself."""
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    desk.page.locator("input[type=file]").set_input_files(file)
