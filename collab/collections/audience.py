"""征集范围: who is asked, one part for each."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import msgspec

from collab.conversations.models import Seat
from collab.core.commands import Id
from collab.core.errors import Invalid
from collab.directory.visibility import persons_seen, positions_seen, units_seen
from collab.work.forms import GivenTo
from collab.work.hats import hats_of

Ids = Annotated[list[Id], msgspec.Meta(max_length=500)]


class Audience(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """征集范围: everybody here (each seat of the conversation: a person, a position, or a unit as one), or those who
    are chosen, or both."""

    everyone: bool = False
    units: Ids = []
    positions: Ids = []
    persons: Ids = []


def holders(audience: Audience, conversation: int, *, by: int) -> list[GivenTo]:
    """Each once, in order; never the asker himself among everybody. Raises Invalid where nobody is left."""
    chosen = [
        *(_of_conversation(conversation, by) if audience.everyone else ()),
        *(GivenTo(unit=one) for one in audience.units),
        *(GivenTo(position=one) for one in audience.positions),
        *(GivenTo(person=one) for one in audience.persons),
    ]
    if not chosen:
        raise Invalid("nobody is asked", field="audience", reason="empty")
    return list(dict.fromkeys(chosen))


def _of_conversation(conversation: int, by: int) -> Iterator[GivenTo]:
    """Those whom he may address: who was deactivated, or is hidden from him, is not asked."""
    found = Seat.objects.filter(conversation=conversation, until_seq=None).order_by("pk")
    seats = list(found.values_list("unit_id", "position_id", "person_id"))
    hats = [hat for hat in hats_of(by) if hat.hand == "own"]
    units = units_seen(by) - {hat.unit for hat in hats}
    positions = positions_seen(by, _given(seats, 1)) - {hat.position for hat in hats}
    persons = persons_seen(by, _given(seats, 2)) - {by}
    for unit, position, person in seats:
        if unit in units or position in positions or person in persons:
            yield GivenTo(unit, position, person)


def _given(seats: Sequence[tuple[int | None, ...]], place: int) -> list[int]:
    return [one for seat in seats if (one := seat[place]) is not None]
