"""借用会议室: a kind of work nobody needs, as data. It uses everything a kind may say."""

from typing import Annotated

from collab.work.effects import Assigns, HandsOn, NextRound, Numbers, Opines, Reports, Sweep, Then
from collab.work.forms import Assignment, Back, Form, Handing, Nothing, Reasoned, Remarked, Report, Round, Said, asked
from collab.work.kinds import ALL_HANDS, ASSIST, HOLDER, INITIATOR, LEAD, MACHINE, Kind, Rule, State, Waits, Words
from collab.work.rows import NO_STEPS, REPORTED, extension, pausing, urging


class Borrowing(Form, frozen=True):
    """What a request says."""

    room: Annotated[str, asked("会议室", "Room", length=40, least=1)]
    people: Annotated[int, asked("人数", "People", sort="number")] = 10


def w(zh: str, en: str) -> Words:
    return Words(zh, en)


MINE = ("draft", "checking", "preparing", "ready")
OWING = ("sent", "accepted")
STATES = (
    State("draft", w("拟申请", "Draft"), (Waits(INITIATOR),)),
    State("checking", w("待审核", "To be checked"), (Waits("checker"),)),
    State("preparing", w("准备中", "In preparation")),
    State("ready", w("待确认", "To be confirmed"), (Waits(INITIATOR),)),
    State("lent", w("已借出", "Lent"), final=True),
    State("refused", w("不予借用", "Refused"), final=True),
)
PART_STATES = (
    State("sent", w("待签收", "To be accepted"), (Waits(HOLDER), Waits(INITIATOR, "read"))),
    State("accepted", w("办理中", "Being done"), (Waits(HOLDER),)),
    State("done", w("已办", "Done"), final=True),
    State("declined", w("已退办", "Declined"), final=True),
    State("cancelled", w("已取消", "Cancelled"), final=True),
)


def all_in(facts):
    return facts.parts_in("done") > 0 and facts.parts_in(*OWING) == 0


def nobody_left(facts):
    return facts.parts_in(*OWING, "done") == 0


RULES = (
    Rule(action="submit", words=w("提交", "Submit"), of=("draft",), who=(INITIATOR,), hands=ALL_HANDS, to="checking"),
    Rule(action="agree", words=w("同意", "Agree"), of=("checking",), who=("checker",), to="preparing", form=Assignment,
         does=(Opines("agree"), Numbers(), Assigns())),
    Rule(action="refuse", words=w("不同意", "Refuse"), of=("checking",), who=("checker",), to="refused", form=Reasoned,
         does=(Opines("disagree"),)),
    Rule(action="send_back", words=w("退回", "Send back"), of=("checking", "preparing", "ready"),
         who=("checker", INITIATOR), back_to=("draft", "checking"), form=Back,
         does=(Opines("send_back"), Sweep(OWING, "cancelled"))),
    Rule(action="add", words=w("增派", "Add"), of=("preparing",), who=("checker",), form=Assignment,
         does=(Assigns(),), guards=()),
    Rule(action="accept", on="part", words=w("签收", "Accept"), of=("sent",), who=(HOLDER,), to="accepted",
         stamps="accepted_at"),
    Rule(action="decline", on="part", words=w("退办", "Decline"), of=("sent",), who=(HOLDER,), to="declined",
         form=Reasoned, does=(Then(("preparing",), "checking", nobody_left), Then(("preparing",), "ready", all_in))),
    Rule(action="hand_on", on="part", words=w("转办", "Hand on"), of=("sent", "accepted"), who=(HOLDER,), to="sent",
         form=Handing, does=(HandsOn(),)),
    Rule(action="report", on="part", words=w("反馈", "Report"), of=("accepted",), who=(HOLDER,), form=Report,
         does=(Reports(),)),
    Rule(action="complete", on="part", words=w("办结", "Complete"), of=("accepted",), who=(LEAD, ASSIST),
         to="done", guards=(REPORTED, NO_STEPS), stamps="completed_at", form=Nothing,
         does=(Then(("preparing",), "ready", all_in),)),
    Rule(action="redo", on="part", words=w("重办", "Redo"), of=("done",), who=(INITIATOR,), to="accepted",
         within=("ready",), form=Reasoned, hands=ALL_HANDS,
         does=(Opines("send_back"), Then(("ready",), "preparing", lambda facts: True))),
    Rule(action="again", words=w("再批示", "Another round"), of=("preparing",), who=(INITIATOR,), form=Round,
         does=(NextRound(), Opines("instruct")), hands=ALL_HANDS),
    Rule(action="confirm", words=w("确认", "Confirm"), of=("ready",), who=(INITIATOR,), form=Remarked, to="lent",
         does=(Opines("agree"), Sweep(OWING, "cancelled")), hands=ALL_HANDS),
    Rule(action="lapse", words=w("默认确认", "Taken as confirmed"), of=("ready",), who=(MACHINE,), to="lent"),
    Rule(action="remark", words=w("批注", "Remark"), of=MINE, who=(INITIATOR, LEAD), form=Said,
         does=(Opines("instruct"),)),
    *extension(("accepted",), approvers=(INITIATOR,)),
    *pausing(("preparing",), who=(INITIATOR,)),
    *urging(OWING, within=("preparing",), who=(INITIATOR, "checker")),
)  # fmt: skip

BORROWING = Kind(
    code="toy_borrowing", words=w("借用会议室", "Borrowing a room"), states=STATES, first="draft",
    part_states=PART_STATES, part_first="sent", rules=RULES, roles=("checker",),
    role_words={"checker": w("审核", "Checks it")}, fields=Borrowing,
    numbered="云借〔{year}〕{nr}号", stepping=("accepted",),
    sight=((INITIATOR, "whole"), ("checker", "whole"), (LEAD, "whole")),
)  # fmt: skip
