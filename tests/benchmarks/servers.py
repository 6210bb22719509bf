"""The servers that are measured: ours and the textbook's, each with as many daphne processes as it is given."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from tests.benchmarks.machine import family
from tests.benchmarks.people import Town, Wish
from tests.services import Postgres, Redis, Server, start_postgres, start_redis

ROOT = Path(__file__).resolve().parents[2]
LOG_LEVEL = "WARNING"


class Python(Server):
    """A Python program that listens on its port, with an environment of its own."""

    def __init__(self, environment: dict[str, str], *arguments: str) -> None:
        super().__init__("benchmark", None)
        self._environment, self._arguments = environment, arguments
        self.start()

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/ws"

    def _command(self) -> list[str]:
        given = [f"{name}={value}" for name, value in self._environment.items()]
        mine = [argument.format(port=self.port) for argument in self._arguments]
        return ["/usr/bin/env", f"PYTHONPATH={ROOT}", *given, sys.executable, *mine]

    def _answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True


class Site:
    """One installation: database, Redis, and web processes of one ASGI application."""

    def __init__(self, environment: dict[str, str], application: str, postgres: Postgres, redis: Redis) -> None:
        self.environment = environment
        self._application, self._postgres, self._redis = application, postgres, redis
        self.webs: list[Python] = []

    def web(self) -> Python:
        """One more daphne."""
        daphne = ("-m", "daphne", "-v", "0", "-b", "127.0.0.1", "-p", "{port}", self._application)
        self.webs.append(Python(self.environment, *daphne))
        return self.webs[-1]

    def run(self, *arguments: str, told: Any = None) -> Any:
        """Run a Python module of this site to its end: JSON in, JSON out, if it says anything."""
        done = subprocess.run(
            [sys.executable, "-m", *arguments], env=os.environ | self.environment, cwd=ROOT, check=True,
            input=json.dumps(told).encode(), stdout=subprocess.PIPE,
        )  # fmt: skip
        return json.loads(done.stdout) if done.stdout.strip() else None

    @property
    def pids(self) -> list[int]:
        return [web.pid for web in self.webs]

    @property
    def behind(self) -> list[int]:
        """Database and Redis."""
        return [*family(self._postgres.pid), self._redis.pid]


class Stage:
    """All that a run measures against; gone when it ends."""

    def __init__(self) -> None:
        self.postgres, self._redis = start_postgres(durable=True), start_redis()
        self.ours = Site(self._our_environment(), "realtime.asgi:application", self.postgres, self._redis)
        textbook = {
            "DJANGO_SETTINGS_MODULE": "tests.benchmarks.textbook.settings",
            "TEXTBOOK_DATABASE_PORT": str(self.postgres.port),
            "TEXTBOOK_REDIS_URL": self._redis.url,
        }
        self.textbook = Site(textbook, "tests.benchmarks.textbook.asgi:application", self.postgres, self._redis)
        self.floor = Python({}, "-m", "tests.benchmarks.floor", "{port}")
        self._prepare()

    def town(self, wish: Wish) -> Town:
        """People in our database."""
        return msgspec.convert(self.ours.run("tests.benchmarks.town", told=msgspec.to_builtins(wish)), Town)

    def _our_environment(self) -> dict[str, str]:
        return {
            "DJANGO_SETTINGS_MODULE": "collab.config.settings",
            "COLLAB_DATABASE_URL": self.postgres.url,
            "COLLAB_REDIS_URL": self._redis.url,
            "COLLAB_DATA_DIR": str(self._redis.folder / "collab"),
            "COLLAB_LOG_LEVEL": LOG_LEVEL,
            # one person types for hundreds here
            "COLLAB_FRAME_RATE": "1000000",
            "COLLAB_FRAME_BURST": "1000000",
        }

    def _prepare(self) -> None:
        self.ours.run("collab", "migrate", "--verbosity", "0")
        self.textbook.run("django", "migrate", "--run-syncdb", "--verbosity", "0")
        for site in (self.ours, self.textbook):
            for _ in range(2):
                site.web()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for server in (*self.ours.webs, *self.textbook.webs, self.floor, self._redis, self.postgres):
            server.stop()
