"""A little SQL for the paths where thousands of rows a second pass. It is valid on SQLite 3.40 and PostgreSQL 15."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from collab.core.gate import passed

Row = tuple[Any, ...]


def is_postgres() -> bool:
    return connection.vendor == "postgresql"


def rows(statement: str, parameters: Sequence[Any] = ()) -> list[Row]:
    """Everything the statement answers."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return list(cursor.fetchall())


def run(statement: str, parameters: Sequence[Any] = ()) -> int:
    """Carry the statement out; how many rows it touched."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return int(cursor.rowcount)


def run_many(statement: str, parameters: Sequence[Sequence[Any]]) -> None:
    """The same statement for every set of parameters."""
    with connection.cursor() as cursor:
        cursor.executemany(statement, parameters)


def insert(table: str, columns: Sequence[str], values: Sequence[Row], *, returning: str = "") -> list[Row]:
    """Insert all rows in one statement, in order; answers the `returning` columns row by row."""
    if not values:
        return []
    one = f"({marks(len(columns))})"
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([one] * len(values))}"  # noqa: S608  names of ours; values are parameters
    flat = [value for row in values for value in row]
    if returning:
        return rows(f"{statement} RETURNING {returning}", flat)
    run(statement, flat)
    return []


def look_again(*tables: str) -> None:
    """After much was written: PostgreSQL's planner looks at these tables (none named: all) now, not within a minute.

    What it knew of them before leads it to read a whole table for every row. SQLite's goes by the indexes alone.
    Only what is committed is looked at: what it counts it keeps, also where the rows are taken back.
    """
    if is_postgres():
        transaction.on_commit(partial(run, f"ANALYZE {', '.join(tables)}"))


def marks(count: int) -> str:
    """`%s, %s, %s`: as many placeholders."""
    return ", ".join(["%s"] * count)


def writing() -> AbstractContextManager[None]:
    """A short write transaction. On SQLite writers pass one fair gate first, so that none starves at the file lock."""
    return passed(transaction.atomic) if connection.vendor == "sqlite" else transaction.atomic()


def uuid_in(value: UUID) -> UUID | str:
    """A UUID as this database stores it."""
    return value if is_postgres() else value.hex


def uuid_out(value: UUID | str) -> UUID:
    return value if isinstance(value, UUID) else UUID(value)


def time_in(value: datetime) -> Any:
    """A time as this database stores it."""
    return connection.ops.adapt_datetimefield_value(value)


def time_out(value: datetime) -> datetime:
    return value if value.tzinfo else value.replace(tzinfo=UTC)
