"""`python -m collab reseal_directory`: telephones and imports under a new first COLLAB_PRIVATE_KEY."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import QuerySet

from collab.core.resealing import reseal
from collab.directory.models import Person
from collab.intake.models import DirectoryImport, ImportPart


class Command(BaseCommand):
    help = "Seal telephones and imports that an older key sealed with the first one. May be stopped and run again."

    def handle(self, *args: Any, **options: Any) -> None:
        self._reseal("numbers", Person.objects.all(), "phone", "office_phone")
        self._reseal("imported files", DirectoryImport.objects.all(), "content", "report")
        self._reseal("parts of imports", ImportPart.objects.all(), "lines")

    def _reseal(self, words: str, rows: QuerySet[Any], *names: str) -> None:
        told = reseal(rows, *names)
        self.stdout.write(f"{told.resealed} {words} sealed anew, {told.current} already were")
        if told.unreadable:
            self.stderr.write(f"{told.unreadable} {words} do not open with any key: keep the old ones")
