"""Results and decisions: who marks, who approves, in which position, and what a recall leaves of them."""

import pytest

from collab.conversations.services import add_members
from collab.core.errors import Conflict, Forbidden, NotFound, Stale
from collab.messaging.pinning import MOST, pins
from collab.messaging.services import edit, recall
from collab.shelves.selectors import history, shelf
from collab.shelves.services import About, approve, change_document, decide, mark, renew, revoke, take_document
from tests.collab.files.sending import sent_in
from tests.collab.scenes import log_of, pin, say

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def result(circle, lay, flood):
    """A document of 葛惊蛰 that 邢大暑 has marked."""
    made = lay("葛惊蛰", "转移总结.docx")
    return mark(by=flood.persons["邢大暑"], conversation=circle, about=About(document=made.document), on=True)


def test_the_owner_and_the_lead_units_people_approve_by_name_and_position_and_nobody_else_does(
    circle, result, flood, jiang, cen
):
    for who in ("邢大暑", "温白露", "池小雪"):
        with pytest.raises(Forbidden):
            approve(by=flood.persons[who], conversation=circle, result=result.result, version=1)
    with pytest.raises(NotFound):
        approve(by=flood.persons["凌立秋"], conversation=circle, result=result.result, version=1)
    approved = approve(by=cen, conversation=circle, result=result.result, version=1).approval
    assert (approved.by, approved.signature) == (cen, "市水利局 局长")
    assert approve(by=jiang, conversation=circle, result=result.result, version=1).approval == approved


def test_an_approved_document_stays_as_it_is_until_that_is_taken_back_for_a_reason(circle, result, flood, jiang):
    who = flood.persons["葛惊蛰"]
    assert approve(by=jiang, conversation=circle, result=result.result, version=1).version == 1
    file = sent_in(who, b"y").pk
    for change in (
        lambda: renew(by=who, conversation=circle, document=result.document, file=file),
        lambda: change_document(by=who, conversation=circle, document=result.document, name="别的.docx"),
        lambda: take_document(by=who, conversation=circle, document=result.document, away=True),
        lambda: mark(by=who, conversation=circle, about=About(document=result.document), on=False),
    ):
        with pytest.raises(Conflict):
            change()
    back = revoke(by=jiang, conversation=circle, result=result.result, reason="数字有误")
    assert (back.approval, back.reason) == (None, "数字有误")
    assert renew(by=who, conversation=circle, document=result.document, file=file).version == 2
    assert approve(by=jiang, conversation=circle, result=result.result, version=2).version == 2
    told = [(one.what, one.words) for one in history(jiang, circle, result.document).traces]
    assert told == [("approved", ""), ("revoked", "数字有误"), ("approved", ""), ("marked", "")]


def test_what_came_after_he_looked_is_not_approved_with_it(circle, result, flood, seen, jiang, cen):
    renew(
        by=flood.persons["葛惊蛰"],
        conversation=circle,
        document=result.document,
        file=sent_in(flood.persons["葛惊蛰"], b"y").pk,
    )
    with pytest.raises(Stale) as stale:
        approve(by=jiang, conversation=circle, result=result.result, version=1)
    assert stale.value.details == {"result": seen(jiang).results[0]}
    assert [one.what for one in history(jiang, circle, result.document).traces] == ["marked"]
    assert approve(by=jiang, conversation=circle, result=result.result, version=2).approval.by == jiang
    assert approve(by=cen, conversation=circle, result=result.result, version=1).approval.by == jiang


def test_what_is_no_result_any_more_is_in_no_list(circle, result, flood, seen, cen):
    assert [one.document for one in seen(cen).results] == [result.document]
    mark(by=cen, conversation=circle, about=About(document=result.document), on=False)
    assert seen(cen).results == []


def test_a_message_is_a_result_in_the_words_it_had_then(circle, flood, seen, cen):
    nr = say(cen, circle, "转移 326 人，无伤亡").nr
    mark(by=flood.persons["邢大暑"], conversation=circle, about=About(nr=nr), on=True)
    edit(author=cen, conversation=circle, nr=nr, revision=0, text="转移 327 人，无伤亡")
    assert [(one.nr, one.text) for one in seen(cen).results] == [(nr, "转移 326 人，无伤亡")]


def test_who_leads_lets_a_message_stand_as_decided_and_it_is_pinned(circle, flood, seen, cen, jiang):
    nr = say(cen, circle, "青屿县低洼处今晚全部转移").nr
    with pytest.raises(Forbidden):
        decide(by=cen, conversation=circle, nr=nr, on=True)
    for _ in range(2):
        decide(by=jiang, conversation=circle, nr=nr, on=True)
    (held,) = seen(cen).decisions
    assert (held.nr, held.by, held.text, held.author) == (nr, jiang, "青屿县低洼处今晚全部转移", cen)
    assert [one.message.nr for one in pins(cen, circle).pins] == [nr]
    assert [one.type for one in log_of(circle)].count("decision.changed") == 1
    decide(by=jiang, conversation=circle, nr=nr, on=False)
    assert seen(cen).decisions == []


def test_where_the_top_is_full_a_decision_stands_in_its_list_alone(circle, seen, cen, jiang):
    for _ in range(MOST):
        pin(jiang, circle, say(cen, circle).nr)
    nr = say(cen, circle, "再议定一条").nr
    decide(by=jiang, conversation=circle, nr=nr, on=True)
    assert [one.nr for one in seen(cen).decisions] == [nr]
    assert len(pins(cen, circle).pins) == MOST


def test_a_recalled_message_is_no_result_and_no_decision_and_its_words_are_out_of_the_log(circle, seen, cen, jiang):
    nr = say(cen, circle, "口误：全部撤离").nr
    decide(by=jiang, conversation=circle, nr=nr, on=True)
    mark(by=jiang, conversation=circle, about=About(nr=nr), on=True)
    recall(by=cen, conversation=circle, nr=nr)
    assert (seen(cen).decisions, seen(cen).results) == ([], [])
    assert not any("口误" in str(line.data) for line in log_of(circle))


def test_who_came_later_and_does_not_see_the_message_does_not_see_it_decided(gather, flood, jiang):
    there = gather(history_for_newcomers=False)
    nr = say(jiang, there, "先前议定的事").nr
    decide(by=jiang, conversation=there, nr=nr, on=True)
    ling = flood.persons["凌立秋"]
    add_members(by=jiang, conversation=there, persons=[ling])
    assert shelf(ling, there).decisions == []
    assert len(shelf(jiang, there).decisions) == 1
