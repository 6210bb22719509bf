"""Where I am, and until when (在岗状态)."""

from datetime import datetime
from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, command
from collab.directory import selectors
from collab.directory.services import statuses
from collab.directory.shapes import Statuses, StatusKind


class GetStatuses(Command, frozen=True, tag="status.get"):
    """Where these persons say they are. Left out: who says nothing, and whom one neither sees nor meets."""

    persons: Annotated[list[Id], msgspec.Meta(max_length=200)]


class SetStatus(Command, frozen=True, tag="status.set"):
    """I am there until then; whoever sees me sees that too. It ends by itself."""

    kind: StatusKind
    until: Annotated[datetime, msgspec.Meta(tz=True)]
    text: Annotated[str, msgspec.Meta(max_length=40)] = ""


class EndStatus(Command, frozen=True, tag="status.end"):
    """I say nothing of where I am any more."""


@command("GET", "persons/statuses")
def get(actor: Actor, c: GetStatuses) -> Statuses:
    return Statuses(selectors.statuses_known(actor.person, c.persons))


@command("PUT", "persons/me/status")
def set_mine(actor: Actor, c: SetStatus) -> Statuses:
    return Statuses([statuses.set_status(person=actor.person, kind=c.kind, text=c.text, until=c.until)])


@command("DELETE", "persons/me/status")
def end_mine(actor: Actor, c: EndStatus) -> Statuses:
    statuses.end_status(person=actor.person)
    return Statuses([])
