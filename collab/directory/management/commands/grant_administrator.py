"""`python -m collab grant_administrator LOGIN [--unit 市水利局]`: who keeps the directory of a new installation."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q

from collab.core.errors import Refused
from collab.directory.models import Person, Unit
from collab.directory.services.administrators import grant


class Command(BaseCommand):
    help = "Make somebody an administrator (管理员) of the platform, or of a unit and all below it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("login", help="staff number (工号)")
        parser.add_argument("--unit", default="", help="unit (单位) by name or code; without it the platform")

    def handle(self, *args: Any, **options: Any) -> None:
        person = Person.objects.filter(user__login=options["login"]).first()
        if person is None:
            raise CommandError(f"nobody has the login {options['login']}")
        unit = _unit(options["unit"]) if options["unit"] else None
        try:
            grant(person=person.pk, unit=unit.pk if unit else None)
        except Refused as refused:
            raise CommandError(f"{refused.field}: {refused.message}") from refused
        self.stdout.write(f"{person.name} ({person.pk}) keeps {unit.name if unit else 'the platform'}")


def _unit(named: str) -> Unit:
    found = list(Unit.objects.filter(Q(name=named) | Q(short_name=named) | Q(code=named))[:2])
    if len(found) != 1:
        raise CommandError(f"{'several units are' if found else 'no unit is'} called {named}")
    return found[0]
