"""Who may do what with messages."""

from datetime import datetime

from django.conf import settings

from collab.conversations.policy import Ground, may_speak
from collab.core import clock
from collab.core.errors import Forbidden, TooLate


def require_speaker(ground: Ground) -> None:
    if not may_speak(ground):
        raise Forbidden("only the owner and admins speak here", field="conversation")


def may_call_all(ground: Ground) -> bool:
    """@所有人 is for those who lead a group; from anybody else it is mere words."""
    return ground.is_group and ground.leads


def require_editable(ground: Ground, author: int, at: datetime) -> None:
    """Only one's own words, only for a while, only while one may speak."""
    require_speaker(ground)
    if author != ground.person:
        raise Forbidden("only its author edits a message", field="nr")
    if at < clock.now() - settings.EDIT_WINDOW:
        raise TooLate("the time to edit this message has passed", field="nr")


def require_recallable(ground: Ground, author: int, author_role: int, at: datetime) -> None:
    """One's own within the window; as somebody who leads the group, anybody's of a lower role at any time."""
    if author == ground.person:
        if at < clock.now() - settings.RECALL_WINDOW and not (ground.is_group and ground.leads):
            raise TooLate("the time to recall this message has passed", field="nr")
        return
    if not (ground.is_group and ground.leads and author_role < ground.role):
        raise Forbidden("only its author or somebody who leads the group recalls a message", field="nr")
