"""What a file may be called: one line, no folder, nothing that makes one name look like another. Pure."""

import re

from collab.core.text import clean, shortened

_LENGTH = 200
_FOLDERS = re.compile(r"[/\\]")
_UNSHOWN = re.compile(r"[\u200b-\u200f\u2028-\u202f\u2060-\u206f]")
NAMELESS = "未命名"
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
"""Names that are devices on Windows, whatever comes behind the dot."""


def file_name(said: str) -> str:
    """The name as it is shown and downloaded. Whatever comes, it is one."""
    last = _FOLDERS.split(said.replace("\x00", "").encode(errors="replace").decode())[-1]
    name = _harmless(last)
    stem, dot, ending = name.rpartition(".")
    if len(name) > _LENGTH and dot and len(ending) <= 10:
        return f"{shortened(stem, _LENGTH - len(ending) - 1)}.{ending}"
    return shortened(name, _LENGTH) or NAMELESS


def _harmless(last: str) -> str:
    name = " ".join(_UNSHOWN.sub("", clean(last, "name")).split()).lstrip(". -")
    return f"_{name}" if _DEVICES.match(name) else name
