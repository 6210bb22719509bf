"""The stage: what a step of the story does to the database. Every act may be repeated and is done once."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from collab.conversations import services as conversations
from collab.conversations.models import Conversation, Membership
from collab.conversations.services import Charter, Rules
from collab.core import clock, sql
from collab.demo.play import SEED, Step
from collab.demo.talks import Talk
from collab.messaging import services as messages
from collab.messaging.drafts import Draft
from collab.messaging.models import Message
from collab.messaging.posting import post_one

_NAMES = UUID("6f0b5c2e-2b0e-5a35-9d5f-18e7c0618203")
_MENTION = re.compile(r"@([\u4e00-\u9fff]{3})")
_EVERYBODY = "所有人"
_SLOW_READERS = 0.35
_SLOWNESS = 12  # messages


class Stage:
    """The conversations, and where each of them stands."""

    def __init__(
        self, talks: Sequence[Talk], persons: Mapping[str, int], invited: Collection[str], moment: datetime
    ) -> None:
        self._talks, self._persons, self._invited, self._moment = talks, persons, invited, moment
        self._conversations: dict[str, int] = {}
        self._numbers: dict[tuple[str, int], int] = {}

    def open(self, steps: Sequence[Step]) -> None:
        """Begin every conversation a minute before its first words."""
        begins = {step.conversation: step.at - timedelta(minutes=1) for step in reversed(steps)}
        for talk in self._talks:
            with clock.at(begins.get(talk.key, self._moment)), sql.writing():
                self._conversations[talk.key] = self._begin(talk)

    def perform(self, step: Step) -> None:
        conversation, who = self._conversations[step.conversation], self._persons[step.who]
        with clock.at(step.at):
            match step.kind:
                case "join":
                    persons = [self._persons[name] for name in step.words.split()]
                    conversations.add_members(by=who, conversation=conversation, persons=persons)
                case "recall":
                    messages.recall(by=who, conversation=conversation, nr=self._about(step))
                case "edit":
                    words = self._called(step.words)
                    messages.edit(author=who, conversation=conversation, nr=self._about(step), revision=0, text=words)
                case "say":
                    self._say(step, conversation, who)

    def close(self) -> None:
        """Who has read how far, and who wants no noise."""
        for talk in self._talks:
            with clock.at(self._moment), sql.writing():
                self._read(talk)
                for name in talk.muted.split():
                    conversations.mute(
                        person=self._persons[name], conversation=self._conversations[talk.key], muted=True
                    )

    def _begin(self, talk: Talk) -> int:
        by, *others = (self._persons[name] for name in talk.founders)
        if talk.between:
            return conversations.start_direct(by=by, person=others[0])
        client_id = uuid5(_NAMES, talk.key)
        if earlier := Conversation.objects.filter(created_by=by, client_id=client_id).first():
            return earlier.pk
        charter = Charter(talk.title, tuple(others), talk.history_for_newcomers)
        group = conversations.create_group(by=by, client_id=client_id, charter=charter)
        for name in talk.admins.split():
            conversations.set_role(by=by, conversation=group, person=self._persons[name], role="admin")
        if talk.read_only:
            conversations.change(by=by, conversation=group, rules=Rules(read_only=True))
        return group

    def _say(self, step: Step, conversation: int, who: int) -> None:
        client_id = uuid5(_NAMES, f"{step.conversation} {step.number}")
        quote = None if step.about is None else self._about(step)
        posted = post_one(Draft.of(who, conversation, client_id, self._called(step.words), quote))
        self._numbers[step.conversation, step.number] = posted.nr

    def _about(self, step: Step) -> int:
        return self._numbers[step.conversation, step.about or 0]

    def _called(self, words: str) -> str:
        """@岑雨水 as the composer writes it."""
        return _MENTION.sub(lambda found: self._mention(found[1]) or found[0], words)

    def _mention(self, name: str) -> str:
        if name == _EVERYBODY:
            return "@{all}"
        return f"@{{{self._persons[name]}}}" if name in self._persons else ""

    def _read(self, talk: Talk) -> None:
        """Everybody to the end, some slower; who has an account as far as the story wants."""
        rng = Random(f"{SEED} {talk.key}")  # noqa: S311  a story, no secret
        conversation = self._conversations[talk.key]
        last = Conversation.objects.values_list("last_nr", flat=True).get(pk=conversation)
        members = set(Membership.objects.filter(conversation=conversation).values_list("person_id", flat=True))
        for name, person in self._persons.items():
            if person in members and last:
                slow = rng.randrange(_SLOWNESS) if rng.random() < _SLOW_READERS else 0
                unread = talk.unread.get(name, 0) if name in self._invited else slow
                own = (
                    Message.objects.filter(conversation=conversation, author=person)
                    .order_by("-nr")
                    .values_list("nr", flat=True)
                    .first()
                )
                messages.mark_read(reader=person, conversation=conversation, nr=max(last - unread, own or 0, 0))
