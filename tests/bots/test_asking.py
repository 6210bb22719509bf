"""江处暑 asks 批示助手 how his instructions stand, and urges with one press."""

import pytest

from bots.testing import card, click, heard, say, talk_with
from collab.cards.body import InputChoices, UnitRow
from collab.cards.selectors import watched
from collab.core.errors import Invalid
from collab.directory.services import Newcomer, add_people, add_position, add_unit
from collab.directory.services.positions import PositionForm
from collab.work.models import Item, Urge

pytestmark = pytest.mark.django_db
FIRST = "请水利局牵头，城管配合，3个工作日内恢复供水，并排查同类隐患。"
SECOND = "请应急局牵头，5个工作日内报防汛物资清单。"


@pytest.fixture
def leader(offices):
    """He has given out two."""
    talk = talk_with("instruction", offices.persons["江处暑"])
    for sentence in (FIRST, SECOND):
        say(talk, sentence)
        (standing,) = card(talk).view.standings
        names = ("parts_lead", "parts_assist", "due", "due_time")
        click(talk, "assign", {name: value for name, value in standing.inputs.items() if name in names})
    return talk


def rows(talk):
    return [one for one in card(talk).face.body if isinstance(one, UnitRow)]


def test_a_question_is_answered_with_a_card_of_which_each_line_opens_an_item(leader):
    say(leader, "我的批示办得怎么样")
    urls = {row.url for row in rows(leader)}
    assert urls == {f"/items/{item}" for item in Item.objects.values_list("pk", flat=True)}
    assert any("主办 市水利局" in row.note for row in rows(leader))
    assert "共 2 件" in str(card(leader).face.body)


def test_it_is_about_what_was_asked(leader):
    say(leader, "批给应急局的批示怎么样")
    (row,) = rows(leader)
    assert "防汛物资清单" in row.name
    assert card(leader).face.title == "市应急局的批示"


def test_overdue_ones_are_found_when_their_time_has_passed(leader, later):
    (answer,) = say(leader, "逾期的批示")
    assert answer.text == "没有找到逾期的批示。"
    later(days=30)
    say(leader, "逾期的批示")
    assert len(rows(leader)) == 2
    assert card(leader).face.state == "late"


def test_one_press_urges_all_that_owe_with_the_leaders_word(leader):
    say(leader, "我的批示办得怎么样")
    urged = click(leader, "urge")
    assert "领导催办" in urged.face.last.words
    assert list(Urge.objects.values_list("leader", "how")) == [(True, "bulk")] * 3
    assert "催了 3 个承办" in str(urged.face.body)
    click(leader, "urge")
    assert "3 个刚催过" in str(card(leader).face.body)
    click(leader, "refresh")
    assert Urge.objects.count() == 3


def test_his_secretary_asks_for_him_and_nobody_else_sees_any(leader, offices):
    wen = talk_with("instruction", offices.persons["温白露"])
    say(wen, "我的批示办得怎么样")
    assert len(rows(wen)) == 2
    stranger = talk_with("instruction", offices.persons["凌立秋"])
    (answer,) = say(stranger, "我的批示办得怎么样")
    assert answer.card is None


def test_what_it_does_not_understand_it_says_what_it_can_do(leader):
    before = Item.objects.count()
    (answer,) = say(leader, "明天会下雨吗")
    assert "逾期的批示" in answer.text
    assert Item.objects.count() == before


def test_what_is_done_since_shows_when_he_looks_again(leader):
    say(leader, "我的批示办得怎么样")
    before = card(leader).version
    again = click(leader, "refresh")
    assert again.version > before


@pytest.fixture
def post(leader):
    """市邮政管理局 and 市邮政分公司; the first has something to do for him."""
    units = {name: add_unit(f"云汀{name}", short_name=name) for name in ("市邮政管理局", "市邮政分公司")}
    clerk = add_position(unit=units["市邮政管理局"], title="收发员", form=PositionForm(kind="clerk", rank=5))
    add_people([Newcomer("30001", "段谷雨", clerk)])
    say(leader, "请市邮政管理局牵头，5个工作日内报网点受灾清单。")
    (standing,) = card(leader).view.standings
    click(leader, "assign", {name: standing.inputs[name] for name in ("parts_lead", "due", "due_time")})
    return units


def test_where_his_words_fit_several_units_he_picks_one_and_nothing_is_guessed(leader, post):
    say(leader, "邮政的那件批示办得怎么样")
    (asked,) = [one for one in card(leader).face.body if isinstance(one, InputChoices)]
    assert {one.title: int(one.value) for one in asked.choices} == post
    click(leader, "look", {"unit": str(post["市邮政管理局"])})
    (row,) = rows(leader)
    assert ("受灾清单" in row.name, card(leader).face.title) == (True, "市邮政管理局的批示")
    which = [one.card for one in heard(leader) if one.card is not None][-2]
    (kept,) = watched(leader.person, {which: 0}, leader.conversation)
    assert (kept.face.state, kept.face.actions, "市邮政管理局" in str(kept.face.body)) == ("done", [], True)


def test_for_a_unit_that_has_none_he_is_told_so(leader, post):
    say(leader, "邮政的那件批示办得怎么样")
    click(leader, "look", {"unit": str(post["市邮政分公司"])})
    assert heard(leader)[-1].text == "没有找到市邮政分公司的批示。"


def test_what_is_none_of_the_candidates_is_refused_at_the_field(leader, post, offices):
    say(leader, "邮政的那件批示办得怎么样")
    before = len(heard(leader))
    for inputs in ({"unit": str(offices.units["市水利局"])}, {}):
        with pytest.raises(Invalid) as refused:
            click(leader, "look", inputs)
        assert refused.value.field == "inputs.unit"
    assert len(heard(leader)) == before
