"""A roll call between two people: asked from the writing field, answered in place, also without a network."""

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.talk import Talk

pytestmark = pytest.mark.journey


def ask(talk: Talk, what: str, title: str) -> Locator:
    """发起 a roll call here; its card."""
    talk.page.get_by_role("button", name="发起", exact=True).click()
    talk.page.get_by_role("menuitem", name=what).click()
    talk.page.get_by_label("主题").fill(title)
    talk.page.get_by_role("button", name="发出", exact=True).click()
    return card(talk, title)


def card(talk: Talk, title: str) -> Locator:
    return talk.timeline.locator(".card").filter(has_text=title)


def test_a_press_without_a_network_shows_at_once_and_counts_once_when_it_is_back(seat: Seat):
    zhu, fei = seat().sits_down("zhulichun"), seat().sits_down("feidahan")
    mine = ask(zhu.start_direct("费大寒"), "签到", "防汛预案已下发，请签收")
    expect(mine).to_contain_text("0/2")
    theirs = card(fei.open("祝立春"), "防汛预案已下发，请签收")
    expect(theirs).to_contain_text("待您处理")

    with fei.losing_the_network():
        fei.context.set_offline(True)
        expect(fei.page.get_by_role("main").locator(".connection")).to_contain_text("网络已断开")
        theirs.get_by_role("button", name="收到").click()
        expect(theirs).to_contain_text("已记下，连上网络后自动提交")
        expect(theirs.get_by_role("button", name="收到")).to_be_disabled()
        fei.context.set_offline(False)

    expect(theirs.get_by_role("button", name="撤回我的回复")).to_be_visible()
    expect(theirs).not_to_contain_text("待您处理")
    for one in (mine, theirs):
        expect(one).to_contain_text("1/2")
    assert fei.has_never_reloaded()


def test_a_line_is_added_in_place_a_missing_one_is_asked_for_and_the_list_is_closed(seat: Seat):
    zhu, fei = seat().sits_down("zhulichun"), seat().sits_down("feidahan")
    mine = ask(zhu.start_direct("费大寒"), "接龙", "周五会商，请报人数")
    theirs = card(fei.open("祝立春"), "周五会商，请报人数")

    theirs.get_by_role("button", name="接龙", exact=True).click()
    expect(theirs.get_by_text("请先填写内容")).to_be_visible()
    theirs.get_by_label("我的内容").fill("参加，2 人")
    theirs.get_by_label("我的内容").press("Enter")
    for one in (mine, theirs):
        expect(one.get_by_role("row").nth(1)).to_contain_text("参加，2 人")

    mine.get_by_role("button", name="结束").click()
    zhu.page.get_by_role("alertdialog").get_by_role("button", name="结束").click()
    for one in (mine, theirs):
        expect(one).to_contain_text("已结束")
    expect(theirs.get_by_role("button")).to_have_count(0)
