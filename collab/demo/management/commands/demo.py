"""`python -m collab demo`: the city, if it does not stand here yet, and whom one may be in it."""

import os
from typing import Any, Self

from django.core.management.base import BaseCommand, CommandError, CommandParser

from collab.core.errors import Refused
from collab.demo import cast
from collab.demo.greeting import greeting
from collab.demo.loading import load, loaded


class Command(BaseCommand):
    requires_system_checks: tuple[str, ...] = ()  # `migrate` ran them just before; this start shall be quick
    help = "Load the demo city into an empty database, once, and print its accounts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--share", type=float, default=1.0, help="how much of the talk, for a quick look: 0.1")

    def handle(self, *args: Any, **options: Any) -> None:
        if not loaded():
            self._load(options["share"])
        self.stdout.write(greeting(cast.city(), os.environ.get("PORT", "8000")))

    def _load(self, share: float) -> None:
        with _Bars() as bars:
            try:
                load(bars.tell, share=share)
            except Refused as refused:
                raise CommandError(str(refused)) from refused


class _Bars:
    """A bar for each part of the work, one under the other."""

    def __init__(self) -> None:
        self._part = ""
        self._bar: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def tell(self, part: str, done: int, of: int) -> None:
        """So far it is."""
        if part != self._part:
            self.__exit__()
            self._part, self._bar = part, _bar(part, of)
        self._bar.total = of
        self._bar.update(done - self._bar.n)


def _bar(part: str, of: int) -> Any:
    from tqdm import tqdm  # only the first time; a start that finds the city shall not wait for it

    form = "{l_bar}{bar}| {n_fmt}/{total_fmt} [{elapsed}<{remaining}]"
    return tqdm(desc=f"云汀市 {part}", total=of, bar_format=form, ascii=" ━", mininterval=0.2, ncols=80)
