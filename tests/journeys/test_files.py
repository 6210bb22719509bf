"""Pictures and files go with words; whoever belongs looks at them, and finds them again."""

import io
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.journeys.conftest import Seat

pytestmark = pytest.mark.journey


def photo(width: int, height: int) -> bytes:
    target = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).save(target, "JPEG")
    return target.getvalue()


def test_a_photo_and_a_table_are_seen_before_they_go_and_opened_where_they_arrive(seat: Seat):
    cen, ge, outsider = seat().sits_down("cenyushui"), seat().sits_down("gejingzhe"), seat().sits_down("zhulichun")
    talk = cen.start_direct("葛惊蛰")
    table = "县,人数\n青屿县,326\n"

    with cen.page.expect_file_chooser() as chooser:
        cen.page.get_by_role("button", name="添加图片或文件").click()
    picked = (("现场照片.jpg", "image/jpeg", photo(1600, 900)), ("受灾统计.csv", "text/csv", table.encode()))
    chooser.value.set_files([{"name": name, "mimeType": media, "buffer": content} for name, media, content in picked])
    chips = cen.page.get_by_label("将随消息发送的文件").get_by_role("listitem")
    expect(chips).to_have_count(2)
    expect(chips.last).to_contain_text("受灾统计.csv")
    talk.field.fill("照片和统计表，请核。")
    cen.page.get_by_role("button", name="发送", exact=True).click()

    there = ge.open("岑雨水")
    message = there.message("照片和统计表，请核。")
    picture = message.get_by_role("button", name="查看图片 现场照片.jpg")
    expect(picture.locator("img")).to_have_js_property("naturalWidth", 480)
    with ge.page.expect_download() as download:
        message.get_by_role("link", name="下载 受灾统计.csv").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == table

    picture.click()
    viewer = ge.page.get_by_role("dialog", name="现场照片.jpg")
    expect(viewer.get_by_role("img", name="现场照片.jpg")).to_have_js_property("naturalWidth", 1600)
    ge.page.keyboard.press("Escape")
    expect(viewer).to_have_count(0)

    address = picture.locator("img").get_attribute("src") or ""
    assert ge.context.request.get(ge.url + address).ok
    assert outsider.context.request.get(outsider.url + address).status == 404
    expect(cen.row("葛惊蛰")).to_contain_text("照片和统计表，请核。 [图片] [文件] 受灾统计.csv")


def test_what_was_said_long_ago_is_found_by_a_word_and_shown_where_it_stands(seat: Seat):
    cen, ge, outsider = seat().sits_down("cenyushui"), seat().sits_down("gejingzhe"), seat().sits_down("zhulichun")
    talk = cen.start_direct("葛惊蛰")
    talk.say("三号闸启闭机编号是 QBJ-0731。")
    ge.open("岑雨水")
    for desk, count in ((ge, 1), (outsider, 0)):
        desk.page.keyboard.press("Control+f")
        found = desk.page.get_by_role("dialog", name="查找聊天记录")
        if desk is ge:
            found.get_by_role("button", name="只在").click()
        found.get_by_label("查找聊天记录", exact=True).first.fill("qbj-0731")
        expect(found.get_by_role("listbox").get_by_role("option")).to_have_count(count)
        if not count:
            expect(found).to_contain_text("没有找到“qbj-0731”")
    hit = ge.page.get_by_role("listbox").get_by_role("option")
    expect(hit.locator("mark")).to_have_text("QBJ-0731")
    ge.page.keyboard.press("Enter")
    expect(ge.talk("岑雨水").message("三号闸启闭机编号是 QBJ-0731。")).to_be_visible()
