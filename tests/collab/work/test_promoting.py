"""A message becomes a piece of work: a kind says so where it registers, and the message is its source."""

from uuid import uuid4

import msgspec
import pytest

from collab.messaging.promoting import promote, withdraw
from collab.work import modules
from collab.work.forms import Nothing
from collab.work.kinds import Words
from collab.work.models import Item, Link
from tests.collab.scenes import group, say
from tests.collab.work.toy import BORROWING

pytestmark = pytest.mark.django_db


def test_a_message_becomes_an_item_of_a_kind_that_said_so_with_the_message_as_its_source(offices):
    modules.register(msgspec.structs.replace(BORROWING, fields=Nothing), promoted=Words("转借用", "Borrow"))
    cen, ge = offices.persons["岑雨水"], offices.persons["葛惊蛰"]
    there = group(cen, ge)
    nr, client_id = say(ge, there, "会商要用第一会议室").nr, uuid4()
    for _ in range(2):
        told = promote(by=cen, conversation=there, nr=nr, into=BORROWING.code, client_id=client_id)
    item = Item.objects.get()
    assert (told.item, item.body) == (item.pk, "会商要用第一会议室")
    assert Link.objects.filter(item=item, conversation=there, nr=nr).exists()
    withdraw(BORROWING.code)
