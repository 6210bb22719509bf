"""Real PostgreSQL and Redis for the tests, as pytest plugin and as functions.

The plugin (`-p tests.services`) starts both before Django reads its settings and stops them when the run is over,
however it ends. With COLLAB_TEST_STACK=embedded it starts neither: a SQLite file, and the layer in memory.
Faults and benchmarks start servers of their own with `start_postgres` and `start_redis`.
"""

from tests.services.plugin import pytest_load_initial_conftests, pytest_report_header
from tests.services.postgres import Postgres, dump, load, start_postgres
from tests.services.redis import Redis, start_redis
from tests.services.server import Server, free_port

__all__ = [
    "Postgres",
    "Redis",
    "Server",
    "dump",
    "free_port",
    "load",
    "pytest_load_initial_conftests",
    "pytest_report_header",
    "start_postgres",
    "start_redis",
]
