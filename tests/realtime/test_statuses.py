"""在岗状态 on the wire: who has somebody on screen hears where he says he is."""

from datetime import timedelta

import pytest

from collab.core import clock
from collab.directory.models import Appointment, Unit
from collab.directory.services.statuses import end_status, set_status
from tests.realtime.conftest import elsewhere

pytestmark = pytest.mark.both_stacks


def told(socket):
    return [said["data"] for said in socket.ephemeral if said["type"] == "status"]


def in_meeting(person):
    return set_status(person=person, kind="meeting", text="", until=clock.now() + timedelta(hours=1))


async def test_whoever_has_him_on_screen_hears_where_he_is_and_that_he_says_it_no_more(scene, opened):
    ge = await opened(scene.ge)
    assert (await ge.do("watch", persons=[scene.cen.person]))["statuses"] == []
    said = await elsewhere(in_meeting, scene.cen.person)
    await ge.until(lambda: told(ge))
    assert [one["kind"] for one in told(ge)[0]["statuses"]] == ["meeting"]
    (seen,) = (await ge.do("watch", persons=[scene.cen.person]))["statuses"]
    assert (seen["person"], seen["kind"]) == (said.person, "meeting")
    await elsewhere(lambda: end_status(person=scene.cen.person))
    await ge.until(lambda: told(ge)[-1] == {"statuses": [], "ended": [scene.cen.person]})


async def test_whoever_may_not_find_him_hears_nothing_of_it(scene, opened):
    ge, outsider = await opened(scene.ge), await opened(scene.outsider)
    await elsewhere(hide_everybody_from, scene.outsider.person)
    await elsewhere(in_meeting, scene.ge.person)
    for watcher in (outsider, ge):
        await watcher.do("watch", persons=[scene.cen.person, scene.ge.person])
    assert await outsider.do("watch", persons=[scene.ge.person]) == {"online": [], "statuses": []}
    await elsewhere(in_meeting, scene.cen.person)
    await ge.until(lambda: any(one["person"] == scene.cen.person for data in told(ge) for one in data["statuses"]))
    await outsider.do("ping", received=0, digest=0)
    assert told(outsider) == []


def hide_everybody_from(person):
    Unit.objects.update(visibility=Unit.Visibility.OWN)
    Appointment.objects.filter(person=person).delete()
