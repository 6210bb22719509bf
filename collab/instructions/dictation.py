"""语音批示: what a leader spoke, and the words of it once they are written down: by himself, or by his
secretary (代录)."""

from typing import cast
from uuid import UUID

import msgspec

from collab.calendar.selectors import working_calendar
from collab.files.shapes import FileCard
from collab.instructions.forms import CODE, VOICE
from collab.instructions.names import lexicon
from collab.instructions.proposing import proposed, title_of
from collab.instructions.reading import read
from collab.work.forms import Wording
from collab.work.services import Registration, Source
from collab.work.services.doing import Doing


def heard(file: FileCard, *, client_id: UUID, position: int | None = None) -> Registration:
    """What is to be registered for this voice: an instruction without words as yet. `position`: in whose name."""
    seconds = round(file.voice.seconds) if file.voice else 0
    length = f"{seconds // 60}:{seconds % 60:02}"
    return Registration(
        CODE, f"语音批示（{length}）", client_id, fields={"given": VOICE}, position=position,
        source=Source(words=f"语音 {length}", voice=file.file),
    )  # fmt: skip


def write_down(doing: Doing) -> None:
    """These are its words from now on, read like any that were written; whoever wrote them down signs for it."""
    item, text = doing.item, cast(Wording, doing.order.form).body
    proposal = read(text, lexicon(doing.by or 0), doing.now, working_calendar())
    item.title, item.body = title_of(proposal, text), text
    item.fields = msgspec.to_builtins(proposed(proposal, VOICE))
    item.signature = doing.act.signature
