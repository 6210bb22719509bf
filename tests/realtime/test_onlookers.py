"""旁观: 城管 only assists, 凌立秋 comes to oversee; neither has a card of it open in a talk. Each sits on the
page of the item, and hears that it moved."""

import pytest

from collab.directory.models import Appointment, Portfolio
from collab.directory.services import add_position, appoint, end_appointment
from collab.directory.services.positions import PositionForm
from tests.realtime.conftest import elsewhere, nobody_is_told
from tests.realtime.test_road_instruction import act, desks, divided, given_out, heard, press, road

pytestmark = pytest.mark.both_stacks
__all__ = ["desks", "road"]


def moves(socket):
    return [one["data"]["nr"] for one in socket.ephemeral if one["type"] == "item.moved"]


async def newest(socket, item):
    return (await socket.do("item.show", item=item))["nr"]


async def test_who_assists_hears_what_others_do_while_he_has_it_open(road, desks):
    clerk, streets = desks["乔小满"], desks["邢大暑"]
    item = await given_out(desks)
    seen = await streets.do("item.watch", item=item)
    assert seen == {"nr": await newest(streets, item)}
    await act(clerk, item, "report", of_part=True, text="已到场")
    await streets.until(lambda: moves(streets))
    assert moves(streets)[-1] == await newest(streets, item) == seen["nr"] + 1
    assert [one for one in streets.events if one["type"] == "card.changed"] == []
    await streets.do("item.watch", item=None)
    before = len(moves(streets))
    await act(clerk, item, "report", of_part=True, text="已围挡")
    await streets.do("ping", received=len(streets.events), digest=0)
    assert len(moves(streets)) == before


async def test_who_oversees_hears_every_step(road, desks):
    overseer, zou = desks["凌立秋"], desks["邹芒种"]
    item = await given_out(desks)
    assert (await overseer.refused("item.watch", item=item))["code"] == "not_found"
    place = road.positions["凌立秋"]
    await elsewhere(Portfolio.objects.create, leader_id=place, unit_id=road.units["市交通运输局"])
    await overseer.do("item.watch", item=item)
    await divided(desks, road, item)
    await press(zou, item, "现场勘查", text="已到场")
    await overseer.until(lambda: moves(overseer) and moves(overseer)[-1] >= 5)
    assert moves(overseer)[-1] == await newest(overseer, item)


async def test_on_his_card_of_it_nothing_is_left_to_press_that_others_have_done(road, desks):
    """What moves his card besides a step: he hears of every act on a part that he oversees, and asks for it anew."""
    overseer, clerk, streets = desks["凌立秋"], desks["乔小满"], desks["邢大暑"]
    place = road.positions["凌立秋"]
    await elsewhere(Portfolio.objects.create, leader_id=place, unit_id=road.units["市交通运输局"])
    item = await given_out(desks)
    assert await can_urge(overseer, item, "市交通运输局")
    await act(clerk, item, "complete", of_part=True, text="已恢复通行")
    await overseer.until(lambda: heard(overseer, item))
    assert heard(overseer, item) == await newest(overseer, item)
    assert not await can_urge(overseer, item, "市交通运输局")
    last = heard(overseer, item)
    await act(streets, item, "accept", of_part=True)
    await overseer.do("ping", received=len(overseer.events), digest=0)
    assert heard(overseer, item) == last  # the streets bureau is in nobody's portfolio


async def can_urge(socket, item, unit):
    parts = (await socket.do("item.show", item=item))["parts"]
    (part,) = [one for one in parts if one["name"] == unit]
    return "urge" in {one["action"] for one in part["acts"]}


async def test_an_outsider_is_told_nothing_and_who_lost_his_post_nothing_more(road, desks):
    clerk, streets, outsider = desks["乔小满"], desks["邢大暑"], desks["凌立秋"]
    item = await given_out(desks)
    assert (await outsider.refused("item.watch", item=item))["code"] == "not_found"
    assert (await outsider.refused("item.watch", item=999_999))["code"] == "not_found"
    await streets.do("item.watch", item=item)
    await elsewhere(_moves_on, road)
    await act(clerk, item, "report", of_part=True, text="已到场")
    for socket in (streets, outsider):
        await socket.do("ping", received=len(socket.events), digest=0)
        assert moves(socket) == []


async def test_what_the_layer_lost_the_poll_finds(road, desks, process):
    clerk, streets = desks["乔小满"], desks["邢大暑"]
    item = await given_out(desks)
    await streets.do("item.watch", item=item)
    with nobody_is_told():
        await act(clerk, item, "report", of_part=True, text="已到场")
    assert moves(streets) == []
    await process._poll()
    await streets.until(lambda: moves(streets))


def _moves_on(road):
    """邢大暑 leaves the streets bureau for another post."""
    old = Appointment.objects.get(person=road.persons["邢大暑"].person, ended_at=None)
    form = PositionForm(kind="official", rank=5)
    appoint(person=old.person_id, position=add_position(unit=road.units["市监察委"], title="巡视员", form=form))
    end_appointment(old.pk)
