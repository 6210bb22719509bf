"""One sentence is typed, and everybody supplies what is asked for: as simple as talking."""

import io
import re
import zipfile

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import TALL, Seat
from tests.journeys.desk import Desk
from tests.journeys.talk import Talk

pytestmark = pytest.mark.journey
SENTENCE = "请各成员单位3个工作日内报受灾数据"


def answer(card: Locator, words: str, file: str) -> None:
    card.get_by_label("内容").fill(words)
    with card.page.expect_file_chooser() as chosen:
        card.get_by_role("button", name="附件").click()
    chosen.value.set_files({"name": file, "mimeType": "text/csv", "buffer": b"1,2,3"})
    expect(card.get_by_text(file)).to_be_visible()
    card.get_by_role("button", name="提交", exact=True).click()


def ask(cen: Desk) -> Talk:
    """He types the sentence and takes what is offered."""
    talk = cen.create_group("汛情征集", "葛惊蛰", "温白露")
    talk.field.fill(SENTENCE)
    cen.page.get_by_role("status").get_by_role("button", name="发起征集").click()
    sheet = cen.page.get_by_role("dialog", name="发起征集")
    expect(sheet.get_by_label("征集什么")).to_have_value("受灾数据")
    expect(sheet.get_by_label("截止时间")).to_have_value(re.compile(r"T17:30$"))
    sheet.get_by_role("button", name="发起征集").click()
    return talk


def send_back(page: Page, row: Locator, reason: str) -> None:
    row.get_by_role("button", name="退回").click()
    page.get_by_label("退回理由").fill(reason)
    page.get_by_role("dialog").get_by_role("button", name="退回", exact=True).click()
    expect(row).to_contain_text("已退回")


def ask_again(cen: Desk, theirs: Locator) -> None:
    """What was closed is opened once more; so far the page was never loaded anew."""
    cen.page.get_by_role("button", name="重新征集").click()
    cen.page.get_by_role("dialog").get_by_role("button", name="重新征集").click()
    expect(cen.page.locator(".item-state")).to_have_text("已交齐")
    expect(theirs.get_by_role("button", name="修改")).to_have_count(1)
    assert cen.has_never_reloaded()


def taken_along(desk: Desk, table: str, files: str) -> tuple[dict[object, object], list[str]]:
    """The spreadsheet, what each supplied; the archive, what each sent."""
    book = load_workbook(io.BytesIO(desk.context.request.get(table).body()))
    packed = zipfile.ZipFile(io.BytesIO(desk.context.request.get(files).body()))
    rows = {row[1]: row[4] for row in book.active.iter_rows(min_row=2, values_only=True)}
    return rows, sorted(name.rpartition("-")[2] for name in packed.namelist())


def test_a_typed_sentence_is_a_collection_that_two_units_answer(seat: Seat):
    cen, ge, wen, outsider = (
        seat(viewport=TALL).sits_down(one) for one in ("cenyushui", "gejingzhe", "wenbailu", "feidahan")
    )
    card = ask(cen).timeline.locator(".card")
    expect(card).to_contain_text("0/2")
    theirs = ge.open("汛情征集").timeline.locator(".card")
    expect(theirs).to_contain_text("待您处理")
    answer(theirs, "受灾 326 人", "ge.csv")
    expect(theirs).to_contain_text("已报送")
    expect(card).to_contain_text("1/2")
    answer(wen.open("汛情征集").timeline.locator(".card"), "无灾情", "wen.csv")
    expect(card).to_contain_text("已交齐")
    assert "受灾数据" not in {line["title"] for line in ge.ask("todo")["lines"]}

    card.get_by_role("link", name="查看汇总表").click()
    row = cen.page.get_by_role("table").get_by_role("row").filter(has_text="葛惊蛰")
    expect(row).to_contain_text("受灾 326 人")
    send_back(cen.page, row, "人数请再核实")
    expect(theirs).to_contain_text("人数请再核实")
    theirs.get_by_label("内容").fill("受灾 327 人")
    theirs.get_by_role("button", name="提交", exact=True).click()
    expect(row).to_contain_text("受灾 327 人")

    collection = f"{cen.url}/api/v1/collections/{cen.page.url.rpartition('/')[2]}"
    doors = (f"{collection}/table.xlsx", f"{collection}/files.zip")
    rows = {"葛惊蛰": "受灾 327 人", "温白露": "无灾情"}
    assert taken_along(cen, *doors) == (rows, ["ge.csv", "wen.csv"])
    cen.page.get_by_role("button", name="结束征集").click()
    expect(cen.page.locator(".item-state")).to_have_text("已截止")
    expect(theirs).to_contain_text("已截止")
    expect(theirs.get_by_role("button", name="修改")).to_have_count(0)
    ask_again(cen, theirs)
    expect(outsider.row("汛情征集")).to_have_count(0)
    assert {outsider.context.request.get(url).status for url in (collection, *doors)} == {404}
