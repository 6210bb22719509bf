"""An item as one reader stands to it: what of it he sees, and what he may do now."""

from collections.abc import Sequence
from typing import Any

import msgspec
from django.db.models import Q

from collab.files.selectors import card_of
from collab.files.shapes import FileCard
from collab.work import machine
from collab.work.facts import Facts
from collab.work.forms import GivenTo, fields_of
from collab.work.kinds import Rule
from collab.work.lights import clock_state
from collab.work.models import Assignment, Feedback, Link, Opinion
from collab.work.naming import holder_names
from collab.work.shapes import FeedbackView, ItemView, LegalAct, OpinionView, PartView, SourceView, StepView
from collab.work.sighting import Sighted
from collab.work.standing import grounds_of
from collab.work.steps import holds_part, may_step, steps_of
from collab.work.wording import both, role_words

_SAID_SHOWN = 100


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
        role_words=[role_words(kind.code, role) for role in seen.roles],
        whole=seen.whole, acts=[_act(seen, rule, seen.facts(), item.version) for rule in legal],
        parts=part_views(seen, parts), part_states=by_state, feedback=_feedback(seen), opinions=_opinions(seen),
        sources=_sources(seen),
    )  # fmt: skip


def part_views(seen: Sighted, parts: Sequence[Assignment]) -> list[PartView]:
    """Of others' parts a reader who does not see the whole learns who and how far."""
    names = holder_names(parts)
    stepped = steps_of(seen, parts) if seen.kind.stepping else {}
    return [_part(seen, part, names[part.pk], stepped.get(part.pk, [])) for part in parts]


def _part(seen: Sighted, part: Assignment, name: str, steps: list[StepView]) -> PartView:
    kind, state = seen.kind, seen.kind.part_state(part.state)
    mine = part.pk in seen.own_parts
    holds = any(ground.part == part.pk and ground.role == part.role for ground in seen.grounds)
    facts = seen.facts(part)
    legal = machine.legal(kind, facts, "part", seen.grounds_for(part.pk))
    clock = clock_state(paused=seen.item.paused_at is not None, final=state.final or kind.state(facts.state).final)
    return PartView(
        part=part.pk, role=part.role, role_words=role_words(kind.code, part.role),
        holder=GivenTo(part.unit_id, part.position_id, part.person_id), name=name,
        words=part.words if mine or seen.whole else "", state=part.state, state_words=both(state.words),
        version=part.version, mine=holds, delivered_at=part.delivered_at, read_at=part.read_at,
        receipt_at=part.receipt_at, accepted_at=part.accepted_at, completed_at=part.completed_at, due_at=part.due_at,
        light=seen.lights.light(kind, part.due_at, clock), asked=bool(part.asked_term), extensions=part.extensions,
        reports=part.reports, urged=part.urged, acts=[_act(seen, rule, facts, part.version) for rule in legal],
        steps=steps, may_step=may_step(kind, seen.item, part) and holds_part(seen.grounds, part),
    )  # fmt: skip


def begins(seen: Sighted, rule: Rule) -> dict[str, Any]:
    """What the act's form begins with: where the item says something under the same name, that. Whom it was to be given
    to, and until when, is proposed until it is given out."""
    told = {"body": seen.item.body, **seen.item.fields}
    if seen.counts:
        told |= {"parts": None, "due": None}
    return {field.name: begun for field in fields_of(rule.form) if (begun := told.get(field.name))}


def _act(seen: Sighted, rule: Rule, facts: Facts, version: int) -> LegalAct:
    return LegalAct(
        action=rule.action, words=both(rule.words), fields=fields_of(rule.form), version=version,
        steps=list(machine.steps_back(rule, facts)), begins=begins(seen, rule),
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
    """Another item only where he has to do with that one too; a conversation's own door asks whether he belongs. What
    was spoken is heard by who sees the whole."""
    found = list(Link.objects.filter(item=seen.item.pk).select_related("source", "voice").order_by("pk"))
    known = grounds_of(seen.reader, [one.source_id for one in found if one.source_id]) if seen.reader else {}
    return [
        SourceView(
            one.source_id, one.source.title if one.source else one.words, one.conversation, one.nr,
            card_of(one.voice) if one.voice and seen.whole else None,
        )
        for one in found
        if one.source_id is None or one.source_id in known
    ]  # fmt: skip
