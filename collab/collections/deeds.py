"""What the acts on a collection do beside moving states, in the transaction of the act."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

import msgspec

from collab.collections.fields import answered, files_in, tidied
from collab.collections.forms import OWING, Answering, Later, collecting
from collab.collections.models import Answer, Supplied, Template
from collab.core.errors import Invalid, NotFound
from collab.files.models import File
from collab.files.selectors import to_send
from collab.files.services import let_go
from collab.work.models import Assignment, ClockEvent, Item
from collab.work.services.awaiting import touch_all
from collab.work.services.doing import Doing
from collab.work.services.parts import next_urge, time

_SHORTEST = timedelta(minutes=20)
_AHEAD = timedelta(hours=2)


def begin(doing: Doing) -> None:
    """It is asked: the fields stand from now on, the templates belong to it, the clock reminds once ahead."""
    item, wanted = doing.item, collecting(doing.item)
    item.fields = msgspec.to_builtins(msgspec.structs.replace(wanted, fields=tidied(wanted.fields)))
    _carry(doing.by or 0, wanted.templates, field="templates")
    Template.objects.bulk_create(Template(item=item, file_id=file) for file in dict.fromkeys(wanted.templates))
    remind(doing, list(Assignment.objects.filter(item=item)))


def keep(doing: Doing) -> None:
    """What was supplied takes the place of what stood there before."""
    part, fields = doing.part, collecting(doing.item).fields
    values = answered(fields, cast(Answering, doing.order.form).values)
    files = {file: key for key, file in files_in(fields, values)}
    answer = Answer.objects.filter(part=part).first() or Answer(part=part)
    before = set(Supplied.objects.filter(answer__part=part).values_list("file_id", flat=True))
    for key in dict.fromkeys(files.values()):
        new = [file for file, at in files.items() if at == key and file not in before]
        _carry(doing.by or 0, new, field=f"values.{key}")
    answer.values, answer.at, answer.person_id = values, doing.now, doing.by or 0
    answer.signature = doing.act.signature
    answer.save()
    _exchange(answer, before, files, doing.now)


def take_back(doing: Doing) -> None:
    """退回: it is not supplied any more."""
    if doing.part is not None:
        doing.part.completed_at = None


def extend(doing: Doing) -> None:
    """Another due time, for all that still owe something; the clock reminds anew."""
    item, before = doing.item, doing.item.due_at
    time(item, cast(Later, doing.order.form).due, doing.lights, field="due")
    if before == item.due_at:
        raise Invalid("it is due then already", field="due", reason="same")
    time_owing(doing)
    ClockEvent.objects.create(
        item=item, act=doing.act, round=item.round, text="", what=ClockEvent.What.GRANT, at=doing.now,
        due_before=before, due_after=item.due_at,
    )  # fmt: skip
    touch_all(item, doing.concerned)


def time_owing(doing: Doing) -> None:
    """Who still owes something does so until the item's time; the clock reminds anew."""
    item = doing.item
    owing = list(Assignment.objects.filter(item=item, state__in=OWING))
    for part in owing:
        part.term, part.started_at, part.due_at, part.auto_urged = item.term, item.started_at, item.due_at, 0
        next_urge(doing.kind, part, doing.lights)
    Assignment.objects.bulk_update(
        owing, ["term", "started_at", "due_at", "auto_urged", "next_urge_at"], batch_size=200
    )
    remind(doing, owing)


def reminder(now: datetime, due: datetime) -> datetime | None:
    """When to remind of what is due soon: two hours ahead, or halfway; of what is due at once, only then. Pure."""
    left = due - now
    return due - min(_AHEAD, left / 2) if left >= _SHORTEST else None


def remind(doing: Doing, parts: Collection[Assignment]) -> None:
    """Where the working day before is over already, the kernel's clock would urge no sooner than when it is due."""
    item: Item = doing.item
    if item.due_at is None or (first := reminder(doing.now, item.due_at)) is None:
        return
    late = [part.pk for part in parts if part.next_urge_at == item.due_at]
    Assignment.objects.filter(pk__in=late).update(next_urge_at=first)


def _carry(owner: int, files: Collection[UUID], *, field: str) -> None:
    """These files of his belong here from now on, and to nothing else ever."""
    if len(to_send(owner, files)) < len(set(files)):
        raise NotFound("no such file of yours that is ready to be sent", field=field)
    File.objects.filter(pk__in=files).update(carried=True)


def _exchange(answer: Answer, before: Collection[UUID], files: Mapping[UUID, str], now: datetime) -> None:
    """What is left out is nobody's any more and will be swept away."""
    gone = set(before) - set(files)
    Supplied.objects.filter(answer=answer).delete()
    Supplied.objects.bulk_create(Supplied(answer=answer, field=key, file_id=file) for file, key in files.items())
    let_go(gone, now)
