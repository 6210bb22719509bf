"""Talking with a bot (机器人): a direct talk like any other, that anybody may begin and no two share."""

import msgspec
from django.db import IntegrityError

from collab.conversations.models import Conversation, Role
from collab.conversations.services import open_with
from collab.core import clock
from collab.core.errors import NotFound
from collab.directory.bots import Bot, bot_of, bots, login_of
from collab.directory.models import Person
from collab.directory.services.bots import person_of
from collab.eventlog.writing import Writing, writing


class BotCard(msgspec.Struct, frozen=True, kw_only=True):
    """A bot: its names, how the Chinese one is typed, and what it is good for. `commands`: words that call it
    in a circle, with a stroke before them. `person` is the author of its messages, `conversation` my talk with it; null
    before it said anything, or before I began one."""

    bot: str
    name: str
    name_en: str
    pinyin: str
    initials: str
    about: str
    about_en: str
    commands: list[str]
    person: int | None
    conversation: int | None


def bots_for(reader: int) -> list[BotCard]:
    """All there are, with his talks."""
    known = bots()
    authors = Person.objects.filter(user__login__in=[login_of(bot.code) for bot in known])
    persons = dict(authors.values_list("user__login", "pk"))
    talks = Conversation.objects.exclude(bot="").filter(memberships__person=reader)
    talking = dict(talks.values_list("bot", "pk"))
    return [_card(bot, persons.get(login_of(bot.code)), talking.get(bot.code)) for bot in known]


def start_bot_talk(*, by: int, bot: str) -> int:
    """His talk with it; begun if there was none. Raises NotFound where there is no such bot."""
    known = bot_of(bot)
    if known is None:
        raise NotFound("no such bot", field="bot")
    try:
        with writing() as log:
            return bot_talk(log, by, known)
    except IntegrityError:  # begun twice in this very moment
        with writing() as log:
            return bot_talk(log, by, known)


def bot_talk(log: Writing, person: int, bot: Bot) -> int:
    """The same in a transaction that goes on. A new one's stream is held from birth."""
    author = person_of(bot)
    key = f"{min(person, author)}:{max(person, author)}"
    found = Conversation.objects.filter(direct_key=key).values_list("pk", flat=True).first()
    if found is not None:
        return found
    talk = Conversation(
        kind=Conversation.Kind.DIRECT, direct_key=key, bot=bot.code, created_by_id=person, created_at=clock.now()
    )
    talk.save(force_insert=True)
    open_with(log, talk, {person: Role.MEMBER, author: Role.MEMBER})
    return talk.pk


def _card(bot: Bot, person: int | None, conversation: int | None) -> BotCard:
    typed = bot.spelling
    return BotCard(
        bot=bot.code, name=bot.zh, name_en=bot.en, pinyin=typed.pinyin, initials=typed.initials, about=bot.about_zh,
        about_en=bot.about_en, commands=list(bot.commands), person=person, conversation=conversation,
    )  # fmt: skip
