"""Where the campaigns run: PostgreSQL and Redis with two web processes, or everything in one process on SQLite."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.campaign import Stack
from tests.faults.city import settle
from tests.faults.servers import daphne, embedded
from tests.founding import Blank
from tests.services import start_postgres, start_redis

PEOPLE = 6


@pytest.fixture(scope="session")
def at_scale(blank: Blank, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Two daphne processes, PostgreSQL, Redis."""
    with start_postgres(durable=True) as postgres, start_redis() as redis:
        environment = _environment(tmp_path_factory.mktemp("scale"), postgres.url) | {"COLLAB_REDIS_URL": redis.url}
        blank.found(environment)
        people = settle(environment, PEOPLE)
        yield Stack(environment, daphne(), 2, people, postgres, redis)


@pytest.fixture(scope="session")
def in_one_process(blank: Blank, tmp_path_factory: pytest.TempPathFactory) -> Stack:
    """`python -m realtime` on a SQLite file."""
    folder = tmp_path_factory.mktemp("embedded")
    environment = _environment(folder, f"sqlite://{folder}/collab.sqlite3")
    blank.found(environment)
    return Stack(environment, embedded(), 1, settle(environment, PEOPLE))


@pytest.fixture(params=["at_scale", "in_one_process"])
def stack(request: pytest.FixtureRequest) -> Stack:
    """Each of the two."""
    found: Stack = request.getfixturevalue(request.param)
    return found


def _environment(data: Path, database: str) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("COLLAB_", "DJANGO_"))}
    return ours | {"COLLAB_TEST": "1", "COLLAB_DATABASE_URL": database, "COLLAB_DATA_DIR": str(data)}
