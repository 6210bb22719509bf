"""`python -m collab demo`: the small city, if it does not stand here yet, and whom one may be in it."""

import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from collab.core.errors import Refused
from collab.demo import cast
from collab.demo.greeting import greeting
from collab.demo.loading import load, loaded


class Command(BaseCommand):
    requires_system_checks: tuple[str, ...] = ()  # `migrate` ran them just before; this start shall be quick
    help = "Load the demo city into an empty database, once, and print its accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        if not loaded():
            self._load()
        self.stdout.write(greeting(cast.city(), os.environ.get("PORT", "8000")))

    def _load(self) -> None:
        from tqdm import tqdm  # only the first time; a start that finds the city shall not wait for it

        form = "{l_bar}{bar}| {n_fmt}/{total_fmt} [{elapsed}<{remaining}]"
        with tqdm(desc="云汀市 demo", bar_format=form, ascii=" ━", mininterval=0.2, delay=0.2) as bar:

            def tell(done: int, of: int) -> None:
                bar.total = of
                bar.update(done - bar.n)

            try:
                load(tell)
            except Refused as refused:
                raise CommandError(str(refused)) from refused
