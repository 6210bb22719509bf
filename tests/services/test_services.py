"""The servers under the tests are real, can be hurt, and never outlive the run."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from redis import Redis as RedisClient
from redis.exceptions import TimeoutError as Silence

from tests.services import Redis, start_postgres, start_redis
from tests.services.server import _lives, _wait_until

pytestmark = pytest.mark.stored

embedded = os.environ.get("COLLAB_TEST_STACK") == "embedded"


@pytest.fixture
def redis():
    with start_redis() as server:
        yield server


@pytest.mark.both_stacks
@pytest.mark.django_db
def test_the_tests_run_on_the_stack_that_was_asked_for():
    assert connection.vendor == ("sqlite" if embedded else "postgresql")
    assert ("COLLAB_REDIS_URL" in os.environ) == (not embedded)


def test_what_postgres_committed_survives_its_own_death_and_chinese_words_have_trigrams():
    with start_postgres() as server:
        with psycopg.connect(server.url) as before:
            before.execute("CREATE EXTENSION pg_trgm")
            before.execute("CREATE TABLE said (what text)")
            before.execute("INSERT INTO said VALUES ('会议室')")
        server.restart()
        with psycopg.connect(server.url) as after:
            assert after.execute("SELECT what, cardinality(show_trgm(what)) FROM said").fetchall() == [("会议室", 4)]


def test_a_paused_redis_is_silent_until_it_is_resumed(redis: Redis):
    with RedisClient.from_url(redis.url, socket_timeout=0.2) as client:
        redis.pause()
        with pytest.raises(Silence):
            client.ping()
        redis.resume()
        assert client.ping()


def test_a_killed_redis_comes_back_empty_at_the_same_address(redis: Redis):
    with RedisClient.from_url(redis.url) as client:
        client.set("presence", "everybody")
        redis.restart()
        assert client.get("presence") is None


def test_servers_die_with_a_run_that_is_killed():
    with subprocess.Popen(
        [sys.executable, "-c", _RUN], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as run:
        told = [run.stdout.readline().split() for _ in range(2)]
        servers, folders = [int(pid) for pid, _ in told], [folder for _, folder in told]
        assert all(map(_lives, servers))
        run.send_signal(signal.SIGKILL)
    _wait_until(lambda: not any(map(_lives, servers)))
    for folder in folders:
        shutil.rmtree(folder)


_RUN = """
import signal
from tests.services import start_postgres, start_redis
for server in start_postgres(), start_redis():
    print(server.pid, server.folder, flush=True)
signal.pause()
"""
