"""Who spoke to a bot, or pressed on a card of one, is answered: once, in the transaction that settles the delivery."""

import msgspec

from bots.cards import held, kept_of
from bots.context import Click, Context
from bots.effects import Talk, carry_out, is_open_to, read_up_to
from bots.events import BotPressed
from bots.registry import bot_of, card_of
from collab.conversations.models import Conversation
from collab.core import clock
from collab.eventlog.consumers import consumer
from collab.eventlog.writing import Writing
from collab.files.shapes import FileCard
from collab.messaging.events import BotAddressed
from collab.messaging.models import Message


@consumer("bots", BotAddressed)
def answer(log: Writing, event: BotAddressed, _after: int) -> None:
    """A bot that is gone answers nobody; what was taken back meanwhile was not said."""
    bot = bot_of(event.bot)
    said = Message.objects.filter(conversation=event.conversation, nr=event.nr, recalled_at=None).first()
    if bot is None or said is None or not is_open_to(event.person, event.conversation):
        return
    shared = _is_shared(event.conversation)
    circle = event.conversation if shared else None
    effects = bot.said(Context(event.person, said.text, clock.now(), circle, _sent_with(said)))
    read_up_to(event.conversation, bot, event.nr)
    carry_out(log, Talk(bot, event.person, event.conversation, f"said {event.nr}", shared), effects)


@consumer("bots", BotPressed)
def follow(log: Writing, event: BotPressed, _after: int) -> None:
    """The press stands already; this is what comes of it."""
    shown = held(event.shown)
    found = card_of(shown.card)
    if found is None:
        return
    bot, _ = found
    effects = bot.clicked(Click(event.person, event.action, event.inputs, kept_of(shown), clock.now()))
    occasion = f"pressed {event.shown} {event.at.isoformat()}"
    talk = Talk(bot, event.person, shown.conversation, occasion, _is_shared(shown.conversation))
    carry_out(log, talk, effects, shown)


def _sent_with(said: Message) -> tuple[FileCard, ...]:
    """What came with it; of what he only passed on nothing: that is not what he says himself."""
    passed_on = msgspec.json.decode(said.forwarded) is not None
    return () if passed_on else tuple(msgspec.json.decode(said.files, type=list[FileCard]))


def _is_shared(conversation: int) -> bool:
    """Whether it was called in a circle; else it is its own talk with somebody."""
    return not Conversation.objects.filter(pk=conversation).exclude(bot="").exists()
