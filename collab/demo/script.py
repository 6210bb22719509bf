"""The scripts of the talk, parsed. Pure.

# storm once m6,7                    tags: when it may be played (see Scene)
费大寒: 请{钟+1}前报在岗带班人员。     who, what; {…} and [one|other] are filled in by wording
甲 +3: {收到}                        somebody of the chorus (甲乙丙丁), 3 minutes later
首: {办}，@{收名} 去办               who holds that part: see PARTS; {办} as one calls him (卢主任), {收名} his name
岑雨水 >1: [好|行]                    quotes the first line
费大寒 ~1: 请{钟+2}前报…              edits the first line
岑雨水 x3:                           recalls the third line
  a line that begins with spaces goes on with the words before
"""

import re
from functools import cache, cached_property, reduce
from typing import Literal

import msgspec
from msgspec.structs import replace

Kind = Literal["say", "edit", "recall"]
BANDS = ("work", "storm", "night", "weekend", "eve", "holiday")
"""工作日 · 强降雨日 · 强降雨夜 · 周末 · 节前 · 节日: when a scene may be played."""
CHORUS = "甲乙丙丁"
PARTS = "首副办收印档长员秘主"
"""主要领导 副职 办公室主任 收发员 公章管理员 档案管理员 科长 科员 秘书 群主; 长2 is another one. The talk says who."""

_LINE = re.compile(r"(?P<who>\S+?)(?: \+(?P<wait>\d+))?(?: (?P<mark>[>~x])(?P<about>\d+))?: ?(?P<words>.*)")
_KINDS: dict[str | None, Kind] = {None: "say", ">": "say", "~": "edit", "x": "recall"}
_MARK = re.compile(rf"[{CHORUS}{PARTS}][2-9]?")
_CALLED = re.compile(rf"\{{([{CHORUS}{PARTS}][2-9]?)名?\}}")
_SEASONS = {"flood": (5, 6, 7, 8, 9), "dry": (10, 11, 12, 1, 2, 3, 4), "winter": (11, 12, 1, 2)}

_SLOW = 10  # minutes an answer takes at most


class Line(msgspec.Struct, frozen=True):
    """One line. `wait`: minutes after the line before (None: as it comes); `about`: what it quotes, edits, recalls."""

    kind: Kind
    who: str
    wait: int | None
    about: int | None
    words: str


class Scene(msgspec.Struct, frozen=True, dict=True):
    """A few lines that belong together. `ago`: begins that many minutes before the demo is loaded, and only there."""

    lines: tuple[Line, ...]
    band: str = "work"
    months: tuple[int, ...] = tuple(range(1, 13))
    once: bool = False
    ago: int | None = None

    @cached_property
    def names(self) -> frozenset[str]:
        """Whom the scene needs by name."""
        return frozenset(line.who for line in self.lines if not _MARK.fullmatch(line.who))

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The chorus and the parts it needs, who speaks and who is only spoken of."""
        found = (mark for line in self.lines for mark in (line.who, *_CALLED.findall(line.words)))
        return tuple(sorted({mark for mark in found if _MARK.fullmatch(mark)}))

    @cached_property
    def minutes(self) -> int:
        """How long it lasts at most."""
        return sum(line.wait or _SLOW for line in self.lines)


@cache
def parse(text: str) -> Scene:
    """One scene. Raises ValueError for what is no line of a script."""
    tags: list[str] = []
    lines: list[Line] = []
    for row in text.strip("\n").splitlines():
        if row.startswith("#"):
            tags += row[1:].split()
        elif row.startswith(" "):
            last = lines.pop()
            lines.append(replace(last, words=f"{last.words}\n{row[2:]}"))
        else:
            lines.append(_line(row))
    return reduce(_tagged, tags, Scene(tuple(lines)))


def _line(row: str) -> Line:
    found = _LINE.fullmatch(row)
    if found is None:
        raise ValueError(f"no line of a script: {row!r}")
    wait, about = found["wait"], found["about"]
    return Line(
        _KINDS[found["mark"]],
        found["who"],
        int(wait) if wait else None,
        int(about) - 1 if about else None,
        found["words"],
    )


def _tagged(scene: Scene, tag: str) -> Scene:
    if tag in BANDS:
        return replace(scene, band=tag)
    if tag in _SEASONS:
        return replace(scene, months=_SEASONS[tag])
    if tag == "once":
        return replace(scene, once=True)
    if tag.startswith("m"):
        return replace(scene, months=tuple(int(month) for month in tag[1:].split(",")))
    if tag.startswith("-"):
        return replace(scene, ago=int(tag[1:]))
    raise ValueError(f"no tag of a script: {tag!r}")
