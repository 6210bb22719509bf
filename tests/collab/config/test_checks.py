"""An installation that is unsafe does not start, and says why."""

import os
import subprocess
import sys

import pytest
from django.core.checks import run_checks
from django.db import connection

from collab.config.checks import refuse_unsafe

PRIVATE = "another-key-of-more-than-fifty-characters-for-private-books"
KEY = "a-key-of-more-than-fifty-characters-as-a-site-would-make-it"
PRODUCTION = {
    "COLLAB_SECRET_KEY": KEY,
    "COLLAB_PRIVATE_KEY": PRIVATE,
    "COLLAB_ALLOWED_HOSTS": "collab.yunting.example",
    "COLLAB_ALLOWED_ORIGINS": "https://collab.yunting.example",
    "COLLAB_FILES_ORIGIN": "https://files.yunting.example",
    "COLLAB_HTTPS": "1",
    "COLLAB_BEHIND_PROXY": "1",
    "COLLAB_TEST": "1",  # the servers of a test run flush nothing
}
embedded = os.environ.get("COLLAB_TEST_STACK") == "embedded"


def found():
    return [issue.id for issue in run_checks(databases=["default"]) if issue.id.startswith("collab")]


@pytest.fixture(autouse=True)
def told_that_this_is_a_test(monkeypatch):
    monkeypatch.setenv("COLLAB_TEST", "1")


def test_this_very_installation_is_safe(db):
    assert found() == []
    refuse_unsafe()


def test_debugging_in_public_does_not_start(db, settings):
    settings.DEBUG, settings.ALLOWED_HOSTS = True, ["127.0.0.1"]
    assert found() == []
    settings.ALLOWED_HOSTS = ["127.0.0.1", "collab.yunting.example"]
    with pytest.raises(SystemExit, match="DEBUG is on"):
        refuse_unsafe()


@pytest.mark.parametrize(("key", "ids"), [("short", ["collab.E002"]), (KEY, [])])
def test_a_short_key_does_not_start_where_there_is_something_to_lose(db, settings, monkeypatch, key, ids):
    monkeypatch.setenv("COLLAB_SECRET_KEY", key)
    settings.SECRET_KEY, settings.SESSION_COOKIE_SECURE = key, True
    settings.PRIVATE_KEYS = [PRIVATE, key]
    assert found() == ids


def test_a_key_the_machine_made_for_itself_is_not_enough_in_public(db, settings, monkeypatch):
    monkeypatch.delenv("COLLAB_SECRET_KEY", raising=False)
    settings.SESSION_COOKIE_SECURE = True
    assert "collab.E003" in found()


@pytest.mark.parametrize("own", [[], ["short"], [PRIVATE, "short"], [KEY]])
def test_private_address_books_without_a_good_key_of_their_own_do_not_start_in_public(db, settings, monkeypatch, own):
    monkeypatch.setenv("COLLAB_SECRET_KEY", KEY)
    settings.SECRET_KEY, settings.PRIVATE_KEYS = KEY, [*own, KEY]
    assert found() == []
    settings.SESSION_COOKIE_SECURE = True
    assert found() == ["collab.E008"]


@pytest.mark.parametrize(
    ("origin", "ids"),
    [
        ("https://files.yunting.example", []),
        ("http://files.yunting.example", ["collab.E010"]),
        ("files.yunting.example", ["collab.E010"]),
        ("https://files.yunting.example/x", ["collab.E010"]),
        ("https://collab.yunting.example:8443", ["collab.E011"]),
    ],
)
def test_files_are_read_at_a_name_of_their_own_or_the_site_does_not_start(db, settings, monkeypatch, origin, ids):
    monkeypatch.setenv("COLLAB_SECRET_KEY", KEY)
    settings.SECRET_KEY, settings.SESSION_COOKIE_SECURE, settings.PRIVATE_KEYS = KEY, True, [PRIVATE, KEY]
    settings.ALLOWED_ORIGINS, settings.FILES_ORIGIN = ["https://collab.yunting.example"], origin
    assert found() == ids


@pytest.mark.skipif(embedded, reason="about PostgreSQL")
def test_a_postgres_that_forgets_what_it_acknowledged_does_not_start(db, monkeypatch):
    monkeypatch.delenv("COLLAB_TEST")
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
        assert "collab.E004" in found()
        cursor.execute("RESET synchronous_commit")


@pytest.mark.skipif(not embedded, reason="about SQLite")
@pytest.mark.django_db(transaction=True)
def test_a_sqlite_that_does_not_flush_does_not_start():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous = NORMAL")
        assert found() == ["collab.E006"]
        cursor.execute("PRAGMA synchronous = FULL")
    assert found() == []


def test_a_site_set_up_as_documented_has_nothing_to_warn_of():
    command = [sys.executable, "-m", "collab", "check", "--deploy", "--fail-level", "WARNING", "--database", "default"]
    done = subprocess.run(command, env=os.environ | PRODUCTION, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["COLLAB_CLOCK_AHEAD", "COLLAB_CHAOS"])
def test_what_is_for_tests_alone_does_not_start_where_people_work(db, monkeypatch, name):
    monkeypatch.setenv(name, "86400")
    assert found() == []
    monkeypatch.delenv("COLLAB_TEST")
    assert "collab.E009" in found()
