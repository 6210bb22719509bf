"""Bringing the people in: the spreadsheet of the city through the same door as any other, then who stands how to whom.

Twice is once: what stands already is no difference, and a relation that stands is left alone.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from collab.core.errors import Conflict
from collab.demo import roster
from collab.demo.cast import City, Relations
from collab.demo.play import SEED
from collab.directory.models import Appointment, Unit
from collab.directory.services import administrators, relations
from collab.directory.services.keeping import today
from collab.directory.services.relations import DeputyForm, SecretaryForm
from collab.intake import services as intake
from collab.intake import work
from collab.intake.columns import FORMS
from collab.intake.models import DirectoryImport
from collab.intake.sheets import written

Tell = Callable[[int, int], None]
"""How much is done, of how much."""
_FILE = "云汀市花名册.xlsx"
_SERVED = timedelta(days=400)  # longer than the year that is told


def settle(city: City, tell: Tell) -> None:
    """Everybody, and their relations. Raises Conflict where the spreadsheet would not come in."""
    _import(tell)
    _relate(city.relations)


def _import(tell: Tell) -> None:
    for left, state in DirectoryImport.objects.values_list("pk", "state"):
        if state in ("checking", "applying"):  # its process is gone: nobody else imports into an empty city
            intake.interrupt(left, state)
    sheets = roster.rows(SEED)
    tell(0, len(sheets.units) + len(sheets.people))
    content = written([(FORMS["units"], sheets.units), (FORMS["people"], sheets.people)])
    number = intake.submit(content, _FILE, by=None, here=True)
    _run(number, lambda _done, _of: None)
    if not _state(number).agreed:  # all of it stands
        return
    intake.confirm(number, only_right=False, leavers=[], by=None, here=True)
    _run(number, lambda done, of: tell(done, of) if of else None)
    if _state(number).state != "applied":
        raise Conflict(f"the people did not come in: {_state(number).reasons}")


def _run(number: int, tell: Tell) -> None:
    state = _state(number).state
    try:
        work.run(number, tell)
    except BaseException:
        intake.interrupt(number, state)
        raise


def _state(number: int) -> DirectoryImport:
    return DirectoryImport.objects.defer("content").get(pk=number)


def _relate(wanted: Relations) -> None:
    posts, units, persons = _places()
    for secretary, leader in wanted.secretaries.items():
        with suppress(Conflict):
            form = SecretaryForm(posts[secretary], posts[leader], sees_private=True, begins_on=today() - _SERVED)
            relations.add_secretaryship(form)
    for leader, charge in wanted.portfolios.items():
        for unit in charge.split():
            with suppress(Conflict):
                relations.add_portfolio(leader=posts[leader], unit=units[unit])
    for one in wanted.deputies:
        since, until = today() + timedelta(days=one.since), today() + timedelta(days=one.until)
        with suppress(Conflict):
            relations.add_deputyship(DeputyForm(posts[one.acts_for], posts[one.deputy], one.scope, since, until))
    for keeper, unit in wanted.administrators.items():
        with suppress(Conflict):
            administrators.grant(person=persons[keeper], unit=units[unit] if unit else None)


def _places() -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Person → his first position, unit by its short name, person by name."""
    first = Appointment.objects.filter(ended_at=None, primary=True)
    posts = dict(first.values_list("person__name", "position_id"))
    units = dict(Unit.objects.values_list("short_name", "pk"))
    return posts, units, dict(first.values_list("person__name", "person_id"))
