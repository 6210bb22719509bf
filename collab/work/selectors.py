"""Reading items, as far as one has to do with them. For an outsider there is none."""

from collections.abc import Collection, Sequence

import msgspec
from django.db.models import Q

from collab.core.errors import NotFound
from collab.work.facts import Hand
from collab.work.kinds import known
from collab.work.lights import Lights, clock_state
from collab.work.models import Act, Assignment, Item, Link
from collab.work.naming import holder_names
from collab.work.shapes import Chain, ChainNode, ItemView, PartView, Trail, TrailLine
from collab.work.sighting import Sighted
from collab.work.standing import grounds, grounds_of
from collab.work.views import item_view, part_views
from collab.work.wording import action_words, kind_words, role_words, state_words

PARTS_SHOWN = 100
_TRAIL_PAGE = 200
_LONGEST_CHAIN = 200


def sighted(reader: int, item: int) -> Sighted:
    """The item as he stands to it. Raises NotFound for who has nothing to do with it."""
    standing = grounds(reader, item)
    found = Item.objects.filter(pk=item).first() if standing else None
    if found is None:
        raise NotFound("no such item", field="item")
    return Sighted(reader, found, standing)


def show(reader: int, item: int) -> ItemView:
    """The item as he may see it, with his own parts and the first of the others'."""
    return view(sighted(reader, item))


def view(seen: Sighted) -> ItemView:
    own = Assignment.objects.filter(pk__in=seen.own_parts).order_by("pk")[:PARTS_SHOWN]
    mine = list(own)
    others = Assignment.objects.filter(item=seen.item.pk).exclude(pk__in=[part.pk for part in mine]).order_by("pk")
    return item_view(seen, [*mine, *others[: PARTS_SHOWN - len(mine)]])


def parts(reader: int, item: int, after: int) -> list[PartView]:
    """More of its parts, in the order of their ids."""
    seen = sighted(reader, item)
    return part_views(seen, list(Assignment.objects.filter(item=item, pk__gt=after).order_by("pk")[:PARTS_SHOWN]))


def trail(reader: int, item: int, after: int) -> Trail:
    """Its acts in order. Who does not see the whole learns of others' parts only what moved the item."""
    seen = sighted(reader, item)
    acts = Act.objects.filter(item=item, nr__gt=after).order_by("nr")
    if not seen.whole:
        acts = acts.filter(Q(assignment=None) | Q(assignment__in=seen.own_parts))
    found = list(acts[: _TRAIL_PAGE + 1])
    named = Assignment.objects.filter(pk__in={act.assignment_id for act in found if act.assignment_id})
    places = holder_names(named)
    lines = [_line(seen.kind.code, act, places.get(act.assignment_id or 0, "")) for act in found[:_TRAIL_PAGE]]
    return Trail(lines, len(found) > _TRAIL_PAGE)


def chain(reader: int, item: int) -> Chain:
    """链: all that hangs together with it by source, of which he may see the item; the oldest first."""
    sighted(reader, item)
    links = _hanging_together(item)
    items = {item, *(key for link in links for key in link)}
    seen = grounds_of(reader, items)
    lights = Lights()
    found = Item.objects.filter(pk__in=[key for key in items if key in seen]).order_by("pk")
    sources = {key: sorted(source for one, source in links if one == key and source in seen) for key in items}
    return Chain([_node(one, sources[one.pk], lights) for one in found])


def moved_to(item: int, readers: Collection[int]) -> dict[int, int]:
    """The number of its newest act, for those of them who have to do with it."""
    nr = Item.objects.filter(pk=item).values_list("trail_length", flat=True).first()
    return {} if nr is None else {reader: nr for reader in readers if grounds(reader, item)}


def _line(kind: str, act: Act, place: str) -> TrailLine:
    hand: Hand = msgspec.convert(act.hand, Hand)
    return TrailLine(
        nr=act.nr, at=act.at, action=act.action, action_words=action_words(kind, act.action), role=act.role,
        role_words=role_words(kind, act.role),
        hand=hand, signature=act.signature, by_clock=act.person_id is None, part=act.assignment_id, place=place,
        item_state=act.item_state, item_state_words=state_words(kind, act.item_state, "item"), words=act.words,
        hash=act.hash,
    )  # fmt: skip


def _hanging_together(item: int) -> set[tuple[int, int]]:
    """(item, its source), as far as one comes from link to link."""
    links: set[tuple[int, int]] = set()
    ahead: Collection[int] = {item}
    known_items = {item}
    while ahead and len(known_items) < _LONGEST_CHAIN:
        found = Link.objects.filter(Q(item__in=ahead) | Q(source__in=ahead)).exclude(source=None)
        pairs = {(one, source) for one, source in found.values_list("item_id", "source_id") if source is not None}
        links |= pairs
        ahead = {key for pair in pairs for key in pair} - known_items
        known_items |= set(ahead)
    return links


def _node(item: Item, sources: Sequence[int], lights: Lights) -> ChainNode:
    kind = known(item.kind)
    final = kind.state(item.state).final if kind else True
    clock = clock_state(paused=item.paused_at is not None, final=final)
    return ChainNode(
        item=item.pk, kind=item.kind, kind_words=kind_words(item.kind), number=item.number, title=item.title,
        state_words=state_words(item.kind, item.state, "item"), sources=list(sources),
        light=lights.light(kind, item.due_at, clock) if kind else None,
    )  # fmt: skip
