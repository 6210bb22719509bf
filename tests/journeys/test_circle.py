"""The circle of a flood, from the sentence it begins with to its end: units are gathered, matters kept apart, the board
filled, a leader's word taken up, papers asked for and laid on the shelf, a result approved, one unit taken out, the
circle closed over what is open and taken up again. The outsider never learns of it.

`COLLAB_LOOK=folder` keeps a picture of each step."""

import os
import re
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.talk import Talk
from tests.journeys.test_accessible import sound

pytestmark = pytest.mark.journey

TITLE = "低洼群众转移"
UNITS = (
    "市水利局", "市应急管理局", "市气象局", "市水文中心", "市交通运输局", "市住房城乡建设局", "市消防救援支队",
    "青屿县", "白蘅县",
)  # fmt: skip
_SAID = "请水利局会商青屿县，两小时内研究低洼群众转移。"
_GAUGE = "青屿站水位 103.42 m，超警戒 0.92 m。"
_AGREED = "低洼处今晚全部转移。"
_FILE = {"name": "zhuanyi.txt", "mimeType": "text/plain", "buffer": "转移 326 人，无伤亡".encode()}


def test_a_circle_from_a_sentence_to_its_end_and_nothing_of_it_for_anybody_else(seat: Seat):
    people = ("wenbailu", "cenyushui", "zoushuangjiang")
    wen, cen, outsider = (seat(reduced_motion="reduce").sits_down(one) for one in people)
    here = _founded_from_what_was_said(wen, cen)
    there = _two_matters_apart(wen, cen, here)
    _board_filled(wen, cen, here)
    _instructed(wen, cen, here, there)
    _data_collected(wen, cen, here, there)
    _result_approved(wen, cen)
    _decided(wen, cen, here)
    _each_side_at_its_address(cen, there)
    _one_unit_taken_out(wen, cen, here)
    expect(outsider.row(TITLE)).to_have_count(0)
    assert outsider.request("GET", f"circles/{here.conversation}") == 404
    _closed_over_what_is_open(wen, here)
    _taken_up_again(wen, here.details())
    expect(outsider.row(TITLE)).to_have_count(0)


def _founded_from_what_was_said(wen: Desk, cen: Desk) -> Talk:
    """由此建圈, in three steps of one sheet; whom it was said to finds the way there."""
    talk = wen.open("岑雨水")
    talk.say(_SAID)
    talk.act(_SAID, "由此建圈")
    dialog = wen.page.get_by_role("dialog", name="建协作圈")
    dialog.get_by_label("名称").fill(TITLE)
    dialog.get_by_label("要办的事").fill("低洼群众今夜转移到位，无伤亡")
    look(wen, "founding")
    dialog.get_by_role("button", name="下一步").click()
    for unit in UNITS:
        dialog.get_by_label("按名称或拼音首字母查找单位").fill(unit)
        dialog.get_by_role("option", name=re.compile(rf"^{unit}")).first.click()
    look(wen, "members")
    dialog.get_by_role("button", name="下一步").click()
    dialog.get_by_label("牵头单位").select_option(label="市水利局")
    dialog.get_by_role("button", name="建立").click()
    here = wen.talk(TITLE)
    expect(cen.open("温白露").page.get_by_role("link", name=f"已由此建圈：{TITLE}")).to_be_visible()
    return here


def _two_matters_apart(wen: Desk, cen: Desk, here: Talk) -> Talk:
    """话题, each with its own unread."""
    here.say("请各成员单位19时前报告在岗带班人员。")
    _open_topic(wen, "物资调拨", "开话题")
    here.say("青屿县要帐篷 200 顶。")
    _open_topic(wen, "转移安置", "全部话题")
    here.say("一叶镇已转移 126 人。", "二泉镇已转移 200 人。")
    expect(cen.badge(TITLE)).to_contain_text("4")
    there = cen.open(TITLE)
    _topics(cen).get_by_role("link", name="转移安置").click()
    there.shows(["一叶镇已转移 126 人。", "二泉镇已转移 200 人。"])
    there.say("水利局已到二泉镇。")
    expect(here.message("水利局已到二泉镇。")).to_be_visible()
    look(cen, "topic")
    _topics(wen).get_by_role("link", name="全部").click()
    here.act("请各成员单位19时前报告在岗带班人员。", "移到话题")
    wen.page.get_by_role("dialog").get_by_role("button", name="转移安置").click()
    expect(there.message("请各成员单位19时前报告在岗带班人员。")).to_be_visible()
    wen.page.get_by_role("link", name="# 物资调拨").click()
    expect(_topics(wen).get_by_role("link", name="物资调拨")).to_have_attribute("aria-current", "page")
    here.say("帐篷已装车。").shows(["青屿县要帐篷 200 顶。", "帐篷已装车。"])
    expect(_topics(cen).get_by_role("link", name="物资调拨")).to_contain_text("1")
    _close_topic(wen, "物资调拨")
    _topics(wen).get_by_role("link", name="全部").click()
    _topics(cen).get_by_role("link", name="全部").click()
    return there


def _board_filled(wen: Desk, cen: Desk, here: Talk) -> None:
    """转任务 out of a message; a row that one writes stands before the others at once."""
    here.act("水利局已到二泉镇。", "转任务")
    expect(wen.page.get_by_role("dialog")).to_be_visible()
    sound(wen, "a task out of a message")
    wen.page.keyboard.press("Escape")
    for desk in (wen, cen):
        side(desk, "看板")
    expect(_table(wen).get_by_role("rowheader")).to_have_count(len(UNITS))
    cen.page.get_by_role("button", name="更新市水利局一行").click()
    form = cen.page.locator(".board-form")
    form.get_by_label("任务").fill("会商青屿县")
    form.get_by_label("进展").fill("已转移 326 人")
    form.get_by_role("radio", name="进行").check()
    form.get_by_role("button", name="保存").click()
    expect(_table(wen)).to_contain_text("已转移 326 人")
    look(wen, "board")


def _instructed(wen: Desk, cen: Desk, here: Talk, there: Talk) -> None:
    """转批示 of what a unit reported: one sentence is a card in the circle, and the lead unit takes it up there."""
    for desk in (wen, cen):
        side(desk, "讨论")
    there.say(_GAUGE)
    here.act(_GAUGE, "转批示")
    wen.page.get_by_label("批示内容").fill(_SAID)
    expect(wen.page.get_by_role("status", name="识别结果").get_by_text("水利局", exact=True)).to_be_visible()
    look(wen, "instructing")
    wen.page.get_by_label("批示内容").press("Control+Enter")
    card, theirs = here.timeline.locator(".card"), there.timeline.locator(".card")
    card.get_by_role("button", name="交办").click()
    theirs.get_by_role("button", name="领受").click()
    expect(card).to_contain_text("岑雨水 领受")
    look(wen, "instructed")


def _data_collected(wen: Desk, cen: Desk, here: Talk, there: Talk) -> None:
    """材料征集 in the circle, and 收入资料架."""
    here.field.fill("请各成员单位3个工作日内报受灾数据")
    wen.page.get_by_role("status").get_by_role("button", name="发起征集").click()
    wen.page.get_by_role("dialog", name="发起征集").get_by_role("button", name="发起征集").click()
    expect(here.field).to_have_value("")
    card = there.timeline.locator(".card").last
    card.get_by_label("内容").fill("受灾 326 人")
    card.get_by_role("button", name="提交", exact=True).click()
    expect(card.get_by_role("button", name="修改")).to_be_visible()
    look(cen, "collection")
    there.say(_AGREED)
    side(wen, "资料架")
    side(cen, "资料架")
    wen.page.get_by_role("button", name="把“受灾数据”收入资料架").click()
    expect(row(cen, "受灾数据")).to_contain_text("1 份资料")


def _result_approved(wen: Desk, cen: Desk) -> None:
    """A file is put there, taken away (取走), put back (放回), and approved (认定) by the lead unit as a result."""
    wen.page.get_by_label("上传", exact=True).first.set_input_files(_FILE)
    expect(row(cen, "zhuanyi.txt")).to_be_visible()
    _do(wen, "zhuanyi.txt", "取走")
    wen.page.get_by_role("alertdialog").get_by_role("button", name="取走", exact=True).click()
    expect(row(cen, "zhuanyi.txt")).to_have_count(0)
    wen.page.get_by_text("已取走 1 份").click()
    expect(wen.page.locator(".beside-taken")).to_contain_text(re.compile("温白露.*取走"))
    look(wen, "taken")
    wen.page.get_by_role("button", name="放回“zhuanyi.txt”").click()
    _do(wen, "zhuanyi.txt", "标为成果")
    expect(row(cen, "zhuanyi.txt").get_by_text("成果，待认定")).to_be_visible()
    side(cen, "成果")
    cen.page.get_by_role("button", name="认定", exact=True).click()
    expect(row(wen, "zhuanyi.txt").get_by_text("已认定")).to_be_visible()
    expect(cen.page.locator(".result-approval")).to_contain_text("市水利局")
    look(wen, "shelf")
    _printed_alone(wen, row(wen, "zhuanyi.txt"))
    _printed_alone(cen, cen.page.locator(".result-approval"))


def _printed_alone(desk: Desk, words: Locator) -> None:
    """打印: under the name of the circle, without what stands around it and what can be pressed."""
    desk.page.emulate_media(media="print")
    expect(desk.page.get_by_role("heading", name=f"{TITLE} · ")).to_be_visible()
    expect(words).to_be_visible()
    for around in (".rail", ".list", ".conversation-header", ".conversation .button"):
        expect(desk.page.locator(around).first).to_be_hidden()
    look(desk, "paper")
    desk.page.emulate_media(media="null")


def _decided(wen: Desk, cen: Desk, here: Talk) -> None:
    """列为议定事项."""
    side(wen, "讨论")
    here.message(_AGREED).locator(".body").click(button="right")
    wen.page.get_by_role("menuitem", name="列为议定事项").click()
    expect(cen.page.locator(".decision")).to_contain_text(_AGREED)
    look(cen, "results")


def _each_side_at_its_address(cen: Desk, there: Talk) -> None:
    """A reload stays on the side one looks at; from a decision one goes to its words and comes back to it."""
    expect(cen.page).to_have_url(re.compile(r"/c/\d+/results$"))
    cen.page.reload()
    cen.page.locator(".decision").get_by_role("button", name=_AGREED).click()
    expect(there.message(_AGREED)).to_be_in_viewport()
    cen.page.go_back()
    expect(cen.page.locator(".decision")).to_be_visible()
    cen.page.go_back()
    expect(row(cen, "zhuanyi.txt")).to_be_visible()


def _one_unit_taken_out(wen: Desk, cen: Desk, here: Talk) -> None:
    """Whoever belonged by it has lost the circle while he looks at it."""
    side(cen, "看板")
    expect(_table(cen)).to_be_visible()
    details = here.details()
    details.get_by_role("button", name="成员", exact=True).click()
    details.get_by_role("button", name="移出市水利局").click()
    wen.page.get_by_role("alertdialog").get_by_role("button", name="移出").click()
    expect(cen.row(TITLE)).to_have_count(0)
    expect(_table(cen)).to_have_count(0)


def _closed_over_what_is_open(wen: Desk, here: Talk) -> None:
    """收尾, then 解散: with what has come of it, over what is open, for a reason; nobody writes there any more."""
    details = here.details()
    details.get_by_role("button", name="圈章", exact=True).click()
    details.get_by_role("button", name="收尾", exact=True).click()
    wen.page.get_by_role("alertdialog").get_by_role("button", name="收尾", exact=True).click()
    expect(details.get_by_text("未了事项 2 项")).to_be_visible()
    details.get_by_role("button", name="解散", exact=True).click()
    closing = wen.page.get_by_role("dialog", name="仍要解散")
    expect(closing.get_by_role("region", name="成果")).to_contain_text("zhuanyi.txt")
    expect(closing.get_by_role("region", name="未了事项")).to_contain_text("受灾数据")
    closing.get_by_role("button", name="解散", exact=True).click()
    expect(closing.get_by_text("请写明原因，会记入圈章")).to_be_visible()
    closing.get_by_label("仍要解散的原因").fill("移交市水利局常态处理")
    look(wen, "closing")
    closing.get_by_role("button", name="解散", exact=True).click()
    expect(details.get_by_text("移交市水利局常态处理")).to_be_visible()
    expect(wen.page.get_by_text("协作圈已解散，只能查看")).to_be_visible()
    look(wen, "closed")
    with wen.being_refused():
        path = f"conversations/{here.conversation}/messages"
        assert wen.request("POST", path, client_id=str(uuid4()), text="还有") == 403


def _taken_up_again(wen: Desk, details: Locator) -> None:
    """建延续圈: what the first one had is there already."""
    details.get_by_role("button", name="建延续圈").click()
    again = wen.page.get_by_role("dialog", name="建延续圈")
    expect(again.get_by_label("要办的事")).to_have_value("低洼群众今夜转移到位，无伤亡")
    for _ in range(2):
        again.get_by_role("button", name="下一步").click()
    again.get_by_role("button", name="建立").click()
    wen.talk(f"{TITLE}（延续）")


def side(desk: Desk, name: str) -> None:
    """讨论, 看板, 资料架 or 成果."""
    desk.page.get_by_role("navigation", name="协作圈栏目").get_by_role("button", name=name, exact=True).click()


def row(desk: Desk, name: str) -> Locator:
    """A folder or document of the shelf."""
    return desk.page.locator(".shelf-row:not(.beside-row)", has_text=name)


def look(desk: Desk, name: str) -> None:
    """A picture for whoever asks for one."""
    if folder := os.environ.get("COLLAB_LOOK"):
        desk.page.screenshot(path=Path(folder) / f"{name}.png")


def _table(desk: Desk) -> Locator:
    return desk.page.get_by_role("table", name="看板")


def _topics(desk: Desk) -> Locator:
    return desk.page.get_by_role("navigation", name="话题")


def _open_topic(desk: Desk, title: str, button: str) -> None:
    desk.page.get_by_role("button", name=button).click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label("新话题").fill(title)
    sheet.get_by_role("button", name="开话题").click()
    expect(_topics(desk).get_by_role("link", name=title)).to_have_attribute("aria-current", "page")


def _close_topic(desk: Desk, title: str) -> None:
    _topics(desk).get_by_role("button", name="全部话题").click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_role("listitem").filter(has_text=title).get_by_role("button", name="关闭").click()
    expect(sheet.get_by_role("heading", name="已关闭")).to_be_visible()
    desk.page.keyboard.press("Escape")
    expect(desk.page.get_by_text("话题已关闭，只能查看")).to_be_visible()


def _do(desk: Desk, name: str, act: str) -> None:
    """An act of a document's menu."""
    desk.page.get_by_role("button", name=f"对“{name}”的操作").click()
    desk.page.get_by_role("menuitem", name=act).click()
