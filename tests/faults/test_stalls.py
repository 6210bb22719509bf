"""Services that hang without dying, sockets that say nothing, and one that does not read."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from time import monotonic
from uuid import uuid4

import pytest

from tests.faults.auditor import reading
from tests.faults.campaign import Plan, Scene, Stack, campaign
from tests.faults.history import Unknown
from tests.faults.measures import lags, waits
from tests.faults.servers import Web, Webs
from tests.faults.silent import Silent

pytestmark = [pytest.mark.faults, pytest.mark.timeout(180)]
_LATE = 3.0  # seconds: delivery by the poll floor alone
_HUNG = 8.0  # longer than the deadline of a call
_DEADLINE = 5.0
_IDLE = 8.0  # redis-py gives up a silent read after five seconds by default
_SOCKETS = 20
_WINDOW = 256
_TALK = 3 * _WINDOW


async def test_redis_hangs_and_nobody_who_speaks_waits_for_it(at_scale: Stack, tmp_path: Path) -> None:
    assert at_scale.redis
    hangs = at_scale.redis

    async def pause(scene: Scene) -> Callable[[], bool]:
        hangs.pause()
        scene.fired("redis paused")
        return lambda: True

    async def resume(scene: Scene) -> None:
        hangs.resume()
        scene.healed("redis")

    try:
        ending = await campaign(at_scale, tmp_path, pause, resume)
    finally:
        hangs.resume()
    assert ending.verdict.ok, ending.verdict
    assert waits(ending.ops)[-1] < 2.0
    assert lags(ending.ops)[-1] < _LATE


async def test_the_database_hangs_and_everybody_is_told_in_time_and_nothing_is_lost(
    at_scale: Stack, tmp_path: Path
) -> None:
    assert at_scale.postgres
    hangs = at_scale.postgres

    async def pause(scene: Scene) -> Callable[[], bool]:
        began = monotonic()
        hangs.pause()
        scene.fired("postgres paused")
        asyncio.get_running_loop().call_later(_HUNG, hangs.resume)
        return lambda: monotonic() - began > _HUNG

    async def resume(scene: Scene) -> None:
        scene.healed("postgres")

    try:
        ending = await campaign(at_scale, tmp_path, pause, resume, Plan(before=80, during=20, at_most=120, after=80))
    finally:
        hangs.resume()
    assert ending.verdict.ok, ending.verdict
    said = {op.n: op for op in ending.ops}
    unsure = [op.t - said[op.call].t for op in ending.ops if isinstance(op, Unknown) and op.why == "unavailable"]
    assert unsure, "nobody was told that the database does not answer"
    assert max(unsure) < _DEADLINE + 1.0


async def test_sockets_that_say_nothing_for_long_stay_and_hear_the_next_word(at_scale: Stack, tmp_path: Path) -> None:
    async with AsyncExitStack() as all_of_them:
        webs = [Web(tmp_path, at_scale.command, at_scale.environment) for _ in range(at_scale.processes)]
        running = await all_of_them.enter_async_context(Webs(webs, lambda _: None))
        sockets = [
            await all_of_them.enter_async_context(
                reading(running.urls[number % at_scale.processes], at_scale.people[number % len(at_scale.people)])
            )
            for number in range(_SOCKETS)
        ]
        group = {"client_id": str(uuid4()), "title": "夜间值守", "persons": [one.person for one in at_scale.people[1:]]}
        made = (await sockets[0].wire.call("conversation.create_group", group))["conversation"]
        await asyncio.sleep(_IDLE)
        word = {"conversation": made, "client_id": str(uuid4()), "text": "有人吗？"}
        seq = (await sockets[0].wire.call("message.post", word))["seq"]
        began = monotonic()
        await asyncio.gather(*(one.reach({f"conversation:{made}": seq}) for one in sockets))
        assert monotonic() - began < 1.5, "they heard it from the poll alone"


async def test_for_a_socket_that_does_not_read_only_a_window_of_events_is_on_its_way(
    in_one_process: Stack, tmp_path: Path
) -> None:
    """The rest stays in the log; what was sent is all that the kernel and the server hold for it."""
    cen, ge = in_one_process.people[:2]
    unhurried = {"COLLAB_FRAME_RATE": "100000", "COLLAB_FRAME_BURST": "100000"}
    web = Web(tmp_path, in_one_process.command, {**in_one_process.environment, **unhurried})
    web.start()
    try:
        await web.answers()
        async with reading(web.url, cen) as speaker:
            group = {"client_id": str(uuid4()), "title": "材料群", "persons": [ge.person]}
            made = (await speaker.wire.call("conversation.create_group", group))["conversation"]
            with Silent(web.url, ge.token) as silent:
                for _ in range(_TALK):
                    word = {"conversation": made, "client_id": str(uuid4()), "text": "水位" * 500}
                    await speaker.wire.call("message.post", word)
                assert 0 < await asyncio.to_thread(silent.events_on_their_way) <= _WINDOW
    finally:
        web.kill()
