"""An installation that people's browsers talk to: web processes, their database, and the city that lives in it."""

import os
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from tests.founding import Blank
from tests.journeys.clerk import Clerk
from tests.services import Server, start_postgres, start_redis

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "yunting-2026"  # noqa: S105 - of the demo city, and of whoever we bring in


class Web(Server):
    """One web process. Its address stays the same over `kill` and `restart`; its folder holds its log, not its data."""

    def __init__(self, environment: Mapping[str, str], *arguments: str) -> None:
        super().__init__("journey", None)
        self._environment, self._arguments = dict(environment), arguments

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def tell(self, environment: Mapping[str, str]) -> None:
        """What it is told besides, from its next start on."""
        self._environment |= environment

    def _command(self) -> list[str]:
        given = [f"{name}={value}" for name, value in (self._environment | {"PORT": str(self.port)}).items()]
        mine = [argument.format(port=self.port) for argument in self._arguments]
        return ["/usr/bin/env", f"PYTHONPATH={ROOT}", *given, sys.executable, "-m", *mine]

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:  # noqa: S310 - http, loopback
                return answer.status == 200
        except OSError:
            return False


class Site:
    """One installation. `webs`: its processes, all of which know the same people."""

    def __init__(self, environment: Mapping[str, str], webs: Sequence[Web], clerk: Clerk) -> None:
        self._environment = dict(environment)
        self.webs = list(webs)
        self.run = clerk.run

    @property
    def web(self) -> Web:
        return self.webs[0]

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Its processes keep their connections and answer nothing."""
        for web in self.webs:
            web.pause()
        try:
            yield
        finally:
            for web in self.webs:
                web.resume()

    def move(self, moment: datetime) -> None:
        """It is that moment now, and time goes on from there: its processes start anew, each at its address."""
        ahead = (moment - timezone.now()).total_seconds()
        self._environment |= {"COLLAB_TEST": "1", "COLLAB_CLOCK_AHEAD": str(ahead)}
        for web in self.webs:
            web.tell(self._environment)
            web.restart()

    def bring_in(self, login: str, name: str, unit: str, title: str) -> int:
        """A new person (人员) with an account, as an administrator adds one; answers his id."""
        told = self.run("add_person", login, name, "--unit", unit, "--title", title, typed=PASSWORD)
        return int(told.split()[-1])

    def grant(self, login: str, unit: str = "") -> None:
        """Somebody administers a unit (单位管理员), or without one the platform."""
        self.run("grant_administrator", login, *(["--unit", unit] if unit else []))

    @contextmanager
    def working(self) -> Iterator[None]:
        """With a worker beside the web processes, as at scale; the embedded default has one of its own as well."""
        environment = _plain() | self._environment
        worker = subprocess.Popen([sys.executable, "-m", "collab", "worker"], env=environment, cwd=ROOT)
        try:
            yield
        finally:
            worker.terminate()
            worker.wait(timeout=30)

    def complaints(self) -> str:
        """What went wrong inside the processes, in their own words."""
        return "\n".join(log for web in self.webs if "Traceback" in (log := web.log) or " ERROR " in log)


def settle(data: Path) -> None:
    """The demo city, written once into an empty folder; of its everyday talk only a little."""
    with _working_for({"COLLAB_DATA_DIR": str(data)}) as clerk:
        clerk.run("migrate", "--verbosity", "0")
        clerk.run("demo", "--share", "0.05")


@contextmanager
def county(city: Path, folder: Path) -> Iterator[Site]:
    """A copy of the city on the embedded default: one process, SQLite, the layer in memory."""
    shutil.copytree(city, folder, dirs_exist_ok=True)
    environment = {"COLLAB_DATA_DIR": str(folder)}
    with _working_for(environment) as clerk, _embedded(environment, clerk) as site:
        yield site


@contextmanager
def newly_founded(blank: Blank, folder: Path) -> Iterator[Site]:
    """A site without anybody, on the stack the run was asked for: embedded, or two daphnes on PostgreSQL and Redis."""
    environment = {"COLLAB_DATA_DIR": str(folder)}
    embedded = os.environ.get("COLLAB_TEST_STACK") == "embedded"
    with ExitStack() as stack:
        if not embedded:
            postgres, redis = stack.enter_context(start_postgres(durable=True)), stack.enter_context(start_redis())
            environment |= {"COLLAB_DATABASE_URL": postgres.url, "COLLAB_REDIS_URL": redis.url}
        blank.found(_plain() | environment)
        clerk = stack.enter_context(_working_for(environment))
        yield stack.enter_context((_embedded if embedded else _at_scale)(environment, clerk))


@contextmanager
def _embedded(environment: Mapping[str, str], clerk: Clerk) -> Iterator[Site]:
    with _serving(environment, [Web(environment, "realtime")], clerk) as site:
        yield site


@contextmanager
def _at_scale(environment: Mapping[str, str], clerk: Clerk) -> Iterator[Site]:
    daphne = ("daphne", "-b", "127.0.0.1", "-p", "{port}", "realtime.asgi:application")
    with _serving(environment, [Web(environment, *daphne) for _ in range(2)], clerk) as site:
        yield site


@contextmanager
def _serving(environment: Mapping[str, str], webs: Sequence[Web], clerk: Clerk) -> Iterator[Site]:
    with ExitStack() as stack:
        for web in webs:
            stack.enter_context(web).start()
        yield Site(environment, webs, clerk)


@contextmanager
def _working_for(environment: Mapping[str, str]) -> Iterator[Clerk]:
    clerk = Clerk(_plain() | environment, ROOT)
    try:
        yield clerk
    finally:
        clerk.leave()


def _plain() -> dict[str, str]:
    """Our environment without what the tests around us were told about their own database."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COLLAB_")}
