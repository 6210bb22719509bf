"""Redis from the environment's own wheel, else the machine's."""

import shutil
import socket
import sys
from pathlib import Path

from tests.services.server import Server


class Redis(Server):
    """An empty Redis that keeps nothing: after `kill` and `start` it is empty again."""

    def __init__(self, port: int | None) -> None:
        super().__init__("redis", port)

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def _command(self) -> list[str]:
        return [_binary(), "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self.folder)]

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(5) == b"+PONG"
        except OSError:
            return False


def start_redis(port: int | None = None) -> Redis:
    """A running Redis on 127.0.0.1, on a free port unless one is given."""
    server = Redis(port)
    server.start()
    return server


def _binary() -> str:
    ours = Path(sys.prefix) / "bin" / "redis-server"
    found = str(ours) if ours.exists() else shutil.which("redis-server")
    assert found, "no redis-server: run `make dev`"
    return found
