"""Two keepers act in the same moment: what each of them checked still stands when it is written."""

import pytest

from collab.core.errors import Refused
from collab.directory.models import Administrator, Appointment, Person, Position, Unit
from collab.directory.services import Newcomer, add_people, add_position, add_unit, appoint
from collab.directory.services.administrators import grant, revoke
from collab.directory.services.positions import close_position
from collab.directory.services.units import UnitChanges, change_unit
from tests.collab.scenes import at_once, log_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_stacks]


@pytest.fixture
def bureau():
    return add_unit("云汀市水利局")


@pytest.fixture
def people(bureau):
    posts = [add_position(unit=bureau, title=f"科员{n}") for n in range(8)]
    return add_people([Newcomer(f"4000{n}", "费大寒", post) for n, post in enumerate(posts)])


def test_a_position_is_closed_or_held_and_never_both(bureau, people):
    for person in people[:4]:
        post = add_position(unit=bureau, title="局长")
        at_once(
            [lambda post=post: close_position(post), lambda post=post, who=person: appoint(person=who, position=post)]
        )
        closed = Position.objects.get(pk=post).closed_at is not None
        assert closed != Appointment.objects.filter(position=post, ended_at=None).exists()


def test_eight_administrators_who_all_step_down_at_once_leave_one(people):
    grants = [grant(person=person) for person in people]
    outcomes = at_once([lambda key=key: revoke(key) for key in grants])
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    assert Administrator.objects.filter(unit=None, ended_at=None).count() == 1


def test_two_units_that_move_below_each_other_make_no_circle(bureau):
    one, other = (add_unit(name, parent=bureau) for name in ("云汀市防汛中心", "云汀市水文中心"))
    moves = ((one, other), (other, one))
    outcomes = at_once([lambda m=move: change_unit(m[0], UnitChanges(parent=m[1])) for move in moves])
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    for unit in Unit.objects.exclude(parent=None):
        assert unit.path == f"{unit.parent.path}{unit.pk}."


def test_who_is_named_by_many_at_once_has_one_first_position_and_the_log_no_hole(bureau, people):
    him = people[0]
    posts = [add_position(unit=bureau, title="顾问") for _ in range(6)]
    outcomes = at_once([lambda post=post: appoint(person=him, position=post) for post in posts])
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert Appointment.objects.filter(person=him, ended_at=None, primary=True).count() == 1
    assert Person.objects.get(pk=him).appointments.filter(ended_at=None).count() == 7
    seqs = [line.seq for line in log_of("directory")]
    assert seqs == list(range(1, len(seqs) + 1))
