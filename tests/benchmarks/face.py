"""The client in a real browser: a conversation of a hundred thousand messages is opened, scrolled, written in, and
grows for an hour's worth of messages."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from playwright.sync_api import CDPSession, Page, expect

from tests.benchmarks.figures import Goal, Report, Row, spread
from tests.benchmarks.servers import Stage
from tests.journeys.browser import open_browser
from tests.journeys.desk import Desk
from tests.journeys.talk import Talk

LOGIN = "cenyushui"
MESSAGES, AT_ONCE = 10_000, 250
ROUNDS, TURNS, TURN_PIXELS, TURN_MS = 3, 150, 900, 40
KEYS = 120
HOUR, QUARTERS = 3_600, 4
"""An hour at one message a second."""
LONG_MS, KEY_MS, GROWTH = 50, 16, 1.1
_WATCH = """
    window.long = [];
    new PerformanceObserver(seen => window.long.push(...seen.getEntries().map(one => one.duration)))
        .observe({ type: 'longtask' })"""


class Scrolled(NamedTuple):
    """Main-thread tasks of more than 50 ms, in ms; how many messages further up the view stands in the end."""

    long: list[float]
    messages: int


def measure(stage: Stage) -> Report:
    told = {"conversation": 0, "messages": MESSAGES, "at_once": AT_ONCE}
    conversation = int(stage.ours.run("tests.benchmarks.long_talk", told=told))
    url = stage.ours.webs[0].url.replace("ws://", "http://").removesuffix("/ws")
    with open_browser() as browser, browser.new_context(viewport={"width": 1366, "height": 768}) as context:
        desk = Desk(context, url).sits_down(LOGIN)
        opened = [_opened(desk, conversation) for _ in range(ROUNDS)]
        page, talk = desk.page, Talk(desk.page)
        browsed = context.new_cdp_session(page)
        scrolled = [_scrolled(page, talk) for _ in range(ROUNDS)]
        _opened(desk, conversation)
        keys = [_typed(browsed, talk) for _ in range(ROUNDS)]
        heaps = _traffic(stage, browsed, talk, conversation)
    return _report(opened, scrolled, keys, heaps)


def _opened(desk: Desk, conversation: int) -> float:
    """Milliseconds from asking for the page to its newest message being drawn, whatever was kept from before."""
    desk.page.goto(f"{desk.url}/c/{conversation}")
    expect(Talk(desk.page).texts.last).to_be_visible()
    return float(desk.page.evaluate("performance.now()"))


def _scrolled(page: Page, talk: Talk) -> Scrolled:
    """With the wheel into the past, as fast as a hurried hand does it."""
    before = _number_of_first(talk)
    page.evaluate(_WATCH)
    talk.timeline.hover()
    for _ in range(TURNS):
        page.mouse.wheel(0, -TURN_PIXELS)
        page.wait_for_timeout(TURN_MS)
    return Scrolled(page.evaluate("window.long"), before - _number_of_first(talk))


def _number_of_first(talk: Talk) -> int:
    return int(talk.texts.first.inner_text().split("：")[0])


def _typed(browsed: CDPSession, talk: Talk) -> float:
    """Milliseconds of work of the main thread for each key."""
    talk.field.fill("")
    before = _busy(browsed)
    talk.field.press_sequentially("请" * KEYS, delay=20)
    worked = _busy(browsed) - before
    talk.field.fill("")
    return worked / KEYS


def _busy(browsed: CDPSession) -> float:
    browsed.send("Performance.enable")
    told = browsed.send("Performance.getMetrics")["metrics"]
    return next(one["value"] for one in told if one["name"] == "TaskDuration") * 1e3


def _traffic(stage: Stage, browsed: CDPSession, talk: Talk, conversation: int) -> list[float]:
    """MiB in use, at first and after each quarter of an hour's messages."""
    heaps = [_heap(browsed)]
    for _ in range(QUARTERS):
        told = {"conversation": conversation, "messages": HOUR // QUARTERS, "at_once": 1}
        stage.ours.run("tests.benchmarks.long_talk", told=told)
        expect(talk.texts.last).to_contain_text(f"{HOUR // QUARTERS - 1}：")
        heaps.append(_heap(browsed))
    return heaps


def _heap(browsed: CDPSession) -> float:
    browsed.send("HeapProfiler.collectGarbage")
    return float(browsed.send("Runtime.getHeapUsage")["usedSize"]) / 2**20


def _report(opened: Sequence[float], scrolled: Sequence[Scrolled], keys: Sequence[float], heaps: list[float]) -> Report:
    worst = max((ms for one in scrolled for ms in one.long), default=0.0)
    growth = heaps[-1] / heaps[1]
    return Report(
        f"The client in a conversation of {MESSAGES:,} messages",
        f"Headless Chromium, drawn by the processor, 1366×768, {ROUNDS} rounds (lowest–highest). Scrolling: {TURNS}"
        f" turns of the wheel by {TURN_PIXELS} px, one every {TURN_MS} ms. Memory after collecting garbage; traffic:"
        f" {HOUR:,} messages as fast as they come.",
        [
            Row("opened, to the newest message drawn", {"ms": spread(opened)}),
            Row("scrolled up, messages", {"": spread([one.messages for one in scrolled])}),
            Row("tasks over 50 ms while scrolling", {"": spread([len(one.long) for one in scrolled])}),
            Row("the longest of them", {"ms": f"{worst:.0f}"}),
            Row("main thread for one key", {"ms": spread(keys, ".1f")}),
            Row("memory before, then after each quarter", {"MiB": " · ".join(f"{heap:.1f}" for heap in heaps)}),
        ],
        [
            Goal("longest task while scrolling", f"{worst:.0f} ms", f"≤ {LONG_MS} ms", worst <= LONG_MS),
            Goal("a key", f"{median(keys):.1f} ms", f"≤ {KEY_MS} ms", median(keys) <= KEY_MS),
            Goal("memory, last quarter to first", f"{growth:.2f}×", f"≤ {GROWTH}×", growth <= GROWTH),
        ],
    )
