"""Nobody changes what was done: every act that is not as it was written is named."""

import pytest
from django.core.management import CommandError, call_command

from collab.work.models import Act, Item
from collab.work.trail import linked
from collab.work.verifying import verify
from tests.collab.work.scenes import act, lent_out

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def item(offices):
    item, parts = lent_out(offices)
    act(offices, "葛惊蛰", item, "accept", parts["市水利局"])
    return item


def test_a_trail_as_it_was_written_is_whole(item, capsys):
    assert verify() == []
    call_command("work", "verify")
    assert capsys.readouterr().out == "whole: 1 items, 4 acts\n"


def test_words_that_were_changed_are_named(item):
    Act.objects.filter(item=item, nr=3).update(words="另有安排")
    assert [(fault.nr, fault.what) for fault in verify(item)] == [(3, "was changed, or does not follow the one before")]
    with pytest.raises(CommandError, match="act 3"):
        call_command("work", "verify", "--item", str(item))


def test_an_act_that_is_gone_is_named(item):
    Act.objects.filter(item=item, nr=2).delete()
    assert verify(item)[0].nr == 2
    Act.objects.filter(item=item, nr=4).delete()
    assert any("not the act the trail ended with" in fault.what for fault in verify(item))


def test_an_item_that_moved_without_an_act_is_named(item):
    Item.objects.filter(pk=item).update(state="lent")
    assert [fault.what for fault in verify(item)] == ["was moved without an act"]


def test_a_trail_that_was_written_anew_from_the_beginning_is_found_by_the_audit(item):
    previous = ""
    for one in Act.objects.filter(item=item).order_by("nr"):
        one.words = f"{one.words}！"
        previous = one.hash = linked(previous, one)
        one.save()
    Item.objects.filter(pk=item).update(trail_hash=previous)
    assert [fault.what for fault in verify(item)] == ["is not the act the audit noted"]
