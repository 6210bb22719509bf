"""Rows most kinds have: more time, a standing clock, urging. A kind takes what it wants of them into its table."""

from collab.work.effects import Clocks, Urges
from collab.work.forms import Granted, MoreTime, Reasoned, Remarked
from collab.work.kinds import ALL_HANDS, HOLDER, Guard, Rule, Words

RUNNING = Guard("paused", lambda facts: not facts.paused)
PAUSED = Guard("running", lambda facts: facts.paused)
REPORTED = Guard("no_feedback", lambda facts: facts.part is not None and facts.part.reports > 0)
"""不得空结: nothing is done that was not reported."""
ASKED = Guard("not_asked", lambda facts: facts.part is not None and facts.part.asked)
MAY_ASK = Guard("no_extension_left", lambda facts: facts.part is not None and facts.part.extensions_left > 0)
NOT_ASKED = Guard("already_asked", lambda facts: facts.part is not None and not facts.part.asked)

NO_STEPS = Guard("steps_open", lambda facts: facts.part is not None and not facts.part.steps_open)
"""Nothing is done while a step of it is not."""
NOT_URGED = Guard("urged_lately", lambda facts: facts.part is not None and not facts.part.urged_lately)


def extension(of: tuple[str, ...], *, approvers: tuple[str, ...], within: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """延期: the holder asks, an approver grants or refuses."""
    return (
        Rule(action="ask_extension", words=Words("申请延期", "Ask for more time"), who=(HOLDER,), form=MoreTime,
             guards=(NOT_ASKED, MAY_ASK), does=(Clocks("ask"),), on="part", of=of, within=within),
        Rule(action="grant_extension", words=Words("准予延期", "Grant more time"), who=approvers, form=Granted,
             guards=(ASKED,), does=(Clocks("grant"),), hands=ALL_HANDS, on="part", of=of, within=within),
        Rule(action="refuse_extension", words=Words("不准延期", "Refuse more time"), who=approvers, form=Reasoned,
             guards=(ASKED,), does=(Clocks("refuse"),), hands=ALL_HANDS, on="part", of=of, within=within),
    )  # fmt: skip


def pausing(of: tuple[str, ...], *, who: tuple[str, ...]) -> tuple[Rule, ...]:
    """挂起、恢复: the clocks of the whole item stand."""
    return (
        Rule(action="pause", words=Words("挂起", "Pause"), of=of, who=who, form=Reasoned, guards=(RUNNING,),
             does=(Clocks("pause"),), hands=ALL_HANDS),
        Rule(action="resume", words=Words("恢复", "Resume"), of=of, who=who, form=Remarked, guards=(PAUSED,),
             does=(Clocks("resume"),), hands=ALL_HANDS),
    )  # fmt: skip


def urging(of: tuple[str, ...], *, within: tuple[str, ...], who: tuple[str, ...]) -> tuple[Rule, ...]:
    """催办: one part that still owes something, or all of them. Not again within minutes."""
    words = Words("催办", "Urge")
    owing = Guard("nobody_owes", lambda facts: facts.parts_in(*of) > 0)
    return (
        Rule(action="urge", words=words, on="part", of=of, within=within, who=who, form=Remarked, does=(Urges(),),
             guards=(NOT_URGED,), hands=ALL_HANDS, versioned=False),
        Rule(action="urge", words=words, of=within, who=who, form=Remarked, does=(Urges(of),), guards=(owing,),
             hands=ALL_HANDS, versioned=False),
    )  # fmt: skip
