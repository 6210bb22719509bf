"""The tables of a new site (新装的库). Django takes seconds to write them, so a run does it once for each kind of
database; whoever needs others has a copy."""

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.services import dump, load

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def alone(about: Path) -> Iterator[None]:
    """Of workers side by side one at a time does what is within."""
    with about.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class Blank:
    """What is copied lies in `folder`, which all workers of a run share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def found(self, environment: Mapping[str, str]) -> None:
        """Write the tables into the empty database that this environment names."""
        url = environment.get("COLLAB_DATABASE_URL", "sqlite:")
        kept = self._folder / f"blank.{url.partition(':')[0]}"
        with alone(kept):
            if kept.exists():
                _take(kept, environment)
                return
            _migrate(environment)
            _keep(kept, environment)


def _migrate(environment: Mapping[str, str]) -> None:
    order = [sys.executable, "-m", "collab", "migrate", "--verbosity", "0"]
    done = subprocess.run(order, env=dict(environment), cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def _keep(kept: Path, environment: Mapping[str, str]) -> None:
    if kept.suffix == ".sqlite":
        shutil.copy(_file(environment), kept)
    else:
        dump(environment["COLLAB_DATABASE_URL"], kept)


def _take(kept: Path, environment: Mapping[str, str]) -> None:
    if kept.suffix == ".sqlite":
        shutil.copy(kept, _file(environment))
    else:
        load(environment["COLLAB_DATABASE_URL"], kept)


def _file(environment: Mapping[str, str]) -> Path:
    return Path(environment["COLLAB_DATA_DIR"], "collab.sqlite3")
