"""What a file is, told by its content and never by what it is called."""

from io import RawIOBase

import puremagic

from collab.files.models import File

UNKNOWN = "application/octet-stream"
PICTURES = ("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp")
"""What we draw. Others, drawings with programs in them (SVG) first, are files like any other."""
PAGED = ("image/tiff",)
"""What is looked into, but not drawn."""
_SOUNDS = ("audio/mpeg", "audio/ogg", "audio/wav", "audio/x-wav", "audio/webm", "audio/mp4", "audio/aac", "audio/flac")
_FILMS = ("video/mp4", "video/webm", "video/quicktime", "video/ogg")
_SPOKEN = {
    "video/webm": "audio/webm", "audio/webm": "audio/webm", "application/ogg": "audio/ogg", "audio/ogg": "audio/ogg",
    "video/ogg": "audio/ogg", "video/mp4": "audio/mp4", "audio/mp4": "audio/mp4",
}  # fmt: skip


def media_of(content: RawIOBase) -> str:
    """The media type of this content."""
    try:
        found = puremagic.magic_stream(content)
    except (ValueError, puremagic.PureError):
        return UNKNOWN
    return next((one.mime_type for one in found if one.mime_type), UNKNOWN)


def kind_of(media: str) -> File.Kind:
    """How it is shown."""
    if media in PICTURES:
        return File.Kind.IMAGE
    if media in _SOUNDS:
        return File.Kind.AUDIO
    return File.Kind.VIDEO if media in _FILMS else File.Kind.FILE


def spoken(media: str) -> str | None:
    """The media type of a sound in such a container, which may hold films too; None where no browser records it."""
    return _SPOKEN.get(media)
