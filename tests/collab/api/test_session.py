"""Signing in and out over HTTP, by cookie and by token."""

import pytest
from django.test import Client

from collab.accounts.services import deactivate, issue_codes, issue_token
from collab.audit.models import Record
from collab.eventlog.writing import writing
from tests.collab.conftest import PASSWORD, browser_of, program_of, user_of, with_password

JSON = "application/json"
ME = "/api/v1/session"
GROUPS = "/api/v1/conversations/groups"


def token_of(client):
    return {"X-CSRFToken": client.cookies["collab_csrf"].value}


def test_a_stranger_is_told_to_sign_in_and_nothing_else(db):
    answer = Client().get(ME)
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json() == {
        "type": "urn:collab:unauthenticated", "title": "Sign in first.", "status": 401, "detail": "Sign in first.",
        "code": "unauthenticated", "instance": ME,
    }  # fmt: skip


def test_cen_signs_in_sees_who_he_is_and_signs_out(cen):
    browser = browser_of(cen)
    assert browser.get(ME).json() == {
        "person": cen, "name": "岑雨水", "pinyin": "cenyushui", "initials": "cys", "unit": "市水利局", "title": "局长",
    }  # fmt: skip
    assert browser.delete(ME, headers=token_of(browser)).status_code == 204
    assert browser.get(ME).status_code == 401


def test_the_cookies_are_what_they_should_be(cen):
    session, csrf = (browser_of(cen).cookies[name] for name in ("collab_session", "collab_csrf"))
    assert session["httponly"]
    assert session["samesite"] == "Lax"
    assert not csrf["httponly"]  # the page reads it


def test_a_session_id_planted_before_is_dead_after_signing_in(cen):
    user = with_password(cen)
    planted = Client()
    planted.cookies["collab_session"] = "planted-by-somebody-else-0000001"
    answer = planted.post(ME, {"login": user.login, "password": PASSWORD}, JSON)
    assert answer.cookies["collab_session"].value != "planted-by-somebody-else-0000001"
    stale = Client()
    stale.cookies["collab_session"] = "planted-by-somebody-else-0000001"
    assert stale.get(ME).status_code == 401


def test_a_device_ended_on_another_one_is_signed_out_at_its_next_request(cen):
    desk, phone = browser_of(cen), browser_of(cen)
    (other,) = [d for d in phone.get(f"{ME}/devices").json()["devices"] if not d["current"]]
    assert phone.delete(f"{ME}/devices/{other['device']}", headers=token_of(phone)).status_code == 204
    answer = desk.get(ME)
    assert answer.status_code == 401
    assert answer.cookies["collab_session"].value == ""  # forgotten


def test_ending_all_other_devices_keeps_this_one(cen):
    desk, phone = browser_of(cen), browser_of(cen)
    assert phone.delete(f"{ME}/devices", headers=token_of(phone)).status_code == 204
    assert (desk.get(ME).status_code, phone.get(ME).status_code) == (401, 200)


def test_an_outsider_cannot_end_my_device_and_is_told_what_he_is_told_of_one_that_is_not(cen, outsider):
    mine = browser_of(cen).get(f"{ME}/devices").json()["devices"][0]["device"]
    program = program_of(outsider)
    there, nowhere = (program.delete(f"{ME}/devices/{device}") for device in (mine, 999_999))
    assert there.status_code == nowhere.status_code == 404
    assert there.json()["detail"] == nowhere.json()["detail"]


def test_a_new_password_keeps_me_here_and_ends_my_phone(cen):
    desk, phone = browser_of(cen), browser_of(cen)
    change = {"old": PASSWORD, "new": "汛期-全员-在岗-2026"}
    assert desk.post(f"{ME}/password", change, JSON, headers=token_of(desk)).status_code == 204
    assert (desk.get(ME).status_code, phone.get(ME).status_code) == (200, 401)


def test_too_many_wrong_passwords_are_told_how_long_to_wait(cen):
    login = with_password(cen).login
    codes = [Client().post(ME, {"login": login, "password": "wrong"}, JSON).status_code for _ in range(5)]
    limited = Client().post(ME, {"login": login, "password": PASSWORD}, JSON)
    assert codes == [401] * 5
    assert limited.status_code == 429
    assert int(limited["Retry-After"]) == limited.json()["retry_after"] > 0


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"login": "10003"}, "password"), ({"password": "x"}, "login"), ({"login": 3, "password": "x"}, "login"),
        ({"login": "10003", "password": "x" * 900_000}, "password"),
        ({"login": "10003", "password": "x", "is_staff": True}, "is_staff"),
    ],
)  # fmt: skip
def test_a_sign_in_of_the_wrong_form_names_its_field(db, body, field):
    answer = Client().post(ME, body, JSON)
    assert (answer.status_code, answer.json()["field"]) == (400, field)


def test_a_page_of_somebody_else_cannot_write_with_my_cookie(cen, ge):
    browser = browser_of(cen)
    body = {"title": "假的", "persons": [ge], "client_id": "00000000-0000-4000-8000-000000000001"}
    assert browser.post(GROUPS, body, JSON).status_code == 403
    assert browser.post(GROUPS, body, JSON, headers={"X-CSRFToken": "x" * 32}).status_code == 403
    evil = token_of(browser) | {"Origin": "https://testserver.evil.example"}
    assert browser.post(GROUPS, body, JSON, headers=evil).status_code == 403
    assert browser.get("/api/v1/conversations").json() == {"conversations": []}
    assert browser.post(GROUPS, body, JSON, headers=token_of(browser)).status_code == 200


def test_a_cookie_and_a_token_of_two_different_people_are_refused_and_written_down(cen, ge):
    browser = browser_of(cen)
    both = {"Authorization": f"Bearer {issue_token(user_of(ge), 'x')}"}
    assert browser.get(ME, headers=both).status_code == 403
    assert Record.objects.get(act="account.two_people").outcome == "refused"
    own = {"Authorization": f"Bearer {issue_token(user_of(cen), 'x')}"}
    assert browser.get(ME, headers=own).status_code == 200


@pytest.mark.parametrize("said", ["Bearer nobody's", "Bearer", "Basic Y2VuOmNlbg==", "bearer \x7f"])
def test_a_token_that_is_none_is_not_overlooked_for_the_cookie_beside_it(cen, said):
    assert browser_of(cen).get(ME, headers={"Authorization": said}).status_code == 401


@pytest.mark.parametrize("name", ["token", "access_token", "Authorization"])
def test_a_token_in_the_address_opens_nothing(cen, name):
    token = issue_token(user_of(cen), "x")
    assert Client().get(ME, {name: token}).status_code == 401
    assert program_of(cen).get(ME, {name: token}).status_code == 400


def test_a_token_dies_with_the_account(cen):
    program = program_of(cen)
    assert program.get(ME).status_code == 200
    deactivate(user_of(cen))
    assert program.get(ME).status_code == 401


def test_who_asks_is_known_by_one_query(cen, django_assert_num_queries):
    browser, program = browser_of(cen), program_of(cen)
    for client in (browser, program):
        with django_assert_num_queries(2):  # the device, the card
            client.get(ME)


FIRST = f"{ME}/first"


@pytest.fixture
def slip(cen, ge):
    """The code on 岑雨水's slip."""
    with writing() as log:
        ((_, code, _),) = issue_codes(log, [cen], by=ge, reset=True)
    return code


def test_a_newcomer_types_his_slip_is_asked_for_a_password_and_comes_in(cen, slip):
    browser = Client(enforce_csrf_checks=True)
    asked = browser.post(ME, {"login": "10003", "password": slip.lower()}, JSON)
    assert (asked.status_code, asked.json()["code"]) == (403, "choose_password")
    assert browser.get(ME).status_code == 401
    chosen = browser.post(FIRST, {"login": "10003", "code": slip, "password": "汛期-全员-在岗-2026"}, JSON)
    assert (chosen.status_code, chosen.json()["name"]) == (200, "岑雨水")
    assert browser.get(ME).json()["person"] == cen
    assert browser.delete(ME, headers=token_of(browser)).status_code == 204


@pytest.mark.parametrize(
    ("password", "rule"),
    [("短", "length"), ("12345678", "common"), ("cenyushui2026", "personal"), ("a10003b!", "personal")],
)
def test_a_bad_first_password_names_its_rule(slip, password, rule):
    answer = Client().post(FIRST, {"login": "10003", "code": slip, "password": password}, JSON)
    assert (answer.status_code, answer.json()["field"], answer.json()["rule"]) == (400, "password", rule)


def test_a_slip_that_is_none_is_told_as_a_wrong_password_is(slip):
    told = [
        Client().post(FIRST, {"login": login, "code": code, "password": "汛期-全员-在岗-2026"}, JSON)
        for login, code in (("10003", "2222-2222"), ("nobody", slip))
    ]
    wrong = Client().post(ME, {"login": "10003", "password": "wrong"}, JSON)
    same = [(answer.status_code, answer.json()["code"], answer.json()["detail"]) for answer in (*told, wrong)]
    assert same == [same[0]] * 3
    assert same[0][:2] == (401, "unauthenticated")


def test_a_changed_password_says_which_rule_it_breaks(cen):
    desk = browser_of(cen)
    change = {"old": PASSWORD, "new": "cenyushui2026"}
    answer = desk.post(f"{ME}/password", change, JSON, headers=token_of(desk))
    assert (answer.status_code, answer.json()["field"], answer.json()["rule"]) == (400, "new", "personal")
