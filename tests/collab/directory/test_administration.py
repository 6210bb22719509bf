"""What the administration pages show, and how fast."""

from typing import get_args

import msgspec
import pytest

from collab.accounts.services import deactivate, issue_token
from collab.core.errors import NotFound, Refused
from collab.directory import administration, dossiers, models, records
from collab.directory.administration import Asked
from collab.directory.services import Newcomer, add_people, add_position, add_unit, appoint, end_appointment
from collab.directory.services.administrators import grant
from collab.directory.services.relations import DeputyForm, add_deputyship, add_portfolio
from collab.directory.services.sections import add_section
from collab.directory.services.units import close_unit
from realtime import frames
from tests.collab.conftest import program_of, user_of
from tests.collab.directory.conftest import post_of


def names(rows):
    return [row.name for row in rows.persons]


def test_the_words_on_the_wire_are_those_that_are_stored():
    pairs = (
        (records.Level, models.Unit.Level),
        (records.UnitKind, models.Unit.Kind),
        (records.Visibility, models.Unit.Visibility),
        (records.PositionKind, models.Position.Kind),
        (records.PhoneShown, models.Person.PhoneShown),
    )
    for spoken, stored in pairs:
        assert list(get_args(spoken)) == stored.values


def test_a_keeper_sees_his_unit_and_what_stands_below_with_the_closed_ones(keeper, bureau, feng):
    kept = administration.kept_by(keeper)
    assert (kept.platform, [unit.short_name for unit in kept.units]) == (False, ["市水利局"])
    models.Unit.objects.filter(pk=bureau.centre).update(closed_at="2026-01-01T00:00:00Z")
    mine = administration.units(keeper)
    assert [(unit.short_name, unit.closed, unit.people) for unit in mine] == [
        ("市水利局", False, 2),
        ("市防汛中心", True, 0),
    ]
    whole = administration.units(feng)
    assert [unit.short_name for unit in whole] == ["市政府", "市城管局", "市水利局", "市防汛中心"]


def test_units_stand_after_their_superiors_and_in_rank_order_however_many_there_are(feng, bureau):
    for order in (10, 9, 100):
        add_unit(f"云汀市第{order}中心", parent=bureau.water, order=order)
    shown = [unit.name for unit in administration.units(feng)]
    assert shown[-4:] == ["云汀市防汛中心", "云汀市第9中心", "云汀市第10中心", "云汀市第100中心"]


def test_a_unit_file_holds_all_that_is_kept_of_it(keeper, bureau, jiang, cen, ge):
    section = add_section(unit=bureau.water, name="防汛科")
    portfolio = add_portfolio(leader=post_of(jiang), unit=bureau.water)
    deputyship = add_deputyship(DeputyForm(bureau.clerk_post, bureau.free_post, "收文"))
    file = dossiers.unit_file(keeper, bureau.water)
    assert (file.unit.name, file.above, file.topmost) == ("云汀市水利局", ["云汀市人民政府"], True)
    assert [one.section for one in file.sections] == [section]
    assert [(p.title, [h.name for h in p.holders]) for p in file.positions] == [
        ("局长", ["岑雨水"]),
        ("收发员", ["葛惊蛰"]),
        ("科员", []),
    ]
    assert [one.person for one in file.administrators] == [ge]
    assert [(p.portfolio, p.leader.unit, p.leader.holders) for p in file.portfolios] == [
        (portfolio, "市政府", ["江处暑"])
    ]
    assert [(d.deputyship, d.position.title, d.deputy.title) for d in file.deputyships] == [
        (deputyship, "收发员", "科员")
    ]
    assert dossiers.unit_file(keeper, bureau.centre).topmost is False


def test_a_unit_with_five_hundred_positions_is_read_in_as_many_queries_as_one_with_five(
    feng, bureau, django_assert_max_num_queries
):
    posts = [add_position(unit=bureau.centre, title=f"科员{n}") for n in range(60)]
    add_people([Newcomer(f"5{n:04}", "费大寒", post) for n, post in enumerate(posts)])
    with django_assert_max_num_queries(13):
        file = dossiers.unit_file(feng, bureau.centre)
    assert sum(len(position.holders) for position in file.positions) == 60


def test_people_come_in_the_order_of_units_and_positions_each_once(feng, keeper, bureau, cen):
    appoint(person=cen, position=bureau.centre_post, primary=False)
    assert names(administration.people(feng, Asked())) == [
        "江处暑", "温白露", "封冬至", "邢大暑", "岑雨水", "葛惊蛰",
    ]  # fmt: skip
    assert names(administration.people(keeper, Asked())) == ["岑雨水", "葛惊蛰"]
    (row,) = administration.people(keeper, Asked(unit=bureau.centre)).persons
    assert (row.name, row.unit_name, row.title) == ("岑雨水", "市防汛中心", "主任")
    assert names(administration.people(feng, Asked(unit=bureau.government))) == ["江处暑", "温白露", "封冬至"]
    assert len(names(administration.people(feng, Asked(unit=bureau.government, below=True)))) == 6


@pytest.mark.parametrize("typed", ["岑雨水", "雨水", "cenyu", "yushui", "cys", "CYS", "10003", "岑 1000"])
def test_a_keeper_finds_his_people_however_he_types(keeper, typed):
    assert names(administration.people(keeper, Asked(text=typed))) == ["岑雨水"]


@pytest.mark.parametrize("typed", ["%", "_", "!", "' OR 1=1 --", "邢大暑", "江"])
def test_he_finds_nobody_by_signs_and_nobody_of_another_unit(keeper, typed):
    assert administration.people(keeper, Asked(text=typed)) == records.PersonRows([], None, 0)


def test_he_finds_by_the_tail_of_a_telephone_number(keeper, bureau):
    add_people([Newcomer("40001", "费大寒", bureau.free_post, phone="100-0000-4001")])
    assert names(administration.people(keeper, Asked(text="4001"))) == ["费大寒"]


def test_who_left_stays_with_the_unit_he_left_last(keeper, stranger, feng, cen, bureau):
    deactivate(user_of(cen))
    end_appointment(models.Appointment.objects.get(person=cen).pk)
    assert "岑雨水" not in names(administration.people(keeper, Asked()))
    (row,) = administration.people(keeper, Asked(state="inactive")).persons
    assert (row.name, row.unit_name, row.title, row.active) == ("岑雨水", "市水利局", "局长", False)
    assert "岑雨水" not in names(administration.people(stranger, Asked(state="all")))
    appoint_again = add_position(unit=bureau.streets, title="顾问")
    models.Appointment.objects.create(person_id=cen, position_id=appoint_again)
    assert "岑雨水" not in names(administration.people(keeper, Asked(state="all")))


def test_who_never_held_anything_is_seen_by_the_platform_alone(keeper, feng):
    add_people([Newcomer("40001", "费大寒")])
    assert names(administration.people(feng, Asked(text="fdh"))) == ["费大寒"]
    assert names(administration.people(keeper, Asked(text="fdh"))) == []


def test_it_is_seen_who_never_signed_in(keeper, cen):
    before = administration.people(keeper, Asked(text="cys")).persons[0]
    assert (before.never_signed_in, before.last_seen) == (True, None)
    issue_token(user_of(cen), "a test")
    after = administration.people(keeper, Asked(text="cys")).persons[0]
    assert after.never_signed_in is False
    assert after.last_seen.tzinfo is not None


def test_a_person_file_shows_what_he_holds_and_to_the_unit_only_its_own_past(keeper, feng, cen, bureau):
    second = appoint(person=cen, position=bureau.streets_post, primary=False)
    end_appointment(second)
    mine = dossiers.person_file(keeper, cen)
    assert ([one.title for one in mine.positions], mine.login, mine.mine) == (["局长"], "10003", True)
    assert [one.title for one in dossiers.person_file(feng, cen).positions] == ["局长", "科员"]


def test_a_unit_that_hides_is_not_told_of_in_the_files_of_others(keeper, cen, bureau):
    appoint(person=cen, position=bureau.streets_post, primary=False)
    models.Unit.objects.filter(pk__in=[bureau.streets, bureau.government]).update(visibility="own")
    assert dossiers.unit_file(keeper, bureau.water).above == []
    assert [one.title for one in dossiers.person_file(keeper, cen).positions] == ["局长"]


def test_of_somebody_at_home_elsewhere_a_keeper_keeps_the_second_position_only(keeper, jiang, bureau):
    with pytest.raises(NotFound):
        dossiers.person_file(keeper, jiang)
    appoint(person=jiang, position=bureau.free_post, primary=False)
    assert dossiers.person_file(keeper, jiang).mine is False


def test_three_thousand_people_are_paged_through_in_two_queries_each(feng, bureau, django_assert_num_queries):
    posts = [add_position(unit=bureau.water, title=f"科员{n}", order=n) for n in range(50)]
    add_people([Newcomer(f"6{n:04}", "费大寒", posts[n % 50]) for n in range(3_000)])
    seen, after = [], 0
    while after is not None:
        with django_assert_num_queries(2):
            page = administration.people(feng, Asked(), after=after, limit=100)
        assert page.total == 3_006
        seen += [row.person for row in page.persons]
        after = page.next
    assert len(seen) == len(set(seen)) == 3_006
    beyond = administration.people(feng, Asked(), after=9_999)
    assert (beyond.persons, beyond.next, beyond.total) == ([], None, 3_006)


def test_who_stands_in_the_way_is_named_at_both_edges(feng, bureau):
    answer = program_of(feng).post(f"/api/v1/administration/units/{bureau.water}/close", {}, "application/json")
    told = answer.json()
    assert (answer.status_code, told["code"], told["field"], told["reason"]) == (409, "conflict", "unit", "held")
    assert (told["names"], told["count"]) == (["岑雨水", "葛惊蛰"], 2)
    with pytest.raises(Refused) as refused:
        close_unit(bureau.water, by=feng)
    frame = msgspec.json.decode(frames.refusal(7, refused.value))["error"]
    assert {name: frame[name] for name in ("code", "field", "reason", "names", "count")} == {
        name: told[name] for name in ("code", "field", "reason", "names", "count")
    }


def test_administrators_are_listed_to_who_may_revoke_them(feng, keeper, stranger, ge, cen, bureau):
    grant(person=cen, unit=bureau.centre, by=keeper)
    assert [one.person for one in administration.administrators(keeper)] == [ge, cen]
    assert {one.person for one in administration.administrators(feng)} == {feng, ge, cen, stranger}
    with pytest.raises(NotFound):
        administration.administrators(cen + 1_000)
