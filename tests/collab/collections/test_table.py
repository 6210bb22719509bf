"""汇总表: the server puts it in order and hands it over page by page; no button of it leads to a refusal."""

import pytest

from collab.collections.audience import Audience
from collab.collections.fields import Field
from tests.collab.collections.conftest import Scene
from tests.collab.scenes import refusal_of

pytestmark = pytest.mark.both_stacks
FIELDS = (Field("受灾人口", "number", required=False), Field("情况", required=False))


@pytest.fixture
def filled(scene: Scene) -> Scene:
    """葛惊蛰 and 邹芒种 of one bureau, 邢大暑 and 柯立夏; who has not is 柯立夏."""
    scene.found(fields=FIELDS)
    for name, people, words in (("邢大暑", 26, "转移"), ("葛惊蛰", 326, "安置"), ("邹芒种", 3, "转移")):
        scene.press(name, "answer", f1=people, f2=words)
    return scene


def names(scene: Scene, **looked) -> list[str]:
    return [row.name for row in scene.show(**looked).rows]


@pytest.mark.parametrize(
    ("by", "up", "missing"),
    [
        ("name", ["葛惊蛰", "柯立夏", "邢大暑", "邹芒种"], []),
        ("f1", ["邹芒种", "邢大暑", "葛惊蛰"], ["柯立夏"]),
        ("at", ["邢大暑", "葛惊蛰", "邹芒种"], ["柯立夏"]),
    ],
)
def test_it_stands_in_the_order_of_a_column_and_who_has_not_comes_last(filled, by, up, missing):
    assert names(filled, by=by) == up + missing
    assert names(filled, by=by, down=True) == up[::-1] + missing


def test_words_of_one_kind_stand_together_and_a_column_there_is_not_changes_nothing(filled):
    assert [row.values and row.values["f2"] for row in filled.show(by="f2").rows] == ["安置", "转移", "转移", None]
    assert names(filled, by="f9") == names(filled)


def test_units_stand_in_the_order_of_the_city_either_way(filled):
    up = [row.unit for row in filled.show(by="unit").rows]
    assert [row.unit for row in filled.show(by="unit", down=True).rows] == up[::-1]
    assert len(set(up)) == 3


def test_pages_side_by_side_leave_none_out(filled):
    pages = [filled.show(by="name", limit=1, after=n) for n in range(4)]
    assert [row.name for page in pages for row in page.rows] == names(filled, by="name")
    assert [page.more for page in pages] == [True, True, True, False]
    assert filled.show(after=9).rows == []


def test_only_those_who_owe_it_or_only_the_others(filled):
    owing, answered = filled.show(only="owing"), filled.show(only="answered")
    assert ([row.name for row in owing.rows], owing.fitting, owing.asked) == (["柯立夏"], 1, 4)
    assert ({row.name for row in answered.rows}, answered.fitting) == ({"邢大暑", "葛惊蛰", "邹芒种"}, 3)


def test_who_is_asked_sees_his_own_row_whatever_he_looks_for(filled):
    for looked in ({"by": "f1"}, {"only": "answered"}, {"limit": 1}):
        assert [row.name for row in filled.show("邢大暑", **looked).rows] == ["邢大暑"]
    assert (filled.show("邢大暑").mine, filled.show().mine) == (True, False)


def test_whatever_a_row_offers_is_done_and_what_was_just_urged_is_not_offered(filled):
    offered = {row.name: row.acts for row in filled.show().rows}
    assert offered == {"邢大暑": ["send_back"], "葛惊蛰": ["send_back"], "邹芒种": ["send_back"], "柯立夏": ["urge"]}
    filled.act("岑雨水", "urge", of="柯立夏")
    filled.act("岑雨水", "send_back", of="邢大暑", reason="请核实")
    offered = {row.name: row.acts for row in filled.show().rows}
    assert (offered["柯立夏"], offered["邢大暑"]) == ([], ["urge"])
    assert refusal_of(lambda: filled.act("岑雨水", "urge", of="柯立夏")) == "conflict"
    assert not any(row.acts for row in filled.show("邢大暑").rows)
    filled.act("岑雨水", "close")
    assert not any(row.acts for row in filled.show().rows)


def test_a_page_of_the_table_takes_few_statements_however_many_answered(filled, django_assert_max_num_queries):
    for looked in ({}, {"by": "f1", "down": True}, {"only": "answered", "limit": 1}):
        with django_assert_max_num_queries(20):
            filled.show(**looked)


def test_a_part_of_ones_own_collection_is_answered_on_the_card(scene):
    scene.found(fields=FIELDS, audience=Audience(persons=[scene.persons["岑雨水"], scene.persons["邢大暑"]]))
    own = next(row for row in scene.show().rows if row.mine)
    assert own.acts == ["urge"]
