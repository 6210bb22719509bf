"""Coming in, and being shown out."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PROMPTLY, Seat
from tests.journeys.network import Network
from tests.journeys.site import Site

pytestmark = pytest.mark.journey


def test_a_wrong_password_is_said_at_the_field_and_the_right_one_still_works(seat: Seat):
    desk = seat().arrive()

    with desk.being_refused():
        desk.sign_in("wenbailu", "yunting-2025")
        expect(desk.page.get_by_text("工号或密码不正确")).to_be_visible()
    expect(desk.page.get_by_label("工号")).to_have_value("wenbailu")
    expect(desk.page.get_by_label("密码", exact=True)).to_have_attribute("aria-invalid", "true")

    desk.sign_in("wenbailu")
    expect(desk.row("江处暑")).to_be_visible()


def test_nothing_filled_in_is_said_without_asking_the_server(seat: Seat):
    desk = seat().arrive()
    desk.page.get_by_role("button", name="登录").click()
    expect(desk.page.get_by_text("请输入工号")).to_be_visible()
    expect(desk.page.get_by_text("请输入密码")).to_be_visible()


def test_a_device_that_is_ended_elsewhere_shows_nothing_more_at_once(seat: Seat):
    office, home = seat().sits_down("cenyushui"), seat().sits_down("cenyushui")
    zhu = seat().sits_down("zhulichun")
    talk = zhu.create_group("仅限办公室", "岑雨水")
    office.open("仅限办公室")

    with office.being_refused():
        assert home.request("DELETE", "session/devices") == 204
        expect(office.page.get_by_text("本设备已退出登录，请重新登录。")).to_be_visible(timeout=PROMPTLY)
        talk.say("这句话不该出现在退出的设备上。")
        expect(home.row("仅限办公室")).to_contain_text("这句话不该出现在退出的设备上。")
        expect(office.page.get_by_text("仅限办公室")).to_have_count(0)
        assert office.has_never_reloaded()


def test_a_session_that_ran_out_leads_to_the_door_and_what_was_unsent_goes_out_after_it(seat: Seat, site: Site):
    with Network(site.web) as network:
        fei, zhu = seat(network.url).sits_down("feidahan"), seat().sits_down("zhulichun")
        here = fei.create_group("夜班交接", "祝立春")
        there = zhu.open("夜班交接")

        with fei.losing_the_network(), fei.being_refused():
            fei.context.set_offline(True)
            expect(here.connection).to_be_visible()
            here.say("三点巡查完毕。")
            fei.context.clear_cookies()
            fei.context.set_offline(False)
            network.cut()
            expect(fei.page.get_by_label("工号")).to_be_visible()
            expect(fei.page.get_by_text("夜班交接")).to_have_count(0)
            expect(there.texts).to_have_count(0)

        fei.sign_in("feidahan")
        expect(there.message("三点巡查完毕。")).to_be_visible()
        assert zhu.stored(there.conversation) == ["三点巡查完毕。"]


def test_signing_out_leaves_nothing_of_mine_for_the_next(seat: Seat):
    desk = seat().sits_down("gejingzhe")
    talk = desk.create_group("未发出的话", "祝立春")
    talk.field.fill("这只是草稿")
    desk.page.get_by_role("button", name="设置").click()
    desk.page.get_by_role("button", name="退出登录").click()
    desk.page.get_by_role("alertdialog").get_by_role("button", name="退出登录").click()
    expect(desk.page.get_by_label("工号")).to_be_visible()
    expect(desk.page.get_by_text("本设备已退出登录")).to_have_count(0)

    desk.sign_in("wenbailu")
    expect(desk.row("江处暑")).to_be_visible()
    expect(desk.page.get_by_text("这只是草稿")).to_have_count(0)
    expect(desk.page.get_by_text("未发出的话")).to_have_count(0)
