"""Reading the log. Rights are the caller's affair: every app that owns streams has its own selector above these."""

from collections.abc import Mapping, Sequence

import msgspec

from collab.core import sql
from collab.eventlog.writing import Stored

RECENT_SECONDS = 10
"""How far back the poll floor looks. Transactions are cut at 5 s, so none commits behind it."""

_EVENTS_OF_ONE = """
    SELECT * FROM (SELECT stream_id, seq, type, about, data FROM eventlog_event
                   WHERE stream_id = %s AND seq > %s ORDER BY seq LIMIT %s) AS t"""


class Head(msgspec.Struct, frozen=True):
    """Where a stream stands."""

    stream: int
    name: str
    head: int
    access_version: int


def epochs() -> tuple[str, int]:
    """Which log this is, another one after a restored backup; and the access epoch."""
    ((value, access),) = sql.rows("SELECT epoch, access_epoch FROM eventlog_log")
    return str(value).replace("-", ""), int(access)


def access_epoch() -> int:
    """Rises whenever somebody's rights ended everywhere."""
    ((value,),) = sql.rows("SELECT max(access_epoch) FROM eventlog_log")
    return int(value or 0)


def events_after(positions: Mapping[int, int], limit: int) -> dict[int, list[Stored]]:
    """For each stream id its events after that seq, oldest first, at most `limit` for each."""
    if not positions:
        return {}
    found: dict[int, list[Stored]] = {}
    wanted = list(positions.items())
    for start in range(0, len(wanted), 100):
        part = wanted[start : start + 100]
        parameters = [value for stream, seq in part for value in (stream, seq, limit)]
        for stream, seq, kind, about, data in sql.rows(" UNION ALL ".join([_EVENTS_OF_ONE] * len(part)), parameters):
            found.setdefault(stream, []).append(Stored(seq=seq, type=kind, about=about, data=data))
    return {stream: sorted(events, key=lambda event: event.seq) for stream, events in found.items()}


def recent_heads() -> list[Head]:
    """Streams in which something happened within the last seconds, by the database's clock. Costs the traffic."""
    since = (
        f"clock_timestamp() - interval '{RECENT_SECONDS} seconds'"
        if sql.is_postgres()
        else f"strftime('%%Y-%%m-%%d %%H:%%M:%%f', 'now', '-{RECENT_SECONDS} seconds')"
    )
    return _heads(f"WHERE id IN (SELECT stream_id FROM eventlog_event WHERE at > {since})")  # noqa: S608  names of ours; values are parameters


def heads_of(streams: list[int]) -> list[Head]:
    """Where these streams stand."""
    return _heads(f"WHERE id IN ({sql.marks(len(streams))})", streams) if streams else []


def heads_named(names: list[str]) -> list[Head]:
    """Where the streams of these names stand; unknown names are left out."""
    return _heads(f"WHERE name IN ({sql.marks(len(names))})", names) if names else []


def _heads(where: str, parameters: Sequence[int | str] = ()) -> list[Head]:
    found = sql.rows(f"SELECT id, name, head, access_version FROM eventlog_stream {where}", parameters)  # noqa: S608  names of ours; values are parameters
    return [Head(*row) for row in found]
