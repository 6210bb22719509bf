"""`python -m collab add_person LOGIN NAME [--unit 市水利局 --title 局长]`: the first people of a new installation."""

import getpass
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from collab.core.errors import Refused
from collab.directory.models import Position, Unit
from collab.directory.services import add_person, add_position, add_unit


class Command(BaseCommand):
    help = "Add a person (人员) with an account; the password is asked for, or read from standard input."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("login", help="staff number (工号)")
        parser.add_argument("name", help="name (姓名)")
        parser.add_argument("--unit", default="", help="unit (单位); added if there is none of that name")
        parser.add_argument("--title", default="", help="position in the unit (岗位)")

    def handle(self, *args: Any, **options: Any) -> None:
        password = getpass.getpass("password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
        position = _position(options["unit"], options["title"]) if options["unit"] else None
        try:
            person = add_person(options["login"], options["name"], password or None, position=position)
        except Refused as refused:
            raise CommandError(f"{refused.field}: {refused.message}") from refused
        self.stdout.write(f"person {person}")


def _position(unit_name: str, title: str) -> int:
    unit = Unit.objects.filter(name=unit_name).values_list("pk", flat=True).first() or add_unit(unit_name)
    found = Position.objects.filter(unit=unit, title=title).values_list("pk", flat=True).first()
    return found or add_position(unit=unit, title=title or "工作人员")
