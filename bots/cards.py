"""Cards of bots as kinds of cards: his alone whom they are for. A press is kept, and answered by the worker."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import msgspec

from bots.events import BotPressed
from bots.models import Shown
from bots.registry import Card, Looker, card_of
from collab.cards import kinds
from collab.cards.kinds import Done, Press
from collab.cards.shapes import CardSample, Face, Standing, View
from collab.core import clock
from collab.messaging.events import addressed_name

OWNER = "owner"


def card_kind(card: Card) -> kinds.Kind[Any]:
    """As the core knows it."""
    return kinds.Kind(
        name=card.name, actions=card.actions, facts=facts_of, draw=card.draw, standings=standings, act=act, hold=hold,
        samples=partial(_samples, card),
    )  # fmt: skip


def facts_of(shown: int) -> Any:
    """What is kept of it, and what else it shows now."""
    found = Shown.objects.get(pk=shown)
    _, card = _kind_of(found)
    return card.facts(Looker(found.person_id, clock.now()), kept_of(found))


def standings(viewer: int, subjects: Sequence[int]) -> Mapping[int, View]:
    """Who it is for; everybody else looks on."""
    mine = Shown.objects.filter(pk__in=subjects, person=viewer).values_list("pk", "version")
    return {key: View([Standing(part=0, version=version, roles=[OWNER])]) for key, version in mine}


def hold(shown: int, _part: int) -> None:
    held(shown)


def act(press: Press) -> Done:
    """It stands as pressed; what follows is for the bot to say."""
    shown = held(press.subject)
    _, card = _kind_of(shown)
    keep(shown, card.pressed(kept_of(shown), press.action))
    inputs = msgspec.to_builtins(dict(press.inputs))
    pressed = BotPressed(shown.pk, press.actor, press.action, inputs, clock.now())
    return Done(events=[(addressed_name(shown.conversation), pressed)])


def held(shown: int) -> Shown:
    """The card, held by this transaction."""
    return Shown.objects.select_for_update(no_key=True).get(pk=shown)


def kept_of(shown: Shown) -> Any:
    _, card = _kind_of(shown)
    return msgspec.json.decode(shown.kept, type=card.kept)


def keep(shown: Shown, kept: msgspec.Struct) -> None:
    """It stands so from now on; a press at an earlier version counts no more."""
    shown.kept, shown.version = msgspec.json.encode(kept).decode(), shown.version + 1
    shown.save(update_fields=["kept", "version"])


def offered(face: Face) -> Face:
    """The face, with all its buttons for whom it is for."""
    verbs = [action.verb for action in face.actions if hasattr(action, "verb")]
    return msgspec.structs.replace(face, acts={OWNER: verbs} if verbs else {})


def _samples(card: Card) -> Sequence[CardSample]:
    mine = View([Standing(part=0, version=1, roles=[OWNER])])
    return [
        CardSample(f"{face.name}：{name}", face, mine) for name, facts in card.samples for face in [card.draw(facts)]
    ]


def _kind_of(shown: Shown) -> Any:
    found = card_of(shown.card)
    if found is None:
        raise LookupError(f"nobody draws cards of the kind {shown.card}")
    return found
