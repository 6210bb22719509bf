"""A press (按键), in one transaction: hold → seen? → right → version → legal → inputs → transition → redraw.

Whoever presses what a newer card no longer offers is refused with that card, and nothing has happened.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from django.db import IntegrityError

from collab.cards import forms, policy
from collab.cards.kinds import Kind, Press, kind_of
from collab.cards.models import Card, Pressed
from collab.cards.selectors import face_of, seen
from collab.cards.services import redraw_pressed
from collab.cards.shapes import CardSeen, Standing, View
from collab.core import clock
from collab.core.errors import Conflict, Forbidden, Invalid, NotFound, StaleCard
from collab.eventlog.writing import Writing, writing


class Asked(NamedTuple):
    """What is asked: on which part of which card, of what version, with which inputs, as they came."""

    card: int
    part: int
    action: str
    part_version: int
    inputs: Mapping[str, Any]
    client_id: UUID

    @property
    def fingerprint(self) -> str:
        told = msgspec.json.encode([self.card, self.part, self.action, self.inputs], order="deterministic")
        return hashlib.sha256(told).hexdigest()


def act(actor: int, asked: Asked) -> CardSeen:
    """Press it; answers with the card as it is then. The same client_id again does nothing a second time.

    Raises StaleCard, with the card as it is now, where it offers that no longer.
    """
    try:
        with writing() as log:
            return _pressed(log, actor, asked)
    except IntegrityError:  # the same client_id on another card at this very moment
        raise Conflict("this client_id pressed something else", field="client_id") from None


def _pressed(log: Writing, actor: int, asked: Asked) -> CardSeen:
    card = Card.objects.filter(pk=asked.card).first()
    kind = kind_of(card.kind) if card else None
    if card is None or kind is None:
        raise NotFound("no such card", field="card")
    kind.hold(card.subject, asked.part)
    card = Card.objects.select_for_update(no_key=True).get(pk=card.pk)
    if _is_repeated(actor, asked):
        return _now(card, actor)
    view = policy.views(actor, [card])[card.pk]
    standing = _standing(card, view, actor, asked)
    face = face_of(card)
    _require_offered(card, view, standing, kind, asked)
    own = [*face.body, *view.body]
    inputs = forms.read(forms.form_of(own, face.actions, asked.action), asked.inputs)
    done = kind.act(Press(actor, card.subject, asked.part, asked.action, inputs, asked.client_id))
    redraw_pressed(log, card, done._replace(viewers=sorted({actor, *done.viewers})))
    Pressed.objects.create(
        card=card, actor_id=actor, client_id=asked.client_id, fingerprint=asked.fingerprint, part=asked.part,
        action=asked.action, version=card.version, at=clock.now(),
    )  # fmt: skip
    return _now(card, actor)


def _is_repeated(actor: int, asked: Asked) -> bool:
    earlier = Pressed.objects.filter(actor=actor, client_id=asked.client_id).first()
    if earlier and earlier.fingerprint != asked.fingerprint:
        raise Conflict("this client_id pressed something else", field="client_id")
    return earlier is not None


def _standing(card: Card, view: View, actor: int, asked: Asked) -> Standing:
    """His standing in that part. To whom the card does not show there is none."""
    for standing in view.standings:
        if standing.part == asked.part:
            return standing
    if view.standings or policy.sees(actor, card.pk):
        raise Forbidden("no part of yours", field="part")
    raise NotFound("no such card", field="card")


def _require_offered(card: Card, view: View, standing: Standing, kind: Kind[Any], asked: Asked) -> None:
    """Raises StaleCard for what was offered on another face of this card than the present one."""
    if asked.action not in kind.actions:
        raise Invalid("no such action", field="action")
    offered = face_of(card).acts
    if standing.version != asked.part_version:
        raise StaleCard(field="part_version", card=seen(card, view))
    if any(asked.action in offered.get(role, ()) for role in standing.roles):
        return
    if any(asked.action in verbs for verbs in offered.values()):
        raise Forbidden("not for your role", field="action")
    raise StaleCard(field="action", card=seen(card, view))


def _now(card: Card, actor: int) -> CardSeen:
    """The card as he sees it now; one who was removed since his press is told that it counted, and no more."""
    view = policy.views(actor, [card])[card.pk]
    shown = bool(view.standings) or policy.sees(actor, card.pk)
    return seen(card, view, than=0 if shown else card.version)
