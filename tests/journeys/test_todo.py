"""待办: what a leader gives out waits for whoever is to do it, is done from there, and its trail is a page."""

import re
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def _gives_out(desk: Desk, title: str, unit: str) -> None:
    units = desk.ask("units")["units"]
    to = next(one["unit"] for one in units if one["short_name"] == unit)
    inputs = {"parts": [{"role": "lead", "to": {"unit": to}}], "due": {"in": "working_days", "count": 2}}
    first = {"action": "assign", "inputs": inputs}
    told = {"kind": "instruction", "title": title, "client_id": str(uuid4()), "first": first}
    assert desk.request("POST", "items", **told) == 200


def _todo(desk: Desk) -> Desk:
    desk.page.get_by_role("navigation", name="主导航").get_by_role("link", name="待办").click()
    return desk


def _row(desk: Desk, title: str) -> Locator:
    return desk.page.locator(".todo-row", has_text=title)


def _press(desk: Desk, action: str) -> None:
    desk.page.locator(".item-acts").get_by_role("button", name=action, exact=True).click()


def test_an_instruction_is_accepted_answered_and_closed_each_from_his_own_list(seat: Seat):
    title = "请市水利局两日内排查城区内涝点并报方案"
    jiang, ge = seat().sits_down("jiangchushu"), seat().sits_down("gejingzhe")
    _gives_out(jiang, title, "市水利局")

    row = _row(_todo(ge), title)
    expect(row).to_contain_text(re.compile("待领受.*还剩 2 个工作日"))
    row.click()
    _press(ge, "领受")
    expect(row).to_contain_text("办理中")
    _press(ge, "办结反馈")
    form = ge.page.get_by_role("dialog")
    form.get_by_role("button", name="办结反馈").click()
    expect(form.get_by_text("请填写")).to_be_visible()
    form.get_by_label("内容").fill("已排查 23 处，方案附后。")
    form.get_by_role("button", name="办结反馈").click()
    expect(row).to_have_count(0)
    ge.page.get_by_role("link", name="已办").click()
    expect(_row(ge, title)).to_contain_text("已反馈")

    answered = _row(_todo(jiang), title)
    expect(answered).to_contain_text("已反馈")
    answered.click()
    expect(jiang.page.get_by_text("已排查 23 处，方案附后。")).to_be_visible()
    _press(jiang, "同意办结")
    jiang.page.get_by_role("dialog").get_by_role("button", name="同意办结").click()
    expect(answered).to_have_count(0)
    jiang.page.get_by_role("link", name="全程").click()
    acts = jiang.page.get_by_role("table").get_by_role("row")
    expect(acts.filter(has_text="领受")).to_contain_text("市水利局 收发员 葛惊蛰")
    expect(acts.last).to_contain_text("同意办结")
    assert ge.has_never_reloaded()
    assert jiang.has_never_reloaded()


def test_on_a_phone_one_comes_back_to_the_list_and_whom_it_does_not_concern_learns_nothing(seat: Seat):
    title = "请核实东门水库泄洪准备情况"
    jiang, ge = seat().sits_down("jiangchushu"), seat(**PHONE).sits_down("gejingzhe")
    _gives_out(jiang, title, "市水利局")
    _row(_todo(ge), title).tap()
    expect(ge.page.get_by_role("heading", name=title)).to_be_visible()
    expect(_row(ge, title)).to_be_hidden()
    path = ge.page.url.removeprefix(ge.url)
    ge.page.get_by_role("button", name="返回待办").tap()
    expect(_row(ge, title)).to_be_visible()

    outsider = seat().sits_down("liuguyu").arrive(path)
    expect(outsider.page.get_by_text("没有这件事项")).to_be_visible()
    expect(outsider.page.get_by_text(title)).to_have_count(0)
