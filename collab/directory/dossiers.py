"""All that is kept of one unit, or of one person, for the page on which it is kept."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import cast

from django.db.models import Max, Q

from collab.accounts.models import Device
from collab.core.errors import NotFound
from collab.directory import policy
from collab.directory.administration import administrator_record, unit_record
from collab.directory.models import (
    Administrator,
    Appointment,
    Deputyship,
    Person,
    Portfolio,
    Position,
    Secretaryship,
    Section,
    Unit,
)
from collab.directory.policy import Administered
from collab.directory.records import (
    DeputyshipRecord,
    HeldPosition,
    Holder,
    PersonFile,
    PhoneShown,
    PortfolioRecord,
    PositionKind,
    PositionName,
    PositionRecord,
    SecretaryshipRecord,
    SectionRecord,
    UnitFile,
)
from collab.directory.visibility import units_seen

_Names = dict[int, PositionName]


def unit_file(reader: int, unit: int) -> UnitFile:
    """The unit with its sections, positions and administrators, and every relation that touches it."""
    mine = policy.require_keeper(reader, unit)
    path = Unit.objects.values_list("path", flat=True).get(pk=unit)
    portfolios = list(Portfolio.objects.filter(Q(unit=unit) | Q(leader__unit=unit)).select_related("unit"))
    serving = list(Secretaryship.objects.filter(Q(secretary__unit=unit) | Q(leader__unit=unit)).order_by("pk"))
    acting = Deputyship.objects.filter(Q(position__unit=unit) | Q(deputy__unit=unit), ended_at=None)
    deputies = list(acting.order_by("begins_on", "pk"))
    names = _names(_spoken_of(portfolios, serving, deputies))
    administrators = Administrator.objects.filter(unit=unit, ended_at=None).select_related("person")
    return UnitFile(
        unit=unit_record(unit),
        above=_above(reader, mine, path),
        topmost=not mine.covers_above(path),
        sections=_sections(unit),
        positions=_positions(unit),
        administrators=[administrator_record(one) for one in administrators.order_by("pk")],
        portfolios=[PortfolioRecord(p.pk, names[p.leader_id], p.unit_id, p.unit.name) for p in portfolios],
        secretaryships=[_secretaryship(one, names) for one in serving],
        deputyships=[_deputyship(one, names) for one in deputies],
    )


def person_file(reader: int, person: int) -> PersonFile:
    """The person with what he holds and held; of units that are not the reader's only what he holds and they show."""
    mine = policy.require_keeper_of_person(reader, person)
    kept = Person.objects.select_related("user").filter(pk=person).first()
    if kept is None:
        raise NotFound(field="person")
    last_seen = Device.objects.filter(user=person).aggregate(last=Max("last_seen"))["last"]
    held = Appointment.objects.filter(person=person).select_related("position__unit", "position__section")
    seen = units_seen(reader)
    ordered = sorted(held, key=lambda one: (one.ended_at is not None, not one.primary, -one.pk))
    return PersonFile(
        person=person,
        name=kept.name,
        login=kept.user.login,
        phone=kept.phone,
        office_phone=kept.office_phone,
        phone_shown=cast("PhoneShown", kept.phone_shown),
        active=kept.user.is_active,
        never_signed_in=last_seen is None,
        last_seen=last_seen,
        mine=policy.has_authority_over(reader, person),
        positions=[_held(one) for one in ordered if _shows(one, mine, seen)],
    )


def _above(reader: int, mine: Administered, path: str) -> list[str]:
    """The names of its superiors, without those that are shown neither to its keeper nor kept by him."""
    keys = [int(key) for key in path.split(".")[:-2]]
    above = {unit.pk: unit for unit in Unit.objects.filter(pk__in=keys)}
    seen = units_seen(reader)
    return [above[key].name for key in keys if key in seen or mine.covers(above[key].path)]


def _sections(unit: int) -> list[SectionRecord]:
    found = Section.objects.filter(unit=unit)
    return [SectionRecord(one.pk, one.name, one.order, closed=one.closed_at is not None) for one in found]


def _positions(unit: int) -> list[PositionRecord]:
    held = Appointment.objects.filter(position__unit=unit, ended_at=None).select_related("person").order_by("pk")
    holders: dict[int, list[Holder]] = defaultdict(list)
    for one in held:
        holder = Holder(one.pk, one.person_id, one.person.name, one.primary, one.begins_on, one.ends_on)
        holders[one.position_id].append(holder)
    return [
        PositionRecord(
            position=one.pk,
            section=one.section_id,
            title=one.title,
            kind=cast("PositionKind", one.kind),
            rank=one.rank,
            order=one.order,
            closed=one.closed_at is not None,
            holders=holders[one.pk],
        )
        for one in Position.objects.filter(unit=unit)
    ]


def _spoken_of(
    portfolios: Iterable[Portfolio], serving: Iterable[Secretaryship], deputies: Iterable[Deputyship]
) -> set[int]:
    return (
        {one.leader_id for one in portfolios}
        | {key for one in serving for key in (one.secretary_id, one.leader_id)}
        | {key for one in deputies for key in (one.position_id, one.deputy_id)}
    )


def _names(positions: Collection[int]) -> _Names:
    holders: dict[int, list[str]] = defaultdict(list)
    held = Appointment.objects.filter(position__in=positions, ended_at=None).order_by("pk")
    for position, name in held.values_list("position_id", "person__name"):
        holders[position].append(name)
    found = Position.objects.filter(pk__in=positions).select_related("unit")
    return {one.pk: PositionName(one.pk, one.unit.short_name, one.title, holders[one.pk]) for one in found}


def _secretaryship(one: Secretaryship, names: _Names) -> SecretaryshipRecord:
    return SecretaryshipRecord(
        one.pk, names[one.secretary_id], names[one.leader_id], one.sees_private, one.begins_on, one.ends_on
    )


def _deputyship(one: Deputyship, names: _Names) -> DeputyshipRecord:
    return DeputyshipRecord(
        one.pk, names[one.position_id], names[one.deputy_id], one.scope, one.begins_on, one.ends_on,
        one.kinds.split(),
    )  # fmt: skip


def _shows(one: Appointment, mine: Administered, seen: Collection[int]) -> bool:
    unit = one.position.unit
    return mine.covers(unit.path) or (one.ended_at is None and unit.pk in seen)


def _held(one: Appointment) -> HeldPosition:
    place = one.position
    return HeldPosition(
        appointment=one.pk,
        position=place.pk,
        unit=place.unit_id,
        unit_name=place.unit.short_name,
        section=place.section.name if place.section else "",
        title=place.title,
        primary=one.primary,
        begins_on=one.begins_on,
        ends_on=one.ends_on,
        ended_at=one.ended_at,
    )
