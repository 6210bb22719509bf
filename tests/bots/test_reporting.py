"""In a circle 协作助手 writes what somebody reports of his unit's row, in his name and with his rights; what it does
not understand it asks, and it never guesses."""

from uuid import uuid4

import pytest

from bots.testing import click, say, talk_with
from collab.cards.acting import Asked
from collab.cards.acting import act as press
from collab.cards.models import Card
from collab.cards.selectors import face_of, watched
from collab.circles.selectors import board
from collab.circles.services import step, write_row
from collab.circles.shapes import BoardWords
from collab.directory.models import Position
from collab.directory.services import appoint
from collab.eventlog.deliveries import work_off
from collab.messaging.selectors import Place, page
from tests.collab import scenes
from tests.collab.circles.conftest import circle, flood, gather, stranger
from tests.collab.scenes import refusal_of

__all__ = ["circle", "flood", "gather", "stranger"]

pytestmark = pytest.mark.django_db
SENTENCE = "@协作助手 我单位进展：已转移32户，遇阻：缺抽水泵，下一步调泵"
MEANT = BoardWords("", "blocked", "已转移32户", "缺抽水泵", "调泵")


@pytest.fixture
def tell(circle, flood):
    """`tell("葛惊蛰", "…")`: says it in the circle; what came after that."""

    def it(who, text):
        posted = scenes.say(flood.persons[who], circle, text)
        work_off()
        return [one for one in page(flood.persons[who], circle, Place(), 100).messages if one.nr > posted.nr]

    return it


def row(reader, there, name="市水利局"):
    return next(one.row for one in board(reader, there).rows if one.row.name == name)


def face(message):
    return face_of(Card.objects.get(pk=message.card))


@pytest.mark.parametrize("text", [SENTENCE, "/进展 已转移32户，遇阻：缺抽水泵，下一步调泵"])
def test_a_sentence_stands_on_the_board_in_the_name_of_who_wrote_it_and_its_card_follows(tell, circle, jiang, ge, text):
    (answer,) = tell("葛惊蛰", text)
    assert (row(jiang, circle).words, row(jiang, circle).by) == (MEANT, ge)
    assert (answer.via, answer.author, face(answer).kind) == ("collection", ge, "board_row")


def test_the_card_that_was_shown_follows_the_board(tell, circle, flood, ge):
    (answer,) = tell("葛惊蛰", SENTENCE)
    water = flood.units["市水利局"]
    write_row(by=ge, conversation=circle, unit=water, version=1, words=BoardWords("会商", "done", "完了"))
    assert (face(answer).title, face(answer).state) == ("市水利局：会商", "done")


@pytest.mark.parametrize("text", ["@协作助手 我局遇阻了", "@协作助手 今天雨很大", "@协作助手 状态：快了，下一步调泵"])
def test_what_is_not_understood_is_asked_with_what_was_and_nothing_is_written(tell, circle, ge, jiang, text):
    (question,) = tell("葛惊蛰", text)
    assert row(jiang, circle).version == 0
    assert face(question).kind == "board_question"
    (seen,) = watched(ge, {question.card: 0}, circle)
    inputs = {"state": "blocked", "progress": "等泵", "blocker": "缺泵"}
    press(ge, Asked(question.card, 0, "report", seen.view.standings[0].version, inputs, uuid4()))
    work_off()
    assert row(jiang, circle).words == BoardWords("", "blocked", "等泵", "缺泵")
    assert face(question).stamp == "已更新"


def test_nobody_else_presses_what_he_is_asked(tell, circle, cen, jiang):
    (question,) = tell("葛惊蛰", "@协作助手 今天雨很大")
    for other in (cen, jiang):
        (seen,) = watched(other, {question.card: 0}, circle)
        assert seen.view.standings == []


def test_who_was_overtaken_while_he_was_asked_is_told_and_the_form_stays(tell, circle, ge, cen, flood):
    (question,) = tell("葛惊蛰", "@协作助手 今天雨很大")
    water = flood.units["市水利局"]
    write_row(by=cen, conversation=circle, unit=water, version=0, words=BoardWords(progress="局长写的"))
    (seen,) = watched(ge, {question.card: 0}, circle)
    press(ge, Asked(question.card, 0, "report", seen.view.standings[0].version, {"state": "done"}, uuid4()))
    work_off()
    assert (row(cen, circle).words.progress, face(question).state) == ("局长写的", "open")
    assert page(ge, circle, Place(), 100).messages[-1].text.startswith("没有办成")


def test_another_units_row_is_written_by_who_leads_and_by_nobody_else(tell, circle, jiang):
    tell("江处暑", "@协作助手 青屿县进展：已到位")
    assert row(jiang, circle, "青屿县").words.progress == "已到位"
    (refused,) = tell("葛惊蛰", "@协作助手 青屿县进展：替他写")
    assert refused.text.startswith("没有办成：您现在没有这个权限")
    assert row(jiang, circle, "青屿县").words.progress == "已到位"


@pytest.mark.parametrize("who", ["温白露", "江处暑"])
def test_who_has_no_row_is_told_so(tell, who):
    (answer,) = tell(who, "@协作助手 我单位进展：已到位")
    assert "没有要填的看板" in answer.text


def test_who_works_in_two_of_the_units_is_asked_which(tell, circle, flood, ge, jiang):
    position = Position.objects.filter(unit=flood.units["市应急局"]).values_list("pk", flat=True).first()
    appoint(person=ge, position=position)
    (question,) = tell("葛惊蛰", "@协作助手 我单位进展：已到位")
    assert row(jiang, circle).version == row(jiang, circle, "市应急局").version == 0
    (seen,) = watched(ge, {question.card: 0}, circle)
    inputs = {"row": f"{circle}:{flood.units['市应急局']}", "state": "under_way", "progress": "已到位"}
    press(ge, Asked(question.card, 0, "report", seen.view.standings[0].version, inputs, uuid4()))
    work_off()
    assert (row(jiang, circle).version, row(jiang, circle, "市应急局").words.progress) == (0, "已到位")


def test_told_in_ones_own_talk_it_stands_on_the_board_and_nothing_of_it_goes_to_the_outsider(
    circle, ge, jiang, stranger
):
    (answer,) = say(talk_with("collection", ge), "我单位进展：已转移32户，遇阻：缺抽水泵，下一步调泵")
    assert row(jiang, circle).words == MEANT
    assert (answer.card, "市水利局  遇阻  已转移32户" in answer.text) == (None, True)
    for text in ("进展：混进来", "看板"):
        (told,) = say(talk_with("collection", stranger), text)
        assert "没有要填的看板" in told.text


def test_asked_for_the_board_it_says_how_every_row_stands(circle, tell, ge):
    tell("葛惊蛰", SENTENCE)
    (told,) = say(talk_with("collection", ge), "看板")
    assert "市水利局  遇阻  已转移32户；遇阻：缺抽水泵；下一步：调泵" in told.text
    assert "青屿县  未开始" in told.text


def test_the_form_of_ones_own_talk_writes_too(circle, ge, jiang):
    talk = talk_with("collection", ge)
    say(talk, "我单位遇阻了，下一步调泵")
    click(talk, "report", {"state": "blocked", "blocker": "缺泵", "next_step": "调泵"})
    assert row(jiang, circle).words == BoardWords("", "blocked", "", "缺泵", "调泵")


def test_what_is_said_among_people_calls_no_bot(tell):
    assert tell("葛惊蛰", "大家看 @协作助手 怎么用") == []
    assert tell("葛惊蛰", "进展：已转移") == []


def test_in_a_group_that_is_no_circle_it_is_not_called(jiang, cen):
    there = scenes.group(jiang, cen)
    scenes.say(cen, there, SENTENCE)
    work_off()
    assert scenes.texts(cen, there) == [SENTENCE]


def test_what_was_said_before_a_circle_closed_writes_nothing_afterwards(circle, jiang, ge):
    scenes.say(ge, circle, SENTENCE)
    for verb in ("wind_up", "close"):
        step(by=jiang, conversation=circle, step=verb)
    work_off()
    assert row(jiang, circle).version == 0


def test_the_outsider_calls_nobody_there(circle, stranger):
    assert refusal_of(lambda: scenes.say(stranger, circle, SENTENCE)) == "not_found"
