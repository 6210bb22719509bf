"""Writing the year into an empty database, through the services, each thing at its own time.

Twice is once: the moment of the first loading is kept in the audit, the same moment gives the same steps, and every
step has a client_id of its own. So a loading that was cut off goes on where it stopped.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from django.utils import timezone

from collab.audit.models import Record
from collab.audit.services import link, record
from collab.core import clock, sql
from collab.core.errors import Conflict
from collab.demo import cast, census, flood, matters, play, talks
from collab.demo.banks import banks
from collab.demo.desk import Desk
from collab.demo.gathering import gather
from collab.demo.offices import everyday
from collab.demo.play import Step
from collab.demo.settling import settle
from collab.demo.stage import Stage
from collab.demo.talks import Talk
from collab.directory.models import Person
from collab.eventlog.models import Delivery

Progress = Callable[[str, int, int], None]
"""What is being written, how much of it is done, of how much."""
_BEGUN, _SETTLED, _FINISHED = "demo.begun", "demo.settled", "demo.finished"
_BATCH = 400  # steps of one transaction


def loaded() -> bool:
    """Whether the whole city stands in this database."""
    return Record.objects.filter(act=_FINISHED).exists()


def load(tell: Progress, *, share: float = 1.0) -> None:
    """Everything (of the everyday talk a `share`), or what is missing. Raises Conflict where others live already."""
    if loaded():
        return
    moment = _begun() or _begin()
    city = cast.city()
    if not Record.objects.filter(act=_SETTLED).exists():
        settle(city, lambda done, of: tell("人员", done, of))
        with sql.writing():
            record(_SETTLED, actor=None)
    for done in cast.invite(city):
        tell("账号", done, len(city.accounts))
    with clock.movable():
        _play(moment, tell, share)
        flood.gather(moment, cast.persons())
    with sql.writing():
        record(_FINISHED, actor=None)
    while link():
        pass


def written(moment: datetime, share: float = 1.0) -> tuple[list[Talk], list[Step]]:
    """The conversations of the city that stands in this database, and every step of its year.

    A share of it is the story and so many of the everyday conversations, but all in which one of the accounts finds
    something unread.
    """
    offices, storied, pools = census.offices(), talks.talks(), talks.pools()
    keepers = {unit: keeper for keeper, unit in cast.city().relations.administrators.items()}
    among = enumerate(everyday(offices, banks(), keepers, storied))
    spoken = [*storied, *(talk for number, talk in among if talk.unread or number % round(1 / share) == 0)]
    city = play.City(census.speakers(offices), pools)
    return spoken, play.year(spoken, city, timezone.localtime(moment, timezone.get_default_timezone()))


def _begun() -> datetime | None:
    """When a loading that was cut off began."""
    return Record.objects.filter(act=_BEGUN).values_list("at", flat=True).first()


def _begin() -> datetime:
    if Person.objects.exists():
        raise Conflict("this database has people of its own; the demo is for an empty one")
    with sql.writing():
        record(_BEGUN, actor=None)
    return _begun() or clock.now()


def _play(moment: datetime, tell: Progress, share: float) -> None:
    tell("会话", 0, 1)  # what they will be is known in a few seconds
    spoken, steps = written(moment, share)
    stage = Stage(spoken, cast.persons(), {account.person for account in cast.city().accounts}, moment)
    for done in stage.open(steps):
        tell("会话", done, len(spoken))
    sql.look_again()
    done = 0
    for batch in _batches(steps):
        stage.perform(batch)
        done += len(batch)
        tell("消息", done, len(steps))
    for done in stage.close():
        tell("已读", done, len(spoken))
    _instruct(moment, tell, share)


def _instruct(moment: datetime, tell: Progress, share: float) -> None:
    """Who took up a position while nothing waited anywhere need not be told what waits for him."""
    Delivery.objects.filter(consumer="work").delete()
    here = timezone.localtime(moment, timezone.get_default_timezone())
    moves, offices = matters.moves(here, share), census.offices()
    desk = Desk(offices, cast.persons(), cast.city().relations.secretaries)
    for done in desk.perform(moves):
        tell("批示", done, len(moves))
    gather(offices, cast.persons(), here)
    tell("征集", 1, 1)


def _batches(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """No more than a day at once."""
    for _, day in groupby(steps, key=lambda step: step.at.date()):
        waiting = list(day)
        yield from (waiting[at : at + _BATCH] for at in range(0, len(waiting), _BATCH))
