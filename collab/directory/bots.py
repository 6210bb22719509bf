"""机器人 (bots): those who speak here and are nobody. Which there are is said by whoever runs them; the core knows
their names alone.

    register(Bot("instruction", zh="批示助手", syllables="pi shi zhu shou", en="Instructions", …))

Each has a row among the persons, so that what it says has an author like everything else. It holds no position and its
account is closed: no search, list or picker finds it, and nobody signs in as it.
"""

import msgspec

from collab.directory.pinyin import Spelling

LOGIN = "bot:"
"""How the logins of bots begin; nobody's staff number does."""


class Bot(msgspec.Struct, frozen=True, kw_only=True):
    """What it is called, and in one line what it is good for. `syllables`: how one types it ("pi shi zhu shou"), said
    here so that no process needs the dictionary for a few names. `commands`: words with a stroke before them (`/进展`)
    by which it is called in a circle, as by `@` and its name; without any it is not to be called there."""

    code: str
    zh: str
    syllables: str
    en: str
    about_zh: str
    about_en: str
    commands: tuple[str, ...] = ()

    @property
    def spelling(self) -> Spelling:
        """How its Chinese name is typed."""
        syllables = self.syllables.split()
        return Spelling("".join(syllables), "".join(syllable[0] for syllable in syllables))


_bots: dict[str, Bot] = {}


def register(bot: Bot) -> None:
    """From now on there is one more to talk to."""
    _bots[bot.code] = bot


def forget(code: str) -> None:
    """It is gone; what it said stays."""
    _bots.pop(code, None)


def bots() -> list[Bot]:
    """All there are, in the order they came."""
    return list(_bots.values())


def bot_of(code: str) -> Bot | None:
    """None where it is gone, or never was."""
    return _bots.get(code)


def called_in(text: str) -> str:
    """The bot to whom this is said where many talk: it begins with `@` and its name, or with a command of its own."""
    for bot in _bots.values():
        if bot.commands and text.startswith((f"@{bot.zh}", *(f"/{word}" for word in bot.commands))):
            return bot.code
    return ""


def login_of(code: str) -> str:
    return f"{LOGIN}{code}"
