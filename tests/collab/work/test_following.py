"""What follows from an act: lists that change by themselves, urging by hand and by the clock, time that is granted or
stands still, papers that arrive and are read, and positions that pass on."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from collab.core import clock
from collab.directory.models import Appointment
from collab.directory.services import Newcomer, add_people, appoint, end_appointment
from collab.eventlog.deliveries import work_off
from collab.work import selectors, services
from collab.work.models import Act, Assignment, ClockEvent, Item, Urge
from collab.work.todo import Wanted, counts, todo
from collab.work.verifying import verify
from tests.collab.scenes import log_of, refusal_of
from tests.collab.work.scenes import act, lent_out, may, view

pytestmark = pytest.mark.both_stacks
TEN_DAYS = {"in": "working_days", "count": 10}


def told(offices: Any, name: str) -> list[dict[str, Any]]:
    """What his devices heard about his list, after the worker has done what it owed."""
    work_off()
    return [line.data for line in log_of(f"user:{offices.persons[name]}") if line.type == "todo.changed"]


def states(told_of: dict[str, Any]) -> list[str]:
    return [line["state"] for line in told_of["lines"]]


def test_whoever_is_concerned_hears_what_waits_for_him_and_nobody_else_does(offices):
    item, parts = lent_out(offices)
    assert states(told(offices, "葛惊蛰")[-1]) == ["sent"]
    assert told(offices, "葛惊蛰")[-1]["counts"]["do"] == 1
    act(offices, "葛惊蛰", item, "decline", parts["市水利局"], reason="不属我局职责")
    assert told(offices, "葛惊蛰")[-1]["lines"] == []
    assert told(offices, "岑雨水")[-1]["lines"] == []
    assert told(offices, "凌立秋") == told(offices, "邹芒种") == []
    assert told(offices, "江处暑")[-1]["nr"] == 4


def test_whoever_began_it_and_whoever_leads_it_hears_what_the_others_do(offices):
    item, parts = lent_out(offices)
    act(offices, "邢大暑", item, "accept", parts["市城管局"])
    nr = view(offices, "江处暑", item).nr
    assert {name for name in offices.persons if (heard := told(offices, name)) and heard[-1]["nr"] == nr} == {
        "江处暑", "温白露", "岑雨水", "葛惊蛰", "邢大暑"
    }  # fmt: skip


def test_the_newest_that_was_told_is_what_the_list_shows(offices):
    item, parts = lent_out(offices, due=TEN_DAYS)
    for action, inputs in (("accept", {}), ("report", {"text": "已布置"}), ("complete", {})):
        act(offices, "葛惊蛰", item, action, parts["市水利局"], **inputs)
    for name, person in offices.persons.items():
        heard = told(offices, name)
        shown = todo(person, Wanted(item=item), limit=50).lines
        if heard:
            assert sorted(line["todo"] for line in heard[-1]["lines"]) == sorted(line.todo for line in shown)
        else:
            assert shown == []


def test_a_leader_urges_and_the_clerk_is_told_by_whom(offices):
    item, parts = lent_out(offices)
    act(offices, "江处暑", item, "urge", parts["市水利局"], text="请抓紧")
    (urged,) = told(offices, "葛惊蛰")[-1]["urged"]
    assert (urged["leader"], urged["text"], urged["signature"]) == (True, "请抓紧", "市政府 副市长 江处暑")
    assert "urge" not in may(offices, "江处暑", item, parts["市水利局"])
    assert refusal_of(lambda: act(offices, "葛惊蛰", item, "urge", parts["市水利局"])) == "forbidden"


def test_many_are_urged_at_once_and_what_owes_nothing_is_passed_over(offices):
    items = [lent_out(offices)[0] for _ in range(3)]
    act(offices, "柯立夏", items[2], "send_back", step="draft", reason="再议")
    client_id = uuid4()
    for _ in range(2):
        urged = services.urge(items, "本周五前", by=offices.persons["温白露"], client_id=client_id)
        assert (urged.urged, urged.passed_over, urged.parts) == (2, 1, 4)
        assert [(one.reason, one.count) for one in urged.why] == [("done", 2)]
    assert Urge.objects.filter(how="bulk").count() == 4
    again = services.urge(items[:1], "", by=offices.persons["江处暑"], client_id=uuid4())
    assert (again.urged, [(one.reason, one.count) for one in again.why]) == (0, [("lately", 2)])
    assert Urge.objects.filter(how="bulk").count() == 4
    outsider = services.urge(items, "", by=offices.persons["凌立秋"], client_id=uuid4())
    assert (outsider.urged, [(one.reason, one.count) for one in outsider.why]) == (0, [("not_yours", 3)])


def test_in_bulk_a_leader_is_passed_over_and_his_secretary_hears_of_it(offices):
    item, parts = lent_out(offices)
    act(offices, "柯立夏", item, "add", parts=[{"role": "assist", "to": {"position": offices.positions["江处暑"]}}])
    act(offices, "葛惊蛰", item, "accept", parts["市水利局"])
    act(offices, "葛惊蛰", item, "report", parts["市水利局"], text="已备")
    act(offices, "葛惊蛰", item, "complete", parts["市水利局"])
    urged = services.urge([item], "", by=offices.persons["柯立夏"], client_id=uuid4())
    assert (urged.urged, urged.parts) == (1, 1)
    assert [(one.reason, one.count) for one in urged.why] == [("done", 1), ("spared", 1)]
    assert told(offices, "江处暑")[-1]["urged"] == []
    assert [one["how"] for one in told(offices, "温白露")[-1]["urged"]] == ["bulk"]


def test_the_clock_urges_twice_and_not_again(offices, later: Callable[..., None]):
    item, parts = lent_out(offices, due=TEN_DAYS)
    act(offices, "邢大暑", item, "accept", parts["市城管局"])
    part = Assignment.objects.get(pk=parts["市水利局"])
    assert services.urge_due() == 0
    yellow = part.next_urge_at - clock.now() + timedelta(hours=1)
    later(seconds=yellow.total_seconds())
    assert services.urge_due() == 2
    assert services.urge_due() == 0
    (urged,) = [urge for heard in told(offices, "葛惊蛰") for urge in heard["urged"]]
    assert (urged["how"], urged["signature"]) == ("automatic", "")
    assert [line.light for line in todo(offices.persons["葛惊蛰"], Wanted(), limit=9).lines] == ["yellow"]
    later(days=40)
    assert services.urge_due() == 2
    later(days=80)
    assert services.urge_due() == 0
    assert todo(offices.persons["葛惊蛰"], Wanted(light="red"), limit=9).total == 1
    assert verify(item) == []


def test_a_leader_is_spared_by_the_clock_and_his_secretary_is_not(offices, later):
    item, _ = lent_out(offices)
    to = {"position": offices.positions["江处暑"]}
    act(offices, "柯立夏", item, "add", parts=[{"role": "assist", "to": to, "due": {"in": "hours", "count": 2}}])
    later(hours=3)
    assert services.urge_due() == 1
    assert Urge.objects.get().to_secretary
    assert told(offices, "江处暑")[-1]["urged"] == []


def test_more_time_is_asked_for_granted_once_and_counted(offices):
    item, parts = lent_out(offices, due=TEN_DAYS)
    part = parts["市水利局"]
    act(offices, "葛惊蛰", item, "accept", part)
    before = Assignment.objects.get(pk=part).due_at
    with pytest.raises(Exception, match="no later") as refused:
        act(offices, "葛惊蛰", item, "ask_extension", part, due={"in": "working_days", "count": 5}, reason="人手不足")
    assert refused.value.field == "due"
    act(offices, "葛惊蛰", item, "ask_extension", part, due={"in": "working_days", "count": 15}, reason="人手不足")
    assert "ask_extension" not in may(offices, "葛惊蛰", item, part)
    act(offices, "温白露", item, "grant_extension", part)
    after = Assignment.objects.get(pk=part)
    assert after.due_at > before
    assert (after.extensions, Item.objects.get(pk=item).due_at) == (1, after.due_at)
    assert "ask_extension" not in may(offices, "葛惊蛰", item, part)
    granted = ClockEvent.objects.get(what="grant")
    assert (granted.due_before, granted.due_after, granted.count) == (before, after.due_at, 1)
    assert granted.act.signature.endswith("（秘书 温白露 代）")


def test_while_the_clock_stands_still_nothing_is_due(offices, later):
    item, parts = lent_out(offices, due={"in": "hours", "count": 10})
    due = Item.objects.get(pk=item).due_at
    act(offices, "江处暑", item, "pause", reason="待领导批示")
    later(hours=30)
    assert services.urge_due() == 0
    line = todo(offices.persons["葛惊蛰"], Wanted(), limit=9).lines[0]
    assert (line.light, line.paused) == ("grey", True)
    act(offices, "江处暑", item, "resume")
    moved = Item.objects.get(pk=item).due_at - due
    assert timedelta(hours=29, minutes=55) < moved < timedelta(hours=30, minutes=5)
    assert Assignment.objects.get(pk=parts["市水利局"]).due_at == Item.objects.get(pk=item).due_at


def test_arrived_and_read_are_facts_of_their_own(offices):
    item, parts = lent_out(offices)
    part = parts["市水利局"]
    services.mark([part], "delivered", by=offices.persons["岑雨水"])
    services.mark([part], "read", by=offices.persons["葛惊蛰"])
    services.mark([part], "read", by=offices.persons["葛惊蛰"])
    found = Assignment.objects.get(pk=part)
    assert found.delivered_at
    assert found.read_at
    assert (found.receipt_at, found.accepted_at, found.state) == (None, None, "sent")
    assert Act.objects.filter(item=item, action="read").count() == 1
    assert todo(offices.persons["葛惊蛰"], Wanted(), limit=9).lines[0].read
    assert refusal_of(lambda: services.mark([part], "read", by=offices.persons["凌立秋"])) == "not_found"
    assert refusal_of(lambda: services.mark([part], "read", by=offices.persons["江处暑"])) == "not_found"


def test_what_waits_stays_with_the_position(offices):
    item, parts = lent_out(offices)
    (new,) = add_people([Newcomer("29999", "新收发")])
    old = offices.persons["葛惊蛰"]
    end_appointment(Appointment.objects.get(person=old, ended_at=None).pk)
    appoint(person=new, position=offices.positions["葛惊蛰"])
    assert counts(old).do == 0
    assert refusal_of(lambda: view(offices, "葛惊蛰", item)) == "not_found"
    assert [line.part for line in todo(new, Wanted(), limit=9).lines] == [parts["市水利局"]]
    work_off()
    assert [line.data["counts"]["do"] for line in log_of(f"user:{new}") if line.type == "todo.moved"][-1] == 1
    services.act(services.Deed(item, parts["市水利局"], "accept", 1, {}, uuid4()), by=new)


def test_who_hands_a_part_on_still_sees_it_and_acts_on_it_no_more(offices):
    item, parts = lent_out(offices)
    part = parts["市水利局"]
    act(offices, "葛惊蛰", item, "hand_on", part, to={"position": offices.positions["邹芒种"]})
    assert may(offices, "葛惊蛰", item, part) == set()
    assert "accept" in may(offices, "邹芒种", item, part)
    assert counts(offices.persons["葛惊蛰"]).do == 0
    assert [line.place for line in todo(offices.persons["邹芒种"], Wanted(), limit=9).lines] == ["市水利局 科员"]


def test_what_nobody_confirms_is_confirmed_by_the_clock_and_the_trail_says_so(offices):
    item, parts = lent_out(offices)
    for name, unit in (("葛惊蛰", "市水利局"), ("邢大暑", "市城管局")):
        for action, inputs in (("accept", {}), ("report", {"text": "已备"}), ("complete", {})):
            act(offices, name, item, action, parts[unit], **inputs)
    assert "lapse" not in may(offices, "江处暑", item)
    version = view(offices, "江处暑", item).version
    services.perform(services.Deed(item, None, "lapse", version, {}, uuid4()), by=None)
    last = selectors.trail(offices.persons["江处暑"], item, 0).lines[-1]
    assert (last.by_clock, last.signature, last.item_state) == (True, "", "lent")
    assert refusal_of(lambda: act(offices, "江处暑", item, "lapse")) == "conflict"
    assert verify(item) == []


def test_another_round_begins_where_nothing_is_reported_yet(offices):
    item, parts = lent_out(offices)
    part = parts["市水利局"]
    act(offices, "葛惊蛰", item, "accept", part)
    act(offices, "葛惊蛰", item, "report", part, text="第一轮")
    act(offices, "江处暑", item, "again", text="再排查一遍", due=TEN_DAYS)
    assert "complete" not in may(offices, "葛惊蛰", item, part)
    seen = view(offices, "江处暑", item)
    assert (seen.round, seen.feedback[0].round, seen.opinions[-1].text) == (2, 1, "再排查一遍")
    assert seen.due_at is not None
