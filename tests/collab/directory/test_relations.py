"""Who stands how to whom, and who keeps the directory: tied only by who keeps both ends."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from collab.core.errors import Conflict, Forbidden, Invalid, NotFound
from collab.directory import policy
from collab.directory.models import Administrator, Deputyship, Person, Portfolio, Secretaryship, Unit
from collab.directory.services.administrators import grant, revoke
from collab.directory.services.keeping import today
from collab.directory.services.relations import (
    DeputyForm,
    SecretaryForm,
    add_deputyship,
    add_portfolio,
    add_secretaryship,
    end_deputyship,
    remove_portfolio,
    remove_secretaryship,
)
from collab.directory.services.staff import deactivate
from tests.collab.directory.conftest import post_of


@pytest.fixture
def mayor_post(jiang):
    return post_of(jiang)


def in_days(first, last):
    return {
        "begins_on": today() + timedelta(first),
        "ends_on": None if last is None else today() + timedelta(last),
    }


def test_a_leader_has_charge_of_a_unit_once(feng, mayor_post, bureau):
    portfolio = add_portfolio(leader=mayor_post, unit=bureau.water, by=feng)
    with pytest.raises(Conflict) as refused:
        add_portfolio(leader=mayor_post, unit=bureau.water, by=feng)
    assert refused.value.field == "unit"
    remove_portfolio(portfolio, by=feng)
    assert not Portfolio.objects.exists()


def test_whoever_keeps_one_end_alone_ties_and_unties_nothing(feng, keeper, mayor_post, bureau):
    for field, act in (
        ("leader", lambda: add_portfolio(leader=mayor_post, unit=bureau.water, by=keeper)),
        ("leader", lambda: add_secretaryship(SecretaryForm(bureau.clerk_post, mayor_post), by=keeper)),
        ("secretary", lambda: add_secretaryship(SecretaryForm(mayor_post, bureau.clerk_post), by=keeper)),
        ("position", lambda: add_deputyship(DeputyForm(mayor_post, bureau.clerk_post), by=keeper)),
        ("deputy", lambda: add_deputyship(DeputyForm(bureau.clerk_post, mayor_post), by=keeper)),
        ("portfolio", lambda: remove_portfolio(add_portfolio(leader=mayor_post, unit=bureau.water), by=keeper)),
        (
            "secretaryship",
            lambda: remove_secretaryship(add_secretaryship(SecretaryForm(bureau.clerk_post, mayor_post)), by=keeper),
        ),
        ("deputyship", lambda: end_deputyship(add_deputyship(DeputyForm(bureau.clerk_post, mayor_post)), by=keeper)),
    ):
        with pytest.raises(NotFound) as refused:
            act()
        assert refused.value.field == field


def test_a_secretary_works_for_somebody_else(feng, mayor_post, wen):
    with pytest.raises(Invalid) as refused:
        add_secretaryship(SecretaryForm(mayor_post, mayor_post), by=feng)
    assert refused.value.field == "leader"
    made = add_secretaryship(SecretaryForm(post_of(wen), mayor_post, sees_private=True), by=feng)
    kept = Secretaryship.objects.get(pk=made)
    assert (kept.sees_private, kept.begins_on, kept.ends_on) == (True, today(), None)
    with pytest.raises(Conflict):
        add_secretaryship(SecretaryForm(post_of(wen), mayor_post), by=feng)


def test_nobody_is_his_own_deputy(keeper, bureau):
    with pytest.raises(Invalid) as refused:
        add_deputyship(DeputyForm(bureau.clerk_post, bureau.clerk_post), by=keeper)
    assert refused.value.field == "deputy"


@pytest.mark.parametrize(("first", "last", "reason"), [(5, 4, "order"), (-5, -1, "past")])
def test_a_period_runs_forward_and_is_not_over(keeper, bureau, first, last, reason):
    with pytest.raises(Invalid) as refused:
        add_deputyship(DeputyForm(bureau.clerk_post, bureau.free_post, **in_days(first, last)), by=keeper)
    assert (refused.value.field, refused.value.details["reason"]) == ("ends_on", reason)


@pytest.mark.parametrize(
    ("there", "wanted", "overlap"),
    [
        ((0, 5), (5, 9), True), ((0, 5), (6, 9), False), ((6, 9), (0, 5), False), ((0, None), (30, 31), True),
        ((30, None), (0, 29), False), ((30, 31), (0, None), True), ((2, 3), (0, 9), True),
    ],
)  # fmt: skip
def test_two_deputies_do_not_sign_for_one_post_on_one_day(keeper, bureau, there, wanted, overlap):
    add_deputyship(DeputyForm(bureau.clerk_post, bureau.free_post, "收文", **in_days(*there)), by=keeper)
    form = DeputyForm(bureau.clerk_post, bureau.centre_post, " 收文 ", **in_days(*wanted))
    if overlap:
        with pytest.raises(Conflict) as refused:
            add_deputyship(form, by=keeper)
        assert refused.value.details == {"reason": "overlap", "names": ["市水利局 科员"], "count": 1}
    else:
        add_deputyship(form, by=keeper)
    add_deputyship(form._replace(scope="发文"), by=keeper)


def test_two_deputies_for_one_post_have_different_kinds_of_work_and_known_ones(keeper, bureau):
    first = DeputyForm(bureau.clerk_post, bureau.free_post, kinds=("instruction",))
    add_deputyship(first, by=keeper)
    other = first._replace(deputy=bureau.centre_post)
    for kinds in (("instruction", "collection"), ()):
        with pytest.raises(Conflict):
            add_deputyship(other._replace(kinds=kinds), by=keeper)
    add_deputyship(other._replace(kinds=("collection",)), by=keeper)
    with pytest.raises(Invalid) as refused:
        add_deputyship(other._replace(kinds=("dancing",)), by=keeper)
    assert refused.value.field == "kinds"


def test_an_ended_deputy_makes_room_and_speaks_for_nobody(keeper, bureau, ge):
    made = add_deputyship(DeputyForm(bureau.free_post, bureau.clerk_post), by=keeper)
    Person.objects.filter(pk=ge).update(acts_for=made)
    end_deputyship(made, by=keeper)
    assert Person.objects.get(pk=ge).acts_for is None
    add_deputyship(DeputyForm(bureau.free_post, bureau.centre_post), by=keeper)
    with pytest.raises(NotFound):
        end_deputyship(made, by=keeper)
    assert Deputyship.objects.filter(ended_at=None).count() == 1


def test_a_keeper_grants_within_his_units_to_his_people_and_not_above(keeper, stranger, cen, outsider, bureau):
    made = grant(person=cen, unit=bureau.centre, by=keeper)
    assert policy.administered(cen).covers(Unit.objects.get(pk=bureau.centre).path)
    with pytest.raises(Conflict):
        grant(person=cen, unit=bureau.centre, by=keeper)
    for unit in (bureau.government, bureau.streets):
        with pytest.raises(NotFound):
            grant(person=cen, unit=unit, by=keeper)
    with pytest.raises(Forbidden):
        grant(person=cen, by=keeper)
    with pytest.raises(NotFound):
        grant(person=outsider, unit=bureau.centre, by=keeper)
    with pytest.raises(NotFound):
        revoke(made, by=stranger)
    revoke(made, by=keeper)
    assert not policy.administered(cen)


def test_the_platform_always_has_an_administrator(feng, keeper, cen):
    mine = Administrator.objects.get(person=feng, ended_at=None)
    with pytest.raises(NotFound):
        revoke(mine.pk, by=keeper)
    with pytest.raises(Conflict) as refused:
        revoke(mine.pk, by=feng)
    assert refused.value.details["reason"] == "last"
    other = grant(person=cen, by=feng)
    revoke(mine.pk, by=feng)
    assert policy.administered(cen).platform
    with pytest.raises(Conflict):
        revoke(other, by=cen)


def test_not_even_an_import_puts_the_last_administrator_of_the_platform_out(feng):
    with pytest.raises(Conflict) as refused:
        deactivate(feng)
    assert (refused.value.field, refused.value.details["reason"]) == ("person", "last")
    assert policy.administered(feng).platform


def test_an_administrator_who_was_put_out_does_not_count_as_one(feng, cen):
    grant(person=cen, by=feng)
    deactivate(cen, by=feng)
    with pytest.raises(Conflict):
        revoke(Administrator.objects.get(person=feng, ended_at=None).pk, by=feng)


def test_at_the_console_the_first_administrators_are_named(cen, ge, bureau):
    said = StringIO()
    call_command("grant_administrator", "10003", stdout=said)
    call_command("grant_administrator", "10004", "--unit", "云汀市水利局", stdout=said)
    assert policy.administered(cen).platform
    assert policy.administered(ge).paths == (Unit.objects.get(pk=bureau.water).path,)
    assert "岑雨水" in said.getvalue()
    for wrong in (["nobody"], ["10004", "--unit", "无此单位"], ["10003"]):
        with pytest.raises(CommandError):
            call_command("grant_administrator", *wrong)
