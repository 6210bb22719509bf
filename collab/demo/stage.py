"""The stage: what the steps of the story do to the database. Every act may be repeated and is done once."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from random import Random
from typing import TypeVar
from uuid import UUID, uuid5

from django.db.models import Max

from collab.conversations import seating, unit_groups
from collab.conversations import services as conversations
from collab.conversations.models import Conversation, Membership
from collab.conversations.selectors import member_ids
from collab.conversations.services import Charter, Rules
from collab.core import clock, sql
from collab.demo.play import SEED, Step
from collab.demo.talks import Sitting, Talk
from collab.messaging import services as messages
from collab.messaging.drafts import Draft
from collab.messaging.models import Message
from collab.messaging.posting import retell
from collab.messaging.reading import Reached, mark_read_together

T = TypeVar("T")
_STORY = UUID("6f0b5c2e-2b0e-5a35-9d5f-18e7c0618203")
_MENTION = re.compile(r"@([\u4e00-\u9fff]{3})")
_EVERYBODY = "所有人"
_SLOW_READERS = 0.35
_SLOWNESS = 12  # messages
_LEFT = (0, 0, 0, 0, 0, 1, 2)  # unread messages of the accounts one may try, in the talk of the units
_TALKS, _READERS = 40, 300  # of one transaction


class Stage:
    """The conversations, and where each of them stands."""

    def __init__(
        self, talks: Sequence[Talk], persons: Mapping[str, int], invited: Collection[str], moment: datetime
    ) -> None:
        self._talks, self._persons, self._invited, self._moment = talks, persons, invited, moment
        self._names = {person: name for name, person in persons.items()}
        self._conversations: dict[str, int] = {}
        self._numbers: dict[tuple[str, int], int] = {}
        self._said: Counter[str] = Counter()

    def open(self, steps: Sequence[Step]) -> Iterator[int]:
        """Begin every conversation a minute before its first words; tells how many of them stand."""
        begins = {step.conversation: step.at - timedelta(minutes=1) for step in reversed(steps)}
        for talks in _in_parts(self._talks, _TALKS):
            with sql.writing():
                for talk in talks:
                    with clock.at(begins.get(talk.key, self._moment)):
                        self._conversations[talk.key] = self._begin(talk)
            yield len(self._conversations)

    def perform(self, steps: Sequence[Step]) -> None:
        """These steps, in one transaction. What is said in a row is posted at once."""
        with sql.writing():
            for said, run in groupby(steps, key=lambda step: step.kind == "say"):
                if said:
                    self._say(list(run))
                    continue
                for step in run:
                    with clock.at(step.at):
                        self._act(step)

    def close(self) -> Iterator[int]:
        """Who has read how far, and who wants no noise; tells of how many conversations it is known."""
        done = 0
        for talks in _in_parts(self._talks, _TALKS):
            with clock.at(self._moment):
                for reached in _in_parts(self._reached(talks), _READERS):
                    mark_read_together(reached)
                self._mute(talks)
            done += len(talks)
            yield done

    def _begin(self, talk: Talk) -> int:
        by, *others = (self._persons[name] for name in talk.founders)
        if talk.between:
            return conversations.start_direct(by=by, person=others[0])
        client_id = uuid5(_STORY, talk.key)
        if talk.keeper:
            sitting = unit_groups.Sitting(units=talk.sitting.units, leaders=talk.sitting.leaders)
            unit, keeper = talk.sitting.units[0], self._persons[talk.keeper]
            return unit_groups.open_unit_group(
                by=keeper, client_id=client_id, unit=unit, title=talk.title, sitting=sitting
            )
        if earlier := Conversation.objects.filter(created_by=by, client_id=client_id).first():
            return earlier.pk
        persons = () if talk.sitting != Sitting() else tuple(others)
        charter = Charter(talk.title, persons, talk.history_for_newcomers)
        group = conversations.create_group(by=by, client_id=client_id, charter=charter)
        if not persons:
            self._seat(talk, group, by)
        for name in talk.admins.split():
            if name != talk.owner:
                conversations.set_role(by=by, conversation=group, person=self._persons[name], role="admin")
        if talk.read_only:
            conversations.change(by=by, conversation=group, rules=Rules(read_only=True))
        return group

    def _seat(self, talk: Talk, group: int, by: int) -> None:
        """Those who belong by what they hold, and whom they ask to be there besides."""
        seating.seat_positions(by=by, conversation=group, positions=talk.sitting.positions)
        besides = {self._persons[name] for name in talk.founders} - member_ids(group)
        conversations.add_members(by=by, conversation=group, persons=sorted(besides))

    def _say(self, steps: Sequence[Step]) -> None:
        for step in steps:
            self._said[step.conversation] += 1
            self._numbers[step.conversation, step.number] = self._said[step.conversation]
        posted = retell([(self._draft(step), step.at) for step in steps])
        for step, one in zip(steps, posted, strict=True):
            if one.nr != self._numbers[step.conversation, step.number]:
                raise RuntimeError(f"somebody else spoke in {step.conversation}")

    def _draft(self, step: Step) -> Draft:
        quote = None if step.about is None else self._about(step)
        client_id = uuid5(_STORY, f"{step.conversation} {step.number}")
        conversation, who = self._conversations[step.conversation], self._persons[step.who]
        return Draft.of(who, conversation, client_id, self._called(step.words), quote)

    def _act(self, step: Step) -> None:
        conversation, who = self._conversations[step.conversation], self._persons[step.who]
        match step.kind:
            case "join":
                persons = [self._persons[name] for name in step.words.split()]
                conversations.add_members(by=who, conversation=conversation, persons=persons)
            case "recall":
                messages.recall(by=who, conversation=conversation, nr=self._about(step))
            case "edit":
                words = self._called(step.words)
                messages.edit(author=who, conversation=conversation, nr=self._about(step), revision=0, text=words)

    def _about(self, step: Step) -> int:
        return self._numbers[step.conversation, step.about or 0]

    def _called(self, words: str) -> str:
        """@岑雨水 as the composer writes it."""
        return _MENTION.sub(lambda found: self._mention(found[1]) or found[0], words)

    def _mention(self, name: str) -> str:
        if name == _EVERYBODY:
            return "@{all}"
        return f"@{{{self._persons[name]}}}" if name in self._persons else ""

    def _reached(self, talks: Sequence[Talk]) -> list[Reached]:
        """How far everybody has read in these."""
        ids = {self._conversations[talk.key]: talk for talk in talks}
        last = dict(Conversation.objects.filter(pk__in=ids).values_list("pk", "last_nr"))
        members: dict[int, set[int]] = defaultdict(set)
        for conversation, person in Membership.objects.filter(conversation__in=ids).values_list(
            "conversation_id", "person_id"
        ):
            members[conversation].add(person)
        own = {
            (conversation, author): nr
            for conversation, author, nr in Message.objects.filter(conversation__in=ids)
            .values_list("conversation_id", "author_id")
            .annotate(Max("nr"))
            .order_by()
        }
        return [
            Reached(person, conversation, nr)
            for conversation, talk in ids.items()
            for person, unread in self._unread(talk, members[conversation])
            if (nr := max(last[conversation] - unread, own.get((conversation, person), 0)))
        ]

    def _unread(self, talk: Talk, members: Collection[int]) -> Iterator[tuple[int, int]]:
        """Everybody reads to the end, some slower; who has an account, as far as the story wants."""
        rng = Random(f"{SEED} {talk.key}")
        for person in sorted(members):
            slow = rng.randrange(_SLOWNESS) if rng.random() < _SLOW_READERS else 0
            left = rng.choice(_LEFT) if talk.parts else 0
            name = self._names[person]
            yield person, talk.unread.get(name, left) if name in self._invited else slow

    def _mute(self, talks: Sequence[Talk]) -> None:
        for talk in talks:
            for name in talk.muted.split():
                conversations.mute(person=self._persons[name], conversation=self._conversations[talk.key], muted=True)


def _in_parts(whole: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (whole[at : at + size] for at in range(0, len(whole), size))
