"""`python -m collab work verify`: are the trails of all items as they were written?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from collab.work.models import Act, Item
from collab.work.verifying import verify


class Command(BaseCommand):
    help = "Name every act that was changed or is missing, and every item that moved without one; exit status 1 if any."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("act", choices=["verify"])
        parser.add_argument("--item", type=int, help="of this item alone")

    def handle(self, *_: Any, item: int | None, **options: Any) -> None:
        """Prints the faults, or how much was looked at."""
        if faults := verify(item):
            raise CommandError("\n".join(map(str, faults)))
        looked_at = (1, Act.objects.filter(item=item).count()) if item else (Item.objects.count(), Act.objects.count())
        self.stdout.write("whole: {} items, {} acts".format(*looked_at))
