"""Beside the shelf: what was taken away stands there with who took it, for who may return it; and the collections of
the circle, for who may bring them onto it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from collab.core.errors import NotFound
from collab.shelves.besides import beside
from collab.shelves.services import gather, take_document
from tests.collab.shelves import test_gathering
from tests.collab.shelves.conftest import names

pytestmark = pytest.mark.django_db
asked = test_gathering.scene
MOST = 12  # statements, of a shelf with everything


@pytest.fixture
def taken(circle, flood):
    """`taken(document, "岑雨水")`: away, or back."""
    return lambda made, who, away=True: take_document(
        by=flood.persons[who], conversation=circle, document=made.document, away=away
    )


def test_who_took_a_document_away_and_when_stands_beside_the_shelf_until_it_is_returned(
    circle, flood, lay, taken, seen, jiang
):
    made = lay("葛惊蛰", "水情.xlsx")
    taken(made, "葛惊蛰")
    (told,) = beside(jiang, circle).taken
    assert (told.document.name, told.by, told.document.away) == ("水情.xlsx", flood.persons["葛惊蛰"], True)
    taken(made, "葛惊蛰", away=False)
    assert beside(jiang, circle).taken == []
    assert names(seen(jiang).documents) == ["水情.xlsx"]


def test_of_two_the_one_taken_last_comes_first_and_taken_again_it_is_by_who_did_so_last(
    circle, flood, lay, taken, jiang
):
    first, second = lay("葛惊蛰", "甲.xlsx"), lay("葛惊蛰", "乙.xlsx")
    for made in (first, second):
        taken(made, "葛惊蛰")
    taken(first, "江处暑", away=False)
    taken(first, "江处暑")
    told = beside(jiang, circle).taken
    assert [(one.document.name, one.by) for one in told] == [
        ("甲.xlsx", jiang), ("乙.xlsx", flood.persons["葛惊蛰"]),
    ]  # fmt: skip


def test_a_member_finds_there_what_he_put_himself_and_who_does_not_belong_finds_no_such_place(
    circle, flood, lay, taken, stranger
):
    taken(lay("葛惊蛰", "水情.xlsx"), "江处暑")
    assert names([one.document for one in beside(flood.persons["葛惊蛰"], circle).taken]) == ["水情.xlsx"]
    assert beside(flood.persons["邢大暑"], circle).taken == []
    with pytest.raises(NotFound):
        beside(stranger, circle)


@pytest.mark.django_db(transaction=True)
def test_a_collection_stands_there_for_who_sees_all_of_it_and_then_with_the_folder_it_lies_in(asked):
    asked.found()
    asked.answer("葛惊蛰")
    asker, other = asked.persons["岑雨水"], asked.persons["邢大暑"]
    (told,) = beside(asker, asked.there).collections
    assert (told.item, told.title, told.answered, told.folder) == (asked.item, "受灾数据", 1, None)
    assert told.asked > 1
    assert beside(other, asked.there).collections == []
    folder = gather(by=asker, conversation=asked.there, item=asked.item).folder
    assert [one.folder for one in beside(asker, asked.there).collections] == [folder.folder]


@pytest.mark.django_db(transaction=True)
def test_what_all_may_see_all_may_bring_there_and_many_cost_no_more_than_one(asked):
    asked.found(shown="all")
    other = asked.persons["邢大暑"]

    def statements():
        with CaptureQueriesContext(connection) as spoken:
            told = beside(other, asked.there).collections
        return len(told), len(spoken)

    one = statements()
    asked.found(shown="all")
    two = statements()
    assert (one[0], two[0]) == (1, 2)
    assert one[1] == two[1] <= MOST
