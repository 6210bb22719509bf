"""Who may do what with messages."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from django.conf import settings

from collab.conversations.policy import Ground, Pair, may_speak, require_open
from collab.core import clock, sql
from collab.core.errors import Forbidden, Limited, TooLate
from collab.messaging.models import Message


def require_speaker(ground: Ground) -> None:
    require_open(ground)
    if not may_speak(ground):
        raise Forbidden("only the owner and admins speak here", field="conversation")


def require_pinner(ground: Ground) -> None:
    """Both of a direct talk; of a group those who lead it."""
    require_open(ground)
    if ground.is_group and not ground.leads:
        raise Forbidden("only the owner and admins pin messages", field="nr")


def may_call_all(ground: Ground) -> bool:
    """@所有人 is for those who lead a group; from anybody else it is mere words."""
    return ground.is_group and ground.leads


def calls_today(pairs: Collection[Pair], at: datetime) -> Mapping[Pair, int]:
    """For each (conversation, author) how often he has called all there within a day. Who never did is not in it."""
    if not pairs:
        return {}
    found = sql.rows(
        _CALLS.format(pairs=", ".join(["(%s, %s)"] * len(pairs))),
        [*(value for pair in pairs for value in pair), sql.time_in(at - timedelta(days=1))],
    )
    return {(conversation, author): count for conversation, author, count in found}


_CALLS = """
    SELECT m.conversation_id, m.author_id, count(*) FROM (VALUES {pairs}) AS asked
    JOIN messaging_message m ON m.conversation_id = asked.column1 AND m.author_id = asked.column2
    WHERE m.called_all AND m.at > %s GROUP BY m.conversation_id, m.author_id"""


def require_call_left(calls: int) -> None:
    """So many calls to all stand already; one more?"""
    if calls >= settings.MENTION_ALL_A_DAY:
        raise Limited("enough calls to all for today", field="text", retry_after=3600)


def require_editable(ground: Ground, message: Message) -> None:
    """Only one's own words, only for a while, only while one may speak."""
    require_speaker(ground)
    if message.author_id != ground.person:
        raise Forbidden("only its author edits a message", field="nr")
    if message.via and not message.card_id:
        raise Forbidden("a bot said it", field="nr")
    if message.card_id:
        raise Forbidden("a card is changed by what is pressed on it", field="nr")
    if message.forwarded != "null":
        raise Forbidden("what somebody else said is not edited", field="nr")
    if message.at < clock.now() - settings.EDIT_WINDOW:
        raise TooLate("the time to edit this message has passed", field="nr")


def require_recallable(ground: Ground, author: int, author_role: int, at: datetime) -> None:
    """One's own within the window; as somebody who leads the group, anybody's of a lower role at any time."""
    require_open(ground)
    if author == ground.person:
        if at < clock.now() - settings.RECALL_WINDOW and not (ground.is_group and ground.leads):
            raise TooLate("the time to recall this message has passed", field="nr")
        return
    if not (ground.is_group and ground.leads and author_role < ground.role):
        raise Forbidden("only its author or somebody who leads the group recalls a message", field="nr")
