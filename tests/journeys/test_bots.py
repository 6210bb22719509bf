"""江处暑 writes to 批示助手, gives out with one press on the card it answers with, and asks how it stands."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import TALL, Seat

pytestmark = pytest.mark.journey
SENTENCE = "请水利局牵头，城管局配合，3个工作日内恢复供水。"


def test_a_leader_writes_to_a_bot_and_gives_out_from_its_card(seat: Seat):
    jiang, ge = seat(viewport=TALL).sits_down("jiangchushu"), seat().sits_down("gejingzhe")
    jiang.page.locator(".list-filter input").fill("pszs")
    jiang.page.get_by_role("button", name="批示助手").click()
    talk = jiang.talk("批示助手")
    talk.say(SENTENCE)

    card = talk.timeline.locator(".card")
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
