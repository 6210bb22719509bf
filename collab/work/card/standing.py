"""How somebody stands to the cards of items: which of their parts are his, and what is open to him there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone

from collab.cards.body import Element, TextBlock
from collab.cards.shapes import Standing, View
from collab.work import machine
from collab.work.card.asking import begun
from collab.work.card.drawing import AWAITED, role_of
from collab.work.card.stepping import StepSight
from collab.work.card.voices import voices_of
from collab.work.facts import Ground
from collab.work.forms import fields_of
from collab.work.hats import hats_of
from collab.work.kinds import HOLDER, kind_of
from collab.work.models import Assignment, Item, Step
from collab.work.naming import holder_names
from collab.work.sighting import Sighted
from collab.work.standing import grounds_of
from collab.work.steps import sees_into, steps_in
from collab.work.views import begins

_PARTS = 12
"""Of others' parts on which he may act (审核、催办) a card shows so many; the page of the item has all."""
_READ_AT_MOST = 2_000


def standings(viewer: int, items: Sequence[int]) -> Mapping[int, View]:
    """Asked of current appointments, so that a handover moves the buttons, too."""
    known = grounds_of(viewer, items)
    found = list(Item.objects.filter(pk__in=list(known)))
    counts = _counts(list(known))
    parts = _parts(known)
    names = holder_names([part for of_item in parts.values() for part in of_item])
    steps = steps_in(Q(item__in=[item.pk for item in found if kind_of(item.kind).stepping]))
    hats = hats_of(viewer) if steps else []
    spoken = voices_of(item.pk for item in found if kind_of(item.kind).spoken)
    views: dict[int, View] = {}
    for item in found:
        seen = Sighted(viewer, item, known[item.pk])
        seen.counts = counts[item.pk]
        view = _view(seen, parts[item.pk], names)
        if seen.whole and item.pk in spoken:
            view = View(view.standings, [*spoken[item.pk], *view.body])
        views[item.pk] = _with_steps(view, StepSight(seen, hats, names), parts[item.pk], steps) if steps else view
    return views


def _counts(items: Sequence[int]) -> dict[int, dict[tuple[str, str], int]]:
    counted: dict[int, dict[tuple[str, str], int]] = defaultdict(dict)
    found = Assignment.objects.filter(item__in=items).order_by().values_list("item_id", "role", "state")
    for item, role, state, n in found.annotate(n=Count("pk")):
        counted[item][role, state] = n
    return counted


def _parts(known: Mapping[int, Sequence[Ground]]) -> dict[int, list[Assignment]]:
    """His own, and of items in which he has a role as a whole all."""
    own = {ground.part for grounds in known.values() for ground in grounds if ground.part is not None}
    whole = [item for item, grounds in known.items() if any(ground.part is None for ground in grounds)]
    parts: dict[int, list[Assignment]] = defaultdict(list)
    for part in Assignment.objects.filter(Q(pk__in=own) | Q(item__in=whole)).order_by("pk")[:_READ_AT_MOST]:
        parts[part.item_id].append(part)
    return parts


def _view(seen: Sighted, parts: Sequence[Assignment], names: Mapping[int, str]) -> View:
    mine = [part for part in parts if part.pk in seen.own_parts]
    others = [part for part in parts if part.pk not in seen.own_parts]
    of_parts = [standing for part in mine if (standing := _of_part(seen, part, names))]
    for part in others:
        if len(of_parts) >= _PARTS:
            break
        if standing := _of_part(seen, part, names):
            of_parts.append(standing)
    whole = _of_item(seen)
    return View([*([whole] if whole else []), *of_parts], list(_own_words(mine, names)))


def _with_steps(view: View, sight: StepSight, parts: Sequence[Assignment], steps: Mapping[int, Sequence[Step]]) -> View:
    stepped = [(part, steps[part.pk]) for part in parts if part.pk in steps and sees_into(sight.seen, part)]
    standings = [one for part, of_part in stepped for one in sight.standings(part, of_part)]
    return View([*view.standings, *standings], [*view.body, *sight.body(stepped)])


def _of_item(seen: Sighted) -> Standing | None:
    waits = machine.waits_of_item(seen.kind, seen.item.state)
    awaited = any(wait.what == "do" and wait.role in seen.roles for wait in waits)
    roles = _roles(seen, None, awaited=awaited)
    if not roles:
        return None
    return Standing(part=0, version=seen.item.version, roles=roles, inputs=_begun(seen))


def _of_part(seen: Sighted, part: Assignment, names: Mapping[int, str]) -> Standing | None:
    holds = part.pk in seen.own_parts
    roles = {ground.role for ground in seen.grounds_for(part.pk)}
    waits = machine.waits_of_part(seen.kind, seen.item.state, part.state)
    awaited = any(wait.what == "do" and (wait.role in roles or (holds and wait.role == HOLDER)) for wait in waits)
    open_to_him = _roles(seen, part, awaited=awaited)
    if not open_to_him:
        return None
    return Standing(part=part.pk, version=part.version, roles=open_to_him, label=names.get(part.pk, "")[:200])


def _begun(seen: Sighted) -> dict[str, Any]:
    """What the forms begin with, those of what is open to him."""
    inputs: dict[str, Any] = {}
    for rule in machine.legal(seen.kind, seen.facts(), "item", seen.grounds_for(None)):
        inputs |= begun(fields_of(rule.form), begins(seen, rule), timezone.get_default_timezone())
    return inputs


def _roles(seen: Sighted, part: Assignment | None, *, awaited: bool) -> list[str]:
    """On each ground he has what is open to that ground; together they are what is open to him."""
    on: machine.Scope = "part" if part else "item"
    facts, grounds = seen.facts(part), seen.grounds_for(part.pk if part else None)
    offers = [machine.legal(seen.kind, facts, on, [ground]) for ground in grounds]
    roles = list(dict.fromkeys(role_of(tuple(rule.action for rule in offer)) for offer in offers if offer))
    return [*roles, AWAITED] if roles and awaited else roles


def _own_words(mine: Sequence[Assignment], names: Mapping[int, str]) -> Iterator[Element]:
    """分工: what of it is his."""
    for part in mine:
        if part.words:
            yield TextBlock(text=f"{names.get(part.pk, '')}：{part.words}")
