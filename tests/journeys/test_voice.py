"""Speaking instead of writing; and what was sent is found again beside the conversation."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.test_files import photo

pytestmark = pytest.mark.journey
LENGTH = r"0:(0[2-9]|[1-5]\d)"  # two seconds, or as many as a slow machine takes to stop it


def test_a_spoken_message_is_recorded_by_an_act_and_played_where_it_arrives(seat: Seat):
    cen, ge = seat(permissions=["microphone"]).sits_down("cenyushui"), seat().sits_down("gejingzhe")
    cen.start_direct("葛惊蛰")
    cen.page.get_by_role("button", name="语音消息").click()
    cen.page.get_by_role("button", name="取消录音").click()
    expect(cen.page.get_by_role("group", name="正在录音")).to_have_count(0)

    cen.page.get_by_role("button", name="语音消息").click()
    recording = cen.page.get_by_role("group", name="正在录音")
    expect(recording.get_by_role("timer")).to_contain_text(re.compile(f"{LENGTH} /"))
    cen.page.get_by_role("button", name="发送语音").click()
    expect(cen.page.locator(".voice-message")).to_be_visible()
    expect(cen.page.get_by_role("img", name="未听")).to_have_count(0)

    ge.open("岑雨水")
    expect(ge.page.get_by_role("img", name="未听")).to_be_visible()
    ge.page.get_by_role("button", name=re.compile(f"播放语音，{LENGTH}")).click()
    expect(ge.page.get_by_role("img", name="未听")).to_have_count(0)
    expect(ge.page.get_by_label("播放位置")).not_to_have_value("0")
    expect(cen.row("葛惊蛰")).to_contain_text(re.compile(rf"\[语音\] {LENGTH}"))


def test_what_was_sent_is_found_by_month_and_looked_through_from_any_picture(seat: Seat):
    cen, ge = seat().sits_down("cenyushui"), seat().sits_down("gejingzhe")
    talk = cen.create_group("现场照片", "葛惊蛰")
    for number in (1, 2, 3):
        _send(cen, f"照片{number}.jpg", "image/jpeg", photo(400 + number, 300))
    _send(cen, "统计.csv", "text/csv", b"a,b\n")
    talk.say("都在这里了。")

    there = ge.open("现场照片")
    pane = there.details()
    pane.get_by_role("button", name="图片").click()
    expect(pane.get_by_role("button", name=re.compile("查看图片"))).to_have_count(3)
    pane.get_by_role("button", name="文件").click()
    expect(pane.get_by_role("link", name=re.compile("统计.csv"))).to_be_visible()

    there.timeline.get_by_role("button", name="查看图片 照片2.jpg").click()
    for key, name in (("ArrowLeft", "照片1.jpg"), ("ArrowRight", "照片2.jpg"), ("ArrowRight", "照片3.jpg")):
        expect(ge.page.get_by_role("button", name="上一张" if key == "ArrowLeft" else "下一张")).to_be_visible()
        ge.page.keyboard.press(key)
        expect(ge.page.get_by_role("dialog", name=name)).to_be_visible()
    ge.page.keyboard.press("Escape")

    pane.get_by_role("button", name="到这条消息：统计.csv").click()
    expect(ge.page).to_have_url(re.compile(r"/c/\d+/4$"))


def _send(desk: Desk, name: str, media: str, content: bytes) -> None:
    with desk.page.expect_file_chooser() as chooser:
        desk.page.get_by_role("button", name="添加图片或文件").click()
    chooser.value.set_files([{"name": name, "mimeType": media, "buffer": content}])
    send = desk.page.get_by_role("button", name="发送", exact=True)
    expect(send).to_be_enabled()
    send.click()
