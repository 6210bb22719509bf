"""Drafting an instruction (拟批): the sentence is read, and what was understood stands there to be confirmed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from uuid import UUID

import msgspec

from collab.calendar.selectors import working_calendar
from collab.calendar.terms import Until
from collab.core import clock
from collab.core.errors import Conflict, Forbidden
from collab.core.text import clean
from collab.instructions.kind import CODE, INSTRUCTION, Instruction
from collab.instructions.names import lexicon
from collab.instructions.reading import Addressee, Ask, AskKind, Lexicon, Proposal, read
from collab.work import selectors
from collab.work.beginning import positions_to_begin_in
from collab.work.facts import Hat
from collab.work.forms import GivenTo, Portion
from collab.work.hats import hats_of
from collab.work.kinds import ASSIST, LEAD
from collab.work.models import Act
from collab.work.services import Registration, Source, register
from collab.work.shapes import Acted

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


class Sentence(NamedTuple):
    """What was said, how (书面、口头), in which of his positions, and what it is about."""

    text: str
    given: str = "written"
    position: int | None = None
    source: Source | None = None


def draft(said: Sentence, *, by: int, client_id: UUID) -> Acted:
    """Begin an instruction from a sentence. Nothing is given out yet: leader or secretary confirms what was read, and
    says what was not. A repeated client_id is answered with the one it made."""
    if earlier := Act.objects.filter(person=by, client_id=client_id).select_related("item").first():
        if (earlier.action, earlier.item.kind, earlier.item.body) != ("register", CODE, clean(said.text, "body")):
            raise Conflict("this client_id did something else", field="client_id")
        return Acted(earlier.nr, selectors.show(by, earlier.item_id))
    return register(wanted(said, by=by, client_id=client_id), by=by)


def wanted(said: Sentence, *, by: int, client_id: UUID, names: Lexicon | None = None) -> Registration:
    """What is to be registered for this sentence. `names`: those he may use, where they are known already."""
    proposal = understood(said.text, by=by, names=names)
    fields = msgspec.to_builtins(_proposed(proposal, said.given))
    title = _cut(proposal.task or said.text)
    return Registration(
        CODE, title, client_id, body=said.text, fields=fields, position=said.position, source=said.source
    )


def instructing(person: int) -> list[Hat]:
    """In which positions he may instruct: his own, or those of the leaders he serves."""
    return positions_to_begin_in(INSTRUCTION, hats_of(person))


def understood(text: str, *, by: int, names: Lexicon | None = None) -> Proposal:
    """How the sentence is read at this moment, for who may instruct."""
    if not instructing(by):
        raise Forbidden("only leaders and their secretaries instruct", field="kind")
    return read(text, names or lexicon(by), clock.now(), working_calendar())


def _proposed(proposal: Proposal, given: str) -> Instruction:
    parts = [*_portions(LEAD, [proposal.lead] if proposal.lead else []), *_portions(ASSIST, proposal.assists)]
    return Instruction(
        given=given, parts=tuple(parts), due=Until(proposal.due.at) if proposal.due else None,
        urgent=proposal.urgent, asks=tuple(_words(ask) for ask in proposal.asks),
    )  # fmt: skip


def _portions(role: str, addressees: Iterable[Addressee]) -> Iterator[Portion]:
    for one in addressees:
        to = GivenTo(unit=one.unit) if one.unit else GivenTo(person=one.person)
        yield Portion(role=role, to=to, words=f"请{one.inner}办理" if one.inner else "")


def _words(ask: Ask) -> str:
    told = _WORDS_OF_ASKS[ask.kind]
    return f"「{ask.words[:40]}」{told}" if ask.words else told


def _cut(text: str) -> str:
    """As a title: the first line of it."""
    words = " ".join(text.split())
    return words if len(words) <= _TITLE else f"{words[:_TITLE]}……"
