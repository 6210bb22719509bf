"""Asking (发起征集): the item, its parts, its card, and the message that carries it, in one transaction."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

import msgspec
from django.db import IntegrityError

from collab.calendar.terms import Until
from collab.cards import services as cards
from collab.collections.audience import Audience, holders
from collab.collections.fields import Field, tidied
from collab.collections.forms import ASKED, CODE, Collecting, Shown
from collab.collections.kind import COLLECTION
from collab.collections.shapes import Founded
from collab.conversations.policy import require_member
from collab.conversations.streams import stream_name
from collab.core.errors import Conflict, Invalid
from collab.core.text import clean, titled
from collab.eventlog.writing import Writing, writing
from collab.messaging.drafts import Draft
from collab.messaging.policy import require_speaker
from collab.messaging.posting import post_within
from collab.work.models import Act
from collab.work.services import First, Registration, Source, register_within

TITLE = 100


class Founding(NamedTuple):
    """What is asked, of whom, until when, and which message it came from."""

    title: str
    fields: tuple[Field, ...]
    audience: Audience
    words: str = ""
    due: Until | None = None
    shown: Shown = "asker"
    templates: tuple[UUID, ...] = ()
    nr: int | None = None
    position: int | None = None


def found(wanted: Founding, *, conversation: int, by: int, client_id: UUID) -> Founded:
    """Ask it there. The same client_id again answers with what it made the first time."""

    def once() -> Founded:
        with writing() as log:
            item = _earlier(wanted, by, client_id) or _begun(log, wanted, conversation, by, client_id)
            card = cards.made(CODE, item)
            log.lock([stream_name(conversation)], skip_busy=False)
            return Founded(item, post_within(log, Draft.of_card(by, conversation, client_id, card.pk, COLLECTION.bot)))

    return _twice_at_once(once)


def _earlier(wanted: Founding, by: int, client_id: UUID) -> int | None:
    act = Act.objects.filter(person=by, client_id=client_id).select_related("item").first()
    if act is None:
        return None
    told = (act.action, act.item.kind, act.item.title, act.item.body)
    if told != ("register", CODE, titled(wanted.title, "title", TITLE), clean(wanted.words, "words")):
        raise Conflict("this client_id did something else", field="client_id")
    return act.item_id


def _begun(log: Writing, wanted: Founding, conversation: int, by: int, client_id: UUID) -> int:
    require_speaker(require_member(by, conversation))
    title = titled(wanted.title, "title", TITLE)
    asked = Collecting(fields=tidied(wanted.fields), shown=wanted.shown, templates=wanted.templates)
    parts = [{"role": ASKED, "to": msgspec.to_builtins(one)} for one in holders(wanted.audience, conversation, by=by)]
    inputs = {"parts": parts, **({"due": msgspec.to_builtins(wanted.due)} if wanted.due else {})}
    registration = Registration(
        CODE, title, client_id, body=clean(wanted.words, "words"), fields=msgspec.to_builtins(asked),
        position=wanted.position, source=Source(conversation=conversation, nr=wanted.nr), first=First("ask", inputs),
    )  # fmt: skip
    try:
        return register_within(log, registration, by=by)[0]
    except Invalid as invalid:
        raise Invalid(invalid.message, field=_field(invalid), **invalid.details) from None


def _field(invalid: Invalid) -> str | None:
    """Whom the kernel calls a part is here one who is asked."""
    return "audience" if (invalid.field or "").startswith("parts") else invalid.field


def _twice_at_once(once: Callable[[], Founded]) -> Founded:
    try:
        return once()
    except IntegrityError:  # the same request twice at once
        return once()
