"""A leader's one sentence: read while he writes, given out with one press, taken up where it belongs."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import TALL, Seat
from tests.journeys.test_accessible import sound

pytestmark = pytest.mark.journey
SENTENCE = "请水利局牵头，城管局配合，3个工作日内恢复供水。"


def test_one_sentence_becomes_a_card_that_its_unit_takes_up(seat: Seat):
    people = ("jiangchushu", "gejingzhe", "zhulichun")
    jiang, ge, outsider = (seat(viewport=TALL, reduced_motion="reduce").sits_down(one) for one in people)
    talk = jiang.create_group("供水抢修", "葛惊蛰")
    jiang.page.get_by_role("button", name="发起", exact=True).click()
    jiang.page.get_by_role("menuitem", name="批示").click()
    jiang.page.get_by_label("批示内容").fill(SENTENCE)
    understood = jiang.page.get_by_role("status", name="识别结果")
    for words in ("水利局", "城管局", "3个工作日内"):
        expect(understood.get_by_text(words, exact=True)).to_be_visible()
    sound(jiang, "an instruction being written")
    jiang.page.get_by_label("批示内容").press("Control+Enter")

    card = talk.timeline.locator(".card")
    theirs = ge.open("供水抢修").timeline.locator(".card")
    expect(card.get_by_role("button", name="市水利局")).to_be_visible()
    expect(theirs).to_contain_text("恢复供水")
    expect(theirs.get_by_role("button")).to_have_count(0)
    card.get_by_role("button", name="交办").click()

    expect(theirs).to_contain_text("待您处理")
    theirs.get_by_role("button", name="领受").click()
    expect(theirs.get_by_role("button", name="领受")).to_have_count(0)
    expect(card).to_contain_text("葛惊蛰 领受")

    item = (theirs.get_by_role("link", name="全程").get_attribute("href") or "").removeprefix("/")
    assert ge.ask(item)["part_states"] == {"handling": 1, "sent": 1}
    expect(outsider.row("供水抢修")).to_have_count(0)
    assert outsider.ask("todo")["total"] == 0
    assert outsider.context.request.get(f"{outsider.url}/api/v1/{item}").status == 404


def test_nobody_but_leaders_and_their_secretaries_is_offered_it(seat: Seat):
    fei, wen = seat().sits_down("feidahan"), seat().sits_down("wenbailu")
    fei.start_direct("祝立春")
    wen.start_direct("费大寒")
    for desk, acts in ((fei, 3), (wen, 4)):
        desk.page.get_by_role("button", name="发起", exact=True).click()
        expect(desk.page.get_by_role("menuitem")).to_have_count(acts)
