"""Whatever ends a device is known everywhere from the moment it is committed."""

import pytest

from collab.accounts import services
from collab.accounts.models import Device
from collab.accounts.selectors import actor_of_session, actor_of_token, devices_of, still_signed_in
from collab.audit.models import Record
from collab.core.commands import Actor
from collab.core.errors import Forbidden, Invalid, NotFound
from collab.eventlog.selectors import access_epoch
from tests.collab.conftest import PASSWORD, user_of, with_password

NEW = "汛期-全员-在岗-2026"


@pytest.fixture
def desk(cen, browser):
    """岑雨水's browser at his desk."""
    request = browser()
    request.actor = Actor(cen, services.sign_in(request, with_password(cen).login, PASSWORD).pk)
    return request


@pytest.fixture
def phone(cen, desk, browser):
    """The one on his phone."""
    request = browser()
    request.actor = Actor(cen, services.sign_in(request, user_of(cen).login, PASSWORD).pk)
    return request


@pytest.fixture
def gauge(cen):
    """The token of his water gauge."""
    token = services.issue_token(user_of(cen), "水位计")
    return actor_of_token(token)


def alive(*requests):
    return [actor_of_session(request.session.session_key) is not None for request in requests]


def test_signing_out_ends_this_browser_and_no_other(desk, phone):
    services.sign_out(desk.actor)
    assert alive(desk, phone) == [False, True]


def test_ending_all_others_keeps_the_one_that_asks(desk, phone, gauge):
    services.end_other_devices(desk.actor)
    assert alive(desk, phone) == [True, False]
    assert still_signed_in([desk.actor.device, phone.actor.device, gauge.device]) == {desk.actor.device}


def test_an_outsider_cannot_end_my_device_nor_learn_that_it_is_there(desk, outsider):
    for device in (desk.actor.device, 999_999):
        with pytest.raises(NotFound):
            services.end_device(Actor(outsider, 1), device)
    assert alive(desk) == [True]


def test_ended_once_stays_ended(desk):
    services.sign_out(desk.actor)
    ended = Device.objects.get(pk=desk.actor.device).ended_at
    with pytest.raises(NotFound):
        services.sign_out(desk.actor)
    assert Device.objects.get(pk=desk.actor.device).ended_at == ended


def test_a_new_password_ends_all_others_and_gives_this_one_a_new_key(desk, phone, gauge):
    old_key = desk.session.session_key
    services.change_password(desk, desk.actor, old=PASSWORD, new=NEW)
    assert alive(desk, phone) == [True, False]
    assert actor_of_session(old_key) is None
    assert still_signed_in([gauge.device]) == set()
    assert user_of(desk.actor.person).check_password(NEW)


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [("not mine", NEW, "old"), (PASSWORD, "12345678", "new"), (PASSWORD, "x" * 300, "new"), (PASSWORD, "短", "new")],
)
def test_a_bad_change_of_password_names_its_field_and_changes_nothing(desk, phone, old, new, field):
    with pytest.raises(Invalid) as refused:
        services.change_password(desk, desk.actor, old=old, new=new)
    assert refused.value.field == field
    assert alive(desk, phone) == [True, True]


def test_a_program_does_not_change_the_password_of_its_person(gauge, browser, desk):
    with pytest.raises(Forbidden):
        services.change_password(browser(), gauge, old=PASSWORD, new=NEW)


def test_who_is_deactivated_is_signed_in_nowhere(desk, phone, gauge, ge):
    token = services.issue_token(user_of(ge), "收文")
    services.deactivate(user_of(desk.actor.person))
    assert alive(desk, phone) == [False, False]
    devices = [desk.actor.device, phone.actor.device, gauge.device]
    assert still_signed_in(devices) == set()
    assert actor_of_token(token).person == ge


def test_a_password_given_by_somebody_in_charge_ends_everything(desk, phone, wen):
    services.set_password(user_of(desk.actor.person), NEW, by=wen)
    assert alive(desk, phone) == [False, False]


ENDINGS = {
    "sign out": lambda desk: services.sign_out(desk.actor),
    "end another": lambda desk: services.end_device(desk.actor, devices_of(desk.actor)[0].device),
    "end all others": lambda desk: services.end_other_devices(desk.actor),
    "change password": lambda desk: services.change_password(desk, desk.actor, old=PASSWORD, new=NEW),
    "set password": lambda desk: services.set_password(user_of(desk.actor.person), NEW),
    "deactivate": lambda desk: services.deactivate(user_of(desk.actor.person)),
}


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
def test_every_ending_makes_every_process_look_again_and_is_written_down(desk, phone, ending):
    epoch, records = access_epoch(), Record.objects.count()
    ending(desk)
    assert access_epoch() > epoch
    assert Record.objects.count() > records


def test_a_browser_is_forgotten_after_its_fourteen_days_and_a_program_is_not(desk, gauge, later):
    later(days=14, minutes=1)
    assert still_signed_in([desk.actor.device, gauge.device]) == {gauge.device}
    assert alive(desk) == [False]


def test_i_see_my_open_devices_and_which_one_i_hold(desk, phone, gauge, outsider):
    mine = devices_of(phone.actor)
    assert {device.device for device in mine} == {desk.actor.device, phone.actor.device, gauge.device}
    assert [device.device for device in mine if device.current] == [phone.actor.device]
    assert devices_of(Actor(outsider, 1)) == []


def test_asking_who_is_signed_in_and_telling_who_was_seen_is_one_query_each(
    desk, phone, gauge, django_assert_num_queries
):
    devices = [desk.actor.device, phone.actor.device, gauge.device]
    with django_assert_num_queries(1):
        assert still_signed_in(devices) == set(devices)
    with django_assert_num_queries(1):
        actor_of_session(desk.session.session_key)
    before = Device.objects.get(pk=gauge.device).last_seen
    with django_assert_num_queries(3):  # the transaction around it
        services.touch(devices)
    assert Device.objects.get(pk=gauge.device).last_seen > before
