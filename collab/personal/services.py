"""What may be done with what one keeps."""

from collections.abc import Sequence
from typing import Any

import msgspec

from collab.conversations.models import Membership
from collab.conversations.policy import require_member
from collab.conversations.streams import own_name, own_stream
from collab.core import clock
from collab.core.errors import TooLarge
from collab.core.text import clean, titled
from collab.eventlog.writing import writing
from collab.personal.events import DraftKept, PreferencesChanged
from collab.personal.models import KeptDraft, Preference
from collab.personal.selectors import draft_of, preferences_of
from collab.personal.shapes import PHRASE_LENGTH, Draft, Preferences

DRAFTS = 100
"""So many conversations may hold words that were begun: they all come with the first answer."""


def prefer(*, person: int, changes: dict[str, Any]) -> Preferences:
    """Change these fields of his `Preferences`; the others stay. What is so already is no change."""
    if "phrases" in changes:
        changes = {**changes, "phrases": _each_once(changes["phrases"])}
    with writing(own_name(person)) as log:
        own = own_stream(log, person)
        before = preferences_of(person)
        now = msgspec.structs.replace(before, **changes)
        if now == before:
            return before
        rows = [
            Preference(person_id=person, key=key, value=value) for key, value in msgspec.to_builtins(changes).items()
        ]
        Preference.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["person", "key"], update_fields=["value"]
        )
        own.append(PreferencesChanged(now))
        return now


def keep_draft(*, person: int, draft: Draft) -> Draft:
    """Keep what he has begun to write there, or that it is empty now. Of two devices whoever wrote later is right:
    answers the draft that stands, maybe the other one."""
    with writing(own_name(person)) as log:
        require_member(person, draft.conversation)
        own = own_stream(log, person)
        membership = Membership.objects.get(person=person, conversation=draft.conversation)
        held = KeptDraft.objects.filter(pk=membership.pk).first()
        fresh = _row(membership, draft)
        if _stands(held, fresh):
            return draft_of(held or fresh)
        _require_room(person, held)
        fresh.save(force_insert=held is None, force_update=held is not None)
        own.append(DraftKept(draft.conversation, fresh.written_at))
        return draft_of(fresh)


def _each_once(phrases: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(titled(one, "phrases", PHRASE_LENGTH) for one in phrases))


def _row(membership: Membership, draft: Draft) -> KeptDraft:
    """A device whose clock is fast does not write into the future."""
    text = clean(draft.text, "text")
    return KeptDraft(membership=membership, text=text, quote_nr=draft.quote, written_at=min(draft.at, clock.now()))


def _stands(held: KeptDraft | None, fresh: KeptDraft) -> bool:
    """Whether there is nothing to write: the held one is newer, or says the same, or both are empty."""
    said = (fresh.text, fresh.quote_nr)
    if held is None:
        return said == ("", None)
    return held.written_at >= fresh.written_at or (held.text, held.quote_nr) == said


def _require_room(person: int, held: KeptDraft | None) -> None:
    if held is None and KeptDraft.objects.filter(membership__person=person).exclude(text="").count() >= DRAFTS:
        raise TooLarge(f"drafts of at most {DRAFTS} conversations are kept", field="conversation")
