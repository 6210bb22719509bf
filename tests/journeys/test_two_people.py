"""Two people in two browsers find each other and talk."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Seat
from tests.journeys.site import Site

pytestmark = pytest.mark.journey


def test_found_by_the_first_letters_of_the_pinyin_and_talked_to_both_ways(seat: Seat):
    zhu, fei = seat().sits_down("zhulichun"), seat().sits_down("feidahan")

    here = zhu.start_direct("费大寒")
    expect(here.field).to_be_focused()
    here.say("费主任，城东泵站三号机组停了，正在抢修。")
    expect(fei.row("祝立春")).to_contain_text("费主任，城东泵站三号机组停了，正在抢修。")

    there = fei.open("祝立春")
    there.say("收到，预计几点恢复？")
    here.say("四点前。")
    for talk in (here, there):
        expect(talk.message("费主任，城东泵站三号机组停了，正在抢修。")).to_be_visible()
        expect(talk.message("收到，预计几点恢复？")).to_be_visible()
        expect(talk.message("四点前。")).to_be_visible()
    assert here.conversation == there.conversation
    assert zhu.stored(here.conversation)[-3:] == fei.stored(here.conversation)[-3:]


def test_a_message_is_on_its_way_then_stored_then_read(seat: Seat, site: Site):
    ge, wen = seat().sits_down("gejingzhe"), seat().sits_down("wenbailu")
    talk = ge.start_direct("温白露")
    expect(talk.timeline).to_be_visible()  # what was said before has come

    with site.hanging():
        talk.say("会议通知已送机要。")
        expect(talk.sign("会议通知已送机要。")).to_have_text("发送中")
    expect(talk.sign("会议通知已送机要。")).to_have_text("未读")

    wen.open("葛惊蛰")
    expect(talk.sign("会议通知已送机要。")).to_have_text("已读", timeout=20_000)


def test_what_is_unread_is_counted_in_the_list_in_the_rail_and_in_the_tab_until_it_is_read(seat: Seat):
    jiang, wen = seat().sits_down("jiangchushu"), seat().sits_down("wenbailu")
    talk = wen.start_direct("江处暑")
    read = jiang.open("温白露")  # whatever the year has left unread between them
    expect(jiang.badge("温白露")).to_have_count(0)
    jiang.page.go_back()
    expect(read.timeline).to_have_count(0)
    before = _counted(jiang.page.title())

    talk.say("明天上午九点的会改到十点。", "会议室不变。")

    expect(jiang.badge("温白露")).to_have_text("2")
    expect(jiang.page).to_have_title(f"({before + 2}) 协作 Collab")
    rail = jiang.page.get_by_role("navigation", name="主导航")
    expect(rail.get_by_role("link", name="消息").locator(".badge > [aria-hidden]")).to_have_text(str(before + 2))

    jiang.open("温白露")
    expect(jiang.badge("温白露")).to_have_count(0)
    expect(jiang.page).to_have_title(f"({before}) 温白露 · 协作 Collab" if before else "温白露 · 协作 Collab")


def _counted(title: str) -> int:
    return int(title.removeprefix("(").partition(")")[0]) if title.startswith("(") else 0
