"""On what ground somebody has to do with items: roles of the item, parts of it, and whose portfolio they lie in. Asked
of current appointments every time, so that a handover moves everything at once."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from collab.core import sql
from collab.directory.models import Portfolio, Position
from collab.work.facts import Ground, Hat
from collab.work.hats import hats_of
from collab.work.holding import Held
from collab.work.kinds import FORMER, OVERSEER, STEP
from collab.work.models import Assignment, Item

_NOTHING = "CAST(NULL AS bigint)"  # PostgreSQL takes a bare NULL for text
_HOLDS = "(x.person_id = %s OR x.position_id IN ({positions}) OR x.unit_id IN ({units}))"
_GROUNDS = f"""
    SELECT x.item_id, x.role, {{nothing}}, x.unit_id, x.position_id FROM work_party x
    WHERE x.item_id IN ({{items}}) AND {_HOLDS}
    UNION ALL
    SELECT x.item_id, x.role, x.id, x.unit_id, x.position_id FROM work_assignment x
    WHERE x.item_id IN ({{items}}) AND {_HOLDS}
    UNION ALL
    SELECT x.item_id, '{FORMER}', x.assignment_id, x.unit_id, x.position_id FROM work_former x
    WHERE x.item_id IN ({{items}}) AND {_HOLDS}
    UNION ALL
    SELECT x.item_id, '{STEP}', x.assignment_id, x.unit_id, x.position_id FROM work_step x
    WHERE x.item_id IN ({{items}}) AND {_HOLDS}
    UNION ALL
    SELECT DISTINCT x.item_id, '{OVERSEER}', {{nothing}}, {{nothing}}, f.leader_id FROM work_assignment x
    LEFT JOIN directory_position p ON p.id = x.position_id
    JOIN directory_portfolio f ON f.unit_id = coalesce(x.unit_id, p.unit_id) AND f.leader_id IN ({{positions}})
    WHERE x.item_id IN ({{items}})
    UNION ALL
    SELECT DISTINCT x.item_id, '{OVERSEER}', {{nothing}}, p.unit_id, {{nothing}} FROM work_assignment x
    JOIN directory_position p ON p.id = x.position_id
    WHERE x.item_id IN ({{items}}) AND p.unit_id IN ({{heads}})"""  # noqa: S608  names of ours; values are parameters


def grounds(person: int, item: int) -> list[Ground]:
    """His roles in this item; none for an outsider."""
    return grounds_of(person, [item]).get(item, [])


def grounds_of(person: int, items: Collection[int]) -> dict[int, list[Ground]]:
    """The same for many, in two statements. An item he has nothing to do with is not in it."""
    if not items:
        return {}
    hats = hats_of(person)
    positions = [hat.position for hat in hats] or [0]
    units = [hat.unit for hat in hats if hat.takes and hat.hand != "secretary"] or [0]
    heads = [hat.unit for hat in hats if hat.heads] or [0]
    asked, held = list(items), [person, *positions, *units]
    statement = _GROUNDS.format(
        items=sql.marks(len(asked)), positions=sql.marks(len(positions)), units=sql.marks(len(units)),
        heads=sql.marks(len(heads)), nothing=_NOTHING,
    )  # fmt: skip
    confined = any(hat.kinds for hat in hats)
    kinds = dict(Item.objects.filter(pk__in=asked).values_list("pk", "kind")) if confined else {}
    found = sql.rows(statement, [*(asked + held) * 4, *positions, *asked, *asked, *heads])
    told: dict[int, list[Ground]] = defaultdict(list)
    for item, role, part, unit, position in found:
        acting = [hat for hat in hats if hat.acts_on(kinds[item])] if confined else hats
        told[item] += _with_hats(role, part, (unit, position), acting)
    return {item: grounds for item, grounds in told.items() if grounds}


def overseers_of(part: Assignment) -> set[int]:
    """The positions in whose portfolio a part lies; of one that a position holds that of who leads its unit, too."""
    unit = part.unit_id or (part.position.unit_id if part.position else None)
    leaders = set(Portfolio.objects.filter(unit=unit).values_list("leader_id", flat=True))
    heads = (
        Position.objects.filter(unit=unit, kind=Position.Kind.LEADER) if part.position_id else Position.objects.none()
    )
    return leaders | set(heads.values_list("pk", flat=True))


def holds_place(held: Held, person: int | None, hats: Sequence[Hat]) -> bool:
    """Whether it is with him: in person, or by a position he holds or deputises in."""
    if held.person_id is not None:
        return bool(held.person_id == person)
    near = [hat for hat in hats if hat.hand != "secretary"]
    return any(hat.position == held.position_id or (hat.takes and hat.unit == held.unit_id) for hat in near)


def roles_of(grounds: Sequence[Ground]) -> list[str]:
    """Each once, in order."""
    return list(dict.fromkeys(ground.role for ground in grounds))


def _with_hats(
    role: str, part: int | None, place: tuple[int | None, int | None], hats: Sequence[Hat]
) -> Iterator[Ground]:
    unit, position = place
    if unit is None and position is None:
        yield Ground(role, part, "own", None)
    for hat in hats:
        if hat.position == position or (hat.unit == unit and _takes(role, hat)):
            yield Ground(role, part, hat.hand, hat)


def _takes(role: str, hat: Hat) -> bool:
    return hat.heads if role == OVERSEER else hat.takes and hat.hand != "secretary"
