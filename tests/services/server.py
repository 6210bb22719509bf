"""A server process of ours: started in a folder of its own, hurt on purpose, and gone when we are gone."""

import atexit
import contextlib
import ctypes
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

_PR_SET_PDEATHSIG = 1
_PATIENCE = 30  # seconds
_libc = ctypes.CDLL(None)


class Server(ABC):
    """One server on 127.0.0.1 with its data in a temporary folder. `url` stays the same over kill and restart.

    The kernel ends it when the thread that started it ends, so start it from a thread that lives as long as the test.
    """

    def __init__(self, prefix: str, port: int | None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix=f"collab-{prefix}-"))
        self.port = port or free_port()
        self._process: subprocess.Popen[bytes] | None = None
        atexit.register(self.stop)

    @property
    @abstractmethod
    def url(self) -> str:
        """Where a client finds it, in the form of COLLAB_DATABASE_URL or COLLAB_REDIS_URL."""

    @property
    def pid(self) -> int:
        assert self._process, "not started"
        return self._process.pid

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")

    def start(self) -> None:
        """Start it and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                self._command(), cwd="/", env=_ENVIRONMENT, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True, preexec_fn=_die_with_parent, **self._rights,
            )  # fmt: skip
        _wait_until(self._has_answered_or_ended)
        if self._process.poll() is not None:
            raise RuntimeError(f"{type(self).__name__} did not start:\n{self.log}")

    def kill(self) -> None:
        """kill -9, children too: nothing is flushed, nobody is told."""
        children = self._signal(signal.SIGKILL)
        if self._process:
            self._process.wait(timeout=10)
        # a next start is refused while one of them still holds the shared memory
        _wait_until(lambda: not any(map(_lives, children)))

    def restart(self) -> None:
        """Kill it if it lives, then start it on the same port and the same folder."""
        self.kill()
        self.start()

    def pause(self) -> None:
        """It keeps its connections and answers nothing more, until `resume`."""
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        self._signal(signal.SIGCONT)

    def stop(self) -> None:
        """End it and remove its folder. May be called twice."""
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    @abstractmethod
    def _command(self) -> list[str]: ...

    @property
    def _rights(self) -> dict[str, Any]:
        """What `subprocess` is told about the user it runs as; nothing: as we do."""
        return {}

    @abstractmethod
    def _answers(self) -> bool: ...

    def _has_answered_or_ended(self) -> bool:
        assert self._process
        return self._answers() or self._process.poll() is not None

    def _signal(self, number: signal.Signals) -> set[int]:
        """Send it to the server and to its children, whose pids are returned."""
        if not self._process or self._process.poll() is not None:
            return set()
        # the parent first: stopped or dead, it cannot make new children while we count the old ones
        children = _children(self.pid)
        self._process.send_signal(number)
        children |= _children(self.pid)
        for pid in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
        return children

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


# nothing of ours reaches the server: no locale, no preload, no PG* variable
_ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _die_with_parent() -> None:
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _children(pid: int) -> set[int]:
    with contextlib.suppress(OSError):
        return set(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))
    return set()


def _lives(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] != "Z"
    return False


def _wait_until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {_PATIENCE} s")
        time.sleep(0.01)
