"""`python -m collab audit verify`: is the audit as it was written?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from collab.audit.selectors import Head, head, verify


class Command(BaseCommand):
    help = "Name every record that was changed, is missing or was not linked in time; exit status 1 if there is one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("act", choices=["verify"])
        parser.add_argument("--noted", metavar="LENGTH:HASH", help="a head printed earlier, which must still be there")

    def handle(self, *_: Any, noted: str | None, **options: Any) -> None:
        """Prints the faults, or the head to note down outside of this database."""
        faults = verify(_head(noted) if noted else None)
        if faults:
            raise CommandError("\n".join(map(str, faults)))
        reached = head()
        self.stdout.write(f"whole: {reached.length}:{reached.hash}")


def _head(noted: str) -> Head:
    length, _, digest = noted.partition(":")
    if not length.isdigit():
        raise CommandError("--noted is LENGTH:HASH, as verify prints it")
    return Head(int(length), digest)
