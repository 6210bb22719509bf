"""The embedded default: daphne's server in one process, with a start, a drain and the worker in a thread.

Also the gate daphne lacks: a request whose body is too long is refused before its body is read, and one that drips is
cut. At scale nginx stands there.
"""

import logging
import os
import sys
import threading
from typing import Any

from daphne.server import Server  # installs the asyncio reactor; before any other of Twisted
from twisted.internet import reactor as _reactor
from twisted.internet.defer import Deferred

from collab.config import environment
from collab.worker.rounds import run_worker
from realtime import gate
from realtime.asgi import application
from realtime.process import running_here

logger = logging.getLogger(__name__)
reactor: Any = _reactor  # a module to type checkers, the running reactor in truth
DRAIN_SECONDS = 2.0


def serve() -> None:
    """Serve on COLLAB_BIND:PORT until SIGTERM or SIGINT, then drain."""
    host, port = environment.text("BIND", "127.0.0.1"), int(os.environ.get("PORT", "8000"))
    stop = threading.Event()
    worker = threading.Thread(target=run_worker, args=(stop,), name="collab-worker", daemon=True)
    worker.start()
    gate.install()
    reactor.addSystemEventTrigger("before", "shutdown", _drained)
    sys.stderr.write(f"协作 Collab: http://{host}:{port}\n")
    Server(
        application, endpoints=[f"tcp:port={port}:interface={host}"], server_name="collab", websocket_timeout=-1,
        request_buffer_size=gate.BODY_BYTES, http_timeout=60, verbosity=0, application_close_timeout=5,
    ).run()  # fmt: skip
    stop.set()
    worker.join(timeout=5)


def _drained() -> "Deferred[None]":
    """Everybody is told to come back; then there is a moment for the frames to leave."""
    done: Deferred[None] = Deferred()
    if process := running_here():
        process.drain()
    reactor.callLater(DRAIN_SECONDS if process else 0, done.callback, None)
    return done
