"""A message becomes a piece of work (转督办): an item of that kind is begun from its words, with the message as its
source; what is still to be known is filled in where the item is opened."""

from uuid import UUID

import msgspec

from collab.core.errors import Invalid
from collab.core.text import shortened
from collab.messaging.markup import plain
from collab.messaging.promoting import Promoted, Promotion
from collab.messaging.selectors import standing
from collab.messaging.shapes import Node
from collab.work.beginning import positions_to_begin_in
from collab.work.hats import hats_of
from collab.work.kinds import Kind, Words
from collab.work.services import Registration, Source, register

_TITLE = 60


def promotion(kind: Kind, words: Words) -> Promotion:
    """How a message becomes one of this kind."""

    def may(person: int) -> bool:
        return not kind.registers or bool(positions_to_begin_in(kind, hats_of(person)))

    def run(by: int, conversation: int, nr: int, client_id: UUID) -> Promoted:
        said = plain(msgspec.json.decode(standing(by, conversation, nr).body, type=list[Node]))
        if not said:
            raise Invalid("this message has no words", field="nr", reason="no_words")
        wanted = Registration(
            kind.code, shortened(said, _TITLE), client_id, body=said, source=Source(conversation=conversation, nr=nr)
        )
        begun = register(wanted, by=by).item
        return Promoted(
            f"已登记：{kind.words.zh}", f"Registered: {kind.words.en}", begun.item if begun is not None else None
        )

    return Promotion(code=kind.code, zh=words.zh, en=words.en, of="words", may=may, run=run)
