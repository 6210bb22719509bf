"""What every test stands on: a database in which the log and the audit have their one row each."""

import os
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import TransactionTestCase
from hypothesis import settings

from collab.audit.models import Chain
from collab.eventlog.models import Log
from tests.founding import Blank

# the same stories each time, so that what was green stays green; others with COLLAB_TEST_STORIES=new
settings.register_profile("same", derandomize=True)
settings.register_profile("new", print_blob=True)
settings.load_profile(os.environ.get("COLLAB_TEST_STORIES", "same"))

_DATABASE = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """`make check` leaves out whatever needs a database, which its fixtures tell."""
    for item in items:
        if _DATABASE & set(item.fixturenames) or item.get_closest_marker("django_db") or _is_of_django(item):
            item.add_marker("stored")


def _is_of_django(item: pytest.Function) -> bool:
    return item.cls is not None and issubclass(item.cls, TransactionTestCase)


@pytest.fixture(autouse=True)
def as_after_migrate(request: pytest.FixtureRequest) -> None:
    """A test that commits leaves empty tables behind, without what the migrations wrote, and the limits it ran into."""
    wanted = _DATABASE & set(request.fixturenames)
    if wanted or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("transactional_db" if "transactional_db" in wanted else "db")
        Log.objects.get_or_create()
        Chain.objects.get_or_create()
        cache.clear()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of a run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def blank(shared: Path) -> Blank:
    """For servers of a test's own, with a database that is not the one around it."""
    return Blank(shared)
