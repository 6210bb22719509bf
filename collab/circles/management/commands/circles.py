"""`python -m collab circles past`: which closed circles have been kept for as long as they had to be?"""

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from collab.circles.models import Circle
from collab.core import clock


class Command(BaseCommand):
    help = "List the closed circles (协作圈) whose time of keeping (留存期限) is over. Nothing is deleted."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("act", choices=["past"])
        parser.add_argument("--on", type=date.fromisoformat, help="as of this day, instead of today")

    def handle(self, *_: Any, on: date | None, **options: Any) -> None:
        """Prints one line each: its number, until when it was kept, since when it is closed, its name."""
        day = on or timezone.localdate(clock.now())
        past = Circle.objects.select_related("conversation").filter(retain_until__lt=day)
        for circle in past.order_by("retain_until", "pk"):
            closed = f"{timezone.localdate(circle.closed_at):%Y-%m-%d}" if circle.closed_at else ""
            self.stdout.write(f"{circle.pk}\t{circle.retain_until}\t{closed}\t{circle.conversation.title}")
        self.stdout.write(f"{past.count()} past their time on {day}; nothing was deleted")
