"""The everyday talk of 148 units: which conversations there are, with whom, and from which bank of scenes. Pure.

Every unit has its group, most have one for their leaders and some for their sections; people who do the same work in
different units have networks (banks.toml); and many talk two by two.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from random import Random
from typing import NamedTuple

from msgspec.structs import replace

from collab.demo.banks import Banks, Network
from collab.demo.census import Office
from collab.demo.play import SEED
from collab.demo.talks import Sitting, Talk

_PARTS = {
    "首": "leader", "副": "deputy_leader", "办": "office_head", "收": "clerk", "印": "seal_keeper", "档": "archivist",
    "长": "section_head", "员": "official",
}  # fmt: skip
_SECTIONS, _BOARDS = 0.43, 0.45  # how many sections, and how many leaders of a unit, have a group of their own
_SMALLEST = 3
_PAIRS = (
    ("首", "副"),
    ("首", "办"),
    ("副", "长"),
    ("办", "收"),
    ("办", "长"),
    ("长", "员"),
    ("长", "员"),
    ("员", "员"),
)
"""Who talks with whom inside a unit; each has a bank of that name."""
_TALKATIVE = 0.53  # how many of them do
_ELSEWHERE = 5
_ACROSS = "收办长员"
"""Who has somebody of his kind in another unit; the bank is called 外收, 外办 …"""


class _Teller(NamedTuple):
    """What the talks are made of: the banks, who keeps which unit ("": all), those who have a story, and the dice."""

    banks: Banks
    keepers: Mapping[str, str]
    told: frozenset[str]
    pairs: set[frozenset[str]]
    rng: Random


def everyday(
    offices: Sequence[Office], banks: Banks, keepers: Mapping[str, str], storied: Sequence[Talk]
) -> list[Talk]:
    """All of it, always in the same order. Whoever has a direct talk in the story has no second one here."""
    told = frozenset(name for talk in storied for name in talk.founders)
    pairs = {frozenset(talk.founders) for talk in storied if talk.between}
    teller = _Teller(banks, keepers, told, pairs, Random(SEED))
    peopled = [office for office in offices if office.holding("clerk") and office.holding("official")]
    return [
        *(_network(teller, network, peopled) for network in banks.networks),
        *(talk for office in peopled for talk in _of_office(teller, office)),
        *_between_offices(teller, peopled),
        *(talk for name in banks.acquainted.split() for talk in _acquaintances(teller, name, peopled)),
    ]


def _of_office(teller: _Teller, office: Office) -> Iterator[Talk]:
    yield _whole(teller, office)
    yield from _board(teller, office)
    for section in dict.fromkeys(one.section for one in office.people if one.section):
        yield from _section(teller, office, section)
    for parts in _PAIRS:
        yield from _pair(teller, office, parts)


def _whole(teller: _Teller, office: Office) -> Talk:
    owner = (office.holding("office_head") or office.holding("leader") or [office.people[0].name])[0]
    return Talk(
        code=f"unit {office.name}",
        title=f"{office.name}{'全体' if office.name in teller.banks.grouped.split() else '工作群'}",
        owner=owner,
        keeper=teller.keepers.get(office.name, teller.keepers[""]),
        sitting=Sitting(units=(office.unit,), leaders=office.posts("leader", "deputy_leader", "office_head")),
        members=" ".join(one.name for one in office.people),
        messages=teller.rng.randrange(92, 150),
        parts=_parts(office),
        words=teller.banks.words_of(office),
        scenes=teller.banks.scenes("unit", office),
    )


def _board(teller: _Teller, office: Office) -> Iterator[Talk]:
    """领导班子: the leaders and the head of the office."""
    leaders = office.holding("leader", "deputy_leader", "office_head")
    if teller.rng.random() < _BOARDS and len(leaders) >= _SMALLEST:
        yield Talk(
            code=f"board {office.name}",
            title=f"{office.name}班子碰头",
            owner=leaders[0],
            sitting=Sitting(positions=office.posts("leader", "deputy_leader", "office_head")),
            members=" ".join(leaders),
            messages=teller.rng.randrange(30, 60),
            parts=_parts(office),
            words=teller.banks.words_of(office),
            scenes=teller.banks.scenes("board", office),
        )


def _section(teller: _Teller, office: Office, section: str) -> Iterator[Talk]:
    """科室: a section head and his people."""
    people = [one for one in office.people if one.section == section]
    heads = [one.name for one in people if one.kind in ("section_head", "office_head")]
    others = [one.name for one in people if one.name not in heads]
    if heads and len(others) > 1 and teller.rng.random() < _SECTIONS:
        yield Talk(
            code=f"section {office.name} {section}",
            title=f"{office.name}{section}",
            owner=heads[0],
            sitting=Sitting(positions=tuple(one.position for one in people)),
            members=" ".join(one.name for one in people),
            messages=teller.rng.randrange(40, 70),
            parts={"长": heads[0], "员": " ".join(others)},
            words=teller.banks.words_of(office),
            scenes=teller.banks.scenes("section", office),
        )


def _pair(teller: _Teller, office: Office, parts: tuple[str, str]) -> Iterator[Talk]:
    first, second = (office.holding(_PARTS[part]) for part in parts)
    everybody = list(combinations(first, 2)) if first == second else list(product(first, second))
    if everybody and teller.rng.random() < _TALKATIVE:
        yield from _direct(teller, teller.rng.choice(everybody), parts, "".join(parts), office)


def _between_offices(teller: _Teller, offices: Sequence[Office]) -> Iterator[Talk]:
    """收发员、办公室主任、经办人 who know each other from one unit to the next."""
    for part in _ACROSS:
        known = [(office, name) for office in offices for name in office.holding(_PARTS[part])[:1]]
        teller.rng.shuffle(known)
        for (office, one), (other, two) in zip(known[::2], known[1::2], strict=False):
            if office != other:
                yield from _direct(teller, (one, two), (part, part), f"外{part}", office)


def _acquaintances(teller: _Teller, name: str, offices: Sequence[Office]) -> Iterator[Talk]:
    """Everybody in his unit with whom such a position talks, and some who hold the same elsewhere."""
    office, part = next(
        (office, part) for office in offices for part, kind in _PARTS.items() if name in office.holding(kind)
    )
    for parts in _PAIRS:
        if part in parts:
            first, second = (office.holding(_PARTS[one]) for one in parts)
            pairs = [pair for pair in product(first, second) if name in pair]
            yield from _lively(_direct(teller, teller.rng.choice(pairs), parts, "".join(parts), office))
    elsewhere = [one for other in offices if other != office for one in other.holding(_PARTS[part])]
    for one in teller.rng.sample(elsewhere, _ELSEWHERE):
        yield from _lively(_direct(teller, (name, one), (part, part), f"外{part}", office))


def _lively(talks: Iterator[Talk]) -> Iterator[Talk]:
    """The same, with more to say."""
    return (replace(talk, messages=2 * talk.messages) for talk in talks)


def _direct(
    teller: _Teller, pair: tuple[str, str], parts: tuple[str, str], bank: str, office: Office
) -> Iterator[Talk]:
    if len(set(pair)) < 2 or frozenset(pair) in teller.pairs or teller.told.issuperset(pair):
        return
    teller.pairs.add(frozenset(pair))
    scenes = teller.banks.scenes(bank, office)
    first, second = parts
    yield Talk(
        between=" ".join(pair),
        messages=teller.rng.randrange(11, 30),
        parts={first: " ".join(pair)} if first == second else dict(zip(parts, pair, strict=True)),
        words=teller.banks.words_of(office),
        scenes=teller.rng.sample(scenes, max(1, len(scenes) * 2 // 3)),
    )


def _network(teller: _Teller, network: Network, offices: Sequence[Office]) -> Talk:
    here = [office for office in offices if office.kind in network.kinds.split()]
    members = [name for office in here for name in office.holding(network.of)[: network.each]]
    posts = tuple(post for office in here for post in office.posts(network.of)[: network.each])
    return Talk(
        code=f"network {network.title}",
        title=network.title,
        owner=network.owner,
        admins=network.admins,
        sitting=Sitting(positions=posts),
        members=" ".join([*network.also.split(), *members]),
        chorus=" ".join(name for name in members if name not in teller.told),
        messages=network.messages,
        muted=network.muted,
        unread=network.unread,
        now=network.now,
        parts={"主": " ".join([network.owner, *network.admins.split()])},
        scenes=teller.banks.scenes(network.bank, None),
    )


def _parts(office: Office) -> dict[str, str]:
    return {part: " ".join(office.holding(kind)) for part, kind in _PARTS.items()}
