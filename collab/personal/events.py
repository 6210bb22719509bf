"""What changed of what one keeps, told to one's own devices on `user:<id>`."""

from datetime import datetime

import msgspec

from collab.personal.shapes import Preferences


class PreferencesChanged(msgspec.Struct, frozen=True, tag="preferences.changed"):
    """On `user:<id>` only: all of them as they are now."""

    preferences: Preferences


class DraftKept(msgspec.Struct, frozen=True, tag="draft.kept"):
    """On `user:<id>` only: the draft of this conversation is the one written at this time. Without the words: they are
    mine until they are said, and the log never forgets."""

    conversation: int
    at: datetime
