"""What people do with messages: react, pin, forward one, forward several together, see who has read."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import TALL, Seat
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey
PHONE = {"width": 390, "height": 844}


def test_a_reaction_is_given_counted_named_and_taken_back(seat: Seat):
    cen, ge = seat(viewport=TALL).sits_down("cenyushui"), seat(viewport=TALL).sits_down("gejingzhe")
    talk = cen.create_group("表态", "葛惊蛰")
    talk.say("今晚八点前报送")
    there = ge.open("表态")
    there.act("今晚八点前报送", "表态")
    ge.page.locator(".react-popup").get_by_role("button", name="赞").click()
    given = talk.message("今晚八点前报送").get_by_role("button", name=re.compile("赞"))
    expect(given).to_have_text("赞1")
    expect(given).to_have_attribute("aria-pressed", "false")
    given.click()
    expect(there.message("今晚八点前报送").locator(".reaction")).to_have_text("赞2")
    talk.act("今晚八点前报送", "谁表了态")
    expect(cen.page.get_by_role("dialog")).to_contain_text("葛惊蛰")
    cen.page.keyboard.press("Escape")
    there.message("今晚八点前报送").locator(".reaction").click()
    expect(given).to_have_text("赞1")
    expect(ge.badge("表态")).to_have_count(0)


def test_a_leader_marks_a_message_as_seen_and_others_that_they_have_it_each_by_one_press(seat: Seat):
    cen, jiang = seat(viewport=TALL).sits_down("cenyushui"), seat(viewport=TALL).sits_down("jiangchushu")
    ge = seat(viewport=PHONE, has_touch=True).sits_down("gejingzhe")
    talk = cen.create_group("圈阅", "江处暑", "葛惊蛰")
    talk.say("青屿站水位 103.42 m")
    lines = talk.message("青屿站水位 103.42 m").locator(".opinion")

    his = jiang.open("圈阅").message("青屿站水位 103.42 m")
    his.hover()
    his.get_by_role("toolbar").get_by_role("button", name="圈阅").click()
    expect(lines).to_have_text(re.compile(r"^圈阅江处暑 \d\d:\d\d$"))
    hers = ge.open("圈阅")
    long_press(hers.message("青屿站水位 103.42 m").locator(".bubble"))
    near = ge.page.locator(".menu-near")
    expect(near.first).to_have_text("收到")
    near.first.tap()
    expect(lines.last).to_have_text(re.compile(r"^收到葛惊蛰 \d\d:\d\d$"))
    lines.first.get_by_role("button").click()
    expect(cen.page.get_by_role("dialog")).to_contain_text("副市长")
    cen.page.keyboard.press("Escape")

    his.get_by_role("button", name="撤回圈阅").click()
    expect(lines).to_have_text([re.compile("收到")])
    talk.act("青屿站水位 103.42 m", "撤回")
    expect(lines).to_have_count(0)


def long_press(at: Locator) -> None:
    """A finger that stays: longer than a press, and still."""
    at.scroll_into_view_if_needed()  # and has come to rest there
    box = at.bounding_box()
    assert box is not None
    spot = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    fingers = at.page.context.new_cdp_session(at.page)
    fingers.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [spot]})
    expect(at.page.locator(".menu-near").first).to_be_visible()
    fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_what_is_pinned_stands_at_the_top_for_all_and_leads_there(seat: Seat):
    cen, ge = seat().sits_down("cenyushui"), seat(viewport=PHONE).sits_down("gejingzhe")
    talk = cen.create_group("置顶", "葛惊蛰")
    talk.say("值班电话 0571")
    there = ge.open("置顶")
    talk.act("值班电话 0571", "置顶")
    expect(_pinned(ge)).to_contain_text("值班电话 0571")
    expect(there.timeline).to_contain_text("岑雨水置顶了一条消息")
    _pinned(ge).get_by_role("button", name="共 1 条").click()
    expect(ge.page.get_by_role("dialog")).to_contain_text("岑雨水置顶于")
    ge.page.get_by_role("dialog").get_by_role("button", name=re.compile("值班电话")).click()
    expect(ge.page).to_have_url(re.compile(r"/c/\d+/1$"))
    talk.act("值班电话 0571", "撤回")
    expect(_pinned(ge)).to_have_count(0)


def test_several_are_picked_out_and_forwarded_together_and_what_is_recalled_since_is_blank(seat: Seat):
    cen, ge = seat(viewport=TALL).sits_down("cenyushui"), seat(viewport=PHONE).sits_down("gejingzhe")
    talk = cen.create_group("会商", "江处暑")
    talk.say("第一条", "第二条", "第三条")
    expect(talk.message("第三条")).to_be_visible()
    talk.act("第一条", "多选")
    expect(cen.page.get_by_role("menu")).to_have_count(0)
    expect(talk.timeline.get_by_role("checkbox")).to_have_count(3)
    talk.message("第二条").click(force=True)
    expect(cen.page.get_by_role("status").get_by_text("已选 2 条")).to_be_visible()
    cen.page.get_by_role("button", name="合并转发").click()
    _forward_to(cen, "葛惊蛰", "请看这两条")

    there = ge.open("岑雨水")
    expect(there.message("请看这两条")).to_be_visible()
    together = there.timeline.locator(".together").last
    expect(together).to_contain_text("会商的聊天记录")
    expect(together).not_to_contain_text("第一条")
    together.click()
    opened = ge.page.get_by_role("dialog")
    expect(opened.locator(".transcript-line .body")).to_have_text(["第一条", "第二条"])
    ge.page.keyboard.press("Escape")

    talk.act("第二条", "撤回")
    expect(talk.message("第二条")).to_have_count(0)
    together.click()
    expect(opened).to_contain_text("这条消息已被撤回")
    expect(opened.locator(".transcript-line .body")).to_have_text(["第一条"])


def test_one_is_forwarded_with_whose_words_they_are(seat: Seat):
    cen = seat(viewport=TALL).sits_down("cenyushui")
    talk = cen.create_group("原处", "葛惊蛰")
    talk.say("水位回落")
    talk.act("水位回落", "转发")
    _forward_to(cen, "温白露", "")
    there = cen.open("温白露")
    expect(there.message("水位回落").locator(".origin")).to_contain_text("转发自 岑雨水")


def _pinned(desk: Desk) -> Locator:
    return desk.page.get_by_role("region", name="置顶消息")


def _forward_to(desk: Desk, name: str, words: str) -> None:
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label("查找会话").fill(name)
    sheet.get_by_role("option", name=name).first.click()
    sheet.get_by_label("附言").fill(words)
    sheet.get_by_role("button", name="转发（1）").click()
    expect(desk.page.get_by_text("已转发到 1 个会话").first).to_be_visible()
