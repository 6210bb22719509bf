"""The conversations of the demo as written in talk/*.toml, parsed."""

from functools import cached_property
from pathlib import Path

import msgspec

from collab.demo.script import Scene, parse
from collab.demo.wording import Pools

_TALK = Path(__file__).with_name("talk")


class Join(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """People who came later, so many days before the demo is loaded."""

    days_ago: int
    persons: str


class Sitting(msgspec.Struct, frozen=True):
    """Who belongs through what he holds: everybody of these units, these positions, and those that lead the group."""

    units: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    leaders: tuple[int, ...] = ()


class Talk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, dict=True):
    """One conversation. Lists of names are words in one string.

    A group has a `title` and an `owner`; a direct talk is `between` two. `chorus`: who says the lines of 甲, 乙 …;
    `messages`: how many in the year; `now`: the scenes that end it, whose times are fixed; `unread`: how many messages
    at the end somebody has not read ("祝立春" = 3).

    The talk of units (see offices) is told from scenes that many share: `parts` says who plays 首, 办 …, `words` what
    its people speak about; `code` is its key where the title is none, and most belong by where they are `sitting`.
    What a `keeper` opens is a group of the unit (单位群).
    """

    code: str = ""
    title: str = ""
    owner: str = ""
    between: str = ""
    admins: str = ""
    members: str = ""
    chorus: str = ""
    messages: int = 0
    days: int = 365
    read_only: bool = False
    history_for_newcomers: bool = True
    watches_water: bool = False
    joins: list[Join] = []
    muted: str = ""
    unread: dict[str, int] = {}
    scenes: list[str] = []
    now: list[str] = []
    keeper: str = ""
    sitting: Sitting = Sitting()
    parts: dict[str, str] = {}
    words: dict[str, list[str]] = {}

    @property
    def key(self) -> str:
        """Its name in the story; it names the client_ids."""
        return self.code or self.title or self.between

    @property
    def founders(self) -> list[str]:
        """Who belongs from the beginning, the owner first."""
        return list(dict.fromkeys(f"{self.between} {self.owner} {self.admins} {self.members}".split()))

    @cached_property
    def scripts(self) -> list[Scene]:
        return [parse(text) for text in self.scenes]

    @cached_property
    def last_scripts(self) -> list[Scene]:
        return [parse(text) for text in self.now]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    conversations: list[Talk]


def talks() -> list[Talk]:
    """All of them, always in the same order."""
    files = sorted(path for path in _TALK.glob("*.toml") if path.name != "words.toml")
    return [talk for path in files for talk in msgspec.toml.decode(path.read_bytes(), type=_File).conversations]


def pools() -> Pools:
    """The words of words.toml."""
    return msgspec.toml.decode((_TALK / "words.toml").read_bytes(), type=Pools)
