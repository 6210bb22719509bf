"""Who may keep what: every command of the administration, tried by everybody on what belongs to the water bureau."""

from datetime import date

import msgspec
import pytest
from django.db import transaction

from collab.core.commands import Actor, acts
from collab.core.errors import Refused
from collab.directory.commands import administration, relations, staff, units
from collab.directory.models import Appointment
from collab.directory.services import Newcomer, add_people, add_position, appoint
from collab.directory.services.administrators import grant
from collab.directory.services.relations import (
    DeputyForm,
    SecretaryForm,
    add_deputyship,
    add_portfolio,
    add_secretaryship,
)
from collab.directory.services.sections import add_section
from collab.directory.services.staff import deactivate

ALL, PLATFORM, KEEPERS = {"platform", "keeper", "stranger", "ordinary", "former"}, {"platform"}, {"platform", "keeper"}


class Scene(msgspec.Struct):
    """What there is to be kept at the water bureau, by id."""

    water: int
    centre: int
    streets: int
    section: int
    clerk_post: int
    free_post: int
    idle_post: int
    centre_post: int
    worker: int
    gone: int
    appointment: int
    second: int
    portfolio: int
    secretaryship: int
    deputyship: int
    administrator: int


@pytest.fixture
def scene(bureau, cen, feng, keeper):
    worker, gone = add_people(
        [Newcomer("40001", "费大寒", bureau.free_post), Newcomer("40002", "俞小寒", bureau.free_post)]
    )
    second = appoint(person=worker, position=add_position(unit=bureau.water, title="档案管理员"), primary=False)
    deactivate(gone)
    idle = add_position(unit=bureau.water, title="公章管理员")
    return Scene(
        water=bureau.water,
        centre=bureau.centre,
        streets=bureau.streets,
        section=add_section(unit=bureau.water, name="防汛科"),
        clerk_post=bureau.clerk_post,
        free_post=bureau.free_post,
        idle_post=idle,
        centre_post=bureau.centre_post,
        worker=worker,
        gone=gone,
        appointment=Appointment.objects.get(person=worker, primary=True, ended_at=None).pk,
        second=second,
        portfolio=add_portfolio(leader=bureau.clerk_post, unit=bureau.centre),
        secretaryship=add_secretaryship(SecretaryForm(bureau.free_post, bureau.clerk_post)),
        deputyship=add_deputyship(DeputyForm(bureau.free_post, bureau.clerk_post)),
        administrator=grant(person=cen, unit=bureau.centre),
    )


# (the command, who may)
MATRIX = {
    "administration.get": (lambda s: administration.GetAdministration(), ALL),
    "administration.units": (lambda s: administration.ListKeptUnits(), {*KEEPERS, "stranger"}),
    "administration.unit": (lambda s: administration.GetUnitFile(unit=s.water), KEEPERS),
    "administration.people": (lambda s: administration.ListKeptPeople(unit=s.water), {*KEEPERS, "stranger"}),
    "administration.person": (lambda s: administration.GetPersonFile(person=s.worker), KEEPERS),
    "administrator.list": (lambda s: administration.ListAdministrators(), {*KEEPERS, "stranger"}),
    "administrator.grant": (lambda s: administration.GrantAdministrator(person=s.worker, unit=s.water), KEEPERS),
    "administrator.grant platform": (lambda s: administration.GrantAdministrator(person=s.worker), PLATFORM),
    "administrator.revoke": (lambda s: administration.RevokeAdministrator(administrator=s.administrator), KEEPERS),
    "unit.add": (lambda s: units.AddUnit(name="云汀市水库中心", parent=s.water), KEEPERS),
    "unit.add at the top": (lambda s: units.AddUnit(name="云汀市水库中心"), PLATFORM),
    "unit.change": (lambda s: units.ChangeUnit(unit=s.water, name="云汀市水务局"), KEEPERS),
    "unit.change below": (lambda s: units.ChangeUnit(unit=s.centre, order=7), KEEPERS),
    "unit.change of place": (lambda s: units.ChangeUnit(unit=s.water, order=7), PLATFORM),
    "unit.change out": (lambda s: units.ChangeUnit(unit=s.centre, parent=s.streets), PLATFORM),
    "unit.close": (lambda s: units.CloseUnit(unit=s.centre), KEEPERS),
    "unit.reopen": (lambda s: (units.CloseUnit(unit=s.centre), units.ReopenUnit(unit=s.centre)), KEEPERS),
    "section.add": (lambda s: units.AddSection(unit=s.water, name="节水科"), KEEPERS),
    "section.change": (lambda s: units.ChangeSection(section=s.section, name="节水科"), KEEPERS),
    "section.close": (lambda s: units.CloseSection(section=s.section), KEEPERS),
    "position.add": (lambda s: units.AddPosition(unit=s.water, title="科长"), KEEPERS),
    "position.change": (lambda s: units.ChangePosition(position=s.free_post, title="科长"), KEEPERS),
    "position.close": (lambda s: units.ClosePosition(position=s.idle_post), KEEPERS),
    "person.add": (lambda s: staff.AddPerson(login="40009", name="柏清明", position=s.free_post), KEEPERS),
    "person.change": (lambda s: staff.ChangePerson(person=s.worker, name="费小寒"), KEEPERS),
    "person.deactivate": (lambda s: staff.DeactivatePerson(person=s.worker), KEEPERS),
    "person.return": (lambda s: staff.ReturnPerson(person=s.gone, position=s.free_post), KEEPERS),
    "person.transfer": (
        lambda s: staff.TransferPerson(person=s.worker, unit=s.water, position=s.centre_post), KEEPERS
    ),
    "appointment.make": (lambda s: staff.MakeAppointment(person=s.worker, position=s.idle_post), KEEPERS),
    "appointment.end": (lambda s: staff.EndAppointment(appointment=s.appointment), KEEPERS),
    "appointment.set_primary": (lambda s: staff.SetPrimary(appointment=s.second), KEEPERS),
    "portfolio.add": (lambda s: relations.AddPortfolio(leader=s.clerk_post, unit=s.water), KEEPERS),
    "portfolio.remove": (lambda s: relations.RemovePortfolio(portfolio=s.portfolio), KEEPERS),
    "secretaryship.add": (lambda s: relations.AddSecretaryship(secretary=s.idle_post, leader=s.clerk_post), KEEPERS),
    "secretaryship.remove": (lambda s: relations.RemoveSecretaryship(secretaryship=s.secretaryship), KEEPERS),
    "deputyship.add": (lambda s: relations.AddDeputyship(position=s.clerk_post, deputy=s.idle_post), KEEPERS),
    "deputyship.end": (lambda s: relations.EndDeputyship(deputyship=s.deputyship), KEEPERS),
}  # fmt: skip


def attempt(person, *commands):
    """Do it, and let it be undone; the refusal, or what was answered."""
    registry = acts()
    with transaction.atomic():
        try:
            answers = [registry[type(one)].run(Actor(person=person, device=1), one) for one in commands]
        except Refused as refused:
            return refused
        finally:
            transaction.set_rollback(True)
    return answers[-1]


def test_every_command_of_the_administration_stands_in_the_matrix():
    modules = {module.__name__ for module in (administration, units, staff, relations)}
    kept = {act.name for act in acts().values() if act.run.__module__ in modules}
    assert kept == {name.split()[0] for name in MATRIX}


@pytest.fixture
def people(feng, keeper, stranger, jiang, former):
    return {"platform": feng, "keeper": keeper, "stranger": stranger, "ordinary": jiang, "former": former}


@pytest.mark.parametrize("act", MATRIX)
@pytest.mark.parametrize("role", sorted(ALL))
def test_a_command_is_carried_out_for_who_keeps_it_and_refused_to_everybody_else(scene, people, act, role):
    build, may = MATRIX[act]
    built = build(scene)
    outcome = attempt(people[role], *(built if isinstance(built, tuple) else (built,)))
    if role in may:
        assert not isinstance(outcome, Refused), outcome.as_dict()
    else:
        assert outcome.code in ("not_found", "forbidden")
        assert not outcome.details.get("names")


def test_who_keeps_nothing_is_told_nothing_and_who_keeps_another_unit_nothing_of_this_one(
    scene, stranger, jiang, former, bureau
):
    for person in (jiang, former):
        assert attempt(person, administration.GetAdministration()) == administration.Administration(
            platform=False, units=[]
        )
    kept = attempt(stranger, administration.ListKeptUnits())
    assert [unit.unit for unit in kept.units] == [bureau.streets]
    people = attempt(stranger, administration.ListKeptPeople(unit=bureau.water, below=True, state="all"))
    assert (people.persons, people.total, people.next) == ([], 0, None)
    found = attempt(stranger, administration.ListKeptPeople(text="费大寒", state="all"))
    assert (found.persons, found.total) == ([], 0)
    listed = attempt(stranger, administration.ListAdministrators()).administrators
    assert {one.person for one in listed} == {stranger}


def test_a_keeper_loses_it_all_the_moment_it_is_revoked(scene, keeper, feng):
    listed = attempt(feng, administration.ListAdministrators()).administrators
    mine = next(one.administrator for one in listed if one.person == keeper)
    revoked = administration.RevokeAdministrator(administrator=mine)
    acts()[type(revoked)].run(Actor(person=feng, device=1), revoked)
    assert attempt(keeper, administration.GetUnitFile(unit=scene.water)).code == "not_found"
    assert attempt(keeper, staff.ChangePerson(person=scene.worker, name="费小寒")).code == "not_found"


def test_nobody_appoints_into_another_unit_or_takes_somebody_out_of_it(scene, keeper, bureau, outsider):
    there = staff.MakeAppointment(person=scene.worker, position=bureau.streets_post)
    assert attempt(keeper, there).code == "not_found"
    theirs = staff.MakeAppointment(person=outsider, position=bureau.free_post, primary=True)
    assert attempt(keeper, theirs).code == "not_found"
    away = staff.TransferPerson(person=scene.worker, unit=bureau.water, position=bureau.streets_post)
    assert attempt(keeper, away).code == "forbidden"


def test_dates_of_the_future_are_refused_by_their_field(scene, keeper):
    future = staff.AddPerson(login="40009", name="柏清明", position=scene.free_post, begins_on=date(2999, 1, 1))
    refused = attempt(keeper, future)
    assert (refused.code, refused.field, refused.details["reason"]) == ("invalid", "begins_on", "future")
