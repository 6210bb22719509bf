"""Terms over the real year of 2026, and laws over years that are made up: across year ends, holidays and 调休."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collab.calendar.days import UnconfirmedYear, WorkingCalendar
from collab.calendar.national import national_year
from collab.calendar.terms import (
    CalendarDays,
    ClockState,
    Hours,
    Left,
    Light,
    Pause,
    Thresholds,
    Until,
    WorkingDays,
    due,
    left,
    light,
)

ZONE = ZoneInfo("Asia/Shanghai")
DAY = timedelta(days=1)
YEARS = (2025, 2026, 2027)
REAL = WorkingCalendar(
    {day.date: day.working for year in YEARS for day in national_year(year).days},
    [year for year in YEARS if national_year(year).arranged],
    zone=ZONE,
)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


class TestTheYearTheLibraryKnows:
    def test_the_weekend_before_the_spring_festival_is_worked_and_the_week_after_is_not(self):
        assert REAL.is_working(date(2026, 2, 14))
        assert not any(REAL.is_working(date(2026, 2, day)) for day in range(15, 24))
        assert REAL.is_working(date(2026, 2, 24))
        assert REAL.is_working(date(2026, 2, 28))

    def test_every_free_day_around_a_festival_is_called_after_it(self):
        names = {day.date: day.name for day in national_year(2026).days}
        assert {names[date(2026, 2, day)] for day in range(15, 24)} == {"春节"}
        assert [names.get(date(2026, 6, day)) for day in range(18, 23)] == [None, "端午节", "端午节", "端午节", None]
        assert names[date(2026, 1, 2)] == "元旦"
        assert names[date(2026, 10, 5)] == "国庆节"
        assert names[date(2026, 10, 10)] == "调休"

    def test_only_years_whose_arrangement_was_published_are_certain(self):
        assert national_year(2026).arranged
        assert not national_year(2028).arranged


@pytest.mark.parametrize(
    ("term", "start", "until"),
    [
        (WorkingDays(3), "2026-06-15 10:00", "2026-06-18 17:30"),
        (WorkingDays(3), "2026-06-17 10:00", "2026-06-23 17:30"),  # 端午节 is Friday the 19th
        (WorkingDays(1), "2026-02-13 16:00", "2026-02-14 17:30"),  # a Saturday that is worked
        (WorkingDays(2), "2026-02-13 16:00", "2026-02-24 17:30"),
        (WorkingDays(1), "2026-06-20 09:00", "2026-06-22 17:30"),  # begun on a free day
        (WorkingDays(5), "2025-12-29 23:00", "2026-01-06 17:30"),  # the Sunday after New Year is worked
        (CalendarDays(3), "2026-06-17 10:00", "2026-06-20 17:30"),
        (Hours(2), "2026-06-18 20:00", "2026-06-18 22:00"),
        (Hours(24), "2026-06-18 20:00", "2026-06-19 20:00"),  # natural hours run on through 端午节
        (Until(at("2026-06-24 17:00")), "2026-06-18 20:00", "2026-06-24 17:00"),
    ],
)
def test_a_term_is_due(term, start, until):
    assert due(term, at(start), REAL).at == at(until)


def test_a_term_that_reaches_into_an_unconfirmed_year_says_so():
    assert due(WorkingDays(10), at("2026-12-25 10:00"), REAL).warnings == (UnconfirmedYear(2027),)
    assert due(WorkingDays(3), at("2026-06-15 10:00"), REAL).warnings == ()


def test_the_supervised_item_turns_yellow_three_working_days_before_and_red_the_minute_after():
    """市第三中学改扩建征地: due on Friday the 29th of May."""
    until = at("2026-05-29 17:30")
    lights = [
        light(left(until, at(now), REAL), Thresholds())
        for now in ("2026-05-25 18:00", "2026-05-26 08:30", "2026-05-29 17:30", "2026-05-29 17:31")
    ]
    assert lights == [Light.GREEN, Light.YELLOW, Light.YELLOW, Light.RED]
    assert left(until, at("2026-05-26 08:30"), REAL).working_days == 3
    assert left(until, at("2026-06-02 09:00"), REAL).working_days == -2


@pytest.mark.parametrize("state", [ClockState.PAUSED, ClockState.STOPPED])
def test_where_the_clock_stands_still_the_light_is_grey_even_when_it_was_late(state):
    assert light(Left(working_days=-3, seconds=-1), Thresholds(), state) is Light.GREY


def test_a_term_of_hours_has_a_threshold_of_its_own():
    urgent = Thresholds(working_days=None, hours=1)
    now = at("2026-06-18 20:00")
    assert light(left(now + timedelta(hours=2), now, REAL), urgent) is Light.GREEN
    assert light(left(now + timedelta(hours=1), now, REAL), urgent) is Light.YELLOW


def test_a_day_counts_only_where_the_clock_ran_when_the_office_closed():
    start = at("2026-06-08 10:00")
    within = Pause(at("2026-06-09 09:00"), at("2026-06-09 16:00"))
    over_two_closings = Pause(at("2026-06-09 09:00"), at("2026-06-11 09:00"))
    assert due(WorkingDays(3), start, REAL, [within]).at == at("2026-06-11 17:30")
    assert due(WorkingDays(3), start, REAL, [over_two_closings]).at == at("2026-06-15 17:30")


# ---- laws ----------------------------------------------------------------------------------------------------------

days = st.dates(date(2025, 1, 1), date(2027, 12, 31))
starts = st.datetimes(datetime(2025, 1, 1), datetime(2027, 6, 30), timezones=st.just(ZONE))  # noqa: DTZ001
calendars = st.dictionaries(days, st.booleans(), max_size=120).map(lambda made: WorkingCalendar(made, [], zone=ZONE))
counts = st.integers(1, 60)
terms = st.one_of(counts.map(WorkingDays), counts.map(CalendarDays), counts.map(Hours))
spans = st.lists(st.tuples(st.integers(0, 90 * 24), st.integers(0, 20 * 24)), max_size=5)


def pauses_of(start, hours):
    return [Pause(start + timedelta(hours=a), start + timedelta(hours=a + b)) for a, b in hours]


@given(calendars, days, days)
@settings(deadline=None)
def test_working_days_are_those_one_counts_on_the_fingers(calendar, one, other):
    first, last = min(one, other), max(one, other)
    counted = sum(calendar.is_working(first + DAY * n) for n in range(1, (last - first).days + 1))
    assert calendar.working_days(first, last) == counted == -calendar.working_days(last, first)


@given(calendars, starts, counts)
@settings(deadline=None)
def test_what_is_left_at_the_start_is_the_term(calendar, start, count):
    assert left(due(WorkingDays(count), start, calendar).at, start, calendar).working_days == count
    assert left(due(Hours(count), start, calendar).at, start, calendar).seconds == count * 3600


@given(calendars, starts, counts)
@settings(deadline=None)
def test_it_is_due_when_the_office_closes_on_a_working_day(calendar, start, count):
    until = due(WorkingDays(count), start, calendar).at
    assert until == calendar.closing(until.date())
    assert calendar.is_working(until.date())


@given(calendars, terms, starts, starts)
@settings(deadline=None)
def test_what_begins_later_is_never_due_sooner(calendar, term, one, other):
    first, last = sorted((one, other))
    assert due(term, first, calendar).at <= due(term, last, calendar).at


@given(calendars, counts, counts, starts, spans)
@settings(deadline=None)
def test_a_longer_term_is_never_due_sooner(calendar, one, other, start, hours):
    short, long = sorted((one, other))
    stood = pauses_of(start, hours)
    for kind in (WorkingDays, CalendarDays, Hours):
        assert due(kind(short), start, calendar, stood).at <= due(kind(long), start, calendar, stood).at


@given(calendars, counts, starts, spans)
@settings(deadline=None)
def test_a_pause_adds_exactly_the_days_on_which_the_clock_stood_still(calendar, count, start, hours):
    stood = pauses_of(start, hours)
    until = due(WorkingDays(count), start, calendar, stood).at
    began = start.date()
    candidates = [began + DAY * n for n in range(1, (until.date() - began).days + 1)]
    ran = [
        day
        for day in candidates
        if calendar.is_working(day) and not any(pause.since <= calendar.closing(day) < pause.until for pause in stood)
    ]
    assert len(ran) == count
    assert ran[-1] == until.date()


@given(calendars, counts, starts, spans)
@settings(deadline=None)
def test_hours_move_by_as_long_as_the_clock_stood_still(calendar, count, start, hours):
    stood = pauses_of(start, hours)
    until = due(Hours(count), start, calendar, stood).at
    minutes = [start + timedelta(minutes=30 + 60 * n) for n in range(int((until - start).total_seconds() // 3600))]
    ran = [now for now in minutes if not any(pause.since <= now < pause.until for pause in stood)]
    assert len(ran) == count


@given(calendars, starts, starts, starts)
@settings(deadline=None)
def test_the_light_never_goes_back_as_time_passes(calendar, until, one, other):
    first, last = sorted((one, other))
    order = [Light.GREEN, Light.YELLOW, Light.RED]
    before, after = (light(left(until, now, calendar), Thresholds()) for now in (first, last))
    assert order.index(before) <= order.index(after)
