"""`python -m collab deliveries [--revive ID … | --revive-all]`: what was given up, and try it again."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from collab.eventlog.deliveries import dead, revive


class Command(BaseCommand):
    help = "List the deliveries that were given up; with --revive have them tried again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--revive", nargs="+", type=int, metavar="ID", default=[])
        parser.add_argument("--revive-all", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        given_up = list(dead())
        if chosen := [one.pk for one in given_up] if options["revive_all"] else options["revive"]:
            self.stdout.write(f"{revive(chosen)} will be tried again")
            return
        for one in given_up:
            where = f"{one.stream.name} {one.event.seq} {one.event.type}"
            self.stdout.write(f"{one.pk}  {where} to {one.consumer}: {one.last_error}")
        self.stdout.write(f"{len(given_up)} given up")
