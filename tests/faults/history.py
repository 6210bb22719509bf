"""What happened (历史), as the clients and the harness saw it: typed operations in one total order, kept as JSONL.

Every operation carries `n`, its place in the order, and `t`, seconds on one monotonic clock. Both are given under one
lock, so `n` order is time order however many threads or tasks append. A violation names operations by `n`, which is
also the line number in the file.
"""

import hashlib
import threading
import time
from collections.abc import Callable, Iterable
from io import BufferedWriter
from pathlib import Path
from types import TracebackType
from typing import Literal, TypeVar

import msgspec

Act = Literal["post", "edit", "recall", "mark", "cursor", "fetch", "remove", "admit"]
BLANK = ""  # the body of a recalled message; None means the observer was not shown a body at all


class Op(msgspec.Struct, tag_field="op", omit_defaults=True):
    """The head of every operation: its number and its time in seconds; `History.record` gives both."""

    n: int = 0
    t: float = 0.0


class Invoke(Op, tag="invoke", kw_only=True):
    """A person sends a command: one attempt of it. A retry is another Invoke with the same `client_id`.

    act: post · edit · recall · mark (move my read cursor to `target`) · cursor (read it) · fetch (history, by another
    door) · remove and admit (`whom`; every door of that stream, or of all streams when `stream` is empty).
    """

    act: Act
    person: int
    stream: str = ""
    client_id: str | None = None
    target: int | None = None  # the message's nr for edit and recall, the seq for mark
    whom: int | None = None
    body: str | None = None  # digest of the text


class Ok(Op, tag="ok", kw_only=True):
    """The answer to the Invoke numbered `call` was yes."""

    call: int
    nr: int | None = None
    seq: int | None = None
    value: int | None = None  # the cursor that was read


class Fail(Op, tag="fail", kw_only=True):
    """The answer was a certain no: it did not happen and will not."""

    call: int
    code: str


class Unknown(Op, tag="info", kw_only=True):
    """Nobody knows: timeout, 5xx, closed connection."""

    call: int
    why: str


class Open(Op, tag="open", kw_only=True):
    """A device has a new socket."""

    socket: int
    device: str
    person: int


class Resume(Op, tag="resume", kw_only=True):
    """From here on this socket must bring position + 1, position + 2, …"""

    socket: int
    stream: str
    position: int


class Sight(Op, kw_only=True):
    """Somebody saw event `seq` of a stream. For other events than messages `kind` holds a digest of the data."""

    stream: str
    seq: int
    type: str
    nr: int | None = None
    author: int | None = None
    client_id: str | None = None
    kind: str | None = None
    body: str | None = None


class Recv(Sight, tag="recv", kw_only=True):
    """It was pushed over a socket."""

    socket: int


class Final(Sight, tag="final", kw_only=True):
    """It stands in the final read, made by an auditor after everything healed."""


class Settled(Op, tag="settled", kw_only=True):
    """The final read of this stream is whole: events 1 … head."""

    stream: str
    head: int


class Reset(Op, tag="reset", kw_only=True):
    """A snapshot instead of the story: the next push on this socket is `to` + 1, or any when it is None."""

    socket: int
    stream: str
    to: int | None
    why: str = ""


class Stand(Op, tag="stand", kw_only=True):
    """A device has learned otherwise than by events (a summary) how things are at `seq`."""

    device: str
    stream: str
    seq: int


class Close(Op, tag="close", kw_only=True):
    """A socket is gone."""

    socket: int
    code: int
    why: str = ""


class Show(Op, tag="show", kw_only=True):
    """A device drew a message."""

    device: str
    stream: str
    nr: int


class Retire(Op, tag="retire", kw_only=True):
    """A device went away for good; nobody waits for it any more."""

    device: str


class Fault(Op, tag="fault", kw_only=True):
    """The harness hurt something, or stopped hurting it."""

    name: str
    action: Literal["fired", "healed"]
    detail: str = ""


AnyOp = (
    Invoke
    | Ok
    | Fail
    | Unknown
    | Open
    | Resume
    | Recv
    | Final
    | Settled
    | Reset
    | Stand
    | Close
    | Show
    | Retire
    | Fault
)
SomeOp = TypeVar("SomeOp", bound=Op)


class History:
    """An append-only record; safe for any number of threads and tasks. With a path it is a JSONL file too."""

    def __init__(self, path: Path | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self.ops: list[AnyOp] = []
        self._clock = clock
        self._lock = threading.Lock()
        self._file: BufferedWriter | None = path.open("wb") if path else None

    def record(self, op: SomeOp) -> SomeOp:
        """Append and number it; returns the same operation, whose `n` an answer will name."""
        with self._lock:
            op.n, op.t = len(self.ops) + 1, self._clock()
            self.ops.append(op)  # type: ignore[arg-type]
            if self._file:
                self._file.write(_encode(op) + b"\n")
        return op

    def close(self) -> None:
        """Write out what is buffered."""
        with self._lock:
            if self._file:
                self._file.close()
                self._file = None

    def __enter__(self) -> "History":
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def load(path: Path) -> list[AnyOp]:
    """The operations of a JSONL file, in order."""
    with path.open("rb") as lines:
        return [_decoder.decode(line) for line in lines]


def dump(ops: Iterable[AnyOp], path: Path) -> None:
    """Write operations as JSONL, one a line."""
    path.write_bytes(b"".join(_encode(op) + b"\n" for op in ops))


def digest(text: str) -> str:
    """A short name for a text, so that histories stay small; never the name of a blank."""
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


_encode = msgspec.json.Encoder().encode
_decoder = msgspec.json.Decoder(AnyOp)
