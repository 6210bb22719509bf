"""Changing the charter (圈章) of a circle that is open."""

from collections.abc import Sequence
from typing import NamedTuple

from collab.audit.services import record
from collab.circles.events import CircleChanged
from collab.circles.models import Circle
from collab.circles.policy import standing_in
from collab.circles.selectors import adders_of, contacts_of, files_rule_of, member_units, observers_of
from collab.circles.services.founding import name_contacts, name_observers, purposeful
from collab.circles.shapes import CircleContact, FilesRule
from collab.conversations.events import RoleName
from collab.conversations.models import Conversation
from collab.conversations.policy import require_lead
from collab.conversations.selectors import ROLES, member_ids
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Invalid, Stale
from collab.core.text import clean
from collab.eventlog.writing import writing


class Changes(NamedTuple):
    """What is to change; None stays. Observers are of those who belong."""

    purpose: str | None = None
    basis: str | None = None
    contacts: tuple[CircleContact, ...] | None = None
    observers: tuple[int, ...] | None = None
    adders: RoleName | None = None
    files: FilesRule | None = None
    asks_daily: bool | None = None


def change_charter(*, by: int, conversation: int, version: int, changes: Changes) -> int:
    """Other words, other people named in it, other rules. Answers the stream's newest seq.

    Raises Stale where it was changed since `version`.
    """
    with writing(stream_name(conversation)) as log:
        circle, ground = standing_in(by, conversation)
        require_lead(ground)
        if circle.version != version:
            raise Stale("the charter was changed since you looked", field="version")
        before = observers_of(circle)
        _reword(circle, changes)
        _rename(circle, changes)
        _rule(circle.conversation, changes)
        circle.version += 1
        circle.save()
        record("circle.changed", actor=by, subject=stream_name(conversation))
        return log[stream_name(conversation)].append(_told(circle, before, by))


def _told(circle: Circle, before: Sequence[int], by: int) -> CircleChanged:
    """What the charter says now; `before`: who looked on until then."""
    there, observers = circle.conversation, observers_of(circle)
    return CircleChanged(
        version=circle.version, purpose=circle.purpose, basis=circle.basis, contacts=contacts_of(circle),
        observers=observers, adders=adders_of(there), files=files_rule_of(there), asks_daily=circle.asks_daily,
        affected=sorted({*before} ^ {*observers}), by=by, at=clock.now(),
    )  # fmt: skip


def _reword(circle: Circle, changes: Changes) -> None:
    if changes.purpose is not None:
        circle.purpose = purposeful(changes.purpose)
    if changes.basis is not None:
        circle.basis = clean(changes.basis, "basis")
    if changes.asks_daily is not None:
        circle.asks_daily = changes.asks_daily


def _rename(circle: Circle, changes: Changes) -> None:
    if changes.contacts is not None:
        _require_belonging(circle, [one.person for one in changes.contacts], "contacts")
        if strangers := {one.unit for one in changes.contacts} - {*member_units(circle.pk)}:
            raise Invalid(f"no member unit: {min(strangers)}", field="contacts")
        name_contacts(circle, changes.contacts)
    if changes.observers is not None:
        _require_belonging(circle, changes.observers, "observers")
        name_observers(circle, changes.observers)


def _require_belonging(circle: Circle, persons: list[int] | tuple[int, ...], field: str) -> None:
    if strangers := set(persons) - member_ids(circle.pk):
        raise Invalid(f"does not belong here: {min(strangers)}", field=field)


def _rule(there: Conversation, changes: Changes) -> None:
    if changes.adders is not None:
        there.adders = ROLES[changes.adders]
    if changes.files is not None:
        there.files_stay = changes.files == "stay"
    there.save(update_fields=["adders", "files_stay"])
