"""Finding people, one query each time: by whatever one remembers of them, the most likely first."""

import pytest

from collab.accounts.services import deactivate
from collab.core.errors import Invalid
from collab.directory import lookup, selectors
from collab.directory.models import Person, Position, Rank, Section, Unit
from collab.directory.services import Newcomer, add_people, add_position, add_unit, appoint, end_appointment
from tests.collab.conftest import user_of

pytestmark = pytest.mark.both_stacks


def names(cards):
    return [card.name for card in cards]


@pytest.fixture
def bring(city):
    """`bring("雨水岑", "市水利局", "科员")`: a newcomer, his position, what of him differs."""

    def bring(name, unit="市水利局", title="科员", **differs):
        rank = differs.pop("rank", Rank.STAFF)
        position = add_position(unit=city.units[unit], title=title, order=9)
        Position.objects.filter(pk=position).update(rank=rank)
        (person,) = add_people([Newcomer(f"20{Person.objects.count()}", name, position)])
        Person.objects.filter(pk=person).update(**differs)
        return person

    return bring


@pytest.fixture
def flood_office(city, ge):
    """葛惊蛰's position belongs to the section 防汛科."""
    section = Section.objects.create(unit_id=city.units["市水利局"], name="防汛科")
    held = Position.objects.get(appointments__person=ge)
    held.section = section
    held.save()
    lookup.list_holders([held.pk])
    return section


@pytest.mark.parametrize(
    "typed",
    ["岑雨水", "雨水", "cenyu", "yushui", "cys", "CYS", "ys", "水利 岑", "岑 shuili", " 岑  雨 ", "slj cys", "cys slj",
     "水利 局长", "局长 水利", "sslj 岑"],
)  # fmt: skip
def test_ge_finds_his_head_however_he_types(ge, typed, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert names(selectors.find(ge, typed, 20)) == ["岑雨水"]


@pytest.mark.parametrize("typed", ["岑雷", "ens", "uili", "城管 岑", "局长 局员", "cys cys3", "岑雨水局长"])
def test_what_fits_nobody_finds_nobody(ge, typed):
    assert selectors.find(ge, typed, 20) == []


def test_a_unit_and_a_section_find_all_their_people(ge, flood_office):
    assert names(selectors.find(ge, "水利局", 20)) == ["岑雨水", "葛惊蛰"]
    assert names(selectors.find(ge, "防汛科", 20)) == names(selectors.find(ge, "fxk", 20)) == ["葛惊蛰"]


def test_the_exact_name_comes_first_then_the_own_unit_then_the_rank(ge, bring):
    bring("岑雨", "市城管局")
    bring("岑雨生", "市城管局", rank=Rank.CITY_LEADER)
    bring("岑雨明", "市水利局")
    bring("岑雨亮", "市城管局", rank=Rank.SECTION_HEAD)
    bring("岑雨华", "市水利局", rank=Rank.UNIT_DEPUTY)
    bring("王岑雨田", "市城管局", title="岑雨办主任", rank=Rank.CITY_LEADER)
    found = names(selectors.find(ge, "岑雨", 20))
    assert found == ["岑雨", "岑雨华", "岑雨水", "岑雨明", "岑雨生", "王岑雨田", "岑雨亮"]
    assert names(selectors.find(ge, "岑雨", 2)) == found[:2]


def test_whose_name_it_is_comes_before_whose_unit_is_called_so(ge, bring, city):
    Unit.objects.filter(pk=city.units["市城管局"]).update(short_name="葛店分局")
    lookup.list_units([city.units["市城管局"]])
    assert names(selectors.find(ge, "葛", 20)) == ["葛惊蛰", "邢大暑"]


def test_who_holds_two_positions_is_found_by_both_and_once(ge, cen, city):
    appoint(person=cen, position=add_position(unit=city.units["市城管局"], title="督察专员"), primary=False)
    assert [(c.name, c.title) for c in selectors.find(ge, "cys", 20)] == [("岑雨水", "局长")]
    assert [(c.name, c.unit, c.title) for c in selectors.find(ge, "督察", 20)] == [("岑雨水", "市城管局", "督察专员")]


def test_a_handover_is_found_at_once(ge, cen, city):
    held = Position.objects.get(appointments__person=cen)
    end_appointment(cen_appointment(cen))
    assert selectors.find(ge, "岑雨水", 20) == []
    appoint(person=ge, position=held.pk)
    assert names(selectors.find(ge, "局长 水利", 20)) == ["葛惊蛰"]


def cen_appointment(cen):
    return Person.objects.get(pk=cen).appointments.get(ended_at=None).pk


@pytest.mark.parametrize(
    ("shown", "finders"),
    [("everyone", "岑雨水 葛惊蛰 邢大暑 温白露"), ("unit", "岑雨水 葛惊蛰"), ("leaders", "岑雨水 葛惊蛰 邢大暑"),
     ("nobody", "葛惊蛰")],
)  # fmt: skip
def test_the_end_of_a_telephone_number_finds_only_for_those_who_may_see_it(city, shown, finders):
    Person.objects.filter(name="葛惊蛰").update(phone="139-0000-4417", phone_shown=shown)
    Position.objects.filter(title="局长").update(rank=Rank.UNIT_HEAD)
    there = ["岑雨水", "葛惊蛰", "邢大暑", "温白露"]
    assert [n for n in there if names(selectors.find(city.persons[n], "00004417", 20)) == ["葛惊蛰"]] == finders.split()
    assert selectors.find(city.persons["葛惊蛰"], "417", 20) == []


@pytest.mark.parametrize("typed", ["%", "_", "!", "' OR 1=1 --", "$$", "\\", "", "%%%%", "1!%4"])
def test_signs_of_the_database_are_only_signs(ge, typed):
    assert selectors.find(ge, typed, 20) == []


def test_a_nul_is_refused_with_its_field(ge):
    with pytest.raises(Invalid) as refused:
        selectors.find(ge, "岑\x00", 20)
    assert refused.value.field == "text"


def test_who_was_deactivated_is_not_found_but_his_old_words_keep_his_name(ge, cen):
    deactivate(user_of(cen))
    assert selectors.find(ge, "岑雨水", 20) == []
    assert names(selectors.cards_of(ge, [cen])) == ["岑雨水"]


def test_cards_come_in_the_order_asked_without_unknown_ones(ge, cen, jiang, django_assert_num_queries):
    with django_assert_num_queries(1):
        cards = selectors.cards_of(ge, [jiang, 999_999, cen, jiang])
    assert [(card.name, card.unit, card.title) for card in cards] == [
        ("江处暑", "市政府", "副市长"),
        ("岑雨水", "市水利局", "局长"),
    ]


def test_nobody_asked_for_is_nobody_looked_up(ge, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert selectors.cards_of(ge, []) == []


def test_an_installation_from_before_is_found_after_it_was_listed_once(ge, cen):
    from collab.directory.models import Findable, FindableUnit

    Findable.objects.all().delete()
    FindableUnit.objects.all().delete()
    assert selectors.find(ge, "cys", 20) == []
    lookup.list_everything()
    assert names(selectors.find(ge, "cys slj", 20)) == ["岑雨水"]


def test_positions_are_found_with_who_holds_them(ge, city, cen):
    add_position(unit=city.units["市水利局"], title="总工程师", order=5)
    found = [(p.unit, p.title, p.holders) for p in selectors.find_positions(ge, "slj", 20)]
    assert found == [("市水利局", "局长", ["岑雨水"]), ("市水利局", "收发员", ["葛惊蛰"]), ("市水利局", "总工程师", [])]
    assert [p.title for p in selectors.find_positions(ge, "水利 收发", 20)] == ["收发员"]
    assert selectors.positions_of_unit(ge, city.units["市水利局"]) == selectors.find_positions(ge, "slj", 20)


def test_a_new_unit_is_found_by_its_initials(ge):
    add_position(unit=add_unit("云汀市档案馆", short_name="市档案馆"), title="馆长")
    assert [p.title for p in selectors.find_positions(ge, "dag", 20)] == ["馆长"]
