"""江处暑 speaks to 批示助手 instead of writing: his secretary writes down what she hears, and it goes its way. 凌立秋
has nothing to do with it, and hears nothing."""

from typing import Any
from uuid import uuid4

import pytest

from bots.testing import card, click, heard, say, talk_with
from collab.cards.body import ShowCard, VoiceNote
from collab.core.errors import NotFound
from collab.directory.models import Position, Secretaryship
from collab.eventlog.deliveries import work_off
from collab.files.models import File
from collab.messaging import services as messaging
from collab.messaging.attachments import readable
from collab.messaging.forwarding import Sending, forward_each
from collab.work import selectors, services
from collab.work.models import Act, Item
from collab.work.todo import Wanted, todo
from tests.collab.files.conftest import files_here
from tests.collab.files.sending import say_with
from tests.collab.files.test_sent_files import spoken_in
from tests.collab.scenes import group, refusal_of

__all__ = ["files_here"]

pytestmark = pytest.mark.django_db
SENTENCE = "请水利局牵头，城管、应急配合，3个工作日内恢复供水，并排查同类隐患。"


@pytest.fixture
def voice(leader) -> File:
    """What he spoke, and the bot has answered."""
    file = spoken_in(leader.person, seconds=12.4)
    say(leader, "", [file.pk])
    return file


def the_item() -> Item:
    return Item.objects.get(kind="instruction")


def act(person: int, action: str, **inputs: Any) -> Any:
    seen = selectors.show(person, the_item().pk)
    deed = services.Deed(seen.item, None, action, seen.version, inputs, uuid4())
    return services.act(deed, by=person).item


def players(talk) -> list[VoiceNote]:
    return [one for one in card(talk).view.body if isinstance(one, VoiceNote)]


def test_the_answer_is_a_card_that_plays_it_and_asks_for_the_words(leader, voice):
    seen = card(leader)
    (form,) = [one for one in seen.face.actions if isinstance(one, ShowCard) and one.is_open]
    assert (seen.face.title, form.title) == ("语音批示（0:12）", "录入原文")
    assert [(one.file, one.seconds) for one in players(leader)] == [(voice.pk, 12.4)]
    assert str(voice.pk) not in str(seen.face)
    (standing,) = seen.view.standings
    assert "assign" not in str(standing.roles)


def test_it_waits_for_his_secretary_who_writes_it_down_with_both_names(leader, voice, offices):
    wen = offices.persons["温白露"]
    (line,) = todo(wen, Wanted(kind="instruction"), limit=5).lines
    assert (line.state, line.hand) == ("spoken", "secretary")
    assert readable(wen, voice.pk) == voice
    written = act(wen, "write", body=SENTENCE)
    assert (written.title, written.body) == ("恢复供水，并排查同类隐患", SENTENCE)
    assert (written.initiator, written.fields["given"]) == ("市政府 副市长 江处暑（秘书 温白露 代）", "voice")
    assert [one.voice.file for one in written.sources] == [voice.pk]
    told = Act.objects.get(item=the_item(), action="write")
    assert (told.words, told.signature) == (SENTENCE, written.initiator)


def test_the_leader_confirms_what_she_wrote_and_it_is_given_out(leader, voice, offices):
    act(offices.persons["温白露"], "write", body=SENTENCE)
    (standing,) = card(leader).view.standings
    names = ("parts_lead", "parts_assist", "due", "due_time")
    given = click(leader, "assign", {name: standing.inputs[name] for name in names if name in standing.inputs})
    assert given.face.number.endswith("〕1号")
    ge = offices.persons["葛惊蛰"]
    assert [line.number for line in todo(ge, Wanted(kind="instruction"), limit=5).lines] == [given.face.number]
    assert players(leader)
    assert readable(ge, voice.pk) == voice  # who leads sees the whole of it


def test_what_she_misheard_he_puts_right_before_it_goes(leader, voice, offices):
    act(offices.persons["温白露"], "write", body="请水利局牵头，30个工作日内恢复供水。")
    (standing,) = card(leader).view.standings
    assert standing.inputs["body"] == "请水利局牵头，30个工作日内恢复供水。"
    click(leader, "write", {"body": SENTENCE})
    assert (the_item().body, the_item().signature) == (SENTENCE, "市政府 副市长 江处暑")


def test_without_a_secretary_he_types_the_words_himself_on_the_card(leader, offices):
    Secretaryship.objects.all().delete()
    say(leader, "", [spoken_in(leader.person).pk])
    written = click(leader, "write", {"body": SENTENCE})
    assert written.face.title == "恢复供水，并排查同类隐患"
    assert (the_item().state, the_item().signature) == ("drafted", "市政府 副市长 江处暑")


def test_what_he_wrote_himself_from_the_start_is_not_written_down_again(leader):
    say(leader, SENTENCE)
    assert all(action != "write" for acts in card(leader).face.acts.values() for action in acts)


def test_the_outsider_neither_sees_nor_hears_it(leader, voice, offices):
    outsider, helper = offices.persons["凌立秋"], offices.persons["邢大暑"]
    act(leader.person, "write", body=SENTENCE)
    begins = next(one.begins for one in selectors.show(leader.person, the_item().pk).acts if one.action == "assign")
    act(leader.person, "assign", **begins)
    for stranger in (outsider, helper):
        with pytest.raises(NotFound):
            readable(stranger, voice.pk)
    assert refusal_of(lambda: selectors.show(outsider, the_item().pk)) == "not_found"
    (source,) = selectors.show(helper, the_item().pk).sources  # who assists sees his own part alone
    assert source.voice is None


def test_the_voice_stays_with_the_item_though_the_message_is_taken_back(leader, voice, offices):
    messaging.recall(by=leader.person, conversation=leader.conversation, nr=1)
    voice.refresh_from_db()
    assert voice.carried
    assert readable(offices.persons["温白露"], voice.pk) == voice


def test_he_may_drop_it_without_any_words(leader, voice):
    click(leader, "withdraw", {"reason": "口误"})
    assert the_item().state == "withdrawn"
    assert [one.file for one in players(leader)] == [voice.pk]


@pytest.fixture
def second(offices) -> int:
    """Another leader's position, whom 温白露 serves as well."""
    found = offices.positions["费大寒"]
    Position.objects.filter(pk=found).update(rank=1)
    Secretaryship.objects.create(secretary_id=offices.positions["温白露"], leader_id=found, begins_on="2026-01-01")
    return found


def test_of_several_leaders_the_secretary_says_whose_voice_it_is(offices, second):
    wen = talk_with("instruction", offices.persons["温白露"])
    say(wen, "", [spoken_in(wen.person).pk])
    assert not Item.objects.exists()
    click(wen, "draft", {"position": str(second)})
    assert (the_item().position_id, the_item().state) == (second, "spoken")


def test_a_voice_that_was_taken_back_before_that_is_not_said_to_be_drafted(offices, second):
    wen = talk_with("instruction", offices.persons["温白露"])
    say(wen, "", [spoken_in(wen.person).pk])
    messaging.recall(by=wen.person, conversation=wen.conversation, nr=1)
    asked = click(wen, "draft", {"position": str(second)})
    assert (asked.face.state, asked.face.stamp) == ("open", "")
    assert "没有办成" in heard(wen)[-1].text
    assert not Item.objects.exists()


def test_who_instructs_nobody_begins_nothing_by_speaking(offices):
    talk = talk_with("instruction", offices.persons["凌立秋"])
    (answer,) = say(talk, "", [spoken_in(talk.person).pk])
    assert "领导" in answer.text
    assert not Item.objects.exists()


def test_a_voice_that_was_only_passed_on_is_not_his_word(leader, offices):
    cen = offices.persons["岑雨水"]
    there = group(cen, leader.person)
    say_with(cen, there, spoken_in(cen).pk)
    forward_each(Sending(leader.person, uuid4(), there, (1,), (leader.conversation,)))
    work_off()
    assert "牵头" in heard(leader)[-1].text
    assert not Item.objects.exists()
