"""The working calendar (工作日历): everybody reads it, the platform's administrator keeps it."""

from datetime import date
from typing import Annotated

import msgspec

from collab.calendar import selectors, services
from collab.calendar.shapes import CalendarYear
from collab.core.commands import Actor, Command, command

YearNumber = Annotated[int, msgspec.Meta(ge=2000, le=2100)]


class GetCalendarYear(Command, frozen=True, tag="calendar.year"):
    """The days of this year that differ from the ordinary week, and whether its arrangement is confirmed."""

    year: YearNumber


class SetCalendarDay(Command, frozen=True, tag="calendar.set_day"):
    """This day is worked (班) or free (休), and called so. Without a name and as its weekday says: ordinary again."""

    date: date
    working: bool
    name: Annotated[str, msgspec.Meta(max_length=40)] = ""


class ConfirmCalendarYear(Command, frozen=True, tag="calendar.confirm_year"):
    """确认: this year stands as it was published. `confirmed` false takes it back."""

    year: YearNumber
    confirmed: bool = True


@command("GET", "calendar/{year}")
def calendar_year(actor: Actor, c: GetCalendarYear) -> CalendarYear:
    return selectors.calendar_year(actor.person, c.year)


@command("PUT", "calendar/days/{date}")
def set_day(actor: Actor, c: SetCalendarDay) -> CalendarYear:
    services.set_day(c.date, working=c.working, name=c.name, by=actor.person)
    return selectors.calendar_year(actor.person, c.date.year)


@command("POST", "calendar/{year}/confirm")
def confirm_year(actor: Actor, c: ConfirmCalendarYear) -> CalendarYear:
    services.confirm_year(c.year, confirmed=c.confirmed, by=actor.person)
    return selectors.calendar_year(actor.person, c.year)
