"""Things break while people talk; nothing acknowledged is lost, nothing is doubled, and everybody ends the same.

Each test is a campaign with a final read, judged by the checker. Time limits are those promised, on a loaded machine.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import redis as redis_client

from tests.faults.campaign import Ending, Scene, Stack, campaign
from tests.faults.measures import absences, lags, spread, waits

pytestmark = [pytest.mark.faults, pytest.mark.timeout(120)]
_DEATHS = 4
_LATE = 3.0  # seconds: delivery by the poll floor alone


async def test_web_processes_are_killed_and_people_go_on_elsewhere(at_scale: Stack, tmp_path: Path) -> None:
    ending = await campaign(at_scale, tmp_path, _kill_at_random, _stop_killing)
    _judge(ending)
    assert absences(ending.ops)[-1] < 5.0


async def test_the_only_process_is_killed_and_people_come_back_to_it(in_one_process: Stack, tmp_path: Path) -> None:
    _judge(await campaign(in_one_process, tmp_path, _kill_at_random, _stop_killing))


async def test_killed_between_commit_and_reply_a_repeated_post_gets_its_first_number(
    at_scale: Stack, tmp_path: Path
) -> None:
    _judge(await campaign(at_scale, tmp_path, _chaos("after_commit:0.05"), _no_more_chaos))


async def test_killed_between_commit_and_reply_in_one_process(in_one_process: Stack, tmp_path: Path) -> None:
    _judge(await campaign(in_one_process, tmp_path, _chaos("after_commit:0.05"), _no_more_chaos))


async def test_killed_between_commit_and_hint_the_others_hear_all_the_same(at_scale: Stack, tmp_path: Path) -> None:
    ending = await campaign(at_scale, tmp_path, _chaos("before_hint:0.05"), _no_more_chaos)
    _judge(ending)
    assert lags(ending.ops)[-1] < _LATE


async def test_redis_is_killed_and_comes_back_empty(at_scale: Stack, tmp_path: Path) -> None:
    ending = await campaign(at_scale, tmp_path, _kill_redis, _start_redis)
    _judge(ending, deaths=0)
    assert lags(ending.ops)[-1] < _LATE
    assert waits(ending.ops)[-1] < 2.0


async def test_redis_forgets_everything_and_nobody_is_deaf(at_scale: Stack, tmp_path: Path) -> None:
    ending = await campaign(at_scale, tmp_path, _flush_redis, _stop_killing)
    _judge(ending, deaths=0)
    assert lags(ending.ops)[-1] < _LATE


def _judge(ending: Ending, deaths: int = 1) -> None:
    print(f"\n{ending.verdict}\n{ending.deaths} deaths")  # noqa: T201  shown with -s or on failure
    for measure in (lags, waits, absences):
        print(f"{measure.__name__} p50 / p99 / max: {spread(measure(ending.ops))}")  # noqa: T201
    assert ending.verdict.ok, ending.verdict
    assert ending.deaths >= deaths


async def _kill_at_random(scene: Scene) -> Callable[[], bool]:
    chance, before = random.Random(1), scene.webs.deaths

    async def kill() -> None:
        for _ in range(_DEATHS):
            await asyncio.sleep(chance.uniform(0.2, 1.2))
            scene.webs.kill(chance.randrange(len(scene.webs)))

    killing = asyncio.ensure_future(kill())
    return lambda: killing.done() and scene.webs.deaths > before


async def _stop_killing(scene: Scene) -> None:
    scene.healed("kill")


def _chaos(points: str) -> Callable[[Scene], Awaitable[Callable[[], bool]]]:
    async def begin(scene: Scene) -> Callable[[], bool]:
        await scene.webs.renew(points)
        before = scene.webs.deaths
        return lambda: scene.webs.deaths >= before + _DEATHS

    return begin


async def _no_more_chaos(scene: Scene) -> None:
    await scene.webs.renew()
    scene.healed("chaos")


async def _kill_redis(scene: Scene) -> Callable[[], bool]:
    assert scene.stack.redis
    scene.stack.redis.kill()
    scene.fired("redis killed")
    return lambda: True


async def _start_redis(scene: Scene) -> None:
    assert scene.stack.redis
    scene.stack.redis.start()
    scene.healed("redis")


async def _flush_redis(scene: Scene) -> Callable[[], bool]:
    assert scene.stack.redis
    with redis_client.Redis.from_url(scene.stack.redis.url) as connection:
        connection.flushall()
    scene.fired("flushall")
    return lambda: True
