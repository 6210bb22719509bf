"""Whoever loses the right to hear hears nothing more, and is told so; whoever gains it needs no reload."""

import asyncio
from uuid import uuid4

from collab.accounts.models import User
from collab.accounts.services import deactivate
from collab.conversations.services import Charter, create_group, remove_member
from collab.messaging.drafts import Draft
from collab.messaging.posting import post
from tests.realtime.conftest import elsewhere, nobody_is_told


async def test_who_is_brought_in_hears_at_once(scene, opened):
    cen, newcomer = await opened(scene.cen), await opened(scene.outsider)
    await cen.do("member.add", conversation=scene.group, persons=[scene.outsider.person])
    await newcomer.until(lambda: newcomer.ephemeral)
    assert newcomer.ephemeral == [{"type": "access.granted", "data": {"conversation": scene.group}}]
    summary = await newcomer.do("conversation.get", conversation=scene.group)
    posted = await cen.post(scene.group, "欢迎")
    await newcomer.until(lambda: newcomer.seqs(scene.group))
    assert newcomer.seqs(scene.group) == [posted["seq"]] == [summary["seq"] + 1]


async def test_who_is_removed_with_fifty_posts_in_flight_gets_none_of_those_sent_after(scene, opened, settings):
    settings.FRAME_BURST = 500
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    before = [cen.post(scene.group, f"前 {number}") for number in range(25)]
    removal = cen.do("member.remove", conversation=scene.group, person=scene.ge.person)
    _, removed = await asyncio.gather(asyncio.gather(*before), removal)
    await asyncio.gather(*(cen.post(scene.group, f"后 {number}") for number in range(25)))
    await ge.until(lambda: ge.ephemeral)
    assert ge.ephemeral == [{"type": "access.revoked", "data": {"conversation": scene.group}}]
    assert all(seq < removed["seq"] for seq in ge.seqs(scene.group))
    assert not any(text.startswith("后") for text in ge.texts(scene.group))
    refusal = await ge.refused("message.history", conversation=scene.group)
    assert refusal["code"] == "not_found"


async def test_a_removal_nobody_was_told_of_is_seen_before_anything_is_delivered(scene, opened):
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    with nobody_is_told():
        await elsewhere(remove_member, by=scene.cen.person, conversation=scene.group, person=scene.ge.person)
    await cen.post(scene.group, "他已不在")
    await cen.until(lambda: cen.texts(scene.group) == ["他已不在"])
    await ge.until(lambda: ge.ephemeral)
    assert ge.events == []


async def test_who_signs_out_is_cut_with_a_code_that_says_so(scene, opened):
    ge = await opened(scene.ge)
    await elsewhere(lambda: deactivate(User.objects.get(pk=scene.ge.person)))
    await ge.until(lambda: ge.closed)
    assert ge.closed == 4401


async def test_a_sign_out_nobody_was_told_of_is_found_within_a_second(scene, opened):
    ge = await opened(scene.ge)
    with nobody_is_told():
        await elsewhere(lambda: deactivate(User.objects.get(pk=scene.ge.person)))
    await ge.until(lambda: ge.closed)
    assert ge.closed == 4401


async def test_a_newcomer_without_history_sees_only_numbers_of_what_is_about_the_past(scene, opened):
    charter = Charter("无历史", (scene.ge.person,), history_for_newcomers=False)
    group = await elsewhere(create_group, by=scene.cen.person, client_id=uuid4(), charter=charter)
    cen = await opened(scene.cen)
    old = await cen.post(group, "旧事")
    await cen.do("member.add", conversation=group, persons=[scene.outsider.person])
    newcomer = await opened(scene.outsider)
    await cen.do("message.edit", conversation=group, nr=old["nr"], revision=0, text="旧事重提")
    await newcomer.until(lambda: newcomer.seqs(group))
    assert [(event["type"], event["data"]) for event in newcomer.events] == [("hidden", {})]
    page = await newcomer.do("message.history", conversation=group)
    assert page["messages"] == []


async def test_a_retry_after_removal_still_learns_that_it_was_stored(scene, opened):
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    client_id = str(uuid4())
    first = await ge.post(scene.group, "走前一句", client_id=client_id)
    await cen.do("member.remove", conversation=scene.group, person=scene.ge.person)
    assert await ge.post(scene.group, "走前一句", client_id=client_id) == first


async def test_posts_of_another_process_are_delivered_under_rights_as_new_as_they_are(scene, opened):
    ge = await opened(scene.ge)

    def removed_then_said() -> None:
        remove_member(by=scene.cen.person, conversation=scene.group, person=scene.ge.person)
        post([Draft.of(scene.cen.person, scene.group, uuid4(), "密")])

    with nobody_is_told():
        await elsewhere(removed_then_said)
    await ge.until(lambda: ge.ephemeral)
    assert ge.events == []
