"""Every place has an address; back leads where one came from; and who may not see a place is told only that it is not
there."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Seat

pytestmark = pytest.mark.journey
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def test_a_message_a_person_a_unit_and_a_sheet_open_by_their_addresses(seat: Seat):
    ge = seat().sits_down("gejingzhe")
    talk = ge.open("水利局工作群")
    far = ge.stored(talk.conversation)[40]

    ge.arrive(f"/c/{talk.conversation}/41")
    expect(ge.talk("水利局工作群").timeline.locator('[data-nr="41"]')).to_be_in_viewport()
    assert far != ""

    ge.arrive(f"/c/{talk.conversation}")
    ge.page.locator(".message").get_by_role("button", name="岑雨水的名片").last.click()
    ge.page.get_by_role("dialog").get_by_role("link", name="岑雨水").click()
    expect(ge.page).to_have_url(re.compile(r"/p/\d+$"))
    ge.page.reload()
    expect(ge.page.get_by_role("main").get_by_text("岑雨水").first).to_be_visible()
    ge.page.get_by_role("button", name="发消息").click()
    ge.talk("岑雨水")
    ge.page.go_back()
    expect(ge.page).to_have_url(re.compile(r"/p/\d+$"))

    ge.arrive("/#ringing")
    expect(ge.page.get_by_role("dialog", name="消息提醒")).to_be_visible()
    ge.page.keyboard.press("Escape")
    expect(ge.page.get_by_role("dialog")).to_have_count(0)
    expect(ge.page).to_have_url(f"{ge.url}/")


def test_back_closes_what_lies_over_the_page_and_then_leaves_the_page(seat: Seat):
    ge = seat(**PHONE).sits_down("gejingzhe")
    ge.open("水利局工作群")
    ge.page.get_by_role("button", name="查找聊天记录").click()
    expect(ge.page.get_by_role("dialog")).to_be_visible()
    ge.page.go_back()
    expect(ge.page.get_by_role("dialog")).to_have_count(0)
    ge.talk("水利局工作群")
    ge.page.get_by_role("button", name="返回").click()
    expect(ge.conversations).to_be_visible()

    ge.open("岑雨水")
    ge.page.get_by_role("button", name="查找聊天记录").click()
    expect(ge.page.get_by_role("dialog")).to_be_visible()
    ge.page.keyboard.press("Escape")
    expect(ge.page.get_by_role("dialog")).to_have_count(0)
    ge.page.go_back()
    expect(ge.page).to_have_url(f"{ge.url}/")


def test_going_somewhere_by_its_letters_leaves_no_step_between(seat: Seat):
    ge = seat().sits_down("gejingzhe")
    ge.page.keyboard.press("Control+k")
    ge.page.keyboard.type("sljgzq")
    expect(ge.page.get_by_role("option", name="水利局工作群")).to_have_attribute("aria-selected", "true")
    ge.page.keyboard.press("Enter")
    ge.talk("水利局工作群")
    ge.page.go_back()
    expect(ge.page).to_have_url(f"{ge.url}/")
    expect(ge.page.get_by_role("dialog")).to_have_count(0)


def test_an_outsider_is_told_nothing_of_what_stands_at_an_address(seat: Seat):
    wen, fei = seat().sits_down("wenbailu"), seat().sits_down("feidahan")
    talk = wen.create_group("人事酝酿", "江处暑")
    talk.say("只限本组。")
    with fei.being_refused():
        for address in (
            f"/c/{talk.conversation}",
            f"/c/{talk.conversation}/1",
            "/c/99999999",
            "/p/99999999",
            "/people/99999999",
        ):
            fei.arrive(address)
            expect(fei.page.locator("main .empty-title")).to_be_visible()
            expect(fei.page.get_by_text("人事酝酿")).to_have_count(0)
            assert "人事酝酿" not in fei.page.title()


def test_who_comes_to_the_last_of_many_finds_the_way_to_the_first_and_from_a_quote_the_way_back(seat: Seat):
    ge, zhu = seat().sits_down("gejingzhe"), seat().sits_down("zhulichun")
    talk = zhu.create_group("逐时雨情", "葛惊蛰")
    for hour in range(1, 41):
        words = {"client_id": str(uuid.uuid4()), "text": f"第{hour}时次：12毫米。"}
        assert zhu.request("POST", f"conversations/{talk.conversation}/messages", **words) < 300
    expect(ge.badge("逐时雨情")).to_have_text("40")

    ge.arrive(f"/c/{talk.conversation}/40")
    there = ge.talk("逐时雨情")
    expect(there.message("第40时次：12毫米。")).to_be_in_viewport()
    ge.page.get_by_role("link", name="第一条未读").click()
    expect(there.message("第1时次：12毫米。")).to_be_in_viewport()
    expect(ge.page.get_by_role("link", name="第一条未读")).to_have_count(0)

    there.act("第1时次：12毫米。", "引用")
    there.say("首个时次已核。")
    there.message("首个时次已核。").locator(".quote").click()
    expect(there.message("第1时次：12毫米。")).to_be_in_viewport()
    ge.page.get_by_role("button", name="回到引用处").click()
    expect(there.message("首个时次已核。")).to_be_in_viewport()

    there.act("首个时次已核。", "撤回")
    expect(there.message("首个时次已核。")).to_have_count(0)
    ge.page.reload()
    ge.page.get_by_role("button", name="重新编辑").click()
    expect(ge.talk("逐时雨情").field).to_have_value("首个时次已核。")
