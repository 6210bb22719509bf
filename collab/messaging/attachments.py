"""Files that messages carry (附件): who may send one, and who may read it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from uuid import UUID

from collab.conversations.policy import visible
from collab.conversations.selectors import spans_of
from collab.conversations.watermarks import WatermarkRule, strictest
from collab.core.errors import NotFound
from collab.files.models import File
from collab.files.selectors import to_send
from collab.files.shapes import FileCard
from collab.messaging import transcripts
from collab.messaging.drafts import Draft
from collab.messaging.models import Attachment

FILES = 20
"""Files of one message."""


def sendable(drafts: Iterable[Draft]) -> dict[tuple[int, UUID], FileCard]:
    """(author, file) → its card, for what these drafts send and may send."""
    wanted: dict[int, set[UUID]] = {}
    for draft in drafts:
        if draft.files:
            wanted.setdefault(draft.author, set()).update(draft.files)
    return {(author, file): card for author, files in wanted.items() for file, card in to_send(author, files).items()}


def attach(carried: Sequence[tuple[int, list[FileCard]]]) -> None:
    """These messages carry these files from now on, and nothing else ever does."""
    if not carried:
        return
    Attachment.objects.bulk_create(
        Attachment(message_id=message, file_id=card.file) for message, cards in carried for card in cards
    )
    File.objects.filter(pk__in=[card.file for _, cards in carried for card in cards]).update(carried=True)


Shows = Callable[[int, UUID], bool]
shown_elsewhere: list[Shows] = []
"""Who else than messages carries files: (reader, file) → whether he may read it there at this moment. Apps above
register here."""
Carries = Callable[[UUID], Collection[int]]
carried_elsewhere: list[Carries] = []
"""Which conversations carry a file in another way than by a message: their rule for pictures holds, too."""


def readable(reader: int, file: UUID) -> File:
    """A file this reader may read at this moment: not sent yet and his, or in a message he sees. Raises NotFound."""
    found = File.objects.filter(pk=file).exclude(state=File.State.QUARANTINED).first()
    if found is None or not (_is_loose(found, reader) or _is_shown(found, reader)):
        raise NotFound("no such file", field="file")
    return found


def marking(file: File) -> WatermarkRule:
    """水印: how this picture is shown: as the strictest of the conversations that carry it wants. Before it
    is sent it is its owner's alone."""
    if not file.carried:
        return "off"
    carrying = Attachment.objects.filter(file=file).values_list("message__conversation_id", flat=True)
    elsewhere = [conversation for carries in carried_elsewhere for conversation in carries(file.pk)]
    return strictest([*carrying, *elsewhere, *(conversation for conversation, _ in transcripts.carrying(file.pk))])


def _is_loose(file: File, reader: int) -> bool:
    return not file.carried and file.owner_id == reader


def _is_shown(file: File, reader: int) -> bool:
    carrying = Attachment.objects.filter(file=file).values_list("message__conversation_id", "message__seq")
    if any(_sees(reader, conversation, seq) for conversation, seq in (*carrying, *transcripts.carrying(file.pk))):
        return True
    return any(shows(reader, file.pk) for shows in shown_elsewhere)


def _sees(reader: int, conversation: int, seq: int) -> bool:
    try:
        return visible(spans_of(reader, conversation), seq)
    except NotFound:
        return False
