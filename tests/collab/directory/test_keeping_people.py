"""People are kept: they come, change, move on, leave and return; and what is meant until a day ends after it."""

from datetime import timedelta

import pytest

from collab.accounts.models import Device, User
from collab.accounts.services import issue_token
from collab.audit.models import Record
from collab.core.errors import Conflict, Forbidden, Invalid, NotFound, Refused
from collab.directory.models import Administrator, Appointment, Person
from collab.directory.policy import has_authority_over, require_authority_over
from collab.directory.services import (
    Newcomer,
    add_people,
    add_position,
    appoint,
    end_appointment,
    end_due_appointments,
)
from collab.directory.services.administrators import grant
from collab.directory.services.appointments import Period, set_primary
from collab.directory.services.keeping import today
from collab.directory.services.relations import DeputyForm, add_deputyship
from collab.directory.services.staff import PersonChanges, Transfer, add, bring_back, change, deactivate, transfer
from collab.eventlog.selectors import access_epoch
from tests.collab.conftest import user_of
from tests.collab.directory.conftest import held_by
from tests.collab.scenes import log_of


@pytest.fixture
def told():
    """What the directory's stream says of appointments, since it was asked last."""
    heard = len(log_of("directory"))

    def since():
        nonlocal heard
        lines, heard = log_of("directory")[heard:], len(log_of("directory"))
        return [(line.data["persons"], line.data["positions"]) for line in lines]

    return since


def appointment_of(person):
    return Appointment.objects.get(person=person, ended_at=None, primary=True)


def test_a_newcomer_holds_his_position_from_the_day_given_and_cannot_sign_in_yet(keeper, bureau, told):
    newcomer = Newcomer("40001", "单立冬", bureau.free_post, phone="１00 0000-4001")
    told()
    person = add(newcomer, by=keeper)
    kept = Person.objects.select_related("user").get(pk=person)
    assert (kept.pinyin, kept.phone, kept.user.has_usable_password()) == ("shanlidong", "100 0000-4001", False)
    assert appointment_of(person).begins_on == today()
    assert told() == [([person], [bureau.free_post])]
    assert list(Record.objects.filter(act="person.added").values_list("actor", "subject")) == [
        (keeper, f"person:{person}")
    ]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"login": "10003"}, "login"), ({"login": " "}, "login"), ({"name": "\u200b"}, "name"),
        ({"phone": "一二三"}, "phone"), ({"phone": "1" * 21}, "phone"), ({"office_phone": "<b>"}, "office_phone"),
    ],
)  # fmt: skip
def test_a_newcomer_of_whom_something_is_wrong_does_not_come(keeper, bureau, wrong, field):
    whole = {"login": "40001", "name": "费大寒", "position": bureau.free_post}
    with pytest.raises(Refused) as refused:
        add(Newcomer(**(whole | wrong)), by=keeper)
    assert refused.value.field == field
    assert not Person.objects.filter(name="费大寒").exists()
    assert not User.objects.filter(login="40001").exists()


def test_who_is_renamed_is_found_by_his_new_name(keeper, cen):
    change(cen, PersonChanges(name="曾小满", phone="100-0000-0003", phone_shown="leaders"), by=keeper)
    kept = Person.objects.get(pk=cen)
    assert (kept.pinyin, kept.initials, kept.phone_shown) == ("zengxiaoman", "zxm", "leaders")
    change(cen, PersonChanges(phone=""), by=keeper)
    assert Person.objects.get(pk=cen).phone == ""


def test_who_is_deactivated_holds_nothing_keeps_nothing_and_is_signed_in_nowhere(feng, keeper, cen, bureau, told):
    issue_token(user_of(cen), "a test")
    grant(person=cen, unit=bureau.centre)
    second = appoint(person=cen, position=bureau.centre_post, primary=False)
    posts = sorted([appointment_of(cen).position_id, bureau.centre_post])
    before = access_epoch()
    told()
    deactivate(cen, by=keeper)
    assert held_by(cen) == []
    assert not Device.objects.filter(user=cen, ended_at=None).exists()
    assert not Administrator.objects.filter(person=cen, ended_at=None).exists()
    assert (User.objects.get(pk=cen).is_active, access_epoch() > before) == (False, True)
    assert told() == [([cen], posts)]
    assert Appointment.objects.get(pk=second).ended_at is not None
    with pytest.raises(Conflict):
        deactivate(cen, by=keeper)


def test_nobody_puts_himself_out(feng, keeper):
    for person in (feng, keeper):
        with pytest.raises(Forbidden) as refused:
            deactivate(person, by=person)
        assert refused.value.details["reason"] == "yourself"


def test_who_returns_is_active_and_holds_what_he_is_given(keeper, cen, bureau, told):
    with pytest.raises(Conflict):
        bring_back(cen, position=bureau.free_post, by=keeper)
    deactivate(cen, by=keeper)
    told()
    bring_back(cen, position=bureau.free_post, by=keeper)
    assert (held_by(cen), User.objects.get(pk=cen).is_active) == (["市水利局 科员"], True)
    assert told() == [([cen], [bureau.free_post])]


def test_a_deactivated_person_is_appointed_to_nothing(feng, cen, bureau):
    deactivate(cen, by=feng)
    for act in (
        lambda: appoint(person=cen, position=bureau.free_post, by=feng),
        lambda: transfer(Transfer(cen, bureau.water, bureau.streets_post), by=feng),
        lambda: grant(person=cen, unit=bureau.water, by=feng),
    ):
        with pytest.raises(Conflict) as refused:
            act()
        assert (refused.value.field, refused.value.details["reason"]) == ("person", "inactive")


def test_a_transfer_ends_all_he_held_there_and_begins_the_new_in_one_moment(feng, cen, bureau, told):
    """交流: the new unit's data are his, the old unit's gone."""
    appoint(person=cen, position=bureau.free_post, primary=False)
    beside = appoint(person=cen, position=bureau.centre_post, primary=False)
    grant(person=cen, unit=bureau.water)
    grant(person=cen, unit=bureau.streets)
    told()
    made = transfer(Transfer(cen, bureau.water, bureau.streets_post), by=feng)
    assert held_by(cen) == ["市城管局 科员", "市防汛中心 主任"]
    assert appointment_of(cen).pk == made
    assert Appointment.objects.get(pk=beside).ended_at is None
    ((persons, positions),) = told()
    assert (persons, len(positions)) == ([cen], 3)
    kept = Administrator.objects.filter(person=cen, ended_at=None).values_list("unit", flat=True)
    assert list(kept) == [bureau.streets]


def test_a_transfer_goes_to_another_unit_from_one_he_is_in(feng, cen, bureau):
    with pytest.raises(Invalid) as refused:
        transfer(Transfer(cen, bureau.water, bureau.free_post), by=feng)
    assert (refused.value.field, refused.value.details["reason"]) == ("position", "same_unit")
    with pytest.raises(Conflict) as refused:
        transfer(Transfer(cen, bureau.centre, bureau.streets_post), by=feng)
    assert (refused.value.field, refused.value.details["reason"]) == ("unit", "holds_nothing")
    assert held_by(cen) == ["市水利局 局长"]


def test_after_a_transfer_the_old_units_keeper_keeps_nothing_of_him(feng, keeper, stranger, cen, bureau):
    transfer(Transfer(cen, bureau.water, bureau.streets_post), by=feng)
    with pytest.raises(NotFound):
        require_authority_over(keeper, cen)
    require_authority_over(stranger, cen)
    with pytest.raises(NotFound):
        change(cen, PersonChanges(name="某某"), by=keeper)


def test_who_keeps_more_is_touched_by_nobody_who_keeps_less(keeper, feng, bureau):
    """封冬至 also holds a position in the bureau; its administrator does not take over the platform's."""
    post = appoint(person=feng, position=bureau.free_post, primary=True)
    for act in (
        lambda: change(feng, PersonChanges(name="某某"), by=keeper),
        lambda: deactivate(feng, by=keeper),
        lambda: transfer(Transfer(feng, bureau.water, bureau.centre_post), by=keeper),
        lambda: appoint(person=feng, position=bureau.centre_post, by=keeper),
        lambda: end_appointment(post, by=keeper),
        lambda: set_primary(post, by=keeper),
    ):
        with pytest.raises(Forbidden) as refused:
            act()
        assert refused.value.details["reason"] == "keeps_more"


def test_a_second_position_in_a_unit_gives_it_no_power_over_the_person(keeper, jiang, bureau):
    """江处暑 is deputy mayor; that he is adviser of the bureau beside lets nobody there rename him."""
    second = appoint(person=jiang, position=bureau.free_post, primary=False)
    for act in (
        lambda: require_authority_over(keeper, jiang),
        lambda: change(jiang, PersonChanges(name="某某"), by=keeper),
        lambda: deactivate(jiang, by=keeper),
        lambda: set_primary(second, by=keeper),
        lambda: appoint(person=jiang, position=bureau.centre_post, primary=True, by=keeper),
    ):
        with pytest.raises(Forbidden) as refused:
            act()
        assert refused.value.details["reason"] == "elsewhere"
    assert not has_authority_over(keeper, jiang)
    end_appointment(second, by=keeper)


def test_a_keeper_does_not_put_out_who_also_serves_elsewhere(keeper, feng, cen, bureau):
    appoint(person=cen, position=bureau.streets_post, primary=False)
    with pytest.raises(Forbidden) as refused:
        deactivate(cen, by=keeper)
    assert refused.value.details["reason"] == "elsewhere"
    assert "市水利局 局长" in held_by(cen)
    deactivate(cen, by=feng)


def test_authority_over_many_is_asked_at_once(keeper, cen, ge, jiang, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        require_authority_over(keeper, cen, ge)
    with pytest.raises(NotFound):
        require_authority_over(keeper, cen, jiang)


@pytest.mark.parametrize(
    ("begins", "ends", "refusal"),
    [(1, 2, ("begins_on", "future")), (0, -1, ("ends_on", "order")), (-9, -1, ("ends_on", "past"))],
)
def test_an_appointment_begins_by_today_and_ends_no_sooner(keeper, cen, bureau, begins, ends, refusal):
    period = Period(today() + timedelta(begins), today() + timedelta(ends))
    with pytest.raises(Invalid) as refused:
        appoint(person=cen, position=bureau.free_post, period=period, by=keeper)
    assert (refused.value.field, refused.value.details["reason"]) == refusal


def test_a_temporary_appointment_ends_the_day_after_its_last(cen, ge, bureau, later, told):
    day = today()
    lent = appoint(person=cen, position=bureau.free_post, primary=False, period=Period(day, day + timedelta(1)))
    appoint(person=ge, position=bureau.free_post, primary=False)
    told()
    later(days=1)
    assert end_due_appointments() == 0
    later(days=2)
    before = access_epoch()
    assert end_due_appointments() == 1
    assert held_by(cen) == ["市水利局 局长"]
    assert (told(), access_epoch() > before) == ([([cen], [bureau.free_post])], True)
    assert end_due_appointments() == 0
    assert Appointment.objects.get(pk=lent).ended_at is not None


def test_what_he_spoke_as_is_over_with_the_position_that_gave_it(cen, bureau):
    held = appoint(person=cen, position=bureau.free_post, primary=False)
    acting = add_deputyship(DeputyForm(bureau.clerk_post, bureau.free_post))
    Person.objects.filter(pk=cen).update(acts_in=held, acts_for=acting)
    end_appointment(held)
    kept = Person.objects.get(pk=cen)
    assert (kept.acts_in_id, kept.acts_for_id) == (None, None)


def test_the_first_position_is_chosen_and_stays_one(keeper, cen, bureau):
    second = appoint(person=cen, position=bureau.free_post, primary=False)
    set_primary(second, by=keeper)
    assert list(Appointment.objects.filter(person=cen, primary=True).values_list("pk", flat=True)) == [second]
    end_appointment(second, by=keeper)
    assert held_by(cen) == ["市水利局 局长"]
    assert appointment_of(cen).primary


def test_a_whole_office_comes_with_one_word_to_the_log(bureau, told):
    post = add_position(unit=bureau.centre, title="科员")
    told()
    people = add_people([Newcomer(f"4000{n}", "费大寒", post) for n in range(3)])
    assert told() == [(people, [post])]
