"""Without a network (离线): the page opens all the same, says how things stand, and goes on by itself."""

import time

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PATIENCE, Seat

pytestmark = pytest.mark.journey

_WORKER = f"""new Promise((done, failed) => {{
  const workers = navigator.serviceWorker;
  if (workers.controller) done(); else workers.addEventListener("controllerchange", () => done());
  setTimeout(() => failed(new Error("no worker has taken the page over")), {PATIENCE});
}})"""
_KEPT = "caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys()))))"
_PATHS = f"{_KEPT}.then(kept => kept.flat().map(({{url}}) => new URL(url).pathname))"


def test_the_page_opens_without_a_network_and_what_was_said_goes_out_with_it(seat: Seat):
    desk = seat(service_workers="allow").sits_down("cenyushui")
    desk.page.evaluate(_WORKER)
    talk = desk.open("防汛值守")
    expect(talk.texts.last).to_be_visible()
    with desk.losing_the_network():
        desk.context.set_offline(offline=True)
        talk.say("水位已回落到警戒线以下。")
        expect(talk.sign("水位已回落到警戒线以下。")).to_contain_text("待发送")
        desk.page.reload()
        expect(desk.page.get_by_role("heading", name="连不上服务器")).to_be_visible()
        expect(desk.page.get_by_text("待发送的消息").locator("xpath=following-sibling::dd")).to_have_text("1 条")
        expect(desk.page.get_by_text("岑雨水")).to_be_visible()
        desk.context.set_offline(offline=False)
        expect(desk.talk("防汛值守").sign("水位已回落到警戒线以下。")).not_to_contain_text("待发送")


def test_nothing_of_the_server_is_kept_and_who_signs_out_leaves_nothing(seat: Seat):
    desk = seat(service_workers="allow").sits_down("wenbailu")
    desk.page.evaluate(_WORKER)
    kept = desk.page.evaluate(_PATHS)
    assert "/" in kept
    assert [path for path in kept if path.startswith(("/api", "/ws", "/media"))] == []
    desk.page.get_by_role("button", name="设置").click()
    desk.page.get_by_role("button", name="退出登录").click()
    desk.page.get_by_role("alertdialog").get_by_role("button", name="退出登录").click()
    expect(desk.page.get_by_label("工号")).to_be_visible()
    deadline = time.monotonic() + PATIENCE / 1000
    while desk.page.evaluate(_PATHS) and time.monotonic() < deadline:
        desk.page.wait_for_timeout(50)
    assert desk.page.evaluate(_PATHS) == []
    assert desk.page.evaluate("localStorage.getItem('collab.lately')") is None
