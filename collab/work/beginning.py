"""Who may begin an item of which kind, and what a new one asks for."""

from collections.abc import Iterable, Sequence

from collab.work.facts import Hat
from collab.work.forms import fields_of
from collab.work.hats import hats_of
from collab.work.kinds import Kind, State, kinds
from collab.work.shapes import BothWords, HatCard, KindCard
from collab.work.wording import both


def kinds_for(reader: int) -> list[KindCard]:
    """All that are registered, in the order in which they were."""
    hats = hats_of(reader)
    return [_card(kind, hats) for kind in kinds()]


def positions_to_begin_in(kind: Kind, hats: Iterable[Hat]) -> list[Hat]:
    """Of his positions those in which he may."""
    return [hat for hat in hats if _may(kind, hat)]


def _may(kind: Kind, hat: Hat) -> bool:
    if not hat.acts_on(kind.code):
        return False
    if hat.hand == "secretary" and not kind.registered_by_secretary:
        return False
    return not kind.registers or hat.rank in kind.registers


def _card(kind: Kind, hats: Sequence[Hat]) -> KindCard:
    return KindCard(
        kind=kind.code, words=both(kind.words), states=_said(kind.states), part_states=_said(kind.part_states),
        fields=fields_of(kind.fields), roles=list(kind.roles), part_roles=list(kind.part_roles),
        positions=_positions(positions_to_begin_in(kind, hats)),
        anybody=not kind.registers,
    )  # fmt: skip


def _positions(hats: Iterable[Hat]) -> list[HatCard]:
    """Each once, by the nearest right."""
    nearest: dict[int, Hat] = {}
    for hat in hats:
        nearest.setdefault(hat.position, hat)
    return [HatCard(hat.position, hat.words, hat.hand) for hat in nearest.values()]


def _said(states: Iterable[State]) -> dict[str, BothWords]:
    return {state.code: both(state.words) for state in states}
