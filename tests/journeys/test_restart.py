"""The server dies in mid-sentence and comes back on the same port."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import TALL, Seat
from tests.journeys.desk import Desk
from tests.journeys.site import Site
from tests.journeys.talk import Talk

pytestmark = pytest.mark.journey


def test_killed_while_one_writes_and_the_other_sends(seat: Seat, site: Site):
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
        _settle(here, there, 6)

    _agree((cen, here), (zhu, there))
    stored = zhu.stored(here.conversation)
    assert sorted(stored, key=_SAID.index) == _SAID, "all of it, and each once"
    assert [text for text in stored if text in _HIS] == _HIS


def test_killed_and_started_again_at_once(seat: Seat, site: Site):
    cen, ge = seat(viewport=TALL).sits_down("cenyushui"), seat(viewport=TALL).sits_down("gejingzhe")
    here = cen.create_group("升级演练", "葛惊蛰")
    there = ge.open("升级演练")
    mine, his = [f"第{number}批已发。" for number in range(1, 7)], [f"第{number}批已收。" for number in range(1, 7)]

    with cen.losing_the_network(), ge.losing_the_network():
        for number, (one, other) in enumerate(zip(mine, his, strict=True)):
            here.say(one)
            there.say(other)
            if number in (1, 3):
                site.web.restart()
        _settle(here, there, 12)

    _agree((cen, here), (ge, there))
    stored = ge.stored(here.conversation)
    assert [text for text in stored if text in mine] == mine
    assert [text for text in stored if text in his] == his


_HIS = ["35.2米。", "还在涨。", "每小时三公分。", "下游已通知。"]
_SAID = ["库水位多少？", *_HIS, "泄洪闸开两孔，你盯着。"]


def _settle(here: Talk, there: Talk, messages: int) -> None:
    """Wait until both are connected, nothing is on its way any more, and so much has been said."""
    for talk in (here, there):
        expect(talk.connection).to_have_count(0)
        expect(talk.texts).to_have_count(messages)
        expect(talk.timeline.locator("[aria-busy]")).to_have_count(0)


def _agree(*seen: tuple[Desk, Talk]) -> None:
    """Every browser shows what is in the database, without having been reloaded."""
    for desk, talk in seen:
        talk.shows(desk.stored(talk.conversation))
        assert desk.has_never_reloaded()
