"""`python -m collab issue_token LOGIN NAME`: a program's key to the API and the socket."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from collab.accounts.models import User
from collab.accounts.services import issue_token


class Command(BaseCommand):
    help = "Issue a token for a program that acts as this person. It is shown once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("login", help="staff number (工号)")
        parser.add_argument("name", help="what the token is for, as its owner sees it among his devices")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(login=options["login"]).first()
        if user is None:
            raise CommandError(f"nobody signs in as {options['login']}")
        self.stdout.write(issue_token(user, options["name"]))
