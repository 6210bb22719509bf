"""What every test stands on: a database in which the log and the audit have their one row each."""

import pytest
from django.core.cache import cache

from collab.audit.models import Chain
from collab.eventlog.models import Log


@pytest.fixture(autouse=True)
def as_after_migrate(request: pytest.FixtureRequest) -> None:
    """A test that commits leaves empty tables behind, without what the migrations wrote, and the limits it ran into."""
    wanted = {"db", "transactional_db"} & set(request.fixturenames)
    if wanted or request.node.get_closest_marker("django_db"):
        request.getfixturevalue("transactional_db" if "transactional_db" in wanted else "db")
        Log.objects.get_or_create()
        Chain.objects.get_or_create()
        cache.clear()
