"""Fan-out: one conversation of five hundred sockets, stored by us, not stored by the textbook."""

import asyncio
from collections.abc import Sequence
from statistics import median

from tests.benchmarks.crowd import SECONDS, Crowd, Outcome, measured
from tests.benchmarks.figures import Goal, Report, Row, spread
from tests.benchmarks.load import OURS, TEXTBOOK_CROWD, Dialect, connected
from tests.benchmarks.people import Seated, Town, Wish
from tests.benchmarks.servers import Site, Stage

SOCKETS = 500
ROUNDS = 3
GOALS = {4: 12, 16: 40}
_Cells = dict[tuple[str, int], list[Outcome]]


def measure(stage: Stage) -> Report:
    town = stage.town(Wish(crowd=SOCKETS))
    cells: _Cells = {}
    for _ in range(ROUNDS):
        for in_flight in GOALS:
            for name, site, dialect, people in _sides(stage, town):
                outcome = asyncio.run(_cell(site, dialect, people, in_flight))
                cells.setdefault((name, in_flight), []).append(outcome)
    return Report(
        f"Fan-out: messages of 300 bytes to {SOCKETS} sockets",
        f"Medians of {ROUNDS} rounds in turns, {SECONDS:.0f} s each (lowest–highest). Two daphne processes each."
        " Ours is stored (PostgreSQL, flushed) before it is delivered; the textbook (core layer, group_send) stores"
        f" nothing. A message is in flight until all {SOCKETS} have it."
        f" Others took {_others(cells):.0%} of the machine.",
        [Row(f"{name}, {in_flight} in flight", _cells(outcomes)) for (name, in_flight), outcomes in cells.items()],
        [_goal(cells, in_flight, factor) for in_flight, factor in GOALS.items()],
    )


def _sides(stage: Stage, town: Town) -> Sequence[tuple[str, Site, Dialect, list[Seated]]]:
    strangers = [Seated(person=number) for number in range(SOCKETS)]
    return ("textbook", stage.textbook, TEXTBOOK_CROWD, strangers), ("ours", stage.ours, OURS, town.crowd)


async def _cell(site: Site, dialect: Dialect, people: list[Seated], in_flight: int) -> Outcome:
    async with connected(dialect, [web.url for web in site.webs], people) as sockets:
        return await measured(Crowd(sockets), in_flight, site.pids, site.behind)


def _cells(outcomes: Sequence[Outcome]) -> dict[str, str]:
    return {
        "deliveries/s": spread([o.rate for o in outcomes]),
        "p50 ms": spread([o.p50 * 1e3 for o in outcomes]),
        "p99 ms": spread([o.p99 * 1e3 for o in outcomes]),
        "server CPU µs per delivery": spread([o.cpu * 1e6 for o in outcomes], ",.1f"),
        "of database and Redis": spread([o.cpu_behind * 1e6 for o in outcomes], ",.1f"),
        "events per frame": spread([o.events_per_frame for o in outcomes], ".1f"),
        "not delivered": f"{sum(o.missing for o in outcomes):,}",
    }


def _goal(cells: _Cells, in_flight: int, factor: int) -> Goal:
    """The median over the rounds of the ratio within a round."""
    pairs = zip(cells["ours", in_flight], cells["textbook", in_flight], strict=True)
    ratios = [ours.rate / textbook.rate for ours, textbook in pairs]
    return Goal(
        f"deliveries/s of the textbook's, {in_flight} in flight",
        f"{spread(ratios, '.1f')}×", f"≥ {factor}×", reached=median(ratios) >= factor,
    )  # fmt: skip


def _others(cells: _Cells) -> float:
    return median([outcome.others for outcomes in cells.values() for outcome in outcomes])
