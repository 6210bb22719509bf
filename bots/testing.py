"""Talking to bots without a socket: for tests, here and of whoever makes one.

talk = talk_with("toy", person)
say(talk, "你好")           # posts it, and lets the bot answer
click(talk, "again")        # presses on the newest card there
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from collab.cards.acting import Asked
from collab.cards.acting import act as press
from collab.cards.selectors import watched
from collab.cards.shapes import CardSeen
from collab.conversations.bot_talks import start_bot_talk
from collab.eventlog.deliveries import work_off
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_one
from collab.messaging.selectors import Place, page
from collab.messaging.shapes import Message


class Talk(NamedTuple):
    """Somebody's talk with a bot."""

    person: int
    conversation: int


def talk_with(bot: str, person: int) -> Talk:
    return Talk(person, start_bot_talk(by=person, bot=bot))


def say(talk: Talk, text: str, files: Sequence[UUID] = ()) -> list[Message]:
    """Say it, with these files of one's own; answers what the bot said to that."""
    posted = post_one(Draft.of(talk.person, talk.conversation, uuid4(), text, files=files))
    work_off()
    return [one for one in heard(talk) if one.nr > posted.nr]


def heard(talk: Talk) -> list[Message]:
    """All that stands there."""
    return page(talk.person, talk.conversation, Place(), 100).messages


def card(talk: Talk) -> CardSeen:
    """The newest card there, as he sees it."""
    newest = [one.card for one in heard(talk) if one.card is not None][-1]
    return watched(talk.person, {newest: 0}, talk.conversation)[0]


def click(talk: Talk, action: str, inputs: Mapping[str, Any] | None = None) -> CardSeen:
    """Press it on the newest card, and let the bot answer; answers that card as it is then."""
    seen = card(talk)
    acts = seen.face.acts if seen.face else {}
    standing = next(one for one in seen.view.standings if any(action in acts.get(role, ()) for role in one.roles))
    asked = Asked(seen.card, standing.part, action, standing.version, inputs or {}, uuid4())
    press(talk.person, asked)
    work_off()
    return watched(talk.person, {seen.card: 0}, talk.conversation)[0]
