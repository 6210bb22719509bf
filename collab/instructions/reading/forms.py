"""By which words a unit may be called: its names, with and without the city before them, and the short forms of an
office, from rules and from forms.toml. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

_TABLE = Path(__file__).with_name("forms.toml")
_FOREWORDS = ("中共", "共青团", "政协")
_ENDS = tuple("局委办部院会室所队台心司校馆站团社行厅处镇乡县区联关")
_NOBODYS = frozenset({"办公室", "机关", "委员会"})
"""Every unit has one; alone they name nobody."""
_TOWN = re.compile(r"(.{2,5}(?:镇|乡|街道))(?:人民政府|政府|办事处)$")


class Form(NamedTuple):
    """Words for a unit. `bare`: without the ending that would show that it is one, as 水利 for 水利局."""

    words: str
    bare: bool


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    stems: Mapping[str, str]
    whole: Mapping[str, str]
    words: Mapping[str, str]


def forms_of(name: str, short_name: str, *, home: str, places: Iterable[str]) -> set[Form]:
    """All of them. `home` (云汀市) need not be said; units of other `places` are called with theirs."""
    if name in places or short_name in places:
        return {*_of_place(name), Form(short_name, bare=False)}
    own = {Form(name, bare=False), Form(short_name, bare=False), *_of_town(name, places)}
    place = next((place for place in places if name.startswith(place) or short_name.startswith(place)), None)
    if place:
        cores = {_without(words, (place,)) for words in (name, short_name)}
        elsewhere = {form.words for core in cores for form in _expanded(core) if not form.bare}
        return own | {Form(said + words, bare=False) for said in (place, place[:-1]) for words in elsewhere}
    cores = {_without(words, (home, home[-1])) for words in (name, short_name)} - {""}
    here = {form for core in cores for form in _expanded(core)}
    return own | here | {Form(said + form.words, form.bare) for said in (home, home[-1]) for form in here}


@cache
def ordinary_words() -> frozenset[str]:
    """Names that are ordinary words as well."""
    return frozenset(_table().words["ordinary"].split())


def _of_place(name: str) -> Iterator[Form]:
    """青屿县: with and without its last letter, its government, its committee."""
    yield Form(name, bare=False)
    if len(name) > 2:
        yield Form(name[:-1], bare=True)
    yield from (Form(name + body, bare=False) for body in ("政府", "人民政府", "委", f"委{name[-1]}政府"))


def _of_town(name: str, places: Iterable[str]) -> Iterator[Form]:
    """一叶镇人民政府 of 青屿县: with the county or without it, with its office or without it."""
    if found := _TOWN.search(_without(name, tuple(places))):
        place = next((place for place in places if name.startswith(place)), "")
        for body in ("", "政府", "人民政府"):
            yield from (Form(said + found[1] + body, bare=False) for said in {place, ""})


def _without(name: str, places: tuple[str, ...]) -> str:
    """市水利局, 云汀市水利局, 中共云汀市委党校 → 水利局, 委党校."""
    for foreword in _FOREWORDS:
        name = name.removeprefix(foreword)
    place = next((place for place in places if name.startswith(place)), "")
    return name.removeprefix(place)


def _expanded(core: str) -> Iterator[Form]:
    """水利局 → 水利局, 水利部门, 水利; 交通运输局 → the same of 交通, too."""
    yield Form(core, bare=False)
    if core.startswith("委") and len(core) > 3 and core[1:] not in _NOBODYS:  # 市委组织部
        yield Form(core[1:], bare=False)
    yield from (Form(words, bare=not words.endswith(_ENDS)) for words in _table().whole.get(core, "").split())
    ending = next((end for end in sorted(_table().words["bare"].split(), key=len)[::-1] if core.endswith(end)), None)
    stem = core.removesuffix(ending) if ending else core
    if ending and len(stem) > 1:
        for said in (stem, *_table().stems.get(stem, "").split()):
            yield from _of_stem(said, ending)


def _of_stem(stem: str, ending: str) -> Iterator[Form]:
    yield Form(stem, bare=True)
    companies = ("公司", "集团公司") if ending == "集团" else ("公司",)
    for end in (ending, *(companies if ending in ("集团", "分公司") else ("部门", "主管部门"))):
        yield Form(stem + end, bare=False)


@cache
def _table() -> _Table:
    return msgspec.toml.decode(_TABLE.read_bytes(), type=_Table)
