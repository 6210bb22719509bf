"""What may be done with what one keeps. No command names a person: it is whoever asks."""

from datetime import datetime
from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, command
from collab.personal import selectors, services
from collab.personal.shapes import Belongings, Chosen, Draft, Notice, Phrases, Preferences, QuietHours


class GetBelongings(Command, frozen=True, tag="belongings.get"):
    """My preferences (偏好) and drafts (草稿)."""


class ChangePreferences(Command, frozen=True, tag="preferences.change"):
    """How I want to be called, on every device; what is left out stays."""

    notice: Notice | None = None
    sound: bool | None = None
    quiet: QuietHours | None = None
    only_mentions: Chosen | None = None
    phrases: Phrases | None = None


class KeepDraft(Command, frozen=True, tag="draft.keep"):
    """Keep what I have begun to write there; neither text nor quote: there is nothing any more. The later one is right:
    the answer is the draft that stands."""

    conversation: Id
    text: Annotated[str, msgspec.Meta(max_length=8_000)]
    at: Annotated[datetime, msgspec.Meta(tz=True)]
    quote: Id | None = None


class GetDraft(Command, frozen=True, tag="draft.get"):
    """What I have begun to write there, on whatever device."""

    conversation: Id


class FoundDraft(msgspec.Struct, frozen=True):
    """None: nothing was ever begun there."""

    draft: Draft | None


@command("GET", "belongings")
def belongings(actor: Actor, c: GetBelongings) -> Belongings:
    return selectors.belongings(actor.person)


@command("PATCH", "preferences")
def change_preferences(actor: Actor, c: ChangePreferences) -> Preferences:
    given = {name: getattr(c, name) for name in Preferences.__struct_fields__}
    changes = {key: value for key, value in given.items() if value is not None}
    return services.prefer(person=actor.person, changes=changes)


@command("PUT", "conversations/{conversation}/draft")
def keep_draft(actor: Actor, c: KeepDraft) -> Draft:
    return services.keep_draft(person=actor.person, draft=Draft(c.conversation, c.text, c.quote, c.at))


@command("GET", "conversations/{conversation}/draft")
def get_draft(actor: Actor, c: GetDraft) -> FoundDraft:
    return FoundDraft(draft=selectors.draft(actor.person, c.conversation))
