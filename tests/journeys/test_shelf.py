"""Material and results of a circle: one puts a file on the shelf, the other sees it come, it becomes a result that is
approved; a sentence of the talk becomes a decision."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.test_circle import TITLE, found_circle

pytestmark = pytest.mark.journey

FILE = {"name": "zhuanyi.txt", "mimeType": "text/plain", "buffer": "转移 326 人，无伤亡".encode()}


def side(desk: Desk, name: str) -> None:
    """One of the sides of the circle."""
    desk.page.get_by_role("navigation", name="协作圈的两面").get_by_role("button", name=name, exact=True).click()


def document(desk: Desk, name: str) -> Locator:
    return desk.page.locator(".shelf-row", has_text=name)


def do(desk: Desk, name: str, act: str) -> None:
    """An act of a document's menu."""
    desk.page.get_by_role("button", name=f"对“{name}”的操作").click()
    desk.page.get_by_role("menuitem", name=act).click()


def test_a_file_becomes_a_result_that_is_approved_and_a_sentence_a_decision_and_everybody_sees_it(seat: Seat):
    wen, cen = seat().sits_down("wenbailu"), seat().sits_down("cenyushui")
    here = found_circle(wen)
    here.say("青屿县低洼处今晚全部转移")
    cen.open(TITLE)

    side(wen, "资料架")
    side(cen, "资料架")
    expect(cen.page.get_by_text("资料架还是空的")).to_be_visible()
    wen.page.get_by_label("上传", exact=True).first.set_input_files(FILE)
    expect(document(cen, "zhuanyi.txt")).to_be_visible()

    do(wen, "zhuanyi.txt", "取走")
    wen.page.get_by_role("alertdialog").get_by_role("button", name="取走", exact=True).click()
    expect(cen.page.get_by_text("资料架还是空的")).to_be_visible()
    wen.page.get_by_text("已取走 1 份").click()
    expect(wen.page.locator(".beside-taken")).to_contain_text(re.compile("温白露.*取走"))
    wen.page.get_by_role("button", name="放回“zhuanyi.txt”").click()
    expect(wen.page.locator(".beside-taken")).to_have_count(0)
    expect(document(cen, "zhuanyi.txt")).to_be_visible()

    do(wen, "zhuanyi.txt", "标为成果")
    expect(document(cen, "zhuanyi.txt").get_by_text("成果，待认定")).to_be_visible()
    side(cen, "成果")
    cen.page.get_by_role("button", name="认定", exact=True).click()
    expect(document(wen, "zhuanyi.txt").get_by_text("已认定")).to_be_visible()
    expect(cen.page.locator(".result-approval")).to_contain_text("市水利局")

    side(wen, "讨论")
    here.message("青屿县低洼处今晚全部转移").locator(".body").click(button="right")
    wen.page.get_by_role("menuitem", name="列为议定事项").click()
    expect(cen.page.locator(".decision")).to_contain_text("青屿县低洼处今晚全部转移")
