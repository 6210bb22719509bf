"""云汀市 as the reader knows it: the 153 units of the demo city with their sections, and its leaders by name."""

from functools import cache
from zoneinfo import ZoneInfo

from collab.calendar.days import WorkingCalendar
from collab.calendar.national import national_year
from collab.demo import roster
from collab.instructions.reading import Lexicon, NamedPerson, NamedUnit

ZONE = ZoneInfo("Asia/Shanghai")
YEARS = (2025, 2026, 2027)


@cache
def numbers():
    """Unit by short name; the id is its place in the spreadsheet."""
    return {row["short_name"]: number for number, row in enumerate(paper().units, start=1)}


@cache
def names():
    return {number: name for name, number in numbers().items()}


@cache
def leaders():
    """Those of the city's leaders and the heads of units, by id."""
    named = {}
    for row in paper().people:
        if row["rank"] in ("1", "2"):
            named.setdefault(row["name"], row)
    return {1000 + number: row for number, row in enumerate(named.values())}


@cache
def lexicon():
    full = {row["name"]: numbers()[row["short_name"]] for row in paper().units}
    sections = {}
    for row in paper().people:
        if row["section"]:
            sections.setdefault(row["unit"], {})[row["section"]] = None
    units = [
        NamedUnit(full[row["name"]], row["name"], row["short_name"], tuple(sections.get(row["name"], ())))
        for row in paper().units
    ]
    people = [NamedPerson(one, row["name"], row["title"], full[row["unit"]]) for one, row in leaders().items()]
    return Lexicon(units, home="云汀市", persons=people)


@cache
def calendar():
    years = {year: national_year(year) for year in YEARS}
    differing = {day.date: day.working for year in years.values() for day in year.days}
    return WorkingCalendar(differing, [year for year, known in years.items() if known.arranged], zone=ZONE)


@cache
def paper():
    return roster.rows(20260618)
