"""领导批示·道路修复: 骆秋分 says one sentence on his phone; three units answer it, each in its own way; days pass, the
light turns yellow, then red, and each time the clock urges once; he urges, wants more, and is content. 凌立秋 has
nothing to do with it and learns nothing.

`COLLAB_LOOK=folder` keeps a picture of each step."""

import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.site import PASSWORD, Site
from tests.journeys.test_circle import look
from tests.journeys.test_files import photo

pytestmark = pytest.mark.journey

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
SENTENCE = "请交通运输局牵头，城管、城投配合，5日内恢复通行，并排查同类隐患。"
TITLE = "恢复通行，并排查同类隐患"
AGAIN = "同类隐患排查结果月底前报。"
_LOGINS = ("luoqiufen", "gongliqiu", "wanguyu", "kangxiaoxue", "lingliqiu")
_HERE = ZoneInfo("Asia/Shanghai")
Day = Callable[..., None]


def test_a_road_is_repaired_while_the_days_pass(seat: Seat, site: Site):
    for login in _LOGINS:
        site.run("set_password", login, typed=PASSWORD)
    luo, gong, wan, kang, outsider = desks = [seat(**(PHONE if login == "luoqiufen" else {})) for login in _LOGINS]
    day = _calendar_of(site, desks)
    item = _given_out(luo)
    for desk in (gong, wan, kang):
        _go(desk, "待办")
    _handed_on(wan)
    _declined(kang)
    _taken_up(gong)
    for desk in (wan, kang, outsider):
        desk.page.close()

    _go(luo, "批示")
    _urged_as_the_light_turns(day, luo, gong)
    _finished(gong)
    _wants_more(luo, gong)
    _content(luo)
    _whole_trail(luo)
    assert outsider.ask("todo")["total"] == 0
    assert outsider.context.request.get(f"{outsider.url}/api/v1/{item}").status == 404


def _calendar_of(site: Site, desks: Sequence[Desk]) -> Day:
    """`day(2)`: it is ten o'clock two days after a Monday; who sits there still sees it. It is that Monday now."""
    monday = _ordinary_monday(desks[0].is_known(_LOGINS[0]))
    desks[0].context.clear_cookies()
    now = [_at(monday, 10)]
    site.move(now[0])
    for desk, login in zip(desks, _LOGINS, strict=True):
        desk.context.clock.install(time=now[0])
        desk.sits_down(login)

    def day(nr: int, hour: int = 10) -> None:
        then = _at(monday + timedelta(days=nr), hour)
        gone, now[0] = then - now[0], then
        here = [desk for desk in desks if not desk.page.is_closed()]
        with ExitStack() as lost:
            for desk in here:
                lost.enter_context(desk.losing_the_network())
            site.move(then)
            for desk in here:
                desk.context.clock.fast_forward(gone // timedelta(milliseconds=1))
            for desk in here:
                expect(desk.page.locator(".connection")).to_have_count(0)

    return day


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), _HERE)


def _ordinary_monday(desk: Desk) -> date:
    """The next one that begins two weeks without a holiday (节假日) or a day made up for one (调休)."""
    today = timezone.localdate(timezone=_HERE)
    odd = {one["date"] for year in (today.year, today.year + 1) for one in desk.ask(f"calendar/{year}")["days"]}
    ahead = [today + timedelta(days=7 - today.weekday() + 7 * week) for week in range(20)]
    return next(one for one in ahead if not odd & {str(one + timedelta(days=n)) for n in range(12)})


def _urged_as_the_light_turns(day: Day, luo: Desk, gong: Desk) -> None:
    """绿、黄、红: the clock urges when it turns yellow and when it turns red, the leader when he likes."""
    expect(_ruled(luo)).to_contain_text("还剩 5 个工作日")
    look(luo, "green")
    day(2)
    expect(_ruled(luo)).to_contain_text("还剩 3 个工作日")
    expect(_row(gong)).to_contain_text("催办 1 次")
    look(luo, "yellow")
    look(gong, "yellow-clerk")
    _reported_with_a_photo(gong, luo)
    day(7, 18)
    expect(_ruled(luo)).to_contain_text(re.compile(r"超期 \d+ 分钟"))
    expect(_row(gong)).to_contain_text("催办 2 次")
    day(8)
    expect(_ruled(luo)).to_contain_text("超期 1 个工作日")
    expect(_row(gong)).to_contain_text("催办 2 次")
    # the clock urged a day ago, so he may
    _ruled(luo).get_by_role("button", name="催办").tap()
    expect(gong.page.get_by_text(re.compile(f"领导催办（.*骆秋分）：.*{TITLE}"))).to_be_visible()
    expect(_row(gong)).to_contain_text("催办 3 次")
    look(luo, "red")
    look(gong, "red-clerk")


def _given_out(luo: Desk) -> str:
    """Written to the bot, read, given out with one press; where its item is."""
    luo.page.locator(".list-filter input").fill("pszs")
    luo.page.get_by_role("button", name="批示助手").tap()
    talk = luo.talk("批示助手")
    talk.field.fill(SENTENCE)
    luo.page.get_by_role("button", name="发送", exact=True).tap()
    card = talk.timeline.locator(".card")
    expect(card.get_by_role("button", name="市交通运输局")).to_be_visible()
    look(luo, "said")
    card.get_by_role("button", name="交办").tap()
    expect(card).to_contain_text("云批〔")
    look(luo, "given-out")
    path = card.get_by_role("link", name="全程").get_attribute("href") or ""
    luo.page.get_by_role("button", name="返回", exact=True).tap()
    return path.removeprefix("/")


def _handed_on(wan: Desk) -> None:
    """转办 to the crew."""
    _row(wan).click()
    look(wan, "to-accept")
    _press(wan, "转办")
    form = wan.page.get_by_role("dialog", name="转办")
    form.get_by_role("button", name="选择…").click()
    chosen = wan.page.get_by_role("dialog").last
    chosen.get_by_role("tab", name="岗位").click()
    chosen.get_by_label("按单位、岗位查找").fill("交通运输局 公路抢修队")
    look(wan, "hand-on")
    chosen.get_by_role("option", name=re.compile("公路抢修队")).first.click()
    chosen.get_by_role("button", name="选好了").click()
    form.get_by_role("button", name="转办").click()
    expect(form).to_have_count(0)


def _declined(kang: Desk) -> None:
    """退办, and why."""
    _row(kang).click()
    _press(kang, "退办")
    form = kang.page.get_by_role("dialog")
    form.get_by_role("textbox").fill("该路段由市公路部门养护")
    look(kang, "decline")
    form.get_by_role("button", name="退办").click()
    expect(_row(kang)).to_have_count(0)


def _taken_up(gong: Desk) -> None:
    """领受."""
    _row(gong).click()
    _press(gong, "领受")
    expect(_row(gong)).to_contain_text("办理中")


def _reported_with_a_photo(gong: Desk, luo: Desk) -> None:
    _press(gong, "反馈进展")
    form = gong.page.get_by_role("dialog")
    form.get_by_label("内容").fill("塌陷约12平方米，已围挡改道")
    with gong.page.expect_file_chooser() as chooser:
        form.get_by_role("button", name="添加图片或文件").click()
    chooser.value.set_files([{"name": "xianchang.jpg", "mimeType": "image/jpeg", "buffer": photo(1600, 900)}])
    expect(form.locator(".attached-state")).to_have_text(re.compile("KB$"))
    look(gong, "report")
    form.get_by_role("button", name="反馈进展").click()
    expect(form).to_have_count(0)
    _ruled(luo).get_by_role("link").tap()
    expect(luo.page.get_by_role("img", name="xianchang.jpg")).to_be_visible()
    look(luo, "photo")
    luo.page.get_by_role("button", name="返回", exact=True).tap()


def _finished(gong: Desk) -> None:
    _press(gong, "办结反馈")
    form = gong.page.get_by_role("dialog")
    form.get_by_label("内容").fill("已恢复通行")
    form.get_by_role("button", name="办结反馈").click()


def _wants_more(luo: Desk, gong: Desk) -> None:
    expect(_ruled(luo)).to_contain_text("已反馈")
    _ruled(luo).get_by_role("link").tap()
    look(luo, "answered")
    luo.page.locator(".item-acts").get_by_role("button", name="再批示").tap()
    form = luo.page.get_by_role("dialog")
    look(luo, "again-sheet")
    form.get_by_role("textbox").first.fill(AGAIN)
    form.get_by_role("button", name="再批示").tap()
    expect(luo.page.get_by_text("第 2 轮")).to_be_visible()
    look(luo, "again")
    expect(gong.page.get_by_text("第 2 轮")).to_be_visible()  # or he would look for the act among those of the first
    _finished(gong)


def _content(luo: Desk) -> None:
    luo.page.locator(".item-acts").get_by_role("button", name="同意办结").tap()
    luo.page.get_by_role("dialog").get_by_role("button", name="同意办结").tap()
    expect(luo.page.locator(".item-state")).to_have_text("已办结")
    look(luo, "closed")


def _whole_trail(luo: Desk) -> None:
    luo.page.get_by_role("link", name="全程").tap()
    expect(luo.page.get_by_role("table").get_by_role("row").last).to_contain_text("同意办结")
    look(luo, "trail")


def _go(desk: Desk, place: str) -> None:
    link = desk.page.get_by_role("navigation", name="主导航").get_by_role("link", name=place)
    link.click()


def _row(desk: Desk) -> Locator:
    return desk.page.locator(".todo-row", has_text=TITLE)


def _ruled(desk: Desk) -> Locator:
    return desk.page.locator(".ledger-row", has_text=TITLE)


def _press(desk: Desk, action: str) -> None:
    bar = desk.page.locator(".item-acts")
    act = bar.get_by_role("button", name=action, exact=True)
    expect(bar.get_by_role("button").first).to_be_visible()
    if act.count() == 0:
        bar.get_by_role("button", name="更多操作").click()
        act = desk.page.get_by_role("menuitem", name=action, exact=True)
    act.click()
