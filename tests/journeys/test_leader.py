"""批示: a leader with a phone and two minutes sees what is new, what presses, and urges with one press."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
TITLE = "请市水利局核查东门泵站备用电源"


def _gives_out(desk: Desk) -> int:
    """So that the water bureau owes an answer within two working days."""
    to = next(one["unit"] for one in desk.ask("units")["units"] if one["short_name"] == "市水利局")
    inputs = {"parts": [{"role": "lead", "to": {"unit": to}}], "due": {"in": "working_days", "count": 2}}
    first = {"action": "assign", "inputs": inputs}
    told = {"kind": "instruction", "title": TITLE, "client_id": str(uuid4()), "first": first}
    assert desk.request("POST", "items", **told) == 200
    return next(line["item"] for line in desk.ask("items/ledger?kind=instruction")["lines"] if line["title"] == TITLE)


def _accepts(desk: Desk, item: int) -> None:
    part = desk.ask(f"items/{item}")["parts"][0]
    told = {"part": part["part"], "action": "accept", "version": part["version"], "client_id": str(uuid4())}
    assert desk.request("POST", f"items/{item}/acts", **told) == 200


def _row(desk: Desk) -> Locator:
    return desk.page.locator(".ledger-row", has_text=TITLE)


def test_he_sees_what_is_new_urges_with_one_press_and_what_he_opened_is_new_no_more(seat: Seat):
    jiang, ge = seat(**PHONE).sits_down("jiangchushu"), seat().sits_down("gejingzhe")
    item = _gives_out(jiang)
    jiang.page.get_by_role("navigation", name="主导航").get_by_role("link", name="批示").tap()
    expect(_row(jiang)).to_contain_text(re.compile("待领受|办理中"))
    _accepts(ge, item)
    jiang.page.get_by_role("button", name="新进展").tap()
    expect(_row(jiang)).to_contain_text("领受")

    _row(jiang).get_by_role("button", name="催办").tap()
    expect(jiang.page.get_by_text("已发出“领导催办”")).to_be_visible()
    ge.page.get_by_role("navigation", name="主导航").get_by_role("link", name="待办").click()
    expect(ge.page.locator(".todo-row", has_text=TITLE)).to_contain_text("催办 1 次")

    _row(jiang).get_by_role("link").tap()
    expect(jiang.page.get_by_role("heading", name=TITLE)).to_be_visible()
    jiang.page.get_by_role("button", name="返回", exact=True).tap()
    expect(jiang.page.get_by_role("heading", name="我的批示")).to_be_visible()
    expect(_row(jiang)).to_have_count(0)
    jiang.page.get_by_role("button", name="临期").tap()
    jiang.page.get_by_role("button", name="在办").tap()
    expect(_row(jiang)).to_be_visible()

    outsider = seat().sits_down("liuguyu")
    expect(outsider.page.get_by_role("navigation", name="主导航").get_by_role("link", name="批示")).to_have_count(0)
    assert outsider.ask("items/ledger?kind=instruction")["lines"] == []


def test_a_phrase_of_his_own_is_one_press_away_wherever_he_writes_an_opinion(seat: Seat):
    jiang = seat().sits_down("jiangchushu")
    jiang.start_direct("费大寒")
    jiang.page.get_by_role("button", name="发起", exact=True).click()
    jiang.page.get_by_role("menuitem", name="批示").click()
    jiang.page.get_by_role("button", name="管理常用批语").click()
    kept = jiang.page.get_by_role("dialog", name="常用批语")
    kept.get_by_label("新的批语").fill("请值班室跟踪督办。")
    kept.get_by_role("button", name="添加").click()
    expect(kept.get_by_text("请值班室跟踪督办。")).to_be_visible()
    kept.get_by_role("button", name="删除：已阅。").click()
    expect(kept.get_by_text("已阅。")).to_have_count(0)
    kept.get_by_role("button", name="完成").click()
    jiang.page.get_by_role("button", name="请值班室跟踪督办。").click()
    expect(jiang.page.get_by_label("批示内容")).to_have_value("请值班室跟踪督办。")
