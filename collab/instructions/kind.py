"""批示件: an instruction as a kind of work. A leader says what he wants; whom it is given to reports; he is content, or
says what is still to be done."""

import msgspec

from collab.directory.models import Rank
from collab.instructions.dictation import write_down
from collab.instructions.forms import CODE, Instruction
from collab.work.effects import Assigns, HandsOn, NextRound, Numbers, Opines, Reports, Runs, Sweep, Then
from collab.work.facts import Facts
from collab.work.forms import Assignment, Handing, Reasoned, Remarked, Report, Round, Wording
from collab.work.kinds import (
    ALL_HANDS,
    ASSIST,
    HOLDER,
    INITIATOR,
    LEAD,
    OVERSEER,
    Guard,
    Kind,
    Rule,
    State,
    Waits,
    Words,
)
from collab.work.rows import NO_STEPS, extension, pausing, urging

OWING = ("sent", "handling")
SPOKEN = "spoken"


def _leads_done(facts: Facts) -> bool:
    """主办 gathers and answers once, for all."""
    return facts.parts_in("done", roles=(LEAD,)) > 0 and facts.parts_in(*OWING, roles=(LEAD,)) == 0


def _nobody_leads(facts: Facts) -> bool:
    return facts.parts_in(*OWING, "done", roles=(LEAD,)) == 0


_WAS_SPOKEN = Guard("written", lambda facts: SPOKEN in facts.passed)
"""Words that were written by who gave them are his; those that were heard may have been misheard."""
_STATES = (
    State(SPOKEN, Words("待录入", "To be written down"), (Waits(INITIATOR),)),
    State("drafted", Words("待交办", "To be given out"), (Waits(INITIATOR),)),
    State("handling", Words("办理中", "Being handled")),
    State("answered", Words("已反馈", "Answered"), (Waits(INITIATOR),)),
    State("closed", Words("已办结", "Closed"), final=True),
    State("filed", Words("已阅存", "Filed"), final=True),
    State("withdrawn", Words("已撤回", "Withdrawn"), final=True),
)
_PART_STATES = (
    State("sent", Words("待领受", "To be accepted"), (Waits(HOLDER),)),
    State("handling", Words("办理中", "Being handled"), (Waits(HOLDER),)),
    State("done", Words("已办", "Done"), final=True),
    State("declined", Words("已退办", "Declined"), final=True),
    State("cancelled", Words("已取消", "Cancelled"), final=True),
)
_OPEN = ("handling", "answered")
_BACK = (Then(("handling",), "drafted", _nobody_leads), Then(("handling",), "answered", _leads_done))
_HEARD = Rule(action="write", words=Words("录入原文", "Write down"), of=(SPOKEN,), who=(INITIATOR,), to="drafted",
              hands=ALL_HANDS, form=Wording, does=(Runs(write_down),), is_open=True)  # fmt: skip
_RULES = (
    _HEARD,
    Rule(action="assign", words=Words("交办", "Give out"), of=("drafted",), who=(INITIATOR,), to="handling",
         hands=ALL_HANDS, form=Assignment, does=(Opines("instruct"), Numbers(), Assigns()), is_open=True),
    Rule(action="file", words=Words("阅存", "File"), of=("drafted",), who=(INITIATOR,), to="filed", hands=ALL_HANDS,
         form=Remarked, does=(Opines("read"), Sweep(OWING, "cancelled"))),
    msgspec.structs.replace(_HEARD, of=("drafted",), guards=(_WAS_SPOKEN,), is_open=False),
    Rule(action="accept", on="part", words=Words("领受", "Accept"), of=("sent",), who=(HOLDER,), to="handling",
         stamps="accepted_at"),
    Rule(action="complete", on="part", words=Words("办结反馈", "Report as done"), of=("handling",), who=(HOLDER,),
         to="done", within=_OPEN, guards=(NO_STEPS,), form=Report, does=(Reports("result"), *_BACK),
         stamps="completed_at"),
    Rule(action="report", on="part", words=Words("反馈进展", "Report progress"), of=("handling", "done"), who=(HOLDER,),
         within=_OPEN, form=Report, does=(Reports("progress"),)),
    Rule(action="hand_on", on="part", words=Words("转办", "Hand on"), of=OWING, who=(HOLDER,), to="sent", form=Handing,
         does=(HandsOn(),)),
    Rule(action="decline", on="part", words=Words("退办", "Decline"), of=("sent",), who=(HOLDER,), to="declined",
         form=Reasoned, does=_BACK),
    Rule(action="redo", on="part", words=Words("退回重办", "Send back"), of=("done",), who=(INITIATOR,), to="handling",
         within=_OPEN, hands=ALL_HANDS, form=Reasoned,
         does=(Opines("send_back"), Then(("answered",), "handling", lambda facts: not _leads_done(facts)))),
    Rule(action="agree", words=Words("同意办结", "Agree and close"), of=("answered",), who=(INITIATOR,), to="closed",
         hands=ALL_HANDS, form=Remarked, does=(Opines("agree"), Sweep(OWING, "cancelled"))),
    Rule(action="instruct_again", words=Words("再批示", "Instruct again"), of=("answered",), who=(INITIATOR,),
         to="handling", hands=ALL_HANDS, form=Round,
         does=(Opines("instruct"), Sweep(("done",), "handling", (LEAD,)), NextRound())),
    Rule(action="add", words=Words("增派", "Give to more"), of=("handling",), who=(INITIATOR,), hands=ALL_HANDS,
         form=Assignment, does=(Assigns(),)),
    *urging(OWING, within=("handling",), who=(INITIATOR, OVERSEER)),
    *extension(("handling",), approvers=(INITIATOR,)),
    *pausing(("handling",), who=(INITIATOR,)),
    Rule(action="withdraw", words=Words("撤回", "Withdraw"), of=(SPOKEN, "drafted", "handling"), who=(INITIATOR,),
         to="withdrawn", hands=ALL_HANDS, form=Reasoned, does=(Opines("send_back"), Sweep(OWING, "cancelled"))),
)  # fmt: skip

INSTRUCTION = Kind(
    code=CODE, words=Words("批示件", "Instruction"), states=_STATES, first="drafted", spoken=SPOKEN,
    part_states=_PART_STATES, part_first="sent", part_roles=(LEAD, ASSIST), rules=_RULES, fields=Instruction,
    registers=(Rank.CITY_LEADER,), numbered="云批〔{year}〕{nr}号", extensions=2, stepping=("handling",),
    bot="instruction",
)  # fmt: skip
