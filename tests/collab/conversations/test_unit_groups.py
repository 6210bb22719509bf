"""A unit's administrator opens and seats its groups, and hears nothing of what is said there."""

from functools import partial
from uuid import uuid4

import pytest

from collab.conversations import selectors
from collab.conversations.unit_groups import Changes, Sitting, change_unit_group, open_unit_group, unit_groups
from collab.core.errors import Invalid
from collab.directory.models import Administrator, Appointment
from tests.collab.scenes import DOORS, group, kinds_of, listens_to, refusal_of, say

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def water(city) -> int:
    return city.units["市水利局"]


@pytest.fixture
def keeper(outsider, water) -> int:
    """邢大暑 of another unit administers the water bureau."""
    Administrator.objects.create(person_id=outsider, unit_id=water)
    return outsider


@pytest.fixture
def other_keeper(wen, city) -> int:
    Administrator.objects.create(person_id=wen, unit_id=city.units["市城管局"])
    return wen


def position_of(person: int) -> int:
    return Appointment.objects.get(person=person, ended_at=None).position_id


def opened(by: int, unit: int, **sitting) -> int:
    return open_unit_group(by=by, client_id=uuid4(), unit=unit, title="全局通知", sitting=Sitting(**sitting))


def test_he_opens_a_group_of_all_and_those_who_lead_it_lead_it(keeper, water, cen, ge):
    made = opened(keeper, water, units=(water,), leaders=(position_of(cen),))
    roles = {member.person: member.role for member in selectors.members(ge, made, 0)[0]}
    assert roles == {cen: "admin", ge: "member"}
    (listed,) = unit_groups(keeper, water)
    assert (listed.title, listed.people, {seat.name for seat in listed.seats}) == (
        "全局通知", 2, {"市水利局", "市水利局 局长"},
    )  # fmt: skip


def test_he_reads_nothing_and_gets_in_by_no_door(keeper, water, cen, ge):
    made = opened(keeper, water, units=(water,))
    say(ge, made, "家里的事")
    for name, door in DOORS.items():
        assert refusal_of(lambda door=door: door(keeper, made)) == "not_found", name
    assert listens_to(keeper) == set()
    assert "家里的事" not in repr(unit_groups(keeper, water))


def test_he_names_and_seats_it_anew(keeper, water, cen, ge):
    made = opened(keeper, water, units=(water,))
    (seat,) = unit_groups(keeper, water)[0].seats
    sitting = Sitting(positions=(position_of(cen),))
    change_unit_group(by=keeper, conversation=made, changes=Changes("班子", sitting, (seat.seat,)))
    (listed,) = unit_groups(keeper, water)
    assert (listed.title, listed.people, [one.name for one in listed.seats]) == ("班子", 1, ["市水利局 局长"])
    assert (listens_to(cen), listens_to(ge)) == ({made}, set())
    assert "conversation.changed" in kinds_of(made)


def test_only_what_is_of_the_unit_sits_there_and_somebody_must(keeper, water, city, jiang):
    for sitting in (
        {"units": (city.units["市城管局"],)},
        {"positions": (position_of(jiang),)},
        {"leaders": (9_999,)},
        {},
    ):
        with pytest.raises(Invalid):
            opened(keeper, water, **sitting)
    assert unit_groups(keeper, water) == []


def test_who_asks_twice_has_one_group(keeper, water):
    client_id = uuid4()
    again = [
        open_unit_group(by=keeper, client_id=client_id, unit=water, title="全局", sitting=Sitting(units=(water,)))
        for _ in range(2)
    ]
    assert len(set(again)) == 1


def renamed(by, conversation):
    return change_unit_group(by=by, conversation=conversation, changes=Changes("我的"))


def test_for_everybody_else_there_is_no_such_group_to_keep(keeper, other_keeper, water, cen, jiang):
    made = opened(keeper, water, units=(water,))
    for stranger in (other_keeper, cen, jiang):
        assert refusal_of(lambda who=stranger: unit_groups(who, water)) == "not_found"
        assert refusal_of(lambda who=stranger: opened(who, water, units=(water,))) == "not_found"
        assert refusal_of(partial(renamed, stranger, made)) == "not_found"


def test_a_group_of_people_is_nobodys_to_administer(keeper, water, cen, ge):
    private = group(cen, ge)
    assert refusal_of(partial(renamed, keeper, private)) == "not_found"
    assert unit_groups(keeper, water) == []
