"""Real web processes: started, killed with -9, and started again by a supervisor as soon as they are dead."""

import asyncio
import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import monotonic

from tests.faults.city import ROOT
from tests.services import free_port

_PR_SET_PDEATHSIG = 1
_PATIENCE = 60.0
_libc = ctypes.CDLL(None)


class Web:
    """One web process on one port of 127.0.0.1, or a worker on none; its output goes to `log`. Only this very process
    is ever signalled."""

    def __init__(self, folder: Path, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.is_worker = command == worker()
        self.port = free_port()
        self.log = folder / f"web-{self.port}.log"
        self._command = [part.format(port=self.port) for part in command]
        self._environment = dict(environment) | {"PORT": str(self.port)}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}/ws"

    @property
    def pid(self) -> int:
        assert self._process
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def ended_itself(self) -> bool:
        """It is gone, and not by kill -9: it could not start, or crashed."""
        return self._process is not None and self._process.poll() not in (None, -signal.SIGKILL)

    def start(self, chaos: str = "") -> None:
        """Start it without waiting for it. `chaos`: the failpoints at which it kills itself."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, cwd=ROOT, env=self._environment | {"COLLAB_CHAOS": chaos},
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, preexec_fn=_die_with_parent,
            )  # fmt: skip

    def kill(self) -> None:
        """kill -9."""
        if self.alive:
            os.kill(self.pid, signal.SIGKILL)
            assert self._process
            self._process.wait(timeout=10)

    async def answers(self) -> None:
        """Wait until it lives and accepts connections."""
        deadline = monotonic() + _PATIENCE
        while not (self.alive and (self.is_worker or _accepts(self.port))):
            assert monotonic() < deadline, self.log.read_text(errors="replace")
            assert not self.ended_itself, self.log.read_text(errors="replace")
            await asyncio.sleep(0.05)


class Webs:
    """Several web processes and their supervisor (监护). `died` is told of every death, wanted or not."""

    def __init__(self, webs: Sequence[Web], died: Callable[[Web], None], chaos: str = "", deaths: int = 0) -> None:
        self._webs, self._died = list(webs), died
        self._chaos, self._deaths_left = chaos, deaths
        self._watch: asyncio.Task[None] | None = None
        self._campaign: asyncio.Task[object] | None = None
        self._crash = ""
        self.deaths = 0

    @property
    def urls(self) -> list[str]:
        return [web.url for web in self._webs if not web.is_worker]

    def __len__(self) -> int:
        return len(self._webs)

    def kill(self, number: int) -> None:
        """kill -9 one of them, dead on return; the supervisor notices."""
        self._webs[number % len(self._webs)].kill()

    async def answer(self) -> None:
        """Wait until all of them accept connections."""
        for web in self._webs:
            await web.answers()

    async def renew(self, chaos: str = "", deaths: int = 0) -> None:
        """One after the other, with other failpoints; after so many deaths what is started again has none."""
        self._chaos, self._deaths_left = chaos, deaths
        for web in self._webs:
            web.kill()
            web.start(chaos)
            await web.answers()

    async def __aenter__(self) -> "Webs":
        for web in self._webs:
            web.start(self._chaos)
        self._campaign = asyncio.current_task()
        self._watch = asyncio.ensure_future(self._supervise())
        await self.answer()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._watch
        self._watch.cancel()
        await asyncio.gather(self._watch, return_exceptions=True)
        for web in self._webs:
            web.kill()
        assert not self._crash, f"a process ended by itself:\n{self._crash}"

    async def _supervise(self) -> None:
        while True:
            for web in self._webs:
                if web.ended_itself and self._campaign:
                    self._crash = web.log.read_text(errors="replace")[-4_000:]
                    self._campaign.cancel()
                    return
                if not web.alive:
                    self.deaths += 1
                    self._deaths_left -= 1
                    self._died(web)
                    web.start(self._chaos if self._deaths_left > 0 else "")
            await asyncio.sleep(0.05)


def daphne() -> list[str]:
    """A web process as it runs at scale."""
    return [sys.executable, "-m", "daphne", "-b", "127.0.0.1", "-p", "{port}", "realtime.asgi:application"]


def worker() -> list[str]:
    """Whoever works off what was left to be done."""
    return [sys.executable, "-m", "collab", "worker"]


def embedded() -> list[str]:
    """The whole product in one process."""
    return [sys.executable, "-m", "realtime"]


def _accepts(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def _die_with_parent() -> None:
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
