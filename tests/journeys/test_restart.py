"""The server dies in mid-sentence and comes back."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import TALL, Seat
from tests.journeys.site import Site

pytestmark = pytest.mark.journey


def test_a_server_killed_in_mid_sentence_loses_nothing_doubles_nothing_and_needs_no_reload(seat: Seat, site: Site):
    cen, zhu = seat(viewport=TALL).sits_down("cenyushui"), seat(viewport=TALL).sits_down("zhulichun")
    here = cen.create_group("青屿水库调度", "祝立春")
    there = zhu.open("青屿水库调度")
    here.say("库水位多少？")
    there.say("35.2米。")
    expect(here.message("35.2米。")).to_be_visible()

    with cen.losing_the_network(), zhu.losing_the_network():
        here.field.press_sequentially("泄洪闸")
        there.say("还在涨。")
        site.web.kill()
        here.field.press_sequentially("开两孔，")
        there.say("每小时三公分。", "下游已通知。")
        here.field.press_sequentially("你盯着。")
        here.field.press("Enter")
        expect(here.connection).to_be_visible()
        site.web.start()
        for talk in (here, there):
            expect(talk.message("泄洪闸开两孔，你盯着。")).to_be_visible()
            expect(talk.message("下游已通知。")).to_be_visible()
            expect(talk.connection).to_have_count(0)

        there.say("明白。")
        site.web.restart()
        here.say("一小时一报。")
        for talk in (here, there):
            expect(talk.message("明白。")).to_be_visible()
            expect(talk.message("一小时一报。")).to_be_visible()
            expect(talk.timeline.locator("[aria-busy]")).to_have_count(0)

    stored = zhu.stored(here.conversation)
    assert here.texts.all_inner_texts() == there.texts.all_inner_texts() == stored
    mine = ["库水位多少？", "泄洪闸开两孔，你盯着。", "一小时一报。"]
    his = ["35.2米。", "还在涨。", "每小时三公分。", "下游已通知。", "明白。"]
    assert [text for text in stored if text in mine] == mine
    assert [text for text in stored if text in his] == his
    assert len(stored) == len(mine) + len(his)
    assert cen.has_never_reloaded()
    assert zhu.has_never_reloaded()
