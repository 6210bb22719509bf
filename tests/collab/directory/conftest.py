"""Who keeps the directory: 封冬至 the platform, 葛惊蛰 the water bureau, 邢大暑 another bureau; 温白露 did once."""

from typing import NamedTuple

import pytest

from collab.directory.models import Appointment, Position
from collab.directory.services import Newcomer, add_people, add_position, add_unit
from collab.directory.services.administrators import grant, revoke


class Bureau(NamedTuple):
    """The water bureau with a flood centre below it, and the people and positions tests speak of."""

    government: int
    water: int
    centre: int
    streets: int
    clerk_post: int
    centre_post: int
    streets_post: int
    free_post: int


@pytest.fixture
def bureau(city) -> Bureau:
    water, streets = city.units["市水利局"], city.units["市城管局"]
    centre = add_unit("云汀市防汛中心", short_name="市防汛中心", parent=water, order=1)
    return Bureau(
        government=city.units["市政府"],
        water=water,
        centre=centre,
        streets=streets,
        clerk_post=post_of(city.persons["葛惊蛰"]),
        centre_post=add_position(unit=centre, title="主任", order=1),
        streets_post=add_position(unit=streets, title="科员", order=9),
        free_post=add_position(unit=water, title="科员", order=9),
    )


@pytest.fixture
def feng(city, bureau):
    """封冬至, secretary general of the government, keeps the platform."""
    post = add_position(unit=bureau.government, title="秘书长", order=3)
    (person,) = add_people([Newcomer("10009", "封冬至", post)])
    grant(person=person)
    return person


@pytest.fixture
def keeper(ge, bureau):
    """葛惊蛰 keeps the water bureau and what stands below it."""
    grant(person=ge, unit=bureau.water)
    return ge


@pytest.fixture
def stranger(outsider, bureau):
    """邢大暑 keeps the city management bureau, and nothing here."""
    grant(person=outsider, unit=bureau.streets)
    return outsider


@pytest.fixture
def former(wen, feng, bureau):
    """温白露 kept the platform and the water bureau, and does no longer."""
    for unit in (None, bureau.water):
        revoke(grant(person=wen, unit=unit, by=feng), by=feng)
    return wen


def post_of(person):
    """The position that is his first."""
    return Appointment.objects.get(person=person, ended_at=None, primary=True).position_id


def held_by(person):
    """The titles of what he holds, by unit."""
    held = Position.objects.filter(appointments__person=person, appointments__ended_at=None).select_related("unit")
    return sorted(f"{one.unit.short_name} {one.title}" for one in held)
