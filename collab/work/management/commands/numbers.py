"""`python -m collab numbers gaps | void`: 断号台账, which numbers no item bears; and voiding one that is kept back."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q
from django.utils import timezone

from collab.core import clock
from collab.core.errors import Refused
from collab.directory.models import Person, Unit
from collab.work.gaps import gaps
from collab.work.models import Numeral
from collab.work.services.numbers import void


class Command(BaseCommand):
    help = "List the numbers (文号) that no item bears, or void one that is kept back, with a reason."

    def add_arguments(self, parser: CommandParser) -> None:
        acts = parser.add_subparsers(dest="act", required=True)
        listing = acts.add_parser("gaps", help="of every series, or of some")
        voiding = acts.add_parser("void", help="it stays in the ledger, and may be issued again")
        for one, needed in ((listing, False), (voiding, True)):
            one.add_argument("--kind", required=needed, help="kind of work, as instruction")
            one.add_argument("--unit", required=needed, help="unit (单位) by name or code")
            one.add_argument("--year", type=int, help="of the number; when voiding, this year where it is left out")
        voiding.add_argument("nr", type=int, help="the number within its series, as 15")
        voiding.add_argument("--reason", required=True, help="why, as it will stand in the ledger")
        voiding.add_argument("--by", required=True, help="staff number (工号) of who decided it")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["act"] == "gaps":
            self._list(options)
        else:
            self._void(options)

    def _list(self, options: dict[str, Any]) -> None:
        unit = _unit(options["unit"]) if options["unit"] else None
        found = list(gaps(options["kind"], unit, options["year"]))
        for gap in found:
            at = timezone.localtime(gap.at).strftime("%Y-%m-%d %H:%M") if gap.at else ""
            told = (gap.words, gap.series.unit.short_name, gap.state, at, gap.by, gap.reason)
            self.stdout.write("\t".join(told))
        self.stdout.write(f"{len(found)} numbers without an item")

    def _void(self, options: dict[str, Any]) -> None:
        by = Person.objects.filter(user__login=options["by"]).first()
        if by is None:
            raise CommandError(f"nobody has the login {options['by']}")
        year = options["year"] or timezone.localtime(clock.now()).year
        series = {"series__kind": options["kind"], "series__unit": _unit(options["unit"]), "series__year": year}
        numeral = Numeral.objects.filter(**series, nr=options["nr"]).first()
        if numeral is None:
            raise CommandError("no such number")
        try:
            void(numeral.pk, reason=options["reason"], by=by.pk)
        except Refused as refused:
            raise CommandError(refused.message) from refused
        self.stdout.write(f"{options['nr']} is void")


def _unit(named: str) -> int:
    found = list(Unit.objects.filter(Q(name=named) | Q(short_name=named) | Q(code=named))[:2])
    if len(found) != 1:
        raise CommandError(f"{'several units are' if found else 'no unit is'} called {named}")
    return found[0].pk
