"""People talk, leave, come back: what they said arrives, once, in order."""

from uuid import uuid4

import pytest

from collab.directory.models import Appointment, Unit
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_one
from realtime.digest import digest
from realtime.hub import Hint
from tests.realtime.conftest import elsewhere, nobody_is_told
from tests.realtime.socket import Socket

pytestmark = pytest.mark.both_stacks


async def test_what_one_says_reaches_the_other_and_oneself_and_nobody_else(scene, opened):
    cen, ge, outsider = [await opened(who) for who in scene[:3]]
    posted = await cen.post(scene.group, "今晚八点会商")
    for member in (cen, ge):
        await member.until(lambda member=member: member.seqs(scene.group) == [posted["seq"]])
    await outsider.do("ping", received=0, digest=0)
    assert outsider.events == []


async def test_an_outsider_cannot_tell_a_hidden_conversation_from_none(scene, opened):
    outsider = await opened(scene.outsider)
    hidden = await outsider.refused("message.post", conversation=scene.group, text="在吗", client_id=str(uuid4()))
    absent = await outsider.refused("message.post", conversation=999_999, text="在吗", client_id=str(uuid4()))
    assert hidden == absent
    assert hidden["code"] == "not_found"


async def test_a_repeated_post_is_answered_with_what_it_made_the_first_time(scene, opened):
    cen = await opened(scene.cen)
    client_id = str(uuid4())
    first = await cen.post(scene.group, "收到", client_id=client_id)
    assert await cen.post(scene.group, "收到", client_id=client_id) == first
    other = await cen.refused("message.post", conversation=scene.group, text="没收到", client_id=client_id)
    assert other["code"] == "conflict"
    await cen.until(lambda: cen.texts(scene.group) == ["收到"])


async def test_who_says_into_which_topic_is_heard_by_the_socket_too(scene, opened):
    cen = await opened(scene.cen)
    fields = {"conversation": scene.group, "text": "一号点已转移", "client_id": str(uuid4()), "topic": 7}
    refused = await cen.refused("message.post", **fields)
    assert (refused["code"], refused["field"]) == ("not_found", "topic")


async def test_who_comes_back_gets_what_he_missed_and_nothing_twice(scene, opened):
    ge, cen = await opened(scene.ge), await opened(scene.cen)
    first = await cen.post(scene.group, "一")
    await ge.until(lambda: ge.seqs(scene.group) == [first["seq"]])
    await ge.leave()
    last = [await cen.post(scene.group, text) for text in ("二", "三")][-1]
    positions = {f"conversation:{scene.group}": first["seq"], f"user:{scene.ge.person}": 0}
    back = Socket(scene.ge.token)
    welcome = await back.hello(epoch=ge.welcome["epoch"], positions=positions)
    await back.until(lambda: back.seqs(scene.group)[-1:] == [last["seq"]])
    assert back.texts(scene.group) == ["二", "三"]
    assert (welcome["full"], welcome["conversations"], welcome["reset"]) == (False, [], {})
    await back.leave()


async def test_who_was_away_too_long_begins_anew_where_the_list_stands(scene, opened, monkeypatch):
    monkeypatch.setattr("realtime.limits.GAP", 3)
    cen = await opened(scene.cen)
    posted = [await cen.post(scene.group, str(number)) for number in range(6)]
    name = f"conversation:{scene.group}"
    ge = await opened(scene.ge, epoch=cen.welcome["epoch"], positions={name: 1})
    assert ge.welcome["reset"][name] == posted[-1]["seq"]
    assert [line["last"]["text"] for line in ge.welcome["conversations"]] == ["5"]


async def test_another_log_is_another_story(scene, opened):
    cen = await opened(scene.cen, epoch="0" * 32, positions={f"conversation:{scene.group}": 1})
    assert cen.welcome["full"]
    assert [line["conversation"] for line in cen.welcome["conversations"]] == [scene.group]


async def test_a_commit_nobody_was_told_of_arrives_by_the_poll_floor(scene, opened):
    ge = await opened(scene.ge)
    with nobody_is_told():
        posted = await elsewhere(post_one, Draft.of(scene.cen.person, scene.group, uuid4(), "水位上涨"))
    await ge.until(lambda: ge.seqs(scene.group) == [posted.seq])


async def test_false_late_and_repeated_hints_do_no_harm(scene, opened, process):
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    name = f"conversation:{scene.group}"
    for head in (999, 1, 0, 2, 2):
        process.hub.hint([Hint(name, head, 1), Hint("conversation:424242", head, 1)])
    posted = [await cen.post(scene.group, str(number)) for number in range(3)]
    process.hub.hint([Hint(name, 1, 0)])
    await ge.until(lambda: len(ge.seqs(scene.group)) == 3)
    assert ge.seqs(scene.group) == [one["seq"] for one in posted]


async def test_forty_posts_at_once_arrive_dense_and_in_the_order_they_were_sent(scene, opened):
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    for number in range(40):
        frame = {"id": 100 + number, "do": "message.post", "conversation": scene.group, "client_id": str(uuid4())}
        cen.send({**frame, "text": str(number)})
    await ge.until(lambda: len(ge.events) == 40)
    assert ge.texts(scene.group) == [str(number) for number in range(40)]
    assert ge.seqs(scene.group) == list(range(ge.seqs(scene.group)[0], ge.seqs(scene.group)[0] + 40))


async def test_my_cursor_moves_on_my_other_device_and_on_nobody_elses(scene, opened):
    cen, desk, phone = await opened(scene.cen), await opened(scene.ge), await opened(scene.ge)
    posted = await cen.post(scene.group, "请阅")
    moved = await desk.do("conversation.mark_read", conversation=scene.group, nr=posted["nr"])
    assert (moved["read_nr"], moved["unread"]) == (posted["nr"], 0)
    await phone.until(lambda: any(event["type"] == "cursor.moved" for event in phone.events))
    assert not any(event["type"] == "cursor.moved" for event in cen.events)


async def test_a_ping_with_the_right_digest_is_in_step_and_with_a_wrong_one_is_not(scene, opened):
    cen = await opened(scene.cen)
    seqs = {f"conversation:{line['conversation']}": line["seq"] for line in cen.welcome["conversations"]}
    seqs[f"user:{scene.cen.person}"] = cen.welcome["reset"][f"user:{scene.cen.person}"]
    right = digest(seqs)
    assert (await cen.do("ping", received=0, digest=right))["in_step"]
    assert not (await cen.do("ping", received=0, digest=right ^ 1))["in_step"]
    resumed = await cen.do("resume", epoch=cen.welcome["epoch"], positions=dict.fromkeys(seqs, 0))
    assert resumed["gone"] == []
    await cen.until(lambda: cen.seqs(scene.group) == [1])


async def test_typing_is_seen_by_who_has_the_conversation_on_screen(scene, opened):
    cen, ge, outsider = [await opened(who) for who in scene[:3]]
    await ge.do("watch", conversations=[scene.group], persons=[scene.cen.person])
    await outsider.do("watch", conversations=[scene.group])
    cen.send({"do": "typing", "conversation": scene.group})
    await ge.until(lambda: ge.ephemeral)
    assert ge.ephemeral == [{"type": "typing", "data": {"conversation": scene.group, "person": scene.cen.person}}]
    outsider.send({"do": "typing", "conversation": scene.group})
    await outsider.do("ping", received=0, digest=0)
    assert outsider.ephemeral == []


async def test_presence_tells_who_is_here_and_who_went(scene, opened):
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    seen = await cen.do("watch", persons=[scene.ge.person, scene.outsider.person])
    assert seen == {"online": [scene.ge.person], "statuses": []}
    await cen.do("ping", received=0, digest=0)
    await ge.leave()
    await cen.until(lambda: any(said["data"].get("offline") == [scene.ge.person] for said in cen.ephemeral))


async def test_whoever_may_not_find_somebody_does_not_learn_whether_he_is_here(scene, opened):
    cen, outsider = await opened(scene.cen), await opened(scene.outsider)
    assert await outsider.do("watch", persons=[scene.cen.person]) == {"online": [scene.cen.person], "statuses": []}
    await elsewhere(_hide_everybody_from, scene.outsider.person)
    assert await outsider.do("watch", persons=[scene.cen.person]) == {"online": [], "statuses": []}
    await cen.leave()
    await outsider.do("ping", received=0, digest=0)
    assert outsider.ephemeral == []


def _hide_everybody_from(person):
    Unit.objects.update(visibility=Unit.Visibility.OWN)
    Appointment.objects.filter(person=person).delete()
