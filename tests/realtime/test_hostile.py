"""Bad frames, floods and forged handshakes: a clear answer, and the process lives."""

import json
from uuid import uuid4

import pytest

from collab.messaging.drafts import Draft
from collab.messaging.posting import post
from tests.realtime.conftest import elsewhere
from tests.realtime.socket import Socket

BAD = {
    "not json": ("{", None),
    "empty": ("", None),
    "null": ("null", None),
    "a list": ("[]", None),
    "nested a hundred thousand deep": ("[" * 60_000, None),
    "NaN": ('{"id":1,"do":"message.recall","conversation":NaN,"nr":1}', None),
    "a number without end": ('{"id":1,"do":"message.recall","conversation":%s,"nr":1}' % ("9" * 5000), None),
    "an unknown command": ('{"id":1,"do":"city.delete"}', "do"),
    "an extra field": ('{"id":1,"do":"message.recall","conversation":1,"nr":1,"is_staff":true}', None),
    "__proto__": ('{"id":1,"do":"unit.list","__proto__":{}}', None),
    "a field of the wrong form": ('{"id":1,"do":"message.recall","conversation":"1","nr":1}', "conversation"),
    "half a surrogate pair": ('{"id":1,"do":"message.recall","conversation":"\\ud800","nr":1}', None),
}


@pytest.mark.parametrize("name", BAD)
async def test_a_bad_frame_is_answered_and_the_socket_lives(name, scene, opened):
    text, field = BAD[name]
    cen = await opened(scene.cen)
    cen.send(text)
    await cen.until(lambda: cen.stray)
    error = cen.stray[0]["error"]
    assert error["code"] == "bad_frame"
    assert field is None or error["field"] == field
    assert (await cen.post(scene.group, "还在"))["nr"] == 1


@pytest.mark.parametrize("text", ["\u0000", " \n ", "\u202e"])
async def test_text_that_says_nothing_or_cannot_be_stored_is_refused_by_name(text, scene, opened):
    cen = await opened(scene.cen)
    error = await cen.refused("message.post", conversation=scene.group, text=text, client_id=str(uuid4()))
    assert (error["code"], error["field"]) == ("invalid", "text")


async def test_bytes_where_text_is_due_are_named(scene, opened):
    cen = await opened(scene.cen)
    cen.send_bytes(b"\x00\x01")
    await cen.until(lambda: cen.stray)
    assert cen.stray[0]["error"]["code"] == "bad_type"


async def test_where_files_are_read_there_is_no_socket_for_anybody(scene, process, settings):
    settings.FILES_ORIGIN = "https://city.example"
    assert (await Socket(scene.cen.token).connect()).closed == 4403


async def test_a_frame_of_65_kib_closes_with_a_reason(scene, opened):
    cen = await opened(scene.cen)
    cen.send(json.dumps({"do": "typing", "pad": "x" * 65_536}))
    await cen.until(lambda: cen.closed)
    assert cen.closed == 4009


async def test_a_flood_of_frames_is_cut_and_the_next_socket_is_welcome(scene, opened):
    cen = await opened(scene.cen)
    for _ in range(200):
        cen.send({"do": "ack", "received": 0})
    await cen.until(lambda: cen.closed)
    assert cen.closed == 4429
    assert (await (await opened(scene.cen)).post(scene.group, "慢慢说"))["nr"] == 1


async def test_four_bad_frames_in_a_row_are_enough(scene, opened):
    cen = await opened(scene.cen)
    for _ in range(5):
        cen.send("{")
    await cen.until(lambda: cen.closed)
    assert cen.closed == 4429


async def test_acknowledging_what_was_never_sent_ends_the_socket(scene, opened):
    cen = await opened(scene.cen)
    cen.send({"do": "ack", "received": 7})
    await cen.until(lambda: cen.closed)
    assert cen.closed == 4400


async def test_who_does_not_say_hello_first_is_sent_away(scene, process):
    socket = await Socket(scene.cen.token).connect()
    socket.send({"id": 1, "do": "unit.list"})
    await socket.until(lambda: socket.closed)
    assert socket.closed == 4400


async def test_an_old_client_is_told_to_reload(scene, process):
    socket = await Socket(scene.cen.token).connect()
    socket.send({"id": 1, "do": "hello", "protocol": 0})
    await socket.until(lambda: socket.closed)
    assert socket.closed == 4426


async def test_who_reads_nothing_is_paused_at_the_window_and_goes_on_where_he_stopped(scene, opened):
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    ge.reads = False
    drafts = [Draft.of(scene.cen.person, scene.group, uuid4(), "水") for _ in range(400)]
    await elsewhere(post, drafts)
    await cen.until(lambda: len(cen.events) == 400)
    assert len(ge.events) <= 256
    ge.reads = True
    while len(ge.events) < 400:
        held = len(ge.events)
        ge.acknowledge()
        await ge.until(lambda held=held: len(ge.events) > held)
    assert ge.seqs(scene.group) == cen.seqs(scene.group)


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(b"origin", b"null")],
        [(b"origin", b"https://city.example")],
        [(b"origin", b"http://city.example:81")],
        [(b"origin", b"http://city.example.evil.com")],
        [(b"origin", b"http://city.example@evil.com")],
    ],
)
async def test_a_page_from_elsewhere_opens_no_socket(headers, scene, process):
    socket = await Socket(headers=[(b"cookie", b"collab_session=abc"), *headers]).connect()
    assert (socket.accepted, socket.closed) == (False, 4403)


async def test_a_token_in_the_query_is_refused_however_good_it_is(scene, process):
    socket = await Socket(scene.cen.token, query=f"token={scene.cen.token}".encode()).connect()
    assert not socket.accepted


async def test_a_made_up_token_opens_nothing(scene, process):
    assert not (await Socket("made-up").connect()).accepted
