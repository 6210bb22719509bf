"""管理: a unit's administrator keeps his unit, and finds nothing of any other."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from time import localtime

import pytest
from playwright.sync_api import Locator, expect

from tests.founding import Blank
from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.site import Site, newly_founded

pytestmark = pytest.mark.journey
_PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}


@pytest.fixture(scope="module")
def site(blank: Blank, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Two units, an administrator of each, one of the platform, and somebody who keeps nothing."""
    with newly_founded(blank, tmp_path_factory.mktemp("administered")) as site:
        site.bring_in("luqiufen", "卢秋分", "市水利局", "办公室主任")
        site.bring_in("gejingzhe", "葛惊蛰", "市水利局", "收发员")
        site.bring_in("guanlidong", "管立冬", "市教育局", "办公室主任")
        site.bring_in("zoushuangjiang", "邹霜降", "市政府办", "平台管理员")
        site.grant("zoushuangjiang")
        site.grant("luqiufen", "市水利局")
        site.grant("guanlidong", "市教育局")
        yield site


def test_an_administrator_keeps_the_sections_positions_and_people_of_his_unit(seat: Seat):
    desk = _at_work(seat().sits_down("luqiufen"))

    _tab(desk, "岗位与内设机构")
    with _sheet(desk, "添加内设机构") as form:
        form.get_by_label("内设机构名称").fill("水旱灾害防御科")
        form.page.keyboard.press("Enter")
    expect(desk.page.get_by_role("heading", name="水旱灾害防御科")).to_be_visible()

    with _sheet(desk, "添加岗位") as form:
        form.get_by_label("岗位名称").fill("防汛科员")
        form.get_by_label("所在内设机构").select_option(label="水旱灾害防御科")
        form.page.keyboard.press("Enter")
    expect(_post(desk, "防汛科员")).to_contain_text("空缺")

    _tab(desk, "人员")
    with _sheet(desk, "添加人员") as form:
        form.get_by_label("姓名", exact=True).fill("方小蛮")
        form.get_by_label("工号", exact=True).fill("gejingzhe")
        _pick(form, "岗位", "防汛", "防汛科员")
        form.page.keyboard.press("Enter")
        expect(form.get_by_text("这个工号已有人使用")).to_be_visible()
        expect(form.get_by_label("姓名", exact=True)).to_have_value("方小蛮")
        form.get_by_label("工号", exact=True).fill("fangxiaoman")
        form.page.keyboard.press("Enter")
    expect(_person(desk, "方小蛮")).to_contain_text("水旱灾害防御科")

    _correct(desk, "方小蛮", "方小满")
    expect(_person(desk, "方小满")).to_be_visible()
    assert desk.has_never_reloaded()


def test_who_is_deactivated_is_told_of_before_is_shut_out_at_once_and_may_return(seat: Seat):
    ge, desk = seat().sits_down("gejingzhe"), _at_work(seat().sits_down("luqiufen"))
    _person(desk, "葛惊蛰").click()
    file = desk.page.get_by_role("dialog", name="人员档案")

    file.get_by_role("button", name="停用").click()
    question = desk.page.get_by_role("alertdialog")
    expect(question).to_contain_text("立即在所有设备上退出登录")
    expect(question).to_contain_text("所任岗位全部免去")
    with ge.being_refused():
        question.get_by_role("button", name="停用").click()
        expect(ge.page.get_by_role("button", name="登录")).to_be_visible()
        ge.sign_in("gejingzhe")
        expect(ge.page.get_by_text("工号或密码不正确")).to_be_visible()
    expect(file.get_by_text("目前没有岗位")).to_be_visible()
    expect(_person(desk, "葛惊蛰")).to_have_count(0)

    file.get_by_role("button", name="返岗").click()
    form = desk.page.get_by_role("dialog", name="葛惊蛰返岗")
    _pick(form, "岗位", "收发", "收发员")
    form.page.keyboard.press("Enter")
    expect(form).to_have_count(0)
    expect(file.get_by_role("button", name="停用")).to_be_visible()
    desk.page.keyboard.press("Escape")
    expect(_person(desk, "葛惊蛰")).to_contain_text("收发员")
    ge.sign_in("gejingzhe")
    expect(ge.conversations).to_be_visible()


def test_another_units_administrator_and_who_keeps_nothing_see_none_of_it(seat: Seat):
    lu = _at_work(seat().sits_down("luqiufen"))
    unit, person = lu.page.url, lu.ask("administration/people")["persons"][0]["person"]

    other = seat().sits_down("guanlidong")
    other.page.get_by_role("link", name="管理", exact=True).click()
    expect(other.page.get_by_role("treeitem")).to_have_text(["市教育局11 人"])
    other.page.goto(f"{unit}?person={person}")
    expect(other.page.get_by_text("不在您的管理范围内")).to_be_visible()
    other.page.get_by_role("link", name="全部人员").click()
    expect(other.page.get_by_role("option")).to_have_count(1)
    expect(_person(other, "管立冬")).to_be_visible()
    with other.being_refused():
        assert other.request("POST", f"administration/persons/{person}/deactivate") == 404

    ge = seat().sits_down("gejingzhe")
    expect(ge.page.get_by_role("link", name="管理", exact=True)).to_have_count(0)
    ge.page.goto(unit)
    expect(ge.page.get_by_text("您目前没有管理任何单位")).to_be_visible()


def test_the_rank_order_is_moved_by_the_keyboard_which_stays_with_who_was_moved(seat: Seat):
    desk = _at_work(seat().sits_down("luqiufen"))
    _tab(desk, "岗位与内设机构")
    for title in ("局长", "总工程师"):
        with _sheet(desk, "添加岗位") as form:
            form.get_by_label("岗位名称").fill(title)
            form.page.keyboard.press("Enter")
    titles = desk.page.locator(".post-title > .cut")
    expect(titles.nth(3)).to_have_text("总工程师")

    up = desk.page.get_by_role("button", name="上移总工程师")
    up.focus()
    for place in (2, 1, 0):
        desk.page.keyboard.press("Enter")
        expect(titles.nth(place)).to_have_text("总工程师")
        expect(up).to_be_focused()

    desk.page.reload()
    expect(titles.first).to_have_text("总工程师")


def test_the_platforms_administrator_founds_a_unit_ranks_it_and_closes_it_when_nobody_is_left(seat: Seat):
    zou = seat().sits_down("zoushuangjiang")
    zou.page.get_by_role("link", name="管理", exact=True).click()
    _found(zou, "市防汛物资中心")
    _tab(zou, "岗位与内设机构")
    with _sheet(zou, "添加岗位") as form:
        form.get_by_label("岗位名称").fill("主任")
        form.page.keyboard.press("Enter")
    _appoint(zou, "主任", "邹霜降")
    expect(_post(zou, "主任")).to_contain_text("邹霜降兼")

    _tab(zou, "基本信息")
    zou.page.get_by_role("button", name="上移市防汛物资中心").click()
    expect(zou.page.get_by_text("个单位中排第 3 位")).to_be_visible()
    expect(zou.page.get_by_role("treeitem").nth(2)).to_contain_text("市防汛物资中心")

    zou.page.get_by_role("button", name="撤销", exact=True).click()
    question = zou.page.get_by_role("alertdialog")
    question.get_by_role("button", name="撤销").click()
    expect(question).to_contain_text("还有人任职：邹霜降")
    question.get_by_role("button", name="取消").click()
    _tab(zou, "人员")
    _person(zou, "邹霜降").click()
    _act(zou, "主任", "免去岗位")
    zou.page.get_by_role("alertdialog").get_by_role("button", name="免去岗位").click()
    file = zou.page.get_by_role("dialog", name="人员档案")
    expect(file.get_by_text("曾任岗位")).to_be_visible()
    zou.page.keyboard.press("Escape")
    _tab(zou, "基本信息")
    zou.page.get_by_role("button", name="撤销", exact=True).click()
    question.get_by_role("button", name="撤销").click()
    expect(zou.page.get_by_role("button", name="恢复")).to_be_visible()
    expect(zou.page.get_by_role("treeitem", name="市防汛物资中心")).to_contain_text("已撤销")


def test_who_acts_for_whom_is_set_and_ended_and_an_administrator_granted_and_revoked(seat: Seat):
    zou, ge = _at_work(seat().sits_down("zoushuangjiang"), "市水利局"), seat().sits_down("gejingzhe")
    _tab(zou, "分工关系")
    with _sheet(zou, "设置AB角") as form:
        for who, title in (("A角", "收发员"), ("B角", "办公室主任")):
            _pick(form.get_by_role("group", name=who), "岗位", title, title)
        form.get_by_label("代行范围").fill("收发文")
        form.page.keyboard.press("Enter")
    relation = zou.page.locator(".relation")
    expect(relation).to_contain_text("收发文")
    relation.get_by_role("button", name="解除").click()
    zou.page.get_by_role("alertdialog").get_by_role("button", name="解除").click()
    expect(relation).to_have_count(0)

    _tab(zou, "管理员")
    with _sheet(zou, "授权管理员") as form:
        _pick(form, "人员", "gejing", "葛惊蛰")
        form.page.keyboard.press("Enter")
    ge.page.reload()
    expect(ge.page.get_by_role("link", name="管理", exact=True)).to_be_visible()
    keeper = zou.page.get_by_role("listitem").filter(has_text="葛惊蛰")
    keeper.get_by_role("button", name="收回").click()
    zou.page.get_by_role("alertdialog").get_by_role("button", name="收回").click()
    expect(keeper).to_have_count(0)
    ge.page.reload()
    expect(ge.conversations).to_be_visible()
    expect(ge.page.get_by_role("link", name="管理", exact=True)).to_have_count(0)


def test_on_a_phone_the_settings_lead_there_and_one_pane_is_seen_at_a_time(seat: Seat):
    desk = seat(**_PHONE).sits_down("luqiufen")
    expect(desk.page.get_by_role("link", name="管理", exact=True)).to_be_hidden()
    desk.page.get_by_role("button", name="设置").tap()
    desk.page.get_by_role("dialog").get_by_role("link", name="管理", exact=True).tap()
    desk.page.get_by_role("treeitem").tap()
    expect(desk.page.get_by_role("tree")).to_be_hidden()
    _person(desk, "葛惊蛰").tap()
    file = desk.page.get_by_role("dialog", name="人员档案")
    expect(file).to_be_in_viewport(ratio=1)
    desk.page.go_back()
    expect(file).to_have_count(0)
    desk.page.get_by_role("button", name="返回").tap()
    expect(desk.page.get_by_role("tree")).to_be_visible()
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_weekend_day_is_made_a_working_day_and_the_year_confirmed_for_everybody_to_read(seat: Seat):
    year = localtime().tm_year + 2  # nobody has arranged it yet
    saturday = next(day for day in (date(year, 3, number) for number in range(1, 8)) if day.weekday() == 5)
    desk, reader = seat().sits_down("zoushuangjiang"), seat().sits_down("luqiufen")
    _turns_to(desk, year)
    expect(desk.page.get_by_role("heading", name="尚未确认")).to_be_visible()

    day = desk.page.locator(f"[data-date='{saturday}']")
    day.click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_role("radio", name="上班").check()
    expect(sheet.get_by_label("名称")).to_have_value("调休")
    sheet.get_by_role("button", name="保存").click()
    expect(day).to_contain_text("班")
    expect(day).to_be_focused()
    desk.page.keyboard.press("ArrowRight")
    expect(desk.page.locator(f"[data-date='{saturday + timedelta(days=1)}']")).to_be_focused()

    desk.page.get_by_role("button", name="确认安排").click()
    expect(desk.page.locator(".conversation-state")).to_contain_text("邹霜降于")
    _turns_to(reader, year)
    expect(
        reader.page.get_by_role("img", name=re.compile(f"{saturday.month}月{saturday.day}日.*调休、上班"))
    ).to_be_visible()
    expect(reader.page.get_by_role("heading", name="尚未确认")).to_have_count(0)
    expect(reader.page.locator("button.calendar-day")).to_have_count(0)


def _turns_to(desk: Desk, year: int) -> None:
    desk.page.goto(f"{desk.url}/admin/calendar")
    for _ in range(year - localtime().tm_year):
        desk.page.get_by_role("button", name="下一年").click()
    expect(desk.page.get_by_text(f"{year}年", exact=True)).to_be_visible()


def _at_work(desk: Desk, unit: str = "") -> Desk:
    """管理, with the file of this unit open, or of the only one he keeps."""
    desk.page.get_by_role("link", name="管理", exact=True).click()
    desk.page.get_by_role("treeitem", name=unit).click()
    expect(desk.page.locator(".conversation-title")).to_be_visible()
    return desk


def _found(desk: Desk, name: str) -> None:
    """A new unit, after a name that is taken was refused."""
    desk.page.get_by_role("button", name="添加单位").click()
    form = desk.page.get_by_role("dialog", name="添加单位")
    form.get_by_label("单位全称").fill("市水利局")
    form.page.keyboard.press("Enter")
    expect(form.get_by_text("“市水利局”已经有了")).to_be_visible()
    form.get_by_label("单位全称").fill(name)
    form.page.keyboard.press("Enter")
    expect(desk.page.locator(".conversation-title")).to_have_text(name)


def _appoint(desk: Desk, title: str, name: str) -> None:
    """Somebody to a position, found by what one types of his name."""
    _act(desk, title, "任命")
    form = desk.page.get_by_role("dialog", name=f"任命“{title}”")
    _pick(form, "人员", name[:2], name)
    form.page.keyboard.press("Enter")
    expect(form).to_have_count(0)


def _pick(form: Locator, field: str, typed: str, name: str) -> None:
    """One of many, by a few letters and Enter."""
    box = form.get_by_role("combobox", name=field)
    box.click()
    expect(box).to_be_focused()
    box.press_sequentially(typed)
    expect(box).to_have_value(typed)
    expect(form.page.get_by_role("option", name=name).first).to_be_visible()
    form.page.keyboard.press("Enter")


def _correct(desk: Desk, name: str, to: str) -> None:
    """Another name, in the file of the person."""
    _person(desk, name).click()
    file = desk.page.get_by_role("dialog", name="人员档案")
    file.get_by_role("button", name="修改").click()
    field = desk.page.get_by_role("dialog", name="修改人员信息").get_by_label("姓名", exact=True)
    field.fill(to)
    field.press("Enter")
    expect(file.get_by_role("heading", name=to)).to_be_visible()
    desk.page.keyboard.press("Escape")
    expect(file).to_have_count(0)


def _tab(desk: Desk, name: str) -> None:
    desk.page.get_by_role("navigation", name="单位档案的各部分").get_by_role("link", name=name).click()


@contextmanager
def _sheet(desk: Desk, name: str) -> Iterator[Locator]:
    """A form, opened by the button of its name; gone when what is in it was accepted."""
    desk.page.get_by_role("main").get_by_role("button", name=name, exact=True).click()
    form = desk.page.get_by_role("dialog", name=name)
    yield form
    expect(form).to_have_count(0)


def _act(desk: Desk, name: str, act: str) -> None:
    """What may be done with something, behind its three dots."""
    desk.page.get_by_role("button", name=f"对{name}的操作").click()
    desk.page.get_by_role("menuitem", name=act).click()


def _person(desk: Desk, name: str) -> Locator:
    return desk.page.get_by_role("listbox", name="人员").get_by_role("option").filter(has_text=name)


def _post(desk: Desk, title: str) -> Locator:
    return desk.page.get_by_role("listitem").filter(has=desk.page.get_by_text(title, exact=True))
