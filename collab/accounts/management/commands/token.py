"""`python -m collab token 10001 "the water gauge"`: a secret for a program of somebody's."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from collab.accounts.models import User
from collab.accounts.services import issue_token


class Command(BaseCommand):
    help = "Print a token with which a program signs in as this person: Authorization: Bearer <token>."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("login", help="his staff number (工号)")
        parser.add_argument("name", help="what the program is called in his list of devices")

    def handle(self, *_: Any, login: str, name: str, **options: Any) -> None:
        """Shown this once; only its hash is stored."""
        user = User.objects.filter(login=login, is_active=True).first()
        if user is None:
            raise CommandError(f"nobody signs in as {login}")
        self.stdout.write(issue_token(user, name))
