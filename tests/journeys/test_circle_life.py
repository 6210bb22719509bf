"""The life of a circle as people lead it: founded out of a message, changed, closed over what is open, continued."""

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.talk import Talk
from tests.journeys.test_circle import UNITS, board, write

pytestmark = pytest.mark.journey

_SAID = "请抓紧研究低洼群众转移，办成后销号。"
_TITLE = "低洼群众转移"


def test_a_circle_is_founded_out_of_a_message_closed_over_an_open_row_and_taken_up_again(seat: Seat):
    wen, cen = seat().sits_down("wenbailu"), seat().sits_down("cenyushui")
    there = founded_from_what_was_said(wen)
    expect(cen.open("温白露").page.get_by_role("link", name=f"已由此建圈：{_TITLE}")).to_be_visible()
    details = there.details()
    expect(details.get_by_role("link", name="查看原消息")).to_be_visible()
    changed(details)
    board(wen)
    write(wen, "市水利局", 任务="会商青屿县")
    closed_over_what_is_open(details)
    taken_up_again(wen, details)


def founded_from_what_was_said(desk: Desk) -> Talk:
    here = desk.open("岑雨水")
    here.say(_SAID)
    here.act(_SAID, "由此建圈")
    dialog = desk.page.get_by_role("dialog", name="建协作圈")
    dialog.get_by_label("名称").fill(_TITLE)
    dialog.get_by_label("要办的事").fill("低洼群众今夜转移到位")
    dialog.get_by_role("button", name="下一步").click()
    for unit in UNITS[:2]:
        dialog.get_by_label("按名称或拼音首字母查找单位").fill(unit)
        dialog.get_by_role("option").first.click()
    dialog.get_by_role("button", name="下一步").click()
    dialog.get_by_role("button", name="建立").click()
    return desk.talk(_TITLE)


def changed(details: Locator) -> None:
    """修改圈章."""
    details.get_by_role("button", name="修改圈章").click()
    change = details.page.get_by_role("dialog", name="修改圈章")
    change.get_by_label("依据").fill("市防指会商纪要")
    change.get_by_role("button", name="保存").click()
    expect(details.get_by_text("市防指会商纪要")).to_be_visible()


def closed_over_what_is_open(details: Locator) -> None:
    """收尾 shows what is open, 解散 asks why."""
    page = details.page
    details.get_by_role("button", name="收尾", exact=True).click()
    page.get_by_role("alertdialog").get_by_role("button", name="收尾", exact=True).click()
    expect(details.get_by_text("未了事项 1 项")).to_be_visible()
    details.get_by_role("button", name="解散", exact=True).click()
    closing = page.get_by_role("dialog", name="仍要解散")
    closing.get_by_role("button", name="解散", exact=True).click()
    expect(closing.get_by_text("请写明原因，会记入圈章")).to_be_visible()
    closing.get_by_label("仍要解散的原因").fill("移交市水利局常态处理")
    closing.get_by_role("button", name="解散", exact=True).click()
    expect(details.get_by_text("移交市水利局常态处理")).to_be_visible()


def taken_up_again(desk: Desk, details: Locator) -> None:
    """建延续圈: what the first one had is there already."""
    details.get_by_role("button", name="建延续圈").click()
    again = desk.page.get_by_role("dialog", name="建延续圈")
    expect(again.get_by_label("要办的事")).to_have_value("低洼群众今夜转移到位")
    for _ in range(2):
        again.get_by_role("button", name="下一步").click()
    again.get_by_role("button", name="建立").click()
    desk.talk(f"{_TITLE}（延续）")
