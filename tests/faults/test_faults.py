"""Things break while people talk; nothing acknowledged is lost, nothing is doubled, and everybody ends the same.

Each test is a campaign with a final read, judged by the checker. Time limits are those promised, on a loaded machine.
COLLAB_TEST_SEEDS=20 runs each of them so often, with other words at other moments.
"""

import asyncio
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import redis as redis_client

from tests.faults.campaign import Breaking, Ending, Healing, Plan, Scene, Stack, campaign
from tests.faults.history import Unknown
from tests.faults.measures import absences, lags, spread, waits
from tests.faults.proxy import Proxy

pytestmark = [pytest.mark.faults, pytest.mark.timeout(240)]
_DEATHS = 4
_LATE = 3.0  # seconds: delivery by the poll floor alone
_WEATHERS = 6


@pytest.fixture(params=range(1, 1 + int(os.environ.get("COLLAB_TEST_SEEDS", "1"))))
def plan(request: pytest.FixtureRequest) -> Plan:
    return Plan(seed=request.param)


async def test_web_processes_are_killed_and_people_go_on_elsewhere(at_scale: Stack, tmp_path: Path, plan: Plan) -> None:
    ending = await campaign(at_scale, tmp_path, *_killing(plan), plan)
    _judge(ending, deaths=1)
    assert absences(ending.ops)[-1] < 5.0


async def test_the_only_process_is_killed_and_people_come_back(
    in_one_process: Stack, tmp_path: Path, plan: Plan
) -> None:
    _judge(await campaign(in_one_process, tmp_path, *_killing(plan), plan), deaths=1)


async def test_killed_between_commit_and_reply_a_repeated_post_gets_its_first_number(
    at_scale: Stack, tmp_path: Path, plan: Plan
) -> None:
    _judge(await campaign(at_scale, tmp_path, _chaos("after_commit:0.05"), _no_more_chaos, plan), deaths=1)


async def test_killed_between_commit_and_reply_in_one_process(
    in_one_process: Stack, tmp_path: Path, plan: Plan
) -> None:
    _judge(await campaign(in_one_process, tmp_path, _chaos("after_commit:0.05"), _no_more_chaos, plan), deaths=1)


async def test_killed_between_commit_and_hint_the_others_hear_all_the_same(
    at_scale: Stack, tmp_path: Path, plan: Plan
) -> None:
    ending = await campaign(at_scale, tmp_path, _chaos("before_hint:0.05"), _no_more_chaos, plan)
    _judge(ending, deaths=1)
    assert lags(ending.ops)[-1] < _LATE


async def test_redis_is_killed_and_comes_back_empty(at_scale: Stack, tmp_path: Path, plan: Plan) -> None:
    ending = await campaign(at_scale, tmp_path, _kill_redis, _start_redis, plan)
    _judge(ending)
    assert lags(ending.ops)[-1] < _LATE
    assert waits(ending.ops)[-1] < 2.0


async def test_redis_forgets_everything_and_nobody_is_deaf(at_scale: Stack, tmp_path: Path, plan: Plan) -> None:
    ending = await campaign(at_scale, tmp_path, _flush_redis, _nothing_to_heal, plan)
    _judge(ending)
    assert lags(ending.ops)[-1] < _LATE


async def test_hints_are_lost_repeated_and_reordered_and_nobody_notices(
    at_scale: Stack, tmp_path: Path, plan: Plan
) -> None:
    assert at_scale.redis
    async with Proxy("127.0.0.1", at_scale.redis.port) as bus:
        over_it = {"COLLAB_REDIS_URL": f"redis://127.0.0.1:{bus.port}/0"}
        stack = replace(at_scale, environment={**at_scale.environment, **over_it})
        ending = await campaign(stack, tmp_path, _scramble(bus, plan), _unscramble(bus), plan)
    _judge(ending)
    assert lags(ending.ops)[-1] < _LATE


async def test_lines_break_go_dead_stall_and_drip(at_scale: Stack, tmp_path: Path, plan: Plan) -> None:
    plan = replace(plan, bad_lines=True)
    _judge(await campaign(at_scale, tmp_path, *_bad_weather(plan), plan))


def _judge(ending: Ending, deaths: int = 0) -> None:
    print(f"\n{ending.verdict}\n{ending.deaths} deaths, {ending.out_of_step} times out of step")  # noqa: T201  shown with -s or on failure
    for measure in (lags, waits, absences):
        print(f"{measure.__name__} p50 / p99 / max: {spread(measure(ending.ops))}")  # noqa: T201
    assert ending.verdict.ok, ending.verdict
    assert ending.deaths >= deaths
    assert [op for op in ending.ops if isinstance(op, Unknown) and op.why == "internal"] == []


def _killing(plan: Plan) -> tuple[Breaking, Healing]:
    chance, tasks = random.Random(plan.seed), list[asyncio.Task[None]]()

    async def kill(scene: Scene) -> None:
        for _ in range(_DEATHS):
            await asyncio.sleep(chance.uniform(0.2, 1.2))
            await scene.webs.answer()  # where there are two, one of them always lives
            scene.webs.kill(chance.randrange(len(scene.webs)))

    async def begin(scene: Scene) -> Callable[[], bool]:
        tasks.append(asyncio.ensure_future(kill(scene)))
        return tasks[0].done

    async def end(scene: Scene) -> None:
        await asyncio.gather(*tasks)
        await scene.webs.answer()
        scene.healed("kill")

    return begin, end


def _chaos(points: str) -> Breaking:
    async def begin(scene: Scene) -> Callable[[], bool]:
        await scene.webs.renew(points, _DEATHS)
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
    await _lone_words(scene)
    scene.stack.redis.start()
    scene.healed("redis")


async def _lone_words(scene: Scene) -> None:
    """A word now and then: no later one makes a process look. Both processes get to speak."""
    for client in scene.clients[:4]:
        await client.post(scene.conversations[0], "有人吗？")
        await scene.converge()


async def _flush_redis(scene: Scene) -> Callable[[], bool]:
    assert scene.stack.redis
    with redis_client.Redis.from_url(scene.stack.redis.url) as connection:
        connection.flushall()
    scene.fired("flushall")
    return lambda: True


async def _nothing_to_heal(scene: Scene) -> None:
    scene.healed("flushall")


def _scramble(bus: Proxy, plan: Plan) -> Breaking:
    async def begin(scene: Scene) -> Callable[[], bool]:
        bus.down.scramble_hints(seed=plan.seed, window=0.1, lose=0.3, repeat=0.3)
        scene.fired("hints scrambled")
        return lambda: True

    return begin


def _unscramble(bus: Proxy) -> Healing:
    async def end(scene: Scene) -> None:
        await _lone_words(scene)
        bus.heal()
        scene.healed("hints")

    return end


def _bad_weather(plan: Plan) -> tuple[Breaking, Healing]:
    """One line after the other is hurt for a moment, each time in another way."""
    chance, tasks = random.Random(plan.seed), list[asyncio.Task[None]]()

    def hurt(line: Proxy) -> str:
        kinds: dict[str, Callable[[], None]] = {
            "cut": line.cut,
            "dead": line.silence,
            "stalled": line.down.pause,
            "late": lambda: line.down.delay(0.3),
            "dripping": lambda: line.up.drip(2_000),
        }
        kind = chance.choice(sorted(kinds))
        kinds[kind]()
        return kind

    async def weather(scene: Scene) -> None:
        for _ in range(_WEATHERS):
            line = chance.choice(scene.lines)
            scene.fired("line", hurt(line))
            await asyncio.sleep(chance.uniform(0.3, 2.5))
            line.heal()

    async def begin(scene: Scene) -> Callable[[], bool]:
        tasks.append(asyncio.ensure_future(weather(scene)))
        return tasks[0].done

    async def end(scene: Scene) -> None:
        await asyncio.gather(*tasks)
        scene.healed("lines")

    return begin, end
