"""Which bots there are, and how each says what it does.

    BOT = Bot(
        names=Names(code="toy", zh="玩具助手", syllables="wan ju zhu shou", en="Toy", about_zh="…", about_en="…"),
        said=said,            # Context → effects
        clicked=clicked,      # Click → effects
        cards=(CARD,),
    )

A folder of `bots.builtin` with such a `BOT` in its `bot.py` is all it takes; others call `register` in their AppConfig.
"""

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from bots.context import Click, Context, Effect
from collab.cards import kinds as cards
from collab.cards.shapes import Face
from collab.directory import bots as names
from collab.directory.bots import Bot as Names


class Looker(NamedTuple):
    """For whom a card is drawn, and of when."""

    person: int
    now: Any


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of cards of a bot. `kept`: what is stored of one. `facts`: what else it shows, read as it is drawn; `draw`
    is pure. `pressed`: how it stands from the moment of a press on, until the bot has answered. `samples`: what it
    shows in each state, with a name, for the gallery."""

    name: str
    kept: type[msgspec.Struct]
    draw: Callable[[Any], Face]
    actions: frozenset[str] = frozenset()
    facts: Callable[[Looker, Any], Any] = lambda _, kept: kept
    pressed: Callable[[Any, str], Any] = lambda kept, _: kept
    samples: tuple[tuple[str, Any], ...] = ()


def nothing(_: Click[Any]) -> Sequence[Effect]:
    """For bots whose cards have nothing to press."""
    return ()


class Bot(msgspec.Struct, frozen=True, kw_only=True):
    """A bot: its names, what it answers, and its cards. `every_minute`: what it does by the clock."""

    names: Names
    said: Callable[[Context], Sequence[Effect]]
    clicked: Callable[[Click[Any]], Sequence[Effect]] = nothing
    cards: tuple[Card, ...] = ()
    every_minute: Callable[[], object] | None = None


_bots: dict[str, Bot] = {}
_cards: dict[str, tuple[Bot, Card]] = {}


def register(bot: Bot) -> None:
    """From now on one may talk to it."""
    from bots.cards import card_kind

    _bots[bot.names.code] = bot
    names.register(bot.names)
    for card in bot.cards:
        _cards[card.name] = (bot, card)
        cards.register(card_kind(card))


def forget(code: str) -> None:
    """It is gone: its talks and cards stay as they were."""
    if bot := _bots.pop(code, None):
        names.forget(code)
        for card in bot.cards:
            del _cards[card.name]


def bot_of(code: str) -> Bot | None:
    return _bots.get(code)


def card_of(name: str) -> tuple[Bot, Card] | None:
    """Whose it is, and how it is drawn."""
    return _cards.get(name)


def all_bots() -> Mapping[str, Bot]:
    return _bots


def load() -> None:
    """Those that come with us, each a folder."""
    from bots import builtin

    for found in pkgutil.iter_modules(builtin.__path__):
        register(importlib.import_module(f"{builtin.__name__}.{found.name}.bot").BOT)
