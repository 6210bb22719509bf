"""`python -m collab run_import 7`: check or apply an import that waits. Started by the worker."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from collab.intake import runner, work


class Command(BaseCommand):
    help = "Check or apply an import (导入) that waits for it."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", type=int)

    def handle(self, *args: Any, **options: Any) -> None:
        runner.confine()
        work.run(options["number"])
