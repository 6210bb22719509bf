"""收发员 changes hands in mid-conversation: one desk loses the group at once, the other has it with its history."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk

pytestmark = pytest.mark.journey


def test_the_clerk_is_replaced_while_both_look(seat: Seat):
    keeper, cen = seat().sits_down("luqiufen"), seat().sits_down("cenyushui")
    ge, zhu = seat().sits_down("gejingzhe"), seat().sits_down("zhulichun")
    here = cen.create_group("公文流转协调", "费大寒")
    assert cen.request("POST", f"conversations/{here.conversation}/seats", positions=[_intake(keeper)]) == 200
    expect(here.timeline.get_by_text("你邀请市水利局 收发员加入了群聊")).to_be_visible()
    here.say("〔2026〕14号来文请登记。")
    there = ge.open("公文流转协调")
    expect(there.message("〔2026〕14号来文请登记。")).to_be_visible()
    there.field.fill("正在登记")
    here.say("县里催回执。")

    _hand_over(keeper, "收发员", "祝立春")

    expect(ge.page.get_by_text("您已不在这个会话中")).to_be_visible()
    expect(ge.row("公文流转协调")).to_have_count(0)
    expect(there.timeline).to_have_count(0)
    _is_shut_out(ge, here.conversation)

    taken = zhu.open("公文流转协调")
    expect(taken.message("〔2026〕14号来文请登记。")).to_be_visible()
    expect(taken.timeline.get_by_text("你接任市水利局 收发员，加入了群聊")).to_be_visible()
    taken.say("已接手，马上办。")
    expect(here.message("已接手，马上办。")).to_be_visible()
    expect(here.timeline.get_by_text("葛惊蛰不再担任市水利局 收发员，离开了群聊")).to_be_visible()
    expect(ge.page.get_by_text("已接手，马上办。")).to_have_count(0)

    _reads_report(zhu, "您已接任市水利局 收发员", "新加入")
    _reads_report(ge, "您已交出市水利局 收发员", "已离开")
    assert all(desk.has_never_reloaded() for desk in (ge, zhu))
    expect(keeper.page.get_by_role("dialog", name="岗位交接单")).not_to_contain_text("公文流转协调")


def _is_shut_out(desk: Desk, conversation: int) -> None:
    messages = f"conversations/{conversation}/messages"
    assert desk.request("POST", messages, client_id=str(uuid4()), text="还在吗") == 404
    assert desk.context.request.get(f"{desk.url}/api/v1/{messages}").status == 404


def _intake(keeper: Desk) -> int:
    """收发员 of the water bureau."""
    (unit,) = keeper.ask("administration")["units"]
    file = keeper.ask(f"administration/units/{unit['unit']}")
    return next(
        position["position"]
        for position in file["positions"]
        if any(holder["name"] == "葛惊蛰" for holder in position["holders"]) and position["title"] == "收发员"
    )


def _hand_over(keeper: Desk, position: str, successor: str) -> None:
    """管理 → 岗位交接: position, successor, and yes."""
    page = keeper.page
    page.get_by_role("link", name="管理").click()
    page.get_by_role("link", name="岗位交接").click()
    for field, words in (("单位", "水利"), ("岗位", position), ("接任", successor)):
        page.get_by_role("combobox", name=field).fill(words)
        page.get_by_role("option", name=words).first.click()
    expect(page.get_by_text("葛惊蛰立即看不到其中")).to_be_visible()
    page.get_by_role("button", name="办理交接").click()
    page.get_by_role("alertdialog").get_by_role("button", name="办理交接").click()
    expect(page.get_by_role("dialog", name="岗位交接单")).to_be_visible()


def _reads_report(desk: Desk, notice: str, what: str) -> None:
    """The report, opened from the notice that came by itself, and confirmed."""
    expect(desk.page.get_by_text(notice)).to_be_visible()
    desk.page.get_by_role("button", name="查看交接单").click()
    report = desk.page.get_by_role("dialog", name="岗位交接单")
    expect(report.get_by_role("row", name="公文流转协调")).to_contain_text(what)
    report.get_by_role("button", name="我已核对，签阅").click()
    expect(report).to_have_count(0)
    expect(desk.page.get_by_text(notice)).to_have_count(0)
