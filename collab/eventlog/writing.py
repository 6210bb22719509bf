"""The one door for what happened: lock the streams, append, tell after COMMIT.

    with writing("conversation:12") as log:
        stream = log["conversation:12"]     # locked: all that was committed before is visible from here on
        …                                   # seen? policy, write
        seq = stream.append(MessagePosted(…))

A transaction locks all its streams at once, in ascending order, and none later; new ones it opens are its own.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import msgspec
from django.db import OperationalError, transaction

from collab.core import sql
from collab.core.chaos import failpoint
from collab.core.errors import Busy, Closed
from collab.eventlog.consumers import consumers_of

_encode = msgspec.json.Encoder().encode
_LOCK = "SELECT id, name, head, access_version, frozen FROM eventlog_stream WHERE name IN ({names}) ORDER BY id"
_OPEN = """
    INSERT INTO eventlog_stream (name, head, access_version) VALUES (%s, 0, 0)
    ON CONFLICT (name) DO NOTHING RETURNING id"""
# the epoch is asked last, so that who signed out while this transaction waited is known to whoever delivers
_MOVE_HEADS = """
    UPDATE eventlog_stream SET head = moved.column2, access_version = moved.column3
    FROM (VALUES {rows}) AS moved WHERE eventlog_stream.id = moved.column1
    RETURNING (SELECT coalesce(max(access_epoch), 0) FROM eventlog_log)"""


_COLUMNS = ("stream_id", "seq", "type", "about", "data")


class Stored(msgspec.Struct, frozen=True):
    """One event as it stands in the log. `data` is JSON text."""

    seq: int
    type: str
    about: int | None
    data: str


class Stream:
    """A stream this transaction holds. Its numbers become true for everybody at COMMIT."""

    __slots__ = ("access_version", "changed", "events", "frozen", "head", "id", "name")

    def __init__(self, key: int, name: str, head: int, access_version: int, *, frozen: bool = False) -> None:
        self.id, self.name, self.head, self.access_version = key, name, head, access_version
        self.frozen = frozen
        self.events: list[Stored] = []
        self.changed = False

    def append(self, event: msgspec.Struct, *, about: int | None = None, nobodys_doing: bool = False) -> int:
        """Say that it happened; answers its seq. `about` is the seq of the event this one speaks of.

        Raises Closed in a frozen stream, but for what is `nobodys_doing`: somebody has laid down his position.
        """
        if self.frozen and not nobodys_doing:
            raise Closed(field="conversation")
        self.head += 1
        name = str(event.__struct_config__.tag)
        data = _encode(msgspec.structs.asdict(event)).decode()
        self.events.append(Stored(seq=self.head, type=name, about=about, data=data))
        self.changed = True
        return self.head

    def freeze(self) -> None:
        """Nothing more is done here, by nobody, through no door; for good."""
        self.frozen = True
        sql.run("UPDATE eventlog_stream SET frozen = %s WHERE id = %s", [True, self.id])

    def raise_access(self) -> None:
        """Who may read this stream has changed: whoever delivers must look again before delivering."""
        self.access_version += 1
        self.changed = True


class Committed(msgspec.Struct, frozen=True):
    """What one transaction did to one stream. Events are the seqs up to `head`, without a hole."""

    stream: int
    name: str
    head: int
    access_version: int
    events: tuple[Stored, ...]


class Batch(msgspec.Struct, frozen=True):
    """What one transaction did, told after COMMIT."""

    access_epoch: int
    streams: tuple[Committed, ...]


committed: list[Callable[[Batch], None]] = []
"""Who wants to know what was committed. Called in the writing thread; must not block and must not raise."""


class Writing:
    """The streams one transaction holds, by name."""

    def __init__(self) -> None:
        self._streams: dict[str, Stream] = {}
        self._access_epoch = 0

    def __getitem__(self, name: str) -> Stream:
        return self._streams[name]

    def get(self, name: str) -> Stream | None:
        """The stream, or None where it does not exist or somebody else holds it (`skip_busy`)."""
        return self._streams.get(name)

    def open(self, name: str) -> Stream:
        """A new stream, held from birth; the same one, held, where somebody else opens it in this very moment."""
        made = sql.rows(_OPEN, [name])
        if made:
            self._streams[name] = Stream(made[0][0], name, 0, 0)
        else:
            self.lock([name], skip_busy=False)
        return self._streams[name]

    def raise_access_epoch(self) -> None:
        """Somebody's rights end everywhere (sign-out, deactivation, new password): every process looks again."""
        sql.run("UPDATE eventlog_log SET access_epoch = access_epoch + 1")
        ((self._access_epoch,),) = sql.rows("SELECT max(access_epoch) FROM eventlog_log")

    def lock(self, names: Sequence[str], *, skip_busy: bool) -> None:
        statement = _LOCK.format(names=sql.marks(len(names)))
        if sql.is_postgres():
            statement += " FOR NO KEY UPDATE" + (" SKIP LOCKED" if skip_busy else "")
        for key, name, head, access_version, frozen in sql.rows(statement, list(names)):
            self._streams[name] = Stream(key, name, head, access_version, frozen=bool(frozen))

    def flush(self) -> None:
        changed = [stream for stream in self._streams.values() if stream.changed]
        events = [(s.id, e.seq, e.type, e.about, e.data) for s in changed for e in s.events]
        followed = any(consumers_of(event[2]) for event in events)
        stored = sql.insert("eventlog_event", _COLUMNS, events, returning="id, stream_id, type" if followed else "")
        _deliver(stored)
        if changed:
            moved = [value for s in changed for value in (s.id, s.head, s.access_version)]
            marks = ", ".join(["(%s, %s, %s)"] * len(changed))
            ((self._access_epoch,), *_) = sql.rows(_MOVE_HEADS.format(rows=marks), moved)
        told = tuple(Committed(s.id, s.name, s.head, s.access_version, tuple(s.events)) for s in changed)
        batch = Batch(access_epoch=self._access_epoch, streams=told)
        transaction.on_commit(lambda: _tell(batch), robust=True)  # what stands is stored, whoever fails to hear it


@contextmanager
def writing(*names: str, skip_busy: bool = False) -> Iterator[Writing]:
    """One write transaction that holds these streams. Raises Busy when another holds one for more than 2 s.

    With `skip_busy` streams held elsewhere are left out instead of waited for.
    """
    try:
        with sql.writing():
            log = Writing()
            if names:
                log.lock(names, skip_busy=skip_busy)
            yield log
            log.flush()
        failpoint("after_commit")
    except OperationalError as error:
        if _is_held_elsewhere(error.__cause__):
            raise Busy(retry_after=1) from error
        raise


def _deliver(stored: Sequence[sql.Row]) -> None:
    """Leave a delivery for everybody who follows events of these types: nobody, for most."""
    # in the order of the log, which is the order in which they are to be worked off
    owed = [(event, stream, name) for event, stream, kind in sorted(stored) for name in consumers_of(kind)]
    rows = [(*one, 0, 0, False, "") for one in owed]
    columns = ("event_id", "stream_id", "consumer", "done_to", "attempts", "dead", "last_error")
    sql.insert("eventlog_delivery", columns, rows)


def _is_held_elsewhere(cause: BaseException | None) -> bool:
    locked = getattr(cause, "sqlstate", "") in ("55P03", "40P01")  # lock_not_available, deadlock_detected
    return locked or str(getattr(cause, "sqlite_errorname", "")).startswith("SQLITE_BUSY")


def _tell(batch: Batch) -> None:
    for listener in committed:
        listener(batch)
