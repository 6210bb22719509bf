"""在岗状态: people say where they are and until when; whoever sees them sees that, and nobody else."""

from datetime import timedelta

import pytest

from collab.accounts.models import Device
from collab.accounts.services import issue_token
from collab.core import clock
from collab.core.errors import Invalid
from collab.directory.models import Unit
from collab.directory.selectors import reachable, statuses_changed, statuses_known
from collab.directory.services.statuses import end_status, set_status
from tests.collab.conftest import program_of, user_of

pytestmark = [pytest.mark.both_stacks, pytest.mark.django_db]


def say(person, kind="field", text="青屿县查看水情", **ahead):
    return set_status(person=person, kind=kind, text=text, until=clock.now() + timedelta(**(ahead or {"hours": 2})))


def test_where_somebody_says_he_is_others_see_until_that_time(cen, jiang, later):
    said = say(cen)
    assert statuses_known(jiang, [cen, jiang]) == [said]
    later(hours=3)
    assert statuses_known(jiang, [cen]) == []


def test_who_says_something_else_has_said_that(cen, jiang):
    say(cen)
    said = say(cen, kind="meeting", text="  ")
    assert (said.kind, said.text) == ("meeting", "")
    assert statuses_known(jiang, [cen]) == [said]


def test_who_ends_it_says_nothing_any_more(cen, jiang):
    say(cen)
    assert statuses_changed()[cen] is not None
    end_status(person=cen)
    assert statuses_known(jiang, [cen]) == []
    assert statuses_changed() == {cen: None}


def test_who_does_not_see_him_does_not_see_where_he_is(cen, ge, outsider, city):
    Unit.objects.filter(pk=city.units["市水利局"]).update(visibility="own")
    said = say(cen)
    assert statuses_known(ge, [cen]) == [said]
    assert statuses_known(outsider, [cen]) == []


@pytest.mark.parametrize("ahead", [{"hours": -1}, {"hours": 0}, {"days": 800}])
def test_a_status_has_an_end_that_is_ahead(cen, ahead):
    with pytest.raises(Invalid) as refused:
        say(cen, **ahead)
    assert refused.value.field == "until"


def test_who_can_be_reached_is_told_of_each(cen, ge, jiang, later):
    issue_token(user_of(cen), "his desk")
    said = say(ge)
    told = reachable([cen, ge, jiang])
    assert [(told[one].online, told[one].status) for one in (cen, ge, jiang)] == [
        (True, None), (False, said), (False, None),
    ]  # fmt: skip
    Device.objects.update(ended_at=clock.now())
    assert not reachable([cen])[cen].online


def test_a_device_that_has_not_been_there_for_minutes_is_not_there(cen, later):
    issue_token(user_of(cen), "his desk")
    later(minutes=3)
    assert not reachable([cen])[cen].online


def test_by_rest_it_is_said_read_and_ended(cen, ge):
    mine, other = program_of(cen), program_of(ge)
    until = (clock.now() + timedelta(hours=1)).isoformat()
    put = mine.put("/api/v1/persons/me/status", {"kind": "out", "until": until, "text": "取文件"}, "application/json")
    assert put.status_code == 200, put.content
    (seen,) = other.get(f"/api/v1/persons/statuses?persons={cen}").json()["statuses"]
    assert (seen["person"], seen["kind"], seen["text"]) == (cen, "out", "取文件")
    assert mine.delete("/api/v1/persons/me/status").json() == {"statuses": []}
    assert other.get(f"/api/v1/persons/statuses?persons={cen}").json() == {"statuses": []}
