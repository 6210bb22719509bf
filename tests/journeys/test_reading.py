"""A long conversation: read upwards without a jump, begun where the unread begins, and never torn away from."""

import uuid

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Seat
from tests.journeys.desk import Desk
from tests.journeys.talk import Talk

pytestmark = pytest.mark.journey
STEP = 560  # px: no more than is drawn beyond the screen
HIGH = {"width": 1366, "height": 1000}


def test_reading_upwards_through_older_pages_nothing_jumps_and_nothing_is_missing(seat: Seat):
    cen = seat(viewport=HIGH).sits_down("cenyushui")
    talk = cen.open("水利局工作群")
    everything = len(cen.stored(talk.conversation))
    assert everything > 300, "long enough for several pages"
    talk.timeline.hover()

    _tops_at_rest(talk.timeline, {})
    seen: set[int] = set()
    for _ in range(everything):
        before = _tops(talk.timeline)
        seen |= before.keys()
        if min(before) == 1:
            break
        cen.page.mouse.wheel(0, -STEP)
        after = _tops_at_rest(talk.timeline, before)
        moved = {after[nr] - before[nr] for nr in before.keys() & after.keys()}
        assert moved, "what stood at the top is still on screen"
        assert max(moved) - min(moved) <= 2, "lines keep their distances"
        assert abs(min(moved) - STEP) <= 2 or min(after) == 1, f"moved by {moved}, not by {STEP}"
    assert seen == set(range(1, everything + 1))


def test_what_is_unread_begins_under_a_line_and_what_comes_below_is_only_counted(seat: Seat):
    ge, zhu = seat().sits_down("gejingzhe"), seat().sits_down("zhulichun")
    talk = zhu.create_group("雨量逐时", "葛惊蛰")
    _report(zhu, talk, 60)
    expect(ge.badge("雨量逐时")).to_have_text("60")

    there = ge.open("雨量逐时")
    expect(there.timeline.get_by_text("以下为新消息")).to_be_in_viewport()
    expect(there.message("第1时次：12毫米。")).to_be_in_viewport()
    expect(there.message("第60时次：12毫米。")).to_have_count(0)

    below = ge.page.get_by_role("button", name="条新消息")
    expect(below).to_be_visible()
    resting = _tops_at_rest(there.timeline, {})
    talk.say("第61时次：3毫米。")
    expect(ge.row("雨量逐时")).to_contain_text("第61时次：3毫米。")
    assert _tops_at_rest(there.timeline, {}) == resting, "what I read stays where it is"

    below.click()
    expect(there.message("第61时次：3毫米。")).to_be_in_viewport()
    expect(below).to_have_count(0)
    expect(ge.badge("雨量逐时")).to_have_count(0)

    there.timeline.hover()
    _tops_at_rest(there.timeline, {})
    ge.page.mouse.wheel(0, -1_200)
    expect(ge.page.get_by_role("button", name="回到最新")).to_be_visible()
    talk.say("第62时次：1毫米。", "第63时次：0毫米。")
    expect(ge.page.get_by_role("button", name="2 条新消息")).to_be_visible()
    expect(there.message("第63时次：0毫米。")).not_to_be_in_viewport()


def test_going_back_to_a_conversation_finds_it_as_it_was(seat: Seat):
    cen = seat().sits_down("cenyushui")
    talk = cen.open("水利局工作群")
    talk.field.fill("写到一半")
    cen.open("程立夏")
    expect(cen.row("水利局工作群")).to_contain_text("[草稿] 写到一半")
    cen.page.go_back()
    expect(talk.field).to_have_value("写到一半")
    expect(talk.texts.last).to_be_in_viewport()


def _report(desk: Desk, talk: Talk, hours: int) -> None:
    """One message for each hour, said by another program of the same person."""
    for hour in range(1, hours + 1):
        words = {"client_id": str(uuid.uuid4()), "text": f"第{hour}时次：12毫米。"}
        assert desk.request("POST", f"conversations/{talk.conversation}/messages", **words) < 300


def _tops(timeline: Locator) -> dict[int, float]:
    """nr → where its line stands on screen (px), of all that can be seen at least in part."""
    found = timeline.evaluate(
        """(timeline) => {
            const frame = timeline.getBoundingClientRect();
            return [...timeline.querySelectorAll('[data-nr]')]
                .map((line) => [Number(line.dataset.nr), line.getBoundingClientRect()])
                .filter(([, box]) => box.bottom > frame.top && box.top < frame.bottom)
                .map(([nr, box]) => [nr, box.top]);
        }"""
    )
    return {int(nr): top for nr, top in found}


def _tops_at_rest(timeline: Locator, before: dict[int, float]) -> dict[int, float]:
    """The same once they have left where they stood before, and nothing has moved for a tenth of a second."""
    timeline.evaluate(
        """async (timeline, before) => {
            const tops = () => [...timeline.querySelectorAll('[data-nr]')]
                .map((line) => `${line.dataset.nr} ${line.getBoundingClientRect().top}`);
            let last = '', still = 0;
            for (let frames = 0; still < 6 && frames < 300; frames += 1) {
                await new Promise(requestAnimationFrame);
                const now = tops();
                const left = before.length === 0 || before.some((top) => !now.includes(top));
                still = left && String(now) === last ? still + 1 : 0;
                last = String(now);
            }
        }""",
        [f"{nr} {top:g}" for nr, top in before.items()],
    )
    return _tops(timeline)
