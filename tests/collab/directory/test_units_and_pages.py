"""What a unit's page and a person's card say."""

import pytest

from collab.core.errors import NotFound
from collab.directory import selectors
from collab.directory.models import Person, Position, Rank, Section
from collab.directory.services import Newcomer, add_people, add_position, add_unit, appoint

pytestmark = pytest.mark.both_stacks


def test_units_come_after_their_superiors_in_rank_order_with_their_people_counted(ge, city, django_assert_num_queries):
    add_unit("云汀市水利局防汛办", short_name="防汛办", parent=city.units["市水利局"])
    with django_assert_num_queries(1):
        units = selectors.units(ge)
    assert [(unit.short_name, unit.people) for unit in units] == [
        ("市政府", 2), ("市城管局", 1), ("市水利局", 2), ("防汛办", 0),
    ]  # fmt: skip
    assert (units[2].level, units[2].kind, units[2].initials) == ("city", "department", "sslj")


def test_a_units_people_come_by_section_and_in_the_order_of_their_positions(ge, cen, city, django_assert_num_queries):
    water = city.units["市水利局"]
    later, sooner = (Section.objects.create(unit_id=water, name=name, order=order) for name, order in SECTIONS)
    held = {title: add_position(unit=water, title=title, order=order) for order, title in enumerate(TITLES)}
    Position.objects.filter(pk__in=[held["科长"], held["科员"]]).update(section=sooner)
    Position.objects.filter(pk=held["主任"]).update(section=later)
    add_people([Newcomer(f"40{n}", name, held[title]) for n, (name, title) in enumerate(COMERS)])
    appoint(person=cen, position=held["科长"], primary=False)
    with django_assert_num_queries(2):
        page = selectors.unit_page(ge, water)
    assert [(p.card.name, p.card.title, p.section) for p in page.persons] == [
        ("岑雨水", "局长、科长", None), ("葛惊蛰", "收发员", None), ("祝立春", "科长", sooner.pk),
        ("费大寒", "科员", sooner.pk), ("俞小寒", "主任", later.pk),
    ]  # fmt: skip
    assert [section.name for section in page.sections] == ["防汛科", "档案室"]
    assert (page.unit.people, page.path) == (5, ["市政府"])


SECTIONS = (("档案室", 2), ("防汛科", 1))
TITLES = ("科长", "科员", "主任")
COMERS = (("费大寒", "科员"), ("祝立春", "科长"), ("俞小寒", "主任"))


def test_an_empty_unit_has_nobody_and_a_unit_that_is_not_is_not_found(ge):
    assert selectors.unit_page(ge, add_unit("云汀市档案馆")).persons == []
    with pytest.raises(NotFound):
        selectors.unit_page(ge, 999_999)


def test_a_card_says_what_he_holds_and_where_that_stands(ge, cen, city):
    office = add_unit("云汀市防汛抗旱指挥部办公室", short_name="防汛办", parent=city.units["市水利局"])
    appoint(person=cen, position=add_position(unit=office, title="主任"), primary=False)
    page = selectors.person_page(ge, cen)
    assert [(held.path, held.unit_name, held.title, held.primary) for held in page.positions] == [
        (["市政府"], "云汀市水利局", "局长", True),
        (["市政府", "市水利局"], "云汀市防汛抗旱指挥部办公室", "主任", False),
    ]
    assert (page.card.name, page.card.unit, page.card.title) == ("岑雨水", "市水利局", "局长")


@pytest.mark.parametrize(
    ("shown", "readers"),
    [("everyone", "岑雨水 葛惊蛰 邢大暑 温白露"), ("unit", "岑雨水 葛惊蛰"), ("leaders", "岑雨水 葛惊蛰 邢大暑"),
     ("nobody", "葛惊蛰")],
)  # fmt: skip
def test_the_mobile_number_goes_by_its_owners_rule_and_the_office_has_one_for_all(city, shown, readers):
    numbers = {"phone": "13900004417", "office_phone": "0578-2260017"}
    Person.objects.filter(name="葛惊蛰").update(phone_shown=shown, **numbers)
    Position.objects.filter(title="局长").update(rank=Rank.UNIT_HEAD)
    pages = {name: selectors.person_page(person, city.persons["葛惊蛰"]) for name, person in city.persons.items()}
    there = ["岑雨水", "葛惊蛰", "邢大暑", "温白露"]
    assert [name for name in there if pages[name].phone == numbers["phone"]] == readers.split()
    assert {pages[name].phone for name in there} <= {"", numbers["phone"]}
    assert {page.office_phone for page in pages.values()} == {numbers["office_phone"]}


def test_nobody_has_no_page(ge):
    with pytest.raises(NotFound):
        selectors.person_page(ge, 999_999)
