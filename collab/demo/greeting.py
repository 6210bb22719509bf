"""What whoever started the demo reads: the address, and whom he may be."""

import unicodedata
from collections.abc import Sequence

from collab.demo.cast import City
from collab.directory.models import Person

_HEAD = ("工号 login", "密码 password", "姓名", "单位", "岗位", "在故事里")


def greeting(city: City, port: str) -> str:
    """The address line and the table of accounts."""
    told = {account.person: account.role for account in city.accounts}
    found = Person.objects.filter(name__in=told, appointments__primary=True, appointments__ended_at=None).values_list(
        "name", "user__login", "appointments__position__unit__short_name", "appointments__position__title"
    )
    people = {name: (login, city.password, name, unit, title, told[name]) for name, login, unit, title in found}
    table = _table([_HEAD, *(people[name] for name in told if name in people)])
    return f"\n协作 Collab · 云汀市  →  http://127.0.0.1:{port}\n\n{table}\n"


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    rule = ["─" * width for width in widths]
    return "\n".join(
        "  " + "  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in (rows[0], rule, *rows[1:])
    )


def _padded(cell: str, width: int) -> str:
    return cell + " " * (width - _width(cell))


def _width(text: str) -> int:
    """Columns of a terminal: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
