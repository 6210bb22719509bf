"""Carrying out what a bot answered, in one transaction: items first, then its cards, then all streams at once, then the
messages."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID, uuid5

import msgspec
from django.db import transaction

from bots import cards as own
from bots.context import Begin, Effect, Keep, Report, Say, Show, ShowRow, Urge
from bots.models import Shown
from bots.registry import Bot
from collab.cards import services as cards
from collab.cards.kinds import Done
from collab.cards.models import Card
from collab.circles.row_drawing import ROW
from collab.circles.services import boarding
from collab.conversations.models import Membership
from collab.conversations.policy import grounds
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Refused
from collab.directory.services.bots import person_of
from collab.eventlog.writing import Writing
from collab.messaging.drafts import Draft
from collab.messaging.posting import post_within
from collab.work.events import ItemChanged, item_name
from collab.work.services.registering import register_within
from collab.work.services.urging import urge_within

_REFUSALS = {
    "forbidden": "您现在没有这个权限。",
    "not_found": "它已不在，或您已无权查看。",
    "invalid": "内容不符合要求，请换个说法再发。",
    "too_large": "内容太长，请分成几条。",
    "conflict": "它刚在别处变了，请再看一眼。",
}
_OTHERWISE = "请稍后再试。"
_SPACE = UUID("0c5fa0f5-3c0e-4a52-8f0e-3f1d6a8f5f0b")


class Talk(NamedTuple):
    """Who answers whom, where, and what makes this answer the only one of its kind. In a circle (`shared`) the bot is
    nobody of its own: it speaks in the name of whoever called it."""

    bot: Bot
    person: int
    conversation: int
    occasion: str
    shared: bool = False

    def client_id(self, place: object) -> UUID:
        return uuid5(_SPACE, f"{self.conversation}:{self.occasion}:{place}")


def carry_out(log: Writing, talk: Talk, effects: Sequence[Effect], pressed: Shown | None = None) -> None:
    """All of them, in order. What is refused is said instead."""
    _Carrying(log, talk, pressed).carry(effects)


class _Carrying:
    def __init__(self, log: Writing, talk: Talk, pressed: Shown | None) -> None:
        self.log, self.talk, self.pressed = log, talk, pressed
        self.author = talk.person if talk.shared else person_of(talk.bot.names)
        self.drafts: list[Draft] = []
        self.told: list[ItemChanged] = []
        self.reported: list[Done] = []
        self.moved = False

    def carry(self, effects: Sequence[Effect]) -> None:
        for effect in effects:
            self._one(effect)
        self._redraw()
        for draft in self.drafts:
            post_within(self.log, draft)

    def _one(self, effect: Effect) -> None:
        try:
            with transaction.atomic():
                self._do(effect)
        except Refused as refused:
            self._say(f"没有办成：{_REFUSALS.get(refused.code, _OTHERWISE)}")

    def _do(self, effect: Effect) -> None:
        match effect:
            case Say():
                self._say(effect.text)
            case Show():
                self._show(effect)
            case Keep():
                self._keep(effect.kept)
            case Begin():
                self._begin(effect)
            case Urge():
                self.told += urge_within(
                    effect.items, effect.text, by=self.talk.person, client_id=self.talk.client_id("urge")
                )
            case Report():
                self._report(effect)
            case ShowRow():
                self._post(cards.made(ROW, boarding.line_of(effect.circle, effect.unit)))

    def _say(self, text: str) -> None:
        draft = Draft.of_bot(self.author, self.talk.conversation, self._next(), text, self.talk.bot.names.code)
        self.drafts.append(draft)

    def _show(self, effect: Show) -> None:
        shown = Shown.objects.create(
            card=effect.card, person_id=self.talk.person, conversation=self.talk.conversation,
            kept=msgspec.json.encode(effect.kept).decode(), at=clock.now(),
        )  # fmt: skip
        self._post(cards.make(effect.card, shown.pk))

    def _keep(self, kept: msgspec.Struct) -> None:
        if self.pressed is not None:
            own.keep(self.pressed, kept)
            self.moved = True

    def _begin(self, effect: Begin) -> None:
        wanted = effect.wanted._replace(client_id=self.talk.client_id("begin"))
        item, _ = register_within(self.log, wanted, by=self.talk.person)
        self._post(cards.made(wanted.kind, item))
        for following in effect.then:
            self._do(following)

    def _report(self, effect: Report) -> None:
        wanted = boarding.Report(effect.circle, effect.unit, effect.change, effect.version)
        self.reported.append(boarding.report_within(wanted, by=self.talk.person).done)
        for following in effect.then:
            self._do(following)

    def _post(self, card: Card) -> None:
        talk = self.talk
        self.drafts.append(Draft.of_card(self.author, talk.conversation, self._next(), card.pk, talk.bot.names.code))

    def _next(self) -> UUID:
        return self.talk.client_id(len(self.drafts))

    def _redraw(self) -> None:
        """The cards that this changed; from here on every stream that is needed is held."""
        changed = [(event.kind, event.item) for event in self.told]
        if self.moved and self.pressed is not None:
            changed.append((self.pressed.card, self.pressed.pk))
        changed += [card for done in self.reported for card in done.cards]
        events = [event for done in self.reported for event in done.events]
        done = Done(
            viewers=[self.talk.person], events=[*((item_name(event.item), event) for event in self.told), *events]
        )
        beside = [stream_name(self.talk.conversation)] if self.drafts else []
        cards.redraw_together(self.log, cards.held(changed), done, beside)


def is_open_to(person: int, conversation: int) -> bool:
    """Whether he still belongs there, and something may still be said."""
    ground = grounds([(conversation, person)]).get((conversation, person))
    return ground is not None and not ground.frozen


def read_up_to(conversation: int, bot: Bot, nr: int) -> None:
    """The bot has read what was said to it."""
    mine = Membership.objects.filter(conversation=conversation, person=person_of(bot.names), read_nr__lt=nr)
    mine.update(read_nr=nr)
