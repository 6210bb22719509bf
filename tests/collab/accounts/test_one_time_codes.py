"""The slip of paper: what is printed on it, how it may be typed, and how long it opens anything."""

import pytest

from collab.accounts import secrets
from collab.accounts.models import OneTimeCode
from collab.accounts.refusals import ChoosePassword
from collab.accounts.secrets import code_read, code_written, new_code
from collab.accounts.services import deactivate, issue_codes, sign_in, void_code
from collab.audit.models import Record
from collab.core.errors import Limited, NotFound, Unauthenticated
from collab.eventlog.writing import writing
from tests.collab.conftest import PASSWORD, user_of, with_password


def issue(*persons, by, reset=True):
    """The codes as they are printed."""
    with writing() as log:
        return [one.code for one in issue_codes(log, persons, by=by, reset=reset)]


def opens(browser, person, code):
    """Whether the code opens the choice of a password."""
    try:
        sign_in(browser(), user_of(person).login, code)
    except ChoosePassword:
        return True
    except Unauthenticated:
        return False
    raise AssertionError("nobody is signed in by a code alone")


@pytest.mark.parametrize(
    "typed",
    [
        "K7MP-4XQD",
        "k7mp4xqd",
        " K7MP 4XQD ",
        "Ｋ７ＭＰ－４ＸＱＤ",
        "k7mp—4xqd",
        "K7MP－4XQD",
        "K7MPー4XQD",
        "k7mp\t4xqd",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed):
    assert code_read(typed) == "K7MP4XQD"


@pytest.mark.parametrize(
    "typed", ["", "K7MP-4XQ", "K7MP-4XQDA", "K7MP-4XQ1", "K7MP-4XQO", "密码密码密码密码", "yunting-2026"]
)
def test_what_has_not_the_form_of_a_code_is_none(typed):
    assert code_read(typed) is None


def test_letters_that_look_alike_are_read_as_the_one_that_is_printed():
    assert code_read("ZSBV-4XQD") == "258U4XQD"
    assert not set("0O1ILZSBV") & set("".join(new_code() for _ in range(1_000)))


def test_codes_are_told_apart(monkeypatch):
    codes = {new_code() for _ in range(10_000)}
    assert len(codes) == 10_000
    assert code_written("K7MP4XQD") == "K7MP-4XQD"
    assert len(secrets._LETTERS) ** 8 > 2**38


def test_a_code_opens_the_choice_of_a_password_and_signs_nobody_in(cen, ge, browser):
    (code,) = issue(cen, by=ge)
    assert opens(browser, cen, code)
    assert opens(browser, cen, code.lower().replace("-", ""))


def test_nobody_else_comes_in_with_my_code(cen, ge, browser):
    mine, _ = issue(cen, ge, by=cen)
    assert not opens(browser, ge, mine)


def test_the_code_itself_is_stored_nowhere(cen, ge):
    (code,) = issue(cen, by=ge)
    kept = str([*OneTimeCode.objects.values(), *Record.objects.values()])
    assert code not in kept
    assert code_read(code) not in kept
    assert Record.objects.get(act="account.code_issued").subject == f"person:{cen}"
    assert Record.objects.get(act="account.code_issued").actor == ge


def test_a_new_code_voids_the_older_one(cen, ge, browser):
    (older,) = issue(cen, by=ge)
    (newer,) = issue(cen, by=ge)
    assert not opens(browser, cen, older)
    assert opens(browser, cen, newer)


def test_after_fourteen_days_it_opens_nothing(cen, ge, browser, later):
    (code,) = issue(cen, by=ge)
    later(days=13, hours=23)
    assert opens(browser, cen, code)
    later(days=14, minutes=1)
    assert not opens(browser, cen, code)


def test_how_long_it_lasts_is_the_sites_to_say(cen, ge, browser, later, settings):
    settings.CODE_LIFETIME /= 14
    (code,) = issue(cen, by=ge)
    later(days=1, minutes=1)
    assert not opens(browser, cen, code)


def test_five_wrong_codes_void_it_even_where_nobody_waits(cen, ge, browser, settings):
    settings.ACCOUNT_RATE_LIMITS = False
    (code,) = issue(cen, by=ge)
    wrong = "2222-2222"
    for _ in range(4):
        assert not opens(browser, cen, wrong)
    assert opens(browser, cen, code)
    assert not opens(browser, cen, wrong)
    assert not opens(browser, cen, code)
    (again,) = issue(cen, by=ge)
    assert opens(browser, cen, again)


def test_a_mistyped_password_is_no_try_at_the_code(cen, ge, browser, settings):
    settings.ACCOUNT_RATE_LIMITS = False
    (code,) = issue(cen, by=ge)
    for _ in range(8):
        assert not opens(browser, cen, "不是登录码的东西")
    assert opens(browser, cen, code)


def test_showing_the_right_code_often_locks_nobody_out(cen, ge, browser):
    (code,) = issue(cen, by=ge)
    assert all(opens(browser, cen, code) for _ in range(7))


def test_a_code_is_guessed_no_oftener_than_a_password(cen, ge, browser):
    issue(cen, by=ge)
    for _ in range(5):
        assert not opens(browser, cen, "2222-2222")
    with pytest.raises(Limited):
        opens(browser, cen, "3333-3333")


def test_a_new_code_lets_in_who_was_locked_out(cen, ge, browser):
    for _ in range(5):
        assert not opens(browser, cen, "什么来着")
    (code,) = issue(cen, by=ge)
    assert opens(browser, cen, code)


def test_a_voided_code_opens_nothing_and_can_be_voided_once(cen, ge, browser):
    (code,) = issue(cen, by=ge)
    void_code(cen, by=ge)
    assert not opens(browser, cen, code)
    with pytest.raises(NotFound):
        void_code(cen, by=ge)
    assert Record.objects.filter(act="account.code_voided", actor=ge, subject=f"person:{cen}").count() == 1


def test_who_is_deactivated_has_no_code_any_more_and_gets_none(cen, ge, browser):
    (code,) = issue(cen, by=ge)
    deactivate(user_of(cen))
    assert not opens(browser, cen, code)
    assert issue(cen, by=ge) == []


def test_a_reset_takes_the_password_away_at_once(cen, ge, browser):
    with_password(cen)
    (code,) = issue(cen, by=ge)
    assert not opens(browser, cen, PASSWORD)
    assert opens(browser, cen, code)
    assert Record.objects.get(act="account.reset").subject == f"person:{cen}"


def test_who_is_not_to_be_reset_keeps_his_password_and_gets_no_code(cen, ge, jiang, browser):
    login = with_password(cen).login
    assert len(issue(cen, jiang, by=ge, reset=False)) == 1
    assert sign_in(browser(), login, PASSWORD)


def test_three_thousand_codes_take_a_few_statements_and_no_slow_hash(city, ge, settings, django_assert_max_num_queries):
    from collab.accounts.services import Login, open_accounts, prepared

    people = open_accounts(prepared([Login(f"2{number:05}") for number in range(3_000)]))
    settings.PASSWORD_HASHERS = []  # whoever asks for a password's hash fails
    with django_assert_max_num_queries(90):
        codes = issue(*people, by=ge)
    assert len(set(codes)) == 3_000
    assert Record.objects.filter(act="account.code_issued").count() == 3_000
