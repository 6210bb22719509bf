"""首次登录: the slip, a password of one's own, and a device."""

from functools import partial

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher

from collab.accounts import services
from collab.accounts.models import Device, User
from collab.accounts.selectors import actor_of_session, actor_of_token, still_signed_in
from collab.accounts.services import first_sign_in, issue_codes, sign_in, unlock
from collab.audit.models import Record
from collab.core.commands import Actor
from collab.core.errors import Invalid, Limited, Unauthenticated
from collab.eventlog.selectors import access_epoch
from collab.eventlog.writing import writing
from tests.collab.accounts.test_one_time_codes import issue
from tests.collab.conftest import PASSWORD, user_of, with_password
from tests.collab.scenes import at_once

NEW = "汛期-全员-在岗-2026"
ABOUT = ("岑雨水", "cenyushui", "13800001111")


@pytest.fixture
def slip(cen, ge):
    """岑雨水's."""
    return issue(cen, by=ge)[0]


def choose(request, login, code, password=NEW):
    return first_sign_in(request, login, code, password, lambda _: ABOUT)


def test_cen_chooses_his_password_and_is_signed_in(cen, slip, browser):
    request = browser("planted-by-somebody-else-0000001")
    device = choose(request, "10003", slip)
    assert actor_of_session(request.session.session_key) == Actor(cen, device.pk)
    assert request.session.session_key != "planted-by-somebody-else-0000001"
    assert sign_in(browser(), "10003", NEW)
    assert Record.objects.get(act="account.first_signed_in").actor == cen


def test_the_slip_does_not_work_a_second_time(slip, browser):
    choose(browser(), "10003", slip)
    for again in (partial(choose, browser(), "10003", slip), partial(sign_in, browser(), "10003", slip)):
        with pytest.raises(Unauthenticated):
            again()


@pytest.mark.parametrize("login", ["10003 ", "１０００３", "10003"])
def test_a_staff_number_in_full_width_digits_is_the_same(slip, login, browser):
    assert choose(browser(), login, slip)


@pytest.mark.parametrize(
    ("password", "rule"),
    [
        ("短密码", "length"), ("12345678", "common"), ("password1", "common"), ("pw-10003-pw", "personal"),
        ("CenYuShui2026", "personal"), ("岑雨水的密码啊啊", "personal"), ("tel13800001111", "personal"),
        ("{slip}", "code"),
    ],
)  # fmt: skip
def test_a_bad_password_names_the_rule_it_breaks_and_the_slip_stays_good(slip, browser, password, rule):
    with pytest.raises(Invalid) as refused:
        choose(browser(), "10003", slip, password.format(slip=slip))
    assert (refused.value.field, refused.value.details["rule"]) == ("password", rule)
    assert choose(browser(), "10003", slip)


def test_words_too_short_to_tell_anything_may_stand_in_a_password(slip, browser):
    assert first_sign_in(browser(), "10003", slip, "每天七点li起床", lambda _: ("李", "li", "", "119"))


def test_a_wrong_code_an_unknown_login_and_one_without_code_are_answered_alike(slip, ge, browser):
    told = []
    for login, code in (("10003", "2222-2222"), ("nobody", slip), ("10005", slip), ("10003", "不是码")):
        with pytest.raises(Unauthenticated) as refused:
            choose(browser(), login, code)
        told.append(refused.value.as_dict())
    assert told == [told[0]] * 4


def test_a_code_tried_too_often_makes_everybody_wait_at_this_door_too(slip, browser):
    for _ in range(5):
        with pytest.raises(Unauthenticated):
            choose(browser(), "10003", "2222-2222")
    with pytest.raises(Limited) as refused:
        choose(browser(), "10003", slip)
    assert refused.value.details["retry_after"] > 800


def test_whatever_he_held_before_is_over(cen, slip, browser):
    token = services.issue_token(user_of(cen), "水位计")
    device = choose(browser(), "10003", slip)
    assert actor_of_token(token) is None
    assert list(Device.objects.filter(user=cen, ended_at=None)) == [device]


def test_a_reset_ends_every_device_and_makes_every_process_look_again(cen, ge, browser):
    with_password(cen)
    desk, phone = sign_in(browser(), "10003", PASSWORD), sign_in(browser(), "10003", PASSWORD)
    epoch = access_epoch()
    issue(cen, by=ge)
    assert still_signed_in([desk.pk, phone.pk]) == set()
    assert access_epoch() > epoch


def test_a_password_that_was_reset_while_it_was_being_looked_at_opens_nothing(cen, ge, browser, monkeypatch):
    with_password(cen)
    looked = services.attempts.Attempt.by_password

    def and_then_reset(self, password):
        user = looked(self, password)
        issue(cen, by=ge)
        return user

    monkeypatch.setattr(services.attempts.Attempt, "by_password", and_then_reset)
    with pytest.raises(Unauthenticated):
        sign_in(browser(), "10003", PASSWORD)
    assert not Device.objects.filter(user=cen, ended_at=None).exists()


@pytest.mark.django_db(transaction=True)
def test_of_many_who_hold_the_same_slip_one_comes_in(transactional_db, city, browser, settings):
    cen, ge = city.persons["岑雨水"], city.persons["葛惊蛰"]
    settings.ACCOUNT_RATE_LIMITS = False
    with writing() as log:
        ((_, slip, _),) = issue_codes(log, [cen], by=ge, reset=True)
    tries = [partial(choose, browser(), "10003", slip, f"各人各选的密码-{number}") for number in range(12)]
    outcomes = at_once(tries)
    assert sum(isinstance(outcome, Device) for outcome in outcomes) == 1
    assert all(isinstance(outcome, Device | Unauthenticated) for outcome in outcomes)
    (winner,) = (number for number, outcome in enumerate(outcomes) if isinstance(outcome, Device))
    assert User.objects.get(pk=cen).check_password(f"各人各选的密码-{winner}")


def test_an_administrator_lifts_the_lock(cen, ge, browser):
    with_password(cen)
    for _ in range(5):
        with pytest.raises(Unauthenticated):
            sign_in(browser(), "10003", "什么来着")
    with pytest.raises(Limited):
        sign_in(browser(), "10003", PASSWORD)
    unlock(cen, by=ge)
    assert sign_in(browser(), "10003", PASSWORD)
    assert Record.objects.get(act="account.unlocked").actor == ge


@pytest.fixture
def hashed(monkeypatch):
    """How much was hashed so far, in passwords."""
    done = []
    encode = MD5PasswordHasher.encode

    def counted(self, password, salt):
        done.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counted)
    return done


@pytest.mark.parametrize("typed", ["不是密码的东西", "2222-2222"])
def test_an_unknown_login_costs_as_much_hashing_and_as_many_queries_as_a_known_one(
    city, browser, hashed, typed, django_assert_max_num_queries
):
    jiang, _, cen, ge, _ = city.persons.values()
    with_password(ge)
    with_password(jiang)
    services.deactivate(user_of(jiang))
    issue(cen, by=ge)
    costs = {}
    for who, login in {
        "unknown": "nobody",
        "password": "10004",
        "code out": "10003",
        "new": "10002",
        "gone": "10001",
    }.items():
        hashed.clear()
        with django_assert_max_num_queries(100) as queries, pytest.raises(Unauthenticated):
            sign_in(browser(), login, typed)
        costs[who] = (len(hashed), len(queries) - (who == "code out" and typed == "2222-2222"))  # it counts the try
    assert set(costs.values()) == {costs["unknown"]}
    assert costs["unknown"][0] == 1


def test_at_the_door_of_the_slip_nothing_slow_is_hashed_for_whoever_holds_none(cen, slip, browser, hashed):
    for login in ("nobody", "10003"):
        with pytest.raises(Unauthenticated):
            choose(browser(), login, "2222-2222")
    assert hashed == []


def test_a_changed_password_obeys_the_same_rules(cen, browser):
    with_password(cen)
    request = browser()
    actor = Actor(cen, sign_in(request, "10003", PASSWORD).pk)
    with pytest.raises(Invalid) as refused:
        services.change_password(request, actor, old=PASSWORD, new="cenyushui-2026", about=ABOUT)
    assert refused.value.details["rule"] == "personal"
