"""What stands in the database about one item: enough to draw its card, for anybody."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db.models import F, Q

from collab.work import machine
from collab.work.facts import Facts, Ground, Hand, PartFacts
from collab.work.kinds import ALL_HANDS, HOLDER, INITIATOR, OVERSEER, Kind, Rule, kind_of
from collab.work.lights import Lights, clock_state
from collab.work.models import Act, Assignment, Item, Step
from collab.work.naming import holder_names
from collab.work.shapes import LightName
from collab.work.sighting import counts_of, facts_of
from collab.work.steps import DOING, FINISH
from collab.work.wording import action_words

ROWS = 12
"""Of so many parts a card says how they stand; of the rest how many there are."""
_HANDS: tuple[Hand, ...] = ALL_HANDS


class Row(NamedTuple):
    """谁欠什么: one part, and how it stands."""

    name: str
    role: str
    light: LightName | None
    words: str


class Offered(NamedTuple):
    """One act that is open to somebody. `steps`: (code, words) of those it may go back to."""

    rule: Rule
    steps: tuple[tuple[str, str], ...]


class Last(NamedTuple):
    """Who acted last; nobody: a clock ran out."""

    signature: str
    words: str
    at: datetime


class CardFacts(NamedTuple):
    """An item as it stands. `offers`: the sets of acts that are open to one or another of those who have to do with
    it; `acts`: each act that is in one of them, in the order of its table; `awaited`: of those the ones that somebody
    owes now."""

    item: Item
    kind: Kind
    light: LightName | None
    rows: tuple[Row, ...]
    parts: int
    by_state: tuple[tuple[str, int], ...]
    offers: tuple[tuple[str, ...], ...]
    acts: tuple[Offered, ...]
    awaited: frozenset[str]
    last: Last


def facts_of_item(item: int) -> CardFacts:
    """As they are now."""
    found = Item.objects.get(pk=item)
    kind, counts, lights = kind_of(found.kind), counts_of(item), Lights()
    clock = clock_state(paused=found.paused_at is not None, final=kind.state(found.state).final)
    light, rows = lights.light(kind, found.due_at, clock), list(_rows(found, kind, lights))
    facts = told(found, facts_of(found, counts, None), list(_sorts_of_parts(kind, found)), rows, light, _last(found))
    return with_steps(facts) if _is_stepped(found, kind) else facts


def with_steps(facts: CardFacts) -> CardFacts:
    """The same while a step is open: whoever has it may finish it, hand it on, send it back."""
    offer = tuple(rule.action for rule in DOING)
    acts = (*facts.acts, *(Offered(rule, ()) for rule in DOING))
    return facts._replace(offers=(*facts.offers, offer), acts=acts, awaited=facts.awaited | {FINISH.action})


def told(
    item: Item, whole: Facts, sorts: Sequence[PartFacts], rows: Sequence[Row], light: LightName | None, last: Last
) -> CardFacts:
    """The same out of what the machine is told. Pure."""
    kind = kind_of(item.kind)
    legal = list(_legal(kind, whole, sorts))
    offers = sorted({tuple(rule.action for rule in rules) for rules in legal if rules})
    return CardFacts(
        item, kind, light, tuple(rows), sum(whole.counts.values()), tuple(_by_state(kind, whole.counts)),
        tuple(offers), tuple(_acts(kind, whole, legal)),
        frozenset(_awaited(kind, whole, sorts)), last,
    )  # fmt: skip


def _is_stepped(item: Item, kind: Kind) -> bool:
    if not kind.stepping or kind.state(item.state).final:
        return False
    return Step.objects.filter(item=item, state="open", assignment__state__in=kind.stepping).exists()


def _legal(kind: Kind, whole: Facts, sorts: Sequence[PartFacts]) -> Iterator[list[Rule]]:
    """What is open to each role, by each hand: on the item, and on the parts of each sort there is."""
    roles = (INITIATOR, OVERSEER, *kind.roles)
    for ground in _grounds((*roles, *kind.part_roles)):
        yield machine.legal(kind, whole, "item", [ground])
    for part in sorts:
        facts = Facts(whole.state, whole.counts, part, whole.paused, whole.passed)
        for ground in _grounds((*roles, part.role)):
            yield machine.legal(kind, facts, "part", [ground])


def _awaited(kind: Kind, whole: Facts, sorts: Sequence[PartFacts]) -> Iterator[str]:
    """What each of those who are awaited would do first."""
    for wait in machine.waits_of_item(kind, whole.state):
        yield from _first(machine.legal(kind, whole, "item", [Ground(wait.role, None, "own", None)]))
    for part in sorts:
        if part.steps_open:
            continue  # what is awaited there are its steps
        facts = Facts(whole.state, whole.counts, part, whole.paused, whole.passed)
        for wait in machine.waits_of_part(kind, whole.state, part.state):
            role = part.role if wait.role == HOLDER else wait.role
            yield from _first(machine.legal(kind, facts, "part", [Ground(role, None, "own", None)]))


def _first(rules: Sequence[Rule]) -> Iterator[str]:
    yield from (rule.action for rule in rules[:1])


def _grounds(roles: Sequence[str]) -> Iterator[Ground]:
    yield from (Ground(role, None, hand, None) for role in roles for hand in _HANDS)


def _sorts_of_parts(kind: Kind, item: Item) -> Iterator[PartFacts]:
    """Parts between which the machine sees no difference count once; whether one was urged lately passes by itself."""
    found = Assignment.objects.filter(item=item).order_by().values_list("role", "state", "reports", "extensions")
    sorts = found.annotate(asked=~Q(asked_term=""), stepping=Q(steps_open__gt=0)).distinct()
    for role, state, reports, extensions, asked, stepping in sorts:
        left = max(0, kind.extensions - extensions)
        for lately in (False, True):
            yield PartFacts(
                role, state, reports, asked=asked, extensions_left=left, urged_lately=lately, steps_open=stepping
            )


def _acts(kind: Kind, whole: Facts, legal: Sequence[Sequence[Rule]]) -> Iterator[Offered]:
    open_now = {rule.action: rule for rules in legal for rule in rules}
    for action in dict.fromkeys(rule.action for rule in kind.rules):
        if rule := open_now.get(action):
            yield Offered(rule, tuple((step, kind.state(step).words.zh) for step in machine.steps_back(rule, whole)))


def _rows(item: Item, kind: Kind, lights: Lights) -> Iterator[Row]:
    """The lead first, then those that are due first."""
    order = {role: place for place, role in enumerate(kind.part_roles)}
    found = Assignment.objects.filter(item=item).order_by(F("due_at").asc(nulls_last=True), "pk")
    shown = sorted(found[: ROWS * 2], key=lambda part: order.get(part.role, len(order)))[:ROWS]
    names = holder_names(shown)
    for part in shown:
        state = kind.part_state(part.state)
        final = state.final or kind.state(item.state).final
        clock = clock_state(paused=item.paused_at is not None, final=final)
        light = lights.light(kind, part.due_at, clock)
        yield Row(names.get(part.pk, ""), part.role, light, state.words.zh)


def _by_state(kind: Kind, counts: Mapping[tuple[str, str], int]) -> Iterator[tuple[str, int]]:
    for state in kind.part_states:
        if count := sum(n for (_, code), n in counts.items() if code == state.code):
            yield state.words.zh, count


def _last(item: Item) -> Last:
    act = Act.objects.filter(item=item).order_by("-nr").first()
    if act is None:
        return Last(item.signature, "", item.created_at)
    return Last(act.signature, action_words(item.kind, act.action).zh, act.at)
