"""收发员 of the water bureau passes from 葛惊蛰 to 温白露 in one act; 邢大暑, who does it, sees no word of it."""

import pytest

from collab.audit.models import Record
from collab.conversations.seating import seat_positions, seat_units
from collab.conversations.services import add_members, start_direct
from collab.core.errors import Conflict, Invalid, NotFound, Stale
from collab.directory.models import Administrator, Appointment
from collab.directory.services import add_position
from collab.eventlog.deliveries import work_off
from collab.eventlog.selectors import access_epoch
from collab.handover.selectors import handovers, preview, report
from collab.handover.services import Deed, confirm, make
from collab.messaging.overview import summary
from collab.messaging.services import mark_read
from tests.collab.conftest import program_of
from tests.collab.scenes import DOORS, group, listens_to, log_of, refusal_of, say, texts

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def intake(ge) -> int:
    return Appointment.objects.get(person=ge, ended_at=None).position_id


@pytest.fixture
def keeper(outsider) -> int:
    Administrator.objects.create(person_id=outsider, unit=None)
    return outsider


@pytest.fixture
def papers(jiang, intake) -> int:
    """公文流转: 收发员 sits there; one message is read, two are not."""
    there = group(jiang)
    seat_positions(by=jiang, conversation=there, positions=[intake])
    for words in ("已读", "未读一", "未读二"):
        say(jiang, there, words)
    return there


@pytest.fixture
def deed(ge, wen, intake) -> Deed:
    return Deed(intake, predecessor=ge, successor=wen, reason="transfer")


def test_the_successor_has_everything_the_position_had_and_the_predecessor_nothing(
    papers, deed, keeper, ge, wen, jiang
):
    mark_read(reader=ge, conversation=papers, nr=1)
    make(deed, by=keeper)
    work_off()
    assert texts(wen, papers) == ["已读", "未读一", "未读二"]
    assert (summary(wen, papers).unread, listens_to(wen), listens_to(ge)) == (2, {papers}, set())
    assert refusal_of(lambda: say(wen, papers)) == ""


@pytest.mark.parametrize("door", DOORS)
def test_the_former_clerk_gets_through_no_door_from_this_moment_whether_or_not_a_worker_came_round(
    papers, deed, keeper, ge, door
):
    make(deed, by=keeper)
    assert refusal_of(lambda: DOORS[door](ge, papers)) == "not_found"
    work_off()
    assert refusal_of(lambda: DOORS[door](ge, papers)) == "not_found"


def test_nor_does_he_over_rest_nor_by_searching(papers, deed, keeper, ge, wen):
    make(deed, by=keeper)
    work_off()
    here = f"/api/v1/conversations/{papers}"
    former, present = program_of(ge), program_of(wen)
    for path in (here, f"{here}/messages", f"{here}/members", f"{here}/seats", f"{here}/messages/1/readers"):
        assert (former.get(path).status_code, present.get(path).status_code) == (404, 200), path
    assert former.get("/api/v1/conversations").json() == {"conversations": []}
    found = [client.get("/api/v1/messages/search", {"text": "未读一"}).json()["hits"] for client in (former, present)]
    assert [len(hits) for hits in found] == [0, 1]


def test_private_talks_stay_with_the_person(papers, deed, keeper, ge, wen, cen):
    talk = start_direct(by=ge, person=cen)
    say(cen, talk, "私下说")
    make(deed, by=keeper)
    work_off()
    assert (texts(ge, talk), listens_to(ge), listens_to(wen)) == (["私下说"], {talk}, {papers})


def test_what_he_belongs_to_otherwise_he_keeps(papers, deed, keeper, ge, wen, jiang):
    second = group(jiang, ge)
    seat_positions(by=jiang, conversation=second, positions=[deed.position])
    make(deed, by=keeper)
    work_off()
    assert (listens_to(ge), listens_to(wen)) == ({second}, {papers, second})
    told = report(ge, handovers(ge, None)[0].handover).conversations
    assert {row.conversation: (row.lost, row.gained) for row in told} == {papers: (True, True), second: (False, True)}


def test_the_units_seat_passes_too(deed, keeper, ge, wen, jiang, city):
    all_of_it = group(jiang)
    seat_units(by=jiang, conversation=all_of_it, units=[city.units["市水利局"]])
    say(jiang, all_of_it, "通知")
    make(deed, by=keeper)
    work_off()
    assert (summary(wen, all_of_it).unread, listens_to(ge)) == (1, set())


def test_the_preview_and_the_report_say_the_same_numbers(papers, deed, keeper, cen, jiang):
    ge, wen = deed.predecessor, deed.successor
    mark_read(reader=ge, conversation=papers, nr=1)
    start_direct(by=ge, person=cen)
    add_members(by=jiang, conversation=papers, persons=[wen])
    before = preview(keeper, deed.position, ge, wen)
    assert (before.counts.conversations, before.counts.unread, before.counts.lost) == (1, 2, 1)
    assert (before.counts.gained, before.counts.private, before.name) == (0, 1, "市水利局 收发员")
    made = make(deed, by=keeper)
    assert report(keeper, made).counts == before.counts


def test_titles_are_for_the_two_it_concerns_and_numbers_for_the_administrator(papers, deed, keeper, ge, wen):
    assert preview(ge, deed.position, None, None).titles == ["汛期值守"]
    assert preview(keeper, deed.position, ge, wen).titles == []
    made = make(deed, by=keeper)
    for concerned, part in ((ge, "predecessor"), (wen, "successor")):
        told = report(concerned, made)
        assert [(row.title, row.unread, row.lost, row.gained) for row in told.conversations] == [
            ("汛期值守", 3, True, True)
        ]
        assert (told.mine, told.predecessor.name, told.successor.name) == (part, "葛惊蛰", "温白露")
    assert (report(keeper, made).conversations, report(keeper, made).counts.conversations) == ([], 1)


def test_for_everybody_else_there_is_no_handover_and_nothing_to_preview(papers, deed, keeper, cen, jiang, city):
    made = make(deed, by=keeper)
    Administrator.objects.create(person_id=jiang, unit_id=city.units["市城管局"])
    for stranger in (cen, jiang):
        assert refusal_of(lambda who=stranger: report(who, made)) == "not_found"
        assert refusal_of(lambda who=stranger: preview(who, deed.position, None, who)) == "not_found"
        assert refusal_of(lambda who=stranger: handovers(who, city.units["市水利局"])) == "not_found"
        assert refusal_of(lambda who=stranger: confirm(made, person=who)) == "not_found"
        assert handovers(stranger, None) == []
    assert [one.handover for one in handovers(keeper, city.units["市水利局"])] == [made]


def test_who_is_to_be_the_successor_learns_nothing_beforehand(papers, deed, wen, ge):
    with pytest.raises(NotFound):
        preview(wen, deed.position, ge, wen)


def test_only_who_keeps_the_position_hands_it_over(papers, deed, cen, ge, wen, jiang):
    for stranger in (cen, ge, wen, jiang):
        assert refusal_of(lambda who=stranger: make(deed, by=who)) == "not_found"
    assert listens_to(ge) == {papers}


def test_a_unit_administrator_hands_over_within_his_unit_and_takes_nobody_from_another(
    papers, intake, ge, cen, wen, city
):
    Administrator.objects.create(person_id=cen, unit_id=city.units["市水利局"])
    assert refusal_of(lambda: make(Deed(intake, ge, wen), by=cen)) == "not_found"
    make(Deed(intake, ge, cen), by=cen)
    work_off()
    assert listens_to(cen) == {papers}


def test_it_is_one_act_on_record_and_makes_every_process_look_again(papers, deed, keeper):
    before = access_epoch()
    make(deed, by=keeper)
    assert access_epoch() == before + 1
    kept = Record.objects.get(act="position.handed_over")
    assert (kept.actor, kept.subject) == (keeper, f"position:{deed.position}")


def test_both_are_told_on_their_own_streams_and_confirm_that_they_have_read_it(papers, deed, keeper, ge, wen):
    made = make(deed, by=keeper)
    for person, part in ((ge, "predecessor"), (wen, "successor")):
        (line,) = log_of(f"user:{person}")[-1:]
        assert (line.type, line.data["handover"], line.data["mine"]) == ("handover.made", made, part)
    confirm(made, person=wen)
    first = report(keeper, made).successor_read_at
    confirm(made, person=wen)
    assert (report(keeper, made).successor_read_at, report(keeper, made).predecessor_read_at) == (first, None)
    with pytest.raises(NotFound):
        confirm(made, person=keeper)


def test_a_position_may_stand_empty_and_what_comes_meanwhile_waits(papers, intake, keeper, ge, wen, jiang):
    mark_read(reader=ge, conversation=papers, nr=3)
    make(Deed(intake, predecessor=ge, successor=None, reason="leave"), by=keeper)
    work_off()
    say(jiang, papers, "无人时来的")
    assert listens_to(ge) == set()
    assert preview(keeper, intake, None, wen).counts.unread == 1
    made = make(Deed(intake, predecessor=None, successor=wen), by=keeper)
    work_off()
    assert (summary(wen, papers).unread, report(wen, made).counts.unread) == (1, 1)
    assert report(wen, made).predecessor is None


def test_what_has_changed_since_he_looked_is_not_handed_over_unseen(papers, deed, keeper, wen, cen):
    make(deed, by=keeper)
    intake = deed.position
    with pytest.raises(Stale):
        make(deed, by=keeper)
    with pytest.raises(Stale):
        make(Deed(intake, predecessor=None, successor=cen), by=keeper)
    with pytest.raises(Invalid):
        make(Deed(intake, predecessor=wen, successor=wen), by=keeper)
    with pytest.raises(Invalid):
        make(Deed(intake, predecessor=None, successor=None), by=keeper)


def test_who_holds_it_already_cannot_take_it_up_and_nothing_has_happened(papers, deed, keeper, ge, wen):
    Appointment.objects.create(person_id=wen, position_id=deed.position, primary=False)
    with pytest.raises(Conflict):
        make(deed, by=keeper)
    assert Appointment.objects.filter(person=ge, position=deed.position, ended_at=None).exists()
    assert (handovers(ge, None), log_of(f"user:{ge}")) == ([], [])


def test_it_becomes_his_first_position_where_that_is_wanted(papers, deed, keeper, wen, city):
    make(deed._replace(primary=True), by=keeper)
    assert Appointment.objects.get(person=wen, primary=True, ended_at=None).position_id == deed.position


def test_a_position_that_sits_nowhere_is_handed_over_all_the_same(keeper, wen, city):
    desk = add_position(unit=city.units["市水利局"], title="调研员")
    made = make(Deed(desk, predecessor=None, successor=wen), by=keeper)
    assert report(wen, made).counts.conversations == 0
