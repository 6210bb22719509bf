"""One-time codes by the hand of administrators: for whom, by whom, and what everybody else gets: nothing."""

import pytest

from collab.accounts.refusals import ChoosePassword
from collab.accounts.selectors import still_signed_in
from collab.accounts.services import deactivate, first_sign_in, sign_in
from collab.audit.models import Record
from collab.core.errors import Conflict, Forbidden, Invalid, NotFound, TooLarge, Unauthenticated
from collab.directory import codes
from collab.directory.codes import Place, words_about
from collab.directory.models import Administrator, Person, Position, Section
from collab.directory.services import Newcomer, add_people, add_position, add_unit, appoint
from collab.directory.services import codes as services
from tests.collab.conftest import PASSWORD, browser_of, user_of, with_password
from tests.collab.scenes import refusal_of

EVERYWHERE = Place(None, None, "", 0, 100)


@pytest.fixture(autouse=True)
def keepers(city):
    """葛惊蛰 keeps the water bureau, 邢大暑 city management, 温白露 the government and all below, 江处暑 everything."""
    for name, unit in (("葛惊蛰", "市水利局"), ("邢大暑", "市城管局"), ("温白露", "市政府"), ("江处暑", None)):
        Administrator.objects.create(person_id=city.persons[name], unit_id=city.units[unit] if unit else None)


@pytest.fixture
def station(city):
    """The water bureau's reservoir station, with 钟冬至 in its duty section, and 田小寒."""
    unit = add_unit("云汀市水库管理站", short_name="水库站", parent=city.units["市水利局"], order=9)
    watch = Section.objects.create(unit_id=unit, name="值班室")
    first, second = add_position(unit=unit, title="站长", order=1), add_position(unit=unit, title="值班员", order=2)
    Position.objects.filter(pk=second).update(section=watch)
    add_people([Newcomer("30001", "田小寒", first), Newcomer("30002", "钟冬至", second)])
    return unit


def slip_of(person, by, **how):
    (slip,) = services.issue_to([person], reset=how.get("reset", False), by=by)
    return slip


def named(states):
    return {state.name: state.state for state in states}


def works(browser, slip):
    try:
        sign_in(browser, slip.login, slip.code)
    except ChoosePassword:
        return True
    except Unauthenticated:
        return False
    raise AssertionError


def test_ge_prints_a_slip_for_cen_and_it_works(cen, ge, browser):
    slip = slip_of(cen, ge)
    assert (slip.person, slip.name, slip.login, slip.unit, slip.section) == (cen, "岑雨水", "10003", "云汀市水利局", "")
    assert works(browser(), slip)
    record = Record.objects.get(act="account.code_issued")
    assert (record.actor, record.subject) == (ge, f"person:{cen}")
    assert slip.code not in str(list(Record.objects.values()))


def test_a_whole_unit_gets_slips_in_the_order_of_the_tree_its_sections_and_positions(city, station, wen):
    slips = services.issue_in(city.units["市政府"], below=True, again=False, by=wen)
    assert [slip.name for slip in slips] == ["温白露", "邢大暑", "岑雨水", "葛惊蛰", "田小寒", "钟冬至"]
    assert slips[-1].section == "值班室"


def test_one_unit_alone_leaves_out_what_stands_below_it(city, station, ge):
    assert {slip.name for slip in services.issue_in(city.units["市水利局"], below=False, again=False, by=ge)} == {
        "岑雨水",
        "葛惊蛰",
    }
    assert [slip.name for slip in services.issue_in(station, below=False, again=False, by=ge)] == ["田小寒", "钟冬至"]


def test_who_has_a_password_or_a_good_code_gets_no_other_by_the_unit(city, cen, ge, browser):
    with_password(cen)
    assert [slip.person for slip in services.issue_in(city.units["市水利局"], below=True, again=False, by=ge)] == [ge]
    assert services.issue_in(city.units["市水利局"], below=True, again=False, by=ge) == []
    assert sign_in(browser(), "10003", PASSWORD)


def test_again_replaces_the_slips_that_are_out_and_those_that_lapsed_are_replaced_anyway(city, cen, ge, browser, later):
    first = slip_of(cen, ge)
    (second,) = (
        s for s in services.issue_in(city.units["市水利局"], below=False, again=True, by=ge) if s.person == cen
    )
    assert (works(browser(), first), works(browser(), second)) == (False, True)
    later(days=15)
    assert {slip.person for slip in services.issue_in(city.units["市水利局"], below=False, again=False, by=ge)} == {
        cen,
        ge,
    }


def test_a_reset_is_asked_for_by_its_name(cen, ge, browser):
    device = sign_in(browser(), with_password(cen).login, PASSWORD)
    with pytest.raises(Conflict):
        slip_of(cen, ge)
    assert still_signed_in([device.pk]) == {device.pk}
    slip = slip_of(cen, ge, reset=True)
    assert still_signed_in([device.pk]) == set()
    assert works(browser(), slip)
    with pytest.raises(Unauthenticated):
        sign_in(browser(), "10003", PASSWORD)


def test_nobody_resets_himself_nor_who_was_deactivated(cen, ge):
    with pytest.raises(Invalid):
        slip_of(ge, ge, reset=True)
    deactivate(user_of(cen))
    with pytest.raises(Conflict):
        slip_of(cen, ge, reset=True)


def test_another_units_administrator_gets_nothing_not_even_that_he_is_there(city, cen, ge, outsider, station):
    slip_of(cen, ge)
    for act in (
        lambda: services.issue_to([cen], reset=True, by=outsider),
        lambda: services.issue_to([cen, 999_999], reset=True, by=outsider),
        lambda: services.issue_to([999_999], reset=True, by=outsider),
        lambda: services.issue_in(city.units["市水利局"], below=True, again=True, by=outsider),
        lambda: services.issue_in(999_999, below=True, again=True, by=outsider),
        lambda: services.void(cen, by=outsider),
        lambda: services.unlock(cen, by=outsider),
        lambda: codes.people(outsider, Place(station, None, "", 0, 10)),
    ):
        assert refusal_of(act) == "not_found"
    assert codes.states(outsider, [cen, ge]) == []
    assert named(codes.people(outsider, EVERYWHERE)[0]).keys() == {"邢大暑"}
    assert [unit.name for unit in codes.progress(outsider)] == ["云汀市城市管理执法局"]


def test_who_administers_nothing_gets_nothing(city, cen):
    assert codes.states(cen, list(city.persons.values())) == []
    for act in (
        lambda: services.issue_to([city.persons["葛惊蛰"]], reset=True, by=cen),
        lambda: services.issue_in(city.units["市水利局"], below=False, again=False, by=cen),
        lambda: codes.people(cen, EVERYWHERE),
        lambda: codes.progress(cen),
    ):
        assert refusal_of(act) == "not_found"


def test_one_of_many_who_is_not_his_stops_the_whole_sheaf(cen, ge, outsider, browser):
    with pytest.raises(NotFound):
        services.issue_to([cen, outsider], reset=False, by=ge)
    assert named(codes.states(ge, [cen])) == {"岑雨水": "waiting"}


def test_nobody_takes_the_account_of_who_keeps_more_than_he_does(city, cen, ge, wen, jiang):
    Administrator.objects.create(person_id=cen, unit_id=None)
    with pytest.raises(Forbidden):
        slip_of(cen, ge, reset=True)
    with pytest.raises(Forbidden):
        slip_of(jiang, wen, reset=True)
    assert cen not in {slip.person for slip in services.issue_in(city.units["市水利局"], below=True, again=True, by=ge)}
    assert slip_of(wen, jiang)
    assert slip_of(ge, wen)


def test_a_second_position_in_my_unit_gives_me_no_hold_on_his_account(city, outsider, ge):
    appoint(person=outsider, position=add_position(unit=city.units["市水利局"], title="顾问"), primary=False)
    with pytest.raises(Forbidden):
        slip_of(outsider, ge, reset=True)
    assert outsider not in {
        slip.person for slip in services.issue_in(city.units["市水利局"], below=True, again=True, by=ge)
    }


def test_the_state_of_everybody_is_told_from_first_to_last(cen, ge, browser, later):
    assert named(codes.states(ge, [cen])) == {"岑雨水": "waiting"}
    slip = slip_of(cen, ge)
    (issued,) = codes.states(ge, [cen])
    assert (issued.state, issued.until) == ("issued", slip.expires_at)
    services.void(cen, by=ge)
    assert named(codes.states(ge, [cen])) == {"岑雨水": "waiting"}
    slip = slip_of(cen, ge)
    first_sign_in(browser(), "10003", slip.code, PASSWORD, words_about)
    (ready,) = codes.states(ge, [cen])
    assert (ready.state, ready.until) == ("ready", None)
    assert ready.signed_in_at is not None
    slip_of(cen, ge, reset=True)
    later(days=15)
    assert named(codes.states(ge, [cen])) == {"岑雨水": "lapsed"}


def test_a_code_that_was_mistyped_too_often_has_lapsed_and_who_is_locked_out_is_shown_until_it_is_lifted(
    cen, ge, browser
):
    slip_of(cen, ge)
    for _ in range(5):
        assert not works(browser(), services.Slip(cen, "", "10003", "", "", "2222-2222", None))
    (state,) = codes.states(ge, [cen])
    assert state.state == "lapsed"
    assert 800 < state.locked_for <= 900
    services.unlock(cen, by=ge)
    assert codes.states(ge, [cen])[0].locked_for == 0


def test_people_are_found_by_name_letters_and_login_and_by_their_state(city, station, cen, wen):
    def found(text="", state=None, unit=None, after=0, limit=100):
        return [one.name for one in codes.people(wen, Place(unit, state, text, after, limit))[0]]

    slip_of(cen, wen)
    assert found("cys") == found("岑") == found("cenyu") == found("10003") == ["岑雨水"]
    assert found("100%") == found("_") == []
    assert found(state="issued") == ["岑雨水"]
    assert found(unit=station) == ["田小寒", "钟冬至"]
    whole = found()
    assert len(whole) == 7
    assert codes.people(wen, Place(station, None, "", 1, 1))[1] == 2
    assert [*found(limit=3), *found(after=3, limit=3), *found(after=6, limit=3)] == whole


def test_progress_counts_everybody_once_where_he_is_at_home(city, station, cen, ge, wen, outsider):
    appoint(person=outsider, position=add_position(unit=station, title="顾问"), primary=False)
    slip_of(cen, wen)
    with_password(ge)
    told = {unit.name: (unit.depth, unit.waiting, unit.issued, unit.ready) for unit in codes.progress(wen)}
    assert told == {
        "云汀市人民政府": (0, 2, 0, 0), "云汀市城市管理执法局": (1, 1, 0, 0),
        "云汀市水利局": (1, 0, 1, 1), "云汀市水库管理站": (2, 2, 0, 0),
    }  # fmt: skip
    assert list(told) == ["云汀市人民政府", "云汀市城市管理执法局", "云汀市水利局", "云汀市水库管理站"]
    assert [unit.depth for unit in codes.progress(ge)] == [0, 1]


def test_five_thousand_slips_are_one_sheaf_and_no_more(city, ge, monkeypatch):
    monkeypatch.setattr(services, "SLIPS", 1)
    with pytest.raises(TooLarge):
        services.issue_in(city.units["市水利局"], below=True, again=False, by=ge)


def test_three_thousand_slips_cost_a_few_statements(city, ge, django_assert_max_num_queries):
    post = add_position(unit=city.units["市水利局"], title="职工")
    add_people([Newcomer(f"4{number:04}", f"职工{number}", post) for number in range(3_000)])
    with django_assert_max_num_queries(90):
        slips = services.issue_in(city.units["市水利局"], below=True, again=False, by=ge)
    assert len({slip.code for slip in slips}) == 3_002


def test_what_the_pages_ask_costs_the_same_for_one_as_for_many(city, station, wen, django_assert_num_queries):
    with django_assert_num_queries(4):  # what he keeps, the people, how many, the locks
        codes.people(wen, EVERYWHERE)
    with django_assert_num_queries(4):
        codes.states(wen, list(city.persons.values()))
    with django_assert_num_queries(4):
        codes.progress(wen)


def test_what_everybody_knows_of_him_is_his_name_its_spelling_and_his_telephones(cen):
    Person.objects.filter(pk=cen).update(phone="13800001111")
    assert set(words_about(cen)) == {"岑雨水", "cenyushui", "13800001111", ""}
    assert words_about(999_999) == ()


def test_over_rest_an_administrator_issues_and_everybody_else_finds_nothing(city, cen, ge, outsider):
    def post(client, path, body):
        headers = {"X-CSRFToken": client.cookies["collab_csrf"].value}
        return client.post(f"/api/v1/{path}", body, "application/json", headers=headers)

    mine, other = browser_of(ge), browser_of(outsider)
    assert post(other, "administration/codes", {"persons": [cen]}).status_code == 404
    told = post(mine, "administration/codes", {"persons": [cen]}).json()["slips"]
    assert [slip["login"] for slip in told] == ["10003"]
    states = mine.get("/api/v1/administration/codes", {"persons": cen}).json()["states"]
    assert [state["state"] for state in states] == ["issued"]
    assert "code" not in states[0]
