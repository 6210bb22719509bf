"""Many who press in the same moment: one part moves once, many parts move each once, and nobody waits in vain."""

from uuid import uuid4

import pytest
from django.db import connection

from collab.core.errors import Stale
from collab.directory.models import Position
from collab.directory.services import Newcomer, add_people
from collab.work import selectors, services
from collab.work.models import Act, Assignment, Numeral, Series
from collab.work.shapes import Acted
from collab.work.verifying import verify
from tests.collab.scenes import at_once
from tests.collab.work.conftest import built
from tests.collab.work.scenes import act, lent_out, request

pytestmark = [pytest.mark.both_stacks, pytest.mark.django_db(transaction=True)]
MANY = 200


def test_two_hundred_acts_on_one_part_move_it_once_and_the_others_see_how_it_stands():
    offices = built()
    item, parts = lent_out(offices)
    part = parts["市水利局"]
    clerk = offices.persons["葛惊蛰"]
    version = Assignment.objects.get(pk=part).version
    acts = [services.Deed(item, part, "accept", version, {}, uuid4()) for _ in range(MANY)]
    answers = at_once([lambda deed=deed: services.act(deed, by=clerk) for deed in acts])
    done = [answer for answer in answers if isinstance(answer, Acted)]
    refused = [answer for answer in answers if isinstance(answer, Stale)]
    assert (len(done), len(refused)) == (1, MANY - 1), [a for a in answers if not isinstance(a, (Acted, Stale))]
    assert all(one.part_states == {"accepted": 1, "sent": 1} for one in (r.details["item"] for r in refused))
    assert Act.objects.filter(item=item, action="accept").count() == 1
    assert verify(item) == []


def test_two_hundred_people_on_two_hundred_parts_all_get_through():
    offices = built()
    item = request(offices)
    act(offices, "江处暑", item, "submit")
    water = offices.units["市水利局"]
    positions = [
        one.pk for one in Position.objects.bulk_create(Position(unit_id=water, title=f"{n}") for n in range(MANY))
    ]
    people = add_people([Newcomer(f"3{n:04}", f"科员{n}", position) for n, position in enumerate(positions)])
    parts = [{"role": "assist" if n else "lead", "to": {"position": p}} for n, p in enumerate(positions)]
    act(offices, "柯立夏", item, "agree", parts=parts)
    owed = dict(Assignment.objects.filter(item=item).values_list("position_id", "pk"))
    deeds = [
        (person, services.Deed(item, owed[position], "accept", 1, {}, uuid4()))
        for person, position in zip(people, positions, strict=True)
    ]
    answers = at_once([lambda person=person, deed=deed: services.perform(deed, by=person) for person, deed in deeds])
    assert [answer for answer in answers if not isinstance(answer, int)] == []
    assert Assignment.objects.filter(item=item, state="accepted").count() == MANY
    assert verify(item) == []


def test_the_same_press_twenty_times_is_one_act_and_always_the_same_answer():
    offices = built()
    item, parts = lent_out(offices)
    deed = services.Deed(item, parts["市水利局"], "accept", 1, {}, uuid4())
    answers = at_once([lambda: services.act(deed, by=offices.persons["葛惊蛰"])] * 20)
    assert {answer.nr for answer in answers} == {4}


def test_requests_at_once_are_numbered_without_a_hole():
    offices = built()
    items = [request(offices) for _ in range(12)]
    for item in items:
        act(offices, "江处暑", item, "submit")
    water = [{"role": "lead", "to": {"unit": offices.units["市水利局"]}}]
    checker = offices.persons["柯立夏"]
    deeds = [services.Deed(item, None, "agree", 2, {"parts": water}, uuid4()) for item in items]
    answers = at_once([lambda deed=deed: services.act(deed, by=checker) for deed in deeds])
    assert all(isinstance(answer, Acted) for answer in answers), answers
    year = Series.objects.get().year
    assert {answer.item.number for answer in answers} == {f"云借〔{year}〕{n}号" for n in range(1, 13)}
    assert sorted(Numeral.objects.values_list("nr", flat=True)) == list(range(1, 13))


def test_the_same_registration_at_once_makes_one_item():
    offices = built()
    client_id = uuid4()
    made = at_once([lambda: request(offices, client_id=client_id)] * 8)
    assert len(set(made)) == 1
    assert selectors.show(offices.persons["江处暑"], made[0]).nr == 1
    connection.close()
