"""Belonging: what it opens, that losing it closes everything, and what one sees who comes back."""

import pytest
from django.db import IntegrityError, transaction

from collab.conversations import selectors
from collab.conversations.models import Membership, Role, Seat
from collab.conversations.policy import grounds
from collab.conversations.services import Rules, add_members, change, leave, remove_member
from collab.core import clock
from collab.directory.models import Appointment, Position
from collab.directory.services import appoint, end_appointment
from collab.messaging.overview import summary
from tests.collab.scenes import DOORS, group, listens_to, refusal_of, say, seen_by, texts

pytestmark = pytest.mark.both_stacks


def position_of(person: int) -> Position:
    return Appointment.objects.get(person=person, ended_at=None).position


def seat_through(there: int, *, position: Position | None = None, unit: int | None = None, covers: int) -> None:
    """As the directory's consumer will: a seat, and a membership for whom it covers now."""
    Seat.objects.create(conversation_id=there, position=position, unit_id=unit)
    Membership.objects.create(conversation_id=there, person_id=covers)


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("how", [remove_member, leave])
def test_who_is_out_loses_everything_at_once_through_every_door(team, cen, wen, how, door):
    say(wen, team)
    how(conversation=team, person=wen, **({"by": cen} if how is remove_member else {}))
    assert refusal_of(lambda: DOORS[door](wen, team)) == "not_found"
    assert listens_to(wen) == set()
    assert listens_to(cen) == {team}


def test_his_going_raises_the_access_version_in_the_same_breath(team, cen, wen):
    def version() -> int:
        return selectors.streams_of(cen)[0].access_version

    before = version()
    remove_member(by=cen, conversation=team, person=wen)
    assert version() == before + 1
    add_members(by=cen, conversation=team, persons=[wen])
    assert version() == before + 2


def test_who_comes_later_sees_all_that_was_said_where_newcomers_may(team, cen, outsider):
    say(cen, team, "早")
    add_members(by=cen, conversation=team, persons=[outsider])
    say(cen, team, "晚")
    assert texts(outsider, team) == ["早", "晚"]
    assert selectors.spans_of(outsider, team) is None


def test_who_comes_later_sees_nothing_older_where_newcomers_may_not(cen, wen, outsider):
    closed = group(cen, wen, history_for_newcomers=False)
    say(cen, closed, "早")
    add_members(by=cen, conversation=closed, persons=[outsider])
    assert texts(outsider, closed) == []
    assert summary(outsider, closed).last is None
    say(cen, closed, "晚")
    assert (texts(outsider, closed), texts(wen, closed)) == (["晚"], ["早", "晚"])


def test_who_comes_back_sees_the_two_stretches_in_which_he_belonged(cen, wen):
    there = group(cen, wen, history_for_newcomers=False)
    say(cen, there, "一")
    remove_member(by=cen, conversation=there, person=wen)
    say(cen, there, "他不在")
    add_members(by=cen, conversation=there, persons=[wen])
    say(cen, there, "二")
    assert texts(wen, there) == ["一", "二"]
    assert [message.nr for message in seen_by(wen, there)] == [1, 3]
    assert summary(wen, there).unread == 1


def test_who_comes_back_when_history_was_opened_sees_everything(cen, wen):
    there = group(cen, wen, history_for_newcomers=False)
    remove_member(by=cen, conversation=there, person=wen)
    say(cen, there, "他不在")
    change(by=cen, conversation=there, rules=Rules(history_for_newcomers=True))
    add_members(by=cen, conversation=there, persons=[wen])
    assert texts(wen, there) == ["他不在"]


def test_closing_history_to_newcomers_takes_nothing_from_those_who_are_there(team, cen, wen):
    say(cen, team, "早")
    change(by=cen, conversation=team, rules=Rules(history_for_newcomers=False))
    assert texts(wen, team) == ["早"]


def test_a_seat_of_a_position_is_his_who_holds_it_today_with_its_history(cen, wen, ge, outsider):
    there = group(cen, wen)
    say(cen, there, "交接之前")
    intake = position_of(ge)
    seat_through(there, position=intake, covers=ge)
    assert (texts(ge, there), listens_to(ge), listens_to(outsider)) == (["交接之前"], {there}, set())
    assert refusal_of(lambda: say(ge, there)) == ""

    end_appointment(Appointment.objects.get(person=ge, position=intake).pk)
    appoint(person=outsider, position=intake.pk)
    Membership.objects.create(conversation_id=there, person_id=outsider)
    for door in DOORS.values():
        assert refusal_of(lambda door=door: door(ge, there)) == "not_found"
    assert listens_to(ge) == set()
    assert texts(outsider, there) == ["交接之前", "你好"]


def test_a_seat_of_a_unit_is_for_all_who_hold_a_position_in_it_and_for_nobody_else(city, cen, wen, ge, jiang, outsider):
    there = group(jiang, wen)
    seat_through(there, unit=city.units["市水利局"], covers=ge)
    Membership.objects.create(conversation_id=there, person_id=cen)
    asked = [(there, person) for person in (jiang, wen, cen, ge, outsider)]
    assert {person for _, person in grounds(asked)} == {jiang, wen, cen, ge}
    Appointment.objects.filter(person=ge).update(ended_at=clock.now())
    assert {person for _, person in grounds(asked)} == {jiang, wen, cen}
    assert set(selectors.rights([there])[there]) == {jiang, wen, cen}


def test_of_two_seats_the_higher_role_counts_and_the_wider_view(cen, ge, wen):
    there = group(cen, history_for_newcomers=False)
    say(cen, there, "早")
    add_members(by=cen, conversation=there, persons=[ge])
    assert texts(ge, there) == []
    Seat.objects.create(conversation_id=there, position=position_of(ge), role=Role.ADMIN)
    assert texts(ge, there) == ["早"]
    assert grounds([(there, ge)])[there, ge].role == Role.ADMIN


@pytest.mark.parametrize("door", ["remove", "leave"])
def test_who_also_sits_there_through_his_position_is_not_half_removed(cen, ge, door):
    there = group(cen, ge)
    Seat.objects.create(conversation_id=there, position=position_of(ge))
    going = (
        (lambda: remove_member(by=cen, conversation=there, person=ge))
        if door == "remove"
        else (lambda: leave(person=ge, conversation=there))
    )
    assert refusal_of(going) == "conflict"
    assert listens_to(ge) == {there}
    assert Seat.objects.filter(conversation=there, person=ge, until_seq=None).count() == 1


def test_the_database_itself_refuses_a_second_open_seat_and_a_seat_for_nobody(team, wen):
    for wrong in (Seat(conversation_id=team, person_id=wen), Seat(conversation_id=team)):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong.save()
