"""What may be asked of collections. Answering, sending back, urging, extending and closing are acts on the item and its
parts: `card.act`, `item.act`."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from collab.calendar.selectors import working_calendar
from collab.calendar.terms import Until
from collab.collections import selectors, services
from collab.collections.audience import Audience
from collab.collections.fields import Field
from collab.collections.forms import Shown
from collab.collections.ordering import Looked, Only
from collab.collections.reading import read
from collab.collections.shapes import CollectionView, Founded, Wish
from collab.core import clock
from collab.core.commands import Actor, Command, Id, Number, command


class FoundCollection(Command, frozen=True, tag="collection.found"):
    """发起征集: a card in this conversation on which everybody who is asked supplies his part. `nr`: the message it
    came from; `position`: in which of mine."""

    conversation: Id
    client_id: UUID
    title: Annotated[str, msgspec.Meta(min_length=1, max_length=services.TITLE)]
    fields: Annotated[tuple[Field, ...], msgspec.Meta(min_length=1, max_length=20)]
    audience: Audience
    words: Annotated[str, msgspec.Meta(max_length=4_000)] = ""
    due: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    shown: Shown = "asker"
    templates: Annotated[tuple[UUID, ...], msgspec.Meta(max_length=5)] = ()
    nr: Id | None = None
    position: Id | None = None


class ReadWish(Command, frozen=True, tag="collection.read"):
    """Whether this sentence asks many for something, and then for what and by when. Nothing is kept."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=2_000)]


class ShowCollection(Command, frozen=True, tag="collection.show"):
    """汇总表: a collection as I may see it, with `limit` rows beyond the first `after`. `by`: in the order of that
    column (unit, name, at, or a field by its name: f1 …), `down` the other way; `only` those who owe it or not."""

    item: Id
    after: Number = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=500)] = 100
    by: Annotated[str, msgspec.Meta(pattern="^(|unit|name|at|f[0-9]{1,2})$")] = ""
    down: bool = False
    only: Only = "all"


@command("POST", "conversations/{conversation}/collections")
def found(actor: Actor, c: FoundCollection) -> Founded:
    wanted = services.Founding(
        c.title, c.fields, c.audience, c.words, Until(c.due) if c.due else None, c.shown, c.templates, c.nr, c.position
    )
    return services.found(wanted, conversation=c.conversation, by=actor.person, client_id=c.client_id)


@command("POST", "collections/read", lane="read")
def read_wish(_: Actor, c: ReadWish) -> Wish:
    return read(c.text, clock.now(), working_calendar())


@command("GET", "collections/{item}")
def show(actor: Actor, c: ShowCollection) -> CollectionView:
    return selectors.show(actor.person, c.item, Looked(c.after, c.limit, c.by, c.down, c.only))
