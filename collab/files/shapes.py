"""What the wire carries about a file."""

from typing import Literal
from uuid import UUID

import msgspec

FileKind = Literal["image", "audio", "video", "file"]


class FileCard(msgspec.Struct, frozen=True):
    """文件 as a message shows it. `media` is told by its content. An image has `width` and `height`, upright, in
    pixels, a thumbnail and a preview; both 0: it has none."""

    file: UUID
    name: str
    size: int
    kind: FileKind
    media: str
    width: int
    height: int
