"""拼音: how a name is typed by somebody who does not write it out."""

import functools
import re
from typing import NamedTuple

# 姓氏读音: surnames read otherwise than the dictionary reads the character (tones are not typed, so not kept)
_SURNAMES = {
    "单于": ("chan", "yu"), "单": ("shan",), "曾": ("zeng",), "解": ("xie",), "仇": ("qiu",), "朴": ("piao",),
    "查": ("zha",), "盖": ("ge",), "区": ("ou",), "乐": ("yue",), "覃": ("qin",), "翟": ("zhai",), "缪": ("miao",),
    "秘": ("bi",), "繁": ("po",), "员": ("yun",), "折": ("she",), "种": ("chong",), "召": ("shao",), "乜": ("nie",),
    "卜": ("bu",), "句": ("gou",), "黑": ("he",), "隗": ("wei",), "冼": ("xian",), "洗": ("xian",),
    "佴": ("nai",), "祭": ("zhai",), "都": ("du",), "角": ("jue",), "重": ("chong",),
}  # fmt: skip
_LETTERS = re.compile(r"[^a-z0-9]")


class Spelling(NamedTuple):
    """`pinyin` in one word ("cenyushui"), `initials` one letter a syllable ("cys"); both lower case ASCII."""

    pinyin: str
    initials: str


def spelled(name: str) -> Spelling:
    """How this name is typed. Latin names are their own pinyin; what is neither is left out."""
    said = syllables_of_name(name)
    return Spelling("".join(said)[:120], "".join(syllable[0] for syllable in said)[:20])


def syllables_of_name(name: str) -> list[str]:
    """岑雨水 → cen, yu, shui: what is said of a person's name, in letters and digits."""
    return _said(_syllables(name))


@functools.lru_cache(maxsize=8_192)
def syllables_of(words: str) -> list[str]:
    """水利局 → shui, li, ju: the same for words that are nobody's name. Not to be changed by whoever is given it."""
    return _said(_read(words))


def _said(syllables: list[str]) -> list[str]:
    spoken = [_LETTERS.sub("", syllable.lower()) for syllable in syllables]
    return [syllable for syllable in spoken if syllable]


def _syllables(name: str) -> list[str]:
    for length in (2, 1):
        # a surname that is all there is to the name may be no surname
        if len(name) > length and name[:length] in _SURNAMES:
            return [*_SURNAMES[name[:length]], *_read(name[length:])]
    return _read(name)


def _read(text: str) -> list[str]:
    from pypinyin import lazy_pinyin  # its dictionary takes 30 MB and is only needed where names are entered

    return [part for run in lazy_pinyin(text) for part in run.split()]
