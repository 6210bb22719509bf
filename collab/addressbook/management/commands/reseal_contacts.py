"""`python -m collab reseal_contacts`: after COLLAB_PRIVATE_KEY got a new first key, seal every contact with it."""

from typing import Any

from django.core.management.base import BaseCommand

from collab.addressbook.resealing import reseal


class Command(BaseCommand):
    help = "Seal the private contacts that an older key sealed with the first one. May be stopped and run again."

    def handle(self, *args: Any, **options: Any) -> None:
        told = reseal()
        self.stdout.write(f"{told.resealed} contacts sealed anew, {told.current} already were")
        if told.unreadable:
            self.stderr.write(f"{told.unreadable} contacts do not open with any key: keep the old ones")
