"""A refusal over the socket carries what it carries over REST: what is there now, beside the code."""

import ast
from uuid import uuid4

import pytest

from collab.core.errors import CATALOGUE
from realtime.protocol import RefusedError
from tests.shape.sources import sources

pytestmark = pytest.mark.both_stacks

_ALONE = {"rule"}  # which rule a password breaks: signing in is HTTP alone


async def test_who_changes_an_older_contact_is_refused_with_the_present_one_and_goes_on_from_there(scene, opened):
    phone, desk, outsider = await opened(scene.cen), await opened(scene.cen), await opened(scene.outsider)
    contact = str(uuid4())
    mother = {"name": "沈桂兰"}
    await phone.do("contact.save", contact=contact, version=0, entry=mother)
    await desk.do("contact.save", contact=contact, version=1, entry=mother | {"note": "药在抽屉里"})

    refused = await phone.refused("contact.save", contact=contact, version=1, entry=mother | {"title": "母亲"})
    now = refused["contact"]
    assert (refused["code"], now["contact"], now["version"]) == ("stale", contact, 2)
    assert now["entry"]["note"] == "药在抽屉里"

    saved = await phone.do("contact.save", contact=contact, version=2, entry=now["entry"] | {"title": "母亲"})
    assert (saved["version"], saved["entry"]["note"], saved["entry"]["title"]) == (3, "药在抽屉里", "母亲")
    curious = await outsider.refused("contact.save", contact=contact, version=1, entry=mother)
    assert (curious["code"], "contact" in curious) == ("not_found", False)


def test_whatever_a_refusal_carries_has_its_field_in_the_protocol():
    codes = {kind.__name__ for kind in CATALOGUE}
    carried = {
        word.arg
        for source in sources("collab", "bots")
        for call in ast.walk(source.tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in codes
        for word in call.keywords
        if word.arg
    }
    assert carried - _ALONE <= set(RefusedError.__struct_fields__)
