"""What the wire carries about a file."""

from typing import Annotated, Literal
from uuid import UUID

import msgspec

FileKind = Literal["image", "audio", "voice", "video", "file"]
VOICE_SECONDS = 60


class Spoken(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """语音 before it is played: how long it is, and how loud from beginning to end (0 to 100)."""

    seconds: Annotated[float, msgspec.Meta(gt=0, le=VOICE_SECONDS + 1)]
    peaks: Annotated[list[Annotated[int, msgspec.Meta(ge=0, le=100)]], msgspec.Meta(min_length=1, max_length=64)]


class FileCard(msgspec.Struct, frozen=True, omit_defaults=True):
    """文件 as a message shows it. `media` is told by its content. An image has `width` and `height`, upright, in
    pixels, a thumbnail and a preview; both 0: it has none. A spoken message (语音) has a `voice`."""

    file: UUID
    name: str
    size: int
    kind: FileKind
    media: str
    width: int
    height: int
    voice: Spoken | None = None
