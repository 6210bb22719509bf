"""Names, titles and messages that would like to be programs stay words."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import TALL, Seat
from tests.journeys.desk import Desk
from tests.journeys.site import Site

pytestmark = pytest.mark.journey

MARKUP = '<img src=x onerror="alert(1)">'
SAID = [
    MARKUP,
    '<script>alert(1)</script><svg onload="alert(2)">',
    "javascript:alert(1)",
    "[看这里](javascript:alert(1))",
    'https://例子.example/"onmouseover="alert(1)',
    "data:text/html,<script>alert(1)</script>",
    "{{constructor.constructor('alert(1)')()}} ${alert(1)} %3Cscript%3E",
    "`<b>代码</b>` **<i>粗</i>** @[999999]",
    "**\n".ljust(400, "a"),
]


@pytest.fixture(scope="module")
def stranger(site: Site) -> str:
    """Somebody whose name, unit and position are markup; answers his login."""
    site.bring_in("stranger", MARKUP, "<b onclick=alert(1)>局</b>", "javascript:alert(1)")
    return "stranger"


def test_markup_in_a_name_a_title_and_a_message_is_read_and_never_run(seat: Seat, stranger: str):
    bad, cen = seat(viewport=TALL).sits_down(stranger), seat(viewport=TALL).sits_down("cenyushui")
    here = bad.create_group(f"群{MARKUP}", "岑雨水")
    here.say(*SAID)
    expect(here.timeline.locator("[aria-busy]")).to_have_count(0)

    there = cen.open(f"群{MARKUP}")
    expect(there.texts).to_have_count(len(SAID))
    expect(there.message(MARKUP)).to_be_visible()
    expect(there.timeline).to_contain_text("[看这里](javascript:alert(1))")
    there.details()
    expect(cen.page.get_by_role("complementary", name="会话详情")).to_contain_text(MARKUP)
    there.act(MARKUP, "引用")
    there.say("这是什么？")
    expect(there.message("这是什么？").get_by_role("button", name=f"引用{MARKUP}的消息")).to_contain_text(MARKUP)
    expect(cen.page).to_have_title(re.compile(re.escape(f"群{MARKUP} · 协作 Collab")))
    for desk in (bad, cen):
        _only_words(desk)


def test_markup_one_searches_for_drafts_or_opens_as_an_address_is_only_words(seat: Seat):
    fei = seat().sits_down("feidahan")
    fei.page.get_by_label("搜索会话").fill(MARKUP)
    expect(fei.page.get_by_text(f"没有找到“{MARKUP}”")).to_be_visible()
    fei.page.get_by_label("搜索会话").fill("")
    dialog = fei.choose("发起单聊")
    dialog.get_by_label("按姓名、拼音或单位查找").fill("<script>alert(1)</script>")
    expect(dialog.get_by_text("没有找到“<script>alert(1)</script>”")).to_be_visible()
    fei.page.keyboard.press("Escape")
    talk = fei.start_direct("葛惊蛰")
    talk.field.fill(MARKUP)
    fei.open("温白露")
    expect(fei.row("葛惊蛰")).to_contain_text(MARKUP)
    _only_words(fei)

    for path in ("/c/999999999999", "/c/1e9", "/c/-1", "/c/%3Cscript%3E", "/people/999999", "/#<img onerror=alert(1)>"):
        fei.arrive(path)
        expect(fei.page.get_by_role("navigation", name="主导航")).to_be_visible()
        _only_words(fei)


def _only_words(desk: Desk) -> None:
    assert desk.page.locator("#root :is(img, script, iframe, object, [onerror], [onclick], [onload])").count() == 0
    links = desk.page.locator("a[href]").evaluate_all("links => links.map((link) => link.protocol)")
    assert set(links) <= {"http:", "https:"}
