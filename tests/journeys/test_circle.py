"""A work circle, from founding to its end: five units talk and fill the board, one is taken out, the outsider never
learns of it."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.talk import Talk
from tests.journeys.test_accessible import sound

pytestmark = pytest.mark.journey

TITLE = "6·20 强降雨应急"
UNITS = ("市水利局", "市应急管理局", "市气象局", "市交通运输局", "市水文中心")


def found_circle(desk: Desk) -> Talk:
    """建协作圈, in three steps of one sheet."""
    dialog = desk.choose("建协作圈")
    dialog.get_by_label("名称").fill(TITLE)
    dialog.get_by_label("要办的事").fill("18 日 20 时至 19 日 20 时强降雨的应对，群众转移到位")
    dialog.get_by_role("button", name="下一步").click()
    for unit in UNITS:
        dialog.get_by_label("按名称或拼音首字母查找单位").fill(unit)
        dialog.get_by_role("option", name=re.compile(rf"^{unit}")).first.click()
    dialog.get_by_role("button", name="下一步").click()
    dialog.get_by_label("牵头单位").select_option(label="市水利局")
    dialog.get_by_role("button", name="建立").click()
    return desk.talk(TITLE)


def board(desk: Desk) -> Locator:
    """看板, opened in place of the talk."""
    desk.page.get_by_role("navigation", name="协作圈的两面").get_by_role("button", name="看板").click()
    return desk.page.get_by_role("table", name="看板")


def write(desk: Desk, unit: str, **words: str) -> None:
    """Into a unit's row, where it stands."""
    desk.page.get_by_role("button", name=f"更新{unit}一行").click()
    form = desk.page.locator(".board-form")
    for label, text in words.items():
        form.get_by_label(label).fill(text)
    form.get_by_role("radio", name="进行").check()
    form.get_by_role("button", name="保存").click()
    expect(form).to_have_count(0)


def end(details: Locator) -> None:
    """收尾，解散: nobody writes there any more."""
    page = details.page
    details.get_by_role("button", name="圈章", exact=True).click()
    for step, dialog in (("收尾", "alertdialog"), ("解散", "dialog")):
        details.get_by_role("button", name=step, exact=True).click()
        page.get_by_role(dialog).get_by_role("button", name=step, exact=True).click()
    expect(details.get_by_text("已解散，至")).to_be_visible()
    page.get_by_role("button", name="讨论", exact=True).click()
    expect(page.get_by_text("协作圈已解散，只能查看")).to_be_visible()


def test_five_units_work_in_a_circle_that_is_nothing_to_anybody_else_and_ends(seat: Seat):
    wen, cen, zhu = seat().sits_down("wenbailu"), seat().sits_down("cenyushui"), seat().sits_down("feidahan")
    here = found_circle(wen)
    here.say("请各成员单位19时前报告在岗带班人员。")
    there = cen.open(TITLE)
    expect(there.message("请各成员单位19时前报告在岗带班人员。")).to_be_visible()
    there.say("水利局在岗 12 人。")
    expect(here.message("水利局在岗 12 人。")).to_be_visible()
    expect(zhu.row(TITLE)).to_have_count(0)
    here.act("水利局在岗 12 人。", "转任务")
    expect(wen.page.get_by_role("dialog")).to_be_visible()
    sound(wen, "a task out of a message")
    wen.page.keyboard.press("Escape")

    expect(board(wen).get_by_role("rowheader")).to_have_count(len(UNITS))
    board(cen)
    write(cen, "市水利局", 任务="会商青屿县", 进展="已转移 326 人")
    expect(wen.page.get_by_role("table", name="看板")).to_contain_text("已转移 326 人")

    details = here.details()
    expect(details.get_by_text("进行中，至")).to_be_visible()
    details.get_by_role("button", name="成员", exact=True).click()
    details.get_by_role("button", name="移出市水利局").click()
    wen.page.get_by_role("alertdialog").get_by_role("button", name="移出").click()
    expect(cen.row(TITLE)).to_have_count(0)
    expect(cen.page.get_by_role("table", name="看板")).to_have_count(0)

    end(details)
    conversation = int(wen.page.url.rsplit("/", 1)[-1])
    with wen.being_refused():
        status = wen.request("POST", f"conversations/{conversation}/messages", client_id=str(uuid4()), text="还有")
    assert status == 403
    expect(zhu.row(TITLE)).to_have_count(0)
