"""Finding people (找人): by whatever one remembers of them, and not those who are hidden from one's unit."""

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.talk import Talk

pytestmark = pytest.mark.journey

WORDS = "按姓名、拼音或单位查找"


def directory(desk: Desk) -> Locator:
    """通讯录 on screen; its field to search by."""
    desk.page.get_by_role("link", name="通讯录").click()
    return desk.page.get_by_label("查找人员：姓名、拼音、单位")


def test_found_by_initials_seen_on_his_card_and_written_to(seat: Seat):
    wen, cen = seat().sits_down("wenbailu"), seat().sits_down("cenyushui")

    directory(wen).fill("cys slj")
    wen.page.get_by_role("main").get_by_role("button", name="岑雨水的名片").click()

    card = wen.page.get_by_role("dialog")
    expect(card.get_by_role("list", name="任职")).to_contain_text("云汀市水利局")
    expect(card.get_by_role("link", name="拨打手机")).to_have_attribute("href", "tel:10000000756")
    expect(card.get_by_role("list", name="任职").get_by_role("listitem")).to_have_count(2)
    card.get_by_role("button", name="发消息").click()
    wen.talk("岑雨水").say("岑局长，明天的会改到三点。")
    expect(cen.row("温白露")).to_contain_text("岑局长，明天的会改到三点。")


def test_anywhere_from_the_keyboard_alone(seat: Seat):
    ge = seat().sits_down("gejingzhe")
    ge.page.keyboard.press("Control+k")
    ge.page.keyboard.type("czj")
    ge.page.get_by_role("option", name="市财政局 云汀市财政局").click()  # beside the people there, who come later
    expect(ge.page.get_by_role("heading", name="云汀市财政局")).to_be_visible()

    tree = ge.page.get_by_role("tree")
    tree.focus()
    expect(tree.get_by_role("treeitem", name="市财政局")).to_have_attribute("aria-selected", "true")
    ge.page.keyboard.press("ArrowDown")
    ge.page.keyboard.press("Enter")
    expect(ge.page.get_by_role("heading", name="云汀市财政局")).to_have_count(0)
    ge.page.keyboard.press("ArrowLeft")
    ge.page.keyboard.press("ArrowLeft")
    expect(tree.get_by_role("treeitem", name="市财政局")).to_have_count(0)


def test_a_group_of_a_unit_a_position_and_a_person_counts_each_once(seat: Seat):
    ge = seat().sits_down("gejingzhe")
    dialog = ge.choose("创建群聊")
    dialog.get_by_label("群名称").fill("全局大会")
    dialog.get_by_label(WORDS).fill("slj cys")
    dialog.locator(".picker-person", has_text="岑雨水").click()
    expect(dialog.get_by_role("status")).to_have_text("已选 1 人")

    dialog.get_by_role("tab", name="单位").click()
    dialog.get_by_label("按名称或拼音首字母查找单位").fill("slj")
    dialog.get_by_role("option", name="云汀市水利局").click()
    whole = 20
    expect(dialog.get_by_role("status")).to_have_text(f"已选 {whole} 人")
    dialog.get_by_role("tab", name="岗位").click()
    dialog.get_by_label("按单位、岗位查找").fill("应急管理局 收发")
    dialog.get_by_role("option", name="市应急管理局 收发员").click()
    expect(dialog.get_by_role("status")).to_have_text(f"已选 {whole + 1} 人")

    dialog.get_by_role("button", name="存为常用名单").click()
    dialog.get_by_label("名单名称").fill("防汛联络")
    dialog.get_by_role("button", name="保存").click()
    dialog.get_by_role("button", name="全部清除").click()
    dialog.get_by_role("tab", name="常用名单").click()
    dialog.get_by_role("button", name="防汛联络").first.click()
    expect(dialog.get_by_role("status")).to_have_text(f"已选 {whole + 1} 人")
    dialog.get_by_role("button", name="创建", exact=True).click()
    ge.talk("全局大会")
    expect(ge.page.get_by_text(f"{whole + 1} 人", exact=True)).to_be_visible()


@pytest.fixture
def hidden(seat: Seat) -> int:
    """市审计局 shows itself to nobody else; answers its id."""
    keeper = seat().sits_down("zoushuangjiang")
    (unit,) = (one["unit"] for one in keeper.ask("units")["units"] if one["short_name"] == "市审计局")
    assert keeper.request("PATCH", f"administration/units/{unit}", visibility="own") == 200
    return unit


def test_the_people_of_a_hidden_unit_are_nowhere_to_be_found(seat: Seat, hidden: int):
    ge = seat().sits_down("gejingzhe")
    for words in ("林立冬", "审计局", "sjj llt"):
        directory(ge).fill(words)
        expect(ge.page.get_by_text(f"没有找到“{words}”").last).to_be_visible()
    ge.page.keyboard.press("Control+k")
    ge.page.keyboard.type("审计局")
    expect(ge.page.get_by_text("没有找到“审计局”").last).to_be_visible()
    ge.page.keyboard.press("Escape")

    ge.page.get_by_role("link", name="消息").click()
    there = ge.create_group("协查", "祝立春")
    there.field.press_sequentially("@林立冬")
    expect(ge.page.get_by_role("option", name="林立冬")).to_have_count(0)
    there.field.fill("")
    _not_in_the_picker(ge, there)

    with ge.being_refused():
        ge.arrive(f"/people/{hidden}")
        expect(ge.page.get_by_text("没有找到这个单位")).to_be_visible()
        assert ge.request("GET", f"units/{hidden}/persons") == 404


def _not_in_the_picker(desk: Desk, there: Talk) -> None:
    """添加成员: neither as a person nor as a unit."""
    there.details().get_by_role("button", name="添加成员").click()
    dialog = desk.page.get_by_role("dialog")
    dialog.get_by_label(WORDS).fill("林立冬")
    expect(dialog.get_by_text("没有找到“林立冬”")).to_be_visible()
    dialog.get_by_role("tab", name="单位").click()
    dialog.get_by_label("按名称或拼音首字母查找单位").fill("审计")
    expect(dialog.get_by_text("没有找到“审计”")).to_be_visible()
    desk.page.keyboard.press("Escape")
