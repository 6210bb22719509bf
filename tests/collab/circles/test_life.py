"""The life of a circle: its steps, its day, and that what is closed stays as it is."""

import pytest

from collab.circles.life import TABLE
from collab.circles.selectors import charter
from collab.circles.services import step, watch_ends
from collab.conversations.seating import unseat
from collab.conversations.seats import shared_seats
from collab.core.errors import Closed, Conflict, Forbidden, Invalid, NotFound
from collab.directory.models import Appointment
from collab.directory.services import end_appointment
from collab.eventlog.deliveries import work_off
from collab.messaging.overview import summary
from tests.collab.circles.conftest import day
from tests.collab.messaging.sight import caught_up, snapshot
from tests.collab.scenes import kinds_of, listens_to, log_of, say, texts

pytestmark = pytest.mark.both_stacks

STEPS = ("start", "extend", "wind_up", "close")


def lead_to(state: str, there: int, jiang: int) -> None:
    """From running to that state."""
    if state in ("extended", "closing", "closed"):
        step(by=jiang, conversation=there, step="extend", ends_on=day(9))
    if state in ("closing", "closed"):
        step(by=jiang, conversation=there, step="wind_up")
    if state == "closed":
        step(by=jiang, conversation=there, step="close")


@pytest.mark.parametrize("state", TABLE)
def test_only_the_steps_of_the_table_lead_on(gather, jiang, state):
    there = gather(planned=state == "planned")
    if state != "planned":
        lead_to(state, there, jiang)
    assert charter(jiang, there).state == state
    for verb in STEPS:
        if verb not in TABLE[state]:
            with pytest.raises(Closed if state == "closed" else Conflict):
                step(by=jiang, conversation=there, step=verb, ends_on=day(20))
    assert charter(jiang, there).state == state


def test_whoever_does_not_lead_takes_no_step(circle, cen, stranger):
    with pytest.raises(Forbidden):
        step(by=cen, conversation=circle, step="wind_up")
    with pytest.raises(NotFound):
        step(by=stranger, conversation=circle, step="wind_up")


def test_an_extension_leads_to_a_later_day(circle, jiang):
    for ends_on in (None, day(4), day(2)):
        with pytest.raises(Invalid):
            step(by=jiang, conversation=circle, step="extend", ends_on=ends_on)
    step(by=jiang, conversation=circle, step="extend", ends_on=day(6))
    assert charter(jiang, circle).ends_on == day(6)


def test_its_end_is_announced_three_days_and_one_day_before_once_each_and_then_it_winds_up(circle, jiang, later):
    def told() -> list[str]:
        return [line.type for line in log_of(circle) if line.type in ("circle.expiring", "circle.moved")][1:]

    watch_ends()
    assert told() == []
    for ahead, expected in ((1, 1), (2, 1), (3, 2), (4, 2)):
        later(days=ahead)
        assert watch_ends() + watch_ends() in (0, 1)
        assert told() == ["circle.expiring"] * expected
    later(days=5)
    watch_ends()
    assert told() == ["circle.expiring", "circle.expiring", "circle.moved"]
    assert charter(jiang, circle).state == "closing"
    say(jiang, circle, "收尾时还可以说话")


def test_an_extended_circle_is_announced_anew(circle, jiang, later):
    later(days=3)
    watch_ends()
    step(by=jiang, conversation=circle, step="extend", ends_on=day(12))
    watch_ends()
    assert kinds_of(circle).count("circle.expiring") == 1
    later(days=13)
    watch_ends()
    assert kinds_of(circle).count("circle.expiring") == 2


def test_a_closed_circle_is_read_by_its_members_and_says_so_in_their_lists(circle, jiang, cen):
    say(cen, circle, "转移 326 人，无伤亡")
    before = snapshot(cen, circle)
    lead_to("closed", circle, jiang)
    assert texts(cen, circle) == ["转移 326 人，无伤亡"]
    assert summary(cen, circle).frozen
    with pytest.raises(Closed):
        say(jiang, circle, "还有一句")
    now = caught_up(before, cen, circle)
    assert now == snapshot(cen, circle)
    assert now.frozen


def test_a_handover_cuts_access_to_a_closed_circle_too(circle, jiang, cen):
    lead_to("closed", circle, jiang)
    end_appointment(Appointment.objects.get(person=cen, ended_at=None).pk)
    work_off()
    assert circle not in listens_to(cen)
    assert kinds_of(circle)[-1] == "member.left"


def test_a_unit_that_is_taken_out_loses_it_at_once(circle, jiang, cen, ge):
    say(jiang, circle, "之前")
    water = next(seat.seat for seat in shared_seats(jiang, circle) if seat.name == "市水利局")
    unseat(by=jiang, conversation=circle, seat=water)
    for person in (cen, ge):
        assert circle not in listens_to(person)
        with pytest.raises(NotFound):
            texts(person, circle)
