"""Founding (建圈): the charter and whoever belongs, in one transaction. A planned circle has its founder alone until it
is started."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

import msgspec
from django.db import IntegrityError
from django.utils import timezone

from collab.audit.services import record
from collab.circles.models import Circle, Contact, Observer
from collab.circles.origins import require_continuable, require_source
from collab.circles.shapes import CircleContact, CircleSource, FilesRule
from collab.conversations.company import require_persons, require_places
from collab.conversations.events import CircleMoved, CircleState, RoleName
from collab.conversations.models import Conversation, Role
from collab.conversations.policy import require_within_limit
from collab.conversations.seating import Places, take_seats
from collab.conversations.selectors import ROLES, member_ids
from collab.conversations.services import TITLE_LENGTH, open_with, take_in
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Invalid
from collab.core.text import clean, titled
from collab.directory.models import Appointment
from collab.eventlog.writing import Stream, Writing, writing

LONGEST = timedelta(days=731)


class Founding(NamedTuple):
    """What the new circle is. Of units and positions whoever holds them belongs; the lead unit belongs too. One that
    `continues` another (延续圈) and names no contacts takes over those who are still there."""

    title: str
    purpose: str
    ends_on: date
    basis: str = ""
    lead: int | None = None
    units: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    persons: tuple[int, ...] = ()
    observers: tuple[int, ...] = ()
    contacts: tuple[CircleContact, ...] = ()
    adders: RoleName = "admin"
    files: FilesRule = "stay"
    history_for_newcomers: bool = True
    planned: bool = False
    continues: int | None = None
    source: CircleSource | None = None

    @property
    def all_units(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys([*([self.lead] if self.lead else []), *self.units]))


class Guests(msgspec.Struct, frozen=True):
    """Whoever is to come when the circle starts."""

    units: tuple[int, ...]
    positions: tuple[int, ...]
    persons: tuple[int, ...]


def found(*, by: int, client_id: UUID, founding: Founding) -> int:
    """A circle (协作圈); its conversation. The same client_id again answers with the one it made the first time."""
    made = Conversation.objects.filter(created_by=by, client_id=client_id)
    if earlier := made.values_list("pk", flat=True).first():
        return earlier
    title = titled(founding.title, "title", TITLE_LENGTH)
    _require_sound(by, founding)
    try:
        with writing() as log:
            there = Conversation(
                kind=Conversation.Kind.CIRCLE, title=title, created_by_id=by, client_id=client_id,
                created_at=clock.now(), history_for_newcomers=founding.history_for_newcomers,
                adders=ROLES[founding.adders], files_stay=founding.files == "stay",
            )  # fmt: skip
            there.save(force_insert=True)
            _begin(log, there, founding)
            record("circle.founded", actor=by, subject=stream_name(there.pk), title=title)
            return there.pk
    except IntegrityError:  # the same request twice at once
        return made.values_list("pk", flat=True).get()


def welcome(stream: Stream, circle: Circle, guests: Guests, by: int) -> None:
    """Bring in whoever was to come; what has been closed meanwhile, or is no longer seen, is refused."""
    require_persons(by, guests.persons, field="persons")
    require_places(by, positions=guests.positions, units=guests.units)
    present = member_ids(circle.pk)
    new = dict.fromkeys([one for one in guests.persons if one not in present], Role.MEMBER)
    require_within_limit(len(present) + len(new))
    if new:
        take_in(stream, circle.conversation, new, by)
    take_seats(stream, circle.conversation, Places(guests.positions, guests.units), by)


def name_observers(circle: Circle, persons: Sequence[int]) -> None:
    """观察员: these, and no others."""
    circle.observers.all().delete()
    Observer.objects.bulk_create(Observer(circle=circle, person_id=one) for one in dict.fromkeys(persons))


def name_contacts(circle: Circle, contacts: Sequence[CircleContact]) -> None:
    """联络员: these, and no others. Raises Invalid for who holds nothing in the unit he is to speak for."""
    require_contacts(contacts)
    circle.contacts.all().delete()
    Contact.objects.bulk_create(
        Contact(circle=circle, unit_id=one.unit, person_id=one.person) for one in dict.fromkeys(contacts)
    )


def require_contacts(contacts: Sequence[CircleContact]) -> None:
    held = _places_of([one.person for one in contacts])
    if any((one.unit, one.person) not in held for one in contacts):
        raise Invalid("a contact holds a position in his unit", field="contacts")


def require_day(day: date, *, after: date | None = None) -> None:
    """A day on which a circle may end: not past, later than `after`, not years away."""
    today = timezone.localdate(clock.now())
    if day < today or (after is not None and day <= after) or day > today + LONGEST:
        raise Invalid("no day on which a circle may end", field="ends_on")


def purposeful(text: str) -> str:
    """A purpose, which is not nothing."""
    words = clean(text, "purpose")
    if not words:
        raise Invalid("says for what it is", field="purpose")
    return words


def _require_sound(by: int, founding: Founding) -> None:
    purposeful(founding.purpose)
    require_day(founding.ends_on)
    if not (founding.all_units or founding.positions or founding.persons):
        raise Invalid("somebody must belong", field="units")
    require_persons(by, (*founding.persons, *founding.observers), field="persons")
    require_places(by, positions=founding.positions, units=founding.all_units)
    require_contacts(founding.contacts)
    if founding.source:
        require_source(by, founding.source)
    if founding.continues:
        require_continuable(by, founding.continues)
    if strangers := {one.unit for one in founding.contacts} - set(founding.all_units):
        raise Invalid(f"no member unit: {min(strangers)}", field="contacts")


def _begin(log: Writing, there: Conversation, founding: Founding) -> None:
    by = there.created_by_id
    stream = open_with(log, there, {by: Role.OWNER})
    guests = Guests(founding.all_units, founding.positions, (*founding.persons, *founding.observers))
    circle = Circle.objects.create(
        conversation=there, state=Circle.State.PLANNED if founding.planned else Circle.State.RUNNING,
        purpose=purposeful(founding.purpose), basis=clean(founding.basis, "basis"), lead_id=founding.lead,
        ends_on=founding.ends_on, started_at=None if founding.planned else there.created_at,
        guests=msgspec.json.encode(guests).decode() if founding.planned else "",
        continues_id=founding.continues, **_origin(founding.source),
    )  # fmt: skip
    name_contacts(circle, founding.contacts or _inherited(founding))
    name_observers(circle, founding.observers)
    if not founding.planned:
        welcome(stream, circle, guests, by)
    state: CircleState = "planned" if founding.planned else "running"
    stream.append(CircleMoved(state, founding.ends_on, by=by, at=clock.now()))


def _origin(source: CircleSource | None) -> dict[str, int | None]:
    if source is None:
        return {}
    return {"source_conversation": source.conversation, "source_nr": source.nr, "source_item": source.item}


def _inherited(founding: Founding) -> list[CircleContact]:
    """The contacts of the circle it continues, of units that belong again, where they still work there."""
    before = Contact.objects.filter(circle=founding.continues, unit__in=founding.all_units).order_by("id")
    named = [CircleContact(one.unit_id, one.person_id) for one in before]
    held = _places_of([one.person for one in named])
    return [one for one in named if (one.unit, one.person) in held]


def _places_of(persons: Sequence[int]) -> set[tuple[int, int]]:
    """(unit, person): who of them works where just now."""
    held = Appointment.objects.filter(person__in=persons, ended_at=None)
    return set(held.values_list("position__unit_id", "person_id"))
