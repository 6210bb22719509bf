"""江处暑 keeps the platform, and with it the calendar; everybody reads it; 葛惊蛰 changes nothing."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from collab.audit.models import Record
from collab.calendar.days import UnconfirmedYear
from collab.calendar.models import Day
from collab.calendar.selectors import calendar_year, working_calendar
from collab.calendar.services import confirm_year, set_day
from collab.calendar.terms import WorkingDays, due
from collab.core import clock
from collab.core.errors import Forbidden, Invalid
from collab.directory.services.administrators import grant

pytestmark = pytest.mark.both_stacks

SATURDAY = date(2027, 2, 20)
ZONE = ZoneInfo("Asia/Shanghai")


@pytest.fixture(autouse=True)
def autumn(city):
    """Late in 2026, when the arrangement of 2027 is not known yet."""
    with clock.movable(), clock.at(datetime(2026, 11, 2, 9, tzinfo=ZONE)):
        yield


@pytest.fixture
def feng(city):
    grant(person=city.persons["江处暑"])
    return city.persons["江处暑"]


def drawn(reader, year):
    return {day.date: (day.working, day.name) for day in calendar_year(reader, year).days}


def test_a_year_that_nobody_touched_is_as_the_library_knows_it(ge, django_assert_num_queries):
    this_year, next_year = calendar_year(ge, 2026), calendar_year(ge, 2027)
    assert (this_year.confirmed, next_year.confirmed) == (True, False)
    assert drawn(ge, 2026)[date(2026, 2, 14)] == (True, "调休")
    assert not this_year.may_change
    with django_assert_num_queries(2):
        assert working_calendar().is_working(date(2026, 2, 14))


def test_a_weekend_day_that_is_to_be_worked_counts_from_then_on(feng, ge):
    before = due(WorkingDays(5), datetime(2027, 2, 18, 9, tzinfo=ZONE), working_calendar())
    set_day(SATURDAY, working=True, name="调休", by=feng)
    after = due(WorkingDays(5), datetime(2027, 2, 18, 9, tzinfo=ZONE), working_calendar())
    assert (before.at.date(), after.at.date()) == (date(2027, 2, 25), date(2027, 2, 24))
    assert drawn(ge, 2027)[SATURDAY] == (True, "调休")
    assert drawn(ge, 2027)[date(2027, 2, 6)] == (False, "春节")  # the rest of the year came with it


def test_a_day_made_ordinary_again_is_no_longer_told(feng):
    set_day(SATURDAY, working=True, by=feng)
    set_day(SATURDAY, working=False, by=feng)
    assert SATURDAY not in drawn(feng, 2027)
    assert not Day.objects.filter(date=SATURDAY).exists()


def test_a_term_warns_until_the_year_is_confirmed_and_again_when_it_is_doubted(feng, ge):
    start = datetime(2026, 12, 28, 9, tzinfo=ZONE)
    assert due(WorkingDays(10), start, working_calendar()).warnings == (UnconfirmedYear(2027),)
    confirm_year(2027, by=feng)
    assert due(WorkingDays(10), start, working_calendar()).warnings == ()
    assert calendar_year(feng, 2027).confirmed_by == "江处暑"
    assert calendar_year(ge, 2027).confirmed_by is None
    confirm_year(2027, confirmed=False, by=feng)
    assert due(WorkingDays(10), start, working_calendar()).warnings == (UnconfirmedYear(2027),)


def test_a_published_year_stays_confirmed_when_one_of_its_days_is_changed(feng):
    set_day(date(2026, 12, 31), working=False, name="本地放假", by=feng)
    assert calendar_year(feng, 2026).confirmed


def test_whoever_does_not_keep_the_platform_changes_nothing(ge, outsider, city):
    grant(person=ge, unit=city.units["市水利局"])
    for person in (ge, outsider):
        with pytest.raises(Forbidden):
            set_day(SATURDAY, working=True, by=person)
        with pytest.raises(Forbidden):
            confirm_year(2027, by=person)
    assert not Day.objects.exists()


def test_a_name_too_long_or_a_year_out_of_the_world_is_refused_at_its_field(feng):
    for day, name, field in ((SATURDAY, "名" * 21, "name"), (date(1999, 5, 1), "", "date")):
        with pytest.raises(Invalid) as refused:
            set_day(day, working=True, name=name, by=feng)
        assert refused.value.field == field


def test_what_was_changed_is_in_the_audit(feng):
    set_day(SATURDAY, working=True, name="调休", by=feng)
    confirm_year(2027, by=feng)
    acts = Record.objects.filter(act__startswith="calendar.").values_list("act", "actor", "subject")
    assert list(acts) == [
        ("calendar.day_set", feng, "day:2027-02-20"),
        ("calendar.year_confirmed", feng, "year:2027"),
    ]
