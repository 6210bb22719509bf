"""An item as one reader stands to it: what of it he sees, and what he may do now."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import msgspec
from django.db.models import Count, F, Q, Value
from django.db.models.functions import Coalesce, Concat

from collab.core import clock
from collab.files.shapes import FileCard
from collab.work import machine
from collab.work.facts import Facts, Ground, PartFacts
from collab.work.forms import GivenTo, fields_of
from collab.work.hats import hats_of
from collab.work.kinds import Kind, Rule, kind_of
from collab.work.lights import Lights, clock_state
from collab.work.models import Assignment, Feedback, Item, Link, Opinion, Step
from collab.work.shapes import FeedbackView, ItemView, LegalAct, OpinionView, PartView, SourceView, StepView
from collab.work.standing import grounds_of, holds_place, roles_of
from collab.work.wording import both

URGED_LATELY_MINUTES = 10
_SAID_SHOWN = 100
_NAMED = Coalesce(
    "unit__short_name", Concat(F("position__unit__short_name"), Value(" "), F("position__title")), "person__name"
)


class Sighted:
    """The item, his grounds in it, and the lights of this moment."""

    def __init__(self, reader: int | None, item: Item, grounds: Sequence[Ground]) -> None:
        self.reader, self.item, self.grounds = reader, item, grounds
        self.kind: Kind = kind_of(item.kind)
        self.roles = roles_of(grounds)
        self.whole = self.kind.sees_whole(self.roles)
        self.own_parts = {ground.part for ground in grounds if ground.part is not None}
        self.lights = Lights()

    @cached_property
    def counts(self) -> dict[tuple[str, str], int]:
        """How many parts of each role are in which state."""
        return counts_of(self.item.pk)

    def facts(self, part: Assignment | None = None) -> Facts:
        return facts_of(self.item, self.counts, part)

    def grounds_for(self, part: int | None) -> list[Ground]:
        """Those that count: of an act on a part, the ones in this part and in the item as a whole."""
        return [ground for ground in self.grounds if part is None or ground.part in (None, part)]


def counts_of(item: int) -> dict[tuple[str, str], int]:
    found = Assignment.objects.filter(item=item).values_list("role", "state").annotate(n=Count("pk"))
    return {(role, state): n for role, state, n in found.order_by()}


def facts_of(item: Item, counts: Mapping[tuple[str, str], int], part: Assignment | None) -> Facts:
    """What the machine is told."""
    kind = kind_of(item.kind)
    return Facts(
        state=item.state,
        counts=counts,
        part=part_facts(kind, part) if part else None,
        paused=item.paused_at is not None,
        passed=frozenset(item.passed.split()),
    )


def part_facts(kind: Kind, part: Assignment) -> PartFacts:
    left = max(0, kind.extensions - part.extensions)
    lately = part.urged_at is not None and part.urged_at > clock.ago(minutes=URGED_LATELY_MINUTES)
    return PartFacts(
        part.role, part.state, part.reports, asked=bool(part.asked_term), extensions_left=left, urged_lately=lately,
        steps_open=part.steps_open > 0,
    )  # fmt: skip


def item_view(seen: Sighted, parts: Sequence[Assignment]) -> ItemView:
    """The item with these of its parts."""
    item, kind = seen.item, seen.kind
    state = kind.state(item.state)
    clock = clock_state(paused=item.paused_at is not None, final=state.final)
    legal = machine.legal(kind, seen.facts(), "item", seen.grounds_for(None))
    by_state: dict[str, int] = {}
    for (_, part_state), n in seen.counts.items():
        by_state[part_state] = by_state.get(part_state, 0) + n
    return ItemView(
        item=item.pk, kind=kind.code, kind_words=both(kind.words), number=item.number, title=item.title,
        body=item.body, fields=item.fields, state=item.state, state_words=both(state.words), final=state.final,
        version=item.version, nr=item.trail_length, round=item.round, initiator=item.signature,
        created_at=item.created_at, closed_at=item.closed_at, due_at=item.due_at,
        light=seen.lights.light(kind, item.due_at, clock), paused=item.paused_at is not None, roles=seen.roles,
        whole=seen.whole, acts=[_act(seen, rule, seen.facts(), item.version) for rule in legal],
        parts=part_views(seen, parts), part_states=by_state, feedback=_feedback(seen), opinions=_opinions(seen),
        sources=_sources(seen),
    )  # fmt: skip


def part_views(seen: Sighted, parts: Sequence[Assignment]) -> list[PartView]:
    """Of others' parts a reader who does not see the whole learns who and how far."""
    names = holder_names(parts)
    steps = steps_of(seen, parts) if seen.kind.stepping else {}
    return [_part(seen, part, names[part.pk], steps.get(part.pk, [])) for part in parts]


def steps_of(seen: Sighted, parts: Iterable[Assignment]) -> dict[int, list[StepView]]:
    """The steps of these parts as far as he sees into them, stage by stage; of a step that is open to him `mine`."""
    shown = [part.pk for part in parts if seen.whole or part.pk in seen.own_parts]
    found = Step.objects.filter(assignment__in=shown).annotate(name=_NAMED).order_by("stage", "pk")
    hats = hats_of(seen.reader) if seen.reader and found else []
    views: dict[int, list[StepView]] = {}
    for one in found:
        mine = one.state == "open" and holds_place(one, seen.reader, hats)
        told = StepView(one.pk, one.stage, one.title, one.name, one.state, mine, one.ended_at)
        views.setdefault(one.assignment_id, []).append(told)
    return views


def holder_names(parts: Iterable[Assignment]) -> dict[int, str]:
    """市水利局 · 市水利局 收发员 · 葛惊蛰."""
    return dict(Assignment.objects.filter(pk__in=[part.pk for part in parts]).values_list("pk", _NAMED))


def _part(seen: Sighted, part: Assignment, name: str, steps: list[StepView]) -> PartView:
    kind, state = seen.kind, seen.kind.part_state(part.state)
    mine = part.pk in seen.own_parts
    holds = any(ground.part == part.pk and ground.role == part.role for ground in seen.grounds)
    facts = seen.facts(part)
    legal = machine.legal(kind, facts, "part", seen.grounds_for(part.pk))
    clock = clock_state(paused=seen.item.paused_at is not None, final=state.final or kind.state(facts.state).final)
    return PartView(
        part=part.pk, role=part.role, holder=GivenTo(part.unit_id, part.position_id, part.person_id), name=name,
        words=part.words if mine or seen.whole else "", state=part.state, state_words=both(state.words),
        version=part.version, mine=holds, delivered_at=part.delivered_at, read_at=part.read_at,
        receipt_at=part.receipt_at, accepted_at=part.accepted_at, completed_at=part.completed_at, due_at=part.due_at,
        light=seen.lights.light(kind, part.due_at, clock), asked=bool(part.asked_term), extensions=part.extensions,
        reports=part.reports, urged=part.urged, acts=[_act(seen, rule, facts, part.version) for rule in legal],
        steps=steps, may_step=holds and may_step(seen, part),
    )  # fmt: skip


def may_step(seen: Sighted, part: Assignment) -> bool:
    """Whether it can be divided into steps now."""
    return part.state in seen.kind.stepping and not seen.kind.state(seen.item.state).final


def begins(item: Item, rule: Rule) -> dict[str, Any]:
    """What the act's form begins with: where the item says something under the same name, that."""
    return {field.name: told for field in fields_of(rule.form) if (told := item.fields.get(field.name))}


def _act(seen: Sighted, rule: Rule, facts: Facts, version: int) -> LegalAct:
    return LegalAct(
        action=rule.action, words=both(rule.words), fields=fields_of(rule.form), version=version,
        steps=list(machine.steps_back(rule, facts)), begins=begins(seen.item, rule),
    )  # fmt: skip


def _sight(seen: Sighted) -> Q:
    """Of what was said, that which he may read."""
    said = Q(item=seen.item.pk)
    return said if seen.whole else said & (Q(assignment=None) | Q(assignment__in=seen.own_parts))


def _feedback(seen: Sighted) -> list[FeedbackView]:
    found = Feedback.objects.filter(_sight(seen)).select_related("act").order_by("-pk")[:_SAID_SHOWN]
    return [
        FeedbackView(
            nr=one.act.nr, part=one.assignment_id, round=one.round, sort=one.sort, text=one.text,
            files=msgspec.convert(one.files, list[FileCard]),
            signature=one.act.signature, at=one.act.at,
        )
        for one in reversed(found)
    ]  # fmt: skip


def _opinions(seen: Sighted) -> list[OpinionView]:
    found = Opinion.objects.filter(_sight(seen)).select_related("act").order_by("-pk")[:_SAID_SHOWN]
    return [
        OpinionView(
            nr=one.act.nr, part=one.assignment_id, round=one.round, what=one.what, text=one.text,
            signature=one.act.signature, at=one.act.at,
        )
        for one in reversed(found)
    ]  # fmt: skip


def _sources(seen: Sighted) -> list[SourceView]:
    """Another item only where he has to do with that one too; a conversation's own door asks whether he belongs."""
    found = list(Link.objects.filter(item=seen.item.pk).select_related("source").order_by("pk"))
    known = grounds_of(seen.reader, [one.source_id for one in found if one.source_id]) if seen.reader else {}
    return [
        SourceView(one.source_id, one.source.title if one.source else one.words, one.conversation, one.nr)
        for one in found
        if one.source_id is None or one.source_id in known
    ]
