"""What processes cost, by the kernel's own books, and how much of the machine others took meanwhile."""

import os
import platform
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Self

_TICK = 1 / os.sysconf("SC_CLK_TCK")


def cpu_seconds(pids: Iterable[int]) -> float:
    """User and system time of all threads of these processes so far."""
    return sum(_cpu_of(pid) for pid in pids)


def family(pid: int) -> list[int]:
    """A process and its children's children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(each for child in children for each in family(int(child)))]


def rss_kib(pid: int) -> int:
    """Resident memory."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


def description() -> str:
    """The machine and how busy it was when asked, in a line."""
    models = [
        line.partition(": ")[2] for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line
    ]
    return (
        f"{os.cpu_count()} cores ({models[0] if models else platform.machine()}), Linux {platform.release()}, "
        f"Python {platform.python_version()}, load {os.getloadavg()[0]:.1f} at the start"
    )


class Clock:
    """A stopwatch over some processes and the whole machine."""

    def __init__(self, pids: Iterable[int]) -> None:
        self._pids = list(pids)
        self._began, self._cpu, self._machine = time.perf_counter(), cpu_seconds(self._pids), _machine()

    @classmethod
    def of_everything_ours(cls, pids: Iterable[int]) -> Self:
        """The servers and this very process."""
        return cls([os.getpid(), *pids])

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self._began

    @property
    def cpu(self) -> float:
        return cpu_seconds(self._pids) - self._cpu

    @property
    def others(self) -> float:
        """How much of the machine neither idled nor worked for us, from 0 to 1."""
        busy, whole = (now - then for now, then in zip(_machine(), self._machine, strict=True))
        return max(0.0, busy - self.cpu) / whole if whole else 0.0


def _cpu_of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) * _TICK


def _machine() -> tuple[float, float]:
    """Busy seconds, stolen ones too, and all seconds of all cores."""
    numbers = [int(number) for number in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    idle = numbers[3] + numbers[4]
    return (sum(numbers) - idle) * _TICK, sum(numbers) * _TICK
