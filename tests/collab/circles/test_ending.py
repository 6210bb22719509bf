"""How a circle ends: what is still open is seen, what remains is kept, and another one may take it up."""

from datetime import date, datetime
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from collab.audit.models import Record
from collab.circles.models import Circle
from collab.circles.my_circles import my_circles
from collab.circles.open_things import open_things
from collab.circles.selectors import charter
from collab.circles.services import Changes, Founding, change_charter, found, step, write_row
from collab.circles.shapes import BoardWords, CircleContact, CircleSource
from collab.collections.audience import Audience
from collab.collections.fields import Field
from collab.collections.services import Founding as Asking
from collab.collections.services import found as collect
from collab.conversations.seating import unseat
from collab.conversations.seats import shared_seats
from collab.core import clock
from collab.core.errors import Conflict, Forbidden, Invalid, NotFound
from collab.directory.models import Appointment
from collab.directory.services import end_appointment
from tests.collab.circles.conftest import charter as chartered
from tests.collab.circles.conftest import day
from tests.collab.scenes import group, say

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def write(circle, flood):
    """`write("市水利局", 0, state="done")`, by who leads."""

    def it(unit, version, **words):
        write_row(
            by=flood.persons["江处暑"], conversation=circle, unit=flood.units[unit], version=version,
            words=BoardWords(**words),
        )  # fmt: skip

    return it


def close(by, there, reason=""):
    if charter(by, there).state != "closing":
        step(by=by, conversation=there, step="wind_up")
    step(by=by, conversation=there, step="close", reason=reason)


def begin(by, there, flood):
    """A collection, of the water bureau's clerk."""
    wanted = Asking("受灾数据", (Field("受灾人口", "number"),), Audience(persons=[flood.persons["葛惊蛰"]]))
    return collect(wanted, conversation=there, by=by, client_id=uuid4()).item


class TestWhatIsStillOpen:
    def test_rows_that_are_not_done_are_shown_and_those_of_units_that_left_are_not(self, circle, write, flood, cen):
        write("市水利局", 0, task="会商", state="blocked")
        write("青屿县", 0, task="转移", state="done")
        write("市气象局", 0, task="预报", state="under_way")
        gone = next(seat.seat for seat in shared_seats(cen, circle) if seat.name == "市气象局")
        unseat(by=flood.persons["江处暑"], conversation=circle, seat=gone)
        assert [(row.name, row.state) for row in open_things(cen, circle).rows] == [("市水利局", "blocked")]

    def test_for_the_outsider_nothing_is_open(self, circle, stranger):
        with pytest.raises(NotFound):
            open_things(stranger, circle)

    def test_work_that_was_begun_there_is_shown_to_who_has_a_part_in_it_and_counted_for_the_others(
        self, circle, jiang, flood
    ):
        item = begin(jiang, circle, flood)
        assert [(one.item, one.kind) for one in open_things(jiang, circle).work] == [(item, "材料征集")]
        seen = open_things(flood.persons["邢大暑"], circle)
        assert (seen.work, seen.unseen) == ([], 1)

    def test_it_is_closed_over_what_is_open_only_by_saying_why_and_that_stands_in_the_charter(
        self, circle, write, jiang, cen
    ):
        write("市水利局", 0, task="会商", state="blocked")
        with pytest.raises(Conflict) as refused:
            close(jiang, circle, reason="  ")
        assert refused.value.details == {"reason": "open_things", "count": 1}
        assert charter(jiang, circle).state == "closing"
        close(jiang, circle, reason="移交市水利局常态处理")
        assert charter(cen, circle).closing_reason == "移交市水利局常态处理"
        assert Record.objects.filter(act="circle.closed_over_open", actor=jiang).count() == 1

    def test_where_all_is_done_no_reason_is_asked_for_or_kept(self, circle, write, jiang, cen):
        write("市水利局", 0, task="会商", state="done")
        close(jiang, circle, reason="多说一句")
        assert (charter(cen, circle).state, charter(cen, circle).closing_reason) == ("closed", "")


class TestWhatRemains:
    def test_it_is_kept_until_the_same_day_so_many_years_later(self, gather, jiang, settings, monkeypatch):
        settings.CIRCLE_YEARS = 3
        for closed, kept in (("2026-06-19", "2029-06-19"), ("2028-02-29", "2031-03-01"), ("2029-03-01", "2032-03-01")):
            noon = datetime.fromisoformat(f"{closed}T12:00+08:00")
            monkeypatch.setattr(clock, "now", lambda noon=noon: noon)
            there = gather(ends_on=day(1))
            close(jiang, there)
            seen = charter(jiang, there)
            assert (seen.closed_at, f"{seen.retain_until}") == (noon, kept)

    def test_without_end_where_nothing_is_set(self, circle, jiang, settings):
        settings.CIRCLE_YEARS = 0
        close(jiang, circle)
        assert charter(jiang, circle).retain_until is None

    def test_those_past_their_time_are_listed_and_nothing_is_deleted(self, gather, jiang):
        old, young = gather(title="去年的汛期"), gather()
        for there in (old, young):
            close(jiang, there)
        Circle.objects.filter(pk=old).update(retain_until=date(2020, 1, 1))
        assert past()[0].split("\t")[0::3] == [f"{old}", "去年的汛期"]
        assert past()[1:] == [f"1 past their time on {day(0)}; nothing was deleted"]
        assert past("--on=2020-01-01") == ["0 past their time on 2020-01-01; nothing was deleted"]
        assert len(past("--on=2020-01-02")) == 2
        assert charter(jiang, old).state == "closed"


def past(*options):
    """What the operator is told, line by line."""
    told = StringIO()
    call_command("circles", "past", *options, stdout=told)
    return told.getvalue().splitlines()


class TestTakingItUp:
    def test_the_contacts_who_are_still_there_are_taken_over_and_each_leads_to_the_other(
        self, gather, circle, jiang, cen, ge, flood
    ):
        water, county = flood.units["市水利局"], flood.units["青屿县"]
        change_charter(
            by=jiang, conversation=circle, version=1,
            changes=Changes(contacts=(CircleContact(water, ge), CircleContact(county, flood.persons["池小雪"]))),
        )  # fmt: skip
        close(jiang, circle)
        end_appointment(Appointment.objects.get(person=flood.persons["池小雪"], ended_at=None).pk)
        later = gather(continues=circle, title="6·18 恢复重建", contacts=())
        seen = charter(cen, later)
        assert (seen.continues, seen.contacts) == (circle, [CircleContact(water, ge)])
        assert charter(cen, circle).continued_by == [later]

    def test_who_belongs_to_one_alone_learns_nothing_of_the_other(self, gather, circle, jiang, flood, stranger):
        close(jiang, circle)
        later = gather(continues=circle, units=(), lead=None, contacts=(), persons=(stranger,), observers=())
        assert charter(stranger, later).continues is None
        assert charter(flood.persons["邢大暑"], circle).continued_by == []

    def test_it_is_taken_up_by_who_led_it_when_it_is_over_or_about_to_be(self, gather, circle, jiang, cen, flood):
        with pytest.raises(Conflict):
            gather(continues=circle)
        close(jiang, circle)
        for who, error in ((cen, Forbidden), (flood.persons["凌立秋"], NotFound)):
            with pytest.raises(error):
                found(by=who, client_id=uuid4(), founding=Founding(**(chartered(flood) | {"continues": circle})))


class TestWhereItComesFrom:
    def test_out_of_a_message_it_leads_back_for_who_reads_that_message(self, gather, jiang, cen, flood):
        talk = group(jiang, cen)
        nr = say(jiang, talk, "请抓紧转移低洼群众").nr
        there = gather(source=CircleSource(conversation=talk, nr=nr))
        assert charter(cen, there).source == CircleSource(conversation=talk, nr=nr)
        assert charter(flood.persons["邢大暑"], there).source is None
        lines = {one.conversation: one for one in my_circles(cen).circles}
        assert lines[there].source == CircleSource(conversation=talk, nr=nr)

    def test_nobody_founds_one_out_of_what_he_does_not_see(self, gather, cen, ge):
        talk = group(cen, ge)
        nr = say(cen, talk, "内部").nr
        for source in (CircleSource(conversation=talk, nr=nr), CircleSource(item=999_999)):
            with pytest.raises(NotFound):
                gather(source=source)
        with pytest.raises(Invalid):
            gather(source=CircleSource())
        with pytest.raises(Invalid):
            gather(source=CircleSource(conversation=talk, nr=nr, item=1))


def test_my_circles_are_those_i_belong_to_and_the_outsider_has_none(gather, jiang, cen, stranger):
    soon, planned = gather(), gather(planned=True, ends_on=day(9))
    close(jiang, soon)
    assert [(one.conversation, one.state, one.leads) for one in my_circles(jiang).circles] == [
        (soon, "closed", False), (planned, "planned", True),
    ]  # fmt: skip
    assert [one.conversation for one in my_circles(cen).circles] == [soon]
    assert my_circles(stranger).circles == []


def test_my_circles_cost_as_few_statements_however_many_they_are(gather, jiang, cen):
    def cost() -> int:
        with CaptureQueriesContext(connection) as spoken:
            my_circles(cen)
        return len(spoken.captured_queries)

    gather()
    one = cost()
    for _ in range(4):
        gather()
    assert (cost(), len(my_circles(cen).circles)) == (one, 5)
    assert one <= 5
