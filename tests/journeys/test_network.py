"""The network goes and comes back: nothing is lost, nothing is said twice, nothing has to be reloaded."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import WebSocketRoute, expect

from tests.journeys.conftest import TALL, Seat
from tests.journeys.desk import Desk
from tests.journeys.network import Network
from tests.journeys.site import Site

pytestmark = pytest.mark.journey


@pytest.fixture
def network(site: Site) -> Iterator[Network]:
    with Network(site.web) as network:
        yield network


def test_what_is_written_without_a_network_waits_is_said_to_wait_and_is_sent_once(seat: Seat):
    zhu, fei = seat().sits_down("zhulichun"), seat().sits_down("feidahan")
    here = zhu.create_group("断网演练", "费大寒")
    here.say("一号点位到达。")
    there = fei.open("断网演练")
    expect(there.message("一号点位到达。")).to_be_visible()

    with zhu.losing_the_network():
        zhu.context.set_offline(True)
        expect(here.connection).to_contain_text("网络已断开")
        here.say("二号点位到达。", "三号点位到达。")
        expect(here.connection).to_contain_text("2 条消息待发送")
        expect(here.sign("三号点位到达。")).to_have_text("待发送")
        there.say("收到，注意安全。", "雨还要下一小时。")
        expect(there.sign("雨还要下一小时。")).to_have_text("0/1 已读")
        zhu.context.set_offline(False)

    expect(here.connection).to_have_count(0)
    said = ["一号点位到达。", "收到，注意安全。", "雨还要下一小时。", "二号点位到达。", "三号点位到达。"]
    for talk in (here, there):
        talk.shows(said)
    assert fei.stored(here.conversation) == said
    assert zhu.has_never_reloaded()


def test_what_waits_to_be_sent_outlives_the_page(seat: Seat):
    ge, wen = seat(), seat().sits_down("wenbailu")
    cable = _SocketCable(ge)
    here = ge.sits_down("gejingzhe").create_group("限时件", "温白露")
    there = wen.open("限时件")

    with ge.losing_the_network():
        cable.pull()
        expect(here.connection).to_be_visible()
        here.say("省厅来文一份。", "今天下班前要回执。")
        expect(here.sign("今天下班前要回执。")).to_have_text("待发送")
        ge.page.reload()
        expect(here.connection).to_contain_text("2 条消息待发送")
        cable.plug_in()

        expect(here.sign("今天下班前要回执。")).not_to_have_text("待发送")
    said = ["省厅来文一份。", "今天下班前要回执。"]
    for talk in (here, there):
        talk.shows(said)
    assert wen.stored(here.conversation) == said


def test_a_line_that_breaks_again_and_again_neither_loses_nor_doubles_nor_shuffles(seat: Seat, network: Network):
    cen, ge = seat(network.url, viewport=TALL).sits_down("cenyushui"), seat(viewport=TALL).sits_down("gejingzhe")
    here = cen.create_group("线路不稳", "葛惊蛰")
    there = ge.open("线路不稳")
    mine, his = [f"第{number}句。" for number in range(1, 13)], [f"答第{number}句。" for number in range(1, 13)]

    with cen.losing_the_network():
        for number, (one, other) in enumerate(zip(mine, his, strict=True)):
            here.say(one)
            if number % 3 == 0:
                network.cut()
            there.say(other)
        expect(here.connection).to_have_count(0)
        expect(here.texts).to_have_count(24)
        expect(there.texts).to_have_count(24)

    stored = ge.stored(here.conversation)
    for talk in (here, there):
        talk.shows(stored)
    assert [text for text in stored if text in mine] == mine
    assert [text for text in stored if text in his] == his
    assert cen.has_never_reloaded()


class _SocketCable:
    """Between a desk and the server, for its sockets alone: pages and REST go on."""

    def __init__(self, desk: Desk) -> None:
        self._plugged, self._routes = True, list[WebSocketRoute]()
        desk.page.route_web_socket("**/ws", self._route)

    def pull(self) -> None:
        self._plugged = False
        for route in self._routes:
            route.close(code=1011)

    def plug_in(self) -> None:
        self._plugged = True

    def _route(self, route: WebSocketRoute) -> None:
        if not self._plugged:
            route.close(code=1011)
            return
        route.connect_to_server()
        self._routes.append(route)
