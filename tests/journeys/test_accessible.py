"""What a checker of accessibility (无障碍) finds: nothing serious, in the light and in the dark."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey
_AXE = (Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js").read_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_door_the_conversations_and_the_sheets(seat: Seat, scheme: str):
    desk = seat(color_scheme=scheme, reduced_motion="reduce").arrive()
    sound(desk, "sign-in")
    desk.page.get_by_role("button", name="登录").click()
    sound(desk, "sign-in with mistakes")
    desk.sign_in("cenyushui")
    expect(desk.row("防汛值守")).to_be_visible()
    sound(desk, "the list")
    talk = desk.open("防汛值守")
    expect(talk.texts.last).to_be_visible()
    sound(desk, "a conversation")
    talk.details()
    sound(desk, "its members")
    talk.field.fill("@")
    expect(desk.page.get_by_role("listbox")).to_be_visible()
    # the field keeps the focus, and its arrows scroll the list
    sound(desk, "whom to mention", but="scrollable-region-focusable")
    talk.field.fill("")
    talk.texts.last.click(button="right")
    expect(desk.page.get_by_role("menu")).to_be_visible()
    sound(desk, "the menu of a message")
    desk.page.keyboard.press("Escape")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_dialogs_and_the_directory(seat: Seat, scheme: str):
    desk = seat(color_scheme=scheme, reduced_motion="reduce").sits_down("wenbailu")
    dialog = desk.choose("创建群聊")
    dialog.get_by_label("按姓名、拼音或单位查找").fill("水利")
    dialog.locator(".picker-person").first.click()
    sound(desk, "gathering a group")
    _closes(desk)
    desk.choose("发起单聊")
    sound(desk, "starting a talk")
    _closes(desk)
    for key, name in (("Control+k", "going anywhere"), ("?", "the keys")):
        desk.page.keyboard.press(key)
        expect(desk.page.get_by_role("dialog")).to_be_visible()
        sound(desk, name)
        _closes(desk)
    desk.page.get_by_role("button", name="设置").click()
    expect(desk.page.get_by_role("dialog")).to_be_visible()
    sound(desk, "settings")
    _closes(desk)
    desk.page.get_by_role("link", name="通讯录").click()
    desk.page.get_by_label("查找人员").fill("slj cys")
    desk.page.get_by_role("main").get_by_role("button", name="岑雨水的名片").click()
    expect(desk.page.get_by_role("link", name="拨打")).to_have_count(2)
    sound(desk, "somebody's card")
    desk.page.get_by_role("link", name="云汀市水利局").click()
    expect(desk.page.get_by_label("查找人员")).to_have_value("")
    expect(desk.page.get_by_text("河湖管理科科长")).to_be_visible()
    sound(desk, "the directory")


def _closes(desk: Desk) -> None:
    """What lies over the page; the next key is for the page again."""
    desk.page.keyboard.press("Escape")
    expect(desk.page.get_by_role("dialog")).to_have_count(0)


def sound(desk: Desk, where: str, but: str = "") -> None:
    """Nothing here is serious to a checker of accessibility, `but` for the rule that is known to be wrong there."""
    if desk.page.evaluate("window.axe === undefined"):
        desk.page.evaluate(_AXE)
    found = desk.page.evaluate("axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations)")
    serious = [
        f"{where}: {violation['id']}: {node['target']}: {node['failureSummary']}"
        for violation in found
        if violation["impact"] in ("serious", "critical") and violation["id"] != but
        for node in violation["nodes"]
    ]
    assert not serious, "\n".join(serious)
