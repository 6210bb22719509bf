"""`python -m collab seal_files`: after an upgrade from files that lay open, or when COLLAB_PRIVATE_KEY got a new first
key."""

from typing import Any

from django.core.management.base import BaseCommand

from collab.files.keeping import keep_sealed


class Command(BaseCommand):
    help = "Seal files that lie open, wrap the others with the first key. May be stopped and run again."

    def handle(self, *args: Any, **options: Any) -> None:
        told = keep_sealed()
        self.stdout.write(f"{told.sealed} sealed, {told.rewrapped} wrapped anew, {told.current} already were")
        if told.unreadable:
            self.stderr.write(f"{told.unreadable} files do not open with any key: keep the old ones")
