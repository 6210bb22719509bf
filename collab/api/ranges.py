"""Which stretch of a body is asked for (RFC 9110 §14): one range, or all of it. Pure."""

import re
from typing import NamedTuple

_ONE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")


class Stretch(NamedTuple):
    """From `begin` to before `end`."""

    begin: int
    end: int


class Unsatisfiable(Exception):
    """It begins behind the end."""


def asked(said: str | None, length: int) -> Stretch | None:
    """What a Range header means for a body of this length; None: all of it. What makes no sense, and several ranges
    at once, mean all of it too. Raises Unsatisfiable."""
    found = _ONE.fullmatch("".join((said or "").split()))
    if found is None or found[1] == found[2] == "":
        return None
    if not found[1]:
        begin, end = length - min(length, int(found[2])), length
    else:
        begin, end = int(found[1]), min(length, int(found[2]) + 1 if found[2] else length)
    if found[1] and found[2] and int(found[2]) < begin:
        return None
    if begin >= length or begin >= end:
        raise Unsatisfiable
    return Stretch(begin, end)
