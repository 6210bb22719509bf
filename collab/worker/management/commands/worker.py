"""`python -m collab worker`."""

import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand

from collab.worker.rounds import run_worker


class Command(BaseCommand):
    help = "Do what is done after the fact, until SIGTERM."

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        run_worker(stop)
