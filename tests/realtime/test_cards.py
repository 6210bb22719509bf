"""A card over the socket: it comes with its message, is watched through its door, and changes for everybody at once."""

from uuid import uuid4

import pytest

from collab.conversations.services import remove_member
from tests.realtime.conftest import elsewhere

pytestmark = pytest.mark.both_stacks


async def asked(socket, scene, wants="receipt"):
    """A roll call of this person's; its card."""
    made = {"conversation": scene.group, "client_id": str(uuid4()), "title": "谁参加会商", "wants": wants}
    posted = await socket.do("rollcall.make", **made)
    await socket.until(lambda: cards(socket) and posted["seq"] in socket.seqs(scene.group))
    return cards(socket)[-1]["card"]


def cards(socket):
    return [event["data"] for event in socket.events if event["type"] == "card.changed"]


async def watch(socket, scene, card, version=0):
    known = [{"card": card, "version": version}]
    return (await socket.do("card.watch", conversation=scene.group, cards=known))["cards"]


async def press(socket, card, action, part, version=0, **inputs):
    told = {"card": card, "part": part, "action": action, "part_version": version, "inputs": inputs}
    return await socket.ask("card.act", client_id=str(uuid4()), **told)


async def test_it_comes_with_its_message_and_a_press_of_one_is_seen_by_the_other(scene, opened):
    cen, ge, outsider = [await opened(who) for who in scene[:3]]
    card = await asked(cen, scene)
    await ge.until(lambda: cards(ge))
    assert [event["type"] for event in ge.events][-2:] == ["message.posted", "card.changed"]
    (seen,) = await watch(ge, scene, card, version=1)
    assert (seen["face"], seen["view"]["standings"][0]["roles"]) == (None, ["invited"])

    reply = await press(ge, card, "answer", scene.ge.person)
    assert reply["ok"]["version"] == 2
    await cen.until(lambda: cards(cen)[-1]["version"] == 2)
    assert cards(cen)[-1]["face"] == reply["ok"]["face"]
    await outsider.do("ping", received=0, digest=0)
    assert outsider.events == []


async def test_two_windows_of_one_person_agree_and_the_slower_is_refused_with_the_card(scene, opened):
    cen, phone, desk = await opened(scene.cen), await opened(scene.ge), await opened(scene.ge)
    card = await asked(cen, scene)
    await press(phone, card, "answer", scene.ge.person)
    refused = (await press(desk, card, "answer", scene.ge.person))["error"]
    assert (refused["code"], refused["field"], refused["card"]["version"]) == ("stale_card", "part_version", 2)
    await desk.until(lambda: any(event["type"] == "card.view_changed" for event in desk.events))
    (told,) = [event["data"] for event in desk.events if event["type"] == "card.view_changed"]
    assert told["view"] == refused["card"]["view"]


async def test_who_was_removed_hears_watches_and_presses_nothing(scene, opened):
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    card = await asked(cen, scene)
    await ge.until(lambda: cards(ge))
    await elsewhere(remove_member, by=scene.cen.person, conversation=scene.group, person=scene.ge.person)
    await ge.until(lambda: ge.ephemeral)
    heard = len(ge.events)
    await press(cen, card, "answer", scene.cen.person)
    await cen.until(lambda: cards(cen)[-1]["version"] == 2)
    known = [{"card": card, "version": 0}]
    watched = await ge.refused("card.watch", conversation=scene.group, cards=known)
    pressed = (await press(ge, card, "answer", scene.ge.person))["error"]
    assert [watched["code"], pressed["code"], len(ge.events)] == ["not_found", "not_found", heard]
    assert await ge.do("card.watch", cards=known) == {"cards": []}


async def test_what_is_wrong_is_named_and_the_socket_lives(scene, opened):
    cen = await opened(scene.cen)
    card = await asked(cen, scene, wants="line")
    refusals = [
        await press(cen, card, "answer", scene.cen.person, line=7),
        await press(cen, card, "burn", scene.cen.person),
        await press(cen, card, "answer", scene.ge.person, line="好"),
        await press(cen, card, "answer", scene.cen.person, line="x" * 40_000),
        await press(cen, 999_999, "answer", scene.cen.person),
    ]
    assert [(reply["error"]["code"], reply["error"]["field"]) for reply in refusals] == [
        ("invalid", "inputs.line"), ("invalid", "action"), ("forbidden", "part"), ("too_large", "inputs"),
        ("not_found", "card"),
    ]  # fmt: skip
    assert "ok" in await press(cen, card, "answer", scene.cen.person, line="好")


async def test_a_body_is_checked_and_what_is_wrong_with_it_has_its_place(scene, opened):
    cen = await opened(scene.cen)
    words = {"type": "TextBlock", "text": "你好"}
    assert await cen.do("card.check", body={"body": [words]}) == {"type": "AdaptiveCard", "body": [words]}
    link = {"type": "Action.OpenUrl", "title": "看", "url": "javascript:alert(1)"}
    refused = await cen.refused("card.check", body={"body": [words], "actions": [link]})
    assert (refused["code"], refused["field"]) == ("invalid", "actions[0].url")
