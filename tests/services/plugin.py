"""Which servers a run gets, told to the code under test as a site would tell it: by environment variables."""

import os
import shutil
import signal
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

from tests.services.postgres import start_postgres
from tests.services.redis import start_redis


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, None, None]:
    """A wrapper, for pytest-django reads the settings in the same hook and must come after us."""
    # a run that is asked to end cleans up as after Ctrl-C
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if os.environ.get("COLLAB_TEST_STACK") == "embedded":
        _embedded(early_config)
    elif "PYTEST_XDIST_WORKER" in os.environ:
        _redis(early_config)
    else:
        _postgres(early_config)
        _redis(early_config)
    return (yield)


def pytest_report_header() -> str:
    layer = os.environ.get("COLLAB_REDIS_URL", "in memory")
    return f"database: {os.environ['COLLAB_DATABASE_URL']}, layer: {layer}"


def _embedded(config: pytest.Config) -> None:
    os.environ.pop("COLLAB_REDIS_URL", None)
    if "PYTEST_XDIST_WORKER" not in os.environ:
        folder = _data_folder(config)
        os.environ["COLLAB_DATABASE_URL"] = f"sqlite://{folder}/collab.sqlite3"


def _postgres(config: pytest.Config) -> None:
    _data_folder(config)
    server = start_postgres()
    config.add_cleanup(server.stop)
    os.environ["COLLAB_DATABASE_URL"] = server.url


def _redis(config: pytest.Config) -> None:
    """One for each worker: Django gives a worker a database of its own, but pub/sub reaches over all of Redis."""
    server = start_redis()
    config.add_cleanup(server.stop)
    os.environ["COLLAB_REDIS_URL"] = server.url


def _data_folder(config: pytest.Config) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="collab-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    os.environ["COLLAB_DATA_DIR"] = str(folder)
    return folder
