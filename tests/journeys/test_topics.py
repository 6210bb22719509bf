"""Topics of a circle (话题): two people keep two matters apart, each with its own unread."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.test_circle import TITLE, found_circle

pytestmark = pytest.mark.journey


def strip(desk: Desk) -> Locator:
    return desk.page.get_by_role("navigation", name="话题")


def go(desk: Desk, topic: str) -> None:
    """Where the messages of one topic stand, or of all (全部)."""
    strip(desk).get_by_role("link", name=topic).click()
    expect(strip(desk).get_by_role("link", name=topic)).to_have_attribute("aria-current", "page")


def open_topic(desk: Desk, title: str, button: str) -> None:
    desk.page.get_by_role("button", name=button).click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label("新话题").fill(title)
    sheet.get_by_role("button", name="开话题").click()
    expect(strip(desk).get_by_role("link", name=title)).to_have_attribute("aria-current", "page")


def close(desk: Desk, title: str) -> None:
    strip(desk).get_by_role("button", name="全部话题").click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_role("listitem").filter(has_text=title).get_by_role("button", name="关闭").click()
    expect(sheet.get_by_role("heading", name="已关闭")).to_be_visible()
    look(desk, "sheet")
    desk.page.keyboard.press("Escape")


def look(desk: Desk, name: str) -> None:
    """A picture for whoever asks for one."""
    if folder := os.environ.get("COLLAB_LOOK"):
        desk.page.screenshot(path=Path(folder) / f"{name}.png")


def test_two_matters_of_a_circle_do_not_drown_each_other(seat: Seat):
    wen, cen = seat().sits_down("wenbailu"), seat().sits_down("cenyushui")
    here = found_circle(wen)
    here.say("请各成员单位19时前报告在岗带班人员。")
    open_topic(wen, "转移安置", "开话题")
    open_topic(wen, "物资调拨", "全部话题")
    here.say("青屿县要帐篷 200 顶。")
    go(wen, "转移安置")
    here.say("一叶镇已转移 126 人。", "二泉镇已转移 200 人。")
    look(wen, "topic")

    expect(cen.badge(TITLE)).to_contain_text("4")
    there = cen.open(TITLE)
    go(cen, "转移安置")
    there.shows(["一叶镇已转移 126 人。", "二泉镇已转移 200 人。"])
    there.say("水利局已到二泉镇。")
    expect(here.message("水利局已到二泉镇。")).to_be_visible()
    expect(strip(cen).get_by_role("link", name="转移安置")).not_to_contain_text("未读")

    go(wen, "全部")
    chip = wen.page.get_by_role("link", name="# 物资调拨")
    expect(chip).to_be_visible()
    look(wen, "all")
    here.act("请各成员单位19时前报告在岗带班人员。", "移到话题")
    wen.page.get_by_role("dialog").get_by_role("button", name="转移安置").click()
    expect(there.message("请各成员单位19时前报告在岗带班人员。")).to_be_visible()
    chip.click()
    here.shows(["青屿县要帐篷 200 顶。"])
    close(wen, "物资调拨")
    expect(wen.page.get_by_text("话题已关闭，只能查看")).to_be_visible()
    look(wen, "closed")
