"""Writing the year into an empty database, through the services, each thing at its own time.

Twice is once: the moment of the first loading is kept in the audit, the same moment gives the same steps, and every
step has a client_id of its own. So a loading that was cut off goes on where it stopped.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from django.utils import timezone

from collab.audit.models import Record
from collab.audit.services import link, record
from collab.core import clock, sql
from collab.core.errors import Conflict
from collab.demo import cast, play, talks
from collab.demo.play import Step
from collab.demo.stage import Stage
from collab.directory.models import Person

Progress = Callable[[int, int], None]
"""How many steps are done, of how many."""
_BEGUN, _FINISHED = "demo.begun", "demo.finished"
_BATCH = 200  # steps of one transaction


def loaded() -> bool:
    """Whether the whole city stands in this database."""
    return Record.objects.filter(act=_FINISHED).exists()


def load(tell: Progress, *, share: float = 1.0) -> None:
    """Everything (or a `share` of the talk), or what is missing of it. Raises Conflict where others live already."""
    if loaded():
        return
    moment = _begun() or _begin()
    cast.invite(cast.city())
    with clock.movable():
        _play(moment, tell, share)
    with sql.writing():
        record(_FINISHED, actor=None)
    while link():
        pass


def _begun() -> datetime | None:
    """When a loading that was cut off began."""
    return Record.objects.filter(act=_BEGUN).values_list("at", flat=True).first()


def _begin() -> datetime:
    """The people, all or none."""
    if Person.objects.exists():
        raise Conflict("this database has people of its own; the demo is for an empty one")
    city = cast.city()
    logins = cast.logins(city)  # before the transaction: the dictionary of pinyin takes a second to read
    with sql.writing():
        record(_BEGUN, actor=None)
        cast.settle(city, logins)
    return _begun() or clock.now()


def _play(moment: datetime, tell: Progress, share: float) -> None:
    spoken, people = talks.talks(), cast.city()
    city = play.City(cast.units_of(people), talks.pools())
    steps = play.year(spoken, city, timezone.localtime(moment, timezone.get_default_timezone()), share)
    stage = Stage(spoken, cast.persons(), {account.person for account in people.accounts}, moment)
    stage.open(steps)
    done = 0
    for batch in _batches(steps):
        with sql.writing():
            for step in batch:
                stage.perform(step)
        done += len(batch)
        tell(done, len(steps))
    stage.close()


def _batches(steps: Sequence[Step]) -> Iterator[list[Step]]:
    waiting = iter(steps)
    while batch := list(islice(waiting, _BATCH)):
        yield batch
