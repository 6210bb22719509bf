"""A group: called by name, quoted, reworded, taken back, removed from, and silenced."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Seat

pytestmark = pytest.mark.journey


def test_gathered_by_pinyin_and_somebody_is_called_by_name(seat: Seat):
    zhu, fei, ge = seat().sits_down("zhulichun"), seat().sits_down("feidahan"), seat().sits_down("gejingzhe")
    talk = zhu.create_group("城东泵站抢修", "费大寒", "葛惊蛰")
    expect(talk.page.get_by_text("3 人", exact=True)).to_be_visible()

    talk.call("fdh", "费大寒").field.press_sequentially("请协调发电车。")
    talk.field.press("Enter")

    expect(fei.row("城东泵站抢修")).to_contain_text("[有人@我] 祝立春：@费大寒 请协调发电车。")
    expect(ge.row("城东泵站抢修")).not_to_contain_text("有人@我")
    expect(ge.row("城东泵站抢修")).to_contain_text("祝立春：@费大寒 请协调发电车。")
    there = fei.open("城东泵站抢修")
    expect(there.timeline.get_by_role("button", name="@费大寒")).to_have_attribute("data-me", "true")
    expect(fei.row("城东泵站抢修")).not_to_contain_text("有人@我")


def test_a_quote_leads_to_what_it_quotes_and_is_blanked_when_that_is_taken_back(seat: Seat):
    wen, jiang = seat().sits_down("wenbailu"), seat().sits_down("jiangchushu")
    here = wen.create_group("日程确认", "江处暑", "费大寒")
    here.say("周三上午九点防汛部署会，请确认。")
    there = jiang.open("日程确认")
    here.say(*(f"附件{number}已上传。" for number in range(1, 31)))
    expect(there.message("附件30已上传。")).to_be_visible()

    there.say("收到。")
    here.act("收到。", "引用")
    here.say("谢谢市长，回执已登记。")
    quote = there.message("谢谢市长，回执已登记。").get_by_role("button", name="引用江处暑的消息")
    expect(quote).to_contain_text("江处暑：收到。")
    there.timeline.evaluate("timeline => timeline.scrollTo(0, 0)")
    there.act("周三上午九点防汛部署会，请确认。", "引用")
    there.say("同意。")
    expect(there.message("周三上午九点防汛部署会，请确认。")).not_to_be_in_viewport()
    there.message("同意。").get_by_role("button", name="引用温白露的消息").click()
    expect(there.message("周三上午九点防汛部署会，请确认。")).to_be_in_viewport()
    jiang.page.go_back()
    expect(there.message("同意。")).to_be_in_viewport()

    there.act("收到。", "撤回")

    for talk, words in ((there, "你撤回了一条消息"), (here, "江处暑撤回了一条消息")):
        expect(talk.timeline.get_by_text(words)).to_be_visible()
        expect(talk.message("收到。")).to_have_count(0)
        expect(talk.message("谢谢市长，回执已登记。")).to_contain_text("引用的消息已撤回")


def test_reworded_by_its_author_alone(seat: Seat):
    ge, wen = seat().sits_down("gejingzhe"), seat().sits_down("wenbailu")
    here = ge.create_group("收文协调", "温白露", "费大寒")
    here.say("来文已登记，编号〔2026〕14号。")
    there = wen.open("收文协调")
    expect(there.message("来文已登记，编号〔2026〕14号。")).to_be_visible()

    here.act("来文已登记，编号〔2026〕14号。", "编辑")
    expect(here.field).to_have_value("来文已登记，编号〔2026〕14号。")
    here.say("来文已登记，编号〔2026〕15号。")

    for talk in (here, there):
        expect(talk.message("来文已登记，编号〔2026〕15号。")).to_contain_text("已编辑")
        expect(talk.message("来文已登记，编号〔2026〕14号。")).to_have_count(0)
    there.message("来文已登记，编号〔2026〕15号。").locator(".bubble").click(button="right")
    expect(wen.page.get_by_role("menuitem", name="引用")).to_be_visible()
    expect(wen.page.get_by_role("menuitem", name="编辑")).to_have_count(0)


def test_whoever_is_removed_loses_the_conversation_while_he_looks_at_it(seat: Seat):
    cen, ge, zhu = seat().sits_down("cenyushui"), seat().sits_down("gejingzhe"), seat().sits_down("zhulichun")
    here = cen.create_group("人事酝酿", "葛惊蛰", "祝立春")
    here.say("先听听各位意见。")
    there, beside = ge.open("人事酝酿"), zhu.open("人事酝酿")
    expect(there.message("先听听各位意见。")).to_be_visible()
    there.field.fill("我想说的是")

    here.remove("葛惊蛰")

    expect(ge.page.get_by_text("您已不在这个会话中")).to_be_visible()
    expect(there.field).to_have_count(0)
    expect(there.timeline).to_have_count(0)
    expect(ge.row("人事酝酿")).to_have_count(0)
    here.say("以下内容请勿外传。")
    expect(beside.message("以下内容请勿外传。")).to_be_visible()
    path = f"conversations/{here.conversation}"
    assert ge.request("POST", f"{path}/messages", client_id=_UUID, text="我还在吗") == 404
    assert ge.context.request.get(f"{ge.url}/api/v1/{path}/messages").status == 404
    expect(ge.page.get_by_text("以下内容请勿外传。")).to_have_count(0)
    assert ge.has_never_reloaded()


def test_a_group_that_only_its_leaders_speak_in_says_so_where_one_would_write(seat: Seat):
    fei, zhu = seat().sits_down("feidahan"), seat().sits_down("zhulichun")
    here = fei.create_group("汛情通报", "祝立春", "温白露")
    here.say("本群用于发布汛情。")
    there = zhu.open("汛情通报")
    expect(there.field).to_be_visible()

    here.details().get_by_role("switch", name="仅管理员发言").click()

    expect(zhu.page.get_by_text("本群仅群主和管理员可以发言")).to_be_visible()
    expect(there.field).to_have_count(0)
    here.say("明日08时前有大雨。")
    expect(there.message("明日08时前有大雨。")).to_be_visible()
    path = f"conversations/{here.conversation}/messages"
    assert zhu.request("POST", path, client_id=_UUID, text="收到") == 403


_UUID = "7f1d1a52-6a0e-4c3e-9f0e-0d6c5b0a1c11"
