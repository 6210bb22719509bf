"""From the request to the key: who may do what, what waits for whom, and what the trail says."""

from uuid import uuid4

import pytest

from collab.core.errors import Refused
from collab.directory.models import Deputyship
from collab.work import services
from collab.work.models import Act, Assignment, Item, ToDo
from collab.work.todo import Wanted, counts, done, todo
from tests.collab.scenes import refusal_of
from tests.collab.work.scenes import act, give, lent_out, may, request, view

pytestmark = pytest.mark.both_stacks


def waits_for(offices, name, what="do"):
    return [(line.state, line.hand) for line in todo(offices.persons[name], Wanted(what), limit=50).lines]


def test_a_room_is_lent(offices):
    item, parts = lent_out(offices)
    assert view(offices, "江处暑", item).number.endswith("〕1号")
    assert waits_for(offices, "葛惊蛰") == [("sent", "own")] == waits_for(offices, "岑雨水")
    assert waits_for(offices, "邹芒种") == []
    act(offices, "葛惊蛰", item, "accept", parts["市水利局"])
    act(offices, "葛惊蛰", item, "report", parts["市水利局"], text="桌椅已备")
    act(offices, "葛惊蛰", item, "complete", parts["市水利局"])
    assert view(offices, "江处暑", item).state == "preparing"
    act(offices, "邢大暑", item, "accept", parts["市城管局"])
    act(offices, "邢大暑", item, "report", parts["市城管局"], text="音响已调试")
    act(offices, "邢大暑", item, "complete", parts["市城管局"])
    assert view(offices, "江处暑", item).state == "ready"
    assert waits_for(offices, "江处暑") == [("ready", "own")]
    assert waits_for(offices, "温白露") == [("ready", "secretary")]
    act(offices, "温白露", item, "confirm", text="可用")
    assert view(offices, "江处暑", item).final
    assert not ToDo.objects.filter(item=item).exists()
    last = Act.objects.filter(item=item).order_by("nr").last()
    assert last.signature == "市政府 副市长 江处暑（秘书 温白露 代）"
    assert [line.item for line in done(offices.persons["葛惊蛰"], Wanted(), limit=9).lines] == [item]
    assert counts(offices.persons["葛惊蛰"]).do == 0
    part = Assignment.objects.get(pk=parts["市水利局"])
    assert part.accepted_at
    assert part.completed_at
    assert not part.read_at
    assert not part.receipt_at


def test_an_outsider_gets_neither_a_name_nor_a_count(offices):
    item, parts = lent_out(offices)
    outsider = offices.persons["凌立秋"]
    assert refusal_of(lambda: view(offices, "凌立秋", item)) == "not_found"
    assert counts(outsider).do == counts(outsider).read == 0
    assert todo(outsider, Wanted(), limit=50).lines == []
    assert done(outsider, Wanted(), limit=50).lines == []
    with pytest.raises(Refused) as refused:
        act(offices, "凌立秋", item, "accept", parts["市水利局"])
    assert refused.value.code == "not_found"


def test_nothing_is_done_that_was_not_reported(offices):
    item, parts = lent_out(offices)
    act(offices, "葛惊蛰", item, "accept", parts["市水利局"])
    assert "complete" not in may(offices, "葛惊蛰", item, parts["市水利局"])
    with pytest.raises(Refused) as refused:
        act(offices, "葛惊蛰", item, "complete", parts["市水利局"])
    assert refused.value.details["reason"] == "no_feedback"


def test_a_deputy_signs_for_whom_he_stands_in(offices):
    item = request(offices)
    act(offices, "江处暑", item, "submit")
    assert may(offices, "费大寒", item) >= {"agree", "refuse"}
    act(offices, "费大寒", item, "refuse", reason="当日已满")
    assert Act.objects.filter(item=item).last().signature == "市应急局 局长（费大寒 代）"


def test_a_deputy_for_other_kinds_of_work_neither_sees_it_nor_acts(offices):
    item = request(offices)
    act(offices, "江处暑", item, "submit")
    assert waits_for(offices, "费大寒") == [("checking", "deputy")]
    Deputyship.objects.update(kinds="instruction collection")
    assert waits_for(offices, "费大寒") == []
    assert counts(offices.persons["费大寒"]).do == 0
    assert refusal_of(lambda: view(offices, "费大寒", item)) == "not_found"
    assert refusal_of(lambda: services.act(services.Deed(item, None, "refuse", 2, {"reason": "x"}, uuid4()),
                                           by=offices.persons["费大寒"])) == "not_found"  # fmt: skip
    Deputyship.objects.update(kinds="instruction toy_borrowing")
    assert waits_for(offices, "费大寒") == [("checking", "deputy")]
    assert counts(offices.persons["费大寒"]).do == 1
    act(offices, "费大寒", item, "refuse", reason="当日已满")
    assert Act.objects.filter(item=item).last().signature == "市应急局 局长（费大寒 代）"


def test_a_line_says_for_whom_one_does_it_and_in_which_role(offices):
    item = request(offices)
    (line,) = todo(offices.persons["温白露"], Wanted(), limit=9).lines
    assert (line.hand, line.place, line.behalf) == ("secretary", "市政府 副市长", "江处暑")
    assert line.initiator == "市政府 副市长 江处暑"
    act(offices, "江处暑", item, "submit")
    (own,) = todo(offices.persons["柯立夏"], Wanted(), limit=9).lines
    assert (own.hand, own.behalf, own.role_words.zh) == ("own", "", "审核")
    (line,) = todo(offices.persons["费大寒"], Wanted(), limit=9).lines
    assert (line.hand, line.place, line.behalf) == ("deputy", "市应急局", "柯立夏")
    give(offices, item)
    (line,) = todo(offices.persons["葛惊蛰"], Wanted(), limit=9).lines
    assert (line.role, line.role_words.zh, line.behalf) == ("lead", "主办", "")
    assert [words.zh for words in view(offices, "邢大暑", item).role_words] == ["协办"]


def test_what_is_sent_back_begins_again_and_open_parts_are_cancelled(offices):
    item, parts = lent_out(offices)
    act(offices, "柯立夏", item, "send_back", step="draft", reason="时间不清")
    seen = view(offices, "江处暑", item)
    assert seen.state == "draft"
    assert {part.state for part in seen.parts} == {"cancelled"}
    assert waits_for(offices, "葛惊蛰") == []
    assert view(offices, "葛惊蛰", item).parts[0].mine
    assert parts
    assert Item.objects.get(pk=item).version == 4


def test_who_assists_sees_his_own_part_and_the_names_of_the_others(offices):
    item, parts = lent_out(offices)
    act(offices, "葛惊蛰", item, "accept", parts["市水利局"])
    act(offices, "葛惊蛰", item, "report", parts["市水利局"], text="内部情况")
    seen = view(offices, "邢大暑", item)
    assert {part.name for part in seen.parts} == {"市水利局", "市城管局"}
    assert seen.feedback == []
    assert not seen.whole
    assert [one.text for one in view(offices, "江处暑", item).feedback] == ["内部情况"]
