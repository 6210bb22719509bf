"""`python -m collab import_directory FILE [--check | --confirm] [--only-right]`, or `… --template OUT`.

Without --confirm nothing is written: every faulty row is listed, and what would change.
"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from collab.core.errors import Refused
from collab.intake import parts, services, work
from collab.intake.findings import Finding
from collab.intake.models import DirectoryImport
from collab.intake.words import told, where

_SHOWN = 200  # faulty rows that are listed; the report has them all


class Command(BaseCommand):
    help = "Import units, positions and people (导入通讯录) from .xlsx or .csv; by default only look."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", help=".xlsx or .csv")
        parser.add_argument("--check", action="store_true", help="only look (the default)")
        parser.add_argument("--confirm", action="store_true", help="apply what was found")
        parser.add_argument("--only-right", action="store_true", help="leave faulty rows out")
        parser.add_argument("--template", metavar="OUT", help="write an empty spreadsheet with examples, and end")
        parser.add_argument("--report", metavar="OUT", help="write the report as .xlsx")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["template"]:
            from collab.intake.template import template

            Path(options["template"]).write_bytes(template())
            return
        if not options["file"]:
            raise CommandError("which file?")
        try:
            self._import(Path(options["file"]), options)
        except Refused as refused:
            raise CommandError(refused.message) from refused

    def _import(self, file: Path, options: dict[str, Any]) -> None:
        number = services.submit(file.read_bytes(), file.name, by=None, here=True)
        self._run(number, "核对 check")
        one = self._told(number)
        if options["confirm"] and one.state == "checked":
            services.confirm(number, only_right=options["only_right"], leavers=[], by=None, here=True)
            self._run(number, "导入 apply")
            one = self._told(number)
        if options["report"]:
            Path(options["report"]).write_bytes(bytes(one.report or b""))
        if one.state in ("refused", "failed") or (one.summary["faulty"] and not options["only_right"]):
            raise CommandError("not imported" if options["confirm"] else "not ready to be imported")

    def _run(self, number: int, words: str) -> None:
        from tqdm import tqdm

        with tqdm(desc=words, ascii=" ━", mininterval=0.2) as bar:

            def tell(done: int, total: int) -> None:
                bar.total = total or None
                bar.update(done - bar.n)

            try:
                work.run(number, tell)
            except BaseException:
                for state in ("checking", "applying"):
                    services.interrupt(number, state)
                raise

    def _told(self, number: int) -> DirectoryImport:
        one = DirectoryImport.objects.defer("content").get(pk=number)
        for reason in one.reasons:
            self._tell(Finding(**reason))
        for shown, finding in enumerate(parts.all_lines(number, "findings")):
            if shown < _SHOWN:
                self._tell(finding)
        for name in ("units", "positions", "people") if one.summary else ():
            counts = ", ".join(f"{key} {value}" for key, value in one.summary[name].items())
            self.stdout.write(f"{name}: {counts}")
        if one.summary:
            self.stdout.write(f"faulty rows {one.summary['faulty']}, absent {one.summary['absent']}")
        self.stdout.write(f"import {number}: {one.state}")
        return one

    def _tell(self, finding: Finding) -> None:
        self.stderr.write(f"{where(finding)}: {told(finding)}")
