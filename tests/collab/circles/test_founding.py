"""Founding a circle: who belongs, what its charter says, and that it does not exist for anybody else."""

from uuid import uuid4

import pytest

from collab.audit.models import Record
from collab.circles.selectors import charter
from collab.circles.services import Changes, Founding, change_charter, found, step
from collab.circles.shapes import CircleContact
from collab.conversations.company import company
from collab.conversations.models import Conversation
from collab.conversations.selectors import members
from collab.conversations.services import add_members
from collab.core.errors import Forbidden, Invalid, NotFound, Stale
from collab.directory.models import Appointment, Unit
from collab.directory.services import Newcomer, add_people, add_position
from collab.eventlog.deliveries import work_off
from collab.search.messages import Filters, find_messages
from tests.collab.circles.conftest import charter as chartered
from tests.collab.circles.conftest import day
from tests.collab.scenes import group, kinds_of, listens_to, refusal_of, say, texts

pytestmark = pytest.mark.both_stacks


def test_whoever_holds_a_position_in_a_member_unit_belongs_and_reads_what_it_is_for(circle, jiang, flood):
    belonging = {member.person for member in members(jiang, circle, 0)[0]}
    names = ("江处暑", "温白露", "岑雨水", "葛惊蛰", "邢大暑", "柯立夏", "冉谷雨", "池小雪")
    assert belonging == {flood.persons[name] for name in names}
    seen = charter(flood.persons["池小雪"], circle)
    assert (seen.state, seen.purpose) == ("running", "18 日 20 时至 19 日 20 时强降雨的应对")
    assert (seen.lead_name, seen.founder, seen.observers) == ("市水利局", jiang, [flood.persons["温白露"]])
    assert (seen.contacts[0].person, seen.may_change, seen.steps) == (flood.persons["葛惊蛰"], False, [])
    assert charter(jiang, circle).steps == ["extend", "wind_up"]


def test_who_is_appointed_into_a_member_unit_belongs_from_that_moment(circle, flood):
    held = add_position(unit=flood.units["青屿县"], title="水利科长", order=2)
    (newcomer,) = add_people([Newcomer("40001", "邬白露", held)])
    work_off()
    assert circle in listens_to(newcomer)


def test_for_who_does_not_belong_there_is_no_circle(circle, jiang, stranger):
    say(jiang, circle, "请市水利局会商青屿县")
    assert circle not in listens_to(stranger)
    assert (
        refusal_of(lambda: charter(stranger, circle)) == refusal_of(lambda: charter(stranger, 999_999)) == "not_found"
    )
    assert found_by(stranger) == []
    assert found_by(jiang) != []
    assert company(stranger, [jiang]) == {}


def found_by(reader):
    return find_messages(reader, "会商", Filters(), before=None, limit=10).hits


def test_the_same_request_twice_founds_one_circle(flood, jiang):
    again, founding = uuid4(), Founding(**chartered(flood))
    assert found(by=jiang, client_id=again, founding=founding) == found(by=jiang, client_id=again, founding=founding)
    assert Conversation.objects.filter(kind="circle").count() == 1
    assert Record.objects.filter(act="circle.founded").count() == 1


@pytest.mark.parametrize(
    ("other", "field"),
    [({"purpose": "  "}, "purpose"), ({"ends_on": day(-1)}, "ends_on"), ({"ends_on": day(5000)}, "ends_on"),
     ({"units": (), "lead": None, "contacts": ()}, "units"), ({"units": (999_999,)}, "units"),
     ({"observers": (999_999,)}, "persons"), ({"title": " "}, "title")],
)  # fmt: skip
def test_what_makes_no_circle_is_refused_at_its_field(gather, other, field):
    with pytest.raises(Invalid) as refused:
        gather(**other)
    assert refused.value.field == field
    assert not Conversation.objects.filter(kind="circle").exists()


def test_a_contact_speaks_for_the_unit_he_works_in(gather, flood, jiang, ge):
    for contact in (CircleContact(flood.units["青屿县"], ge), CircleContact(flood.units["市政府"], jiang)):
        with pytest.raises(Invalid, match=r"contact|member unit"):
            gather(contacts=(contact,))


def test_nobody_gathers_whom_he_does_not_see(gather, flood):
    Unit.objects.filter(pk=flood.units["青屿县"]).update(visibility="own")
    with pytest.raises(Invalid):
        gather()


def test_a_planned_circle_is_its_founders_alone_until_it_starts(gather, jiang, cen):
    planned = gather(planned=True)
    assert charter(jiang, planned).state == "planned"
    assert planned not in listens_to(cen)
    step(by=jiang, conversation=planned, step="start")
    assert charter(cen, planned).state == "running"
    assert kinds_of(planned)[-1] == "circle.moved"


def test_newcomers_see_what_was_said_before_only_where_the_charter_says_so(gather, flood, jiang, stranger):
    for history in (True, False):
        there = gather(history_for_newcomers=history)
        say(jiang, there, "之前")
        add_members(by=jiang, conversation=there, persons=[stranger])
        assert texts(stranger, there) == (["之前"] if history else [])


@pytest.mark.parametrize(("adders", "who"), [("member", "邢大暑"), ("owner", "江处暑")])
def test_who_brings_people_in_stands_in_the_charter(gather, flood, stranger, adders, who):
    there = gather(adders=adders)
    others = {"江处暑", "邢大暑"} - {who} if adders == "owner" else set()
    for other in others:
        with pytest.raises(Forbidden):
            add_members(by=flood.persons[other], conversation=there, persons=[stranger])
    add_members(by=flood.persons[who], conversation=there, persons=[stranger])
    assert there in listens_to(stranger)


def test_the_charter_is_changed_by_who_leads_as_it_stood(circle, jiang, cen, ge):
    def change(by, version, **words):
        return change_charter(by=by, conversation=circle, version=version, changes=Changes(**words))

    with pytest.raises(Forbidden):
        change(cen, 1, purpose="别的")
    change(jiang, 1, purpose="转移群众", observers=(cen,), contacts=(), files="marked", adders="owner")
    seen = charter(ge, circle)
    assert (seen.purpose, seen.observers, seen.contacts) == ("转移群众", [cen], [])
    assert (seen.basis, seen.files, seen.adders) == ("市防指会商纪要", "marked", "owner")
    with pytest.raises(Stale):
        change(jiang, 1, purpose="又一个")
    with pytest.raises(Invalid):
        change(jiang, 2, observers=(999_999,))
    office = Appointment.objects.get(person=jiang, ended_at=None).position.unit_id
    with pytest.raises(Invalid):  # his own unit is no member: nobody speaks for it here
        change(jiang, 2, contacts=(CircleContact(office, jiang),))


def test_a_group_is_no_circle(jiang, cen):
    with pytest.raises(NotFound):
        charter(jiang, group(jiang, cen))
