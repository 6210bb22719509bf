"""`python -m collab set_password LOGIN`: for who forgot it. Every device of his is signed out."""

import getpass
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from collab.accounts.models import User
from collab.accounts.services import set_password
from collab.core.errors import Refused


class Command(BaseCommand):
    help = "Set somebody's password; it is asked for, or read from standard input."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("login", help="staff number (工号)")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(login=options["login"]).first()
        if user is None:
            raise CommandError(f"nobody signs in as {options['login']}")
        password = getpass.getpass("password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
        try:
            set_password(user, password)
        except Refused as refused:
            raise CommandError(refused.message) from refused
