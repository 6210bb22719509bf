"""在岗状态: where people say they are, and whether they can be reached."""

from collections.abc import Collection
from datetime import timedelta

import msgspec
from django.db.models.functions import Now

from collab.accounts.models import Device
from collab.core import clock
from collab.directory.models import Status
from collab.directory.shapes import PersonStatus, Reachable, StatusKind
from collab.directory.visibility import persons_known

RECENT = timedelta(seconds=10)
"""How far back `statuses_changed` looks: whoever asks every few seconds misses nothing."""
ONLINE = timedelta(seconds=130)
"""Connected devices are noted once a minute; one that was missed is no absence."""


def statuses_known(reader: int, persons: Collection[int]) -> list[PersonStatus]:
    """Of those the reader sees or meets."""
    return statuses_of(persons_known(reader, persons))


def statuses_of(persons: Collection[int]) -> list[PersonStatus]:
    """What is not over. Whom the reader may know is the caller's affair."""
    if not persons:
        return []
    lasting = Status.objects.filter(person__in=persons, until__gt=clock.now())
    return [_shape(one) for one in lasting.order_by("person_id")]


def statuses_changed() -> dict[int, PersonStatus | None]:
    """Whose was set (or ended: None) within the last seconds, by the database's clock. Costs what changed."""
    now = clock.now()
    changed = Status.objects.filter(changed_at__gt=Now() - RECENT)
    return {one.person_id: _shape(one) if one.until > now else None for one in changed}


def reachable(persons: Collection[int]) -> dict[int, Reachable]:
    """For each of them. That the reader may know them is the caller's affair: in a circle all do."""
    if not persons:
        return {}
    said = {status.person: status for status in statuses_of(persons)}
    connected = Device.objects.filter(user__in=persons, ended_at=None, last_seen__gt=clock.now() - ONLINE)
    online = set(connected.values_list("user_id", flat=True))
    return {person: Reachable(person, person in online, said.get(person)) for person in persons}


def _shape(status: Status) -> PersonStatus:
    return PersonStatus(status.person_id, msgspec.convert(status.kind, StatusKind), status.text, status.until)
