"""Who stands how to whom: charge (分管), secretaries (秘书), deputies (AB角). Whoever ties two must keep both."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Q

from collab.audit.services import record
from collab.core import clock
from collab.core.errors import Conflict, Invalid, NotFound
from collab.core.text import clean
from collab.directory import policy
from collab.directory.models import Deputyship, Person, Portfolio, Position, Secretaryship
from collab.directory.scopes import is_known
from collab.directory.services.keeping import in_the_way, keeping, require_ahead, today
from collab.directory.services.positions import require_open_position
from collab.directory.services.sections import require_open_unit


class SecretaryForm(NamedTuple):
    """Who works for whom, from when to when; without dates from today on."""

    secretary: int
    leader: int
    sees_private: bool = False
    begins_on: date | None = None
    ends_on: date | None = None


class DeputyForm(NamedTuple):
    """Who acts for whom, within which scope ("": all of it), in which kinds of work (none: in all), from when to when;
    without dates from today on."""

    position: int
    deputy: int
    scope: str = ""
    begins_on: date | None = None
    ends_on: date | None = None
    kinds: tuple[str, ...] = ()


def add_portfolio(*, leader: int, unit: int, by: int | None = None) -> int:
    """分管: the leader's position has charge of the unit; answers the portfolio's id."""
    with keeping():
        require_open_position(by, leader, field="leader")
        require_open_unit(by, unit)
        if Portfolio.objects.filter(leader=leader, unit=unit).exists():
            raise Conflict("it has charge of it already", field="unit", reason="taken")
        made = Portfolio.objects.create(leader_id=leader, unit_id=unit)
        record("portfolio.added", actor=by, subject=f"position:{leader}", unit=unit)
        return made.pk


def remove_portfolio(portfolio: int, *, by: int | None = None) -> int:
    """The leader's position has charge of it no longer."""
    with keeping():
        kept = Portfolio.objects.select_related("leader__unit", "unit").filter(pk=portfolio).first()
        if kept is None or not _keeps(by, kept.leader.unit.path, kept.unit.path):
            raise NotFound(field="portfolio")
        Portfolio.objects.filter(pk=portfolio).delete()
        record("portfolio.removed", actor=by, subject=f"position:{kept.leader_id}", unit=kept.unit_id)
        return portfolio


def add_secretaryship(form: SecretaryForm, *, by: int | None = None) -> int:
    """秘书: one position works for a leader's; answers the secretaryship's id."""
    begins_on = form.begins_on or today()
    require_ahead(form.ends_on, begins_on)
    with keeping():
        _require_two(by, secretary=form.secretary, leader=form.leader)
        if Secretaryship.objects.filter(secretary=form.secretary, leader=form.leader).exists():
            raise Conflict("it works for him already", field="leader", reason="taken")
        period = {"begins_on": begins_on, "ends_on": form.ends_on}
        two = {"secretary_id": form.secretary, "leader_id": form.leader}
        made = Secretaryship.objects.create(**two, **period, sees_private=form.sees_private)
        subject = f"position:{form.secretary}"
        record("secretaryship.added", actor=by, subject=subject, leader=form.leader, private=form.sees_private)
        return made.pk


def remove_secretaryship(secretaryship: int, *, by: int | None = None) -> int:
    """It works for him no longer."""
    with keeping():
        found = Secretaryship.objects.select_related("secretary__unit", "leader__unit")
        kept = found.filter(pk=secretaryship).first()
        if kept is None or not _keeps(by, kept.secretary.unit.path, kept.leader.unit.path):
            raise NotFound(field="secretaryship")
        Secretaryship.objects.filter(pk=secretaryship).delete()
        record("secretaryship.removed", actor=by, subject=f"position:{kept.secretary_id}", leader=kept.leader_id)
        return secretaryship


def add_deputyship(form: DeputyForm, *, by: int | None = None) -> int:
    """AB角: in this period, which may be to come, the deputy acts for the position; answers the deputyship's id."""
    scope = " ".join(clean(form.scope, "scope").split())
    begins_on = form.begins_on or today()
    require_ahead(form.ends_on, begins_on)
    with keeping():
        _require_two(by, position=form.position, deputy=form.deputy)
        kinds = _kinds(form.kinds)
        _require_alone(form._replace(scope=scope, kinds=kinds), begins_on)
        two = {"position_id": form.position, "deputy_id": form.deputy, "kinds": " ".join(kinds)}
        made = Deputyship.objects.create(**two, scope=scope, begins_on=begins_on, ends_on=form.ends_on)
        subject = f"position:{form.position}"
        period = f"{begins_on}/{form.ends_on or ''}"
        record("deputyship.added", actor=by, subject=subject, deputy=form.deputy, scope=scope, period=period)
        return made.pk


def end_deputyship(deputyship: int, *, by: int | None = None) -> int:
    """He acts for nobody by it from this moment."""
    with keeping():
        found = Deputyship.objects.select_related("position__unit", "deputy__unit")
        kept = found.filter(pk=deputyship, ended_at=None).first()
        if kept is None or not _keeps(by, kept.position.unit.path, kept.deputy.unit.path):
            raise NotFound(field="deputyship")
        Deputyship.objects.filter(pk=deputyship).update(ended_at=clock.now())
        Person.objects.filter(acts_for=deputyship).update(acts_for=None)
        record("deputyship.ended", actor=by, subject=f"position:{kept.position_id}", deputy=kept.deputy_id)
        return deputyship


def _keeps(by: int | None, *paths: str) -> bool:
    mine = policy.administered(by)
    return all(mine.covers(path) for path in paths)


def _require_two(by: int | None, **positions: int) -> None:
    """Two open positions that are his to keep, and not the same one."""
    for field, position in positions.items():
        require_open_position(by, position, field=field)
    if len(set(positions.values())) == 1:
        raise Invalid("it cannot stand so to itself", field=list(positions)[-1], reason="same")


def _kinds(wanted: Iterable[str]) -> tuple[str, ...]:
    kinds = tuple(sorted(set(wanted)))
    if unknown := [kind for kind in kinds if not is_known(kind)]:
        raise Invalid(f"no such kind of work: {unknown[0]}", field="kinds", reason="unknown")
    return kinds


def _require_alone(form: DeputyForm, begins_on: date) -> None:
    """Nobody else acts for it within this scope in this period: two signatures for one post are one too many."""
    others = Deputyship.objects.filter(position=form.position, scope=form.scope, ended_at=None)
    others = others.filter(Q(ends_on=None) | Q(ends_on__gte=begins_on))
    if form.ends_on:
        others = others.filter(begins_on__lte=form.ends_on)
    alike = [deputy for deputy, kinds in others.values_list("deputy", "kinds") if _meet(kinds.split(), form.kinds)]
    names = [str(Position.objects.get(pk=one)) for one in alike]
    if names:
        raise in_the_way("somebody acts for it in this period", field="begins_on", reason="overlap", names=names)


def _meet(kinds: Collection[str], others: Collection[str]) -> bool:
    """No kind at all is every kind."""
    return not kinds or not others or bool(set(kinds) & set(others))
