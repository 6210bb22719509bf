"""材料征集 as a kind of work: it is asked, each part is supplied, sent back or not supplied; then it is closed."""

from collab.collections.deeds import begin, extend, keep, take_back
from collab.collections.forms import ASKED, CODE, OWING, Again, Answering, Collecting, Later, Wider
from collab.collections.widening import reopen, widen
from collab.work.effects import Assigns, Opines, Runs, Sweep, Then
from collab.work.facts import Facts
from collab.work.forms import Assignment, Reasoned
from collab.work.kinds import ALL_HANDS, HOLDER, INITIATOR, Kind, Lights, Rule, State, Waits, Words
from collab.work.rows import urging

RUNNING = ("open", "complete")


def _all_in(facts: Facts) -> bool:
    return facts.all_in("answered")


_STATES = (
    State("drafted", Words("待发起", "To be asked"), (Waits(INITIATOR),)),
    State("open", Words("征集中", "Collecting")),
    State("complete", Words("已交齐", "All in"), (Waits(INITIATOR),)),
    State("closed", Words("已截止", "Closed"), final=True),
)
_PART_STATES = (
    State("owing", Words("待报送", "To be supplied"), (Waits(HOLDER),)),
    State("returned", Words("退回待改", "Sent back"), (Waits(HOLDER),)),
    State("answered", Words("已报送", "Supplied"), final=True),
    State("missed", Words("未报送", "Not supplied"), final=True),
)
_RULES = (
    Rule(action="ask", words=Words("发起征集", "Ask"), of=("drafted",), who=(INITIATOR,), to="open", hands=ALL_HANDS,
         form=Assignment, does=(Assigns(), Runs(begin))),
    Rule(action="answer", on="part", words=Words("报送", "Supply"), of=OWING, who=(HOLDER,), to="answered",
         within=("open",), hands=ALL_HANDS, form=Answering, stamps="completed_at",
         does=(Runs(keep), Then(("open",), "complete", _all_in))),
    Rule(action="change", on="part", words=Words("修改", "Change"), of=("answered",), who=(HOLDER,), to="answered",
         within=RUNNING, hands=ALL_HANDS, form=Answering, does=(Runs(keep),)),
    Rule(action="send_back", on="part", words=Words("退回修改", "Send back"), of=("answered",), who=(INITIATOR,),
         to="returned", within=RUNNING, hands=ALL_HANDS, form=Reasoned,
         does=(Opines("send_back"), Runs(take_back),
               Then(("complete",), "open", lambda facts: not _all_in(facts)))),
    *urging(OWING, within=("open",), who=(INITIATOR,)),
    Rule(action="extend", words=Words("改截止时间", "Move the due time"), of=RUNNING, who=(INITIATOR,),
         hands=ALL_HANDS, form=Later, does=(Runs(extend),)),
    Rule(action="close", words=Words("结束征集", "Close"), of=RUNNING, who=(INITIATOR,), to="closed",
         hands=ALL_HANDS, does=(Sweep(OWING, "missed"),)),
    Rule(action="widen", words=Words("追加对象", "Ask more"), of=RUNNING, who=(INITIATOR,), to="open",
         hands=ALL_HANDS, form=Wider, does=(Runs(widen),)),
    Rule(action="reopen", words=Words("重新征集", "Reopen"), of=("closed",), who=(INITIATOR,), to="open",
         hands=ALL_HANDS, form=Again,
         does=(Sweep(("missed",), "owing"), Runs(reopen), Then(("open",), "complete", _all_in))),
)  # fmt: skip

COLLECTION = Kind(
    code=CODE, words=Words("材料征集", "Collection"), states=_STATES, first="drafted", part_states=_PART_STATES,
    part_first="owing", part_roles=(ASKED,), role_words={ASKED: Words("应报", "Asked")},
    rules=_RULES, fields=Collecting, lights=Lights(yellow_days=1),
    sight=((INITIATOR, "whole"),), extensions=0, urges=2, bot="collection",
)  # fmt: skip
