"""The city as it stands on paper, before any database has seen it."""

from functools import cache
from itertools import groupby

from collab.demo import cast, play, roster, talks
from collab.demo.banks import banks
from collab.demo.census import Office, Resident, speakers
from collab.demo.offices import everyday
from collab.demo.talks import Talk


@cache
def offices() -> list[Office]:
    """Every unit with its people; its number is its place in the rank order."""
    sheets = roster.rows(play.SEED)
    units = {row["name"]: row for row in sheets.units}
    found = []
    for number, (unit, rows) in enumerate(groupby(sheets.people, key=lambda row: row["unit"])):
        people = [
            Resident(row["name"], place, row["title"], row["kind"], row["section"], bool(row["beside"]))
            for place, row in enumerate(rows)
        ]
        once = {one.name: one for one in reversed(people)}
        found.append(Office(number, units[unit]["short_name"], units[unit]["kind"], tuple(once.values())[::-1]))
    return found


@cache
def everyday_talks() -> list[Talk]:
    keepers = {unit: keeper for keeper, unit in cast.city().relations.administrators.items()}
    return everyday(offices(), banks(), keepers, talks.talks())


@cache
def city() -> play.City:
    return play.City(speakers(offices()), talks.pools())
