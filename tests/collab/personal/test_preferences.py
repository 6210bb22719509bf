"""How somebody wants to be called: the same on all his devices, and nobody else's affair."""

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from collab.personal.models import Preference
from collab.personal.selectors import belongings, preferences_of
from collab.personal.services import prefer
from collab.personal.shapes import USUAL, QuietHours
from tests.collab.scenes import log_of, refusal_of

pytestmark = pytest.mark.both_stacks


def test_who_has_said_nothing_is_called_as_usual(cen):
    assert preferences_of(cen) == USUAL
    assert not Preference.objects.exists()


def test_what_he_changes_stays_and_the_rest_is_as_before(cen):
    prefer(person=cen, changes={"sound": False})
    prefer(person=cen, changes={"quiet": QuietHours(22 * 60, 7 * 60)})
    assert preferences_of(cen) == replace(USUAL, sound=False, quiet=QuietHours(1320, 420))


def test_his_other_devices_hear_all_of_it_and_a_change_that_is_none_is_not_told(cen):
    now = prefer(person=cen, changes={"notice": "bare", "only_mentions": [7]})
    prefer(person=cen, changes={"notice": "bare"})
    assert [(line.type, line.data) for line in log_of(f"user:{cen}")] == [
        ("preferences.changed", {"preferences": to_builtins(now)})
    ]


def test_his_phrases_stand_in_his_order_each_once_and_on_one_line(cen):
    usual = preferences_of(cen).phrases
    now = prefer(person=cen, changes={"phrases": [usual[1], "请  抓紧\n办理。", usual[1]]})
    assert now.phrases == [usual[1], "请 抓紧 办理。"]
    assert prefer(person=cen, changes={"phrases": []}).phrases == []
    assert refusal_of(lambda: prefer(person=cen, changes={"phrases": ["\u200b"]})) == "invalid"


def test_an_outsider_has_his_own(cen, outsider):
    prefer(person=cen, changes={"notice": "off"})
    assert belongings(outsider).preferences == USUAL
    assert log_of(f"user:{outsider}") == []


def test_what_a_later_version_has_kept_does_no_harm(cen):
    Preference.objects.create(person_id=cen, key="of_tomorrow", value={"x": 1})
    assert preferences_of(cen) == USUAL
