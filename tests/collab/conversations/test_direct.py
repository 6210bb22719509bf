"""Two people have one talk with each other, for good, and nobody else is in it."""

import pytest

from collab.accounts.services import deactivate
from collab.conversations.models import Conversation
from collab.conversations.services import start_direct
from collab.core.errors import Invalid
from tests.collab.conftest import user_of
from tests.collab.scenes import DOORS, at_once, kinds_of, listens_to, refusal_of, say, texts

pytestmark = pytest.mark.both_stacks
FOR_GROUPS = ("add", "remove", "leave", "set role", "change", "seat", "unseat")


def test_two_find_the_same_talk_whoever_begins(wen, cen, outsider):
    talk = start_direct(by=wen, person=cen)
    assert start_direct(by=cen, person=wen) == talk
    assert start_direct(by=outsider, person=cen) != talk
    assert kinds_of(talk) == ["member.joined"]


@pytest.mark.django_db(transaction=True)
def test_two_who_begin_at_the_same_moment_have_one_talk(wen, cen):
    for _ in range(5):
        Conversation.objects.all().delete()
        begun = at_once([lambda: start_direct(by=wen, person=cen), lambda: start_direct(by=cen, person=wen)] * 4)
        assert set(begun) == {Conversation.objects.get().pk}


def test_nobody_talks_with_himself_with_nobody_or_with_somebody_who_is_gone(wen, cen):
    deactivate(user_of(cen))
    for other in (wen, cen, 999_999):
        with pytest.raises(Invalid):
            start_direct(by=wen, person=other)
    assert Conversation.objects.count() == 0


@pytest.mark.parametrize("door", FOR_GROUPS)
def test_a_direct_talk_cannot_be_made_anything_else(wen, cen, door):
    talk = start_direct(by=wen, person=cen)
    assert refusal_of(lambda: DOORS[door](wen, talk)) == "forbidden"
    assert listens_to(wen) == listens_to(cen) == {talk}


@pytest.mark.parametrize("door", DOORS)
def test_for_an_outsider_it_is_not_there_through_any_door(wen, cen, outsider, door):
    talk = start_direct(by=wen, person=cen)
    say(wen, talk, "只给你看")
    assert refusal_of(lambda: DOORS[door](outsider, talk)) == "not_found"
    assert refusal_of(lambda: DOORS[door](outsider, 999_999)) == "not_found"
    assert listens_to(outsider) == set()
    assert texts(cen, talk) == ["只给你看"]
