"""A roll call in a group of 岑雨水 (who asks), 葛惊蛰 and 温白露; 邢大暑 is the outsider."""

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import pytest

from collab.cards.acting import Asked, act
from collab.cards.models import Card
from collab.cards.selectors import watched
from collab.cards.shapes import CardSeen
from collab.rollcalls.services import make
from collab.rollcalls.shapes import Call
from tests.collab.scenes import group


class Shown(NamedTuple):
    """A card, where it stands, and the message that carries it."""

    card: int
    there: int
    nr: int


@pytest.fixture
def there(cen, ge, wen) -> int:
    return group(cen, ge, wen)


@pytest.fixture
def call(there, cen) -> Callable[..., Shown]:
    """`call("line")`: 岑雨水 asks for a line from everybody."""

    def call(wants: str = "receipt", title: str = "周五会商请签收", **more: Any) -> Shown:
        posted = make(maker=cen, conversation=there, client_id=uuid4(), call=Call(title, wants, **more))
        return Shown(Card.objects.latest("id").pk, there, posted.nr)

    return call


def see(viewer: int, shown: Shown, known: int = 0) -> CardSeen:
    (seen,) = watched(viewer, {shown.card: known}, shown.there)
    return seen


def press(
    actor: int, card: int, action: str, *, part: int, version: int = 0, again: UUID | None = None, **inputs: Any
) -> CardSeen:
    return act(actor, Asked(card, part, action, version, inputs, again or uuid4()))


def offered(seen: CardSeen) -> set[str]:
    """What he may press, by the face and his roles: the rule every client follows."""
    assert seen.face is not None
    roles = [role for standing in seen.view.standings for role in standing.roles]
    return {verb for role in roles for verb in seen.face.acts.get(role, ())}
