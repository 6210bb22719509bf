"""What may be asked of the instruction bot (批示助手)."""

from typing import Annotated, Literal
from uuid import UUID

import msgspec

from collab.core.commands import Actor, Command, Id, command
from collab.instructions import services
from collab.instructions.reading import Proposal
from collab.work.commands import SourceGiven
from collab.work.services import Source
from collab.work.shapes import Acted

Said = Annotated[str, msgspec.Meta(min_length=1, max_length=2_000)]


class ReadInstruction(Command, frozen=True, tag="instruction.read"):
    """How this sentence would be read: who leads, who assists, by when; what must be asked. Nothing is kept."""

    text: Said


class DraftInstruction(Command, frozen=True, tag="instruction.draft"):
    """拟批: begin an instruction from this sentence. `position`: one of mine, or of the leader I am secretary to;
    `given`: in writing, or by word and written down for him (口头批示，秘书代录); `source`: what it is about."""

    text: Said
    client_id: UUID
    given: Literal["written", "oral"] = "written"
    position: Id | None = None
    source: SourceGiven | None = None


@command("POST", "instructions/read", lane="read")
def read(actor: Actor, c: ReadInstruction) -> Proposal:
    return services.understood(c.text, by=actor.person)


@command("POST", "instructions")
def draft(actor: Actor, c: DraftInstruction) -> Acted:
    source = Source(*msgspec.structs.astuple(c.source)) if c.source else None
    said = services.Sentence(c.text, c.given, c.position, source)
    return services.draft(said, by=actor.person, client_id=c.client_id)
