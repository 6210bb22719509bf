"""The people of a fault campaign, the first of them a leader, written by the real services as a process of its own,
because the database it writes to is not the one of the tests around it: `python -m tests.faults.city 6` prints them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.faults.client import Account

ROOT = Path(__file__).resolve().parents[2]


def settle(environment: Mapping[str, str], people: int) -> list[Account]:
    """Bring so many people, each with a token, into the database this environment names."""
    told = _run(environment, "-m", "tests.faults.city", str(people))
    return [Account(person, token) for person, token in json.loads(told)]


def _run(environment: Mapping[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], env=dict(environment), cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _bring_in(people: int) -> list[tuple[int, str]]:
    import django

    django.setup()
    from collab.accounts.models import User
    from collab.accounts.services import issue_token
    from collab.directory.models import Rank
    from collab.directory.services import Newcomer, add_people, add_position, add_unit
    from collab.directory.services.positions import PositionForm

    unit = add_unit("云汀市水利局")
    official = add_position(unit=unit, title="科员")
    leader = add_position(unit=unit, title="副市长", form=PositionForm(rank=Rank.CITY_LEADER))
    newcomers = [
        Newcomer(f"{number:05}", f"人员{number}", official if number > 1 else leader) for number in range(1, people + 1)
    ]
    return [(person, issue_token(User.objects.get(pk=person), "faults")) for person in add_people(newcomers)]


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "collab.config.settings")
    sys.stdout.write(json.dumps(_bring_in(int(sys.argv[1]))))
