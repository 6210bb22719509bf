"""Digits and widths: what is written in several ways is read in one."""

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xFF64: 0x3001, 0xFF61: 0x3002}
_DIGITS = {word: value for value, word in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,5})"


def folded(text: str) -> str:
    """As long as before, letter by letter: ３ is 3, （ is (, Ａ is a."""
    narrow = text.translate(_WIDE)
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in narrow)


def number(words: str) -> int | None:
    """3, 三, 十五, 二十一, 一百二十; None for what is no number, such as 三五."""
    if words.isascii():
        return int(words) if words.isdecimal() else None
    hundreds, found, rest = words.rpartition("百")
    above = _below_hundred(hundreds) if found else 0
    below = _below_hundred(rest) if rest else 0
    return None if above is None or below is None or above > 9 else above * 100 + below


def _below_hundred(words: str) -> int | None:
    tens, found, ones = words.rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return None
    ten = _DIGITS.get(tens, 1) if found else 0
    one = _DIGITS.get(ones) if ones else 0
    return None if one is None else ten * 10 + one
