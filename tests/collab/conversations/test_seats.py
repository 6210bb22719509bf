"""Positions and units sit in a group, and whoever holds what sits there belongs, from the moment he holds it."""

from uuid import uuid4

import pytest

from collab.audit.models import Record
from collab.conversations import selectors
from collab.conversations.models import Membership, Seat
from collab.conversations.seating import seat_positions, seat_units, unseat
from collab.conversations.seats import shared_seats
from collab.conversations.services import Charter, add_members, create_group, leave, remove_member, set_role
from collab.core import clock
from collab.core.errors import Conflict, Invalid, NotFound
from collab.directory.models import Appointment, Position, Unit
from collab.directory.services import add_person, add_position, appoint, end_appointment
from collab.eventlog.deliveries import work_off
from collab.messaging.overview import summary
from collab.messaging.selectors import readers
from collab.messaging.services import mark_read
from tests.collab.scenes import DOORS, group, listens_to, log_of, refusal_of, say, texts

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def intake(ge) -> int:
    """收发员 of the water bureau, held by 葛惊蛰."""
    return Appointment.objects.get(person=ge, ended_at=None).position_id


@pytest.fixture
def water(city) -> int:
    return city.units["市水利局"]


@pytest.fixture
def there(jiang, wen) -> int:
    """A group of the government's own people."""
    return group(jiang, wen)


def lays_down(person: int, position: int) -> None:
    end_appointment(Appointment.objects.get(person=person, position=position, ended_at=None).pk)


def members(reader: int, conversation: int) -> dict[int, tuple[str, int | None]]:
    return {m.person: (m.role, m.through) for m in selectors.members(reader, conversation, 0)[0]}


def told(conversation: int, *kinds: str) -> list[dict]:
    return [line.data for line in log_of(conversation) if line.type in kinds]


def test_who_seats_a_unit_brings_in_all_its_people_and_the_timeline_says_so(there, jiang, cen, ge, water, outsider):
    say(jiang, there, "之前")
    seat_units(by=jiang, conversation=there, units=[water])
    (seat,) = shared_seats(jiang, there)
    assert (seat.name, seat.people, seat.role) == ("市水利局", 2, "member")
    assert members(jiang, there)[cen] == members(jiang, there)[ge] == ("member", seat.seat)
    assert listens_to(cen) == listens_to(ge) == {there}
    assert texts(cen, there) == ["之前"]
    assert summary(cen, there).unread == 0
    taken, joined = log_of(there)[-2:]
    assert (taken.type, taken.data["seats"][0]["name"], taken.data["by"]) == ("seat.taken", "市水利局", jiang)
    assert (joined.type, joined.data["reason"], joined.data["through"]) == ("member.joined", "seated", "市水利局")
    assert {member["person"] for member in joined.data["members"]} == {cen, ge}
    assert listens_to(outsider) == set()


def test_a_group_begins_with_positions_and_units_as_with_people(jiang, wen, cen, ge, water, intake):
    charter = Charter("防汛会商", (wen,), positions=(intake,), units=(water,))
    made = create_group(by=jiang, client_id=uuid4(), charter=charter)
    assert {person: through is None for person, (_, through) in members(ge, made).items()} == {
        jiang: True, wen: True, cen: False, ge: False,
    }  # fmt: skip
    assert [line.type for line in log_of(made)][:2] == ["member.joined", "seat.taken"]
    with pytest.raises(Invalid):
        create_group(by=jiang, client_id=uuid4(), charter=Charter("空", (), units=(999_999,)))


def test_who_seats_a_position_brings_in_its_holder_and_nobody_else_of_his_unit(there, jiang, cen, ge, intake):
    seat_positions(by=jiang, conversation=there, positions=[intake], role="admin")
    (seat,) = shared_seats(ge, there)
    assert (seat.name, seat.people) == ("市水利局 收发员", 1)
    assert members(ge, there)[ge] == ("admin", seat.seat)
    assert listens_to(cen) == set()
    add_members(by=ge, conversation=there, persons=[cen])  # an admin by his position acts as one
    assert members(ge, there)[cen] == ("member", None)


def test_what_sits_there_already_and_who_belongs_already_stay_as_they_are(there, jiang, ge, intake, water):
    add_members(by=jiang, conversation=there, persons=[ge])
    seat_positions(by=jiang, conversation=there, positions=[intake])
    before = log_of(there)
    seat_positions(by=jiang, conversation=there, positions=[intake, intake])
    assert log_of(there) == before
    assert members(jiang, there)[ge] == ("member", None)
    lays_down(ge, intake)
    work_off()
    assert listens_to(ge) == {there}, "he has a seat of his own"


def test_only_those_who_lead_seat_and_unseat(there, jiang, wen, ge, outsider, water):
    assert refusal_of(lambda: seat_units(by=wen, conversation=there, units=[water])) == "forbidden"
    assert refusal_of(lambda: seat_units(by=outsider, conversation=there, units=[water])) == "not_found"
    seat_units(by=jiang, conversation=there, units=[water])
    (seat,) = shared_seats(wen, there)
    for person, code in ((wen, "forbidden"), (ge, "forbidden"), (outsider, "not_found")):
        assert refusal_of(lambda p=person: unseat(by=p, conversation=there, seat=seat.seat)) == code


@pytest.mark.parametrize("place", ["unknown", "closed"])
def test_what_is_not_there_cannot_sit(there, jiang, intake, water, place):
    Position.objects.filter(pk=intake).update(closed_at=clock.now())
    Unit.objects.filter(pk=water).update(closed_at=clock.now())
    position, unit = (intake, water) if place == "closed" else (999_999, 999_999)
    for seating, field in ((lambda: seat_positions(by=jiang, conversation=there, positions=[position]), "positions"),
                           (lambda: seat_units(by=jiang, conversation=there, units=[unit]), "units")):  # fmt: skip
        with pytest.raises(Invalid) as refused:
            seating()
        assert refused.value.field == field
    assert not Seat.objects.filter(person=None).exists()


def test_a_group_counts_people_however_they_come(there, jiang, cen, water, settings):
    settings.GROUP_LIMIT = 3
    with pytest.raises(Invalid):
        seat_units(by=jiang, conversation=there, units=[water])
    assert (shared_seats(jiang, there), listens_to(cen)) == ([], set())


def test_who_belonged_by_the_seat_alone_goes_with_it(there, jiang, wen, cen, ge, water):
    add_members(by=jiang, conversation=there, persons=[cen])
    seat_units(by=jiang, conversation=there, units=[water])
    (seat,) = shared_seats(jiang, there)
    say(ge, there)
    unseat(by=jiang, conversation=there, seat=seat.seat)
    assert listens_to(cen) == {there}
    for door in DOORS.values():
        assert refusal_of(lambda door=door: door(ge, there)) == "not_found"
    left, gone = log_of(there)[-2:]
    assert (left.type, left.data["seat"]["name"]) == ("seat.left", "市水利局")
    assert (gone.type, gone.data["person"], gone.data["reason"]) == ("member.left", ge, "unseated")
    assert Record.objects.filter(act="seat.left", actor=jiang).exists()
    with pytest.raises(NotFound):
        unseat(by=jiang, conversation=there, seat=seat.seat)


def test_nobody_is_taken_from_his_position_by_removing_or_leaving_nor_given_a_role_beside_it(there, jiang, ge, intake):
    seat_positions(by=jiang, conversation=there, positions=[intake])
    with pytest.raises(Conflict):
        remove_member(by=jiang, conversation=there, person=ge)
    with pytest.raises(Conflict):
        leave(person=ge, conversation=there)
    with pytest.raises(Conflict):
        set_role(by=jiang, conversation=there, person=ge, role="owner")
    assert members(jiang, there)[jiang][0] == "owner"


def test_the_successor_takes_over_history_and_what_waits_and_the_predecessor_loses_all(
    there, jiang, ge, wen, outsider, intake
):
    seat_positions(by=jiang, conversation=there, positions=[intake])
    say(jiang, there, "已读")
    mark_read(reader=ge, conversation=there, nr=1)
    say(jiang, there, "未读")
    lays_down(ge, intake)
    for name, door in DOORS.items():
        assert refusal_of(lambda door=door: door(ge, there)) == "not_found", name
    appoint(person=outsider, position=intake)
    work_off()
    assert listens_to(ge) == set()
    assert listens_to(outsider) == {there}
    assert texts(outsider, there) == ["已读", "未读"]
    assert (summary(outsider, there).read_nr, summary(outsider, there).unread) == (1, 1)
    assert (readers(jiang, there, 1).later, readers(jiang, there, 2).unread) == ([outsider], sorted([outsider, wen]))
    left, joined = told(there, "member.left", "member.joined")[-2:]
    assert (left["person"], left["reason"], left["by"], left["through"]) == (ge, "handed_over", 0, "市水利局 收发员")
    assert (joined["members"][0]["person"], joined["reason"]) == (outsider, "handed_over")
    assert joined["through"] == "市水利局 收发员"


def test_while_nobody_holds_the_position_what_comes_waits_for_whoever_does(there, jiang, ge, outsider, intake):
    seat_positions(by=jiang, conversation=there, positions=[intake])
    lays_down(ge, intake)
    work_off()
    say(jiang, there, "给收发员")
    appoint(person=outsider, position=intake)
    work_off()
    assert summary(outsider, there).unread == 1


def test_by_the_units_seat_the_next_holder_takes_over_too_and_a_new_colleague_begins_afresh(
    there, jiang, ge, outsider, intake, water
):
    seat_units(by=jiang, conversation=there, units=[water])
    say(jiang, there, "未读")
    lays_down(ge, intake)
    appoint(person=outsider, position=intake)
    newcomer = add_person("30001", "费大寒")
    appoint(person=newcomer, position=add_position(unit=water, title="科员"))
    work_off()
    assert (summary(outsider, there).unread, summary(newcomer, there).unread) == (1, 0)


def test_who_stays_by_another_position_of_the_unit_stays_as_he_is(there, jiang, ge, intake, water):
    seat_units(by=jiang, conversation=there, units=[water])
    appoint(person=ge, position=add_position(unit=water, title="档案管理员"))
    before = log_of(there)
    lays_down(ge, intake)
    work_off()
    assert (log_of(there), listens_to(ge)) == (before, {there})


def test_a_position_of_two_hands_nothing_over_while_one_of_them_stays(there, jiang, ge, cen, outsider, intake):
    appoint(person=cen, position=intake, primary=False)
    seat_positions(by=jiang, conversation=there, positions=[intake])
    say(jiang, there, "未读")
    lays_down(ge, intake)
    appoint(person=outsider, position=intake)
    work_off()
    assert (summary(outsider, there).unread, summary(cen, there).unread) == (0, 1)


def test_who_is_reappointed_comes_back_to_where_he_stood(there, jiang, ge, intake):
    seat_positions(by=jiang, conversation=there, positions=[intake])
    lays_down(ge, intake)
    work_off()
    say(jiang, there, "他不在")
    appoint(person=ge, position=intake)
    work_off()
    assert (summary(ge, there).unread, texts(ge, there)) == (1, ["他不在"])


def test_where_newcomers_see_no_history_the_successor_sees_that_of_the_seat(jiang, ge, outsider, intake):
    there = group(jiang, history_for_newcomers=False)
    say(jiang, there, "入席之前")
    seat_positions(by=jiang, conversation=there, positions=[intake])
    say(jiang, there, "入席之后")
    lays_down(ge, intake)
    appoint(person=outsider, position=intake)
    work_off()
    assert texts(outsider, there) == ["入席之后"]


def test_an_appointment_made_while_the_seat_was_taken_is_found_afterwards(there, jiang, outsider, water):
    """The two transactions did not see each other: the membership is missing until somebody looks again."""
    seat_units(by=jiang, conversation=there, units=[water])
    desk = add_position(unit=water, title="调研员")
    Appointment.objects.create(person_id=outsider, position_id=desk, primary=False)
    assert listens_to(outsider) == set()
    work_off()
    assert listens_to(outsider) == {there}


def test_a_change_that_concerns_many_groups_is_followed_in_stretches(jiang, ge, outsider, intake, monkeypatch):
    from collab.conversations import consumers

    monkeypatch.setattr(consumers, "STREAMS_AT_ONCE", 2)
    theirs = {group(jiang) for _ in range(5)}
    for there in theirs:
        seat_positions(by=jiang, conversation=there, positions=[intake])
    work_off()
    lays_down(ge, intake)
    appoint(person=outsider, position=intake)
    of_work = 2  # where nothing waits for anybody nobody is told
    assert work_off() == 6 + of_work
    assert (listens_to(outsider), listens_to(ge)) == (theirs, set())


def test_in_every_group_a_membership_stands_for_who_is_covered_and_for_nobody_else(
    there, jiang, cen, ge, water, intake
):
    seat_units(by=jiang, conversation=there, units=[water])
    founders = set(members(jiang, there)) - {cen, ge}
    seat_positions(by=jiang, conversation=there, positions=[intake])
    add_members(by=jiang, conversation=there, persons=[cen])
    lays_down(ge, intake)
    work_off()
    present = set(Membership.objects.filter(conversation=there).values_list("person_id", flat=True))
    assert present == set(selectors.rights([there])[there]) == {cen, jiang, *founders}
