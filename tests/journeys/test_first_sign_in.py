"""首次登录: an administrator hands out slips of paper; with his, a newcomer comes in and talks."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.founding import Blank
from tests.journeys.conftest import PROMPTLY, Seat, seats
from tests.journeys.desk import Desk
from tests.journeys.site import PASSWORD, Site, newly_founded

pytestmark = pytest.mark.journey

_TOLD_NO = re.compile("status of 4")  # a password that breaks a rule, a try too many
OWN = "洪峰过境-2026"
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


@pytest.fixture(scope="module")
def site(blank: Blank, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """温白露, 葛惊蛰 and 邢大暑 keep a unit each; in the first two are newcomers without a password."""
    with newly_founded(blank, tmp_path_factory.mktemp("founded")) as site:
        keepers = {"10002": ("温白露", "市水文中心"), "10004": ("葛惊蛰", "市水利局"), "10005": ("邢大暑", "市城管局")}
        for login, (name, unit) in keepers.items():
            site.bring_in(login, name, unit, "办公室主任")
            site.run("grant_administrator", login, "--unit", unit)
        newcomers = {
            "10003": ("岑雨水", "市水文中心"),
            "10011": ("祝立春", "市水利局"),
            "10012": ("钟冬至", "市水利局"),
        }
        for login, (name, unit) in newcomers.items():
            site.run("add_person", login, name, "--unit", unit, "--title", "科员", typed="")
        site.bring_in("10006", "费大寒", "市应急管理局", "值班员")
        yield site


@pytest.fixture
def seat(browser: Browser, site: Site) -> Iterator[Seat]:
    yield from seats(browser, site)


def goes_to_codes(desk: Desk) -> Locator:
    """The people of his unit, and how they stand."""
    desk.page.get_by_role("link", name="管理", exact=True).click()
    desk.page.get_by_role("link", name="首次登录码").click()
    people = desk.page.get_by_role("list", name="人员登录状态")
    expect(people.get_by_role("listitem").first).to_be_visible()
    return people


def line_of(people: Locator, name: str) -> Locator:
    return people.get_by_role("listitem").filter(has_text=name)


def slips_on(desk: Desk) -> dict[str, str]:
    """The codes that lie on screen, by name."""
    slips = desk.page.locator(".slip")
    expect(slips.first).to_be_visible()
    names, codes = slips.locator(".slip-name").all_inner_texts(), slips.locator(".slip-code").all_inner_texts()
    return dict(zip(names, codes, strict=True))


def puts_slips_away(desk: Desk) -> None:
    desk.page.get_by_role("button", name="完成").click()
    desk.page.get_by_role("alertdialog").get_by_role("button", name="已打印，关闭").click()
    expect(desk.page.locator(".slip")).to_have_count(0)


def gives_a_slip_to(desk: Desk, people: Locator, name: str, act: str, confirm: str) -> str:
    line_of(people, name).get_by_role("button", name=f"对{name}的操作").click()
    desk.page.get_by_role("menuitem", name=act).click()
    desk.page.get_by_role("alertdialog").get_by_role("button", name=confirm).click()
    code = slips_on(desk)[name]
    puts_slips_away(desk)
    return code


def chooses_a_password(desk: Desk, login: str, code: str, password: str = OWN) -> None:
    desk.sign_in(login, code)
    desk.page.get_by_label("新密码", exact=True).fill(password)
    desk.page.get_by_label("再输一次新密码").fill(password)
    desk.page.get_by_role("button", name="设置密码并登录").click()


def is_refused(desk: Desk, login: str, password: str, words: str) -> None:
    with desk.being_refused():
        desk.sign_in(login, password)
        expect(desk.page.get_by_text(words)).to_be_visible()


def prints_a_sheet(desk: Desk) -> dict[str, str]:
    """Slips for everybody of his unit who has no password, seen as they come out of the printer."""
    desk.page.get_by_role("button", name="发放登录码").click()
    sheet = desk.page.get_by_role("dialog", name="发放登录码")
    expect(sheet.get_by_role("status")).to_have_text("将发放 1 张，约 1 页 A4 纸")
    sheet.get_by_role("button", name="发放登录码").click()
    slips = slips_on(desk)
    desk.page.emulate_media(media="print")
    expect(desk.page.locator(".rail")).to_be_hidden()
    expect(desk.page.get_by_text(slips["岑雨水"])).to_be_visible()
    desk.page.emulate_media(media="null")
    puts_slips_away(desk)
    return slips


def comes_in_with_his_slip(desk: Desk, code: str) -> None:
    """岑雨水: with the input method left on, and a first password that everybody would guess."""
    page = desk.page
    with desk.being_refused():
        desk.sign_in("１０００３", code.lower().replace("-", ""))
        expect(page.get_by_role("heading", name="设置您的密码")).to_be_visible()
    with desk._expecting(_TOLD_NO):
        page.get_by_label("新密码", exact=True).fill("cenyushui-2026")
        page.get_by_label("再输一次新密码").fill("cenyushui-2026")
        page.get_by_role("button", name="设置密码并登录").click()
        expect(page.locator(".rule[data-kept=no]")).to_contain_text("不含工号、姓名和手机号")
    page.get_by_label("新密码", exact=True).fill(OWN)
    page.get_by_label("再输一次新密码").fill(OWN)
    page.get_by_role("button", name="设置密码并登录").click()
    expect(page.get_by_text("欢迎您，岑雨水。")).to_be_visible()


def test_wen_prints_a_sheet_and_cen_comes_in_with_his_slip_and_talks(seat: Seat):
    wen = seat().sits_down("10002")
    people = goes_to_codes(wen)
    expect(line_of(people, "岑雨水")).to_contain_text("未发码")
    slips = prints_a_sheet(wen)
    assert slips.keys() == {"岑雨水"}
    expect(line_of(people, "岑雨水")).to_contain_text("已发码")

    cen = seat(**PHONE).arrive()
    comes_in_with_his_slip(cen, slips["岑雨水"])
    wen.page.get_by_role("link", name="消息").click()
    (found,) = wen.ask("persons/search?text=cys")["persons"]
    assert wen.request("POST", "conversations/direct", person=found["person"]) == 200
    here = wen.open("岑雨水")
    here.say("欢迎到局里来。")
    cen.row("温白露").tap()
    there = cen.talk("温白露")
    expect(there.message("欢迎到局里来。")).to_be_visible()
    there.field.fill("谢谢，以后多关照。")
    cen.page.get_by_role("button", name="发送", exact=True).tap()
    expect(here.message("谢谢，以后多关照。")).to_be_visible()
    expect(line_of(goes_to_codes(wen), "岑雨水")).to_contain_text("已设密码")

    again = seat().arrive()
    is_refused(again, "10003", slips["岑雨水"], "登录码已用过")
    again.sign_in("10003", OWN)
    expect(again.row("温白露")).to_be_visible()


def test_a_reset_ends_the_old_password_and_the_other_browser_at_once(seat: Seat):
    ge = seat().sits_down("10004")
    people = goes_to_codes(ge)
    code = gives_a_slip_to(ge, people, "祝立春", "发放登录码", "发放登录码")
    zhu = seat().arrive()
    with zhu.being_refused():
        chooses_a_password(zhu, "10011", code)
    talk = zhu.start_direct("葛惊蛰")
    expect(line_of(people, "祝立春")).to_contain_text("已发码")

    with zhu.being_refused():
        ge.page.reload()
        people = ge.page.get_by_role("list", name="人员登录状态")
        fresh = gives_a_slip_to(ge, people, "祝立春", "重置密码", "重置")
        expect(zhu.page.get_by_text("本设备已退出登录，请重新登录。")).to_be_visible(timeout=PROMPTLY)
        expect(talk.timeline).to_have_count(0)
    is_refused(zhu, "10011", OWN, "工号或密码不正确")
    with zhu.being_refused():
        chooses_a_password(zhu, "10011", fresh, "退水之后-2026")
    expect(zhu.row("葛惊蛰")).to_be_visible()


def test_another_units_administrator_neither_sees_him_nor_can_issue_for_him(seat: Seat):
    ge, xing = seat().sits_down("10004"), seat().sits_down("10005")
    people = goes_to_codes(xing)
    expect(people.get_by_role("listitem")).to_have_count(1)
    expect(xing.page.get_by_role("main").get_by_text("钟冬至")).to_have_count(0)
    zhong = next(one for one in ge.ask("administration/codes/people")["states"] if one["name"] == "钟冬至")
    assert ge.request("POST", f"administration/persons/{zhong['person']}/unlock") == 200
    assert xing.request("POST", "administration/codes", persons=[zhong["person"]]) == 404
    assert xing.request("POST", "administration/codes", persons=[zhong["person"]], reset=True) == 404
    assert xing.request("DELETE", f"administration/persons/{zhong['person']}/code") == 404
    assert xing.ask(f"administration/codes?persons={zhong['person']}") == {"states": []}


def test_who_mistyped_too_often_is_told_to_wait_until_the_administrator_lifts_it(seat: Seat):
    zhong = seat().arrive()
    with zhong._expecting(_TOLD_NO):
        for _ in range(5):
            with zhong.page.expect_response("**/session"):
                zhong.sign_in("10012", "什么来着")
        expect(zhong.page.get_by_text("工号或密码不正确")).to_be_visible()
        zhong.sign_in("10012", "什么来着")
        expect(zhong.page.get_by_text("15 分钟后再试")).to_be_visible()
    ge = seat().sits_down("10004")
    people = goes_to_codes(ge)
    expect(line_of(people, "钟冬至")).to_contain_text("已锁定")
    line_of(people, "钟冬至").get_by_role("button", name="对钟冬至的操作").click()
    ge.page.get_by_role("menuitem", name="解除锁定").click()
    expect(line_of(people, "钟冬至")).not_to_contain_text("已锁定")


def test_own_devices_are_shown_and_ended_and_another_password_is_chosen_in_the_settings(seat: Seat):
    office, home = seat().sits_down("10006"), seat().sits_down("10006")
    office.page.get_by_role("button", name="设置").click()
    office.page.get_by_role("button", name="密码与登录设备").click()
    sheet = office.page.get_by_role("dialog", name="账号与安全")
    expect(sheet.locator(".device").filter(has_text="本机")).to_have_count(1)
    with home.being_refused():
        sheet.get_by_role("button", name="退出其他设备").click()
        office.page.get_by_role("alertdialog").get_by_role("button", name="退出其他设备").click()
        expect(home.page.get_by_text("本设备已退出登录，请重新登录。")).to_be_visible(timeout=PROMPTLY)
    expect(sheet.locator(".device")).to_have_count(1)

    sheet.get_by_role("button", name="修改密码").click()
    sheet.get_by_label("当前密码").fill(PASSWORD)
    sheet.get_by_label("新密码", exact=True).fill(OWN)
    sheet.get_by_label("再输一次新密码").fill(OWN)
    sheet.get_by_role("button", name="保存").click()
    expect(sheet.get_by_text("密码已修改，其他设备已退出。")).to_be_visible()
    is_refused(home, "10006", PASSWORD, "工号或密码不正确")
    home.sign_in("10006", OWN)
    expect(home.conversations).to_be_visible()
