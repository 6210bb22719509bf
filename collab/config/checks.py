"""What must be so before anybody may rely on an installation. Where it is not, the process does not start.

`python -m collab check --deploy --fail-level WARNING --database default` is silent with, for example:

    COLLAB_SECRET_KEY=<50 random characters>  COLLAB_ALLOWED_HOSTS=collab.yunting.example
    COLLAB_PRIVATE_KEY=<50 other random characters, kept apart from the backups of the database>
    COLLAB_HTTPS=1  COLLAB_BEHIND_PROXY=1     COLLAB_ALLOWED_ORIGINS=https://collab.yunting.example
    COLLAB_DATABASE_URL=postgres://collab:…@db/collab  COLLAB_REDIS_URL=redis://cache:6379/0
"""

from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register, run_checks

from collab.config import environment
from collab.core import sql
from collab.files.grants import is_files_host

_KEY_LENGTH = 50
_LOCAL = {"127.0.0.1", "localhost", "[::1]", "testserver"}
_FOR_TESTS = ("CLOCK_AHEAD", "CHAOS")
_DURABLE = ("fsync", "full_page_writes", "synchronous_commit")
_SQLITE_FULL = 2


def refuse_unsafe() -> None:
    """End the process with the reasons if this installation is unsafe; called before the first socket is served."""
    found = [issue for issue in run_checks(databases=["default"]) if issue.is_serious()]
    if found:
        raise SystemExit("\n".join(["unsafe, so it does not start:", *map(str, found)]))


@register(Tags.security)
def settings_are_safe(**_: Any) -> list[CheckMessage]:
    """No debugging in public; no weak key where there is something to lose."""
    return list(_unsafe_settings())


@register(Tags.database)
def database_is_safe(*, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Acknowledged means stored, through power loss too; Chinese words can be searched."""
    if not databases:
        return []
    return list(_unsafe_postgres() if sql.is_postgres() else _unsafe_sqlite())


def _unsafe_settings() -> Iterator[CheckMessage]:
    public = [host for host in settings.ALLOWED_HOSTS if host not in _LOCAL]
    if not environment.flag("TEST") and (moved := [name for name in _FOR_TESTS if environment.text(name)]):
        yield Error(f"{' and '.join(moved)} of a test", hint="Unset them.", id="collab.E009")
    if settings.DEBUG and public:
        yield Error(f"DEBUG is on and the site answers to {public}", hint="Unset COLLAB_DEBUG.", id="collab.E001")
    if settings.SESSION_COOKIE_SECURE and len(settings.SECRET_KEY) < _KEY_LENGTH:
        yield Error("the secret key is short", hint="COLLAB_SECRET_KEY: 50 random characters.", id="collab.E002")
    if settings.SESSION_COOKIE_SECURE and not environment.text("SECRET_KEY"):
        hint = "Every process needs the same COLLAB_SECRET_KEY."
        yield Error("the secret key is the one this machine made for itself", hint=hint, id="collab.E003")
    if settings.SESSION_COOKIE_SECURE:
        yield from _unsafe_private_keys()
    if settings.FILES_ORIGIN:
        yield from _unsafe_files_origin()


def _unsafe_private_keys() -> Iterator[CheckMessage]:
    *own, _secret = settings.PRIVATE_KEYS
    if not own or settings.SECRET_KEY in own or any(len(key) < _KEY_LENGTH for key in own):
        hint = "COLLAB_PRIVATE_KEY: 50 random characters, not those of the secret key."
        yield Error("private address books have no key of their own", hint=hint, id="collab.E008")


def _unsafe_files_origin() -> Iterator[CheckMessage]:
    scheme, host, *rest = urlsplit(settings.FILES_ORIGIN)
    if not host or any(rest) or scheme not in (("https",) if settings.SESSION_COOKIE_SECURE else ("http", "https")):
        hint = "COLLAB_FILES_ORIGIN=https://files.city.example"
        yield Error(f"{settings.FILES_ORIGIN} is no origin that files could be read at", hint=hint, id="collab.E010")
    if any(is_files_host(urlsplit(origin).netloc) for origin in settings.ALLOWED_ORIGINS):
        hint = "Give it a name of its own: cookies know no ports."
        yield Error("files would be read beside the pages of the site", hint=hint, id="collab.E011")


def _unsafe_postgres() -> Iterator[CheckMessage]:
    if not environment.flag("TEST"):
        for name in _DURABLE:
            ((value,),) = sql.rows(f"SHOW {name}")
            if value == "off":
                yield Error(
                    f"PostgreSQL runs with {name}=off", hint="Acknowledged messages could be lost.", id="collab.E004"
                )
    # without it pg_trgm and lower() do not see Chinese at all, and every search silently finds nothing
    ((encoding, locale),) = sql.rows(
        "SELECT pg_encoding_to_char(encoding), datctype FROM pg_database WHERE datname = current_database()"
    )
    if encoding != "UTF8" or "utf" not in locale.lower():
        hint = "initdb --locale=C.UTF-8 -E UTF8"
        yield Error(f"the database is {encoding} with LC_CTYPE {locale}", hint=hint, id="collab.E005")


def _unsafe_sqlite() -> Iterator[CheckMessage]:
    ((synchronous,),) = sql.rows("PRAGMA synchronous")
    ((journal,),) = sql.rows("PRAGMA journal_mode")
    if synchronous < _SQLITE_FULL:
        yield Error(
            "SQLite runs without synchronous=FULL", hint="Acknowledged messages could be lost.", id="collab.E006"
        )
    if journal not in ("wal", "memory"):
        yield Error(f"SQLite's journal is {journal}, not WAL", id="collab.E007")
