"""A position changes hands while people talk: the one who held it hears nothing more, the one who holds it now does."""

import asyncio
import threading
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.db import connection

from collab.conversations.seating import seat_positions, seat_units
from collab.conversations.services import Charter, create_group
from collab.directory.models import Appointment
from collab.directory.services import add_position, add_unit, appoint, end_appointment
from collab.eventlog.deliveries import work_off
from collab.messaging.drafts import Draft
from collab.messaging.posting import post
from collab.worker.rounds import run_worker
from tests.realtime.conftest import Scene, elsewhere, nobody_is_told

pytestmark = pytest.mark.both_stacks


class Post:
    """收发员, held by 葛惊蛰: he sits in a group of 岑雨水's by it alone."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.unit = add_unit("云汀市水利局", short_name="市水利局")
        self.position = add_position(unit=self.unit, title="收发员")
        appoint(person=scene.ge.person, position=self.position)
        cen = scene.cen.person
        self.group = create_group(by=cen, client_id=uuid4(), charter=Charter("公文流转", (cen,)))

    def sits(self) -> None:
        seat_positions(by=self.scene.cen.person, conversation=self.group, positions=[self.position])
        work_off()

    def laid_down(self) -> None:
        end_appointment(Appointment.objects.get(person=self.scene.ge.person, position=self.position).pk)

    def handed_over(self) -> None:
        self.laid_down()
        appoint(person=self.scene.outsider.person, position=self.position)


@pytest.fixture
def intake(scene) -> Post:
    post = Post(scene)
    post.sits()
    return post


@pytest.fixture
def worker(scene) -> Iterator[None]:
    """A worker in a thread of this process, as in the embedded default."""
    stop = threading.Event()

    def work() -> None:
        run_worker(stop)
        connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    yield
    stop.set()
    thread.join(10)


async def test_with_fifty_posts_in_flight_the_former_clerk_gets_none_sent_after(
    intake, scene, opened, worker, settings
):
    settings.FRAME_BURST = 500
    cen, ge, successor = await opened(scene.cen), await opened(scene.ge), await opened(scene.outsider)
    before = [cen.post(intake.group, f"前 {number}") for number in range(25)]
    await asyncio.gather(asyncio.gather(*before), elsewhere(intake.handed_over))
    await asyncio.gather(*(cen.post(intake.group, f"后 {number}") for number in range(25)))
    await ge.until(lambda: ge.ephemeral)
    assert ge.ephemeral == [{"type": "access.revoked", "data": {"conversation": intake.group}}]
    assert not any(text.startswith("后") for text in ge.texts(intake.group))
    for command in ("message.history", "conversation.get", "member.list", "seat.list"):
        assert (await ge.refused(command, conversation=intake.group))["code"] == "not_found"

    await successor.until(lambda: successor.ephemeral)
    assert successor.ephemeral == [{"type": "access.granted", "data": {"conversation": intake.group}}]
    page = await successor.do("message.history", conversation=intake.group, limit=100)
    assert [message["text"] for message in page["messages"] if message["text"].startswith("前")]
    assert len(page["messages"]) == 50


async def test_the_former_clerk_is_cut_before_any_worker_has_come_round(intake, scene, opened):
    cen, ge, successor = await opened(scene.cen), await opened(scene.ge), await opened(scene.outsider)
    await elsewhere(intake.handed_over)
    await cen.post(intake.group, "他已不在")
    await ge.until(lambda: ge.ephemeral)
    assert ge.events == []
    assert successor.ephemeral == []
    await elsewhere(work_off)
    await successor.until(lambda: successor.ephemeral)
    summary = await successor.do("conversation.get", conversation=intake.group)
    assert (summary["unread"], summary["last"]["text"]) == (1, "他已不在")
    await cen.post(intake.group, "欢迎接手")
    await successor.until(lambda: "欢迎接手" in successor.texts(intake.group))


async def test_a_handover_nobody_was_told_of_is_seen_before_anything_is_delivered(intake, scene, opened):
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    with nobody_is_told():
        await elsewhere(intake.laid_down)
    await cen.post(intake.group, "他已不在")
    await cen.until(lambda: cen.texts(intake.group))
    await ge.until(lambda: ge.ephemeral)
    assert ge.texts(intake.group) == []


async def test_what_another_process_hands_over_and_says_comes_under_rights_as_new_as_it_is(intake, scene, opened):
    ge, successor = await opened(scene.ge), await opened(scene.outsider)

    def handed_over_then_said() -> None:
        intake.handed_over()
        work_off()
        post([Draft.of(scene.cen.person, intake.group, uuid4(), "密")])

    with nobody_is_told():
        await elsewhere(handed_over_then_said)
    await ge.until(lambda: ge.ephemeral)
    await successor.until(lambda: successor.ephemeral)
    assert ge.texts(intake.group) == []
    page = await successor.do("message.history", conversation=intake.group)
    assert [message["text"] for message in page["messages"]] == ["密"]


async def test_whoever_opens_after_the_handover_finds_what_he_may_see_and_who_comes_back_is_told_it_is_gone(
    intake, scene, opened
):
    ge = await opened(scene.ge)
    stood = {**ge.welcome["reset"]}
    await elsewhere(intake.handed_over)
    await elsewhere(work_off)
    successor = await opened(scene.outsider)
    assert intake.group in {line["conversation"] for line in successor.welcome["conversations"]}
    back = await opened(scene.ge, epoch=ge.welcome["epoch"], positions=stood)
    assert f"conversation:{intake.group}" in back.welcome["gone"]


async def test_a_seat_of_the_unit_is_cut_with_the_last_position_in_it(scene, opened):
    held = await elsewhere(Post, scene)
    await elsewhere(seat_units, by=scene.cen.person, conversation=held.group, units=[held.unit])
    cen, ge = await opened(scene.cen), await opened(scene.ge)
    second = await elsewhere(add_position, unit=held.unit, title="档案管理员")
    await elsewhere(appoint, person=scene.ge.person, position=second)
    await elsewhere(held.laid_down)
    await cen.post(held.group, "他还有一个岗位")
    await ge.until(lambda: ge.texts(held.group) == ["他还有一个岗位"])
    await elsewhere(lambda: end_appointment(Appointment.objects.get(person=scene.ge.person, position=second).pk))
    await cen.post(held.group, "他已不在")
    await ge.until(lambda: ge.ephemeral)
    assert ge.texts(held.group) == ["他还有一个岗位"]
