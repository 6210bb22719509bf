"""Memory of idle sockets: how much a warmed process grows, per socket."""

import asyncio
import time
from collections.abc import Sequence

from tests.benchmarks.figures import Goal, Report, Row
from tests.benchmarks.load import OURS, TEXTBOOK_CROWD, Dialect, connected
from tests.benchmarks.machine import rss_kib
from tests.benchmarks.people import Seated, Wish
from tests.benchmarks.servers import Python, Site, Stage

SOCKETS, LISTENERS, WARM = 500, 200, 20
SETTLED_SECONDS, PATIENCE_SECONDS = 1.5, 15.0
GOALS = {"ours, no conversation": 30, "ours, 200 conversations": 60}


def measure(stage: Stage) -> Report:
    town = stage.town(Wish(listeners=LISTENERS, bystanders=SOCKETS))
    strangers = [Seated(person=number) for number in range(SOCKETS)]
    kib = {
        "textbook, one group": _growth(stage.textbook, TEXTBOOK_CROWD, strangers),
        "ours, no conversation": _growth(stage.ours, OURS, town.bystanders),
        "ours, 200 conversations": _growth(stage.ours, OURS, town.listeners),
    }
    return Report(
        "Memory of an idle socket",
        f"Growth of one daphne's resident memory after {WARM} sockets came and went, over {SOCKETS} sockets"
        f" ({LISTENERS} with 200 conversations each: 50 direct talks, 100 groups of 20, 50 of all; everybody online).",
        [Row(name, {"KiB per socket": f"{size:.1f}"}) for name, size in kib.items()],
        [Goal(name, f"{kib[name]:.1f} KiB", f"≤ {most} KiB", kib[name] <= most) for name, most in GOALS.items()],
    )


def _growth(site: Site, dialect: Dialect, people: Sequence[Seated]) -> float:
    """KiB per socket of a fresh process."""
    web = site.web()
    try:
        return asyncio.run(_growth_of(web, dialect, people))
    finally:
        web.stop()
        site.webs.remove(web)


async def _growth_of(web: Python, dialect: Dialect, people: Sequence[Seated]) -> float:
    async with connected(dialect, [web.url], people[:WARM]):
        await _settled(web.pid)
    before = await _settled(web.pid)
    async with connected(dialect, [web.url], people):
        return (await _settled(web.pid) - before) / len(people)


async def _settled(pid: int) -> int:
    """Resident KiB, once they have stood still for a while."""
    size, since = rss_kib(pid), time.perf_counter()
    deadline = since + PATIENCE_SECONDS
    while time.perf_counter() < min(since + SETTLED_SECONDS, deadline):
        await asyncio.sleep(0.1)
        if (now := rss_kib(pid)) != size:
            size, since = now, time.perf_counter()
    return size
