"""Finding people, one query each time."""

import pytest

from collab.accounts.services import deactivate
from collab.core.errors import Invalid, NotFound
from collab.directory import selectors
from collab.directory.services import Newcomer, add_people, add_unit
from tests.collab.conftest import user_of


def names(cards):
    return [card.name for card in cards]


@pytest.mark.parametrize(
    "typed", ["岑雨水", "雨水", "cenyu", "yushui", "cys", "CYS", "水利 岑", "岑 shuili", " 岑  雨 "]
)
def test_ge_finds_his_head_however_he_types(ge, cen, typed, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert names(selectors.find(ge, typed, 20)) == (["岑雨水"] if typed != "岑 shuili" else [])


def test_a_unit_finds_all_its_people(ge):
    assert names(selectors.find(ge, "水利局", 20)) == ["岑雨水", "葛惊蛰"]


def test_the_best_fit_comes_first(ge, city):
    add_people([Newcomer("20001", "雨水岑"), Newcomer("20002", "岑雨"), Newcomer("20003", "岑雨水生")])
    assert names(selectors.find(ge, "岑雨", 20))[0] == "岑雨"
    assert names(selectors.find(ge, "岑雨水", 2)) == ["岑雨水", "岑雨水生"]


@pytest.mark.parametrize("typed", ["%", "_", "!", "' OR 1=1 --", "$$", "\\", ""])
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


def test_units_come_after_their_superiors_in_rank_order(ge, city, django_assert_num_queries):
    add_unit("云汀市水利局防汛科", short_name="防汛科", parent=city.units["市水利局"])
    with django_assert_num_queries(1):
        units = selectors.units(ge)
    assert [unit.short_name for unit in units] == ["市政府", "市城管局", "市水利局", "防汛科"]


def test_a_units_people_come_in_the_order_of_their_positions(ge, city, django_assert_num_queries):
    with django_assert_num_queries(1):
        people = selectors.persons_of_unit(ge, city.units["市水利局"])
    assert [(card.name, card.title) for card in people] == [("岑雨水", "局长"), ("葛惊蛰", "收发员")]


def test_an_empty_unit_has_nobody_and_a_unit_that_is_not_is_not_found(ge):
    assert selectors.persons_of_unit(ge, add_unit("云汀市档案馆")) == []
    with pytest.raises(NotFound):
        selectors.persons_of_unit(ge, 999_999)
