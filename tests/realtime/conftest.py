"""The scene: 岑雨水 and 葛惊蛰 of the water bureau talk in a group; 邢大暑 is the outsider."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
import pytest_asyncio

from collab.accounts.models import User
from collab.accounts.services import issue_token
from collab.conversations.services import Charter, create_group
from collab.directory.services import add_person, add_position, add_unit
from collab.eventlog import writing
from collab.eventlog.models import Log
from realtime.process import Process, running
from tests.realtime.socket import Socket


class Somebody(NamedTuple):
    """A person with a program's token."""

    person: int
    token: str


class Scene(NamedTuple):
    """Who there is, and where they talk."""

    cen: Somebody
    ge: Somebody
    outsider: Somebody
    group: int


@pytest.fixture
def scene(transactional_db: None) -> Scene:
    Log.objects.get_or_create()  # the flush between tests takes the row that the migration made
    official = add_position(unit=add_unit("云汀市政务服务中心"), title="科员")
    names = ("岑雨水", "葛惊蛰", "邢大暑")
    cast = [_somebody(f"1000{number}", name, official) for number, name in enumerate(names)]
    group = create_group(by=cast[0].person, client_id=uuid4(), charter=Charter("水利局工作群", (cast[1].person,)))
    return Scene(*cast, group=group)


def with_tokens(persons: Mapping[str, int]) -> dict[str, Somebody]:
    """Each of them by name, with a program's token."""
    return {name: Somebody(key, issue_token(User.objects.get(pk=key), "test")) for name, key in persons.items()}


@pytest_asyncio.fixture
async def process(scene: Scene) -> AsyncIterator[Process]:
    """The socket edge of this test's loop; ended with it."""
    process = running()
    yield process
    await asyncio.sleep(0)
    process.stop()


@pytest_asyncio.fixture
async def opened(process: Process) -> AsyncIterator[Callable[..., Any]]:
    """`await opened(somebody)`: his socket, after hello."""
    sockets: list[Socket] = []

    async def opened(somebody: Somebody, **positions: Any) -> Socket:
        socket = Socket(somebody.token)
        sockets.append(socket)
        socket.welcome = await socket.hello(**positions)  # type: ignore[attr-defined]
        return socket

    yield opened
    for socket in sockets:
        await socket.leave()


@contextmanager
def nobody_is_told() -> Iterator[None]:
    """What is committed meanwhile is told to no process: as by a crash between COMMIT and hint."""
    told, writing.committed[:] = list(writing.committed), []
    try:
        yield
    finally:
        writing.committed[:] = told


async def elsewhere(service: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Run a service as another process would: its own thread and connection."""
    from django.db import connection

    def run() -> Any:
        try:
            return service(*args, **kwargs)
        finally:
            connection.close()

    return await asyncio.to_thread(run)


def _somebody(login: str, name: str, position: int) -> Somebody:
    person = add_person(login, name, position=position)
    return Somebody(person, issue_token(User.objects.get(pk=person), "test"))
