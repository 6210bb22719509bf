"""江处暑 writes to 批示助手, gives out with one press on the card it answers with, and asks how it stands; or he
speaks, and his secretary writes down what she hears."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import TALL, Seat
from tests.journeys.desk import Desk
from tests.journeys.talk import Talk

pytestmark = pytest.mark.journey
SENTENCE = "请水利局牵头，城管局配合，3个工作日内恢复供水。"
SPOKEN = "请城管局牵头，水利局配合，5个工作日内清理内涝点。"
LENGTH = r"0:(0[2-9]|[1-5]\d)"  # two seconds, or as many as a slow machine takes to stop it


def test_a_leader_writes_to_a_bot_and_gives_out_from_its_card(seat: Seat):
    jiang, ge = seat(viewport=TALL).sits_down("jiangchushu"), seat().sits_down("gejingzhe")
    talk = _finds_the_bot(jiang)
    talk.say(SENTENCE)

    card = talk.timeline.locator(".card", has_text="恢复供水")
    expect(card.get_by_role("button", name="市水利局")).to_be_visible()
    card.get_by_role("button", name="交办").click()
    expect(card).to_contain_text("云批〔")
    item = (card.get_by_role("link", name="全程").get_attribute("href") or "").removeprefix("/")
    assert ge.ask(item)["part_states"] == {"sent": 2}

    talk.say("我的批示办得怎么样")
    listed = talk.timeline.locator(".card").last
    expect(listed.get_by_role("link", name="恢复供水")).to_have_attribute("href", f"/{item}")
    listed.get_by_role("button", name="催一下").click()
    jiang.page.get_by_role("alertdialog").get_by_role("button", name="催一下").click()
    expect(listed).to_contain_text("已发出「领导催办」")
    expect(jiang.row("批示助手")).to_contain_text("机器人")


def test_what_he_speaks_waits_for_his_secretary_who_hears_it_and_writes_it_down(seat: Seat):
    jiang = seat(viewport=TALL, permissions=["microphone"]).sits_down("jiangchushu")
    wen, outsider = (seat().sits_down(one) for one in ("wenbailu", "zhulichun"))
    talk = _finds_the_bot(jiang)
    jiang.page.get_by_role("button", name="语音消息").click()
    recording = jiang.page.get_by_role("group", name="正在录音")
    expect(recording.get_by_role("timer")).to_contain_text(re.compile(f"{LENGTH} /"))
    jiang.page.get_by_role("button", name="发送语音").click()
    card = talk.timeline.locator(".card").last
    expect(card).to_contain_text(re.compile(f"语音批示（{LENGTH}）"))
    expect(card.get_by_role("button", name=re.compile("播放语音"))).to_be_visible()

    wen.page.get_by_role("navigation", name="主导航").get_by_role("link", name="待办").click()
    wen.page.locator(".todo-row", has_text="语音批示").click()
    wen.page.locator(".item-acts").get_by_role("button", name="录入原文").click()
    dialog = wen.page.get_by_role("dialog", name="录入原文")
    dialog.get_by_role("button", name=re.compile("播放语音")).click()
    expect(dialog.get_by_role("img", name="未听")).to_have_count(0)
    dialog.get_by_label("原文").fill(SPOKEN)
    dialog.get_by_role("button", name="录入原文").click()

    expect(card).to_contain_text("（秘书 温白露 代）")
    card.get_by_role("button", name="交办").click()
    expect(card).to_contain_text("云批〔")
    item = (card.get_by_role("link", name="全程").get_attribute("href") or "").removeprefix("/")
    (voice,) = [one["voice"]["file"] for one in wen.ask(item)["sources"]]
    asked = f"{outsider.url}/api/v1/files/{voice}/original"
    assert outsider.context.request.get(asked).status == 404
    assert outsider.context.request.get(f"{outsider.url}/api/v1/{item}").status == 404


def _finds_the_bot(jiang: Desk) -> Talk:
    """By the first letters of its name, whether he has talked with it before or not."""
    jiang.page.locator(".list-filter input").fill("pszs")
    jiang.conversations.get_by_text("批示助手", exact=True).click()
    return jiang.talk("批示助手")
