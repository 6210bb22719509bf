"""Called from the desk: a notification that says what came, once however many windows there are, and not where it is
not wanted; and words that were begun in one place and are ended in another."""

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey

# Chromium without a head takes the permission and then says it has none; what windows ask to be shown is written down
_DESKTOP = """
window.Notification = class extends Notification {
    static get permission() { return localStorage.getItem('allowed') ?? 'default'; }
    static async requestPermission() {
        localStorage.setItem('allowed', await super.requestPermission());
        return this.permission;
    }
    constructor(title, more) {
        super(title, more);
        const shown = JSON.parse(localStorage.getItem('shown') ?? '[]');
        localStorage.setItem('shown', JSON.stringify([...shown, `${title}｜${more.body}`]));
        window.newest = this;
    }
};
"""


def _listening(desk: Desk, login: str) -> Desk:
    """Somebody who has turned notifications on, by his own press; his browser would grant it."""
    desk.context.grant_permissions(["notifications"])
    desk.context.add_init_script(_DESKTOP)
    desk.sits_down(login)
    assert desk.page.evaluate("Notification.permission") == "default", "nobody is asked who did not press"
    sheet = _ringing(desk)
    sheet.get_by_role("button", name="开启", exact=True).click()
    expect(sheet.get_by_text("已开启。")).to_be_visible()
    desk.page.keyboard.press("Escape")
    return desk


def _ringing(desk: Desk) -> Locator:
    desk.page.get_by_role("button", name="设置").click()
    desk.page.get_by_role("button", name="消息提醒").click()
    return desk.page.get_by_role("dialog", name="消息提醒")


def _called(desk: Desk, *words: str) -> None:
    """Wait until the desktop was asked to show this and nothing else, in all windows together."""
    told = "() => JSON.parse(localStorage.getItem('shown') ?? '[]')"
    desk.page.wait_for_function(f"(count) => ({told})().length >= count", arg=len(words))
    assert desk.page.evaluate(told) == list(words)


def test_a_notification_says_who_and_what_and_a_press_leads_to_the_message(seat: Seat):
    ge, wen = _listening(seat(), "gejingzhe"), seat().sits_down("wenbailu")
    talk = wen.create_group("汛情会商", "葛惊蛰", "岑雨水")
    talk.say("今晚八点会商。")
    _called(ge, "汛情会商｜温白露：今晚八点会商。")

    ge.page.evaluate("newest.onclick()")
    expect(ge.page).to_have_url(f"{ge.url}/c/{talk.conversation}/1")
    expect(ge.talk("汛情会商").message("今晚八点会商。")).to_be_in_viewport()

    talk.say("地点改在三楼。")
    expect(ge.talk("汛情会商").message("地点改在三楼。")).to_be_visible()
    ge.open("岑雨水")
    talk.say("带上水位图。")
    _called(ge, "汛情会商｜温白露：今晚八点会商。", "汛情会商｜温白露：带上水位图。")


def test_who_wants_fewer_calls_is_called_only_by_name_and_told_only_that_something_came(seat: Seat):
    zhu, wen = _listening(seat(), "zhulichun"), seat().sits_down("wenbailu")
    talk = wen.create_group("值班轮换", "祝立春")
    expect(zhu.row("值班轮换")).to_be_visible()
    there = zhu.open("值班轮换")
    there.details().get_by_role("radio", name="免打扰").click()
    expect(zhu.row("值班轮换").get_by_label("免打扰")).to_be_visible()
    _ringing(zhu).get_by_role("radio", name="只提示有消息").click()
    zhu.page.keyboard.press("Escape")
    expect(zhu.page.get_by_role("dialog")).to_have_count(0)
    zhu.page.keyboard.press("Alt+1")
    expect(there.timeline).to_have_count(0)

    talk.say("今晚谁值班？")
    expect(zhu.badge("值班轮换")).to_have_text("1")
    talk.field.press_sequentially("请")
    talk.call("zlc", "祝立春").field.press_sequentially("接一下。")
    talk.field.press("Enter")
    _called(zhu, "协作 Collab｜您有 2 条新消息")


def test_of_two_windows_only_one_calls_and_none_where_the_other_shows_it(seat: Seat):
    ge, wen = _listening(seat(), "gejingzhe"), seat().sits_down("wenbailu")
    second = ge.context.new_page()
    second.goto(ge.url)
    expect(second.locator(".list .row").first).to_be_visible()
    talk, other = wen.create_group("机要交接", "葛惊蛰"), wen.create_group("公文流转", "葛惊蛰")
    other.say("一号文件到了。")
    _called(ge, "公文流转｜温白露：一号文件到了。")

    there = ge.open("机要交接")
    wen.open("机要交接")
    talk.say("二号文件到了。")
    expect(there.message("二号文件到了。")).to_be_visible()
    wen.open("公文流转")
    other.say("三号文件到了。")
    _called(ge, "公文流转｜温白露：一号文件到了。", "公文流转｜温白露：三号文件到了。")


def test_words_begun_at_the_desk_are_ended_on_the_phone(seat: Seat):
    desk, phone = seat().sits_down("gejingzhe"), seat().sits_down("gejingzhe")
    talk = desk.open("岑雨水")
    talk.field.fill("关于三号泵站的情况")
    expect(phone.row("岑雨水")).to_contain_text("[草稿] 关于三号泵站的情况")

    there = phone.open("岑雨水")
    expect(there.field).to_have_value("关于三号泵站的情况")
    there.field.press("End")
    there.field.press_sequentially("，已派人查看。")
    expect(talk.field).to_have_value("关于三号泵站的情况，已派人查看。")

    there.field.press("Enter")
    expect(talk.field).to_have_value("")
    expect(talk.message("关于三号泵站的情况，已派人查看。")).to_be_visible()
    assert desk.ask("belongings")["drafts"] == []
