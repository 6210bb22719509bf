"""Signing in: who may, how often one may try, and what is written down of it."""

import pytest

from collab.accounts.models import Device
from collab.accounts.selectors import actor_of_session, actor_of_token
from collab.accounts.services import DEVICES, deactivate, issue_token, sign_in
from collab.audit.models import Record
from collab.config import settings as site
from collab.core.commands import Actor
from collab.core.errors import Invalid, Limited, Unauthenticated
from tests.collab.conftest import PASSWORD, user_of, with_password

WRONG = "not the password"


@pytest.fixture
def login(cen) -> str:
    return with_password(cen).login


def test_cen_signs_in_under_a_new_session_key(cen, login, browser):
    request = browser("planted-by-somebody-else-0000001")
    device = sign_in(request, login, PASSWORD)
    assert request.session.session_key != "planted-by-somebody-else-0000001"
    assert actor_of_session(request.session.session_key) == Actor(cen, device.pk)
    assert actor_of_session("planted-by-somebody-else-0000001") is None
    assert (device.name, device.address) == ("办公室的浏览器", "127.0.0.1")


def test_signing_in_again_in_the_same_browser_ends_what_was_before(login, ge, browser):
    first = browser()
    sign_in(first, login, PASSWORD)
    before = first.session.session_key
    sign_in(browser(before), with_password(ge).login, PASSWORD)
    assert actor_of_session(before) is None


def test_no_secret_is_stored_as_it_is(login, cen, browser):
    request = browser()
    sign_in(request, login, PASSWORD)
    token = issue_token(user_of(cen), "水位计")
    stored = "".join(Device.objects.values_list("secret_hash", flat=True))
    assert request.session.session_key not in stored
    assert token not in stored


def test_passwords_are_kept_with_argon2(cen, settings):
    settings.PASSWORD_HASHERS = site.PASSWORD_HASHERS
    assert with_password(cen).password.startswith("argon2$argon2id$")


def test_a_session_key_is_no_token_and_a_token_no_session(login, cen, browser):
    request = browser()
    sign_in(request, login, PASSWORD)
    token = issue_token(user_of(cen), "水位计")
    assert actor_of_token(token).person == cen
    assert actor_of_token(request.session.session_key) is None
    assert actor_of_session(token) is None
    assert actor_of_session("") is None


def test_a_wrong_password_and_an_unknown_login_are_answered_alike(login, browser):
    told = []
    for tried in (login, "nobody"):
        with pytest.raises(Unauthenticated) as refused:
            sign_in(browser(), tried, WRONG)
        told.append(refused.value.as_dict())
    assert told[0] == told[1]
    assert list(Record.objects.filter(act="account.sign_in").values_list("outcome", "subject")) == [
        ("refused", f"login:{login}"),
        ("refused", "login:nobody"),
    ]


def test_who_was_deactivated_is_answered_as_if_he_had_mistyped(login, cen, browser):
    deactivate(user_of(cen))
    with pytest.raises(Unauthenticated):
        sign_in(browser(), login, PASSWORD)


def test_after_five_wrong_passwords_the_account_waits_from_wherever_one_tries(login, ge, browser):
    for _ in range(5):
        with pytest.raises(Unauthenticated):
            sign_in(browser(), login, WRONG)
    for address in ("127.0.0.1", "10.1.2.3"):
        with pytest.raises(Limited) as refused:
            sign_in(browser(REMOTE_ADDR=address), login.upper(), PASSWORD)
        assert 0 < refused.value.details["retry_after"] <= 900
    assert sign_in(browser(), with_password(ge).login, PASSWORD)


def test_one_password_tried_on_many_accounts_makes_the_address_wait(login, browser):
    for number in range(60):
        with pytest.raises(Unauthenticated):
            sign_in(browser(REMOTE_ADDR="10.1.2.3"), f"staff-{number}", WRONG)
    for number in range(60, 80):
        with pytest.raises(Limited):
            sign_in(browser(REMOTE_ADDR="10.1.2.3"), f"staff-{number}", WRONG)
    assert sign_in(browser(REMOTE_ADDR="10.1.2.4"), login, PASSWORD)
    assert Record.objects.filter(outcome="limited").count() == 1  # not twenty


@pytest.mark.parametrize("proxies", [0, 1])
def test_an_address_somebody_claims_counts_only_from_our_own_proxy(login, browser, settings, proxies):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    device = sign_in(browser(HTTP_X_FORWARDED_FOR="8.8.8.8, 10.9.9.9"), login, PASSWORD)
    assert device.address == ("10.9.9.9" if proxies else "127.0.0.1")


def test_right_passwords_do_not_count(login, browser):
    for _ in range(12):
        assert sign_in(browser(), login, PASSWORD)


def test_a_password_of_a_megabyte_is_refused_before_it_is_hashed(login, browser):
    with pytest.raises(Invalid) as refused:
        sign_in(browser(), login, "x" * 1_000_000)
    assert refused.value.field == "password"


@pytest.mark.parametrize("tried", ["", " ", "x" * 41, "\x00", "\ud800"])
def test_a_login_that_none_can_be_is_refused_with_its_field(db, browser, tried):
    with pytest.raises(Invalid) as refused:
        sign_in(browser(), tried, WRONG)
    assert refused.value.field == "login"


def test_one_browser_too_many_makes_the_oldest_end(login, browser):
    requests = [browser() for _ in range(DEVICES + 1)]
    for request in requests:
        sign_in(request, login, PASSWORD)
    alive = [actor_of_session(request.session.session_key) is not None for request in requests]
    assert alive == [False] + [True] * DEVICES
