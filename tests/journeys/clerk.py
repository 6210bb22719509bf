"""A clerk (经办人): carries out `python -m collab …` for an installation, command after command in one process.

A process for each would spend its time on starting, a city's worth of them minutes.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class Clerk:
    """One process, from the first command on until `leave`."""

    def __init__(self, environment: Mapping[str, str], folder: Path) -> None:
        self._environment, self._folder = dict(environment), folder
        self._process: subprocess.Popen[str] | None = None

    def run(self, *arguments: str, typed: str = "") -> str:
        """One command to its end; answers what it said. AssertionError where it fails."""
        process = self._process = self._process or self._sit_down()
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps({"arguments": arguments, "typed": f"{typed}\n"}) + "\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        assert "failed" not in answer, answer["failed"]
        return str(answer["said"])

    def leave(self) -> None:
        if self._process:
            self._process.communicate(timeout=30)
            self._process = None

    def _sit_down(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.clerk"], env=self._environment, cwd=self._folder,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip


def _work() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "collab.config.settings")
    django.setup()
    for order in sys.stdin:
        answer = _carried_out(**json.loads(order))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _carried_out(arguments: list[str], typed: str) -> dict[str, Any]:
    from django.core.management import call_command
    from django.db import connections

    said, own = io.StringIO(), sys.stdin
    sys.stdin = io.StringIO(typed)
    try:
        with contextlib.redirect_stdout(said):
            call_command(*arguments)
    except Exception:  # noqa: BLE001  told to who gave the order
        return {"failed": traceback.format_exc()}
    finally:
        sys.stdin = own
        connections.close_all()
    return {"said": said.getvalue()}


if __name__ == "__main__":
    _work()
