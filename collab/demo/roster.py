"""花名册: the whole city of 云汀市 as the spreadsheet that brings it in, drawn from a seed. Pure.

`rows(seed)` answers `Roster(units, people)`: lists of `Row`, a dict from the key of a column (`collab.intake.columns`:
units have name, short_name, parent, level, kind, code, order; people have login, name, unit, section, title, kind,
rank, order, beside, phone, office_phone) to the text of the cell, superiors before inferiors. `unit` and `parent` are
full names (云汀市水利局). Names are unique over the city.

148 offices (4 + 132 + 12 counties), and the five more that the talk needs: 云汀市 itself with its leaders, 市防指,
总值班室, 青屿县政府办, 一叶镇政府. Everybody of city.toml is there with his unit, name and title, and signs in by his
name as it is typed; the others by a staff number of six digits. About 3,000 people; nobody has a password.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import msgspec

from collab.demo import cast
from collab.demo.cast import Held
from collab.directory.pinyin import spelled

_PAPER = Path(__file__).with_name("roster.toml")
_CITY = "云汀市"
Row = dict[str, str]


class Roster(NamedTuple):
    """The two sheets."""

    units: list[Row]
    people: list[Row]


class Group(msgspec.Struct, frozen=True):
    """Offices of one kind, in rank order, with the sections such an office has."""

    kind: str
    sections: str
    units: str


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of roster.toml."""

    surnames: str
    terms: str
    secretaries: str
    groups: list[Group]
    sections: Mapping[str, str]
    named: Mapping[str, str]
    full_names: Mapping[str, str]
    heads: Mapping[str, str]


class Office(NamedTuple):
    """A unit to be filled: `sections` is empty where only those named sit."""

    row: Row
    sections: tuple[str, ...]


class Post(NamedTuple):
    """A position: where in the unit, of which kind (岗位类别) and rank (职级)."""

    title: str
    section: str
    kind: str
    rank: int


def rows(seed: int) -> Roster:
    """Everything that stands in the spreadsheet: one seed, one city."""
    city = cast.city()
    offices = [*_offices(city)]
    return Roster([office.row for office in offices], [*_people(offices, _named(city), Random(seed))])


# ---- units ---------------------------------------------------------------------------------------------------------


def _offices(city: cast.City) -> Iterator[Office]:
    told = {unit.name: unit for unit in city.units}
    listed = {_full_name(short): (group, short) for group in _paper().groups for short in group.units.split()}
    beyond = (name for name in told if name not in listed and name != _CITY)
    for order, name in enumerate([_CITY, *listed, *beyond], start=1):
        unit = told.get(name)
        group, short = listed.get(name, (None, name.removeprefix(_CITY)))
        spoken = (unit.short_name if unit else "") or short or name
        row = {"name": name, "short_name": spoken, "parent": _parent(name), "order": str(order * 10)}
        row |= {"level": _level(name, group), "kind": group.kind if group else _extra_kind(name)}
        row |= {"code": f"YT{order:03}"}
        yield Office(row, _sections(group, short))


def _full_name(short: str) -> str:
    if short in _paper().full_names:
        return _paper().full_names[short]
    if short.startswith("市委"):
        return f"中共{_CITY}委{short.removeprefix('市委')}"
    return f"{_CITY}{short.removeprefix('市')}" if short.startswith("市") else short


def _parent(name: str) -> str:
    if name == _CITY:
        return ""
    if name == "云汀市人民政府总值班室":
        return "云汀市人民政府办公室"
    return "青屿县" if name.startswith("青屿县") and name != "青屿县" else _CITY


def _level(name: str, group: Group | None) -> str:
    if name.endswith("镇人民政府"):
        return "township"
    return "county" if name.startswith("青屿县") or (group and group.kind == "county") else "city"


def _extra_kind(name: str) -> str:
    return "township" if name.endswith("镇人民政府") else "office"


def _sections(group: Group | None, short: str) -> tuple[str, ...]:
    return tuple((_paper().sections.get(short) or group.sections).split()) if group else ()


# ---- people --------------------------------------------------------------------------------------------------------


def _named(city: cast.City) -> list[Held]:
    """Everybody the story knows by name, and where."""
    also = ((_full_name(short), line.split()) for short, line in _paper().named.items())
    return [*cast.holdings(city), *(Held(unit, title, person, beside=False) for unit, (title, person) in also)]


def _people(offices: list[Office], named: list[Held], rng: Random) -> Iterator[Row]:
    logins = {one.person: login for one, login in zip(named, _typed(named), strict=True)}
    names = _names({one.person for one in named}, rng)
    told: set[str] = set()
    count = 0
    for number, office in enumerate(offices, start=1):
        drawn = 0
        for order, (post, held) in enumerate(_filled(office, named), start=1):
            drawn += held is None
            name = held.person if held else next(names)
            row = {"login": logins.get(name, f"{1000 + number}{drawn:02}"), "name": name, "unit": office.row["name"]}
            row |= {"section": post.section, "title": post.title, "kind": post.kind, "rank": str(post.rank)}
            row |= {"order": str(order * 10), "beside": "是" if held and held.beside else ""}
            if name not in told and not row["beside"]:
                told.add(name)
                count += 1
                row |= {"phone": f"100-{count // 10_000:04}-{count % 10_000:04}"}
                row |= {"office_phone": f"82{number:03}{order:02}"}
            yield row


def _typed(named: list[Held]) -> list[str]:
    return [spelled(one.person).pinyin for one in named]


def _names(taken: set[str], rng: Random) -> Iterator[str]:
    surnames = "".join(_paper().surnames.split())
    free = [name for surname in surnames for term in _paper().terms.split() if (name := surname + term) not in taken]
    rng.shuffle(free)
    return iter(free)


def _filled(office: Office, named: list[Held]) -> list[tuple[Post, Held | None]]:
    """The posts of a unit in rank order, each with whoever the story puts there; None: to be drawn."""
    here = [one for one in named if one.unit == office.row["name"]]
    posts = _posts(office)
    filled: list[tuple[Post, Held | None]] = []
    for held in here:
        post = next((post for post in posts if post.title == held.title), None) or _post_of(held, office)
        if post in posts:
            posts.remove(post)
        filled.append((_beside_a_leader(post, held), held))
    filled += [(post, None) for post in posts]
    return sorted(filled, key=lambda one: (one[0].rank, _KIND_ORDER.index(one[0].kind)))


def _posts(office: Office) -> list[Post]:
    if not office.sections:
        return []
    head = _head(office.row["short_name"])
    posts = [Post(head, "", "leader", 2), *[Post(f"副{head}", "", "deputy_leader", 3)] * 3]
    posts += [Post("办公室主任", "办公室", "office_head", 4), Post("收发员", "办公室", "clerk", 5)]
    posts += [Post("公章管理员", "办公室", "seal_keeper", 5), Post("档案管理员", "办公室", "archivist", 5)]
    for section in office.sections:
        posts.append(Post(section + _section_head(section), section, "section_head", 4))
        posts += [Post(f"{section}科员", section, "official", 5)] * (2 if len(office.sections) < 6 else 1)
    return posts


def _head(short: str) -> str:
    heads = _paper().heads
    return heads[max((end for end in heads if short.endswith(end)), key=len)]


def _section_head(section: str) -> str:
    return {"台": "台长", "室": "主任", "心": "主任"}.get(section[-1], "科长")


_KIND_ORDER = ("leader", "deputy_leader", "office_head", "section_head", "secretary", "clerk", "seal_keeper",
               "archivist", "official")  # fmt: skip
_TITLES: tuple[tuple[str, str, int], ...] = (
    (r"^市委书记|^市长|^市人大|^市政协", "leader", 1),
    (r"副市长$", "deputy_leader", 1),
    (r"秘书长$", "deputy_leader", 2),
    (r"^收发员", "clerk", 5),
    (r"^档案管理员", "archivist", 5),
    (r"^(办公室|党政办)主任", "office_head", 4),
    (r".(科长|台长|所长|室主任|中心主任|队队长)$", "section_head", 4),
    (r"^副", "deputy_leader", 3),
    (r"员$", "official", 5),
    ("", "leader", 2),
)


def _post_of(held: Held, office: Office) -> Post:
    """A post only the story has."""
    kind, rank = next((kind, rank) for pattern, kind, rank in _TITLES if re.search(pattern, held.title))
    section = next((section for section in office.sections if held.title.startswith(section)), "")
    return Post(held.title, section, kind, rank)


def _beside_a_leader(post: Post, held: Held) -> Post:
    return post._replace(kind="secretary") if held.person in _paper().secretaries.split() else post


@cache
def _paper() -> Paper:
    return msgspec.toml.decode(_PAPER.read_bytes(), type=Paper)
