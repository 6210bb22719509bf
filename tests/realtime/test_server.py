"""The embedded server, as a process of its own: what it refuses before anybody is asked, and how it goes down."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest
import websockets
from tusclient.client import TusClient

from tests.founding import Blank
from tests.services import free_port

pytestmark = pytest.mark.stored

ROOT = Path(__file__).resolve().parents[2]


class Server:
    """`python -m realtime` on a folder of its own."""

    def __init__(self, blank: Blank, folder: Path) -> None:
        self.port, self.folder = free_port(), folder
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("COLLAB_")},
            "COLLAB_DATA_DIR": str(folder), "COLLAB_REQUEST_SECONDS": "2", "PORT": str(self.port),
            "DJANGO_SETTINGS_MODULE": "collab.config.settings",
        }  # fmt: skip
        blank.found(self.environment)
        self.manage("add_person", "10001", "岑雨水", input="Yunting-2026!\n")
        self.token = self.manage("issue_token", "10001", "test").strip()
        self.process = subprocess.Popen([sys.executable, "-m", "realtime"], cwd=ROOT, env=self.environment)
        deadline = monotonic() + 30
        while monotonic() < deadline and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            sleep(0.05)
        raise AssertionError("the server does not listen")

    def manage(self, *command: str, input: str = "") -> str:  # noqa: A002  as subprocess calls it
        done = subprocess.run(
            [sys.executable, "-m", "collab", *command],
            cwd=ROOT, env=self.environment, input=input, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def keep(self, file: Path) -> str:
        """Sent and looked at; where it is to be had."""
        headers = {"Authorization": f"Bearer {self.token}"}
        address = f"http://127.0.0.1:{self.port}/api/v1/files"
        with file.open("rb") as stream:
            told = TusClient(address, headers=headers)
            sent = told.uploader(file_stream=stream, chunk_size=1 << 20, metadata={"filename": file.name})
            sent.upload()
        ready = Request(f"{sent.url}/ready", b"{}", {**headers, "Content-Type": "application/json"})  # noqa: S310  http, loopback
        with urlopen(ready, timeout=30):  # noqa: S310  http, loopback
            return f"{urlsplit(sent.url).path}/original"

    def asks(self, what: str, wire: socket.socket) -> None:
        head = f"{what} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {self.token}\r\n\r\n"
        wire.sendall(head.encode())

    def resident_kib(self) -> int:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1])


@pytest.fixture(scope="module")
def server(blank: Blank, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(blank, tmp_path_factory.mktemp("city"))
    yield running
    running.process.terminate()
    running.process.wait(timeout=15)


def test_a_body_of_600_mb_is_refused_by_its_length_and_costs_nothing(server):
    before = server.resident_kib()
    with server.connect() as wire:
        wire.sendall(b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 600000000\r\n\r\n")
        wire.sendall(b"0" * 100_000)
        assert b" 413 " in wire.recv(200)
    assert server.resident_kib() - before < 5_000


def test_a_body_in_endless_chunks_is_cut_where_it_grows_too_long(server):
    with server.connect() as wire:
        wire.sendall(b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        answer = b""
        chunk = b"10000\r\n" + b"0" * 65_536 + b"\r\n"
        try:
            for _ in range(40):
                wire.sendall(chunk)
        except OSError:
            pass
        try:
            answer = wire.recv(200)
        except ConnectionResetError:
            answer = b" 413 "
        assert b" 413 " in answer


@pytest.mark.parametrize(
    "start",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ",
        b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n",
    ],
)
def test_a_request_that_drips_is_cut_at_its_deadline(start, server):
    with server.connect() as wire:
        wire.sendall(start)
        wire.settimeout(0.3)
        began = monotonic()
        while monotonic() - began < 10:
            try:
                wire.sendall(b"a")
                answer = wire.recv(200)
            except TimeoutError:
                continue
            except OSError:
                break
            assert answer == b"" or b" 408 " in answer
            break
        assert monotonic() - began < 6


def test_a_long_file_waits_for_a_slow_reader_and_not_in_memory(server, tmp_path):
    film = tmp_path / "巡堤.mp4"
    film.write_bytes(os.urandom(24 << 20))
    part = server.keep(film)
    before = server.resident_kib()
    with server.connect() as wire:
        server.asks(f"GET {part}", wire)
        head = wire.recv(1 << 16)
        assert b" 200 " in head[:20]
        body = bytearray(head.partition(b"\r\n\r\n")[2])
        deadline = monotonic() + 2  # in which all of it would long have been taken from the disc
        grown = 0
        while monotonic() < deadline:
            grown = max(grown, server.resident_kib() - before)
        while len(body) < 24 << 20:
            body += wire.recv(1 << 20)
    assert bytes(body) == film.read_bytes()
    assert grown < 12 << 10


def test_a_file_that_cannot_be_read_to_its_end_is_cut_off_and_nobody_waits_for_the_rest(server, tmp_path):
    film = tmp_path / "巡堤.mp4"
    film.write_bytes(os.urandom(3 << 20))
    part = server.keep(film)
    lies = next(server.folder.glob(f"files/*/{part.split('/')[-2].replace('-', '')}/original*"))
    with lies.open("r+b") as sealed:
        sealed.seek(2 << 20)
        sealed.write(b"rotten")
    for _ in range(2):  # whatever becomes of the first, the server goes on
        with server.connect() as wire:
            server.asks(f"GET {part}", wire)
            got = b""
            with suppress(ConnectionResetError):
                while piece := wire.recv(1 << 20):
                    got += piece
        assert b" 200 " in got[:20]
        assert 1 << 20 < len(got) < 3 << 20


def test_whoever_asks_for_the_head_of_a_long_answer_gets_that_alone(server):
    with server.connect() as wire:
        server.asks("HEAD /api/v1/schema", wire)
        server.asks("GET /api/v1/nothing", wire)
        heads = b""
        while b" 404 " not in heads:
            heads += wire.recv(1 << 16)
    first, _, second = heads.partition(b"\r\n\r\n")
    assert b" 200 " in first.splitlines()[0]
    assert second.startswith(b"HTTP/1.1 404 ")


async def test_it_goes_down_with_a_word_and_what_was_said_is_there_when_it_is_back(blank, tmp_path):
    server = await asyncio.to_thread(Server, blank, tmp_path)
    headers = {"Authorization": f"Bearer {server.token}"}
    async with websockets.connect(f"ws://127.0.0.1:{server.port}/ws", additional_headers=headers) as wire:
        await wire.send('{"id":1,"do":"hello","protocol":1}')
        assert '"re":1' in str(await wire.recv())
        server.process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(wire.wait_closed(), 10)
        assert wire.close_code == 4012
    assert await asyncio.to_thread(server.process.wait, 15) == 0
