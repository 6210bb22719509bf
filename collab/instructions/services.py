"""Drafting an instruction (拟批): the sentence is read, and what was understood stands there to be confirmed."""

from typing import NamedTuple
from uuid import UUID

import msgspec

from collab.calendar.selectors import working_calendar
from collab.core import clock
from collab.core.errors import Conflict, Forbidden
from collab.core.text import clean
from collab.instructions.forms import CODE
from collab.instructions.kind import INSTRUCTION
from collab.instructions.names import lexicon
from collab.instructions.proposing import proposed, title_of
from collab.instructions.reading import Lexicon, Proposal, read
from collab.work import selectors
from collab.work.beginning import positions_to_begin_in
from collab.work.facts import Hat
from collab.work.hats import hats_of
from collab.work.models import Act
from collab.work.services import Registration, Source, register
from collab.work.shapes import Acted


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
    fields = msgspec.to_builtins(proposed(proposal, said.given))
    title = title_of(proposal, said.text)
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
