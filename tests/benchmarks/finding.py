"""Finding people: one search after another among 30,000 people of 1,000 units, on both databases.

`python -m tests.benchmarks.finding` brings them into the database of its environment and prints the milliseconds.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from tests.benchmarks.figures import Goal, Report, Row, percentile, spread

if TYPE_CHECKING:
    from tests.benchmarks.servers import Site, Stage

PEOPLE, UNITS = 30_000, 1_000
ROUNDS = 25
PROMISED_MS = 50
TYPED = {
    "full name": "岑雨水", "initials": "cys", "syllable": "yushui", "unit and initials": "slj cys",
    "unit and title": "防汛3 局长", "a title of thousands": "科员", "one character": "雨", "one letter": "s",
    "end of a telephone number": "4417", "nothing": "岑雷雷",
}  # fmt: skip
_SURNAMES = "岑葛邢江温费祝俞闻苏韩沈钱孔曹严华金魏陶姜"
_GIVEN = (
    "雨水",
    "惊蛰",
    "大暑",
    "处暑",
    "白露",
    "大寒",
    "立春",
    "小寒",
    "谷雨",
    "芒种",
    "秋分",
    "霜降",
    "清明",
    "夏至",
)
_TITLES = ("局长", "副局长", "办公室主任", "科长", "收发员", *["科员"] * 25)
_OFFICES = ("水利", "财政", "教育", "应急", "城管", "防汛", "交通", "农业", "卫生", "民政")


def measure(stage: "Stage") -> Report:
    cells = {"PostgreSQL": _measured(stage.ours, {}), "SQLite": _on_sqlite(stage)}
    worst = max(percentile(ms, 0.5) for found in cells.values() for ms in found.values())
    return Report(
        f"Finding people among {PEOPLE:,}",
        f"Milliseconds inside the server, median of {ROUNDS} (lowest–highest); {UNITS:,} units, 30 people each.",
        [Row(name, {base: spread(found[name], ".1f") for base, found in cells.items()}) for name in TYPED],
        [Goal("slowest median", f"{worst:.1f} ms", f"{PROMISED_MS} ms", worst <= PROMISED_MS)],
    )


def _on_sqlite(stage: "Stage") -> dict[str, list[float]]:
    with tempfile.TemporaryDirectory() as folder:
        there = {"COLLAB_DATABASE_URL": f"sqlite://{folder}/collab.sqlite3", "COLLAB_DATA_DIR": folder}
        return _measured(stage.ours, there)


def _measured(site: "Site", differs: dict[str, str]) -> dict[str, list[float]]:
    usual = site.environment
    site.environment = usual | differs
    try:
        if differs:
            site.run("collab", "migrate", "--verbosity", "0")
        return site.run("tests.benchmarks.finding")
    finally:
        site.environment = usual


def _main() -> None:
    import django

    django.setup()
    from collab.directory.selectors import find

    reader = _settle()
    found: dict[str, list[float]] = {}
    for name, text in TYPED.items():
        for _ in range(ROUNDS + 1):
            began = time.perf_counter()
            find(reader, text, 20)
            found.setdefault(name, []).append((time.perf_counter() - began) * 1e3)
        del found[name][0]  # it warmed the pages
    sys.stdout.write(json.dumps(found))


def _settle() -> int:
    """Everybody at his place, as rows; answers one of them."""
    from django.db import connection

    from collab.accounts.models import User
    from collab.core import sql
    from collab.directory import lookup
    from collab.directory.models import Appointment, Person, Position, Unit
    from collab.directory.pinyin import spelled

    tag = os.urandom(3).hex()
    with sql.writing():
        if sql.is_postgres():
            sql.run("SET LOCAL statement_timeout = 0")
        units = Unit.objects.bulk_create(
            Unit(name=f"云汀市{_office(n)}{tag}", short_name=f"市{_office(n)}", order=n) for n in range(UNITS)
        )
        Unit.objects.bulk_update([_with_path(unit) for unit in units], ["path"], batch_size=200)
        positions = Position.objects.bulk_create(
            Position(unit=unit, title=title, order=n) for unit in units for n, title in enumerate(_TITLES)
        )
        users = User.objects.bulk_create((User(login=f"{tag}{n}", password="!") for n in range(PEOPLE)), 1_000)  # noqa: S106  nobody's
        names = _names(PEOPLE)
        people = Person.objects.bulk_create(
            (
                Person(user=user, name=name, phone=f"139{user.pk:08}", **spelled(name)._asdict())
                for user, name in zip(users, names, strict=True)
            ),
            1_000,
        )
        pairs = zip(people, positions, strict=True)
        Appointment.objects.bulk_create((Appointment(person=p, position=q) for p, q in pairs), 2_000)
        lookup.list_units(unit.pk for unit in units)
        lookup.list_persons(person.pk for person in people)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return people[7].pk


def _office(number: int) -> str:
    return f"{_OFFICES[number % len(_OFFICES)]}{number // len(_OFFICES)}局"


def _names(count: int) -> Sequence[str]:
    """Common ones come often, as they do."""
    two = [f"{surname}{given}" for surname, given in product(_SURNAMES, _GIVEN)]
    three = [f"{surname}{a[0]}{b[1]}" for surname, a, b in product(_SURNAMES, _GIVEN, _GIVEN)]
    pool = [*two, *three]
    return [pool[n * 7 % len(pool)] for n in range(count)]


def _with_path(unit: Any) -> Any:
    unit.path = f"{unit.pk}."
    return unit


if __name__ == "__main__":
    _main()
