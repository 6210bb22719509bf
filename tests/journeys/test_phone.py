"""On a phone, in the dark, in English."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Seat
from tests.journeys.talk import Talk

pytestmark = pytest.mark.journey
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}


def test_one_pane_at_a_time_and_back_to_the_list(seat: Seat):
    jiang, wen = seat(**PHONE).sits_down("jiangchushu"), seat().sits_down("wenbailu")
    group = wen.create_group("行程确认", "江处暑")
    group.say("车已到楼下。")
    expect(jiang.row("行程确认")).to_contain_text("车已到楼下。")

    jiang.row("行程确认").tap()
    here = Talk(jiang.page)
    expect(here.message("车已到楼下。")).to_be_in_viewport()
    expect(jiang.conversations).to_be_hidden()
    expect(jiang.page.get_by_role("navigation", name="主导航")).to_be_hidden()
    assert _fits(jiang.page)

    here.field.fill("马上下来。")
    jiang.page.get_by_role("button", name="发送").tap()
    expect(group.message("马上下来。")).to_be_visible()

    jiang.page.get_by_role("button", name="返回").tap()
    expect(jiang.conversations).to_be_visible()
    expect(here.timeline).to_have_count(0)
    expect(jiang.badge("行程确认")).to_have_count(0)
    assert _fits(jiang.page)


def test_a_row_opens_at_the_first_tap_though_the_list_moved_a_moment_ago(seat: Seat):
    jiang = seat(**PHONE).sits_down("jiangchushu")
    jiang.page.evaluate(
        "new Promise(moved => { document.querySelector('.list-rows').scrollBy(0, 60);"
        " requestAnimationFrame(() => requestAnimationFrame(moved)) })"
    )
    jiang.page.touchscreen.tap(180, 400)
    expect(jiang.page.locator(".conversation-title")).to_be_visible()


def test_the_list_says_when_there_is_no_network(seat: Seat):
    fei = seat(**PHONE).sits_down("feidahan")
    with fei.losing_the_network():
        fei.context.set_offline(True)
        expect(fei.conversations.get_by_text("网络已断开")).to_be_visible()
        fei.context.set_offline(False)
        expect(fei.page.get_by_text("网络已断开")).to_have_count(0)


def test_dark_where_the_system_is_dark_until_one_chooses_otherwise(seat: Seat):
    ge = seat(color_scheme="dark").sits_down("gejingzhe")
    _is_dark(ge.page)
    ge.page.get_by_role("button", name="设置").click()
    ge.page.get_by_role("radio", name="浅色").check(force=True)
    ge.page.keyboard.press("Escape")
    _is_light(ge.page)
    ge.page.reload()
    expect(ge.conversations).to_be_visible()
    _is_light(ge.page)


def test_english_down_to_the_refusals_and_no_chinese_word_of_the_interface_stays(seat: Seat):
    zhu = seat().arrive()
    zhu.page.get_by_role("button", name="English").click()
    with zhu.being_refused():
        zhu.page.get_by_label("Staff number").fill("zhulichun")
        zhu.page.get_by_label("Password", exact=True).fill("wrong")
        zhu.page.get_by_role("button", name="Sign in").click()
        expect(zhu.page.get_by_role("alert").or_(zhu.page.locator(".field-error")).first).not_to_be_empty()
    zhu.page.get_by_label("Password", exact=True).fill("yunting-2026")
    zhu.page.get_by_role("button", name="Sign in").click()
    expect(zhu.row("程立夏").or_(zhu.page.locator(".row")).first).to_be_visible()
    expect(zhu.page.locator("html")).to_have_attribute("lang", "en")
    zhu.page.get_by_role("button", name="Settings").click()
    dialog = zhu.page.get_by_role("dialog")
    expect(dialog.get_by_text("简体中文")).to_be_visible()
    words = "".join(dialog.locator("header, .choice, .settings-note, footer").all_inner_texts())
    assert re.findall(r"[\u4e00-\u9fff]+", words) == ["简体中文"]


def _fits(page: Page) -> bool:
    """Nothing is wider than the screen."""
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def _is_dark(page: Page) -> None:
    expect(page.get_by_role("main")).to_have_css("background-color", re.compile(r"rgb\(\d\d?, \d\d?, \d\d?\)"))


def _is_light(page: Page) -> None:
    expect(page.get_by_role("main")).to_have_css("background-color", re.compile(r"rgb\(2\d\d, 2\d\d, 2\d\d\)"))
