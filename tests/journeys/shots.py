"""The pictures of the README, taken of the demo city: `python -m tests.journeys.shots`.

The city talks as it does in any demo; for the pictures three of its people go on for a few lines, so that somebody is
called, somebody is quoted, and somebody is writing.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, expect

from tests.journeys.browser import open_browser
from tests.journeys.desk import Desk
from tests.journeys.site import ROOT, Site, county, settle
from tests.journeys.talk import Talk
from tests.journeys.test_circle import side

_IMAGES = ROOT / "docs" / "images"
_GROUP = "防汛值守"
_SHOWN = {"看板": ".glance-figures", "资料架": ".shelf-rows"}
_DESKTOP = {"viewport": {"width": 1366, "height": 768}}
_PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        settle(Path(folder, "city"))
        with county(Path(folder, "city"), Path(folder, "county")) as site:
            _take(browser, site)
    for file in sorted(_IMAGES.glob("*.png")):
        sys.stdout.write(f"{file.relative_to(ROOT)} {file.stat().st_size // 1024} KiB\n")


def _take(browser: Browser, site: Site) -> None:
    with (
        _seat(browser, site, "feidahan", **_DESKTOP) as fei,
        _seat(browser, site, "zhulichun", **_DESKTOP) as zhu,
        _seat(browser, site, "cenyushui", **_DESKTOP) as cen,
        _seat(browser, site, "cenyushui", color_scheme="dark", **_DESKTOP) as dark,
        _seat(browser, site, "cenyushui", **_PHONE) as phone,
        _seat(browser, site, "luqiufen", **_DESKTOP) as lu,
        _seat(browser, site, "jiangchushu", **_DESKTOP) as jiang,
        _seat(browser, site, "jiangchushu", **_PHONE) as his_phone,
    ):
        here, duty = cen.open(_GROUP), fei.open(_GROUP)
        zhu.open(_GROUP)
        _go_on(here, duty)
        _keep(dark.open(_GROUP), duty, "desktop-dark")
        _keep(here, duty, "desktop-light")
        phone.row(_GROUP).tap()
        _keep(Talk(phone.page), duty, "phone")
        _find(cen)
        _administer(lu)
        _instruct(jiang)
        _lead(his_phone)
        _encircle(jiang)


def _go_on(here: Talk, duty: Talk) -> None:
    """What is said for the pictures."""
    duty.field.fill("部署会上请您讲五分钟，水样结论一并带上。")
    duty.field.evaluate("field => field.setSelectionRange(0, 0)")
    duty.call("cys", "岑雨水")
    duty.field.press("Enter")
    asked = duty.texts.last.inner_text()
    here.act(asked, "引用")
    here.say("好，水样下午出结果，我带过去。")
    expect(duty.texts.last).to_have_text("好，水样下午出结果，我带过去。")


def _keep(talk: Talk, duty: Talk, name: str) -> None:
    """The conversation, while somebody in it is writing."""
    talk.page.mouse.move(0, 0)
    talk.timeline.evaluate("timeline => { timeline.scrollTop = timeline.scrollHeight }")
    expect(talk.sign("好，水样下午出结果，我带过去。")).to_contain_text("已读")
    duty.field.fill("")
    duty.field.press_sequentially("各单位请注意", delay=700)  # ms: typing is told every few seconds
    expect(talk.page.get_by_text("正在输入…")).to_be_visible()
    _save(talk.page.screenshot(), name)


def _find(desk: Desk) -> None:
    """查找聊天记录, everywhere."""
    desk.page.keyboard.press("Control+f")
    found = desk.page.get_by_role("dialog", name="查找聊天记录")
    found.get_by_role("button", name="只在").click()
    found.get_by_label("查找聊天记录", exact=True).first.fill("水位")
    expect(found.locator("mark").first).to_be_visible()
    desk.page.mouse.move(0, 0)
    _save(desk.page.screenshot(), "find")


def _administer(desk: Desk) -> None:
    """管理: a unit's administrator among his people."""
    desk.page.get_by_role("link", name="管理", exact=True).click()
    expect(desk.page.get_by_text("岑雨水")).to_be_visible()
    _save(desk.page.screenshot(), "administration")


def _instruct(desk: Desk) -> None:
    """批示助手: a sentence, and the card it became."""
    desk.page.locator(".list-filter input").fill("pszs")
    desk.page.get_by_role("button", name="批示助手").click()
    talk = desk.talk("批示助手")
    talk.say("请水利局牵头，应急局、气象局配合，3个工作日内排查城北低洼路段积水点，报我。")
    expect(talk.timeline.locator(".card").get_by_role("button", name="市水利局")).to_be_visible()
    desk.page.mouse.move(0, 0)
    _save(desk.page.screenshot(), "instruction")


def _lead(desk: Desk) -> None:
    """我的批示, on the phone."""
    desk.page.get_by_role("navigation", name="主导航").get_by_role("link", name="批示").tap()
    expect(desk.page.locator(".ledger-row").first).to_be_visible()
    _save(desk.page.screenshot(), "leader")


def _encircle(desk: Desk) -> None:
    """协作圈: the circle of the flood, its board at a glance and its shelf."""
    desk.open("6·18 强降雨应急")
    for name, picture in (("看板", "circle"), ("资料架", "circle-shelf")):
        side(desk, name)
        expect(desk.page.locator(_SHOWN[name]).first).to_be_visible()
        desk.page.mouse.move(0, 0)
        _save(desk.page.screenshot(), picture)


def _save(picture: bytes, name: str) -> None:
    file = _IMAGES / f"{name}.png"
    file.write_bytes(picture)
    # flat colours: a palette loses nothing that the eye would miss
    Image.open(file).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)


@contextmanager
def _seat(browser: Browser, site: Site, login: str, **looks: object) -> Iterator[Desk]:
    usual = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai", "reduced_motion": "reduce"}
    context: BrowserContext = browser.new_context(**usual | looks)  # type: ignore[arg-type]
    yield Desk(context, site.web.url).sits_down(login)
    context.close()


if __name__ == "__main__":
    main()
