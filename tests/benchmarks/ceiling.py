"""The load client's own ceiling: the same sockets against a server that only copies bytes."""

import asyncio
from statistics import median

from tests.benchmarks.crowd import Crowd, Outcome, measured
from tests.benchmarks.figures import Report, Row, spread
from tests.benchmarks.load import Dialect, connected
from tests.benchmarks.people import Seated
from tests.benchmarks.servers import Stage

SOCKETS = 500
ROUNDS = 3
_BEGINNING = b'{"stream":"'


def measure(stage: Stage) -> Report:
    cells: dict[int, list[Outcome]] = {1: [], 16: []}
    for _ in range(ROUNDS):
        for events, outcomes in cells.items():
            outcomes.append(asyncio.run(_cell(stage, events)))
    return Report(
        f"The load client's ceiling: {SOCKETS} sockets, a server that copies bytes",
        f"Medians of {ROUNDS} rounds, 4 messages in flight. Client and server share the same cores.",
        [
            Row(f"{events} event{'s' * (events > 1)} in a frame", {
                "events/s": spread([o.rate for o in outcomes]),
                "p50 ms": f"{median(o.p50 for o in outcomes) * 1e3:.0f}",
                "server CPU µs per event": f"{median(o.cpu for o in outcomes) * 1e6:.1f}",
            })
            for events, outcomes in cells.items()
        ],
    )  # fmt: skip


async def _cell(stage: Stage, events: int) -> Outcome:
    def said(_: Seated, number: int, text: str) -> bytes:
        return b"[%s]" % b",".join([_BEGINNING + text.encode() + b'"}'] * events)

    dialect = Dialect(event=_BEGINNING, say=said)
    async with connected(dialect, [stage.floor.url], [Seated()] * SOCKETS) as sockets:
        return await measured(Crowd(sockets, step=events), 4, [stage.floor.pid], [])
