"""The first day of an installation, on the stack the run was asked for: two people, and a network that fails them.

Embedded: one process. At scale: two daphnes on PostgreSQL and Redis, and each of the two people at another one.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.founding import Blank
from tests.journeys.conftest import TALL, Seat, seats
from tests.journeys.network import Network
from tests.journeys.site import Site, newly_founded

pytestmark = [pytest.mark.journey, pytest.mark.both_stacks]


@pytest.fixture(scope="module")
def site(blank: Blank, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with newly_founded(blank, tmp_path_factory.mktemp("founded")) as site:
        site.bring_in("cenyushui", "岑雨水", "市水利局", "局长")
        site.bring_in("zhulichun", "祝立春", "市水利局", "科员")
        yield site


@pytest.fixture
def seat(browser: Browser, site: Site) -> Iterator[Seat]:
    yield from seats(browser, site)


def test_two_people_talk_across_processes_through_a_network_that_comes_and_goes(seat: Seat, site: Site):
    with Network(site.webs[-1]) as network:
        cen, zhu = seat(viewport=TALL), seat(network.url, viewport=TALL)
        expect(cen.sits_down("cenyushui").conversations.get_by_text("还没有会话")).to_be_visible()
        zhu.sits_down("zhulichun")

        here = cen.start_direct("祝立春")
        here.say("小祝，青屿水库现在多少？")
        there = zhu.open("岑雨水")
        there.say("35.2米，还在涨。")
        expect(here.message("35.2米，还在涨。")).to_be_visible()
        expect(here.sign("小祝，青屿水库现在多少？")).to_have_text("已读")

        with zhu.losing_the_network():
            network.cut()
            zhu.context.set_offline(True)
            expect(there.connection).to_contain_text("网络已断开")
            there.say("刚才断了。", "现在35.4米。")
            expect(there.connection).to_contain_text("2 条消息待发送")
            here.say("听到请回答。")
            expect(here.sign("听到请回答。")).to_have_text("未读")
            zhu.context.set_offline(False)
            expect(there.connection).to_have_count(0)
        here.say("好，一小时一报。")

        said = [
            "小祝，青屿水库现在多少？",
            "35.2米，还在涨。",
            "听到请回答。",
            "刚才断了。",
            "现在35.4米。",
            "好，一小时一报。",
        ]
        expect(here.message("现在35.4米。")).to_be_visible()
        expect(there.message("好，一小时一报。")).to_be_visible()
        assert sorted(zhu.stored(here.conversation)) == sorted(said)
        for desk, talk in ((cen, here), (zhu, there)):
            talk.shows(desk.stored(talk.conversation))
            assert desk.has_never_reloaded()
