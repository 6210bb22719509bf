"""What was read in a sentence, as an instruction says it: whom and by when it names, and what is not certain. Pure."""

from collections.abc import Iterable, Iterator

from collab.calendar.terms import Until
from collab.instructions.forms import Instruction
from collab.instructions.reading import Addressee, Ask, AskKind, Proposal
from collab.work.forms import GivenTo, Portion
from collab.work.kinds import ASSIST, LEAD

_TITLE = 60
_WORDS_OF_ASKS = {
    AskKind.UNKNOWN_UNIT: "没有找到这个单位",
    AskKind.AMBIGUOUS_UNIT: "可能是几个单位",
    AskKind.UNCLEAR_UNIT: "是不是指单位",
    AskKind.VAGUE_UNIT: "没有说明是哪些单位",
    AskKind.INNER_PART: "没有找到这个内设机构",
    AskKind.UNKNOWN_PERSON: "没有找到这位同志",
    AskKind.AMBIGUOUS_PERSON: "可能是几位同志",
    AskKind.NO_LEAD: "没有说明由谁牵头",
    AskKind.WHICH_LEAD: "由谁牵头",
    AskKind.READING_ONLY: "只请阅知，没有交办的事",
    AskKind.NO_DUE: "没有办结时限",
    AskKind.UNCLEAR_DUE: "时限不明确",
    AskKind.PAST_DUE: "时限已过",
    AskKind.WHICH_DUE: "有几个时限",
    AskKind.NO_TASK: "没有说明要办的事",
}


def proposed(proposal: Proposal, given: str) -> Instruction:
    """For the leader or his secretary to confirm."""
    parts = [*_portions(LEAD, [proposal.lead] if proposal.lead else []), *_portions(ASSIST, proposal.assists)]
    return Instruction(
        given=given, parts=tuple(parts), due=Until(proposal.due.at) if proposal.due else None,
        urgent=proposal.urgent, asks=tuple(_words(ask) for ask in proposal.asks),
    )  # fmt: skip


def title_of(proposal: Proposal, text: str) -> str:
    """What it is called: what is to be done, in one line; where that is not said, what was."""
    words = " ".join((proposal.task or text).split())
    return words if len(words) <= _TITLE else f"{words[:_TITLE]}……"


def _portions(role: str, addressees: Iterable[Addressee]) -> Iterator[Portion]:
    for one in addressees:
        to = GivenTo(unit=one.unit) if one.unit else GivenTo(person=one.person)
        yield Portion(role=role, to=to, words=f"请{one.inner}办理" if one.inner else "")


def _words(ask: Ask) -> str:
    told = _WORDS_OF_ASKS[ask.kind]
    return f"「{ask.words[:40]}」{told}" if ask.words else told
