"""Asking everybody in a conversation. Answering is `card.act`."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from collab.core.commands import Actor, Command, Id, command
from collab.messaging.shapes import Posted
from collab.rollcalls import services
from collab.rollcalls.shapes import Call


class MakeRollcall(Command, frozen=True, tag="rollcall.make"):
    """发起接龙: a card in this conversation on which everybody presses 收到, or adds a line."""

    conversation: Id
    client_id: UUID
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    wants: Literal["receipt", "line"]
    due: Annotated[datetime, msgspec.Meta(tz=True)] | None = None


@command("POST", "conversations/{conversation}/rollcalls")
def make(actor: Actor, c: MakeRollcall) -> Posted:
    call = Call(c.title, c.wants, c.due)
    return services.make(maker=actor.person, conversation=c.conversation, client_id=c.client_id, call=call)
