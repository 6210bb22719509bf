"""岑雨水 talks to a bot: it answers once, whoever is killed. Nobody finds it as a person, and it signs in nowhere."""

from uuid import uuid4

import msgspec
import pytest

from bots.testing import card, click, heard, say, talk_with
from collab.accounts.models import User
from collab.cards.acting import Asked
from collab.cards.acting import act as press
from collab.conversations.bot_talks import bots_for, start_bot_talk
from collab.conversations.services import add_members, start_direct
from collab.directory import bots as names
from collab.directory.pinyin import spelled
from collab.directory.policy import require_authority_over
from collab.directory.selectors.cards import cards_of
from collab.directory.selectors.finding import find
from collab.directory.services.administrators import grant
from collab.directory.services.bots import person_of
from collab.directory.visibility import persons_seen
from collab.eventlog.deliveries import work_off
from collab.eventlog.models import Delivery
from collab.messaging import services as messages
from collab.messaging.overview import summary
from collab.messaging.selectors import readers
from tests.collab import scenes
from tests.collab.scenes import refusal_of, texts

pytestmark = pytest.mark.django_db


def test_what_one_says_to_a_bot_is_answered_by_it(toy, cen):
    talk = talk_with(toy, cen)
    (answer,) = say(talk, "水位多少")
    assert (answer.text, answer.via) == ("您说：水位多少", "toy")
    assert cards_of(cen, [answer.author])[0].name == "玩具助手"


def test_an_answer_is_unread_and_the_bot_has_read_the_question(toy, cen):
    talk = talk_with(toy, cen)
    say(talk, "水位多少")
    line = summary(cen, talk.conversation)
    assert (line.bot, line.unread, line.last.text) == ("toy", 1, "您说：水位多少")
    assert readers(cen, talk.conversation, 1).read == [line.peer]


def test_each_has_a_talk_of_his_own_and_it_is_the_same_every_time(toy, cen, ge, outsider):
    mine = start_bot_talk(by=cen, bot=toy)
    assert start_bot_talk(by=cen, bot=toy) == mine
    assert start_bot_talk(by=ge, bot=toy) != mine
    assert refusal_of(lambda: texts(outsider, mine)) == "not_found"
    assert refusal_of(lambda: start_bot_talk(by=cen, bot="nobody")) == "not_found"


def test_a_bot_is_listed_with_how_it_is_typed(toy, cen):
    (listed,) = [one for one in bots_for(cen) if one.bot == toy]
    assert (listed.name, listed.initials, listed.conversation) == ("玩具助手", "wjzs", None)
    talk = talk_with(toy, cen)
    assert next(one.conversation for one in bots_for(cen) if one.bot == toy) == talk.conversation


def test_each_is_typed_as_the_dictionary_reads_its_name(toy):
    assert [bot.spelling for bot in names.bots()] == [spelled(bot.zh) for bot in names.bots()]


def test_a_bot_is_no_person(toy, cen, jiang):
    """No search finds it, nobody gathers it, nobody keeps it, and its account is closed."""
    bot = person_of(names.bot_of(toy))
    grant(person=jiang)
    assert find(cen, "玩具", 20) == []
    assert persons_seen(cen, [bot]) == set()
    assert refusal_of(lambda: start_direct(by=cen, person=bot)) == "invalid"
    group = scenes.group(cen)
    assert refusal_of(lambda: add_members(by=cen, conversation=group, persons=[bot])) == "invalid"
    assert refusal_of(lambda: require_authority_over(jiang, bot)) == "not_found"
    account = User.objects.get(pk=bot)
    assert not account.is_active
    assert not account.has_usable_password()


def test_whoever_answers_twice_has_answered_once(toy, cen, monkeypatch):
    """The worker is killed between the answer and the settling of what was owed: nothing of it stands."""
    talk = talk_with(toy, cen)

    def killed(_: str) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patched:
        patched.setattr("collab.eventlog.deliveries.failpoint", killed)
        assert say(talk, "水位多少") == []
    Delivery.objects.update(run_after=None)
    work_off()
    work_off()
    assert texts(cen, talk.conversation) == ["水位多少", "您说：水位多少"]
    assert not Delivery.objects.exists()


def test_what_was_taken_back_is_not_answered(toy, cen):
    talk = talk_with(toy, cen)
    posted = scenes.say(cen, talk.conversation, "说错了")
    messages.recall(by=cen, conversation=talk.conversation, nr=posted.nr)
    work_off()
    assert len(heard(talk)) == 1


def test_what_a_bot_said_is_nobodys_to_edit_or_recall(toy, cen):
    talk = talk_with(toy, cen)
    (answer,) = say(talk, "水位多少")
    there, nr = talk.conversation, answer.nr
    assert refusal_of(lambda: messages.recall(by=cen, conversation=there, nr=nr)) == "forbidden"
    edited = refusal_of(lambda: messages.edit(author=cen, conversation=there, nr=nr, revision=0, text="别的"))
    assert edited == "forbidden"


def test_a_press_shows_at_once_and_is_answered_once(toy, cen):
    talk = talk_with(toy, cen)
    say(talk, "卡片")
    before = card(talk)
    (standing,) = before.view.standings
    asked = Asked(before.card, 0, "again", standing.version, {}, uuid4())
    assert press(cen, asked).face.body[0].text == "在数……"
    press(cen, asked)
    work_off()
    assert card(talk).face.body[0].text == "按了 1 次"
    assert click(talk, "again").face.body[0].text == "按了 2 次"
    assert texts(cen, talk.conversation)[-2:] == ["第 1 次", "第 2 次"]


def test_a_press_at_what_is_no_longer_there_is_refused_with_the_card(toy, cen, outsider):
    talk = talk_with(toy, cen)
    say(talk, "卡片")
    stale = card(talk)
    click(talk, "again")
    late = Asked(stale.card, 0, "again", stale.view.standings[0].version, {}, uuid4())
    assert refusal_of(lambda: press(cen, late)) == "stale_card"
    assert refusal_of(lambda: press(outsider, late._replace(client_id=uuid4()))) == "not_found"


def test_a_bot_that_is_gone_answers_nobody_and_its_cards_stay(toy, cen):
    from bots import registry

    talk = talk_with(toy, cen)
    say(talk, "卡片")
    registry.forget(toy)
    assert say(talk, "还在吗") == []
    assert card(talk).face.title == "按一下"
    assert not Delivery.objects.filter(dead=True).exists()


def test_what_is_refused_is_said_in_plain_words_and_nothing_of_it_stands(toy, cen, monkeypatch):
    """岑雨水 is no city leader: the bot that would begin an instruction for him is told no."""
    from bots import registry
    from bots.context import Begin
    from collab.work.models import Item
    from collab.work.services import Registration

    wanted = Registration("instruction", "清淤", uuid4(), body="请清淤")
    daring = msgspec.structs.replace(registry.bot_of(toy), said=lambda _: [Begin(wanted)])
    monkeypatch.setitem(registry._bots, toy, daring)
    (answer,) = say(talk_with(toy, cen), "清淤")
    assert answer.text == "没有办成：您现在没有这个权限。"
    assert not Item.objects.exists()
