"""Reading what one keeps. Nobody is asked for by name: it is always the reader's own."""

import msgspec

from collab.conversations.policy import require_member
from collab.personal.models import KeptDraft, Preference
from collab.personal.shapes import USUAL, Belongings, Draft, Preferences


def belongings(reader: int) -> Belongings:
    """Everything of his."""
    found = KeptDraft.objects.filter(membership__person=reader).exclude(text="", quote_nr=None)
    drafts = [draft_of(one) for one in found.select_related("membership")]
    return Belongings(preferences=preferences_of(reader), drafts=drafts)


def preferences_of(person: int) -> Preferences:
    """As he wants it, and as usual where he has said nothing."""
    said = dict(Preference.objects.filter(person=person).values_list("key", "value"))
    return msgspec.convert(msgspec.to_builtins(USUAL) | said, Preferences)


def draft(reader: int, conversation: int) -> Draft | None:
    """What he has begun to write there. Raises NotFound where he does not belong."""
    require_member(reader, conversation)
    mine = KeptDraft.objects.filter(membership__person=reader, membership__conversation=conversation)
    found = mine.select_related("membership").first()
    return draft_of(found) if found else None


def draft_of(kept: KeptDraft) -> Draft:
    """The row as the wire carries it."""
    return Draft(kept.membership.conversation_id, kept.text, kept.quote_nr, kept.written_at)
