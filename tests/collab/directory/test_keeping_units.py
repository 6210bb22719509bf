"""Units, sections and positions are kept: named, moved, closed, and what stands in the way of it."""

import pytest

from collab.audit.models import Record
from collab.core.errors import Refused
from collab.directory.models import Appointment, Deputyship, Portfolio, Secretaryship, Unit
from collab.directory.selectors import units as shown_units
from collab.directory.services import Newcomer, add_people, add_position, add_unit, appoint, end_appointment
from collab.directory.services.positions import PositionChanges, PositionForm, change_position, close_position
from collab.directory.services.relations import (
    DeputyForm,
    SecretaryForm,
    add_deputyship,
    add_portfolio,
    add_secretaryship,
)
from collab.directory.services.sections import add_section, change_section, close_section
from collab.directory.services.units import UnitChanges, UnitForm, change_unit, close_unit, reopen_unit
from collab.eventlog.selectors import access_epoch
from tests.collab.directory.conftest import held_by, post_of


def refusal(act, *args, **named):
    """Code, field, reason and names of the refusal."""
    with pytest.raises(Refused) as refused:
        act(*args, **named)
    told = refused.value
    return told.code, told.field, told.details.get("reason"), told.details.get("names")


def path(unit):
    return Unit.objects.values_list("path", flat=True).get(pk=unit)


def acts_on(subject):
    return list(Record.objects.filter(subject=subject).order_by("id").values_list("act", "actor"))


def test_a_unit_added_below_has_its_place_and_stands_in_the_audit(keeper, bureau):
    unit = add_unit("云汀市水文站", parent=bureau.centre, form=UnitForm(code="YT77", level="county"), by=keeper)
    assert path(unit) == f"{path(bureau.centre)}{unit}."
    assert acts_on(f"unit:{unit}") == [("unit.added", keeper)]


def test_a_unit_moves_with_all_that_stands_below_it(feng, bureau):
    station = add_unit("云汀市水文站", parent=bureau.centre)
    post = add_unit("云汀市一号站", parent=station)
    before = access_epoch()
    change_unit(bureau.centre, UnitChanges(parent=bureau.streets), by=feng)
    above = path(bureau.streets)
    assert [path(unit) for unit in (bureau.centre, station, post)] == [
        f"{above}{bureau.centre}.",
        f"{above}{bureau.centre}.{station}.",
        f"{above}{bureau.centre}.{station}.{post}.",
    ]
    assert access_epoch() > before
    change_unit(bureau.centre, UnitChanges(parent=0), by=feng)
    assert path(post) == f"{bureau.centre}.{station}.{post}."


def test_a_unit_whose_path_begins_like_another_is_not_moved_with_it(feng, bureau):
    twins = [add_unit(f"云汀市第{n}站", parent=bureau.centre) for n in range(12)]
    one, eleven = (next(unit for unit in twins if str(unit).endswith(end)) for end in ("1", "2"))
    change_unit(one, UnitChanges(parent=bureau.streets), by=feng)
    assert path(eleven) == f"{path(bureau.centre)}{eleven}."


@pytest.mark.parametrize("below", ["itself", "child"])
def test_no_unit_stands_below_itself_and_the_refusal_names_the_one_in_between(feng, bureau, below):
    target = bureau.water if below == "itself" else bureau.centre
    name = Unit.objects.get(pk=target).name
    assert refusal(change_unit, bureau.water, UnitChanges(parent=target), by=feng) == (
        "conflict", "parent", "cycle", [name],
    )  # fmt: skip


def test_the_tree_is_only_so_deep(feng, bureau):
    Unit.objects.filter(pk=bureau.streets).update(path=f"{'9' * 194}.{bureau.streets}.")
    refused = refusal(change_unit, bureau.water, UnitChanges(parent=bureau.streets), by=feng)
    assert refused[:3] == ("invalid", "parent", "too_deep")


@pytest.mark.parametrize(("field", "value"), [("name", "云汀市城市管理执法局"), ("code", "YT01")])
def test_a_name_and_a_code_belong_to_one_unit_and_the_refusal_says_which(feng, bureau, field, value):
    change_unit(bureau.streets, UnitChanges(code="YT01"), by=feng)
    refused = refusal(change_unit, bureau.water, UnitChanges(**{field: value}), by=feng)
    assert refused == ("conflict", field, "taken", [value])
    named = {"name": value} if field == "name" else {"name": "云汀市水文站", "form": UnitForm(code=value)}
    assert refusal(add_unit, **named, parent=bureau.water, by=feng)[:3] == ("conflict", field, "taken")


def test_two_units_without_a_code_do_not_disturb_each_other(feng, bureau):
    change_unit(bureau.streets, UnitChanges(code="YT01"), by=feng)
    change_unit(bureau.streets, UnitChanges(code=""), by=feng)
    change_unit(bureau.water, UnitChanges(name="云汀市水务局", code=""), by=feng)
    assert Unit.objects.filter(code="").count() == 4


def test_a_renamed_unit_is_told_by_its_old_and_new_name_and_a_change_of_nothing_is_none(keeper, bureau, ge):
    change_unit(bureau.water, UnitChanges(name=" 云汀市水务局 ", short_name="市水务局"), by=keeper)
    assert "市水务局" in [unit.short_name for unit in shown_units(ge)]
    told = Record.objects.get(act="unit.changed").detail
    assert "云汀市水利局" in told
    assert "云汀市水务局" in told
    change_unit(bureau.water, UnitChanges(name="云汀市水务局"), by=keeper)
    assert Record.objects.filter(act="unit.changed").count() == 1


@pytest.mark.parametrize("changes", [{"parent": 0}, {"order": 1}, {"level": "county"}, {"kind": "site"}])
def test_the_place_of_his_topmost_unit_is_not_his_to_change(keeper, bureau, changes):
    code, field, reason, _ = refusal(change_unit, bureau.water, UnitChanges(**changes), by=keeper)
    assert (code, [field], reason) == ("forbidden", list(changes), "topmost")
    change_unit(bureau.centre, UnitChanges(**(changes | {"parent": None})), by=keeper)


def test_he_neither_closes_his_topmost_unit_nor_moves_one_below_it_out(keeper, bureau):
    assert refusal(close_unit, bureau.water, by=keeper)[:3] == ("forbidden", "unit", "topmost")
    assert refusal(change_unit, bureau.centre, UnitChanges(parent=bureau.streets), by=keeper)[:2] == (
        "not_found", "parent",
    )  # fmt: skip
    assert refusal(change_unit, bureau.centre, UnitChanges(parent=0), by=keeper)[:2] == ("forbidden", "parent")


def test_a_unit_is_closed_when_nobody_and_nothing_is_left_in_it(feng, bureau):
    newcomers = [Newcomer(f"4000{n}", f"费大寒{n}", add_position(unit=bureau.centre, title="科员")) for n in range(7)]
    people = add_people(newcomers)
    with pytest.raises(Refused) as refused:
        close_unit(bureau.centre, by=feng)
    assert refused.value.details == {"reason": "held", "names": [f"费大寒{n}" for n in range(5)], "count": 7}
    assert refusal(close_unit, bureau.water, by=feng)[2] == "held"
    for person in people:
        _end(person)
    assert close_unit(bureau.centre, by=feng) == bureau.centre
    assert refusal(close_unit, bureau.centre, by=feng)[2] == "closed"


def test_open_units_below_stand_in_the_way_by_name(feng, bureau, cen, ge):
    for person in (cen, ge):
        _end(person)
    assert refusal(close_unit, bureau.water, by=feng) == ("conflict", "unit", "units_below", ["云汀市防汛中心"])
    close_unit(bureau.centre, by=feng)
    close_unit(bureau.water, by=feng)
    assert refusal(reopen_unit, bureau.centre, by=feng) == ("conflict", "unit", "closed", ["云汀市水利局"])
    reopen_unit(bureau.water, by=feng)
    reopen_unit(bureau.centre, by=feng)
    assert refusal(reopen_unit, bureau.centre, by=feng)[2] == "open"


def test_nothing_is_set_up_in_a_closed_unit(feng, bureau, cen):
    close_unit(bureau.centre, by=feng)
    for act in (
        lambda: add_unit("云汀市水文站", parent=bureau.centre, by=feng),
        lambda: add_section(unit=bureau.centre, name="防汛科", by=feng),
        lambda: add_position(unit=bureau.centre, title="科长", by=feng),
        lambda: appoint(person=cen, position=bureau.centre_post, primary=False, by=feng),
    ):
        assert refusal(act)[2:] == ("closed", ["云汀市防汛中心"])


def test_a_section_has_its_name_for_itself_while_it_is_open(keeper, bureau):
    first = add_section(unit=bureau.water, name="防汛科", by=keeper)
    assert refusal(add_section, unit=bureau.water, name="防汛科", by=keeper)[:3] == ("conflict", "name", "taken")
    other = add_section(unit=bureau.water, name="节水科", by=keeper)
    assert refusal(change_section, other, name="防汛科", by=keeper)[:3] == ("conflict", "name", "taken")
    close_section(first, by=keeper)
    change_section(other, name="防汛科", order=3, by=keeper)
    assert refusal(change_section, first, name="水保科", by=keeper)[:2] == ("not_found", "section")


def test_a_section_with_positions_is_not_closed(keeper, bureau):
    section = add_section(unit=bureau.water, name="防汛科", by=keeper)
    post = add_position(unit=bureau.water, title="科长", form=PositionForm(section=section), by=keeper)
    assert refusal(close_section, section, by=keeper) == ("conflict", "section", "positions", ["科长"])
    change_position(post, PositionChanges(section=0), by=keeper)
    close_section(section, by=keeper)


def test_a_position_stands_in_a_section_of_its_own_unit(keeper, bureau):
    theirs = add_section(unit=bureau.streets, name="市容科")
    named = {"unit": bureau.water, "title": "科长", "form": PositionForm(section=theirs), "by": keeper}
    assert refusal(add_position, **named)[:3] == ("invalid", "section", "no_section")
    changes = PositionChanges(section=theirs)
    assert refusal(change_position, bureau.free_post, changes, by=keeper)[:3] == ("invalid", "section", "no_section")


def test_a_position_changes_its_title_under_who_holds_it(keeper, bureau, ge):
    change_position(bureau.clerk_post, PositionChanges(title="机要收发员", kind="clerk", rank=4, order=1), by=keeper)
    assert held_by(ge) == ["市水利局 机要收发员"]


def test_a_held_position_is_not_closed_and_a_closed_one_takes_its_relations_with_it(keeper, feng, bureau, jiang, ge):
    assert refusal(close_position, bureau.clerk_post, by=keeper) == ("conflict", "position", "held", ["葛惊蛰"])
    post = add_position(unit=bureau.water, title="副局长")
    add_portfolio(leader=post, unit=bureau.centre)
    add_secretaryship(SecretaryForm(post, post_of(jiang)))
    add_deputyship(DeputyForm(bureau.clerk_post, post))
    close_position(post, by=keeper)
    left = (Portfolio.objects.count(), Secretaryship.objects.count(), Deputyship.objects.filter(ended_at=None).count())
    assert left == (0, 0, 0)
    assert refusal(appoint, person=ge, position=post, by=feng) == ("conflict", "position", "closed", ["副局长"])
    assert refusal(close_position, post, by=keeper)[2] == "closed"


def _end(person):
    for held in Appointment.objects.filter(person=person, ended_at=None):
        end_appointment(held.pk)
